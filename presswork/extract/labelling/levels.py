"""Dates that only say of which time a level is, with which another one is compared."""

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, VERBAL, Sentence

__all__ = ["before_level", "tells_level"]


def tells_level(s: Sentence, at: int, leads: int) -> bool:
    """Tell whether nothing happened at the date at *at*, to which the words from *leads* lead."""
    return _is_first_level(s, at, leads) or _names_level(s, at) or _is_compared(s, at, leads)


def before_level(s: Sentence, end: int) -> int:
    """Return *end* without "from 2019 levels" before it, behind the figure of a change."""
    level = end - 2
    dated = s.part(level) is Part.FACT and s.words[level].start in s.dates
    led = dated and s.among(level - 1, "from_words") and s.part(end - 1) is Part.NOUN
    counted = s.part(level - 2) is Part.FACT
    return level - 1 if led and counted and _names_level(s, level) else end


def _is_compared(s: Sentence, at: int, leads: int) -> bool:
    """Tell whether "than during the same period in" leads from *leads* to the date at *at*."""
    cues = (f"{s.fold(k)} {s.fold(at - 1)}" for k in range(leads, at - 1))
    return not s.sets["comparisons"].isdisjoint(cues)


def _names_level(s: Sentence, at: int) -> bool:
    """Tell whether the year at *at* only says which levels, "to double aid from 2019 levels"."""
    compared = s.part(at - 1) is Part.PREPOSITION and s.part(at + 1) is Part.NOUN
    goes_on = s.part(at + 2) in {*VERBAL, Part.AUXILIARY, *NOMINAL, Part.ADVERB}
    return compared and not goes_on and not _is_timely(s, at + 1)


def _is_timely(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* tells time itself."""
    return any(s.among(at, name) for name in ("time_words", "trailing_time", "trailing_verbs"))


def _is_first_level(s: Sentence, at: int, end: int) -> bool:
    """Tell whether what fell "from 19 million people in 1990 to 9 million" had not yet fallen."""
    k = at + 1 + (s.part(at + 1) is Part.COMMA)
    falls = s.among(k, "level_links") and s.part(k + 1) in {Part.FACT, Part.APPROXIMATOR}
    while falls and s.part(end - 1) in {*NOMINAL, Part.GENITIVE, Part.DETERMINER}:
        end -= 1
    first = end - 1
    while s.part(first - 1) is Part.APPROXIMATOR:
        first -= 1
    return falls and s.part(end - 1) is Part.FACT and s.among(first - 1, "from_words")
