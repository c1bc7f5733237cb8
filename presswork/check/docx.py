"""The Word summary, reopened: its head, every fact of the box and every sentence found again."""

import zipfile
from collections.abc import Iterator

from presswork import lang
from presswork.check import report
from presswork.check.passages import box_passages, head_passages
from presswork.check.wordprocessing import Reading, reopen
from presswork.check.words import Passage, compare, found, words
from presswork.model import Briefing, Document, Field, Finding, Format, Speaker

__all__ = ["check"]


def check(data: bytes, briefing: Briefing) -> tuple[Finding, ...]:
    """Return what the Word file *data* lacks of *briefing*: head, facts, sentences, order."""
    from lxml import etree

    try:
        reading = reopen(data)
    except (zipfile.BadZipFile, KeyError, ValueError, etree.LxmlError) as error:
        return (report.unreadable(Format.DOCX, str(error)),)
    return tuple(_misses(reading, briefing))


def _misses(reading: Reading, briefing: Briefing) -> Iterator[Finding]:
    """Yield what is not found: the head before the box, facts in tables, sentences below them."""
    labels = lang.load(briefing.document.language).labels
    supplied = frozenset(words(labels.supplied))
    opening, text = found(reading.opening), found(reading.text)
    for passage in _head(briefing.document):
        yield from report.word_findings(Format.DOCX, compare([passage], opening))
    box = compare(box_passages(briefing), found(" ".join(reading.tables)), added=supplied)
    yield from report.fact_findings(Format.DOCX, box)
    yield from report.word_findings(Format.DOCX, compare(_summary(briefing), text))
    yield from report.word_findings(Format.DOCX, compare(head_passages(briefing.document), text))


def _head(document: Document) -> Iterator[Passage]:
    """Yield what masthead, headline and the list below it must say, each by itself."""
    headline = (document.headline, document.title, document.occasion, document.kind)
    fields: dict[str, Field] = {
        "headline": next((field for field in headline if field.value), Field()),
        "institution": document.institution,
        "kind": document.kind,
        "occasion": document.occasion,
        "date": document.date,
        "place": document.place,
        "symbol": document.symbol,
        "embargo": document.embargo,
        "marking": document.marking,
        "delivery note": document.delivery_note,
    }
    for name, field in fields.items():
        yield Passage(place=f"head, {name}", text=field.text or field.value or "")
    for speaker in document.speakers:
        yield Passage(place="head, speaker", text=_name(speaker))
        yield Passage(place="head, role", text=speaker.role.text or speaker.role.value or "")


def _name(speaker: Speaker) -> str:
    return " ".join(field.value for field in (speaker.honorific, speaker.name) if field.value)


def _summary(briefing: Briefing) -> Iterator[Passage]:
    """Yield the sentences, each after the ¶ reference that stands in the margin."""
    cited = lang.load(briefing.document.language).labels.paragraph
    for sentence in briefing.summary:
        number = sentence.paragraph
        at = cited.format(n=number) if number is not None else ""
        yield Passage(place=f"summary, ¶ {number}", text=f"{at} {sentence.text}")
