"""Tables of any source fill a rectangle before they are printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswork.model import Cell
from presswork.render.grid import even, joined

Spans = list[list[tuple[int, int]]]


def _part(spans: Spans) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        tuple(Cell(start=0, end=1, colspan=wide, rowspan=deep) for wide, deep in row)
        for row in spans
    )


def _covered(part: tuple[tuple[Cell, ...], ...]) -> list[list[int]]:
    """Return how many cells cover each place of *part*, laid out as HTML lays tables out."""
    places: dict[tuple[int, int], int] = {}
    for y, row in enumerate(part):
        x = 0
        for cell in row:
            while (y, x) in places:
                x += 1
            for down in range(cell.rowspan):
                for right in range(cell.colspan):
                    at = (y + down, x + right)
                    places[at] = places.get(at, 0) + 1
    rows = max((y for y, _ in places), default=-1) + 1
    columns = max((x for _, x in places), default=-1) + 1
    return [[places.get((y, x), 0) for x in range(columns)] for y in range(rows)]


@pytest.mark.parametrize(
    "spans",
    [
        [[(1, 1), (1, 1)], [(1, 1)]],
        [[(2, 1), (1, 1)], [(1, 1)] * 4, [(1, 2), (2, 1), (1, 1)], [(1, 1)] * 3, [(4, 1)]],
        [[(1, 9)], [(1, 1)]],
        [[(1, 1), (1, 2)], [(3, 1)]],
        [[], [(1, 1)]],
    ],
)
def test_every_place_is_covered_once(spans: Spans) -> None:
    (part,) = even(_part(spans))
    assert {count for row in _covered(part) for count in row} == {1}
    assert len(_covered(part)) == len(spans)


def test_head_and_body_are_as_wide_as_each_other() -> None:
    head, body = even(_part([[(1, 1)]]), _part([[(1, 1), (1, 1), (1, 1)]]))
    assert [cell.colspan for cell in head[0]] == [1, 2]
    assert len(_covered(body)[0]) == 3


def test_an_even_table_stays_as_it_is() -> None:
    part = _part([[(1, 2), (2, 1)], [(1, 1), (1, 1)]])
    assert even(part) == (part,)


_ROWS = st.lists(
    st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4)), max_size=4), min_size=1, max_size=5
)


@given(_ROWS)
def test_whatever_a_source_spans_no_two_cells_meet(spans: Spans) -> None:
    (part,) = even(_part(spans))
    assert {count for row in _covered(part) for count in row} <= {1}
    words = [cell for row in part for cell in row if cell.end > cell.start]
    assert len(words) == sum(map(len, spans))


def test_rows_that_a_cell_spans_are_a_group_of_their_own() -> None:
    part = _part([[(1, 1), (1, 1)]] * 2 + [[(1, 2), (1, 1)], [(1, 1)]] * 2 + [[(1, 1), (1, 1)]])
    assert [len(group) for group in joined(part)] == [2, 2, 2, 1]
    assert tuple(row for group in joined(part) for row in group) == part
