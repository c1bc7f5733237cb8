"""A finished page, reopened: every fact, every word and every ¶ link found again.

The HTML page and the pages of the EPUB are read in the same way; tags are local names.
"""

from collections.abc import Iterator
from typing import Any

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
from presswork.check.words import compare, found, words
from presswork.invariants import blocks
from presswork.model import Block, Briefing, Fact, Finding, Format

__all__ = ["page_findings"]


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
    facts = {fact.id: fact for fact in briefing.facts}
    marked = _marked(page)
    targets = {element.get("id"): element for element in page.iter() if element.get("id")}
    for place, members, cited in _lines(briefing):
        for fact in members:
            if not _told_twice(marked.get(fact, []), facts[fact]):
                yield from report.fact_findings(format_, [report.lost(place, facts[fact].text)])
        boxed = marked.get(members[0], [])
        links = [a for a in row_of(boxed[0]).iter("a") if a.get("href")] if boxed else []
        places = [element for fact in members for element in marked.get(fact, [])]
        for number, block_id in enumerate(cited):
            link = links[number].get("href") if number < len(links) else "#"
            if not _leads_to(targets.get(link.rpartition("#")[2]), by_id[block_id], places):
                yield report.link_finding(format_, place, link)


def _marked(page: Any) -> dict[str, list[Any]]:
    """Return the visible elements that carry each fact, in reading order."""
    marked: dict[str, list[Any]] = {}
    for element in page.iter():
        fact = element.get("data-fact") if isinstance(element.tag, str) else None
        if fact and not any(hidden(e) for e in (element, *element.iterancestors())):
            marked.setdefault(fact, []).append(element)
    return marked


def _lines(briefing: Briefing) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Yield each line of the box: its place, its facts and the blocks that it cites."""
    for entry in (*briefing.box.figures, *briefing.box.dates):
        cited = (entry.block,) if entry.paragraph is not None else ()
        yield f"box, fact {entry.facts[0]}", entry.facts, cited
    for group in briefing.box.references:
        for reference in group.entries:
            yield f"box, fact {reference.facts[0]}", reference.facts, reference.blocks


def _told_twice(elements: list[Any], fact: Fact) -> bool:
    """Return whether *fact* is marked in the box and, with its exact words, in the text."""
    told = words(fact.text)
    return any(words(visible_text(element)) == told for element in elements[1:])


def _leads_to(target: Any, block: Block, places: list[Any]) -> bool:
    """Return whether *target* begins with the number of *block* and holds one of *places*."""
    if target is None or not any(target in place.iterancestors() for place in places):
        return False
    number = words(block.reference or "")
    return words(visible_text(target))[: len(number)] == number
