"""Checks: the finished bytes in, findings out. Nothing here knows how the bytes were made.

A check is a module with a `check(data, briefing)`, imported when its format is asked for.
"""

from importlib import import_module

from presswork.model import Briefing, Finding, Format, Publication
from presswork.values import replace

__all__ = ["CHECKS", "check"]

CHECKS: dict[Format, str] = {
    Format.PDF: "presswork.check.pdf",
    Format.DOCX: "presswork.check.docx",
    Format.EPUB: "presswork.check.epub",
    Format.HTML: "presswork.check.html",
}


def check(publication: Publication, briefing: Briefing) -> Publication:
    """Return *publication* with what reopening its bytes found added to its findings."""
    checker = import_module(CHECKS[publication.format])
    found: tuple[Finding, ...] = checker.check(publication.data, briefing)
    return replace(publication, findings=(*publication.findings, *found))
