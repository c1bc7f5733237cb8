"""Structured data: a briefing in, schema.org JSON-LD out, safe inside a script element."""

import json
import re
from collections.abc import Iterator

from presswork.model import Briefing, Document, Fact, FactKind, ReferenceEntry

__all__ = ["json_ld"]

_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?")
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?")
_ESCAPED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def json_ld(briefing: Briefing, headline: str, tag: str) -> str:
    """Return the document and its printed facts as schema.org `Report`, one line of JSON.

    `<`, `>` and `&` are escaped, so that no text can end the script element. What the source does
    not state is left out.
    """
    whole = {
        "@context": "https://schema.org",
        "@type": "Report",
        "headline": headline,
        "inLanguage": tag,
        **dict(_head(briefing.document)),
        "isBasedOn": {
            "@type": "CreativeWork",
            "name": briefing.document.source.name,
            "identifier": f"sha256:{briefing.document.source.sha256}",
        },
        "citation": [_citation(e) for group in briefing.box.references for e in group.entries],
        "about": [_property(fact) for fact in briefing.facts if _told(fact)],
    }
    kept = {key: value for key, value in whole.items() if value}
    text = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_ESCAPED).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _head(document: Document) -> Iterator[tuple[str, object]]:
    yield "alternateName", document.title.value
    if document.symbol.value:
        yield "reportNumber", document.symbol.value
    if document.institution.value:
        yield "publisher", {"@type": "Organization", "name": document.institution.value}
    yield (
        "author",
        [
            {"@type": "Person", "name": s.name.value}
            | ({"honorificPrefix": s.honorific.value} if s.honorific.value else {})
            | ({"jobTitle": s.role.value} if s.role.value else {})
            for s in document.speakers
            if s.name.value
        ],
    )
    if document.date.value and _DAY.fullmatch(document.date.value):
        yield "datePublished", document.date.value
    if document.occasion.value:
        place = {"location": document.place.value} if document.place.value else {}
        yield "recordedAt", {"@type": "Event", "name": document.occasion.value, **place}


def _citation(entry: ReferenceEntry) -> dict[str, str]:
    name = " ".join(part for part in (entry.label, entry.number) if part)
    return {"@type": "CreativeWork", "name": name, "identifier": entry.id}


def _told(fact: Fact) -> bool:
    return fact.key and fact.kind is not FactKind.REFERENCE


def _property(fact: Fact) -> dict[str, object]:
    """Return *fact* as PropertyValue: its label as name, its value a number where it is one."""
    value = fact.edtf if fact.kind is FactKind.DATE else fact.value
    number = float(value) if value and _NUMBER.fullmatch(value) and fact.edtf is None else value
    found: dict[str, object] = {
        "@type": "PropertyValue",
        "name": fact.label or fact.text,
        "value": int(number) if isinstance(number, float) and number.is_integer() else number,
        "description": " ".join(part for part in (fact.approx, fact.text) if part),
        "propertyID": fact.id,
        "url": f"#s-{fact.id}",
    }
    if fact.unit:
        found["unitText"] = fact.unit
    return {key: item for key, item in found.items() if item is not None}
