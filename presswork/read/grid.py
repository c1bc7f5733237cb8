"""A table as it grows: cells in, one raw block with the place of each cell out."""

from collections.abc import Sequence

from presswork.model import BlockKind, Cell, Mark, RawBlock
from presswork.values import replace

__all__ = ["Grid"]

_BLANK = str.maketrans("\t\n\r\x0b\x0c", "     ")
"""Tabs part cells and line feeds part rows; inside a cell they are spaces."""


class Grid:
    """The rows of a table and their text."""

    def __init__(self) -> None:
        """Begin without rows."""
        self._text = ""
        self._marks: list[Mark] = []
        self._rows: list[list[Cell]] = []

    def row(self) -> None:
        """Begin the next row."""
        if self._rows and self._rows[-1]:
            self._text += "\n"
        if not self._rows or self._rows[-1]:
            self._rows.append([])

    def cell(
        self, blocks: Sequence[RawBlock], *, header: bool, colspan: int = 1, rowspan: int = 1
    ) -> tuple[int, int]:
        """Add a cell that holds the words of *blocks*; return its row and its place in it."""
        if self._rows[-1]:
            self._text += "\t"
        start = len(self._text)
        for block in blocks:
            if block.text.strip():
                self._add(block, first=len(self._text) == start)
        self._rows[-1].append(
            Cell(start=start, end=len(self._text), header=header, colspan=colspan, rowspan=rowspan)
        )
        return len(self._rows) - 1, len(self._rows[-1]) - 1

    def stretch(self, row: int, place: int) -> None:
        """Let a cell go on for one more row."""
        cell = self._rows[row][place]
        self._rows[row][place] = replace(cell, rowspan=cell.rowspan + 1)

    def block(self) -> RawBlock:
        """Return the table."""
        rows = tuple(tuple(row) for row in self._rows if row)
        text = self._text.removesuffix("\n")
        return RawBlock(text=text, hint=BlockKind.TABLE, rows=rows, marks=tuple(self._marks))

    def _add(self, block: RawBlock, *, first: bool) -> None:
        self._text += "" if first else " "
        self._text += f"{block.number.translate(_BLANK)} " if block.number else ""
        shift = len(self._text)
        self._text += block.text.translate(_BLANK)
        self._marks += [
            replace(mark, start=mark.start + shift, end=mark.end + shift) for mark in block.marks
        ]
