"""Remarks on a page: how its text was decoded and what of it was left out, as findings."""

from collections.abc import Iterator

from presswork.findings import finding
from presswork.model import Finding
from presswork.read.decode import Decoded
from presswork.read.html.pictures import Pictures

__all__ = ["remarks"]


def remarks(name: str, decoded: Decoded, pictures: Pictures) -> Iterator[Finding]:
    """Yield what is to be said of the page *name*: a guess, replaced bytes, pictures left out."""
    if decoded.guessed:
        yield finding("read.encoding-guessed", name, encoding=decoded.encoding)
    if decoded.damaged:
        yield finding("read.bytes-replaced", name, count=decoded.damaged)
    if pictures.left:
        yield finding("read.pictures-left", name, count=pictures.left)
