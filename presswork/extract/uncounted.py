"""Numbers behind which nothing is counted: years, names, four digits without a group mark."""

import re
from decimal import Decimal

from presswork.extract.date_patterns import LIKELY_YEARS
from presswork.extract.found import Passage
from presswork.extract.marks import NOTE, Candidate, left_of
from presswork.extract.objection_words import objection_words

__all__ = [
    "ABBREVIATED",
    "NOUN_RIGHT",
    "abbreviation",
    "counts_in_brackets",
    "counts_plural",
    "ungrouped",
    "unmeasured",
    "year",
]

NOUN_RIGHT = re.compile(r"\s{1,3}([^\W\d_][\w’'-]{0,30})")
"""The word behind a number."""
_SHORT = 3
"""So short a word is an article."""


_THING = re.compile(r"\s{1,3}([a-z][\w’'-]{0,30})")


def counts_plural(passage: Passage, one: Candidate, adjectives: int) -> bool:
    """Tell whether a plural stands behind *one*, so many *adjectives* between at most."""
    ends = tuple(end for end in passage.language.numbers.plural_ends if end)
    small = objection_words(passage.language.code).prepositions
    at = one.end
    for _ in range(adjectives + 1):
        behind = _THING.match(passage.text, at) if ends else None
        if behind is None or behind[1] in small:
            return False
        if behind[1].endswith(ends):
            return True
        at = behind.end()
    return False


def counts_in_brackets(passage: Passage, one: Candidate) -> bool:
    """Tell whether a noun stands behind the brackets and no mark of a note is meant."""
    words = objection_words(passage.language.code)
    left = left_of(passage, one)
    if not passage.language.figures.bracketed or words.numbering.search(left[:-1]):
        return False
    if all(f"({n})" in passage.text for n in (1, 2)):
        return False  # the number of a note or article, or of the points of a list
    return bool(words.opening.search(left) and words.counted.match(passage.text, one.end))


def _is_small(word: str) -> bool:
    """Tell whether *word* has no capital, as every word of a script without them."""
    return word == word.lower()


def ungrouped(passage: Passage, one: Candidate) -> str | None:
    """Object to four digits without a group mark that nothing counted follows: and 2712."""
    whole = one.number.value == one.number.value.to_integral()
    long = one.number.plain and whole and one.number.end - one.number.start > NOTE
    if not long or one.approximated or counts_in_brackets(passage, one):
        return None
    if objection_words(passage.language.code).amount.search(left_of(passage, one)):
        return None
    behind = NOUN_RIGHT.match(passage.text, one.end)
    prepositions = objection_words(passage.language.code).prepositions
    counted = behind and _is_small(behind[1]) and behind[1] not in prepositions
    return (
        None if counted or not passage.language.numbers.parted else "nothing says what is counted"
    )


_CENTURY = 100


def year(passage: Passage, one: Candidate) -> str | None:
    """Object to what looks like a year where no plural follows: above *2023* enacted levels."""
    value = one.number.value
    if not one.number.plain or value not in LIKELY_YEARS or value % _CENTURY == 0:
        return None
    ends = tuple(end for end in passage.language.numbers.plural_ends if end)
    behind = NOUN_RIGHT.match(passage.text, one.end)
    counted = behind is not None and behind[1].endswith(ends) and len(behind[1]) > _SHORT
    return None if not ends or counted else "a year"


ABBREVIATED = re.compile(r"(?<![.,]\d)\d[A-Z]$")


def abbreviation(passage: Passage, one: Candidate) -> str | None:
    """Object to a whole number with a glued scale where one thing follows it: the 3M group."""
    printed = passage.text[max(0, one.number.end - 4) : one.number.end]
    behind = NOUN_RIGHT.match(passage.text, one.number.end)
    if one.approximated or behind is None or not ABBREVIATED.search(printed):
        return None
    ends = tuple(passage.language.numbers.plural_ends)
    small = behind[1].casefold() in objection_words(passage.language.code).prepositions
    return None if small or not ends or behind[1].casefold().endswith(ends) else "part of a name"


_LARGE = Decimal(10000)
"""From here on a number in words counts without a measure word."""


def unmeasured(passage: Passage, one: Candidate) -> str | None:
    """Object to a small number in words without a measure word, where words are not parted."""
    if passage.language.numbers.parted or one.number.digits or one.number.value >= _LARGE:
        return None
    measured = objection_words(passage.language.code).measure.match(passage.text, one.end)
    return None if measured else "nothing says what is counted"
