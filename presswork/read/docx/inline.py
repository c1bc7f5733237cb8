"""Inline: a paragraph's XML in, its words and marks out, as the reader of the page sees them."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from presswork.model import Mark, MarkKind
from presswork.read.docx.package import Part, q
from presswork.read.docx.styles import Styles
from presswork.values import Struct, field, replace

__all__ = ["Inline", "Seen", "alternative", "outermost", "read_inline"]

_SIGNS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
_SIGN_TAGS = {q(name): text for name, text in _SIGNS.items()}
_WRAPPERS = frozenset(
    q(name)
    for name in (
        "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:sdt", "w:sdtContent", "w:dir",
        "w:bdo", "w:ruby", "w:rubyBase", "m:oMath", "m:oMathPara",
    )
)  # fmt: skip
_REMOVED = frozenset({q("w:del"), q("w:moveFrom")})
_DRAWINGS = frozenset({q("w:drawing"), q("w:pict"), q("w:object")})
_NOTES = {q("w:footnoteReference"): "footnotes", q("w:endnoteReference"): "endnotes"}
_ADDRESS = re.compile(r'\s{0,9}HYPERLINK\s{1,9}"([^"]{1,2000})"')
_SWITCHES = (
    ("w:b", MarkKind.STRONG),
    ("w:i", MarkKind.EMPHASIS),
    ("w:u", MarkKind.UNDERLINE),
)
_HEIGHTS = {"superscript": MarkKind.SUPERSCRIPT, "subscript": MarkKind.SUBSCRIPT}
_MATH = q("m:")
_HIDING = ("w:vanish", "w:specVanish")


class Seen(Struct):
    """What was met on the way through the document."""

    counts: Counter[str] = field(default_factory=Counter)
    """Insertions, deletions and hidden runs."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """The notes called, `footnotes` or `endnotes` and id, in order of their calls."""


class _Field(Struct):
    instruction: str = ""
    start: int | None = None
    """Where its result begins in the words, once it does."""


class Inline(Struct):
    """The words of one paragraph as they grow."""

    text: str = ""
    """The words so far."""
    marks: list[Mark] = field(default_factory=list)
    """Their marks, adjacent ones of a kind joined."""
    boxes: list[Any] = field(default_factory=list)
    """Text boxes anchored in the paragraph."""
    pictures: list[Any] = field(default_factory=list)
    """Drawings anchored in the paragraph."""
    page_fields: int = 0
    """How many page numbers it prints."""
    fields: list[_Field] = field(default_factory=list)
    """The fields that are open, outermost first."""

    def mark(self, start: int, kind: MarkKind, target: str | None = None) -> None:
        """Mark the words from *start* on, joined to a mark of the same kind that ends there."""
        end = len(self.text)
        for number in range(len(self.marks) - 1, max(-1, len(self.marks) - 9), -1):
            last = self.marks[number]
            if (last.end, last.kind, last.target) == (start, kind, target) and start < end:
                self.marks[number] = Mark(start=last.start, end=end, kind=kind, target=target)
                return
        self.marks.append(Mark(start=start, end=end, kind=kind, target=target))


def read_inline(paragraph: Any, part: Part, styles: Styles, seen: Seen) -> Inline:
    """Return the words of *paragraph*: insertions taken, deletions and hidden words left out."""
    walk = _Walk(part, styles, seen, paragraph.find(q("w:pPr")))
    for child in paragraph:
        walk.any(child)
    return walk.inline


class _Walk:
    """One way through one paragraph."""

    def __init__(self, part: Part, styles: Styles, seen: Seen, properties: Any) -> None:
        self.inline = Inline()
        self._part, self._styles, self._seen = part, styles, seen
        self._properties = properties

    def any(self, element: Any) -> None:
        """Take in one child of a paragraph or of a wrapper in it."""
        tag = element.tag
        if tag in _REMOVED:
            self._seen.counts["deletions"] += 1
        elif tag == q("w:r"):
            self._run(element)
        elif tag == q("m:r"):
            self._add("".join(t.text or "" for t in element.iter(q("m:t"))))
        elif tag == q("w:hyperlink"):
            self._linked(element, self._target(element))
        elif tag == q("w:fldSimple"):
            self._simple(element)
        elif tag == q("mc:AlternateContent"):
            for child in alternative(element):
                self.any(child)
        elif tag in _WRAPPERS or tag.startswith(_MATH):
            self._seen.counts["insertions"] += tag == q("w:ins")
            for child in element.iterchildren(tag="*"):
                self.any(child)

    def _add(self, text: str) -> None:
        if not self.inline.fields or self.inline.fields[-1].start is not None:
            self.inline.text += text

    def _linked(self, element: Any, target: str | None) -> None:
        start = len(self.inline.text)
        for child in element:
            self.any(child)
        if target and len(self.inline.text) > start:
            self.inline.mark(start, MarkKind.LINK, target)

    def _target(self, element: Any) -> str | None:
        kind, target, outside = self._part.links.get(element.get(q("r:id"), ""), ("", "", False))
        return target if outside and kind == "hyperlink" else None

    def _simple(self, element: Any) -> None:
        instruction = element.get(q("w:instr"), "")
        self.inline.page_fields += _is_page(instruction)
        found = _ADDRESS.match(instruction)
        self._linked(element, found.group(1) if found else None)

    def _run(self, run: Any) -> None:
        properties = run.find(q("w:rPr"))
        if any(self._styles.says(name, properties, self._properties) for name in _HIDING):
            self._seen.counts["hidden"] += run.find(q("w:t")) is not None
            return
        start = len(self.inline.text)
        for child in run:
            self._piece(child)
        self._own_mark(run)
        if len(self.inline.text) > start:
            for kind in self._kinds(properties):
                self.inline.mark(start, kind)

    def _own_mark(self, run: Any) -> None:
        """Let the call of a note cover the sign that stands for its number."""
        custom = any(run.find(tag) is not None and _own_sign(run.find(tag)) for tag in _NOTES)
        last = self.inline.marks[-1] if custom and self.inline.marks else None
        if last is not None and last.kind is MarkKind.NOTE:
            self.inline.marks[-1] = replace(last, end=len(self.inline.text))

    def _kinds(self, properties: Any) -> Iterator[MarkKind]:
        if properties is None:
            return
        for name, kind in _SWITCHES:
            own = properties.find(q(name))
            styled = own is None and properties.find(q("w:rStyle")) is not None
            if (own is not None or styled) and self._styles.says(name, properties, None):
                yield kind
        height = properties.find(q("w:vertAlign"))
        if height is not None and height.get(q("w:val")) in _HEIGHTS:
            yield _HEIGHTS[height.get(q("w:val"))]

    def _piece(self, piece: Any) -> None:
        tag = piece.tag
        if tag == q("w:t"):
            self._add(piece.text or "")
        elif tag in _SIGN_TAGS:
            self._add(_SIGN_TAGS[tag])
        elif tag in _NOTES:
            self._note(_NOTES[tag], piece.get(q("w:id"), ""))
        elif tag == q("w:fldChar"):
            self._field(piece.get(q("w:fldCharType"), ""))
        elif tag == q("w:instrText") and self.inline.fields:
            self.inline.fields[-1].instruction += piece.text or ""
        elif tag == q("w:sym"):
            self._add(_symbol(piece.get(q("w:char"), "")))
        else:
            self._object(piece)

    def _object(self, piece: Any) -> None:
        if piece.tag == q("mc:AlternateContent"):
            for child in alternative(piece):
                self._piece(child)
        elif piece.tag in _DRAWINGS:
            self.inline.boxes += outermost(piece, q("w:txbxContent"))
            self.inline.pictures.append(piece)
        elif piece.tag == q("w:ruby"):
            self.any(piece)

    def _note(self, kind: str, id_: str) -> None:
        if (kind, id_) not in self._seen.notes:
            self._seen.notes.append((kind, id_))
        self.inline.mark(len(self.inline.text), MarkKind.NOTE, f"{kind} {id_}")

    def _field(self, step: str) -> None:
        fields = self.inline.fields
        if step == "begin":
            fields.append(_Field())
        elif step == "separate" and fields:
            fields[-1].start = len(self.inline.text)
        elif step == "end" and fields:
            closed = fields.pop()
            self.inline.page_fields += _is_page(closed.instruction)
            found = _ADDRESS.match(closed.instruction)
            if found and closed.start is not None and len(self.inline.text) > closed.start:
                self.inline.mark(closed.start, MarkKind.LINK, found.group(1))


def alternative(element: Any) -> list[Any]:
    """Return what one of the alternatives of *element* holds: the first that says something."""
    for choice in element.iterchildren(q("mc:Choice"), q("mc:Fallback")):
        if any(next(choice.iter(q(name)), None) is not None for name in ("w:t", "a:blip")):
            return list(choice)
    return []


def outermost(element: Any, tag: str) -> Iterator[Any]:
    """Yield the elements *tag* below *element* that stand in no other one, no words twice."""
    for child in element.iterchildren(tag="*"):
        if child.tag == tag:
            yield child
        elif child.tag == q("mc:AlternateContent"):
            for inner in alternative(child):
                yield from [inner] if inner.tag == tag else outermost(inner, tag)
        else:
            yield from outermost(child, tag)


def _own_sign(call: Any) -> bool:
    return str(call.get(q("w:customMarkFollows"), "0")) not in {"0", "false"}


def _is_page(instruction: str) -> bool:
    return instruction.split()[:1] in (["PAGE"], ["NUMPAGES"])


def _symbol(code: str) -> str:
    """Return the sign of a symbol font; those in the private area are nearly always bullets."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    private = 0xE000 <= number <= 0xF8FF  # noqa: PLR2004 - the borders of the area
    return "•" if private else chr(number) if 0 < number < 0x10000 else ""  # noqa: PLR2004
