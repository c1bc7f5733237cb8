"""Line breaks of a PDF, found in paragraphs that are measured once.

WeasyPrint has Pango shape nearly two lines of what is left of a paragraph to break one off, tries
the next word, and shapes the line again to draw it. Here a paragraph is shaped once; where a line
ends within it is reckoned, and only the line is shaped. Where the measures leave a doubt or more is
asked of the text than to flow, WeasyPrint breaks the line. A text that fits is set in one line
whatever is asked of it.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate
from math import inf
from typing import Any, NamedTuple

from presswork.render.pdf_drawing import runs_of
from presswork.render.pdf_native import Ints
from presswork.render.pdf_parting import Next, parted
from presswork.render.pdf_parts import Cutter, Paragraph, Part
from presswork.render.pdf_replace import replace
from presswork.render.pdf_styles import kept_of

__all__ = ["break_at_once"]

_DOUBT = 0.1
"""So much, in em, the width of words may differ by what is kerned at the ends of a line."""
_NARROW = 4
"""So many em are too narrow for lines of words."""
_LONG = 20_000
_PAIRS = 500
"""So many pairs of letters are remembered, with whether a line may end between them."""
_WIDE = 0.6
"""So many em the letters of a text may take where it is tried whether it fits into a line."""
_ASKS = re.compile("[\x00-\x1f\x7f-\x9f\xad\u2028\u2029\u202a-\u202e]")
"""Characters that break lines themselves, or end up otherwise than they stand."""
_PLAIN = {
    "white_space": "normal",
    "letter_spacing": "normal",
    "word_spacing": 0,
    "overflow_wrap": "normal",
    "word_break": "normal",
}
"""What is asked of a text that only flows."""
_NO_WIDTH = -1
_FIRST, _FURTHER = 0xC0, 0x80
"""The bits that tell a byte which goes on with a character in UTF-8, and as what."""


class _Measured(NamedTuple):
    """A paragraph as Pango shapes it in one line."""

    text: str
    template: Any
    """What it was shaped by."""
    widths: list[int]
    """The width up to each character."""
    begins: list[int]
    """The characters that a line may begin with, and the end."""
    ends: list[int]
    """The width up to the last letter before each of them."""
    places: list[int]
    """The bytes before each character."""
    high: tuple[float, float]
    """How high a line of it is, and its baseline."""
    paragraph: Paragraph | None
    """The glyphs, where lines can be cut out of it."""

    def goes_on_with(self, text: str, style: Any) -> bool:
        """Return whether *text* is what is left of the paragraph, in the same *style*."""
        told = kept_of(style).get("told", {})
        return told.get("template") is self.template and self.text.endswith(text)


def break_at_once(line_break: Any) -> None:
    """Let the module *line_break* find the ends of lines in paragraphs that are measured once."""
    breaker = _Breaker(line_break)
    replace(line_break.split_first_line, breaker.split_first_line)
    find = line_break.get_next_break_point_from_text
    replace(find, _near(find))
    replace(line_break.can_break_text, lru_cache(_PAIRS)(line_break.can_break_text))


class _Breaker:
    """Breaks lines off paragraphs, the last of which it remembers."""

    def __init__(self, line_break: Any) -> None:
        from weasyprint.text.ffi import TO_UNITS, ffi

        self._library, self._units = line_break, TO_UNITS
        self._split = line_break.split_first_line
        self._glyphs, self._signs = Ints(ffi, "PangoGlyphInfo"), Ints(ffi, "PangoLogAttr")
        self._ffi = ffi
        with ffi.new("PangoLogAttr *") as sign:
            sign.is_line_break = 1
            self._may_break = self._signs.of(sign, 1)[0]
        self._last: _Measured | None = None
        self._cutter = Cutter()

    def split_first_line(  # noqa: PLR0913, PLR0917 - as it is called
        self,
        text: str,
        style: Any,
        context: Any,
        max_width: float | None,
        justification_spacing: float,
        is_line_start: bool = True,  # noqa: FBT001, FBT002
        minimum: bool = False,  # noqa: FBT001, FBT002
    ) -> Any:
        """Return what WeasyPrint returns: layout, length, next line, width, height and baseline."""
        if max_width in {None, inf} or style["white_space"] == "nowrap":
            if not _ASKS.search(text):
                return self._sized(*self._shaped(text, style, justification_spacing, max_width))
        elif max_width is not None and _flows(text, style, max_width):
            set_ = self._set_at_once(text, style, context, max_width, justification_spacing)
            if set_ is not None and set_[3] <= max_width:
                return set_
        elif max_width is not None and _seems_to_fit(text, style, max_width):
            shaped = self._shaped(text, style, justification_spacing, max_width)
            if self._fits(shaped[1], style, max_width):
                return self._sized(*shaped)
        return self._split(
            text, style, context, max_width, justification_spacing, is_line_start, minimum
        )

    def _set_at_once(
        self, text: str, style: Any, context: Any, max_width: float, spacing: float
    ) -> Any:
        """Return the first line of *text*, None where its end is in doubt."""
        last = self._last
        if last is None or not last.goes_on_with(text, style):
            layout, line = self._shaped(text, style, spacing, max_width)
            if self._fits(line, style, max_width):
                return self._sized(layout, line)
            last = self._last = self._measured(layout, line)
        at = len(last.text) - len(text)
        found = self._last_that_fits(last, at, style, max_width)
        if found < 0:
            return None
        part = self._part_of_next(last, found, at, style, context, max_width)
        if part is None:
            return None
        end = last.begins[found] - at
        if part:
            return self._parted(text[:end] + part, style, spacing, max_width)
        words, rest = text[:end], text[end:]
        shown = words.rstrip(" ") if rest else words
        set_ = None if spacing else self._cut(last, shown, len(text), style, max_width)
        if set_ is None:
            set_ = self._sized(*self._shaped(shown, style, spacing, max_width))
        return (*set_[:2], _bytes(words) if rest else None, *set_[3:])

    def _cut(
        self, last: _Measured, shown: str, left: int, style: Any, max_width: float
    ) -> tuple[Any, ...] | None:
        """Return the line *shown*, with which the *left* letters of its paragraph begin."""
        start = len(last.text) - left
        end = start + len(shown)
        part = self._part(last, start, end)
        if part is None:
            return None
        line = self._cutter.line(part, shown, style, max_width)
        width = (last.widths[end] - last.widths[start]) / self._units
        return line, part.end - part.start, None, width, *last.high

    def _part(self, paragraph: _Measured, start: int, end: int) -> Part | None:
        """Return the letters from *start* to *end* as a line of their own, where they are one."""
        text, places = paragraph.text, paragraph.places
        around = text[start - 1 : start] + text[end : end + 1]
        if paragraph.paragraph is None or around.strip(" ") or not text[start:end].strip():
            return None
        part = Part(paragraph.paragraph, places[start], places[end])
        return None if self._cutter.is_kerned(part) else part

    def _fits(self, line: Any, style: Any, max_width: float) -> bool:
        """Return whether a text that is set in one *line* leaves no doubt that it stays there."""
        width, _ = self._library.line_size(line, style)
        return bool(width <= max_width - _DOUBT * style["font_size"])

    def _last_that_fits(self, paragraph: _Measured, at: int, style: Any, max_width: float) -> int:
        """Return the number of the last end that fits a line from *at*; -1 where it is in doubt."""
        room = paragraph.widths[at] + max_width * self._units
        doubt = _DOUBT * style["font_size"] * self._units
        found = bisect_right(paragraph.ends, room - doubt) - 1
        for end in paragraph.ends[found + 1 :]:
            if end >= room + doubt:
                break
            if not self._is_exact(paragraph, at, found + 1):
                return -1
            found += end <= room
        return found if found >= 0 and paragraph.begins[found] > at else -1

    def _is_exact(self, paragraph: _Measured, at: int, number: int) -> bool:
        """Return whether a line from *at* to this end of *paragraph* is as wide as it is there."""
        end = len(paragraph.text[: paragraph.begins[number]].rstrip(" "))
        return end > at and self._part(paragraph, at, end) is not None

    def _part_of_next(
        self, paragraph: _Measured, found: int, at: int, style: Any, context: Any, max_width: float
    ) -> str | None:
        """Return what stands of the next word on a line from *at* to this end; None in doubt."""
        if found + 1 == len(paragraph.ends):
            return ""
        units, (begin, behind) = self._units, paragraph.begins[found : found + 2]
        widths = paragraph.widths[begin : behind + 1]
        free = max_width + paragraph.widths[at] / units
        word = Next(
            paragraph.text[begin:behind].rstrip(" "),
            [(width - widths[0]) / units for width in widths],
            free - widths[0] / units,
            free - paragraph.ends[found] / units,
        )
        return parted(word, style, context, max_width, self._hyphen(style))

    def _hyphen(self, style: Any) -> float:
        """Return how wide a hyphen is."""
        kept = kept_of(style)
        if "hyphen" not in kept:
            _, line = self._shaped(style["hyphenate_character"], style, 0, None)
            kept["hyphen"] = self._library.line_size(line, style)[0]
        width: float = kept["hyphen"]
        return width

    def _parted(self, words: str, style: Any, spacing: float, max_width: float) -> Any:
        """Return the line *words*, that ends in the part of a word."""
        hyphen = style["hyphenate_character"]
        layout, line = self._shaped(words + hyphen, style, spacing, max_width)
        parted_line: tuple[Any, ...] = self._library.first_line_metrics(
            line,
            layout.text,
            layout,
            resume_at=_bytes(words),
            space_collapse=True,
            style=style,
            hyphenated=True,
            hyphenation_character=hyphen,
        )
        return parted_line

    def _shaped(
        self, text: str, style: Any, spacing: float, max_width: float | None
    ) -> tuple[Any, Any]:
        """Return the layout of *text* in one line, and the line."""
        layout = self._library.Layout(style, spacing, max_width)
        self._library.pango.pango_layout_set_width(layout.layout, _NO_WIDTH)
        layout.set_text(text)
        return layout, layout.get_first_line()[0]

    def _sized(self, layout: Any, line: Any) -> tuple[Any, ...]:
        """Return the only *line* of *layout* with its size, as `split_first_line` does."""
        sized: tuple[Any, ...] = self._library.first_line_metrics(
            line, layout.text, layout, resume_at=None, space_collapse=True, style=layout.style
        )
        return sized

    def _measured(self, layout: Any, line: Any) -> _Measured:
        """Return the measures of the text that is set in the one *line* of *layout*."""
        text, pango = layout.text, self._library.pango
        runs = list(runs_of(line, self._ffi.NULL))
        clusters = [
            self._ffi.unpack(run.glyphs.log_clusters, run.glyphs.num_glyphs) for run in runs
        ]
        of_bytes = [0, *accumulate(self._advances(text, runs, clusters))]
        places = _places(text)
        widths = [of_bytes[at] for at in places]
        signs = self._signs.of(
            pango.pango_layout_get_log_attrs_readonly(layout.layout, self._ffi.NULL), len(text) + 1
        )
        begins = [at for at, sign in enumerate(signs) if sign & self._may_break and at]
        ends = [widths[len(text[:at].rstrip(" "))] for at in begins]
        _, height = self._library.line_size(line, layout.style)
        high = height, pango.pango_layout_get_baseline(layout.layout) / self._units
        paragraph = self._cutter.paragraph(layout, runs, clusters)
        return _Measured(text, layout.template, widths, begins, ends, places, high, paragraph)

    def _advances(self, text: str, runs: list[Any], clusters: list[list[int]]) -> list[int]:
        """Return how wide the letters are that begin with each byte of *text*, set in *runs*."""
        advances = [0] * _bytes(text)
        for run, of_run in zip(runs, clusters, strict=True):
            offset, widths = run.item.offset, self._glyphs.of(run.glyphs.glyphs, len(of_run), 1)
            for cluster, width in zip(of_run, widths, strict=True):
                advances[offset + cluster] += width
        return advances


def _near(find: Callable[[str, str], int | None]) -> Callable[[str, str], int | None]:
    """Return what finds where *text* may first be broken as *find* does, in its first words.

    WeasyPrint has Pango look through all that is left of a paragraph.
    """

    def find_near(text: str, language: str) -> int | None:
        blank = text.find(" ", 1)
        parts = blank > 0 and text[:blank].isprintable() and text[blank + 1 : blank + 2].isalnum()
        return find(text[: blank + 2] if parts else text, language)

    return find_near


def _places(text: str) -> list[int]:
    """Return the bytes before each character of *text*, and before its end."""
    if text.isascii():
        return list(range(len(text) + 1))
    encoded = text.encode()
    return [at for at, byte in enumerate(encoded) if byte & _FIRST != _FURTHER] + [len(encoded)]


def _bytes(text: str) -> int:
    return len(text.encode())


def _flows(text: str, style: Any, max_width: float) -> bool:
    """Return whether *text* does no more than to flow into lines of *max_width*."""
    size = style["font_size"]
    return (
        max_width != inf
        and max_width > _NARROW * size > 0
        and len(text) <= _LONG
        and all(style[name] == value for name, value in _PLAIN.items())
        and not _ASKS.search(text)
    )


def _seems_to_fit(text: str, style: Any, max_width: float) -> bool:
    """Return whether *text* may take one line of *max_width*, whatever else is asked of it."""
    return (
        len(text) * style["font_size"] * _WIDE < max_width
        and style["white_space"] == "normal"
        and not _ASKS.search(text)
    )
