"""Checks: the finished bytes in, findings out. Nothing here knows how the bytes were made."""

import dataclasses
from collections.abc import Callable

from presswork.check import docx, epub, html, pdf
from presswork.model import Briefing, Finding, Format, Publication

__all__ = ["CHECKS", "check"]

CHECKS: dict[Format, Callable[[bytes, Briefing], tuple[Finding, ...]]] = {
    Format.PDF: pdf.check,
    Format.DOCX: docx.check,
    Format.EPUB: epub.check,
    Format.HTML: html.check,
}


def check(publication: Publication, briefing: Briefing) -> Publication:
    """Return *publication* with what reopening its bytes found added to its findings."""
    found = CHECKS[publication.format](publication.data, briefing)
    return dataclasses.replace(publication, findings=(*publication.findings, *found))
