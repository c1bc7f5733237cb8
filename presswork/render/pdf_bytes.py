"""Values of a PDF as bytes, made at once; numbers that come again, and most do, are made once.

pydyf asks of each value whether it is of this kind or that, and writes twenty thousand for a
statement: names, coordinates and references.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

__all__ = ["write_at_once"]

_NUMBERS, _NAMES = 4096, 1024
"""So many numbers, and names of entries, are remembered."""


def write_at_once() -> None:
    """Let pydyf write the commonest kinds of values at once."""
    import pydyf

    to_bytes = _writing(pydyf._to_bytes, pydyf.Object)  # noqa: SLF001 - all goes through it
    pydyf._to_bytes = to_bytes  # noqa: SLF001
    pydyf.Dictionary.data = property(_entries(to_bytes))


def _entries(to_bytes: Callable[[Any], bytes]) -> Callable[[Any], bytes]:
    """Return what writes a dictionary as pydyf does; the names of entries are few."""

    @lru_cache(_NAMES)
    def name(key: Any) -> bytes:
        return b"/" + to_bytes(key) + b" "

    def data(dictionary: Any) -> bytes:
        written = [name(key) + to_bytes(value) for key, value in dictionary.items()]
        return b"<<" + b"".join(written) + b">>"

    return data


def _writing(write: Callable[[Any], bytes], kind_of_object: type) -> Callable[[Any], bytes]:
    """Return what turns a value into bytes as *write* does."""
    number = lru_cache(_NUMBERS)(write)

    def to_bytes(value: Any) -> bytes:
        kind = type(value)
        if kind is bytes:
            return value  # type: ignore[no-any-return]
        if kind is str:
            return value.encode("ascii")  # type: ignore[no-any-return]
        if kind is float:
            return number(value)
        if isinstance(value, kind_of_object):
            return value.data  # type: ignore[no-any-return, attr-defined]
        return b"%d" % value if kind is int else write(value)

    return to_bytes
