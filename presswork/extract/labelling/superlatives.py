"""What was the first or largest of its kind since a date: "the first fair since 2019"."""

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, Phrase, Sentence, is_bounded

__all__ = ["with_superlative"]

_LONGEST = 10
"""How many words before the date the superlative is looked for."""
_BETWEEN = frozenset({
    *NOMINAL,
    Part.GENITIVE,
    Part.DETERMINER,
    Part.PREPOSITION,
    Part.ADVERB,
    Part.AUXILIARY,
    Part.RELATIVE,
    Part.PRONOUN,
})


def with_superlative(s: Sentence, at: int, phrases: list[Phrase]) -> list[Phrase]:
    """Return *phrases* for the date at *at*, none of them without the superlative before "since".

    Without it the thing would be told of every one of its kind since then. So it would of "in 20
    years".
    """
    end = at if is_bounded(s, at) else _before_duration(s, at)
    found = None if end is None else _superlative(s, end)
    if found is None:
        return phrases
    whole = [phrase for phrase in phrases if phrase[0] <= found[0] and phrase[1] >= found[1]]
    if whole or not s.among(found[1] - 1, "time_words"):
        return [*whole, found]
    return [(first, found[1]) for first, _ in phrases if first < found[0]]  # "for the first time"


def _before_duration(s: Sentence, at: int) -> int | None:
    """Return where "in more than" before the duration at *at* begins; None where it is no such."""
    k = at
    while s.part(k - 1) is Part.APPROXIMATOR or s.among(k - 1, "limiters"):
        k -= 1
    led = s.among(k - 1, "place_prepositions") and s.words[at].start not in s.dates
    return k - 1 if led else None


def _superlative(s: Sentence, at: int) -> Phrase | None:
    """Return "first such fair" that ends before "since" or "in" at *at*; else None."""
    if s.part(at - 1) not in NOMINAL:
        return None
    for k in range(at - 2, max(at - _LONGEST, -1), -1):
        led = s.part(k - 1) is Part.DETERMINER or s.bare_genitive
        if led and s.among(k, "superlatives"):
            return k, at
        if s.part(k) not in _BETWEEN:
            break
    return None
