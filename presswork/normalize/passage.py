"""Passages: what becomes one block, still in the characters of the source."""

from functools import lru_cache

from presswork.model import Block, BlockKind, ListPlace, Origin, RawBlock
from presswork.normalize.hyphens import Lexicon, parted
from presswork.normalize.markup import markup
from presswork.normalize.surface import Cut, disjoint, moved, surface
from presswork.normalize.unseen import unseen
from presswork.values import Struct, replace

__all__ = ["Passage", "block", "words_of"]

_NO_WORDS = Lexicon()
_KEPT = 1024
"""The words of so many passages are kept: those of all but the longest documents."""


class Passage(Struct, frozen=True, kw_only=True):
    """A stretch of the source that becomes one block."""

    raw: RawBlock
    """Its characters."""
    kind: BlockKind
    """What it is."""
    order: int = 0
    """The place of its first line in the source."""
    rule: str = ""
    """The rule that said so."""
    number: str | None = None
    """The number, letter or bullet printed before it."""
    cuts: tuple[Cut, ...] = ()
    """What its words lack beside markup: the printed number, page furniture inside."""
    level: int | None = None
    """The level of a heading."""
    speaker: str | None = None
    """Who says it."""
    place: ListPlace | None = None
    """Its place in a list."""

    def named(self, kind: BlockKind, rule: str) -> "Passage":
        """Return the passage as a *kind* that *rule* found."""
        return replace(self, kind=kind, rule=rule)


def block(
    passage: Passage, id_: str, *, marked_up: bool = True, known: Lexicon = _NO_WORDS
) -> Block:
    """Return *passage* as the block *id_*.

    *marked_up* where plain text may carry inline markup; the words *known* tell how to join those
    that a line end parts.
    """
    raw = passage.raw
    cuts, marks = markup(raw.text) if marked_up else ((), ())
    words = surface(
        raw, disjoint([*passage.cuts, *cuts, *unseen(raw.text), *parted(raw.text, known)])
    )
    rows = tuple(
        tuple(replace(cell, start=words.at(cell.start), end=words.at(cell.end)) for cell in row)
        for row in raw.rows
    )
    end = None if raw.start is None else raw.start + len(raw.text)
    return Block(
        id=id_,
        kind=passage.kind,
        text=words.text,
        level=passage.level,
        number=passage.number or raw.number,
        speaker=passage.speaker,
        place=passage.place or raw.place,
        marks=moved([*raw.marks, *marks], words),
        rows=rows,
        language=raw.language,
        image=raw.image,
        origin=Origin(part=raw.part, start=raw.start, end=end, edits=words.edits),
    )


def words_of(passage: Passage) -> str:
    """Return the words of *passage*, as its block will have them."""
    return _words(passage.raw, passage.cuts)


@lru_cache(maxsize=_KEPT)
def _words(raw: RawBlock, cuts: tuple[Cut, ...]) -> str:
    """Return the words of *raw* without *cuts*: one rule after the other asks for them."""
    passage = Passage(raw=raw, kind=BlockKind.PARAGRAPH, cuts=cuts)
    return block(passage, "b0000", marked_up=not raw.marks).text
