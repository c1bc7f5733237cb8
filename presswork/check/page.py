"""A finished page, reopened: every fact, every word and every ¶ link found again.

The HTML page and the pages of the EPUB are read in the same way; tags are local names.
"""

from collections.abc import Iterator
from typing import Any, TypeAlias

from presswork import lang
from presswork.check import report
from presswork.check.markup import hidden, row_of, visible_text
from presswork.check.passages import (
    box_passages,
    head_passages,
    note_calls,
    note_passages,
    text_passages,
)
from presswork.check.words import compare, first_words, found, words
from presswork.invariants import blocks, numbered
from presswork.model import Briefing, Fact, Finding, Format

__all__ = ["page_findings"]

Marked: TypeAlias = dict[str, list[Any]]


def page_findings(page: Any, format_: Format, briefing: Briefing) -> tuple[Finding, ...]:
    """Return what *page*, an element tree, lacks of *briefing*: facts, words, order, links."""
    return (*_words(page, format_, briefing), *_links(page, format_, briefing))


def _words(page: Any, format_: Format, briefing: Briefing) -> Iterator[Finding]:
    document = briefing.document
    there = found(visible_text(page))
    supplied = frozenset(words(lang.load(document.language).labels.supplied))
    yield from report.fact_findings(format_, compare(box_passages(briefing), there, added=supplied))
    text = (*text_passages(document, numbered=True), *note_passages(document))
    for passages in (head_passages(document), text):
        misses = compare(passages, there, added=note_calls(document))
        yield from report.word_findings(format_, misses)


def _links(page: Any, format_: Format, briefing: Briefing) -> Iterator[Finding]:
    """Yield the facts that are not marked in box and text, and the ¶ links that lead elsewhere."""
    by_id = {block.id: block for block in blocks(briefing.document)}
    opening = numbered(briefing.document)
    facts = {fact.id: fact for fact in briefing.facts}
    targets = {element.get("id"): element for element in page.iter() if element.get("id")}
    boxed, told = _marked(page, targets.get("box"))
    rows = _rows(boxed)
    for place, members, cited in _lines(briefing):
        for fact in members:
            if not (boxed.get(fact) and _told(told.get(fact, []), facts[fact])):
                yield from report.fact_findings(format_, [report.lost(place, facts[fact].text)])
        links = [a for a in rows.get(members[0], ()) if a.get("href")]
        places = [element for fact in members for element in told.get(fact, [])]
        for number, block_id in enumerate(cited):
            link = links[number].get("href") if number < len(links) else "#"
            shown = (by_id[block_id].reference or "") if block_id in opening else ""
            if not _leads_to(targets.get(link.rpartition("#")[2]), shown, places):
                yield report.link_finding(format_, place, link)


def _marked(page: Any, box: Any) -> tuple[Marked, Marked]:
    """Return the visible elements that carry each fact, in reading order: in *box*, in the text."""
    boxed: Marked = {}
    told: Marked = {}
    for element in page.iter():
        fact = element.get("data-fact") if isinstance(element.tag, str) else None
        around = [element, *element.iterancestors()] if fact else []
        if fact and not any(hidden(e) for e in around):
            (boxed if box in around else told).setdefault(fact, []).append(element)
    return boxed, told


def _rows(boxed: Marked) -> dict[str, tuple[Any, ...]]:
    """Return the links of each line of the box under the fact that it begins with."""
    rows: dict[str, tuple[Any, ...]] = {}
    for fact, elements in boxed.items():
        for row in (row_of(element) for element in elements):
            first = next(e for e in row.iter() if e.get("data-fact"))
            if first.get("data-fact") == fact:
                rows[fact] = tuple(row.iter("a"))
    return rows


def _lines(briefing: Briefing) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Yield each line of the box: its place, its facts and the blocks that it cites."""
    for entry in (*briefing.box.figures, *briefing.box.dates):
        cited = (entry.block,) if entry.paragraph is not None else ()
        yield f"box, fact {entry.facts[0]}", entry.facts, cited
    for group in briefing.box.references:
        for reference in group.entries:
            yield f"box, fact {reference.facts[0]}", reference.facts, reference.blocks


def _told(elements: list[Any], fact: Fact) -> bool:
    """Return whether *elements* of the text hold the exact words of *fact*, in one or in all."""
    each, wanted = [visible_text(element) for element in elements], words(fact.text)
    return wanted in map(words, each) or wanted == words("".join(each))


def _leads_to(target: Any, shown: str, places: list[Any]) -> bool:
    """Return whether *target* begins with the number *shown* and holds one of *places*."""
    if target is None or not any(target in place.iterancestors() for place in places):
        return False
    number = words(shown)
    return first_words(visible_text(target), len(number)) == number
