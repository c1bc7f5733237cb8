"""Contradictions between facts that carry the same label."""

from collections.abc import Iterable, Mapping, Sequence

from presswork.findings import finding
from presswork.model import Fact, FactKind, Finding

__all__ = ["contradictions"]

_LEAST_WORDS = 3
"""A shorter label, "humanitarian aid", may well be said of two sums."""
_Key = tuple[str, str | None, str | None]


def contradictions(facts: Sequence[Fact]) -> tuple[Finding, ...]:
    """Return one finding for each label under which two different values stand.

    Members of chains and values of different times are not compared.
    """
    times = _times(facts)
    found = []
    for group in _groups(facts).values():
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


def _groups(facts: Iterable[Fact]) -> dict[_Key, list[Fact]]:
    groups: dict[_Key, list[Fact]] = {}
    for fact in facts:
        if fact.kind is not FactKind.FIGURE or fact.meta or fact.chain or not fact.label:
            continue
        words = fact.label.casefold().split()
        if len(words) >= _LEAST_WORDS:
            groups.setdefault((" ".join(words), fact.subtype, fact.unit), []).append(fact)
    return groups


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
