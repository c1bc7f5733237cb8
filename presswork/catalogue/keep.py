"""Keeping the catalogue: what changed and what is gone in, the same rows as a fresh one out."""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from contextlib import closing, suppress
from hashlib import sha256
from pathlib import Path

from presswork.catalogue.rows import Rows, rows
from presswork.catalogue.schema import DOCUMENT, FACT, FILE, FORM, PASSAGE, SCHEMA, insertion
from presswork.collection import CATALOGUE
from presswork.errors import ConfigurationError, DocumentError
from presswork.manifest import MANIFEST, MODEL
from presswork.store import Store

__all__ = ["is_sound", "update"]

_ROOM = 44
"""Bits of a document's number."""
_SMALL = 5_000_000
"""So many characters are indexed anew in a second: then even the index is that of a fresh one."""


def is_sound(path: Path) -> bool:
    """Tell whether *path* is a catalogue of this form."""
    if not path.is_file():
        return False
    with suppress(sqlite3.Error), closing(_connect(path)) as connection:
        return bool(connection.execute("PRAGMA user_version").fetchone()[0] == FORM)
    return False


def update(path: Path, store: Store, changed: Iterable[str], gone: Iterable[str]) -> None:
    """Bring the catalogue at *path*, made where there is none, up to date with *store*.

    The folders *changed* are read anew; those *gone*, and those whose manifest is damaged, leave
    it. Work on a copy: nothing guards *path* itself. Raises ConfigurationError where it cannot be
    written.
    """
    try:
        with closing(_connect(path)) as connection:
            connection.execute("BEGIN")
            _update(connection, store, sorted(set(changed)), gone)
            connection.execute("COMMIT")
    except sqlite3.Error as error:
        problem = f"{CATALOGUE} cannot be written: {error}"
        raise ConfigurationError(problem, "Free the disk or give another -o") from error


def _update(
    connection: sqlite3.Connection, store: Store, wanted: Sequence[str], gone: Iterable[str]
) -> None:
    if not connection.execute("PRAGMA user_version").fetchone()[0]:
        _create(connection)
    anew = _is_small(connection) or _most(connection, wanted)
    for folder in {*wanted, *gone}:
        _remove(connection, folder, searched=not anew)
    for identity, folder in sorted(_numbered(connection, wanted).items()):  # as FTS5 likes it
        _read(connection, store, identity, folder, searched=not anew)
    if anew or _is_small(connection):
        connection.execute("INSERT INTO search (search) VALUES ('rebuild')")


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = MEMORY", "synchronous = OFF", "cache_size = -65536"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _create(connection: sqlite3.Connection) -> None:
    for statement in (*SCHEMA, f"PRAGMA user_version = {FORM}"):
        connection.execute(statement)


def _is_small(connection: sqlite3.Connection) -> bool:
    total = connection.execute("SELECT total(characters) FROM document").fetchone()[0]
    return bool(total <= _SMALL)


def _most(connection: sqlite3.Connection, wanted: Collection[str]) -> bool:
    """Tell whether so many documents are read that indexing all is the shorter way."""
    known = connection.execute("SELECT count(*) FROM document").fetchone()[0]
    return bool(2 * len(wanted) > known)


def _numbered(connection: sqlite3.Connection, folders: Iterable[str]) -> dict[int, str]:
    """Return *folders* by their numbers, which depend on the names and not on when they came."""
    numbered: dict[int, str] = {}
    taken = "SELECT 1 FROM document WHERE id = ?"
    for folder in folders:
        digest = sha256(folder.encode("utf-8", "surrogateescape")).digest()
        identity = int.from_bytes(digest[:8]) >> (64 - _ROOM)
        while identity in numbered or connection.execute(taken, (identity,)).fetchone():
            identity = (identity + 1) % (1 << _ROOM)
        numbered[identity] = folder
    return numbered


def _remove(connection: sqlite3.Connection, folder: str, *, searched: bool) -> None:
    found = connection.execute("SELECT id FROM document WHERE folder = ?", (folder,)).fetchone()
    if found is None:
        return
    if searched:
        connection.execute(
            "INSERT INTO search (search, rowid, text, signs) "
            "SELECT 'delete', id, text, signs FROM passage WHERE document = ?",
            found,
        )
    for statement in (
        "DELETE FROM passage WHERE document = ?",
        "DELETE FROM fact WHERE document = ?",
        "DELETE FROM file WHERE document = ?",
        "DELETE FROM document WHERE id = ?",
    ):
        connection.execute(statement, found)


def _read(
    connection: sqlite3.Connection, store: Store, identity: int, folder: str, *, searched: bool
) -> None:
    record, model = (store.read(f"{folder}/{name}") or b"" for name in (MANIFEST, MODEL))
    with suppress(DocumentError):  # verify names a manifest that is damaged
        made = rows(identity, folder, record, model)
        _insert(connection, made)
        if searched:
            added = [(p["id"], p["text"], p["signs"]) for p in made.passages]
            connection.executemany(
                "INSERT INTO search (rowid, text, signs) VALUES (?, ?, ?)", added
            )


def _insert(connection: sqlite3.Connection, made: Rows) -> None:
    connection.execute(insertion("document", DOCUMENT), made.document)
    for table, columns, found in (
        ("file", FILE, made.files),
        ("fact", FACT, made.facts),
        ("passage", PASSAGE, made.passages),
    ):
        connection.executemany(insertion(table, columns), found)
