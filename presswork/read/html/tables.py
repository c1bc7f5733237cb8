"""Tables of a page: rows and cells in, one raw block with the place of each cell out."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from presswork.model import RawBlock
from presswork.read.grid import Grid
from presswork.read.html.page import is_unseen, name_of

__all__ = ["is_layout", "table"]

_MOST_CELLS = 20_000


def is_layout(element: Any) -> bool:
    """Return whether the table only places paragraphs."""
    if element.get("role") in {"presentation", "none"} or element.find(".//table") is not None:
        return True
    rows = [sum(1 for _ in _cells(row)) for row in _rows(element)]
    return len(rows) <= 1 or max(rows) <= 1 or sum(rows) > _MOST_CELLS


def table(element: Any, read_cell: Callable[[Any], Sequence[RawBlock]]) -> RawBlock:
    """Return the table *element* as a raw block; *read_cell* gives the blocks of a cell."""
    grid = Grid()
    for row in _rows(element):
        grid.row()
        for cell in _cells(row):
            grid.cell(
                read_cell(cell),
                header=name_of(cell) == "th",
                colspan=_span(cell, "colspan"),
                rowspan=_span(cell, "rowspan"),
            )
    return grid.block()


def _rows(element: Any) -> Iterator[Any]:
    for child in element:
        name = name_of(child)
        if name == "tr" and not is_unseen(child):
            yield child
        elif name in {"thead", "tbody", "tfoot"}:
            yield from _rows(child)


def _cells(row: Any) -> Iterator[Any]:
    return (c for c in row if name_of(c) in {"td", "th"} and not is_unseen(c))


def _span(cell: Any, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return min(int(value), 1000) if value.isascii() and value.isdigit() and int(value) else 1
