"""Values of a PDF as bytes, made at once; numbers that come again, and most do, are made once.

pydyf asks of each value whether it is of this kind or that, and writes twenty thousand for a
statement: names, coordinates and references.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

__all__ = ["write_at_once"]

_NUMBERS = 4096
"""So many numbers are remembered."""


def write_at_once() -> None:
    """Let pydyf write the commonest kinds of values at once."""
    import pydyf

    pydyf._to_bytes = _writing(pydyf._to_bytes)  # noqa: SLF001 - all that it writes goes through it


def _writing(write: Callable[[Any], bytes]) -> Callable[[Any], bytes]:
    """Return what turns a value into bytes as *write* does."""
    number = lru_cache(_NUMBERS)(write)

    def to_bytes(value: Any) -> bytes:
        kind = type(value)
        if kind is bytes:
            return value  # type: ignore[no-any-return]
        if kind is str:
            return value.encode("ascii")  # type: ignore[no-any-return]
        return number(value) if kind is float else write(value)

    return to_bytes
