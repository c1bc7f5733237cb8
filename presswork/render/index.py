"""The index page: the documents of an output folder in, one self-contained page out."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from presswork import lang
from presswork.catalogue import Listing
from presswork.model import Format
from presswork.render.html import stacks
from presswork.theme import Theme

__all__ = ["Entry", "index"]

_FALLBACK = "en"
_NOTICES = ("embargo", "marking", "delivery_note")
_LINE = ("institution", "speaker", "occasion", "date", "place")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One document of the list."""

    title: str
    """What it is called: the headline of its publications, else the name of its source."""
    language: str
    """Its language, ISO 639-1."""
    direction: str
    """The direction of its language."""
    line: tuple[str, ...]
    """Who, where and when, as far as the source states it."""
    notices: tuple[str, ...]
    """Embargo, marking and delivery note, as printed."""
    files: tuple[tuple[str, str], ...]
    """Format, of a short brief its name, and relative address of each publication."""


def index(listings: Iterable[Listing], theme: Theme) -> bytes:
    """Return the page that lists *listings* in the order in which they come.

    Its own words are those of the language that all documents share, else English.
    """
    entries = [_entry(listing) for listing in listings]
    codes = {entry.language for entry in entries}
    code = codes.pop() if len(codes) == 1 else _FALLBACK
    language = theme.language(code)
    page = theme.fill(
        "html/index.html", code, entries=entries, stacks=stacks(theme), language_tag=language.tag
    )
    return page.encode("utf-8")


def _entry(listing: Listing) -> Entry:
    language = lang.load(listing.language)
    line = [getattr(listing, name) for name in _LINE]
    listed = sorted(listing.files, key=len, reverse=True)
    names = {name.rpartition(".")[2]: name for name in listed}
    shown = [(format_.upper(), names[format_]) for format_ in Format if format_ in names]
    shown[1:1] = [(n, n) for n in listed if n.endswith(".pdf") and n != names["pdf"]]
    return Entry(
        title=listing.title,
        language=listing.language,
        direction=language.direction if language.code == listing.language else "auto",
        line=tuple(value for value in line if value and value != listing.title),
        notices=tuple(value for name in _NOTICES if (value := getattr(listing, name))),
        files=tuple((name, quote(f"{listing.folder}/{file}")) for name, file in shown),
    )
