"""Even tables: rows as a source has them in, rows that fill a rectangle out.

Readers of tagged PDF (ISO 14289-1, 7.5) and of HTML count columns: each row must reach the same
last column, no cell may reach into another or below the last row.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from presswork.model import Cell
from presswork.values import replace

__all__ = ["even", "joined"]


def even(*parts: Sequence[tuple[Cell, ...]]) -> tuple[tuple[tuple[Cell, ...], ...], ...]:
    """Return *parts* of one table, such as head and body, with rows of the same width.

    What a row lacks becomes empty cells; what reaches too far is cut.
    """
    width = max((_width(part) for part in parts), default=0)
    return tuple(tuple(_rows(part, [0] * width)) for part in parts)


def joined(rows: Sequence[tuple[Cell, ...]]) -> Iterator[tuple[tuple[Cell, ...], ...]]:
    """Yield *rows* in groups: those that a cell spans by themselves, all others as they come."""
    for spanned, groups in groupby(_groups(rows), key=lambda group: len(group) > 1):
        if spanned:
            yield from groups
        else:
            yield tuple(row for group in groups for row in group)


def _groups(rows: Sequence[tuple[Cell, ...]]) -> Iterator[tuple[tuple[Cell, ...], ...]]:
    """Yield *rows* in groups that no cell reaches out of, each as small as can be."""
    start, reach = 0, 0
    for count, row in enumerate(rows, 1):
        reach = max([reach, *(count - 1 + cell.rowspan for cell in row)])
        if reach <= count:
            yield tuple(rows[start:count])
            start = count


def _width(part: Sequence[tuple[Cell, ...]]) -> int:
    columns: list[int] = []
    for _ in _rows(part, columns):
        pass
    return len(columns)


def _rows(part: Sequence[tuple[Cell, ...]], taken: list[int]) -> Iterator[tuple[Cell, ...]]:
    """Yield each row with its cells cut to their room and the columns left free filled.

    *taken* says for each column for how many rows a cell takes it; columns are added at need.
    """
    for count, row in enumerate(part):
        cells: list[Cell] = []
        for cell in row:
            at = _free(taken)
            wide = _room(taken, at, cell.colspan)
            deep = min(cell.rowspan, len(part) - count)
            taken[at : at + wide] = [deep] * wide
            cells.append(replace(cell, colspan=wide, rowspan=deep))
        last = row[-1].end if row else 0
        while (at := _free(taken)) < len(taken):
            wide = _room(taken, at, len(taken) - at)
            taken[at : at + wide] = [1] * wide
            cells.append(Cell(start=last, end=last, colspan=wide))
        yield tuple(cells)
        taken[:] = [rows - 1 for rows in taken]


def _free(taken: Sequence[int]) -> int:
    """Return the first column that no cell takes; one past the last where all are taken."""
    return next((at for at, rows in enumerate(taken) if not rows), len(taken))


def _room(taken: Sequence[int], at: int, wanted: int) -> int:
    """Return how many of *wanted* columns from *at* lie before one that a cell takes."""
    columns = range(at, min(at + wanted, len(taken)))
    return next((column - at for column in columns if taken[column]), wanted)
