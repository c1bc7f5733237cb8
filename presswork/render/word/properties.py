"""Properties: what a Word file says of itself, its title, its author, its language."""

from datetime import UTC, datetime
from typing import Any

from docx.oxml.ns import qn

from presswork import lang
from presswork.model import Briefing, Document
from presswork.render.word.draft import Draft, element

__all__ = ["describe"]

_LONGEST = 255
"""No core property of python-docx may be longer."""


def describe(briefing: Briefing, draft: Draft, stamp: datetime) -> None:
    """Write the properties of *briefing* into *draft*; *stamp* is when it counts as made."""
    document = briefing.document
    core = draft.document.core_properties
    core.title = _title(document)[:_LONGEST]
    core.author = core.last_modified_by = _author(document)[:_LONGEST]
    core.subject = (document.occasion.value or "")[:_LONGEST]
    core.category = (document.kind.value or "")[:_LONGEST]
    core.comments = core.keywords = ""
    core.language = tag = _tag(document)
    core.revision = 1
    core.created = core.modified = stamp.astimezone(UTC).replace(tzinfo=None)
    _speak(draft, tag)


def _title(document: Document) -> str:
    return document.headline.value or document.title.value or document.source.name


def _author(document: Document) -> str:
    speakers = "; ".join(s.name.value for s in document.speakers if s.name.value)
    return speakers or document.institution.value or document.source.name


def _tag(document: Document) -> str:
    language = lang.load(document.language)
    return language.tag if language.code == document.language else document.language


def _speak(draft: Draft, tag: str) -> None:
    """Declare *tag* the language of all text; right-to-left text takes it from `bidi`."""
    attributes = {"val": tag, **({"bidi": tag} if draft.rtl else {})}
    for root in (draft.document.styles.element, draft.document.settings.element):
        for node in (*root.iter(qn("w:lang")), *root.iter(qn("w:themeFontLang"))):
            _set(node, attributes)
    if draft.rtl:
        section = draft.document.sections[0]._sectPr  # noqa: SLF001  (there is no public way)
        following = (qn("w:rtlGutter"), qn("w:docGrid"), qn("w:printerSettings"))
        after = next((child for child in section if child.tag in following), None)
        bidi = element("bidi")
        section.append(bidi) if after is None else after.addprevious(bidi)


def _set(node: Any, attributes: dict[str, str]) -> None:
    for name, value in attributes.items():
        node.set(qn(f"w:{name}"), value)
