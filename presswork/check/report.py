"""Misses in, findings out: every one names the format and the place."""

from collections.abc import Iterable

from presswork.check.words import Miss, Reason
from presswork.findings import finding
from presswork.model import Finding, Format

__all__ = ["fact_findings", "link_finding", "lost", "shown", "unreadable", "word_findings"]

_CODES = {
    Reason.MISSING: "check.words-missing",
    Reason.ORDER: "check.order",
    Reason.ADDED: "check.words-added",
}
_SHOWN = {
    Format.PDF: "PDF",
    Format.DOCX: "Word file",
    Format.EPUB: "EPUB",
    Format.HTML: "HTML page",
}


def shown(format_: Format) -> str:
    """Return how a message names *format_*."""
    return _SHOWN[format_]


def word_findings(format_: Format, misses: Iterable[Miss]) -> tuple[Finding, ...]:
    """Return *misses* in the text of *format_* as findings."""
    return tuple(
        finding(
            _CODES[miss.reason],
            f"{format_.value}, {miss.place}",
            format=shown(format_),
            word=miss.word,
        )
        for miss in misses
    )


def fact_findings(format_: Format, misses: Iterable[Miss]) -> tuple[Finding, ...]:
    """Return *misses* in the box of *format_* as findings: a wrong word is a missing fact."""
    return tuple(
        finding(
            "check.fact-missing" if miss.reason is Reason.MISSING else _CODES[miss.reason],
            f"{format_.value}, {miss.place}",
            format=shown(format_),
            word=miss.word,
        )
        for miss in misses
    )


def lost(place: str, word: str) -> Miss:
    """Return that *word* is missing at *place*."""
    return Miss(place=place, reason=Reason.MISSING, word=word)


def link_finding(format_: Format, place: str, link: str) -> Finding:
    """Return that *link* at *place* does not lead to its paragraph."""
    return finding(
        "check.link-broken", f"{format_.value}, {place}", format=shown(format_), link=link
    )


def unreadable(format_: Format, reason: str) -> Finding:
    """Return that the finished file cannot be opened, with the *reason* in one line."""
    return finding("check.unreadable", format_.value, format=shown(format_), reason=reason)
