"""What the format itself sets apart: furniture, notes and the pictures before the text."""

import re
from collections.abc import Iterable, Sequence

from presswork.model import Block, BlockKind, MarkKind
from presswork.normalize.lines import FURNITURE, Line
from presswork.normalize.passage import Passage
from presswork.normalize.surface import Cut
from presswork.normalize.vocabulary import CAPITAL
from presswork.values import Struct, replace

__all__ = ["Declared", "declared", "with_note_ids"]

_RULE = "format"
_SIGN = re.compile(
    r"\s*[\[(]?(?:(?P<number>\d{1,3})|(?P<sign>[*†‡]))[\])]?"
    rf"(?:[.:]\s+(?=\w)|\s+(?={CAPITAL}|[“\"«]))"
)
"""What is printed before the words of a note."""


class Declared(Struct, frozen=True):
    """The lines of a source, parted by what its format says of them."""

    text: tuple[Line, ...]
    """Head and body."""
    notes: tuple[Passage, ...]
    """Footnotes and endnotes."""
    furniture: tuple[Passage, ...]
    """Running heads, page numbers, navigation, and pictures before the first words."""


def declared(lines: Sequence[Line]) -> Declared:
    """Return *lines* parted into text, notes and furniture, as far as the format tells them."""
    first = next((n for n, line in enumerate(lines) if line.words), len(lines))
    aside = [
        line
        for n, line in enumerate(lines)
        if line.raw.hint in FURNITURE or (line.raw.hint is BlockKind.FIGURE and n < first)
    ]
    notes = [line for line in lines if line.raw.hint is BlockKind.NOTE]
    printed = _numbers(notes)
    named = {line.index for line in (*aside, *notes)}
    return Declared(
        text=tuple(line for line in lines if line.index not in named),
        notes=tuple(
            _numbered(_passage(line), number) for line, number in zip(notes, printed, strict=True)
        ),
        furniture=tuple(_passage(line) for line in aside),
    )


def with_note_ids(blocks: Iterable[Block], notes: Sequence[Block]) -> tuple[Block, ...]:
    """Return *blocks*, calls of notes leading to the ids of *notes*.

    A reader names a note by the part of the source that it stands in; a call that leads nowhere
    goes.
    """
    ids = {note.origin.part: note.id for note in reversed(notes)}
    return tuple(_called(block, ids) for block in blocks)


def _called(block: Block, ids: dict[str, str]) -> Block:
    if not any(mark.kind is MarkKind.NOTE for mark in block.marks):
        return block
    marks = tuple(
        replace(mark, target=ids[mark.target or ""]) if mark.kind is MarkKind.NOTE else mark
        for mark in block.marks
        if mark.kind is not MarkKind.NOTE or mark.target in ids
    )
    return replace(block, marks=marks)


def _numbers(notes: Sequence[Line]) -> list[re.Match[str] | None]:
    """Return the sign that each of *notes* prints before its words, where they count them."""
    found = [None if line.raw.number else _SIGN.match(line.raw.text) for line in notes]
    counted = [int(match["number"]) for match in found if match and match["number"]]
    if counted != list(range(1, len(counted) + 1)):
        return [match if match and not match["number"] else None for match in found]
    return found


def _numbered(passage: Passage, printed: re.Match[str] | None) -> Passage:
    if printed is None:
        return passage
    sign = printed["number"] or printed["sign"]
    return replace(passage, number=sign, cuts=(Cut(0, printed.end(), "number of the note"),))


def _passage(line: Line) -> Passage:
    assert line.raw.hint is not None  # only lines that the format names come here
    return Passage(raw=line.raw, kind=line.raw.hint, order=line.index, rule=_RULE)
