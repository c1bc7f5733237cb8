"""The draft: what every part of the writing needs to know of the Word file in the making."""

from functools import cache
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser
from docx.shared import Twips

from presswork.errors import ThemeError
from presswork.etree import etree
from presswork.values import Struct, field

__all__ = ["Draft", "element", "open_draft"]

_KINDS = {
    WD_STYLE_TYPE.PARAGRAPH: "paragraph",
    WD_STYLE_TYPE.CHARACTER: "character",
    WD_STYLE_TYPE.TABLE: "table",
}
_SPACE = {"w": nsmap["w"]}


class Draft(Struct, frozen=True, kw_only=True, eq=False):
    """A Word file in the making."""

    document: Any
    """The file as python-docx knows it, its body still empty."""
    rtl: bool
    """Whether the document is written from right to left."""
    styles: dict[tuple[str, str], str] = field(default_factory=dict)
    """Kind and name of every style, with its id."""

    @property
    def width(self) -> int:
        """The width of the text, in twentieths of a point."""
        section = self.document.sections[0]
        inner: float = section.page_width - section.left_margin - section.right_margin
        return round(inner / Twips(1))

    def style(self, kind: str, name: str) -> str:
        """Return the id of the style *name*.

        Raises ThemeError with the nearest name where `styles.docx` has no such style.
        """
        if (kind, name) in self.styles:
            return self.styles[kind, name]
        from difflib import get_close_matches

        near = get_close_matches(name, [known for of, known in self.styles if of == kind], n=1)
        hint = f' (did you mean "{near[0]}"?)' if near else ""
        problem = f'styles.docx has no {kind} style "{name}"{hint}'
        raise ThemeError(problem, "Add the style in Word, or change its name in docx/summary.xml")


def open_draft(path: Path, *, rtl: bool) -> Draft:
    """Return a draft that has the looks and the letterhead of the Word file at *path*."""
    try:
        document = Document(str(path))
    except (OpcError, BadZipFile, etree.LxmlError, KeyError, ValueError) as error:
        raise ThemeError(f"docx/{path.name} is no Word file", "Save it as .docx in Word") from error
    body = document.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
    typed = [(_KINDS.get(style.type), style) for style in document.styles]
    styles = {(kind, style.name): style.style_id for kind, style in typed if kind}
    return Draft(document=document, rtl=rtl, styles=styles)


def element(tag: str, /, *children: Any, **attributes: str) -> Any:
    """Return the element `w:TAG` with `w:` attributes and those *children* that exist."""
    made = _empty(tag).__copy__()  # what `copy` asks for, at once
    for name, value in attributes.items():
        made.set(_name(name), value)
    if children:
        made.extend([child for child in children if child is not None])
    return made


@cache
def _empty(tag: str) -> Any:
    """Return `w:TAG`, to be copied: that takes half the time of making it."""
    return oxml_parser.makeelement(_name(tag), None, _SPACE)


@cache
def _name(name: str) -> str:
    """Return `w:NAME` as lxml writes it: a document asks a thousand times for thirty names."""
    return str(qn(f"w:{name}"))
