"""Chains: figures that one phrase ties together, "116 members of 53 agencies of 32 states"."""

from collections.abc import Mapping, Sequence

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import Sentence
from presswork.model import Fact, FactKind

__all__ = ["chained"]

_INSIDE = frozenset({Part.NOUN, Part.NAME, Part.CONJUNCTION, Part.PARTICIPLE, Part.DETERMINER})


def chained(s: Sentence, facts: Sequence[Fact], places: Mapping[int, int]) -> dict[str, str]:
    """Return, by the id of each member, the id of the first fact of its chain."""
    counts = {
        places[f.span.start]: f.id
        for f in facts
        if f.kind is FactKind.FIGURE and f.subtype == "count" and f.span.start in places
    }
    found: dict[str, str] = {}
    for at, id_ in counts.items():
        follower = _next_member(s, at)
        if follower in counts:
            found.setdefault(id_, id_)
            found[counts[follower]] = found[id_]
    return found


def _next_member(s: Sentence, at: int) -> int:
    """Return where the figure after "NOUN of" stands, or -1."""
    k = at + 1
    while s.part(k) in _INSIDE:
        k += 1
    if k == at + 1 or s.part(k) is not Part.GENITIVE:
        return -1
    k += 1
    while s.part(k) in {Part.DETERMINER, Part.APPROXIMATOR}:
        k += 1
    return k if s.part(k) is Part.FACT else -1
