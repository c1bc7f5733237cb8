"""Contradictions between facts that carry the same label."""

from collections.abc import Iterable

from presswork.findings import finding
from presswork.model import Fact, FactKind, Finding

__all__ = ["contradictions"]

_LEAST_WORDS = 3


def contradictions(facts: Iterable[Fact]) -> tuple[Finding, ...]:
    """Return one finding for each label under which two different values stand."""
    groups: dict[tuple[str, str | None, str | None], list[Fact]] = {}
    for fact in facts:
        if fact.kind is not FactKind.FIGURE or fact.meta or fact.chain:
            continue
        if fact.label and len(fact.label.split()) >= _LEAST_WORDS:
            key = (" ".join(fact.label.casefold().split()), fact.subtype, fact.unit)
            groups.setdefault(key, []).append(fact)
    found = []
    for group in groups.values():
        first = group[0]
        other = next((f for f in group if f.value != first.value), None)
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
