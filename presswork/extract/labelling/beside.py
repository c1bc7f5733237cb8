"""What a figure shares with what stands before it: behind a dash, behind a change of one thing."""

from presswork.extract.labelling.links import links_left
from presswork.extract.labelling.nouns import left_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    MODIFIERS,
    NOMINAL,
    VERBAL,
    Phrase,
    Sentence,
    trimmed,
)
from presswork.extract.labelling.subjects import subject_of_amount

__all__ = ["second_change", "set_apart"]

_SAYING = frozenset({Part.VERB, Part.AUXILIARY, Part.RELATIVE})
_DASHES = frozenset("—–-")
_BETWEEN = frozenset({*NOMINAL, Part.PREPOSITION, Part.DETERMINER, Part.ADVERB, Part.COMMA})
"""The parts that may stand between two changes of one thing."""


def set_apart(s: Sentence, at: int) -> Phrase | None:
    """Return what a dash equals with the figure at *at*, behind which nothing is counted.

    In *Its weight — 210 tonnes* it stands for a verb; words that hold one have their own.
    """
    dash = links_left(s, at) - 1
    if dash < 1 or s.words[dash].text not in _DASHES:
        return None
    behind = at + 1
    while s.part(behind) is Part.DETERMINER or s.among(behind, "time_words"):
        behind += 1
    if behind < len(s.words) and s.part(behind) not in {Part.STOP, Part.COMMA}:
        return None
    start = dash
    while start > 0 and s.part(start - 1) not in {Part.STOP, Part.COMMA, Part.FACT}:
        start -= 1
    while s.part(start) in {Part.RELATIVE, Part.CONJUNCTION, Part.ADVERB}:
        start += 1
    if any(s.part(k) in {*VERBAL, *_SAYING, Part.PRONOUN} for k in range(start, dash)):
        return _sum_before(s, dash)
    return trimmed(s, (start, dash))


def _sum_before(s: Sentence, dash: int) -> Phrase | None:
    """Return "increase in aid" of "we need an increase in aid – 5 million", a sum or change."""
    found = left_phrase(s, dash) or (0, 0)
    known = (k for k in range(*found) if s.among(k, "change_nouns") or s.among(k, "cost_nouns"))
    start = next(known, None)
    while start is not None and start > found[0] and s.part(start - 1) in MODIFIERS:
        start -= 1
    return None if start is None else (start, found[1])


def second_change(s: Sentence, at: int) -> Phrase | None:
    """Return "aid will rise" of "aid will rise by 2 million, or 5 percent, and by 9 percent".

    So the figure at *at* tells a change of what rose by one before it.
    """
    link = links_left(s, at)
    joint = link - 1
    joined = s.part(joint) is Part.CONJUNCTION and joint < at
    base = joint - 1 - (s.part(joint - 1) is Part.COMMA)
    while joined and s.part(base) in _BETWEEN:
        base -= 1
    changed = any(s.among(k, "change_links") for k in range(link, at)) or link == at
    if not joined or not changed or s.part(base) is not Part.FACT:
        return None
    first = links_left(s, base)
    grown = any(s.among(k, "change_links") for k in range(first, base))
    rose = s.among(first - 1, "change_verbs") and s.part(first - 1) is not Part.NOUN
    if s.part(first) is Part.GENITIVE and s.among(first - 1, "change_nouns"):
        return left_phrase(s, first)  # "a decline of 300 jobs or 4%"
    return subject_of_amount(s, base) if grown and rose else second_change(s, base)
