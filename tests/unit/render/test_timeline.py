"""The timeline is legible or not there at all."""

import re
from collections.abc import Sequence
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswork import lang
from presswork.model import TimelineEvent
from presswork.render.spread import spread
from presswork.render.timeline import Ink, draw

_LABELS = lang.load("en").labels
_INK = Ink(ink="#1a1a1a", grey="#595959", accent="#0b3d66", ground="#eef2f6")


def _events(*dates: str) -> list[TimelineEvent]:
    return [
        TimelineEvent(fact=f"f{n}", edtf=date, text=date, day=len(date) == 10, paragraph=str(n))
        for n, date in enumerate(dates, 1)
    ]


def _drawn(dates: Sequence[str], *, rtl: bool = False) -> ET.Element | None:
    drawn = draw(_events(*dates), _LABELS, _INK, rtl=rtl)
    return None if drawn is None else ET.fromstring(drawn)  # noqa: S314 - our own words


def _xs(drawing: ET.Element, weight: str | None) -> list[float]:
    texts = drawing.iter("{http://www.w3.org/2000/svg}text")
    return [float(text.get("x", "")) for text in texts if text.get("font-weight") == weight]


def test_known_days_are_dots_and_known_years_rings() -> None:
    drawing = _drawn(["2002", "2018-04-04"])
    assert drawing is not None
    circles = drawing.iter("{http://www.w3.org/2000/svg}circle")
    assert [circle.get("fill") for circle in circles] == [_INK.ground, _INK.accent]


def test_the_whole_description_stands_in_the_title() -> None:
    drawing = _drawn(["2002", "2018-04-04"])
    assert drawing is not None
    title = drawing.find("{http://www.w3.org/2000/svg}title")
    assert title is not None
    assert title.text == _LABELS.timeline_text.format(dates="2002, 2018-04-04")


def test_time_runs_from_right_to_left_where_the_text_does() -> None:
    forward, backward = _drawn(["2002", "2018"]), _drawn(["2002", "2018"], rtl=True)
    assert forward is not None
    assert backward is not None
    assert _xs(forward, "600") == pytest.approx([644 - x for x in _xs(backward, "600")], abs=0.2)


@pytest.mark.parametrize("dates", [[], ["2002"], [str(year) for year in range(2000, 2013)]])
def test_one_event_or_thirteen_are_left_to_the_table(dates: list[str]) -> None:
    assert _drawn(dates) is None


def test_events_whose_labels_would_stand_far_away_are_left_to_the_table() -> None:
    late = [f"2018-12-{day:02}" for day in range(1, 12)]
    assert _drawn(["1918", *late]) is None


def test_an_event_without_a_year_leaves_all_to_the_table() -> None:
    assert _drawn(["2002", "XXXX-04-04", "2010"]) is None


@pytest.mark.parametrize("count", range(2, 13))
def test_two_to_twelve_days_of_one_week_have_labels_that_do_not_touch(count: int) -> None:
    drawing = _drawn([f"2018-06-{day:02}" for day in range(10, 10 + count)])
    assert drawing is not None
    rows: dict[str, list[float]] = {}
    for text in drawing.iter("{http://www.w3.org/2000/svg}text"):
        if text.get("font-weight"):
            rows.setdefault(text.get("y", ""), []).append(float(text.get("x", "")))
    for row in rows.values():
        assert all(right - left > 55 for left, right in pairwise(row))


def test_words_of_a_date_are_escaped() -> None:
    events = [
        *_events("2002"),
        TimelineEvent(fact="f", edtf="2010", text="<2010 & on", day=False, paragraph=None),
    ]
    drawn = draw(events, _LABELS, _INK)
    assert drawn is not None
    assert "&lt;2010 &amp; on" in drawn
    assert not re.search("<2010", drawn)


@given(
    st.lists(st.tuples(st.floats(0, 644), st.floats(16, 90)), min_size=2, max_size=12),
    st.integers(1, 2),
)
def test_labels_that_are_placed_lie_inside_and_apart(
    labels: list[tuple[float, float]], rows: int
) -> None:
    labels = sorted(labels)
    wished, widths = [at for at, _ in labels], [size for _, size in labels]
    places = spread(wished, widths, rows=rows, width=644)
    if places is None:
        assert sum(widths) + 8 * len(widths) > 644 / 2
        return
    for n, (place, size) in enumerate(zip(places, widths, strict=True)):
        assert size / 2 - 0.01 <= place <= 644 - size / 2 + 0.01
        if n >= rows:
            assert place - places[n - rows] >= (size + widths[n - rows]) / 2 + 7.9


@pytest.mark.parametrize("rtl", [False, True])
def test_a_face_of_the_reader_is_given_more_room(rtl: bool) -> None:  # noqa: FBT001
    def drawn(family: str) -> str | None:
        events = _events("2020-01-01", "2022-01-01", "2022-01-02")
        return draw(events, _LABELS, _INK, rtl=rtl, family=family)

    known, unknown = drawn("BriefSans"), drawn("inherit")
    assert known is not None
    assert unknown is not None
    assert known.replace("BriefSans", "inherit") != unknown
