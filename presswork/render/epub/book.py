"""The container: finished pages and files in, the bytes of an EPUB 3.3 out."""

import datetime as dt
from io import BytesIO

from presswork.render.archive import parts_of, zip_again
from presswork.render.epub.metadata import Entry
from presswork.values import Struct

__all__ = ["XHTML", "Book", "Item", "Place", "bind"]

XHTML = "application/xhtml+xml"
_PACKAGE = "EPUB/content.opf"
_NAVIGATION = "EPUB/nav.xhtml"


class Item(Struct, frozen=True, kw_only=True):
    """A file of the publication."""

    name: str
    """Its name inside the package."""
    media_type: str
    """Its media type."""
    data: bytes
    """Its bytes."""
    properties: tuple[str, ...] = ()
    """`svg` where a page holds inline SVG, and the like."""


class Place(Struct, frozen=True, kw_only=True):
    """An entry of the table of contents or of the landmarks."""

    href: str
    """File and fragment."""
    title: str
    """What is printed."""
    kind: str = ""
    """Of a landmark: `cover`, `toc`, `bodymatter` …"""
    parts: tuple["Place", ...] = ()
    """The entries below it."""


class Book(Struct, frozen=True, kw_only=True):
    """Everything that is bound."""

    identifier: str
    title: str
    language: str
    direction: str
    """`ltr` or `rtl`."""
    modified: dt.datetime
    """What `dcterms:modified` says, in UTC."""
    core: tuple[Entry, ...]
    """Dublin Core beyond identifier, title and language."""
    properties: tuple[Entry, ...]
    """Properties of `meta` elements."""
    pages: tuple[Item, ...]
    """The XHTML pages, in reading order."""
    files: tuple[Item, ...]
    """Style sheet, fonts and pictures."""
    cover: Item
    """The picture of the cover."""
    contents: tuple[Place, ...]
    """The table of contents."""
    landmarks: tuple[Place, ...]
    """Where a reader may want to go at once."""
    contents_title: str
    landmarks_title: str


def bind(book: Book) -> bytes:
    """Return *book* as an EPUB: the same bytes for the same book, whenever it is bound.

    EbookLib writes package, NCX and navigation; what it has no word for (the language of the
    package, the direction of the navigation page) is set in the finished files.
    """
    import presswork.etree  # noqa: F401 - before EbookLib loads lxml

    # isort: split
    from ebooklib import epub

    made = epub.EpubBook()
    made.set_identifier(book.identifier)
    made.set_title(book.title)
    made.set_language(book.language)
    made.set_direction(book.direction)
    for entry in book.core:
        made.add_metadata("DC", entry.name, entry.value, entry.attributes)
    for entry in book.properties:
        made.add_metadata(None, "meta", entry.value, {"property": entry.name, **entry.attributes})
    made.set_cover(book.cover.name, book.cover.data, create_page=False)
    _add_files(made, book)
    made.toc = [_entry(place, f"toc{n}") for n, place in enumerate(book.contents, 1)]
    made.guide = [{"type": p.kind, "href": p.href, "title": p.title} for p in book.landmarks]
    packed = BytesIO()
    options = {
        "mtime": book.modified,
        "landmark_title": book.landmarks_title,
        "epub2_guide": False,
        "epub3_pages": False,
        "raise_exceptions": True,
        "compresslevel": 0,  # what it packs is packed again
    }
    epub.write_epub(packed, made, options)
    return _finished(packed.getvalue(), book)


def _add_files(made: object, book: Book) -> None:
    from ebooklib import epub

    assert isinstance(made, epub.EpubBook)
    for number, item in enumerate((*book.pages, *book.files), 1):
        # A plain item, not an EpubHtml: that would parse the page as HTML and lower-case `viewBox`.
        file = epub.EpubItem(f"item{number}", item.name, item.media_type, item.data)
        file.properties = list(item.properties)
        made.add_item(file)
        if item in book.pages:
            made.spine.append(file)
    made.add_item(epub.EpubNcx())
    navigation = epub.EpubNav(title=book.contents_title, direction=book.direction)
    for item in book.files:
        if item.media_type == "text/css":
            navigation.add_link(href=item.name)
    made.add_item(navigation)


def _entry(place: Place, uid: str) -> object:
    from ebooklib import epub

    link = epub.Link(place.href, place.title, uid)
    if not place.parts:
        return link
    return (link, [_entry(part, f"{uid}.{n}") for n, part in enumerate(place.parts, 1)])


def _finished(packed: bytes, book: Book) -> bytes:
    parts = parts_of(packed)
    language = f'<package xml:lang="{book.language}" '.encode()
    direction = f'<html dir="{book.direction}" '.encode()
    parts[_PACKAGE] = parts[_PACKAGE].replace(b"<package ", language, 1)
    parts[_NAVIGATION] = parts[_NAVIGATION].replace(b"<html ", direction, 1)
    return zip_again(parts)
