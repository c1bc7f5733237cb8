"""Numbers that only announce an enumeration: "three things", "and two, we must go on"."""

import re
from decimal import Decimal

from presswork.extract.found import Passage
from presswork.extract.marks import Candidate, left_of
from presswork.extract.objection_words import objection_words

__all__ = ["SMALL", "announcing"]

SMALL = Decimal(10)
"""Up to here a number only announces an enumeration or points back."""
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
    if not one.number.digits and behind in {",", ":"} and _opens(passage, left):
        return "announces an enumeration"
    announced = objection_words(passage.language.code).announcing.match(passage.text, one.end)
    return "announces an enumeration" if announced else None


def _opens(passage: Passage, left: str) -> bool:
    """Tell whether a number behind *left* opens its sentence, a conjunction before it or none."""
    match = _OPENING.search(left)
    if match is None:
        return False
    word = (match["word"] or "").strip(" ,").casefold()
    return not word or word in passage.language.references.joiners
