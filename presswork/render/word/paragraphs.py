"""Paragraphs: a `p`, `cell` or `slot` of the template in, a Word paragraph out."""

import copy
import re
from typing import Any
from urllib.parse import quote, urlsplit

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from presswork.render.word.direction import stretches
from presswork.render.word.draft import Draft, element
from presswork.render.word.order import Element
from presswork.values import replace

__all__ = ["paragraph", "pieces"]

_SCHEMES = {"http", "https", "mailto"}
_URI = ":/?#[]@!$&'()*+,;=%-._~"
_FIELDS = re.compile(r"\{([nm])\}")
_INSTRUCTIONS = {"n": "PAGE", "m": "NUMPAGES"}


def paragraph(node: Element, draft: Draft) -> Any:
    """Return the Word paragraph of *node*, in the style that it names."""
    if node.get("dir"):
        draft = replace(draft, rtl=node.get("dir") == "rtl")
    style = draft.style("paragraph", node.get("style", "Normal"))
    properties = element(
        "pPr",
        element("pStyle", val=style),
        element("keepNext") if node.get("keep") else None,
        element("bidi") if draft.rtl else None,
        element("jc", val="right") if node.get("align") == "end" else None,
    )
    return element("p", properties, *pieces(node, draft, draft.document.part))


def pieces(node: Element, draft: Draft, part: Any, looks: Any = None) -> list[Any]:
    """Return runs, links and fields for the words of *node*.

    *part* is the part of the package that they will stand in, *looks* run properties to share.
    """
    made = _runs(node.text or "", node, draft, looks)
    for child in node:
        if child.tag == "run":
            made += _linked(child, draft, part, looks)
        elif child.tag == "pages":
            made += _pages(child.get("pattern", ""), looks)
        elif child.tag in {"tab", "br"}:
            made.append(element("r", copy.deepcopy(looks), element(child.tag)))
        made += _runs(child.tail or "", node, draft, looks)
    return made


def _linked(node: Element, draft: Draft, part: Any, looks: Any) -> list[Any]:
    made = _runs(node.text or "", node, draft, looks)
    link = node.get("link", "")
    if not made or urlsplit(link).scheme.lower() not in _SCHEMES:
        return made
    relation = part.relate_to(quote(link, safe=_URI), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    hyperlink = element("hyperlink", *made)
    hyperlink.set(qn("r:id"), relation)
    return [hyperlink]


def _runs(text: str, node: Element, draft: Draft, looks: Any) -> list[Any]:
    return [
        element("r", _looks(node, draft, looks, rtl=rtl), _text(words))
        for words, rtl in stretches(text, rtl=draft.rtl)
        if words
    ]


def _looks(node: Element, draft: Draft, looks: Any, *, rtl: bool) -> Any:
    """Return the run properties of *node*, in the order of the schema."""
    if node.tag != "run":
        properties = copy.deepcopy(looks) if looks is not None else element("rPr")
        properties.extend([element("rtl")] if rtl else [])
        return properties if len(properties) else None
    style = node.get("style") or ("Hyperlink" if node.get("link") else None)
    language = node.get("lang")
    raised = next((n for n in ("superscript", "subscript") if node.get(n)), None)
    properties = element(
        "rPr",
        element("rStyle", val=draft.style("character", style)) if style else None,
        *(element(tag) for tag in ("b", "bCs") if node.get("strong")),
        *(element(tag) for tag in ("i", "iCs") if node.get("emphasis")),
        element("u", val="single") if node.get("underline") else None,
        element("vertAlign", val=raised) if raised else None,
        element("rtl") if rtl else None,
        element("lang", **{"bidi" if rtl else "val": language}) if language else None,
    )
    return properties if len(properties) else None


def _text(words: str) -> Any:
    made = element("t")
    made.text = words
    made.set(qn("xml:space"), "preserve")
    return made


def _pages(pattern: str, looks: Any) -> list[Any]:
    """Return *pattern* with fields for `{n}`, the page, and `{m}`, the number of pages."""
    made = []
    for number, piece in enumerate(_FIELDS.split(pattern)):
        if number % 2:
            shown = element("r", copy.deepcopy(looks), _text("1"))
            made.append(element("fldSimple", shown, instr=f" {_INSTRUCTIONS[piece]} "))
        elif piece:
            made.append(element("r", copy.deepcopy(looks), _text(piece)))
    return made
