"""A file of what is kept: keys of sixteen bytes in, the bytes kept under each out.

It begins with a table of slots, twice as many as there are keys, that is searched as it stands:
from the slot that a key asks for to its own, or to one that is free. So a process that asks for a
few hundred of six thousand programs makes no object of the others.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

__all__ = ["KEY", "KeptFile", "write"]

KEY = 16
"""The bytes of a key."""
_PLACE = 4
"""The bytes of a number: where something begins, or how long it is."""
_SLOT = KEY + 2 * _PLACE
_HEAD = 2 * _PLACE
"""The number of keys, and the length of the file."""
_FREE = bytes(KEY)
_LARGE = 1 << 16
"""An entry of so many bytes is mapped: to read it takes as long as to make objects of it."""

Entry = bytes | memoryview


class KeptFile(Mapping[bytes, Entry]):
    """A file of which only those entries are read that are asked for.

    It is no part of the memory of the process, as it would be if it were mapped; a large entry is,
    as long as it is looked at.
    """

    def __init__(self, file: BinaryIO) -> None:
        """Read the table of *file*; raises ValueError where the file is not whole."""
        self.file = file
        head = file.read(_HEAD)
        self.count, size = _number(head[:_PLACE]), _number(head[_PLACE:])
        if not self.count or size != os.fstat(file.fileno()).st_size:
            raise ValueError("the file was cut off")
        self.table = file.read(_slots(self.count) * _SLOT)

    @classmethod
    def at(cls, path: Path) -> "KeptFile | None":
        """Return what is kept at *path*, None where there is nothing."""
        try:
            file = path.open("rb", buffering=0)
        except OSError:
            return None
        try:
            return cls(file)
        except (OSError, ValueError):
            file.close()
            return None

    def __getitem__(self, key: bytes) -> Entry:
        at = _search(self.table, key)
        if self.table[at : at + KEY] != key:
            raise KeyError(key)
        at += KEY
        start = _number(self.table[at : at + _PLACE])
        length = _number(self.table[at + _PLACE : at + 2 * _PLACE])
        file = self.file.fileno()
        if length >= _LARGE:
            with suppress(OSError):  # it takes a second descriptor
                return _mapped(file, start, length)
        # processes that were forked share the position of the file
        return os.pread(file, length, start)

    def __iter__(self) -> Iterator[bytes]:
        for at in range(0, len(self.table), _SLOT):
            if (key := self.table[at : at + KEY]) != _FREE:
                yield key

    def __len__(self) -> int:
        return self.count


def _mapped(file: int, start: int, length: int) -> Entry:
    """Return so many bytes of *file* from *start* on, mapped as long as what is returned lasts."""
    from mmap import ACCESS_READ, ALLOCATIONGRANULARITY, mmap

    before = start % ALLOCATIONGRANULARITY
    pages = mmap(file, before + length, offset=start - before, access=ACCESS_READ)
    return memoryview(pages)[before:]


def write(path: Path, entries: Mapping[bytes, Entry]) -> None:
    """Write *entries* whole or not at all: several processes may do so at once."""
    from tempfile import NamedTemporaryFile

    table = bytearray(_slots(len(entries)) * _SLOT)
    end = _HEAD + len(table)
    for key, entry in entries.items():
        at = _search(table, key)
        table[at : at + _SLOT] = key + _written(end) + _written(len(entry))
        end += len(entry)
    try:
        path.parent.mkdir(exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.writelines([_written(len(entries)), _written(end), table, *entries.values()])
        made = Path(file.name)
        made.chmod(0o644)  # others may read what they cannot write
        made.replace(path)
    except OSError:
        return


def _search(table: bytes | bytearray, key: bytes) -> int:
    """Return where the slot of *key* in *table* begins, or the free one that it would take."""
    at = _number(key[:_PLACE]) * _SLOT % len(table)
    while table[at : at + KEY] not in (key, _FREE):
        at = (at + _SLOT) % len(table)
    return at


def _slots(count: int) -> int:
    return 2 * count


def _number(written: bytes | bytearray) -> int:
    return int.from_bytes(written, "big")


def _written(number: int) -> bytes:
    return number.to_bytes(_PLACE, "big")
