"""The flow of a text: blocks in; headings that skip no level and lists as trees out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from presswork.invariants import blocks, numbered
from presswork.model import Block, BlockKind, Cell, Document
from presswork.render.grid import even, joined
from presswork.values import Struct

__all__ = ["Flow", "Item", "Items", "TableParts", "anchors", "flow", "table_parts"]

_NUMBER = re.compile(r"[-+−–(]?[$€£]? ?\d[\d\s.,’']*%?\)?")


class Item(Struct, frozen=True, kw_only=True):
    """One item of a list with the list below it."""

    block: Block
    """The item."""
    below: tuple["Items", ...] = ()
    """The lists one level deeper that follow it."""


class Items(Struct, frozen=True, kw_only=True):
    """Neighbouring items of one list and level."""

    ordered: bool
    """Whether the source numbers or letters them."""
    items: tuple[Item, ...]
    """The items."""


class Flow(Struct, frozen=True, kw_only=True):
    """One block to be printed, or one list."""

    kind: str
    """The kind of the block, or `list`."""
    block: Block | None = None
    """The block."""
    level: int = 0
    """Of a heading: 1 for the highest in the text, never more than one below the last."""
    list: Items | None = None
    """The list."""


class TableParts(Struct, frozen=True, kw_only=True):
    """A table cut into head and bodies; there is always a body."""

    head: tuple[tuple[Cell, ...], ...]
    """The rows of header cells at its top."""
    bodies: tuple[tuple[tuple[Cell, ...], ...], ...]
    """The other rows; those that a cell spans by themselves, not to be parted."""
    numbers: frozenset[int] = frozenset()
    """The columns that hold numbers alone, counted from 0; none where cells span several."""


def table_parts(block: Block) -> TableParts:
    """Return head and body of the table *block*, each row as wide as the others."""
    rows = block.rows
    heads = next((n for n, row in enumerate(rows) if not all(cell.header for cell in row)), 0)
    head, body = even(rows[:heads], rows[heads:])
    numbers = frozenset(_numbers(block.text, body))
    return TableParts(head=head, bodies=tuple(joined(body)), numbers=numbers)


def _numbers(text: str, rows: Sequence[tuple[Cell, ...]]) -> Iterator[int]:
    """Yield the columns of *rows*, cells of *text*, that hold numbers alone."""
    if any(cell.colspan > 1 or cell.rowspan > 1 for row in rows for cell in row):
        return
    for number, column in enumerate(zip(*rows, strict=True)):
        words = [text[cell.start : cell.end].strip() for cell in column if cell.end > cell.start]
        heads = any(cell.header for cell in column)
        if words and not heads and all(_NUMBER.fullmatch(word) for word in words):
            yield number


def anchors(document: Document) -> dict[str, str]:
    """Return the id that each block has in a publication: `p9` where ¶ 9 begins, else its own."""
    opening = numbered(document)
    return {
        block.id: _anchor(block.reference or "") if block.id in opening else block.id
        for block in blocks(document)
    }


def _anchor(reference: str) -> str:
    return "p" + "".join(c if c.isalnum() else "-" for c in reference)


def flow(body: Iterable[Block]) -> tuple[Flow, ...]:
    """Return *body* as it is printed, one after another, list items joined to lists."""
    found: list[Flow] = []
    listed = list(body)
    levels = [b.level or 1 for b in listed if b.kind is BlockKind.HEADING]
    highest, last = min(levels, default=1), 0
    for list_id, group in groupby(listed, key=_list_of):
        if list_id is not None:
            found += (Flow(kind="list", list=items) for items in _lists(list(group)))
            continue
        for block in group:
            if block.kind is BlockKind.HEADING:
                last = min((block.level or 1) - highest + 1, last + 1)
            found.append(Flow(kind=block.kind.value, block=block, level=last))
    return tuple(found)


def _list_of(block: Block) -> str | None:
    if block.kind is not BlockKind.LIST_ITEM:
        return None
    return block.place.list if block.place else "list"


def _level(block: Block) -> int:
    return block.place.level if block.place else 1


def _lists(body: Sequence[Block]) -> Iterator[Items]:
    """Yield the lists of *body*, deeper items below the shallower one before them."""
    items: list[Item] = []
    while body:
        top = _level(body[0])
        depth = next((n for n, b in enumerate(body[1:], 1) if _level(b) <= top), len(body))
        items.append(Item(block=body[0], below=tuple(_lists(body[1:depth]))))
        body = body[depth:]
    if items:
        place = items[0].block.place
        yield Items(ordered=bool(place and place.ordered), items=tuple(items))
