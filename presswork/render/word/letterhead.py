"""The letterhead: headers and footers of `styles.docx` and the words for their slots in.

A slot is a content control of Word whose tag is a name, `institution` say. Whoever owns the
letterhead may move it, change its looks or delete it; the summary fills those that are there.
"""

from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from presswork.render.word import pictures
from presswork.render.word.draft import Draft, element
from presswork.render.word.order import Element
from presswork.render.word.paragraphs import pieces
from presswork.theme import Theme

__all__ = ["fill"]

_MARKING = "marking"
"""The slot of a protective marking. A letterhead without it shows the marking all the same."""
_PARTS = {RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER}


def fill(slots: dict[str, Element], draft: Draft, theme: Theme) -> None:
    """Put the words of *slots* into the content controls of headers and footers, by their tags."""
    relations = draft.document.part.rels.values()
    for part in [relation.target_part for relation in relations if relation.reltype in _PARTS]:
        controls = {control: _name(control) for control in part.element.iter(qn("w:sdt"))}
        stamp = slots.get(_MARKING)
        if (
            stamp is not None
            and part.element.tag == qn("w:hdr")
            and _MARKING not in controls.values()
        ):
            _stamp(part, pieces(stamp, draft, part, element("rPr", element("b"))))
        for control, name in controls.items():
            if name in slots:
                node = slots[name]
                shown = [pictures.logo(theme, part)] if node.find("logo") is not None else []
                _put(control, [*shown, *pieces(node, draft, part, _looks(control))])
        for paragraph in part.element.iter(qn("w:p")) if draft.rtl else ():
            _turn(paragraph)


def _name(control: Any) -> str:
    """Return the tag of *control*, empty where it has none."""
    tag = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
    return "" if tag is None else str(tag.get(qn("w:val")))


def _stamp(part: Any, words: list[Any]) -> None:
    """Put *words* as a line above all others into the header *part*, where there are any."""
    if words:
        properties = element("pPr", element("pStyle", val="Header"), element("jc", val="center"))
        part.element.insert(0, element("p", properties, *words))


def _looks(control: Any) -> Any:
    """Return the run properties of what stands in *control*."""
    return next(control.find(qn("w:sdtContent")).iter(qn("w:rPr")), None)


def _put(control: Any, words: list[Any]) -> None:
    """Replace *control* by *words*; one around a whole paragraph leaves the paragraph."""
    paragraph = control.find(f"{qn('w:sdtContent')}/{qn('w:p')}")
    if paragraph is not None:
        for child in list(paragraph):
            if child.tag != qn("w:pPr"):
                paragraph.remove(child)
        paragraph.extend(words)
        words = [paragraph]
    for word in words:
        control.addprevious(word)
    control.getparent().remove(control)


def _turn(paragraph: Any) -> None:
    """Let *paragraph* run from right to left."""
    properties = paragraph.get_or_add_pPr()
    later = ("w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr", "w:pPrChange")
    properties.insert_element_before(element("bidi"), *later)
