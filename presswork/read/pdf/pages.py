"""Pages: the bytes of a PDF in, its lines with their places out, read by a child under limits."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from presswork.errors import DocumentError
from presswork.read.options import Options
from presswork.values import Struct

__all__ = ["NO_TEXT", "Page", "PrintedLine", "pages_of"]

_MEMORY = 400_000_000
"""In bytes: more than twice what a file of 500 pages takes."""
_CHILD = Path(__file__).with_name("child.py")
NO_TEXT = "Check that the right file was saved, or recognize its text (OCR)"
"""What to do with a file that holds no letters: they may be drawn as lines."""
_SCANNED = 30
"""Fewer characters than this on a page with pictures: the text is in the pictures."""
_GARBLED = 0.05
_HALF = 0.5
_CONTROLS = frozenset(map(chr, (*range(32), *range(127, 160), 0xFFFD))) - frozenset("\t\r\n\x02")


class PrintedLine(Struct, frozen=True):
    """One line of a page; lengths in points from the lower left corner."""

    words: str
    left: float
    bottom: float
    """The baseline."""
    right: float
    top: float
    size: float
    """The height of its type."""


class Page(Struct, frozen=True):
    """One page."""

    number: int
    """From 1."""
    height: float
    width: float
    lines: tuple[PrintedLine, ...]
    """In the order of the file."""
    plain: str
    """All its words, as the library gives them by itself."""
    scanned: bool
    """Whether it shows pictures and has no text to speak of."""
    turned: int = 0
    """How many ligatures of Arabic letters were in the wrong order."""


def pages_of(data: bytes, options: Options) -> tuple[Page, ...]:
    """Return the pages of the PDF *data*.

    Raises DocumentError where it is protected, damaged, too long, scanned or without readable text,
    and where its reader died or took too long.
    """
    found = _child(data, options)
    error = found.get("error")
    if error == "password":
        raise DocumentError("protected by a password", "Save a copy without the password")
    if error == "pages":
        problem = f"{found['pages']} pages are over the limit of {options.max_pages}"
        raise DocumentError(problem, "Split it or raise --max-pages")
    if error:
        raise DocumentError("damaged or cut off", "Get the file again")
    pages = tuple(_page(number, page) for number, page in enumerate(found["pages"], 1))
    _check_readable(pages)
    return pages


def _child(data: bytes, options: Options) -> dict[str, Any]:
    command = [sys.executable, "-I", str(_CHILD), str(_MEMORY), str(options.max_pages)]
    try:
        done = subprocess.run(  # noqa: S603 - our own script, no shell, no words of the file
            command, input=data, capture_output=True, timeout=options.max_seconds, check=True
        )
        loaded: dict[str, Any] = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError) as error:
        problem = f"could not be read within {options.max_seconds} s and {_MEMORY // 10**6} MB"
        raise DocumentError(problem, "Print it to a new PDF") from error
    return loaded


def _page(number: int, page: dict[str, Any]) -> Page:
    lines = tuple(map(_printed, page["lines"]))
    letters = sum(len(line.words.strip()) for line in lines)
    scanned = letters < _SCANNED and page["images"] > 0
    size = page["height"], page["width"]
    return Page(number, *size, lines, page["plain"], scanned, page["turned"])


def _printed(line: dict[str, Any]) -> PrintedLine:
    left, bottom, right, top = line["box"]
    return PrintedLine(line["words"], left, bottom, right, top, line["size"])


def _check_readable(pages: tuple[Page, ...]) -> None:
    scanned = [page.number for page in pages if page.scanned]
    if scanned and len(scanned) > _HALF * len(pages):
        verb = "hold" if scanned[1:] else "holds"
        problem = f"{_named(scanned)} {verb} images but no text"
        raise DocumentError(problem, "Recognize the text first (OCR), for example with ocrmypdf")
    text = "".join(page.plain for page in pages)
    if not text.strip():
        raise DocumentError("the file has no text", NO_TEXT)
    garbled = sum(1 for char in text if char in _CONTROLS) / len(text)
    if garbled > _GARBLED:
        problem = f"the text layer is unreadable ({garbled:.0%} control characters)"
        raise DocumentError(problem, "Recognize the text anew (OCR), or use the original document")


def _named(numbers: list[int]) -> str:
    if len(numbers) == 1:
        return f"page {numbers[0]}"
    whole = numbers == list(range(numbers[0], numbers[-1] + 1))
    shown = f"{numbers[0]}-{numbers[-1]}" if whole else ", ".join(map(str, numbers[:20]))
    return f"pages {shown}"
