"""Numbers that only announce an enumeration: "three things", "and two, we must go on"."""

import re
from decimal import Decimal

from presswork.extract.found import Passage
from presswork.extract.marks import Candidate, left_of
from presswork.extract.objection_words import objection_words
from presswork.extract.patterns import any_of
from presswork.lang import load
from presswork.lasting import lasting

__all__ = ["SMALL", "announcing"]

SMALL = Decimal(10)
"""Up to here a number only announces an enumeration or points back."""
_LETTERED = re.compile(r"\s{1,3}[“\"‘'][A-Z](?:[’'])?s(?![^\W_])")
"""The letters with which the points of a list begin: three "As"."""
_OPENING = re.compile(r"(?:^|[.!?;:—–]\s{1,3})(?P<word>[^\W\d_]{1,4},?\s)?$")


def announcing(passage: Passage, one: Candidate) -> str | None:
    """Object to *one* where what it counts is only said next: *three* things."""
    if one.number.value > SMALL or one.approximated:
        return None
    left = left_of(passage, one)
    if objection_words(passage.language.code).determiner.search(left):
        return None  # it points, or tells how many there are of what is known
    behind = passage.text[one.end : one.end + 1]
    # And two, we must go on; Three: we must mend the dam
    named = not one.number.digits and behind in {",", ":"}
    if named and (_opens(passage, left) or _goes_on(passage, one, left)):
        return "announces an enumeration"
    if _LETTERED.match(passage.text, one.end):
        return "announces an enumeration"
    announced = objection_words(passage.language.code).announcing.match(passage.text, one.end)
    return "announces an enumeration" if announced else None


def _goes_on(passage: Passage, one: Candidate, left: str) -> bool:
    """Tell whether a point goes on with those before: one, to sail, and then, *two*, to row."""
    if _joined(passage.language.code).search(left) is None:
        return False
    words = passage.language.numbers.words
    last = [word for word, value in words.items() if Decimal(value) == one.number.value - 1]
    said = rf"{any_of(last, passage.language)},"
    told = f"{passage.before}{passage.printed[: one.start]}"
    return bool(last) and re.search(said, told, re.IGNORECASE) is not None


@lasting
def _joined(code: str) -> re.Pattern[str]:
    language = load(code)
    joiner = any_of([word for word in language.references.joiners if word.isalpha()], language)
    return re.compile(rf"{joiner}(?:,?\s\w{{2,5}})?,?\s{{1,2}}$", re.IGNORECASE)


def _opens(passage: Passage, left: str) -> bool:
    """Tell whether a number behind *left* opens its sentence, a conjunction before it or none."""
    match = _OPENING.search(left)
    if match is None:
        return False
    word = (match["word"] or "").strip(" ,").casefold()
    return not word or word in passage.language.references.joiners
