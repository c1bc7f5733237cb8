"""What the page of all publications says: a catalogue in, one listing a document out."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from presswork.values import Struct

__all__ = ["Listing", "listings"]

_COLUMNS = """folder, language, title, institution, speaker, occasion, date, place,
embargo, marking, delivery_note, words"""
_DOCUMENTS = f"SELECT id, {_COLUMNS} FROM document ORDER BY date IS NULL, date DESC, folder"  # noqa: S608 - our names
_FILES = """SELECT document, name FROM file
WHERE role = 'output' AND name NOT LIKE '%.json' ORDER BY document, name"""


class Listing(Struct, frozen=True, kw_only=True):
    """One document, as it is listed; what its source does not state is None."""

    folder: str
    """Its folder, below the output folder."""
    language: str
    """Its language, ISO 639-1."""
    title: str
    """The headline of its publications, else the name of its source."""
    institution: str | None = None
    """Who publishes it."""
    speaker: str | None = None
    """Who speaks; several are joined by a semicolon."""
    occasion: str | None = None
    """At what."""
    date: str | None = None
    """When, EDTF."""
    place: str | None = None
    """Where."""
    embargo: str | None = None
    """The embargo, as printed."""
    marking: str | None = None
    """The protective marking, as printed."""
    delivery_note: str | None = None
    """The delivery note, as printed."""
    words: str = ""
    """The words of title and text, those that tell it first, with spaces between."""
    files: tuple[str, ...] = ()
    """The names of its publications, sorted."""


def listings(path: Path) -> Iterator[Listing]:
    """Yield every document of the catalogue at *path*: newest date first, the undated last."""
    with closing(sqlite3.connect(path)) as connection:
        files: dict[int, list[str]] = {}
        for document, name in connection.execute(_FILES):
            files.setdefault(document, []).append(name)
        found = connection.execute(_DOCUMENTS)
        names = [column[0] for column in found.description][1:]
        for identity, *values in found:
            said = dict(zip(names, values, strict=True))
            yield Listing(**said, files=tuple(files.get(identity, ())))
