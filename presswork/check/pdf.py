"""The PDF, reopened: every fact, every word, every ¶ link and the tags found again."""

import re
from collections.abc import Iterable, Iterator, Sequence

from presswork import lang
from presswork.check import report
from presswork.check.passages import (
    box_passages,
    cited_passages,
    head_passages,
    note_calls,
    note_passages,
    printed_number,
    text_passages,
    title_passages,
)
from presswork.check.pdf_text import Link, Page, pages
from presswork.check.words import (
    Found,
    Miss,
    Passage,
    compare,
    first_words,
    found_in_lines,
    words,
)
from presswork.findings import finding
from presswork.fonts import installed, uncovered
from presswork.invariants import blocks, numbered
from presswork.model import Block, Briefing, Direction, Finding, Format
from presswork.values import replace

__all__ = ["check", "check_short", "leads_to"]

_SLACK = 1.0
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_FIRST_WORDS = 4
_PIECE = 3
"""The most letters of a piece of a pointed word: readers may put points before their letters."""
_SHORT = 2
"""The most pages of a short brief."""


def check(data: bytes, briefing: Briefing) -> tuple[Finding, ...]:
    """Return what the PDF *data* lacks of *briefing*: facts, words, order, links, tags."""
    try:
        read = pages(data)
    except ValueError as error:
        return (report.unreadable(Format.PDF, str(error)),)
    return (*_words(read, briefing), *_links(read, briefing), *_tags(read))


def check_short(data: bytes, briefing: Briefing) -> tuple[Finding, ...]:
    """Return what the short brief *data* lacks: head, facts, summary, tags; or its third page."""
    try:
        read = pages(data)
    except ValueError as error:
        return (report.unreadable(Format.PDF, str(error)),)
    there = _all_words(read, briefing.document.direction)
    supplied = frozenset(words(lang.load(briefing.document.language).labels.supplied))
    heads = _heads(read, briefing)
    facts = _compare(box_passages(briefing), there, added=supplied)
    sentences = _compare(cited_passages(briefing), there)
    misses = [miss for part in (*heads, sentences) for miss in part]
    found = (*_told(briefing, there, facts, misses), *_tags(read), *_length(read))
    return tuple(replace(item, place=f"short {item.place}") for item in found)


def _heads(read: Sequence[Page], briefing: Briefing) -> list[tuple[Miss, ...]]:
    """Return what is missed of the head, each by itself; looks may have turned it to capitals."""
    there = found_in_lines(line.casefold() for page in read for _, line in page.lines)
    wanted = [
        replace(passage, text=passage.text.casefold())
        for passage in title_passages(briefing.document)
    ]
    return [_compare([passage], there) for passage in wanted]


def _compare(
    expected: Iterable[Passage], there: Found, *, added: frozenset[str] = frozenset()
) -> tuple[Miss, ...]:
    """Return the misses of *expected*, without the characters that no face has.

    Rendering names each of those with its place; they stand in the other publications.
    """
    passages = tuple(expected)
    lost = uncovered("".join(passage.text for passage in passages), installed())
    if lost:
        table = dict.fromkeys(map(ord, lost), " ")
        passages = tuple(
            replace(passage, text=passage.text.translate(table)) for passage in passages
        )
    return compare(passages, there, added=added)


def _length(read: Sequence[Page]) -> Iterator[Finding]:
    if len(read) > _SHORT:
        yield finding("check.not-short", "pdf", count=len(read), most=_SHORT)


def _words(read: Sequence[Page], briefing: Briefing) -> tuple[Finding, ...]:
    document = briefing.document
    there = _all_words(read, document.direction)
    supplied = frozenset(words(lang.load(document.language).labels.supplied))
    facts = _compare(box_passages(briefing), there, added=supplied)
    text = (*text_passages(document, numbered=True), *note_passages(document))
    calls = note_calls(document)
    misses = (
        *_compare(head_passages(document), there, added=calls),
        *_compare(text, there, added=calls),
    )
    return _told(briefing, there, facts, misses)


def _told(
    briefing: Briefing, there: Found, facts: Sequence[Miss], misses: Sequence[Miss]
) -> tuple[Finding, ...]:
    """Return *facts* and *misses* as findings.

    PDF readers put right-to-left lines together anew: there one warning counts what only stands in
    another order, and a word is missed that stands nowhere.
    """
    turned = _right_to_left(briefing) if facts or misses else None
    moved = [miss for miss in (*facts, *misses) if _is_moved(miss, there, turned)]
    facts, misses = (
        [miss for miss in part if not _is_moved(miss, there, turned)] for part in (facts, misses)
    )
    return (
        *report.fact_findings(Format.PDF, facts),
        *report.word_findings(Format.PDF, misses),
        *([finding("check.right-to-left", "pdf", count=len(moved))] if moved else ()),
    )


def _right_to_left(briefing: Briefing) -> frozenset[str] | None:
    """Return the places where readers may turn words round; None where that is everywhere."""
    document = briefing.document
    if document.direction is Direction.RTL:
        return None
    text = (*text_passages(document, numbered=True), *note_passages(document))
    passages = (*head_passages(document), *text)
    return frozenset(passage.place for passage in passages if _RIGHT_TO_LEFT.search(passage.text))


def _is_moved(miss: Miss, there: Found, turned: frozenset[str] | None) -> bool:
    """Tell whether the word of *miss* stands elsewhere, or is a piece that vowel points cut out."""
    if turned is not None and miss.place not in turned:
        return False
    return miss.word in there.words or len(miss.word) <= _PIECE


def _in_reading_order(line: str, direction: Direction) -> str:
    """Return *line*, in right-to-left text without any letter turned round as it is read: ¶ 9."""
    turned = direction is Direction.RTL and not any(sign.isalpha() for sign in line)
    return " ".join(reversed(line.split())) if turned else line


def _all_words(read: Sequence[Page], direction: Direction) -> Found:
    return found_in_lines(
        _in_reading_order(line, direction) for page in read for _, line in page.lines
    )


def _links(read: Sequence[Page], briefing: Briefing) -> Iterator[Finding]:
    """Yield the ¶ references of the box that do not lead to their paragraph."""
    by_id = {block.id: block for block in blocks(briefing.document)}
    opening = numbered(briefing.document)
    drawn = iter([link for page in read for link in page.links])
    for place, block_id in _cited(briefing):
        link = next(drawn, Link(page=-1, y=0.0))
        block = by_id[block_id]
        shown = printed_number(block, opens=block_id in opening)
        if not leads_to(read, link, shown, block, briefing.document.direction):
            yield report.link_finding(Format.PDF, place, f"to page {link.page + 1}")


def _cited(briefing: Briefing) -> Iterator[tuple[str, str]]:
    """Yield for each ¶ reference of the box its place and the block that it cites."""
    for entry in (*briefing.box.figures, *briefing.box.dates):
        if entry.paragraph is not None:
            yield f"box, fact {entry.facts[0]}", entry.block
    for group in briefing.box.references:
        for reference in group.entries:
            for block_id in reference.blocks:
                yield f"box, fact {reference.facts[0]}", block_id


def leads_to(
    read: Sequence[Page], link: Link, shown: str, block: Block, direction: Direction
) -> bool:
    """Return whether *link* leads to where *block* begins: the numbers *shown*, then its words."""
    if not 0 <= link.page < len(read):
        return False
    below = [line for top, line in read[link.page].lines if top <= link.y + _SLACK]
    number = words(shown)
    wanted = [*number, *first_words(block.text, _FIRST_WORDS)]
    if direction is Direction.RTL:
        return bool(below)
    first = len(number) + 1
    there = found_in_lines(below[:3])
    return wanted[:first] in (list(there.words[:first]), _rejoined(there)[:first])


def _rejoined(there: Found) -> list[str]:
    """Return the words of *there*, those that a hyphen parts at the end of a line whole again."""
    whole: list[str] = []
    for at, word in enumerate(there.words):
        if at - 1 in there.joints:
            whole[-1] += word
        else:
            whole.append(word)
    return whole


def _tags(read: Sequence[Page]) -> Iterator[Finding]:
    for number, page in enumerate(read, 1):
        if not page.tagged:
            yield finding("check.untagged", f"pdf, page {number}")
