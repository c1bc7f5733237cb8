"""Stretches that say but half of what a fact is, whatever speaks for their ends."""

from unicodedata import category

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.safety import is_place
from presswork.extract.labelling.sentence import Phrase, Sentence
from presswork.model import Fact, FactKind

__all__ = ["is_half_said"]


def is_half_said(s: Sentence, phrase: Phrase, at: int, fact: Fact) -> bool:
    """Tell whether *phrase* is "fined" of a sum, "old" of years, or who only spoke on a day."""
    start, end = phrase
    if fact.subtype == "duration" and is_place(s, phrase):
        return True
    if fact.subtype == "money" and _holds_sum(s, phrase, at):
        return True
    if fact.kind is FactKind.FIGURE and any(_compares(s, k) for k in range(at + 1, start)):
        return True
    if _lacks_counted(s, end, at):
        return True
    if fact.kind is FactKind.DATE and end < at and s.among(end, "telling"):
        return True  # who said so on a day
    if end != start + 1:
        return False
    lone = s.part(start) is Part.PARTICIPLE and (fact.subtype != "count" or start < at)
    return lone or s.among(start, "age_words")


def _lacks_counted(s: Sentence, end: int, at: int) -> bool:
    """Tell whether a stretch ends before *end* with "providing", whose object is another figure."""
    k = end
    while s.part(k) in {Part.APPROXIMATOR, Part.DETERMINER}:
        k += 1
    counted = s.part(k) is Part.FACT and k != at and s.words[k].start not in s.dates
    return counted and s.part(end - 1) in {Part.GERUND, Part.VERB}


def _compares(s: Sentence, at: int) -> bool:
    """Tell whether "compared with" stands at *at*: behind it is what a figure is compared with."""
    return s.among(at, "comparisons") or f"{s.fold(at)} {s.fold(at + 1)}" in s.sets["comparisons"]


def _holds_sum(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether *phrase* holds another sum than the one at *at*, which it would be read of."""
    others = (s.words[k].text for k in range(*phrase) if k != at and s.part(k) is Part.FACT)
    return any(category(sign) == "Sc" for text in others for sign in text)
