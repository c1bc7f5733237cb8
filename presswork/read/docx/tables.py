"""Tables: rows and cells in, one raw block with the place of each cell out."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from presswork.model import RawBlock
from presswork.read.docx.package import q
from presswork.read.docx.styles import on
from presswork.read.grid import Grid

__all__ = ["cells_of", "is_layout", "rows_of", "table"]

_OPENED = frozenset({q("w:sdt"), q("w:sdtContent"), q("w:customXml")})
_MOST_CELLS = 20_000
_LETTERHEAD = 8
"""The most rows of a letterhead."""


def rows_of(element: Any) -> Iterator[Any]:
    """Yield the rows of a table that were not deleted."""
    for row in _children(element, q("w:tr")):
        if row.find(f"{q('w:trPr')}/{q('w:del')}") is None:
            yield row


def cells_of(row: Any) -> Iterator[Any]:
    """Yield the cells of *row*."""
    return _children(row, q("w:tc"))


def is_layout(element: Any) -> bool:
    """Return whether the table only places paragraphs: one row, or one cell in each row.

    Above the first words of a document it is a letterhead where half the rows have one cell.
    """
    rows = [sum(1 for _ in cells_of(row)) for row in rows_of(element)]
    if len(rows) <= 1 or max(rows) == 1 or sum(rows) > _MOST_CELLS:
        return True
    alone = 2 * rows.count(1) >= len(rows) and len(rows) <= _LETTERHEAD
    return alone and not any(_has_words(other) for other in element.itersiblings(preceding=True))


def table(element: Any, read_cell: Callable[[Any], Sequence[RawBlock]]) -> RawBlock:
    """Return the table *element* as a raw block; *read_cell* gives the blocks of a cell."""
    grid = Grid()
    above: dict[int, tuple[int, int]] = {}
    for row in rows_of(element):
        grid.row()
        column = 0
        for cell in cells_of(row):
            width = _span(cell)
            if _goes_on(cell) and column in above:
                grid.stretch(*above[column])
            else:
                header = _is_header(row)
                above[column] = grid.cell(read_cell(cell), header=header, colspan=width)
            column += width
    return grid.block()


def _has_words(element: Any) -> bool:
    return any((text.text or "").strip() for text in element.iter(q("w:t")))


def _children(element: Any, tag: str) -> Iterator[Any]:
    for child in element.iterchildren(tag="*"):
        if child.tag == tag:
            yield child
        elif child.tag in _OPENED:
            yield from _children(child, tag)


def _span(cell: Any) -> int:
    found = cell.find(f"{q('w:tcPr')}/{q('w:gridSpan')}")
    value = "1" if found is None else found.get(q("w:val"), "1")
    return min(int(value), 1000) if value.isdigit() and value != "0" else 1


def _goes_on(cell: Any) -> bool:
    """Return whether *cell* only continues the one above it."""
    found = cell.find(f"{q('w:tcPr')}/{q('w:vMerge')}")
    return found is not None and found.get(q("w:val"), "continue") != "restart"


def _is_header(row: Any) -> bool:
    found = row.find(f"{q('w:trPr')}/{q('w:tblHeader')}")
    return found is not None and on(found)
