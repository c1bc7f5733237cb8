"""Lines of the box: chosen facts in, the words that are printed out."""

import re
import unicodedata
from collections.abc import Iterable

from presswork.model import BoxEntry, Fact, FactKind
from presswork.select.choice import Candidate
from presswork.select.score import total

__all__ = ["lines"]

_UNKNOWN_YEAR = "XXXX"
_FIGURE_WIDTH = 84
_DATE_WIDTH = 140
_CHAIN_WIDTH = 160
_LONGEST_NUMERAL = 18
_NUMERAL = re.compile(
    r"(?:[A-Z]{1,4}\.?[  ]?(?:[A-Z]\.)?[  ]?)?[^\w\s]?[  ]?"
    r"\d{1,30}(?:[.,’'  ٫٬/–‑-]{1,2}\d{1,30}){0,8}(?:[  ]?[%٪‰])?"
)


def lines(chosen: Iterable[Candidate]) -> tuple[BoxEntry, ...]:
    """Return the lines of the box: figures in text order, dates in order of time."""
    entries = [_line(candidate) for candidate in chosen]
    return tuple(sorted(entries, key=lambda entry: _time(entry.edtf)))


def _time(edtf: str | None) -> str:
    if not edtf:
        return ""
    begin, _, end = edtf.partition("/")
    return end if begin in {"", ".."} else begin


def _line(candidate: Candidate) -> BoxEntry:
    lead = candidate.facts[0]
    start, end = _label_place(candidate)
    before, numeral, after = _parts(lead, candidate.block.text)
    before = candidate.limiter + before
    if _label_end(candidate) is not None:
        after += candidate.rate
    # a sentence that is printed whole is not clipped
    clipped = _label_end(candidate) is None and (start, end) != candidate.sentence
    inside = (f for f in candidate.around if start <= f.span.start and f.span.end <= end)
    facts = (*candidate.facts, *inside)
    return BoxEntry(
        facts=tuple(fact.id for fact in facts),
        before=before,
        numeral=numeral,
        after=after,
        label=candidate.block.text[start:end],
        clipped=clipped,
        stance=_stance(lead, (start, end)),
        paragraph=lead.paragraph,
        block=candidate.block.id,
        edtf=lead.edtf,
        relative=_is_resolved(lead),
        supplied=lead.origin == "editor",
        score=total(candidate.reasons),
        reasons=candidate.reasons,
    )


def _is_resolved(fact: Fact) -> bool:
    """Tell whether the year of a date is not said, but known from the date of the document."""
    return fact.relative and fact.edtf is not None and _UNKNOWN_YEAR not in fact.edtf


def _stance(fact: Fact, label: tuple[int, int]) -> str | None:
    """Return the words that say whose claim *fact* is, unless its *label* holds them already."""
    said = fact.stance_span
    near = said is not None and said.block == fact.span.block
    held = near and said is not None and label[0] <= said.start and said.end <= label[1]
    return fact.stance_text if fact.stance and not held else None


def _parts(fact: Fact, text: str) -> tuple[str, str, str]:
    """Return what stands before the numeral, the numeral and what stands behind it."""
    start = fact.span.start
    lead_in, behind = "", ""
    if fact.approx_span is not None and fact.approx_span.end <= start:
        lead_in = text[fact.approx_span.start : start]
    elif fact.approx_span is not None and fact.approx_span.start == fact.span.end:
        # 65%以上, 120多: the words are one
        behind = text[fact.span.end : fact.approx_span.end]
    if fact.kind is FactKind.DATE:
        return lead_in, fact.text, behind
    match = _NUMERAL.match(fact.text)
    if match:
        return lead_in, match[0], fact.text[match.end() :] + behind
    if len(fact.text) <= _LONGEST_NUMERAL:
        return lead_in, fact.text, behind
    first = fact.text.split(maxsplit=1)[0]
    return lead_in, first, fact.text[len(first) :] + behind


def _label_end(candidate: Candidate) -> int | None:
    last = candidate.facts[-1]
    return last.label_span.end if last.label_span and last.label else None


def _label_place(candidate: Candidate) -> tuple[int, int]:
    """Return where the printed label stands in the block; a chain runs to its last member's."""
    lead = candidate.facts[0]
    end = _label_end(candidate)
    if end is None:
        return _clip(candidate)
    if len(candidate.facts) > 1:
        start = lead.span.end
        start += len(candidate.block.text[start:]) - len(candidate.block.text[start:].lstrip())
        return start, end
    assert candidate.label_start is not None
    return candidate.label_start, end


def _clip(candidate: Candidate) -> tuple[int, int]:
    """Return a stretch of the sentence around the fact, cut between words."""
    text = candidate.block.text
    start, end = candidate.sentence
    lead = candidate.facts[0]
    width = _DATE_WIDTH if lead.kind is FactKind.DATE else _FIGURE_WIDTH
    last = candidate.facts[-1].span.end
    if end - start <= width:
        return start, end
    left = max(start, lead.span.start - width // 2)
    right = min(end, max(last, left + width))
    left = max(start, min(left, right - width))
    # between ideographs any place is one between words
    if left > start and not _is_wide(text[left]):
        left = max(left, min(lead.span.start, text.find(" ", left) + 1))
    if right < end and not _is_wide(text[right - 1]):
        right = max(last, text.rfind(" ", left, right))
    return left, right


def _is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in "WF"
