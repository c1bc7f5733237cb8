"""The flow of a text: blocks in; headings that skip no level and lists as trees out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from presswork.model import Block, BlockKind, Cell

__all__ = ["Flow", "Item", "Items", "TableParts", "anchors", "flow", "table_parts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a list with the list below it."""

    block: Block
    """The item."""
    below: tuple["Items", ...] = ()
    """The lists one level deeper that follow it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """Neighbouring items of one list and level."""

    ordered: bool
    """Whether the source numbers or letters them."""
    items: tuple[Item, ...]
    """The items."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """One block to be printed, or one list."""

    kind: str
    """The kind of the block, or `list`."""
    block: Block | None = None
    """The block."""
    level: int = 0
    """Of a heading: 1 for the highest in the text, never more than one below the last."""
    list: Items | None = None
    """The list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableParts:
    """A table cut into head and body; the body is never empty."""

    head: tuple[tuple[Cell, ...], ...]
    """The rows of header cells at its top."""
    body: tuple[tuple[Cell, ...], ...]
    """The other rows."""


def table_parts(block: Block) -> TableParts:
    """Return head and body of the table *block*."""
    rows = block.rows
    heads = next((n for n, row in enumerate(rows) if not all(cell.header for cell in row)), 0)
    return TableParts(head=rows[:heads], body=rows[heads:])


def anchors(blocks: Iterable[Block]) -> dict[str, str]:
    """Return for each block its id in a publication: `p9` for ¶ 9, else the id of the block.

    Where several blocks share a number, the first has the number in its id.
    """
    found: dict[str, str] = {}
    taken: set[str] = set()
    for block in blocks:
        name = _anchor(block)
        found[block.id] = block.id if name in taken else name
        taken.add(name)
    return found


def _anchor(block: Block) -> str:
    if block.reference is None:
        return block.id
    return "p" + "".join(c if c.isalnum() else "-" for c in block.reference)


def flow(blocks: Iterable[Block]) -> tuple[Flow, ...]:
    """Return *blocks* as they are printed, one after another, list items joined to lists."""
    found: list[Flow] = []
    listed = list(blocks)
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


def _lists(blocks: Sequence[Block]) -> Iterator[Items]:
    """Yield the lists of *blocks*, deeper items below the shallower one before them."""
    items: list[Item] = []
    while blocks:
        top = _level(blocks[0])
        depth = next((n for n, b in enumerate(blocks[1:], 1) if _level(b) <= top), len(blocks))
        items.append(Item(block=blocks[0], below=tuple(_lists(blocks[1:depth]))))
        blocks = blocks[depth:]
    if items:
        place = items[0].block.place
        yield Items(ordered=bool(place and place.ordered), items=tuple(items))
