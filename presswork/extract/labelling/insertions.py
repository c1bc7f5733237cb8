"""What stands between a thing and its verb: ", across 37 towns,", "– half of them children –"."""

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, Sentence

__all__ = ["past_insertion"]

_LONGEST_INSERTION = 8
"""The most words between the commas of an insertion."""
_APPOSED = frozenset({Part.ADVERB, Part.FACT})
"""The parts with which an apposition begins: mostly women, 12 of them children."""
_INSERTED = frozenset({
    Part.ADVERB,
    Part.PRONOUN,
    *NOMINAL,
    Part.PREPOSITION,
    Part.DETERMINER,
    Part.GENITIVE,
    Part.FACT,
    Part.APPROXIMATOR,
    Part.CONJUNCTION,
})
_OBJECTS = frozenset({*NOMINAL, Part.DETERMINER, Part.FACT, Part.APPROXIMATOR})
_DASHES = frozenset("-–—")


def past_insertion(s: Sentence, at: int) -> int:
    """Return where the verb behind ", across 37 countries," at *at* stands; else *at*."""
    if s.fold(at) in _DASHES:
        return _past_dashes(s, at)
    commas = s.part(at) is Part.COMMA
    apposed = commas and s.part(at + 1) in _APPOSED
    if s.part(at + commas) is not Part.PREPOSITION and not apposed:
        return at
    k = _inserted_end(s, at + commas)
    closed = s.part(k) is Part.COMMA if commas else s.part(k - 1) in {*NOMINAL, Part.FACT}
    behind = s.part(k + commas)
    acts = behind is Part.VERB or (not commas and _acts(s, k))
    finite = behind is Part.AUXILIARY or (acts and (commas or not s.bare_genitive))
    return k + commas if closed and finite else at


def _inserted_end(s: Sentence, at: int) -> int:
    k = at
    while s.part(k) in _INSERTED and k - at <= _LONGEST_INSERTION:
        k += 1
    return k


def _acts(s: Sentence, at: int) -> bool:
    """Tell whether the participle at *at* is a verb, since it has an object: "faced a flood"."""
    timed = s.among(at + 1, "time_words")
    owned = s.fold(at - 1).endswith(tuple(s.sets["possessive_endings"]) or ("\0",))
    acts = s.part(at) is Part.PARTICIPLE and s.part(at + 1) in _OBJECTS
    return acts and not timed and not owned  # "the week's planned arrivals"


def _past_dashes(s: Sentence, at: int) -> int:
    """Return where the verb behind a second dash stands; *at* where none does."""
    k = _inserted_end(s, at + 1)
    verb = k + 1
    # right behind a sign no word is told as a verb by its neighbours
    known = s.part(verb) is Part.NOUN and (s.among(verb, "base") or s.among(verb, "always_verbs"))
    finite = s.part(verb) in {Part.AUXILIARY, Part.VERB} or _acts(s, verb) or known
    return verb if s.fold(k) == s.fold(at) and finite else at
