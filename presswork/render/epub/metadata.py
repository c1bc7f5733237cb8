"""What the package says about itself: Dublin Core and accessibility, all from the model."""

import uuid
from collections.abc import Iterator

from presswork.lang import Language
from presswork.model import Briefing, Document, Speaker
from presswork.values import Struct, field

__all__ = ["Entry", "accessibility", "dublin_core", "identifier"]


class Entry(Struct, frozen=True, kw_only=True):
    """One line of the package's metadata."""

    name: str
    """The Dublin Core element or the property of a `meta`."""
    value: str
    """Its text."""
    attributes: dict[str, str] = field(default_factory=dict)
    """Attributes of the element."""


def identifier(document: Document) -> str:
    """Return `urn:uuid:…`, the same for the same source wherever and whenever it is built."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'urn:sha256:{document.source.sha256}')}"


def dublin_core(briefing: Briefing) -> Iterator[Entry]:
    """Yield the Dublin Core that the source states; identifier, title and language apart."""
    document = briefing.document
    for speaker in document.speakers:
        if name := _name(speaker):
            yield Entry(name="creator", value=name)
    if document.institution.value:
        yield Entry(name="publisher", value=document.institution.value)
    if day := _day(document.date.value):
        yield Entry(name="date", value=day)
    if document.place.value:
        yield Entry(name="coverage", value=document.place.value)
    if document.kind.value:
        yield Entry(name="type", value=document.kind.value)
    if briefing.summary:
        yield Entry(name="description", value=briefing.summary[0].text)
    if document.symbol.value:
        yield Entry(name="identifier", value=document.symbol.value, attributes={"id": "symbol"})
    yield Entry(name="source", value=f"urn:sha256:{document.source.sha256}")


def accessibility(briefing: Briefing, language: Language) -> Iterator[Entry]:
    """Yield the properties of EPUB Accessibility 1.1, as far as this document makes them true.

    A picture of the source without alternative text takes away that reading is enough, and a
    picture that may move takes away that nothing flashes.
    """
    images = briefing.document.images
    described = all(image.alt.strip() for image in images)
    moving = any(image.media_type == "image/gif" for image in images)
    yield Entry(name="schema:accessMode", value="textual")
    yield Entry(name="schema:accessMode", value="visual")
    if described:
        yield Entry(name="schema:accessModeSufficient", value="textual")
    else:
        yield Entry(name="schema:accessModeSufficient", value="textual,visual")
    for feature in (
        *(("alternativeText",) if described else ()),
        "displayTransformability",
        "readingOrder",
        "structuralNavigation",
        "tableOfContents",
    ):
        yield Entry(name="schema:accessibilityFeature", value=feature)
    yield Entry(name="schema:accessibilityHazard", value="unknown" if moving else "none")
    summary = language.labels.accessibility if described else language.labels.accessibility_images
    yield Entry(name="schema:accessibilitySummary", value=summary)


def _name(speaker: Speaker) -> str:
    return " ".join(part for part in (speaker.honorific.value, speaker.name.value) if part)


def _day(edtf: str | None) -> str | None:
    """Return a date that W3CDTF can say: the first day of an interval, nothing uncertain."""
    first = (edtf or "").partition("/")[0]
    parts = first.split("-")
    return first if first and all(part.isdigit() for part in parts) else None
