"""Runs: a block and the printed facts in, stretches of text that look alike out."""

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from presswork.model import Block, Fact, Mark, MarkKind, Span
from presswork.render.spacing import tied
from presswork.values import Struct, replace

__all__ = ["Piece", "Run", "pieces", "runs"]


class Run(Struct, frozen=True, kw_only=True):
    """A stretch of text under the same marks."""

    text: str
    """The words; empty where a note is called between two letters."""
    start: int = 0
    """Its first code point in the text of the block."""
    plain: bool = False
    """Whether no mark stands over it: it is words and nothing else."""
    fact: str | None = None
    """The id of the printed fact that it is part of."""
    fact_start: bool = False
    """Whether the fact begins here: an id may stand on this run only."""
    strong: bool = False
    """Whether it is strong."""
    emphasis: bool = False
    """Whether it is emphasized."""
    underline: bool = False
    """Whether the source underlines it."""
    superscript: bool = False
    """Whether it is raised."""
    subscript: bool = False
    """Whether it is lowered."""
    link: str | None = None
    """The address that it links to."""
    note: str | None = None
    """The block id of the note that it calls."""
    after_digit: bool = False
    """Whether it calls a note right behind a digit: the two must not be read as one number."""
    after_call: bool = False
    """Whether it calls a note right behind another call: a comma parts the two."""
    language: str | None = None
    """The language it is in, where it differs."""


class Piece(Struct, frozen=True, kw_only=True):
    """Neighbouring runs of one printed fact, or of none."""

    fact: str | None
    """The id of the fact."""
    first: bool
    """Whether the fact begins here."""
    runs: tuple[Run, ...]
    """The runs."""


def pieces(
    block: Block, facts: Iterable[Fact], start: int = 0, end: int | None = None, tag: str = ""
) -> tuple[Piece, ...]:
    """Return the runs of *block* from *start* to *end*, those of one fact joined to one piece."""
    grouped = groupby(runs(block, facts, start, end, tag), key=lambda run: run.fact)
    listed = [(fact, tuple(members)) for fact, members in grouped]
    return tuple(Piece(fact=f, first=r[0].fact_start, runs=r) for f, r in listed)


def runs(
    block: Block, facts: Iterable[Fact], start: int = 0, end: int | None = None, tag: str = ""
) -> tuple[Run, ...]:
    """Return the text of *block* from *start* to *end* as runs; only key *facts* are marked.

    *tag* is the language of the document: where it asks for it, spaces are tied to their sign.
    """
    text = tied(block.text, block.language or tag) if tag else block.text
    end = len(block.text) if end is None else end
    mine = [fact for fact in facts if fact.key and fact.span.block == block.id]
    calls = [mark for mark in block.marks if mark.start == mark.end and start <= mark.start <= end]
    cuts = {start, end}
    for at in (*_ends(block.marks), *_ends(fact.span for fact in mine)):
        cuts |= {at} if start < at < end else set()
    found: list[Run] = []
    for a, b in pairwise(sorted(cuts)):
        found += [_call(mark, block) for mark in calls if mark.start == a]
        found.append(_run(block, mine, a, b, text))
    found += [_call(mark, block) for mark in calls if mark.start == end]
    return tuple(_parted(found))


def _parted(found: Iterable[Run]) -> Iterator[Run]:
    """Yield the runs *found*, each that calls a note right behind another call marked as such."""
    behind = False
    for run in found:
        yield replace(run, after_call=True) if run.note and behind else run
        behind = run.note is not None


def _ends(items: Iterable[Mark | Span]) -> Iterator[int]:
    for item in items:
        yield item.start
        yield item.end


def _call(mark: Mark, block: Block) -> Run:
    return Run(
        text="",
        start=mark.start,
        note=mark.target if mark.kind is MarkKind.NOTE else None,
        after_digit=block.text[mark.start - 1 : mark.start].isdigit(),
    )


def _run(block: Block, facts: list[Fact], start: int, end: int, text: str) -> Run:
    over = [mark for mark in block.marks if mark.start <= start and end <= mark.end]
    kinds = {mark.kind for mark in over}
    targets = {mark.kind: mark.target for mark in over}
    fact = next((f for f in facts if f.span.start <= start and end <= f.span.end), None)
    return Run(
        text=text[start:end],
        start=start,
        plain=not over,
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
