"""The cover: the head of the model in, an SVG drawing and its PNG out."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from presswork.fonts import Face
from presswork.model import Briefing
from presswork.render.raster import png
from presswork.theme import Theme
from presswork.values import Struct

__all__ = ["HEIGHT", "WIDTH", "Line", "draw", "foot", "rasterize", "set_lines"]

WIDTH, HEIGHT = 1200, 1800
_TEMPLATE = "epub/cover.svg"
_PIXELS = 480
"""The width of the PNG: a page of thumbnails shows half of that, and 600 take a third longer."""
_MARGIN = 110
_WIDE = 1.0
_NARROW = 0.53
"""The mean advance of a letter in ems: full width in East Asia, a good half elsewhere."""
_PIECE = re.compile(r"\S{1,200}\s{0,8}")
_SIZES = ((112, 5), (92, 7), (72, 10), (56, 14), (44, 19))
"""Type sizes of the title in pixels, each with the number of lines that it leaves room for."""
_PIECES = 2000
"""So many words are remembered with how wide they are."""
_SHARES = (0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
"""How much of the cover the lines of the title may take, tried in turn."""


class Line(Struct, frozen=True, kw_only=True):
    """One line of type on the cover."""

    text: str
    """Its words."""
    y: float
    """Its baseline, in pixels from the top."""
    size: int
    """Its type size in pixels."""


def draw(briefing: Briefing, theme: Theme, names: Mapping[str, Any]) -> str:
    """Return the cover as SVG, drawn by `epub/cover.svg` of *theme*, which also reads *names*."""
    size, lines = _fitted(names["headline"])
    issuer = _stack(set_lines(names["masthead_line"], 44)[:3], 190, 44)
    last = foot(briefing)
    places: dict[str, Any] = {
        "width": WIDTH,
        "height": HEIGHT,
        "margin": _MARGIN,
        "issuer": issuer,
        "kind_at": (issuer[-1].y if issuer else 136) + 64,
        "title": _stack(lines, 540, size),
        "foot_at": HEIGHT - _MARGIN - 50 * len(last),
        "foot": _stack(last, HEIGHT - _MARGIN - 50 * len(last) + 50, 40),
    }
    return theme.render(_TEMPLATE, briefing, **{**names, **places})


def foot(briefing: Briefing) -> list[str]:
    """Return the last lines of the cover: who speaks, and when, as far as the source says."""
    document = briefing.document
    names = [
        " ".join(filter(None, (speaker.honorific.value, speaker.name.value)))
        for speaker in document.speakers[:3]
    ]
    lines = [line for name in names for line in set_lines(name, 40)[:1]]
    return [*lines, *filter(None, [document.date.text or document.date.value])]


def rasterize(svg: str, faces: Sequence[Face]) -> bytes:
    """Return *svg* as PNG, set in those *faces* alone that it names, whatever the system has."""
    families = [face for face in faces if face.family in svg]
    named = [face for face in families if face.style == "normal" or face.style in svg]
    return png(svg, _TEMPLATE, [face.path for face in named], width=_PIXELS)


def set_lines(text: str, size: int, share: float = 1.0) -> list[str]:
    """Return *text* broken into lines that fit a *share* of the cover at *size* pixels.

    Lines break at white space, and between any two characters of East Asian writing.
    """
    room = share * (WIDTH - 2 * _MARGIN) / size
    lines, line, used = [], "", 0.0
    for piece in _pieces(text):
        advance = _advance(piece.rstrip())
        if line and used + advance > room:
            lines.append(line.rstrip())
            line, used = "", 0.0
        line, used = line + piece, used + _advance(piece)
    return [*lines, line.rstrip()] if line.strip() else lines


def _fitted(text: str) -> tuple[int, list[str]]:
    for size, most in _SIZES:
        lines = set_lines(text, size)
        if len(lines) <= most and all(_advance(line) * size <= WIDTH - _MARGIN for line in lines):
            return size, _evened(text, size, lines)
    size, most = _SIZES[-1]
    lines = set_lines(text, size)
    return size, lines if len(lines) <= most else [*lines[: most - 1], lines[most - 1] + " …"]


def _evened(text: str, size: int, lines: list[str]) -> list[str]:
    """Return *text* in as many lines as *lines*, the longest of them as short as may be."""
    tried = (set_lines(text, size, share) for share in _SHARES)
    return next((even for even in tried if len(even) == len(lines)), lines)


def _stack(lines: Sequence[str], top: float, size: int) -> list[Line]:
    return [
        Line(text=text, y=round(top + number * size * 1.22, 1), size=size)
        for number, text in enumerate(lines)
    ]


def _pieces(text: str) -> Iterator[str]:
    for word in _PIECE.findall(text):
        if any(_is_wide(character) for character in word):
            yield from word
        else:
            yield word


@lru_cache(_PIECES)
def _advance(text: str) -> float:
    return sum(
        0.0 if unicodedata.combining(character) else _WIDE if _is_wide(character) else _NARROW
        for character in text
    )


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in {"W", "F"}
