"""Blocks: the body of a part in, raw blocks in reading order out."""

from collections.abc import Iterator
from typing import Any

from presswork.model import BlockKind, ListPlace, Mark, RawBlock
from presswork.read.docx.inline import Inline, Seen, alternative, read_inline
from presswork.read.docx.numbering import Numbering, Printed
from presswork.read.docx.package import Part, q
from presswork.read.docx.pictures import Pictures
from presswork.read.docx.styles import Look, Styles
from presswork.read.docx.tables import is_layout, table
from presswork.values import Struct, replace

__all__ = ["Reading", "blocks_of"]

_FLOW = frozenset(
    q(name) for name in ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag")
)
_BOXES_DEEP = 5


class Reading(Struct, frozen=True):
    """What every paragraph of a document is read with."""

    styles: Styles
    numbering: Numbering
    pictures: Pictures
    seen: Seen


def blocks_of(container: Any, part: Part, reading: Reading, depth: int = 0) -> Iterator[RawBlock]:
    """Yield the blocks of *container*, text boxes after the paragraph that they are anchored in."""
    held: Inline | None = None
    for element in _flow(container):
        if element.tag == q("w:tbl"):
            yield from _table(element, part, reading, depth)
            continue
        inline = read_inline(element, part, reading.styles, reading.seen)
        if held is not None:
            inline = _joined(held, inline)
        properties = element.find(q("w:pPr"))
        # a paragraph whose mark was deleted runs on into the next one
        held = inline if _mark_is_deleted(properties) else None
        if held is None:
            yield from _paragraph(inline, properties, part, reading, depth)
    if held is not None:
        yield from _paragraph(held, None, part, reading, depth)


def _flow(container: Any) -> Iterator[Any]:
    """Yield the paragraphs and tables below *container*, wrappers opened."""
    for element in container.iterchildren(tag="*"):
        if element.tag in {q("w:p"), q("w:tbl")}:
            yield element
        elif element.tag == q("mc:AlternateContent"):
            for inner in alternative(element):
                yield from [inner] if inner.tag == q("w:p") else _flow(inner)
        elif element.tag in _FLOW:
            yield from _flow(element)


def _mark_is_deleted(properties: Any) -> bool:
    return properties is not None and properties.find(f"{q('w:rPr')}/{q('w:del')}") is not None


def _joined(first: Inline, second: Inline) -> Inline:
    shift = len(first.text)
    moved = [replace(m, start=m.start + shift, end=m.end + shift) for m in second.marks]
    return Inline(
        text=first.text + second.text,
        marks=[*first.marks, *moved],
        boxes=[*first.boxes, *second.boxes],
        pictures=[*first.pictures, *second.pictures],
        page_fields=first.page_fields + second.page_fields,
    )


def _paragraph(
    inline: Inline, properties: Any, part: Part, reading: Reading, depth: int
) -> Iterator[RawBlock]:
    if inline.text.strip():
        look = reading.styles.look(properties)
        printed = reading.numbering.next(*look.numbering) if look.numbering else None
        yield _block(inline, look, printed, part.name)
    for drawing in inline.pictures:
        for image in reading.pictures.take(drawing, part):
            yield RawBlock(text="", hint=BlockKind.FIGURE, image=image, part=part.name)
    if depth < _BOXES_DEEP:
        for box in inline.boxes:
            yield from blocks_of(box, part, reading, depth + 1)


def _block(inline: Inline, look: Look, printed: Printed | None, part: str) -> RawBlock:
    kind, place = look.kind, None
    if kind is None and printed is not None and printed.text:
        kind = BlockKind.LIST_ITEM
        place = ListPlace(list=printed.list, level=printed.level, ordered=printed.ordered)
    return RawBlock(
        text=inline.text,
        hint=kind,
        level=look.level,
        number=printed.text or None if printed else None,
        place=place,
        marks=tuple(sorted(inline.marks, key=_order)),
        part=part,
    )


def _order(mark: Mark) -> tuple[int, int, str]:
    return mark.start, -mark.end, mark.kind


def _table(element: Any, part: Part, reading: Reading, depth: int) -> Iterator[RawBlock]:
    """Yield a table as one block, or the cells of one that only places paragraphs."""
    if depth >= _BOXES_DEEP:
        return
    if is_layout(element):
        for cell in element.iterfind(f"{q('w:tr')}/{q('w:tc')}"):
            yield from blocks_of(cell, part, reading, depth + 1)
        return
    found = table(element, lambda cell: list(blocks_of(cell, part, reading, depth + 1)))
    if found.text.strip():
        yield replace(found, part=part.name)
