"""The Word summary, reopened: its head, every fact of the box and every sentence found again."""

import zipfile
from collections.abc import Iterator

from presswork import lang
from presswork.check import report
from presswork.check.passages import (
    box_passages,
    cited_passages,
    head_passages,
    title_passages,
)
from presswork.check.wordprocessing import Reading, reopen
from presswork.check.words import compare, found, words
from presswork.findings import finding
from presswork.model import Briefing, Finding, Format

__all__ = ["check"]


def check(data: bytes, briefing: Briefing) -> tuple[Finding, ...]:
    """Return what the Word file *data* lacks of *briefing*: head, facts, sentences, order."""
    from presswork.etree import etree

    try:
        reading = reopen(data)
    except (zipfile.BadZipFile, KeyError, ValueError, etree.LxmlError) as error:
        return (report.unreadable(Format.DOCX, str(error)),)
    shown = report.shown(Format.DOCX)
    return (
        *_misses(reading, briefing),
        *(finding(code, f"docx, {place}", format=shown) for code, place in reading.faults),
    )


def _misses(reading: Reading, briefing: Briefing) -> Iterator[Finding]:
    """Yield what is not found: the head before the box, facts in tables, sentences below them."""
    labels = lang.load(briefing.document.language).labels
    supplied = frozenset(words(labels.supplied))
    opening, text = found(reading.opening), found(reading.text)
    for passage in title_passages(briefing.document):
        yield from report.word_findings(Format.DOCX, compare([passage], opening))
    box = compare(box_passages(briefing), found(" ".join(reading.tables)), added=supplied)
    yield from report.fact_findings(Format.DOCX, box)
    yield from report.word_findings(Format.DOCX, compare(cited_passages(briefing), text))
    yield from report.word_findings(Format.DOCX, compare(head_passages(briefing.document), text))
