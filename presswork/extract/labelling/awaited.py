"""What the words before one still ask for: the plural of a count, the verb of "will"."""

import re
from collections.abc import Sequence

from presswork.extract.labelling.parts import Part, Word

__all__ = ["awaits_plural", "awaits_verb", "is_counted", "is_sum", "is_victim"]

_YEAR = re.compile(r"(?:1[5-9]|2[01])\d\d")
_NOMINAL = frozenset({Part.NOUN, Part.NAME})


def is_counted(word: Word, done: Sequence[Word], sets: dict[str, frozenset[str]]) -> bool:
    """Tell whether *word* is the plural that a number before asks for, nouns between aside."""
    endings = tuple(sets["plural_endings"])
    if not endings or not word.fold.endswith(endings) or not word.text[0].islower():
        return False
    acts = word.fold in sets["always_verbs"] and word.fold not in sets["unfulfilled"]
    return not acts and awaits_plural(done, sets)  # "12 long calls", but "the port makes"


def awaits_plural(done: Sequence[Word], sets: dict[str, frozenset[str]]) -> bool:
    """Tell whether a number before still asks for its noun, behind "12 grade 4 deep"."""
    endings = tuple(sets["plural_endings"])
    singular = tuple(sets["singular_endings"]) or ("\0",)
    named = numbered = False
    for before in reversed(done):
        if before.part is Part.FACT:
            bare = not (named and any(c.isalpha() for c in before.text))
            return bare and before is not done[-1] and not _YEAR.fullmatch(before.text)
        named |= before.part is Part.NAME
        if before.part is Part.NUMBER and before is not done[-1] and not numbered:
            numbered = True
            continue
        plural = before.fold.endswith(endings) and not before.fold.endswith(singular)
        if before.part not in _NOMINAL or plural:
            return False
        numbered = False
    return False


def is_victim(word: Word, done: Sequence[Word], sets: dict[str, frozenset[str]]) -> bool:
    """Tell whether *word* is a participle in the plural right behind a count: *12 blessés*."""
    endings = tuple(sets["plural_endings"])
    if not endings or not word.fold.endswith(endings) or word.fold not in sets["participles"]:
        return False
    behind = 2 if done and done[-1].part is Part.GENITIVE else 1
    count = done[-behind] if len(done) >= behind else None
    return count is not None and count.part is Part.FACT and not _YEAR.search(count.text[-4:])


def awaits_verb(done: Sequence[Word], sets: dict[str, frozenset[str]]) -> bool:
    """Tell whether "will" or "must" stands before, adverbs between aside."""
    for word in reversed(done):
        if word.fold in sets["verb_takers"]:
            return True
        if word.part is not Part.ADVERB:
            return False
    return False


def is_sum(
    word: Word, done: Sequence[Word], after: Word | None, sets: dict[str, frozenset[str]]
) -> bool:
    """Tell whether *word* is the noun of "5 million in labour costs", no verb with an amount."""
    led = len(done) > 1 and done[-2].part is Part.PREPOSITION and done[-1].part is Part.NOUN
    priced = after is not None and after.part in {Part.FACT, Part.APPROXIMATOR}
    return led and word.fold in sets["cost_nouns"] and not priced
