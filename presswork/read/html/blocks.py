"""Blocks: the tree of a page in, raw blocks in reading order out."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from presswork.model import BlockKind, ListPlace, Mark, MarkKind, RawBlock
from presswork.read.html.notes import Notes, leads_back
from presswork.read.html.page import is_around, is_menu, is_unseen, name_of, text_of
from presswork.read.html.pictures import Pictures
from presswork.read.html.tables import is_layout, table
from presswork.values import Struct, field, replace

__all__ = ["Walk"]

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main",
    "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "tr", "ul",
})  # fmt: skip
_KINDS = {
    "em": MarkKind.EMPHASIS,
    "i": MarkKind.EMPHASIS,
    "cite": MarkKind.EMPHASIS,
    "strong": MarkKind.STRONG,
    "b": MarkKind.STRONG,
    "u": MarkKind.UNDERLINE,
    "ins": MarkKind.UNDERLINE,
    "sup": MarkKind.SUPERSCRIPT,
    "sub": MarkKind.SUBSCRIPT,
}
_KEPT = frozenset({BlockKind.NAVIGATION, BlockKind.NOTE})
"""What stays what it is, whatever stands in it."""
_HEADING = re.compile(r"h([1-6])")
_SPACE = re.compile(r"[ \t\n\r\f]+")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3}")
_LINK = re.compile(r"(?:https?:|mailto:)", re.IGNORECASE)
_MENU_WORDS = 5
_BREAKS = 2
"""So many line breaks in a row part paragraphs."""


class _Context(Struct, frozen=True):
    """What the elements around a paragraph say of it."""

    kind: BlockKind | None = None
    level: int | None = None
    place: ListPlace | None = None
    number: str | None = None
    quoted: bool = False
    language: str | None = None
    part: str = "body"


class _Line(Struct):
    """The paragraph that is being gathered."""

    text: str = ""
    marks: list[Mark] = field(default_factory=list)
    breaks: int = 0


class Walk:
    """One way through one page; `blocks` grows in reading order."""

    def __init__(
        self,
        notes: Notes,
        pictures: Pictures,
        headline: Any,
        *,
        menus: bool = True,
        beside: Iterable[Any] = (),
    ) -> None:
        """Know the *notes* and *pictures* of the page, and which element is its *headline*.

        With *menus*, lists of links inside the text are navigation; so is what stands *beside* it.
        """
        self._beside = frozenset(beside)
        self.blocks: list[RawBlock] = []
        self.calls: list[str] = []
        self._menus = menus
        self._notes, self._pictures, self._headline = notes, pictures, headline
        self._line = _Line()
        self._lists = 0

    def walk(self, element: Any, *, around: bool = False) -> None:
        """Add the blocks of *element*; with *around* all of it is navigation."""
        context = _Context(kind=BlockKind.NAVIGATION if around else None)
        self._element(element, context)
        self._flush(context)

    def _element(self, element: Any, context: _Context) -> None:
        name = name_of(element)
        if not name or is_unseen(element):
            return
        if context.kind is None and (is_around(element) or element in self._beside):
            context = replace(context, kind=BlockKind.NAVIGATION)
        if name in _BLOCKS and (language := _tag(element)):
            context = replace(context, language=language)
        if name == "br":
            self._break(context)
        elif name == "img":
            self._picture(element, context)
        elif name in _BLOCKS:
            self._block(name, element, context)
        else:
            self._inline(name, element, context)

    def _children(self, element: Any, context: _Context) -> None:
        self._add(element.text, context)
        for child in element:
            self._element(child, context)
            self._add(child.tail, context)

    def _add(self, text: str | None, context: _Context) -> None:
        words = _SPACE.sub(" ", text or "")
        if not words.strip():
            words = " " if words and self._line.text[-1:].strip() else ""
        elif self._line.breaks >= _BREAKS:
            self._flush(context)
        if words.strip():
            self._line.text += "\n" * min(self._line.breaks, 1) if self._line.text else ""
            self._line.breaks = 0
        self._line.text += words

    def _break(self, context: _Context) -> None:
        self._line.breaks += 1
        if self._line.breaks >= _BREAKS:
            self._flush(context)

    def _inline(self, name: str, element: Any, context: _Context) -> None:
        note = self._notes.called_by(element)
        if note is not None:
            # its number is no word of the text: behind a figure it would make another one of it
            at = len(self._line.text)
            self._line.marks.append(Mark(start=at, end=at, kind=MarkKind.NOTE, target=note))
            self.calls.append(text_of(element))
            return
        if name == "a" and context.kind is BlockKind.NOTE and leads_back(element):
            return
        start = len(self._line.text)
        before = len(self.blocks)
        self._children(element, context)
        start = start if len(self.blocks) == before else 0
        end = len(self._line.text)
        if not self._line.text[start:end].strip():
            return
        for kind, target in self._marks(name, element):
            self._line.marks.append(Mark(start=start, end=end, kind=kind, target=target))

    def _marks(self, name: str, element: Any) -> Iterator[tuple[MarkKind, str | None]]:
        if name in _KINDS:
            yield _KINDS[name], None
        if name == "a":
            address = (element.get("href") or "").strip()
            if _LINK.match(address):
                yield MarkKind.LINK, address
        if language := _tag(element):
            yield MarkKind.LANGUAGE, language

    def _block(self, name: str, element: Any, context: _Context) -> None:
        self._flush(context)
        inner = self._entered(name, element, context)
        if name == "hr":
            return
        if name in {"ul", "ol", "menu", "dir"}:
            self._list(name, element, inner)
        elif name == "table" and not is_layout(element) and context.kind not in _KEPT:
            self._table(element, inner)
        else:
            self._children(element, inner)
            if name in {"td", "th"} and self._line.text.strip():
                self._flush(inner)
        self._flush(inner)

    def _entered(self, name: str, element: Any, context: _Context) -> _Context:
        """Return what holds inside the block *element*."""
        note = self._notes.named(element)
        if note is not None:
            return replace(context, kind=BlockKind.NOTE, part=note, place=None)
        heading = _HEADING.fullmatch(name)
        if context.kind in _KEPT:
            return context
        if element is self._headline:
            return replace(context, kind=BlockKind.TITLE, level=1)
        if heading:
            return replace(context, kind=BlockKind.HEADING, level=int(heading.group(1)))
        if name == "blockquote":
            return replace(context, kind=context.kind or BlockKind.QUOTE)
        return context

    def _list(self, name: str, element: Any, context: _Context) -> None:
        self._lists += 1
        if self._menus and context.kind is None and is_menu(element):
            context = replace(context, kind=BlockKind.NAVIGATION)
        above = context.place
        place = ListPlace(
            list=above.list if above else f"list{self._lists}",
            level=above.level + 1 if above else 1,
            ordered=name == "ol",
        )
        count = _integer(element.get("start"), 1) - 1
        for child in element:
            if name_of(child) != "li":
                self._element(child, replace(context, place=place))
            elif not is_unseen(child):
                count = _integer(child.get("value"), count + 1)
                number = _numbered(count, element.get("type") or "1") if name == "ol" else "•"
                self._item(child, place, number, context)
            self._add(child.tail, context)

    def _item(self, element: Any, place: ListPlace, number: str, context: _Context) -> None:
        note = self._notes.named(element)
        if note is not None:
            inner = replace(context, kind=BlockKind.NOTE, part=note, number=number, place=None)
        elif context.kind not in _KEPT:
            inner = replace(context, kind=BlockKind.LIST_ITEM, place=place, number=number)
        else:
            inner = replace(context, place=place)
        first = len(self.blocks)
        self._children(element, inner)
        self._flush(inner)
        if inner.kind is BlockKind.LIST_ITEM:
            self._only_first(first, place)

    def _only_first(self, first: int, place: ListPlace) -> None:
        """Leave the number of an item to its first paragraph; the others are plain ones."""
        for n in range(first + 1, len(self.blocks)):
            block = self.blocks[n]
            if block.hint is BlockKind.LIST_ITEM and block.place == place:
                self.blocks[n] = replace(block, hint=None, place=None, number=None)

    def _table(self, element: Any, context: _Context) -> None:
        for caption in element.iterchildren("caption"):
            self._children(caption, context)
            self._flush(context)
        block = table(element, self._cell)
        if block.text.strip():
            self.blocks.append(replace(block, part=context.part, language=context.language))

    def _cell(self, element: Any) -> list[RawBlock]:
        held, line = self.blocks, self._line
        self.blocks, self._line = [], _Line()
        context = _Context()
        self._children(element, context)
        self._flush(context)
        found, self.blocks, self._line = self.blocks, held, line
        return found

    def _picture(self, element: Any, context: _Context) -> None:
        image = self._pictures.take(element)
        if image is not None and context.kind is None:
            self._flush(context)
            self.blocks.append(
                RawBlock(text="", hint=BlockKind.FIGURE, image=image, part=context.part)
            )

    def _flush(self, context: _Context) -> None:
        line, self._line = self._line, _Line()
        text = line.text.rstrip()
        lead = len(text) - len(text.lstrip())
        if not text.strip():
            return
        marks = (
            replace(
                mark,
                start=max(min(mark.start, len(text)) - lead, 0),
                end=max(min(mark.end, len(text)) - lead, 0),
            )
            for mark in line.marks
        )
        block = RawBlock(
            text=text[lead:],
            hint=context.kind,
            level=context.level,
            number=context.number,
            place=context.place if context.kind is BlockKind.LIST_ITEM else None,
            marks=tuple(m for m in marks if m.start < m.end or m.kind is MarkKind.NOTE),
            language=context.language,
            part=context.part,
        )
        alone = self._menus and block.hint is None and _is_only_link(block)
        self.blocks.append(replace(block, hint=BlockKind.NAVIGATION) if alone else block)


def _is_only_link(block: RawBlock) -> bool:
    """Return whether *block* is a few words that are all one link, as in a menu."""
    whole = any(
        mark.kind is MarkKind.LINK and mark.end - mark.start == len(block.text)
        for mark in block.marks
    )
    return whole and len(block.text.split()) <= _MENU_WORDS


def _tag(element: Any) -> str | None:
    """Return the language that *element* declares, BCP 47, where it is one."""
    declared = (element.get("lang") or "").strip()
    return declared if _LANGUAGE.fullmatch(declared) else None


def _integer(text: str | None, default: int) -> int:
    value = (text or "").strip()
    return int(value) if re.fullmatch(r"-?\d{1,6}", value) else default


def _numbered(count: int, kind: str) -> str:
    letters = "abcdefghijklmnopqrstuvwxyz"
    if kind in {"a", "A"} and 0 < count <= len(letters):
        letter = letters[count - 1]
        return f"{letter.upper() if kind == 'A' else letter}."
    return f"{count}."
