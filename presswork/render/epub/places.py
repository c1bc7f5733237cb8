"""Navigation: a briefing in, the table of contents and the landmarks of its page out."""

from collections.abc import Iterator, Sequence

from presswork.lang import Language
from presswork.model import Document
from presswork.render.epub.book import Place
from presswork.render.flow import Flow, flow
from presswork.values import replace

__all__ = ["contents", "landmarks"]

_BOX, _TEXT, _NOTES, _ABOUT = "#box", "#text", "#notes", "#about"


def contents(document: Document, language: Language, page: str) -> tuple[Place, ...]:
    """Return the table of contents of *page*: box, text with its headings, notes, colophon."""
    labels = language.labels
    headings = [item for item in flow(document.body) if item.block and item.kind == "heading"]
    parts = tuple(_tree(headings, page))
    places = [
        Place(href=page + _BOX, title=labels.fact_box),
        Place(href=page + _TEXT, title=labels.full_text, parts=parts),
    ]
    if document.notes:
        places.append(Place(href=page + _NOTES, title=labels.notes))
    return (*places, Place(href=page + _ABOUT, title=labels.about))


def landmarks(document: Document, language: Language, page: str, cover: str) -> tuple[Place, ...]:
    """Return where a reader may want to go at once: cover, text, notes."""
    labels = language.labels
    places = [
        Place(kind="cover", href=cover, title=labels.cover),
        Place(kind="bodymatter", href=page + _TEXT, title=labels.full_text),
    ]
    if document.notes:
        places.append(Place(kind="endnotes", href=page + _NOTES, title=labels.notes))
    return tuple(places)


def _tree(headings: Sequence[Flow], page: str) -> Iterator[Place]:
    """Yield *headings* as entries, each with the lower ones that follow it."""
    while headings:
        first = headings[0]
        assert first.block is not None
        lower = [n for n, item in enumerate(headings[1:], 1) if item.level <= first.level]
        end = lower[0] if lower else len(headings)
        entry = Place(href=f"{page}#{first.block.id}", title=first.block.text)
        yield replace(entry, parts=tuple(_tree(headings[1:end], page)))
        headings = headings[end:]
