"""Contradictions between facts that carry the same label."""

from collections.abc import Iterable, Mapping, Sequence

from presswork.findings import finding
from presswork.model import Block, Fact, FactKind, Finding

__all__ = ["contradictions"]

_LEAST_WORDS = 3
"""A shorter label, "humanitarian aid", may well be said of two sums."""
_SHORT = 2
"""So many words tell enough behind one and the same verb, "counts 140 fishing boats"."""
_LEFT = 32
_Key = tuple[str | None, ...]


def contradictions(facts: Sequence[Fact], blocks: Mapping[str, Block]) -> tuple[Finding, ...]:
    """Return one finding for each label under which two different values stand.

    Members of chains, values of different times and claims of different sources are not compared.
    """
    times = _times(facts)
    found = []
    for group in _groups(facts, blocks).values():
        first = group[0]
        other = next((f for f in group if _differs(first, f, times)), None)
        if other:
            found.append(
                finding(
                    "extract.two-values",
                    f"¶ {other.paragraph}" if other.paragraph else other.span.block,
                    label=first.label,
                    first=first.text,
                    second=other.text,
                )
            )
    return tuple(found)


def _groups(facts: Iterable[Fact], blocks: Mapping[str, Block]) -> dict[_Key, list[Fact]]:
    groups: dict[_Key, list[Fact]] = {}
    for fact in facts:
        if fact.kind is not FactKind.FIGURE or fact.meta or fact.chain or not fact.label:
            continue
        words = fact.label.casefold().split()
        counted = len(words) == _SHORT and fact.subtype == "count"
        verb = _word_before(fact, blocks) if counted else ""
        if len(words) >= _LEAST_WORDS or verb:
            key = (" ".join(words), fact.subtype, fact.unit, fact.stance_text, verb)
            groups.setdefault(key, []).append(fact)
    return groups


def _word_before(fact: Fact, blocks: Mapping[str, Block]) -> str:
    """Return the word right before a figure, casefolded; empty where there is none."""
    start = (fact.approx_span or fact.span).start
    words = (
        blocks[fact.span.block].text[max(0, min(start, fact.span.start) - _LEFT) : start].split()
    )
    word = words[-1].casefold() if words else ""
    return word if len(word) > _LEAST_WORDS else ""


def _times(facts: Iterable[Fact]) -> dict[str, set[str]]:
    """Return the dates that each block states."""
    times: dict[str, set[str]] = {}
    for fact in facts:
        if fact.kind is FactKind.DATE and fact.edtf:
            times.setdefault(fact.span.block, set()).add(fact.edtf)
    return times


def _differs(one: Fact, other: Fact, times: Mapping[str, set[str]]) -> bool:
    mine, its = times.get(one.span.block, set()), times.get(other.span.block, set())
    return other.value != one.value and not (mine and its and mine != its)
