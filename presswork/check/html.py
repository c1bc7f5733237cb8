"""The HTML page, reopened."""

from presswork.check import report
from presswork.check.page import page_findings
from presswork.model import Briefing, Finding, Format

__all__ = ["check"]


def check(data: bytes, briefing: Briefing) -> tuple[Finding, ...]:
    """Return what the page *data* lacks of *briefing*: facts, words, order, links."""
    import lxml.etree
    import lxml.html

    try:
        parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
        page = lxml.html.document_fromstring(data, parser=parser)
    except (lxml.etree.LxmlError, ValueError) as error:
        return (report.unreadable(Format.HTML, str(error)),)
    return page_findings(page, Format.HTML, briefing)
