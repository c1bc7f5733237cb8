"""The child process that opens a PDF: its bytes on standard input, lines as JSON on the output.

Run as a script under limits, so that a file made to kill its reader kills this process alone. It
imports nothing of presswork and writes no file.
"""

import ctypes
import json
import math
import sys
from collections.abc import Iterator
from typing import Any

__all__ = ["main"]

_HYPHEN = "\x02"
"""What the library puts for a hyphen at the end of a line."""
_UNIT = 2.0
"""A type size up to this is a unit that the page scales."""
_LEADING = 1.2
_NONCHARACTER = "\ufffe"
_OPENING, _PAGE = 8.0, 0.1
"""Seconds of computing: for opening a file, and more for each of its pages."""


def main() -> int:
    """Read the file, write what it holds; return 0, also where it cannot be opened."""
    memory, pages = int(sys.argv[1]), int(sys.argv[2])
    data = sys.stdin.buffer.read()
    _limit(memory)
    _grant(_OPENING)
    sys.stdout.write(json.dumps(_read(data, pages)))
    return 0


def _limit(memory: int) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _grant(seconds: float) -> None:
    """Let this process compute for *seconds* in all, after which the system ends it."""
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    granted = math.ceil(seconds)
    if most != resource.RLIM_INFINITY:
        granted = min(granted, most)
    resource.setrlimit(resource.RLIMIT_CPU, (granted, most))


def _read(data: bytes, most: int) -> dict[str, Any]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
        if count > most:
            return {"error": "pages", "pages": count}
        _grant(_OPENING + _PAGE * count)
        pages = [_page(document[number]) for number in range(count)]
    except pypdfium2.PdfiumError as error:
        return {"error": "password" if "assword" in str(error) else "damaged"}
    return {"pages": pages}


def _page(page: Any) -> dict[str, Any]:
    text = page.get_textpage()
    plain = text.get_text_range()
    found = {
        "height": page.get_height(),
        "width": page.get_width(),
        "lines": list(_lines(text)),
        "plain": plain,
        "images": sum(1 for _ in page.get_objects(filter=[3], max_depth=2)),
    }
    text.close()
    page.close()
    return found


def _lines(text: Any) -> Iterator[dict[str, Any]]:
    """Yield each line with its words, its box (left, baseline, right, top) and its type size."""
    from pypdfium2 import raw

    words, places = "", list[int]()
    for at in range(text.count_chars()):
        char = chr(raw.FPDFText_GetUnicode(text, at))
        if char in {_HYPHEN, _NONCHARACTER}:
            char = "-"
            yield from _line(text, words + char, [*places, at])
            words, places = "", []
        elif char in {"\r", "\n"}:
            yield from _line(text, words, places)
            words, places = "", []
        else:
            words += char
            if not char.isspace():
                places.append(at)
    yield from _line(text, words, places)


def _line(text: Any, words: str, places: list[int]) -> Iterator[dict[str, Any]]:
    if not words.strip() or not places:
        return
    boxes = [text.get_charbox(at) for at in (places[0], places[len(places) // 2], places[-1])]
    # pairs of surrogates stand for one character
    whole = words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    yield {
        "words": whole,
        "box": [
            min(box[0] for box in boxes),
            _baseline(text, places[len(places) // 2]),
            max(box[2] for box in boxes),
            max(box[3] for box in boxes),
        ],
        "size": min(_height(text, at) for at in (places[0], places[len(places) // 2])),
    }


def _baseline(text: Any, at: int) -> float:
    from pypdfium2 import raw

    across, up = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, at, across, up)
    return up.value


def _height(text: Any, at: int) -> float:
    """Return the size of the type; where the file scales all its type, that of its box."""
    from pypdfium2 import raw

    stated = float(raw.FPDFText_GetFontSize(text, at))
    if stated > _UNIT:
        return stated
    _, bottom, _, top = text.get_charbox(at, loose=True)
    return float(top - bottom) / _LEADING


if __name__ == "__main__":
    sys.exit(main())
