"""The timeline: key dates in, a small drawing out, or nothing where it would not be legible.

Every event stands at its true time; its label starts there and is pushed aside until no two touch,
alternating between two rows where one is too short. The drawing never says more than the table.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from presswork.lang import Labels
from presswork.model import TimelineEvent
from presswork.render.measure import text_width

__all__ = ["Ink", "draw"]

_FEWEST, _MOST = 2, 12
_EDGE, _AXIS, _GAP, _ROW = 10.0, 26.0, 8.0, 32.0
_LABEL_SIZE, _SMALL = 11.5, 9.0
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
_YEARS = 8
_FINE = 40
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """The colours of a drawing: hexadecimal, or variables of a style sheet."""

    ink: str
    """Labels."""
    grey: str
    """Axis, years and paragraph numbers."""
    accent: str
    """Dots and lines."""
    ground: str
    """The ground, which fills the rings."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """One event, placed."""

    event: TimelineEvent
    at: float
    label_at: float
    row: int


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

    Its whole description stands in `title`. Legible are two to twelve events whose labels fit.
    """
    dated = [(time, event) for event in events if (time := _time(event.edtf)) is not None]
    dated.sort(key=lambda pair: pair[0])
    if not _FEWEST <= len(dated) <= _MOST or len(dated) != len(events):
        return None
    first, last = _range([time for time, _ in dated])
    scale = (width - 2 * _EDGE) / (last - first)
    ats = [_EDGE + (time - first) * scale for time, _ in dated]
    marks = _place([event for _, event in dated], ats, labels, width)
    if marks is None:
        return None
    flip = float(width) if rtl else None
    height = _AXIS + 58 + _ROW * max(mark.row for mark in marks)
    parts = [*_axis(first, last, scale, width, ink, flip)]
    for mark in marks:
        parts += _event(mark, labels, ink, flip)
    text = escape(labels.timeline_text.format(dates=", ".join(e.text for _, e in dated)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height:g}" role="img" '
        f'font-family="{escape(family)}"><title>{text}</title>{"".join(parts)}</svg>'
    )


def _time(edtf: str) -> float | None:
    """Return the beginning of *edtf* in years, its end where only that is known."""
    found = _DATE.search(edtf)
    if found is None:
        return None
    year, month, day = (int(part or 1) for part in found.groups())
    return year + (min(month, 12) - 1) / 12 + (day - 1) / 372


def _range(times: Sequence[float]) -> tuple[float, float]:
    """Return where the axis begins and ends, in years."""
    span = max(times[-1] - times[0], 0.25)
    return times[0] - span * 0.01, times[-1] + span * 0.02


def _place(
    events: Sequence[TimelineEvent], ats: Sequence[float], labels: Labels, width: int
) -> list[_Mark] | None:
    """Return the events with places for their labels, in one row or two, or None if they overlap."""
    widths = [_label_width(event, labels) for event in events]
    for rows in (1, 2):
        placed = _spread(ats, widths, rows, width)
        if placed is not None:
            numbered = enumerate(zip(events, ats, placed, strict=True))
            return [_Mark(event, at, to, n % rows) for n, (event, at, to) in numbered]
    return None


def _label_width(event: TimelineEvent, labels: Labels) -> float:
    below = labels.paragraph.format(n=event.paragraph) if event.paragraph else ""
    words = text_width(event.text, _LABEL_SIZE, bold=True)
    return max(words, text_width(below, _SMALL), 16.0)


def _spread(
    ats: Sequence[float], widths: Sequence[float], rows: int, width: int
) -> list[float] | None:
    """Return the middles of labels, near *ats*, none touching its neighbour or the lead of one.

    Pushing from the left and pushing from the right both give such places; so does their mean.
    """
    from_left = _pushed(ats, widths, rows, width)
    mirrored = _pushed([width - at for at in reversed(ats)], widths[::-1], rows, width)
    if from_left is None or mirrored is None:
        return None
    from_right = [width - place for place in reversed(mirrored)]
    return [(a + b) / 2 for a, b in zip(from_left, from_right, strict=True)]


def _pushed(
    ats: Sequence[float], widths: Sequence[float], rows: int, width: int
) -> list[float] | None:
    """Return places near *ats*, each pushed right by those before it, all inside *width*."""
    latest = [width - size / 2 for size in widths]
    for n in reversed(range(len(ats))):
        for other in (n + 1, n + 2):
            if other < len(ats):
                latest[n] = min(latest[n], latest[other] - _apart(widths, n, other, rows))
    places: list[float] = []
    for n, at in enumerate(ats):
        earliest = widths[n] / 2
        for other in (n - 1, n - 2):
            if other >= 0:
                earliest = max(earliest, places[other] + _apart(widths, other, n, rows))
        if earliest > latest[n] + 1e-6:
            return None
        places.append(min(max(at, earliest), latest[n]))
    return places


def _apart(widths: Sequence[float], left: int, right: int, rows: int) -> float:
    """Return how far the middles of two labels must be apart; in another row only a lead counts."""
    if (right - left) % rows == 0:
        return (widths[left] + widths[right]) / 2 + _GAP
    return max(widths[left], widths[right]) / 2 + _GAP / 2


def _axis(
    first: float, last: float, scale: float, width: int, ink: Ink, flip: float | None
) -> Iterator[str]:
    """Yield the line and the ticks of the years, a few of them named."""
    yield _line(_EDGE, _AXIS, width - _EDGE, _AXIS, ink.grey, flip)
    step = next((step for step in _STEPS if (last - first) / step <= _YEARS), _STEPS[-1])
    named = {year for year in range(int(first), int(last) + 1) if year % step == 0}
    fine = range(int(first), int(last) + 1) if last - first <= _FINE else sorted(named)
    for year in fine:
        if first <= year <= last:
            at = _EDGE + (year - first) * scale
            yield _line(at, _AXIS - (7 if year in named else 4), at, _AXIS, ink.grey, flip)
            if year in named:
                yield _text(at, _AXIS - 11, str(year), _SMALL, ink.grey, flip)


def _event(mark: _Mark, labels: Labels, ink: Ink, flip: float | None) -> Iterator[str]:
    """Yield lead, dot or ring, and label of one event."""
    top = _AXIS + 30 + _ROW * mark.row
    points = [(mark.at, _AXIS), (mark.at, _AXIS + 9), (mark.label_at, _AXIS + 22)]
    points.append((mark.label_at, top))
    drawn = " ".join(f"{_flipped(x, flip):.1f},{y:g}" for x, y in points)
    yield f'<polyline points="{drawn}" fill="none" stroke="{ink.accent}" stroke-width="1"/>'
    fill = ink.accent if mark.event.day else ink.ground
    x = _flipped(mark.at, flip)
    yield (
        f'<circle cx="{x:.1f}" cy="{_AXIS:g}" r="4" fill="{fill}" stroke="{ink.accent}" '
        f'stroke-width="1.6"/>'
    )
    yield _text(mark.label_at, top + 13, mark.event.text, _LABEL_SIZE, ink.ink, flip, bold=True)
    if mark.event.paragraph:
        below = labels.paragraph.format(n=mark.event.paragraph)
        yield _text(mark.label_at, top + 25, below, _SMALL, ink.grey, flip)


def _flipped(x: float, flip: float | None) -> float:
    return x if flip is None else flip - x


def _line(x1: float, y1: float, x2: float, y2: float, colour: str, flip: float | None) -> str:
    a, b = _flipped(x1, flip), _flipped(x2, flip)
    return (
        f'<line x1="{a:.1f}" y1="{y1:g}" x2="{b:.1f}" y2="{y2:g}" stroke="{colour}" '
        f'stroke-width="1"/>'
    )


def _text(
    x: float,
    y: float,
    words: str,
    size: float,
    colour: str,
    flip: float | None,
    *,
    bold: bool = False,
) -> str:
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text x="{_flipped(x, flip):.1f}" y="{y:g}" font-size="{size:g}" text-anchor="middle" '
        f'fill="{colour}"{weight}>{escape(words)}</text>'
    )
