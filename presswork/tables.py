"""Tables of the build's own state: structs in, JSON out, and back."""

import json
from typing import TypeVar

import msgspec

from presswork.values import Struct

__all__ = ["decode", "encode"]

Table = TypeVar("Table", bound=Struct)


def encode(table: Struct) -> bytes:
    """Return *table* as JSON; names of files that are no UTF-8 are written, too."""
    try:
        return msgspec.json.encode(table)
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(table)).encode()


def decode(data: bytes | None, kind: type[Table]) -> Table | None:
    """Return the table of *kind* that *data* holds; a damaged one is none."""
    try:
        return msgspec.json.decode(data or b"", type=kind)
    except ValueError:  # damaged, or with names that are no UTF-8
        pass
    try:
        return msgspec.convert(json.loads(data or b""), kind)
    except ValueError:
        return None
