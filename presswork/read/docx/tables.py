"""Tables: rows and cells in, one raw block with the place of each cell out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from presswork.model import BlockKind, Cell, Mark, RawBlock
from presswork.read.docx.package import q
from presswork.read.docx.styles import on

__all__ = ["cells_of", "is_layout", "rows_of", "table"]

_OPENED = frozenset({q("w:sdt"), q("w:sdtContent"), q("w:customXml")})
_BLANK = str.maketrans("\t\n\r\x0b\x0c", "     ")
"""Tabs part cells and line feeds part rows; inside a cell they are spaces."""
_MOST_CELLS = 20_000


def rows_of(element: Any) -> Iterator[Any]:
    """Yield the rows of a table that were not deleted."""
    for row in _children(element, q("w:tr")):
        if row.find(f"{q('w:trPr')}/{q('w:del')}") is None:
            yield row


def cells_of(row: Any) -> Iterator[Any]:
    """Yield the cells of *row*."""
    return _children(row, q("w:tc"))


def is_layout(element: Any) -> bool:
    """Return whether the table only places paragraphs: one row, or one cell in each row."""
    rows = [sum(1 for _ in cells_of(row)) for row in rows_of(element)]
    return len(rows) <= 1 or max(rows) == 1 or sum(rows) > _MOST_CELLS


def table(element: Any, read_cell: Callable[[Any], Sequence[RawBlock]]) -> RawBlock:
    """Return the table *element* as a raw block; *read_cell* gives the blocks of a cell."""
    grown = _Grown()
    rows: list[tuple[Cell, ...]] = []
    above: dict[int, tuple[int, int]] = {}
    for row in rows_of(element):
        cells: list[Cell] = []
        column = 0
        for cell in cells_of(row):
            width = _span(cell)
            if _goes_on(cell) and column in above:
                _stretch(rows, *above[column])
            else:
                grown.open(first=not cells, first_row=not rows)
                header = _is_header(row)
                start, end = grown.add(read_cell(cell))
                above[column] = (len(rows), len(cells))
                cells.append(Cell(start=start, end=end, header=header, colspan=width))
            column += width
        rows.append(tuple(cells))
    kept = tuple(row for row in rows if row)
    return RawBlock(text=grown.text, hint=BlockKind.TABLE, rows=kept, marks=tuple(grown.marks))


@dataclass(slots=True)
class _Grown:
    """The text of a table as it grows."""

    text: str
    marks: list[Mark]

    def __init__(self) -> None:
        self.text, self.marks = "", []

    def open(self, *, first: bool, first_row: bool) -> None:
        """Part the next cell from what stands before it."""
        if not first:
            self.text += "\t"
        elif not first_row:
            self.text += "\n"

    def add(self, blocks: Sequence[RawBlock]) -> tuple[int, int]:
        """Add the words of *blocks*; return where they begin and end."""
        start = len(self.text)
        for block in blocks:
            if not block.text.strip():
                continue
            if len(self.text) > start:
                self.text += " "
            if block.number:
                self.text += block.number.translate(_BLANK) + " "
            shift = len(self.text)
            self.text += block.text.translate(_BLANK)
            self.marks += [
                replace(mark, start=mark.start + shift, end=mark.end + shift)
                for mark in block.marks
            ]
        return start, len(self.text)


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


def _stretch(rows: list[tuple[Cell, ...]], row: int, place: int) -> None:
    if row < len(rows):
        cells = list(rows[row])
        cells[place] = replace(cells[place], rowspan=cells[place].rowspan + 1)
        rows[row] = tuple(cells)


def _is_header(row: Any) -> bool:
    found = row.find(f"{q('w:trPr')}/{q('w:tblHeader')}")
    return found is not None and on(found)
