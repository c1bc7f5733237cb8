"""The timeline: key dates in, a small drawing out, or nothing where it would not be legible.

Every event stands at its true time: a dot where the day is known, else a ring. Its label, the words
of the source, stands below, pushed aside where others stand, and a line leads to it. The drawing
never says more than the table.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from presswork.lang import Labels
from presswork.model import TimelineEvent
from presswork.render.escaped import escape
from presswork.render.measure import text_width
from presswork.render.spread import spread
from presswork.values import Struct

__all__ = ["Ink", "draw"]

_FEWEST, _MOST = 2, 12
_EDGE = 10.0  # from the edge to the ends of the axis
_AXIS = 26.0  # from the top to the axis
_LEAD = 30.0  # from the axis to the labels
_LINE = 13.0  # from line to line of a label
_SIZE, _SMALL = 11.5, 9.0
_FAR = (0.15, 0.3)  # of the width, from an event to its label: as wished, and at most
_UNKNOWN_ARABIC = 1.8  # of letters from right to left, which vary more
_UNKNOWN_FACE = 1.25  # how much wider than expected a face of the reader may be
_NAMED_YEARS, _FINE_YEARS = 8, 40
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_LAYOUTS = ((1, 1), (1, 2), (2, 1), (2, 2))  # rows, lines of a label


class Ink(Struct, frozen=True, kw_only=True):
    """The colours of a drawing: hexadecimal, or variables of a style sheet."""

    ink: str
    """Labels."""
    grey: str
    """Axis, years and paragraph numbers."""
    accent: str
    """Dots and lines."""
    ground: str
    """The ground, which fills the rings."""


class _Mark(Struct, frozen=True):
    """One event, placed."""

    day: bool
    at: float
    label_at: float
    row: int
    lines: tuple[str, ...]
    below: str


class _Layout(Struct, frozen=True):
    """All events, placed, and how high a row of labels is."""

    marks: tuple[_Mark, ...]
    row_height: float

    @property
    def height(self) -> float:
        return _AXIS + _LEAD + self.row_height * (1 + max(mark.row for mark in self.marks))


class _Pen(Struct, frozen=True):
    """Draws elements; mirrors them where time runs from right to left."""

    ink: Ink
    mirror: float | None

    def x(self, at: float) -> str:
        return f"{at if self.mirror is None else self.mirror - at:.1f}"

    def line(self, points: Sequence[tuple[float, float]], colour: str) -> str:
        listed = " ".join(f"{self.x(x)},{y:g}" for x, y in points)
        return f'<polyline points="{listed}" fill="none" stroke="{colour}" stroke-width="1"/>'

    def written(self, words: str) -> str:
        """Return *words* for the drawing, kept from being taken for left to right."""
        return escape(words if self.mirror is None else f"\u202b{words}\u202c")

    def words(self, at: float, y: float, words: str, colour: str) -> str:
        return (
            f'<text x="{self.x(at)}" y="{y:g}" font-size="{_SMALL:g}" text-anchor="middle" '
            f'fill="{colour}">{self.written(words)}</text>'
        )

    def label(self, at: float, y: float, words: str) -> str:
        return (
            f'<text x="{self.x(at)}" y="{y:g}" font-size="{_SIZE:g}" text-anchor="middle" '
            f'fill="{self.ink.ink}" font-weight="600">{self.written(words)}</text>'
        )

    def dot(self, at: float, *, filled: bool) -> str:
        fill = self.ink.accent if filled else self.ink.ground
        return (
            f'<circle cx="{self.x(at)}" cy="{_AXIS:g}" r="4" fill="{fill}" '
            f'stroke="{self.ink.accent}" stroke-width="1.6"/>'
        )


def draw(
    events: Sequence[TimelineEvent],
    labels: Labels,
    ink: Ink,
    *,
    rtl: bool = False,
    width: int = 644,
    family: str = "sans-serif",
) -> str | None:
    """Return *events* as an SVG element *width* units wide, or None where it would not be legible.

    Legible are two to twelve events whose labels fit near them; for the *family* `inherit`, which
    may be any, they are given more room. The whole description stands in `title`. Right-to-left
    words stand between U+202B and U+202C.
    """
    times = [_time(event.edtf) for event in events]
    known = [time for time in times if time is not None]
    if not _FEWEST <= len(events) <= _MOST or len(known) < len(events):
        return None
    first, last = _range(known)
    scale = (width - 2 * _EDGE) / (last - first)
    unknown = _UNKNOWN_ARABIC if rtl else _UNKNOWN_FACE
    room = unknown if family == "inherit" else 1.0
    ats = [_EDGE + (time - first) * scale for time in known]
    layout = _laid_out(events, ats, labels, width, room)
    if layout is None:
        return None
    pen = _Pen(ink, float(width) if rtl else None)
    parts = [*_axis(first, last, width, pen)]
    for mark in layout.marks:
        parts += _event(mark, layout, pen)
    told = dict.fromkeys(event.text for event in events)  # two events of a year are one word
    text = escape(labels.timeline_text.format(dates=labels.comma.join(told)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {layout.height:g}" '
        f'role="img" font-family="{escape(family)}"><title>{text}</title>{"".join(parts)}</svg>'
    )


def _time(edtf: str) -> float | None:
    """Return the beginning of *edtf* in years, its end where only that is known."""
    found = _DATE.search(edtf)
    if found is None:
        return None
    year, month, day = (int(part or 1) for part in found.groups())
    return year + (min(month, 12) - 1) / 12 + (min(day, 31) - 1) / 372


def _range(times: Sequence[float]) -> tuple[float, float]:
    """Return where the axis begins and ends, in years."""
    span = max(max(times) - min(times), 0.25)
    return min(times) - span * 0.01, max(times) + span * 0.02


def _laid_out(
    events: Sequence[TimelineEvent], ats: Sequence[float], labels: Labels, width: int, room: float
) -> _Layout | None:
    """Return the events with places for their labels: near them, then in few rows and lines."""
    order = sorted(range(len(events)), key=lambda n: ats[n])
    below = [labels.paragraph.format(n=e.paragraph) if e.paragraph else "" for e in events]
    for far, (rows, lines) in product(_FAR, _LAYOUTS):
        texts = [_lines(event.text, lines) for event in events]
        widths = [_width(texts[n], below[n]) * room for n in order]
        places = spread([ats[n] for n in order], widths, rows=rows, width=width)
        if places is not None and _near(places, sorted(ats), width * far):
            marks = tuple(
                _Mark(events[n].day, ats[n], place, turn % rows, texts[n], below[n])
                for turn, (n, place) in enumerate(zip(order, places, strict=True))
            )
            return _Layout(marks, _LINE * max(map(len, texts)) + _LINE + 6)
    return None


def _near(places: Sequence[float], ats: Sequence[float], far: float) -> bool:
    """Return whether every label is near enough to its event for the eye to follow the line."""
    return all(abs(a - b) <= far for a, b in zip(places, ats, strict=True))


def _lines(text: str, most: int) -> tuple[str, ...]:
    """Return *text* in one line, or parted at the space that makes two lines most equal."""
    words = text.split(" ")
    if most == 1 or len(words) == 1:
        return (text,)
    halves = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    return min(halves, key=lambda pair: max(map(len, pair)))


def _width(lines: tuple[str, ...], below: str) -> float:
    above = max(text_width(line, _SIZE, bold=True) for line in lines)
    return max(above, text_width(below, _SMALL), 16.0)


def _axis(first: float, last: float, width: int, pen: _Pen) -> Iterator[str]:
    """Yield the line and the ticks of the years, a few of them named."""
    grey = pen.ink.grey
    yield pen.line([(_EDGE, _AXIS), (width - _EDGE, _AXIS)], grey)
    step = next((step for step in _STEPS if last - first <= step * _NAMED_YEARS), _STEPS[-1])
    fine = 1 if last - first <= _FINE_YEARS else step
    for year in range(int(first), int(last) + 1):
        if year < first or year % fine:
            continue
        at = _EDGE + (year - first) * (width - 2 * _EDGE) / (last - first)
        named = year % step == 0
        yield pen.line([(at, _AXIS - (7 if named else 4)), (at, _AXIS)], grey)
        if named:
            yield pen.words(at, _AXIS - 11, str(year), grey)


def _event(mark: _Mark, layout: _Layout, pen: _Pen) -> Iterator[str]:
    """Yield lead, dot or ring, and label of one event."""
    top = _AXIS + _LEAD + layout.row_height * mark.row
    lead = [(mark.at, _AXIS), (mark.at, _AXIS + 9), (mark.label_at, _AXIS + 22)]
    yield pen.line([*lead, (mark.label_at, top)], pen.ink.accent)
    yield pen.dot(mark.at, filled=mark.day)
    for number, line in enumerate(mark.lines, 1):
        yield pen.label(mark.label_at, top + _LINE * number, line)
    if mark.below:
        yield pen.words(
            mark.label_at, top + _LINE * (len(mark.lines) + 1) - 1, mark.below, pen.ink.grey
        )
