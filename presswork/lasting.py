"""What is made of a language once and for all: its patterns and tables, as `make` leaves them.

A pattern for the words of a language is written word by word out of its file. Text for text that
takes longer than to run the pattern on a short document, and in each process it comes out the same.
So what a function makes of nothing but its arguments, the modules and the language files is left in
a file beside the modules (`presswork/packed.py`). It is used as long as none of those has changed;
otherwise, and where that file is not in use, it is made anew.
"""

import marshal
import os
import re
import sys
from collections.abc import Callable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any, ParamSpec, TypeVar, cast

from presswork import kept_file, packed
from presswork.kept import pattern_of, program_of
from presswork.kept_file import KEY, Entry, KeptFile
from presswork.values import Struct

__all__ = ["lasting", "write"]

Asked = ParamSpec("Asked")
Made = TypeVar("Made")

_PATH = Path(packed.PATH).with_name(f"made-{sys.hexversion:x}.kept")
_TABLES = Path(__file__).with_name("lang")
"""Where the files stand that something may be made of."""
_STAMP = bytes(KEY - 1) + b"\1"
"""The key under which the file says what it was made by."""
_SHOWN = 60
"""So much of the text of a pattern is left, for who looks at it: what works is its program."""
_PLAIN = (str, int, bool, float, bytes, type(None))
_ROWS = (tuple, list, frozenset)

_made: dict[bytes, object] = {}
"""What this process has made."""


def lasting(make: Callable[Asked, Made]) -> Callable[Asked, Made]:
    """Keep what *make* makes of its arguments, as `cache` does, and for later processes as well.

    The arguments are words or truth values, and what is made of them consists of words, numbers,
    patterns and structs.
    """
    name = f"{make.__module__}.{make.__qualname__}"

    def found(*asked: Asked.args, **named: Asked.kwargs) -> Made:
        key = sha256(f"{name} {asked} {named}".encode()).digest()[:KEY]
        entry = _left().get(key)
        if entry is not None:
            left: Made = _unpacked(marshal.loads(entry))  # noqa: S302 - as Python reads its own
            return left
        made = make(*asked, **named)
        _made[key] = made
        return made

    vars(found).update(__wrapped__=make)
    return cast("Callable[Asked, Made]", cache(found))


def write() -> None:
    """Write all that this process has made beside the modules, whole or not at all."""
    entries = {key: marshal.dumps(_packed(made)) for key, made in _made.items()}
    kept_file.write(_PATH, {_STAMP: _stamp(packed.Packed(packed.PATH)), **entries})


def _left() -> Mapping[bytes, Entry]:
    """Return what an earlier process has left, if all that it was made by is as it was."""
    modules = packed.in_use()
    return {} if modules is None or modules.changed else _opened(modules)


@cache
def _opened(modules: packed.Packed) -> Mapping[bytes, Entry]:
    left = KeptFile.at(_PATH)
    if left is None or left.get(_STAMP) == _stamp(modules):
        return left or {}
    left.file.close()
    return {}


def _stamp(modules: packed.Packed) -> bytes:
    """Return the digest of the table of *modules* and of what the system says of other files."""
    with os.scandir(_TABLES) as entries:
        files = {entry.name: entry.stat() for entry in entries if entry.is_file()}
    seen = [
        (name, stat.st_size, stat.st_ino, stat.st_mtime_ns, stat.st_ctime_ns)
        for name, stat in sorted(files.items())
    ]
    return sha256(modules.head + repr(seen).encode()).digest()


def _packed(made: object) -> Any:
    """Return *made* as marshal can write it: what is no single value as its kind and its parts."""
    if type(made) in _PLAIN:
        return made
    if _is_plain(made):
        return "plain", made
    if isinstance(made, re.Pattern):
        return "pattern", (made.pattern[:_SHOWN], program_of(made))
    if isinstance(made, MappingProxyType):
        return "view", _packed(dict(made))
    if isinstance(made, Struct):
        fields = {name: getattr(made, name) for name in made.__struct_fields__}
        kind = type(made)
        return "struct", (kind.__module__, kind.__qualname__, _packed_each(fields))
    if type(made) is dict:
        return "table", _packed_each(made)
    if type(made) is tuple:
        return "row", tuple(map(_packed, made))
    msg = f"{type(made).__qualname__} cannot be left for later processes"
    raise TypeError(msg)


def _packed_each(table: Mapping[Any, object]) -> dict[Any, Any]:
    return {key: _packed(value) for key, value in table.items()}


def _is_plain(made: object) -> bool:
    """Tell whether marshal writes *made* as it stands."""
    if type(made) is dict:
        return all(map(_is_plain, made)) and all(map(_is_plain, made.values()))
    return type(made) in _PLAIN or (type(made) in _ROWS and all(map(_is_plain, made)))  # type: ignore[call-overload]


def _unpacked(left: Any) -> Any:
    """Return what `_packed` made *left* of."""
    if type(left) is not tuple:
        return left
    kind, parts = left
    return _UNPACKED[kind](parts)


def _struct(parts: tuple[str, str, dict[str, object]]) -> object:
    module, name, fields = parts
    return getattr(sys.modules[module], name)(**_table(fields))


def _table(parts: dict[Any, object]) -> dict[Any, Any]:
    return {
        key: _unpacked(value) if type(value) is tuple else value for key, value in parts.items()
    }


_UNPACKED: Mapping[str, Callable[[Any], Any]] = {
    "plain": lambda parts: parts,
    "pattern": lambda parts: pattern_of(*parts),
    "view": lambda parts: MappingProxyType(_unpacked(parts)),
    "struct": _struct,
    "table": _table,
    "row": lambda parts: tuple(map(_unpacked, parts)),
}
