"""Stretches that say but half of what a fact is, whatever speaks for their ends."""

from unicodedata import category

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.safety import is_place
from presswork.extract.labelling.sentence import NOMINAL, Phrase, Sentence, is_timed
from presswork.model import Fact, FactKind

__all__ = ["is_half_said"]

_TOLD = 3
"""So few words before a day stands who spoke on it."""


def is_half_said(s: Sentence, phrase: Phrase, at: int, fact: Fact) -> bool:
    """Tell whether *phrase* is "fined" of a sum, "old" of years, or who only spoke on a day."""
    start, end = phrase
    if (
        _is_led_on(s, start)
        or _is_cut(s, end)
        or any(_tells_aside(s, k) for k in range(start, end))
    ):
        return True
    if _lacks_counted(s, end, at, dated=fact.kind is FactKind.DATE):
        return True
    if fact.kind is FactKind.DATE and (_says_when(s, end, at) or _is_past(s, end, at, fact)):
        return True
    if fact.kind is FactKind.FIGURE and _counts_else(s, phrase, at, fact):
        return True
    return end == start + 1 and _is_too_short(s, start, at, fact)


def _is_too_short(s: Sentence, start: int, at: int, fact: Fact) -> bool:
    """Tell whether the word at *start* by itself says too little of *fact* at *at*."""
    if s.part(start) is Part.PARTICIPLE and (fact.subtype != "count" or start < at):
        return True
    # "aims for all of them by 2027"
    led = s.part(start + 1) is Part.PREPOSITION and start < at - 2
    return s.among(start, "age_words") or (led and fact.kind is FactKind.DATE)


def _says_when(s: Sentence, end: int, at: int) -> bool:
    """Tell whether before *end* stands who said so on the day at *at*, or "the year" before it."""
    said = any(s.among(k, "telling") for k in range(max(end, at - _TOLD), at))
    return (end < at and said) or (end == at and is_timed(s, end - 1))


def _is_past(s: Sentence, end: int, at: int, fact: Fact) -> bool:
    """Tell whether what ends before *end* is done, and what is aimed at comes between it and *at*.

    So "has reached its villages and aims for all by 2027".
    """
    claim = fact.stance_span
    return claim is not None and s.words[end - 1].end <= claim.start < s.words[at].start


def _counts_else(s: Sentence, phrase: Phrase, at: int, fact: Fact) -> bool:
    """Tell whether *phrase* belongs to another figure than *fact* at *at*, or names but a place."""
    start = phrase[0]
    if any(_compares(s, k) for k in range(at + 1, start)):
        return True
    if fact.subtype == "duration":
        return is_place(s, phrase)
    if fact.subtype == "money" and _holds_sum(s, phrase, at):
        return True
    if fact.subtype == "percent" and _holds_share(s, phrase, at):
        return True
    # "$5 million a year to the fund"
    return is_timed(s, start) and s.part(start - 1) is Part.DETERMINER and at == start - 2


def _lacks_counted(s: Sentence, end: int, at: int, *, dated: bool) -> bool:
    """Tell whether a stretch ends before *end* with "providing", whose object is another figure.

    Or with "covering", whose object begins there: "the period".
    """
    if s.part(end - 1) is Part.GERUND and s.part(end) is Part.DETERMINER:
        return True
    k = end
    while s.part(k) in {Part.APPROXIMATOR, Part.DETERMINER}:
        k += 1
    counted = s.part(k) is Part.FACT and k != at and s.words[k].start not in s.dates
    done = {Part.GERUND, Part.VERB, *([Part.PARTICIPLE] if dated else [])}
    return counted and s.part(end - 1) in done


def _is_led_on(s: Sentence, start: int) -> bool:
    """Tell whether "be delivered" begins at *start* behind "will" or "to"."""
    led = s.part(start - 1) in {Part.AUXILIARY, Part.INFINITIVE}
    return led and s.part(start) is Part.AUXILIARY


def _is_cut(s: Sentence, end: int) -> bool:
    """Tell whether a stretch ends before *end* inside a noun: "villages with safe" of "water".

    Or behind "has reached 90 per cent" of something.
    """
    if s.part(end - 1) is Part.FACT and s.part(end) is Part.GENITIVE:
        return True
    goes_on = s.part(end) is Part.NOUN and s.words[end].text[0].islower()
    return goes_on and s.part(end - 1) in NOMINAL and not s.among(end, "base")


def _tells_aside(s: Sentence, at: int) -> bool:
    """Tell whether "which" stands at *at*, behind a comma or where one may be missing."""
    return s.among(at, "aside_relatives") and s.part(at - 1) is not Part.PREPOSITION


def _compares(s: Sentence, at: int) -> bool:
    """Tell whether "compared with" stands at *at*: behind it is what a figure is compared with."""
    return s.among(at, "comparisons") or f"{s.fold(at)} {s.fold(at + 1)}" in s.sets["comparisons"]


def _holds_share(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether *phrase* holds another share than that at *at*: "theft down 4% arson" of 7%."""
    sign = _unit(s, at)
    return any(k != at and s.part(k) is Part.FACT and _unit(s, k) == sign for k in range(*phrase))


def _unit(s: Sentence, at: int) -> str:
    """Return the sign or the word with which the fact at *at* ends."""
    text = s.fold(at)
    return text.rpartition(" ")[2] if text[-1:].isalnum() else text[-1:]


def _holds_sum(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether *phrase* holds another sum than the one at *at*, which it would be read of."""
    others = (s.words[k].text for k in range(*phrase) if k != at and s.part(k) is Part.FACT)
    return any(category(sign) == "Sc" for text in others for sign in text)
