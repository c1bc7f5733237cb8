"""Whose age a figure is."""

from presswork.extract.labelling.nouns import nearest_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, Phrase, Sentence

__all__ = ["aged", "is_age"]

_REACH = 4
"""The most words between the word for an age and its figure, "between the ages of 5 and"."""
_LEADS = frozenset({
    Part.PREPOSITION,
    Part.DETERMINER,
    Part.GENITIVE,
    Part.APPROXIMATOR,
    Part.CONJUNCTION,
})


def is_age(s: Sentence, at: int) -> bool:
    """Tell whether "aged" or "under the age of" leads to the figure at *at*, or "of age" follows.

    Not where "at" tells the age at which something happens.
    """
    of_age = s.part(at + 1) is Part.GENITIVE and s.among(at + 2, "age_words")
    if of_age or _word(s, at) is not None:
        return True
    return s.among(at + 1, "age_words") and aged(s, at) is not None  # "boats over 10 years old"


def _word(s: Sentence, at: int) -> int | None:
    """Return where the word for the age at *at* stands before it; None where none does."""
    for k in range(at - 1, at - 1 - _REACH, -1):
        if s.among(k, "age_words"):
            measured = s.part(k + 1) is Part.GENITIVE and s.part(k - 1) in NOMINAL
            return None if measured else k  # "an average age of"
        if s.part(k) not in {*_LEADS, Part.FACT}:
            return None
    return None


def aged(s: Sentence, at: int) -> Phrase | None:
    """Return "children" of "children under the age of five" or "children aged 5 to 14"."""
    k = at if (word := _word(s, at)) is None else word
    while s.part(k - 1) in _LEADS:
        k -= 1
    k -= s.part(k - 1) is Part.COMMA
    return nearest_phrase(s, k) if s.part(k - 1) in NOMINAL else None
