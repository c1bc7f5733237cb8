"""The HTML page, reopened."""

from presswork.check import report
from presswork.check.page import page_findings
from presswork.model import Briefing, Finding, Format

__all__ = ["check"]


def check(data: bytes, briefing: Briefing) -> tuple[Finding, ...]:
    """Return what the page *data* lacks of *briefing*: facts, words, order, links."""
    from presswork.etree import etree

    try:
        page = etree.fromstring(data, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    except (etree.LxmlError, ValueError) as error:
        return (report.unreadable(Format.HTML, str(error)),)
    if page is None:
        return (report.unreadable(Format.HTML, "the page is empty"),)
    return page_findings(page, Format.HTML, briefing)
