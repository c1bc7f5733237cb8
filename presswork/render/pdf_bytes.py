"""Values of a PDF as bytes, made at once; numbers that come again, and most do, are made once.

pydyf asks of each value whether it is of this kind or that, and writes twenty thousand for a
statement: names, coordinates and references.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

__all__ = ["plain_data", "write_at_once"]

_NUMBERS, _NAMES = 4096, 1024
"""So many numbers, and names of entries, are remembered."""


def write_at_once() -> None:
    """Let pydyf write the commonest kinds of values at once."""
    import pydyf

    to_bytes = _writing(pydyf._to_bytes, pydyf.Object)  # noqa: SLF001 - all goes through it
    pydyf._to_bytes = to_bytes  # noqa: SLF001
    pydyf.Dictionary.data = property(_entries(to_bytes))
    pydyf.Array.data = property(lambda array: b"[" + b" ".join(map(to_bytes, array)) + b"]")
    pydyf.PDF.page_references = property(_known_pages(pydyf.PDF.page_references.fget))


def plain_data(stream: Any) -> bytes:
    """Return what *stream*, of a PDF, holds before it is packed."""
    import pydyf

    return b"\n".join(map(pydyf._to_bytes, stream.stream))  # noqa: SLF001 - as it writes it


def _known_pages(refer: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return what lists the pages of a file as *refer* does, anew where one has come to them.

    Each of two thousand tags asks for its page, and of a long document all pages would be named
    for each tag.
    """

    def references(pdf: Any) -> Any:
        count = len(pdf.pages["Kids"])
        known = vars(pdf).get("known_pages")
        if known is None or known[0] != count:
            known = pdf.known_pages = count, refer(pdf)
        return known[1]

    return references


def _entries(to_bytes: Callable[[Any], bytes]) -> Callable[[Any], bytes]:
    """Return what writes a dictionary as pydyf does; the names of entries are few."""

    @lru_cache(_NAMES)
    def name(key: Any) -> bytes:
        return b"/" + to_bytes(key) + b" "

    def data(dictionary: Any) -> bytes:
        written = [
            name(key) + (value if type(value) is bytes else to_bytes(value))
            for key, value in dictionary.items()
        ]
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
