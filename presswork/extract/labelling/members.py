"""Members of lists before a date: a whole list, or the second thing with a date of its own."""

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, VERBAL, Phrase, Sentence, trimmed

__all__ = ["second_thing", "whole_list"]

_LISTED = frozenset({*NOMINAL, Part.COMMA, Part.CONJUNCTION})
_OPENS = frozenset({Part.PREPOSITION, Part.GENITIVE})
_THING = frozenset({*NOMINAL, Part.DETERMINER, Part.GENITIVE, Part.PREPOSITION, Part.COMMA})
_LONGEST = 14
_FEWEST = 2
"""The commas and conjunctions of a list of three."""


def whole_list(s: Sentence, end: int) -> Phrase | None:
    """Return "storms, tornadoes, and flooding" that ends at *end*, behind a preposition or verb.

    None of names: what happened to several places is said before them.
    """
    k = end
    while s.part(k - 1) in _LISTED and end - k < _LONGEST:
        k -= 1
    commas = [j for j in range(k, end) if s.part(j) is Part.COMMA]
    joints = [j for j in range(k, end) if s.part(j) is Part.CONJUNCTION]
    closed = bool(commas) and len(joints) == 1 and joints[0] > commas[-1]
    led = (
        s.part(k - 1) in {*_OPENS, *VERBAL}
        and s.part(k) is Part.NOUN
        and s.part(end - 1) is Part.NOUN
    )
    whole = closed and led and len(commas) + len(joints) >= _FEWEST
    return trimmed(s, (k, end)) if whole and s.part(k - 1) not in _LISTED else None


def second_thing(s: Sentence, end: int) -> Phrase | None:
    """Return "licence from the Lake School" of "his degree in 2003 and his licence from the".

    It ends at *end*, before a date of its own, and is no place alone, "and in Tal in".
    """
    k = end
    while s.part(k - 1) in _THING and end - k < _LONGEST and not _parts_things(s, k - 1):
        k -= 1
    joint = k - 1 if s.part(k - 1) is Part.CONJUNCTION or _parts_things(s, k - 1) else None
    if joint is None or not _is_behind_date(s, joint):
        return None
    office = s.among(k, "office_links") and s.part(k + 1) is Part.DETERMINER
    named = s.part(k) is Part.DETERMINER or office
    return trimmed(s, (k, end)) if named and end - k > 1 else None


def _parts_things(s: Sentence, at: int) -> bool:
    """Tell whether the comma at *at* stands right behind a date."""
    return s.part(at) is Part.COMMA and _is_dated(s, at - 1)


def _is_behind_date(s: Sentence, joint: int) -> bool:
    """Tell whether a date stands before the comma or "and" at *joint*, or before both."""
    return _is_dated(s, joint - 1 - (s.part(joint - 1) is Part.COMMA))


def _is_dated(s: Sentence, at: int) -> bool:
    return s.part(at) is Part.FACT and s.words[at].start in s.dates
