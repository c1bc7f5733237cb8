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
_LAM = "\u0644"
_ALEF = frozenset("\u0622\u0623\u0625\u0627")
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
        order = [0, 0]
        pages = [_page(document[number], order) for number in range(count)]
    except pypdfium2.PdfiumError as error:
        return {"error": "password" if "assword" in str(error) else "damaged"}
    return {"pages": pages}


def _page(page: Any, order: list[int]) -> dict[str, Any]:
    text = page.get_textpage()
    signs, turned = _signs(text, order)
    found = {
        "height": page.get_height(),
        "width": page.get_width(),
        "lines": list(_lines(text, signs)),
        "plain": _whole("".join(signs)) if turned else text.get_text_range(),
        "turned": turned,
        "images": sum(1 for _ in page.get_objects(filter=[3], max_depth=2)),
    }
    text.close()
    page.close()
    return found


def _signs(text: Any, order: list[int]) -> tuple[list[str], int]:
    """Return the signs of a page in reading order, and how many ligatures had to be turned.

    The library turns lines written from right to left sign by sign, and with them the letters that
    one glyph stands for: lam and alef become an article. Letters of one glyph share its box, which
    tells them from an article. *order* counts, over the pages, how often such a pair was turned and
    how often it was not: some files store it the other way round.
    """
    from pypdfium2 import raw

    signs = [chr(raw.FPDFText_GetUnicode(text, at)) for at in range(text.count_chars())]
    glyphs = list(_ligatures(text, signs))
    for start, end in glyphs:
        pair = signs[start:end]
        order[0] += pair[0] in _ALEF and pair[1] == _LAM
        order[1] += pair[0] == _LAM and pair[1] in _ALEF
    if order[0] <= order[1]:
        return signs, 0
    for start, end in glyphs:
        signs[start:end] = reversed(signs[start:end])
    return signs, len(glyphs)


def _ligatures(text: Any, signs: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the half-open runs of Arabic letters that one glyph stands for."""
    start = 0
    for at in range(1, len(signs) + 1):
        joined = (
            at < len(signs)
            and _is_arabic(signs[at])
            and _is_arabic(signs[at - 1])
            and text.get_charbox(at) == text.get_charbox(at - 1)
        )
        if joined:
            continue
        if at - start > 1 and any(sign.isalpha() for sign in signs[start:at]):
            yield start, at
        start = at


def _is_arabic(sign: str) -> bool:
    return "\u0610" <= sign <= "\u06ef"


def _lines(text: Any, signs: list[str]) -> Iterator[dict[str, Any]]:
    """Yield each line with its words, its box (left, baseline, right, top) and its type size."""
    words, places = "", list[int]()
    for at, sign in enumerate(signs):
        if sign in {_HYPHEN, _NONCHARACTER}:
            yield from _line(text, words + "-", [*places, at])
            words, places = "", []
        elif sign in {"\r", "\n"}:
            yield from _line(text, words, places)
            words, places = "", []
        else:
            words += sign
            if not sign.isspace():
                places.append(at)
    yield from _line(text, words, places)


def _line(text: Any, words: str, places: list[int]) -> Iterator[dict[str, Any]]:
    if not words.strip() or not places:
        return
    boxes = [text.get_charbox(at) for at in (places[0], places[len(places) // 2], places[-1])]
    yield {
        "words": _whole(_as_read(text, words, places)),
        "box": [
            min(box[0] for box in boxes),
            _baseline(text, places[len(places) // 2]),
            max(box[2] for box in boxes),
            max(box[3] for box in boxes),
        ],
        "size": min(_height(text, at) for at in (places[0], places[len(places) // 2])),
    }


def _as_read(text: Any, words: str, places: list[int]) -> str:
    """Return the *words* of a line; those of an Arabic one from the right to the left of the page.

    The library orders the words of such a line by their letters, and takes numbers and marks for
    turns of the line. Words of Latin letters run from the left to the right among themselves.
    """
    pieces = words.split()
    arabic = sum(any(map(_is_arabic, piece)) for piece in pieces)
    if arabic <= len(pieces) / 2 or sum(map(len, pieces)) != len(places):
        return words
    ends, at = list[float](), 0
    for piece in pieces:
        boxes = (text.get_charbox(place) for place in places[at : at + len(piece)])
        ends.append(max(box[2] for box in boxes))
        at += len(piece)
    found = [piece for _, piece in sorted(zip(ends, pieces, strict=True), key=_from_right)]
    for start, end in _latin_runs(found):
        found[start:end] = reversed(found[start:end])
    return " ".join(found)


def _from_right(placed: tuple[float, str]) -> float:
    return -placed[0]


def _latin_runs(pieces: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the half-open runs of words without Arabic letters that hold a Latin one."""
    start = 0
    for at in range(len(pieces) + 1):
        if at < len(pieces) and not any(map(_is_arabic, pieces[at])):
            continue
        if at - start > 1 and any(sign.isalpha() for sign in "".join(pieces[start:at])):
            yield start, at
        start = at + 1


def _whole(words: str) -> str:
    """Return *words* with one character for each pair of surrogates."""
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


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
