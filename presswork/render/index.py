"""The index page: the documents of an output folder in, one self-contained page out.

It is a plain list to begin with; a script on the page searches it. Ten thousand documents and what
is searched of them fit into five megabytes.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from presswork import lang
from presswork.catalogue import Listing
from presswork.model import Format
from presswork.render.html import stacks
from presswork.render.search import script_json, shares
from presswork.theme import Theme
from presswork.values import Struct, replace

__all__ = ["Entry", "index"]

_FALLBACK = "en"
_NOTICES = ("embargo", "marking", "delivery_note")
_LINE = ("institution", "speaker", "occasion", "date", "place")
_DISPENSABLE = ("place", "occasion")

_LARGEST = 4_900_000
"""Bytes of the page."""
_LISTED = 0.8
"""The share of the list in them; the rest are words to search by."""
_MANY = 1_000
"""So many documents link to one publication each; the script adds the links to the others."""
_MARKUP = 190
"""Bytes of the markup of one document in a long list."""
_WORDS = "[/* words */]"


class Entry(Struct, frozen=True, kw_only=True):
    """One document of the list."""

    title: str
    """What it is called: the headline of its publications, else the name of its source."""
    language: str
    """Its language, ISO 639-1."""
    direction: str
    """The direction of its language."""
    line: tuple[tuple[str, str], ...]
    """Who, where and when, as far as the source states it, each after its name in the model."""
    notices: tuple[str, ...]
    """Embargo, marking and delivery note, as printed."""
    files: tuple[tuple[str, str], ...]
    """Format, of a short brief its name, and relative address of each publication."""

    @property
    def address(self) -> str:
        """Return the address that the title leads to; empty where nothing was made."""
        return self.files[-1][1] if self.files else ""

    @property
    def endings(self) -> str:
        """Return what the names of the files have after the part that all share."""
        stem = self.address.rpartition(".")[0]
        return " ".join(address.removeprefix(stem) for _, address in self.files)


def index(listings: Iterable[Listing], theme: Theme) -> bytes:
    """Return the page that lists *listings* in the order in which they come.

    Its own words are those of the language that all documents share, else English.
    """
    listed = list(listings)
    entries = [_entry(listing) for listing in listed]
    codes = {entry.language for entry in entries}
    code = codes.pop() if len(codes) == 1 else _FALLBACK
    language = theme.language(code)
    many = len(entries) > _MANY
    room = int(_LARGEST * _LISTED / max(len(entries), 1))
    page = theme.fill(
        "html/index.html",
        code,
        entries=[_fitted(entry, room) for entry in entries] if many else entries,
        many=many,
        endings=_usual(entries),
        stacks=stacks(theme),
        language_tag=language.tag,
        clipped=many,
        words=_WORDS,
    )
    return _with_words(page, listed)


def _with_words(page: str, listed: Sequence[Listing]) -> bytes:
    """Return *page* with as many words of every text as there is room for."""
    left = _LARGEST - len(page.encode("utf-8"))
    words = shares([listing.words for listing in listed], left // max(len(listed), 1))
    return page.replace(_WORDS, script_json(words), 1).encode("utf-8")


def _entry(listing: Listing) -> Entry:
    language = lang.load(listing.language)
    line = [(name, getattr(listing, name)) for name in _LINE]
    listed = sorted(listing.files, key=len, reverse=True)
    names = {name.rpartition(".")[2]: name for name in listed}
    shown = [(format_.upper(), names[format_]) for format_ in Format if format_ in names]
    shown[1:1] = [(n, n) for n in listed if n.endswith(".pdf") and n != names["pdf"]]
    return Entry(
        title=listing.title,
        language=listing.language,
        direction=language.direction if language.code == listing.language else "auto",
        line=tuple((name, value) for name, value in line if value and value != listing.title),
        notices=tuple(value for name in _NOTICES if (value := getattr(listing, name))),
        files=tuple((name, quote(f"{listing.folder}/{file}")) for name, file in shown),
    )


def _usual(entries: Iterable[Entry]) -> str:
    """Return the endings that most of *entries* have."""
    counts = Counter(entry.endings for entry in entries)
    return counts.most_common(1)[0][0] if counts else ""


def _fitted(entry: Entry, room: int) -> Entry:
    """Return *entry* with as much of its line and title as *room* bytes hold."""
    left = max(room - _MARKUP - len(entry.address), 80)
    line = entry.line
    for name in _DISPENSABLE:
        if _bytes(entry.title, *(value for _, value in line)) > left:
            line = tuple(item for item in line if item[0] != name)
    title = _clipped(entry.title, left // 2 if line else left)
    left -= _bytes(title)
    line = tuple((name, _clipped(value, left // len(line))) for name, value in line)
    return replace(entry, title=title, line=line)


def _clipped(text: str, room: int) -> str:
    if _bytes(text) <= room:
        return text
    return text.encode("utf-8")[: room - 3].decode("utf-8", "ignore").rstrip() + "…"


def _bytes(*texts: str) -> int:
    return sum(len(text.encode("utf-8")) for text in texts)
