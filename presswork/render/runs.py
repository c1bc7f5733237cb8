"""Runs: a block and the printed facts in, stretches of text that look alike out."""

from collections.abc import Iterable
from dataclasses import dataclass

from presswork.model import Block, Fact, MarkKind

__all__ = ["Run", "runs"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of text under the same marks."""

    text: str
    """The words."""
    fact: str | None = None
    """The id of the printed fact that it is part of."""
    fact_start: bool = False
    """Whether the fact begins here: an id may stand on this run only."""
    strong: bool = False
    emphasis: bool = False
    underline: bool = False
    superscript: bool = False
    subscript: bool = False
    link: str | None = None
    """The address that it links to."""
    note: str | None = None
    """The block id of the note that it calls."""
    language: str | None = None
    """The language it is in, where it differs."""


def runs(
    block: Block, facts: Iterable[Fact], start: int = 0, end: int | None = None
) -> tuple[Run, ...]:
    """Return the text of *block* from *start* to *end* as runs; only key *facts* are marked."""
    end = len(block.text) if end is None else end
    mine = [fact for fact in facts if fact.key and fact.span.block == block.id]
    cuts = {start, end}
    for item in (*block.marks, *(fact.span for fact in mine)):
        cuts |= {at for at in (item.start, item.end) if start < at < end}
    places = sorted(cuts)
    return tuple(_run(block, mine, a, b) for a, b in zip(places, places[1:], strict=False))


def _run(block: Block, facts: list[Fact], start: int, end: int) -> Run:
    over = [mark for mark in block.marks if mark.start <= start and end <= mark.end]
    kinds = {mark.kind for mark in over}
    targets = {mark.kind: mark.target for mark in over}
    fact = next((f for f in facts if f.span.start <= start and end <= f.span.end), None)
    return Run(
        text=block.text[start:end],
        fact=fact.id if fact else None,
        fact_start=fact is not None and fact.span.start == start,
        strong=MarkKind.STRONG in kinds,
        emphasis=MarkKind.EMPHASIS in kinds,
        underline=MarkKind.UNDERLINE in kinds,
        superscript=MarkKind.SUPERSCRIPT in kinds,
        subscript=MarkKind.SUBSCRIPT in kinds,
        link=targets.get(MarkKind.LINK),
        note=targets.get(MarkKind.NOTE),
        language=targets.get(MarkKind.LANGUAGE),
    )
