"""Verbs that end right before a date: parted ones, second ones, ones with a figure for object."""

import unicodedata

from presswork.extract.labelling.amounts import amount_phrases
from presswork.extract.labelling.clauses import before_insertion
from presswork.extract.labelling.governing import governed
from presswork.extract.labelling.links import is_base, links_left
from presswork.extract.labelling.nouns import left_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    NOMINAL,
    VERBAL,
    Phrase,
    Sentence,
    is_gerund,
    trimmed,
)

__all__ = ["grown", "interrupted_subject", "measured", "parted_verb", "second_deed", "with_figure"]

_SUBJECT = frozenset({*NOMINAL, Part.DETERMINER, Part.GENITIVE, Part.PREPOSITION})


def parted_verb(s: Sentence, at: int, end: int) -> int | None:
    """Return the verb of "came together" or "picked up" that ends about *end*, else None."""
    apart = s.part(end) is Part.ADVERB and not s.among(end, "trailing_time")
    if s.part(end - 1) in VERBAL and apart and end < at:
        return None if s.among(end - 1, "telling") else end - 1  # "said back in May"
    parted = s.among(end - 1, "particles") and s.part(end - 2) in VERBAL
    return end - 2 if parted else None


def interrupted_subject(s: Sentence, start: int, end: int) -> Phrase | None:
    """Return "the fair" of "the fair, opened by the mayor, begins", before verbs alone."""
    if any(s.part(k) not in {*VERBAL, Part.AUXILIARY, Part.ADVERB} for k in range(start, end)):
        return None
    before = before_insertion(s, start)
    subject = left_phrase(s, before) if before < start else None
    told = s.among(end - 1, "told_happening")
    return (subject[0], end) if subject and told else subject


def second_deed(s: Sentence, start: int, end: int) -> Phrase | None:
    """Return "renewed" of "the mission, set up in May and which was renewed", which says it all."""
    joined = s.part(start - 1) is Part.RELATIVE and s.part(start - 2) is Part.CONJUNCTION
    done = s.part(end - 1) is Part.PARTICIPLE and s.part(end - 2) is Part.AUXILIARY
    return (end - 1, end) if joined and done else None


def with_figure(s: Sentence, end: int, start: int) -> list[Phrase]:
    """Return "Norland spent 5 million" before "in 2012", where a verb has the figure for object."""
    first = end - 1
    while s.part(first - 1) is Part.APPROXIMATOR:
        first -= 1
    link = links_left(s, first)  # "aid will rise to 5 million in"
    if s.among(link - 1, "change_verbs") and not is_base(s, end - 1):
        first = link
    acts = s.part(first - 1) in {Part.VERB, Part.PARTICIPLE}
    return governed(s, (first, end), start) if acts else []


def grown(s: Sentence, end: int) -> Phrase | None:
    """Return "exports rising" of ", with exports rising 5%" that ends at *end*, else None."""
    verb = end - 1
    while s.part(verb) in {Part.FACT, Part.APPROXIMATOR}:
        verb -= 1
    goes = s.among(verb, "change_verbs") and is_gerund(s, verb)
    first = verb
    while s.part(first - 1) in _SUBJECT and not s.among(first - 1, "absolute_links"):
        first -= 1
    led = goes and s.part(verb - 1) in NOMINAL and s.among(first - 1, "absolute_links")
    return trimmed(s, (first, verb + 1)) if led else None


def measured(s: Sentence, at: int) -> list[Phrase]:
    """Return what the figure at *at* tells of, "cut emissions" by 36% before "by 2030".

    What a change began with has another date.
    """
    if is_base(s, at) or not s.nouns_follow:
        return []
    signs = s.fold(at)
    money = any(unicodedata.category(sign) == "Sc" for sign in signs)
    share = "%" in signs or signs.endswith(tuple(s.sets["percents"]) or ("\0",))
    subtype = "percent" if share else "money" if money else "measure"
    told = amount_phrases(s, at, subtype)
    return [phrase for phrase in told if phrase[1] <= at and phrase[1] - phrase[0] > 1]
