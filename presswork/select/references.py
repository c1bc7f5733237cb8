"""References: all mentions in, each document once out, grouped by the body that issued it."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from presswork.model import Block, Document, Fact, FactKind, ReferenceEntry, ReferenceGroup

__all__ = ["groups"]

_HEAD = re.compile(r"(?P<head>[^\d]{0,80}?)(?P<number>\d.*)", re.DOTALL)
_GAP = 7
"""How far two numbers of one list stand apart, in code points."""
_MOST_HEAD_WORDS = 6


def groups(document: Document, facts: Sequence[Fact]) -> tuple[ReferenceGroup, ...]:
    """Return all references of the text, by body and by first mention, each once."""
    blocks = {block.id: block for block in (*document.body, *document.notes)}
    mentions = [
        fact
        for fact in facts
        if fact.kind is FactKind.REFERENCE and not fact.meta and fact.span.block in blocks
    ]
    heads = _heads(mentions, blocks)
    by_body: dict[str, dict[str, list[Fact]]] = {}
    for fact in mentions:
        entries = by_body.setdefault(fact.body or "", {})
        entries.setdefault(fact.value or fact.text, []).append(fact)
    return tuple(
        ReferenceGroup(
            body=body, entries=tuple(_entry(id_, same, heads) for id_, same in e.items())
        )
        for body, e in by_body.items()
    )


def _entry(id_: str, mentions: Sequence[Fact], heads: dict[str, tuple[str, str]]) -> ReferenceEntry:
    first = next((fact for fact in mentions if fact.year), mentions[0])
    label, number = heads[first.id]
    places = {fact.paragraph: fact.span.block for fact in reversed(mentions) if fact.paragraph}
    ordered = dict(sorted(places.items(), key=lambda item: item[1]))
    return ReferenceEntry(
        id=id_,
        facts=tuple(fact.id for fact in mentions),
        label=label,
        number=number,
        paragraphs=tuple(ordered),
        blocks=tuple(ordered.values()),
    )


def _heads(mentions: Iterable[Fact], blocks: dict[str, Block]) -> dict[str, tuple[str, str]]:
    """Return for each mention the words before its number, and its number; lists share a head."""
    found: dict[str, tuple[str, str]] = {}
    last: Fact | None = None
    for fact in mentions:
        text = blocks[fact.span.block].text
        head, number = _split(fact, text)
        if last is not None and fact.text == number and _is_next_of_list(last, fact):
            head = found[last.id][0]
        found[fact.id] = head, number
        last = fact
    return found


def _is_next_of_list(last: Fact, fact: Fact) -> bool:
    together = last.span.block == fact.span.block and last.body == fact.body
    return together and 0 <= fact.span.start - last.span.end <= _GAP


def _split(fact: Fact, text: str) -> tuple[str, str]:
    match = _HEAD.fullmatch(fact.text)
    head, number = (match["head"], match["number"]) if match else ("", fact.text)
    if head and not head[-1:].isspace():  # a symbol such as S/RES/1373 is all number
        head, number = "", fact.text
    if "/" in number and not head:
        return "", number
    if not head and fact.label and _ends_right_before(fact):
        return fact.label, number
    end = fact.span.start + len(head.rstrip())
    start = _names_before(text, fact.span.start) if head else _list_head(text, fact.span.start)
    return (text[start:end].strip(), number)


def _ends_right_before(fact: Fact) -> bool:
    return fact.label_span is not None and 0 <= fact.span.start - fact.label_span.end <= 1


def _list_head(text: str, at: int) -> int:
    """Return where the words before a bare number begin, "Council resolutions 5"."""
    words = list(re.finditer(r"\S+", text[max(0, at - 60) : at]))
    if not words or not words[-1][0][-1].isalpha() or _is_wide(words[-1][0][-1]):
        return at
    return _names_before(text, max(0, at - 60) + words[-1].start())


def _is_wide(sign: str) -> bool:
    """Tell whether *sign* is of a script that parts no words with white space."""
    return unicodedata.east_asian_width(sign) in "WF"


def _names_before(text: str, at: int) -> int:
    """Return where the run of capitalized words that ends before *at* begins."""
    begin = max(0, at - 80)
    start = at
    for count, word in enumerate(reversed(list(re.finditer(r"\S+", text[begin:at])))):
        if count >= _MOST_HEAD_WORDS or not word[0][0].isupper() or not word[0][-1].isalpha():
            break
        start = begin + word.start()
    return start
