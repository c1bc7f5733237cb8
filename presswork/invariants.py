"""What must hold for every document: spans slice to their words, ids are unique, all is kept."""

import itertools
from bisect import bisect_left
from collections.abc import Iterator

from presswork.model import Block, Briefing, Document, Span

__all__ = [
    "Places",
    "blocks",
    "broken_invariant",
    "numbered",
    "own_number",
    "raw_offset",
    "raw_text",
    "slice_of",
]


def blocks(document: Document) -> Iterator[Block]:
    """Yield every block: head, body, notes, furniture."""
    yield from document.head
    yield from document.body
    yield from document.notes
    yield from document.furniture


def numbered(document: Document) -> frozenset[str]:
    """Return the ids of the blocks that print their ¶ number: the first of those that share one."""
    first: dict[str, str] = {}
    for block in document.body:
        if block.reference is not None:
            first.setdefault(block.reference, block.id)
    return frozenset(first.values())


def own_number(block: Block) -> str | None:
    """Return the number, letter or bullet that the source prints, where it is not the ¶ number."""
    if block.number is None or _bare(block.number) == _bare(block.reference or "") != "":
        return None
    return block.number


def _bare(number: str) -> str:
    return "".join(char for char in number if char.isalnum())


def slice_of(document: Document, span: Span) -> str:
    """Return the words of *span*; raises KeyError where its block does not exist."""
    for block in blocks(document):
        if block.id == span.block:
            return block.text[span.start : span.end]
    raise KeyError(span.block)


def raw_text(block: Block) -> str:
    """Return the characters of the source that *block* was made from, every edit undone."""
    parts: list[str] = []
    done = 0
    for edit in block.origin.edits:
        parts += [block.text[done : edit.at], edit.removed]
        done = edit.at + len(edit.inserted)
    return "".join([*parts, block.text[done:]])


def raw_offset(block: Block, at: int, *, end: bool = False) -> int | None:
    """Return where the code point *at* of the text stands in the decoded source.

    With *end*, *at* is the end of a span, so characters dropped right behind it stay outside.
    Returns None where the format has no such count.
    """
    return Places(block).offset(at, end=end)


class Places:
    """Where the code points of one block stand in the source, for many questions about it."""

    def __init__(self, block: Block) -> None:
        """Add up the edits of *block*."""
        self._start = block.origin.start
        self._edits = block.origin.edits
        self._lasts = [edit.at + len(edit.inserted) for edit in self._edits]
        shifts = (len(edit.removed) - len(edit.inserted) for edit in self._edits)
        self._shifts = [0, *itertools.accumulate(shifts)]
        self._raw = raw_text(block)

    def offset(self, at: int, *, end: bool = False) -> int | None:
        """Return what `raw_offset` returns for the block."""
        return None if self._start is None else self._start + self._raw_place(at, end=end)

    def words(self, start: int, end: int) -> str:
        """Return the characters of the source behind [*start*, *end*) of the text."""
        return self._raw[self._raw_place(start) : self._raw_place(end, end=True)]

    def _raw_place(self, at: int, *, end: bool = False) -> int:
        count = bisect_left(self._lasts, at)
        while count < len(self._lasts) and self._lasts[count] == at:
            if end and not self._edits[count].inserted:
                break
            count += 1
        return at + self._shifts[count]


def broken_invariant(briefing: Briefing) -> str | None:
    """Return the first invariant that does not hold, in words, or None."""
    document = briefing.document
    by_id = {block.id: block for block in blocks(document)}
    if len(by_id) != sum(1 for _ in blocks(document)):
        return "two blocks have one id"
    if len({fact.id for fact in briefing.facts}) != len(briefing.facts):
        return "two facts have one id"
    for name, span, words in _spans(briefing):
        block = by_id.get(span.block)
        if block is None:
            return f"{name} names the missing block {span.block}"
        if block.text[span.start : span.end] != words:
            return f"{name} is not the words of its span"
    for block in by_id.values():
        if any(not 0 <= mark.start <= mark.end <= len(block.text) for mark in block.marks):
            return f"a mark leaves the text of block {block.id}"
    kept = sum(len("".join(raw_text(block).split())) for block in by_id.values())
    if kept != document.characters:
        return f"{document.characters} characters were read and {kept} kept"
    return _dangling(briefing)


def _spans(briefing: Briefing) -> Iterator[tuple[str, Span, str]]:
    for fact in briefing.facts:
        yield f"fact {fact.id}", fact.span, fact.text
        for span, words in (
            (fact.label_span, fact.label),
            (fact.approx_span, fact.approx),
            (fact.stance_span, fact.stance_text),
        ):
            if span is not None:
                yield f"fact {fact.id}", span, words or ""
    for sentence in briefing.summary:
        yield "a summary sentence", sentence.span, sentence.text


def _dangling(briefing: Briefing) -> str | None:
    known = {fact.id for fact in briefing.facts}
    box = briefing.box
    named = [id_ for entry in (*box.figures, *box.dates) for id_ in entry.facts]
    named += [id_ for group in box.references for entry in group.entries for id_ in entry.facts]
    named += [event.fact for event in box.timeline]
    lost = [id_ for id_ in named if id_ not in known]
    return f"the box names the missing fact {lost[0]}" if lost else None
