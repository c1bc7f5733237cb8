"""Lines: the unit in which structure is recovered, cut out of raw blocks and joined again."""

from collections.abc import Iterator, Sequence

from presswork.model import BlockKind, Mark, RawBlock, Source
from presswork.normalize.markup import markup
from presswork.normalize.surface import Cut, disjoint, surface
from presswork.normalize.unseen import unseen
from presswork.values import Struct, replace

__all__ = ["FURNITURE", "Line", "joined", "lines", "part_of"]

FURNITURE = frozenset({
    BlockKind.REPEATED,
    BlockKind.RUNNING_HEAD,
    BlockKind.PAGE_NUMBER,
    BlockKind.NAVIGATION,
    BlockKind.SEPARATOR,
})
"""What is kept and not printed in the text."""


class Line(Struct, frozen=True, kw_only=True):
    """One line of plain text, or one block of a format that knows what its blocks are."""

    raw: RawBlock
    """Its characters and where they stand."""
    words: str
    """Its words, without markup, white space collapsed: what patterns are matched with."""
    index: int
    """Its place among the lines of the source."""
    opens: bool
    """Whether a blank line, or the border of a block, stands before it."""
    indent: int = 0
    """How far its words stand from the margin, in characters."""
    kind: BlockKind | None = None
    """What it is, as far as it is known yet."""
    rule: str = ""
    """The rule that said so."""

    def named(self, kind: BlockKind, rule: str) -> "Line":
        """Return the line with its *kind* and the *rule* that found it."""
        return replace(self, kind=kind, rule=rule)


def lines(source: Source) -> tuple[Line, ...]:
    """Return the lines of *source*; a block whose format says what it is stays one line."""
    found: list[Line] = []
    for block in source.blocks:
        whole = block.hint is not None or bool(block.rows)
        parts = [block] if whole else list(_split(block))
        found += [
            _line(part, index=len(found) + count, opens=count == 0)
            for count, part in enumerate(parts)
        ]
    return tuple(found)


def part_of(raw: RawBlock, start: int, end: int) -> RawBlock:
    """Return the stretch [*start*, *end*) of *raw* as a raw block of its own."""
    if start == 0 and end == len(raw.text):
        return raw
    marks = tuple(
        replace(mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start)
        for mark in raw.marks
        if (mark.start < end and mark.end > start) or start <= mark.start == mark.end <= end
    )
    at = None if raw.start is None else raw.start + start
    return replace(raw, text=raw.text[start:end], marks=marks, start=at)


def joined(group: Sequence[Line], text: str | None) -> tuple[RawBlock, tuple[Cut, ...]]:
    """Return the lines of *group*, which stand one after the other, as one raw block.

    What parts them is taken from *text*, the decoded source, where they say where they stand.
    Furniture among them is cut out of the words: a page break has torn one passage in two.
    """
    first = group[0].raw
    pieces: list[str] = []
    marks: list[Mark] = []
    cuts: list[Cut] = []
    length = 0
    for before, line in zip([None, *group], group, strict=False):
        gap = "" if before is None else _gap(before.raw, line, text)
        length += len(gap)
        marks += [replace(m, start=m.start + length, end=m.end + length) for m in line.raw.marks]
        pieces += [gap, line.raw.text]
        if line.kind in FURNITURE:
            cuts.append(Cut(length, length + len(line.raw.text), line.rule))
        length += len(line.raw.text)
    return replace(first, text="".join(pieces), marks=tuple(marks)), tuple(cuts)


def _gap(before: RawBlock, line: Line, text: str | None) -> str:
    if text is None or before.start is None or line.raw.start is None:
        return "\n\n" if line.opens else "\n"
    return text[before.start + len(before.text) : line.raw.start]


def _split(block: RawBlock) -> Iterator[RawBlock]:
    at = 0
    for piece in block.text.splitlines(keepends=True):
        words = piece.rstrip("\r\n")
        if words.strip():
            yield part_of(block, at, at + len(words))
        at += len(piece)


def _line(raw: RawBlock, *, index: int, opens: bool) -> Line:
    cuts = disjoint([*unseen(raw.text), *markup(raw.text)[0]])
    words = surface(replace(raw, rows=()) if raw.rows else raw, cuts).text
    indent = len(raw.text) - len(raw.text.lstrip())
    return Line(raw=raw, words=words, index=index, opens=opens, indent=indent)
