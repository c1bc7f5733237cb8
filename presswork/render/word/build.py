"""The way of a Word file: words of the template and looks of the theme in, bytes out."""

import re
from collections.abc import Iterator
from typing import Any

from presswork.dates import stamp
from presswork.errors import ThemeError
from presswork.model import Briefing, Direction
from presswork.render.archive import zip_again
from presswork.render.word import letterhead, pictures, properties
from presswork.render.word.draft import Draft, open_draft
from presswork.render.word.dress import dress
from presswork.render.word.order import TEMPLATE, Element, parse
from presswork.render.word.paragraphs import paragraph
from presswork.render.word.parts import saved
from presswork.render.word.tables import table
from presswork.theme import Theme
from presswork.theme.search import shown

__all__ = ["build"]


def build(briefing: Briefing, theme: Theme, words: str, timeline: bytes | None) -> bytes:
    """Return the Word file that says *words* in the looks of *theme*.

    Raises ThemeError where *words* is not well-formed or names a style that does not exist.
    """
    root = parse(words)
    rtl = briefing.document.direction is Direction.RTL
    draft = open_draft(theme.path("docx/styles.docx"), rtl=rtl)
    dress(draft, theme)
    letterhead.fill({node.get("name", ""): node for node in root.iter("slot")}, draft, theme)
    properties.describe(briefing, draft, stamp(briefing.document))
    section = draft.document.element.body[-1]
    try:
        for block in _blocks(root, draft, timeline):
            section.addprevious(block)
    except ThemeError as error:
        raise _placed(error, theme) from error
    return zip_again(saved(draft.document))


_NAMED = re.compile(r"""(?:style |element <)"?([^">]{1,80})""")


def _placed(error: ThemeError, theme: Theme) -> ThemeError:
    """Return *error* with the line of the template that writes the style or element it names."""
    found = _NAMED.search(error.problem)
    if found is None:
        return error
    path = theme.path(TEMPLATE)
    written = re.compile(rf"""["<]{re.escape(found[1])}["\s/>]""")
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    line = next((f":{number}" for number, text in lines if written.search(text)), "")
    problem = error.problem.removeprefix(f"{TEMPLATE}: ")
    return ThemeError(f"{shown(path, theme.folders)}{line}: {problem}", error.remedy)


def _blocks(root: Element, draft: Draft, timeline: bytes | None) -> Iterator[Any]:
    """Yield paragraphs and tables for the elements of *root*, in their order."""
    for node in root:
        if node.tag == "p":
            yield paragraph(node, draft)
        elif node.tag == "table":
            yield table(node, draft)
        elif node.tag == "timeline" and timeline is not None:
            yield _timeline(node, draft, timeline)
        elif node.tag not in {"slot", "timeline"}:
            raise ThemeError(
                f"{TEMPLATE}: there is no element <{node.tag}>",
                "Known are p, table, timeline, slot",
            )


def _timeline(node: Element, draft: Draft, timeline: bytes) -> Any:
    alt, title = node.get("alt", ""), node.get("title", "")
    made = paragraph(node, draft)
    made.append(pictures.picture(timeline, draft, draft.document.part, alt=alt, title=title))
    return made
