"""Figures behind which no noun stands: 35 of them students, two more were hurt, hurting 30."""

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.predicates import is_negated
from presswork.extract.labelling.sentence import NOMINAL, Phrase, Sentence
from presswork.extract.labelling.things import aim_at, aim_of_subject, thing_at

__all__ = ["governing_verb", "of_those"]

_POINTS = frozenset({Part.PRONOUN, Part.RELATIVE})
_CLOSES = frozenset({Part.STOP, Part.COMMA, Part.CONJUNCTION, Part.PREPOSITION})
_JOINS = frozenset({Part.COMMA, Part.CONJUNCTION})


def of_those(s: Sentence, at: int) -> Phrase | None:
    """Return "students" of "35 of them students", or what "two more" or "40 of whom" do.

    None where nothing points from the figure at *at* to what was counted before.
    """
    if s.part(at + 1) is Part.GENITIVE and s.part(at + 2) in _POINTS:
        return _said_of(s, at + 3)
    if not s.among(at + 1, "bare") or (s.part(at + 1) is Part.NOUN and s.part(at + 2) in NOMINAL):
        return None
    if s.part(at + 2) is Part.AUXILIARY:
        return aim_of_subject(s, at, at + 2)
    return aim_at(s, at + 2) if s.part(at + 2) is Part.VERB else None


def _said_of(s: Sentence, at: int) -> Phrase | None:
    """Return what those of the pronoun before *at* are, or what they do."""
    k = at
    while s.part(k) is Part.AUXILIARY and s.among(k, "amount_verbs"):
        k += 1
    thing = thing_at(s, k) if s.part(k) in {*NOMINAL, Part.DETERMINER} else None
    if thing:
        return thing if s.part(thing[1]) in _CLOSES else None
    return aim_at(s, at) if s.part(at) in {Part.AUXILIARY, Part.VERB} else None


def governing_verb(s: Sentence, at: int) -> Phrase | None:
    """Return "injured" of "and injured 30", "injuring" of ", injuring 30 on Monday"."""
    k = at
    while s.part(k - 1) in {Part.APPROXIMATOR, Part.ADVERB, Part.DETERMINER}:
        k -= 1
    verb = k - 1
    told = s.part(verb) is Part.PARTICIPLE or _is_outcome(s, verb, at)
    tables = ("amount_verbs", "light_participles", "share_verbs", "counted_outcomes")
    light = any(s.among(verb, name) for name in tables)
    light |= _is_part(s, at)
    return (verb, k) if told and not light and not is_negated(s, verb) else None


def _is_part(s: Sentence, at: int) -> bool:
    """Tell whether it is said behind the figure of whom it is a part, "six of Tal's pilots"."""
    pointed = s.part(at + 2) is Part.PRONOUN or s.part(at + 3) in {Part.STOP, Part.COMMA}
    return s.part(at + 1) is Part.GENITIVE and not pointed


def _is_outcome(s: Sentence, verb: int, at: int) -> bool:
    """Tell whether "injuring" before the figure at *at* says what happened to so many."""
    acts = s.part(verb) is Part.GERUND or s.among(verb, "outcomes")
    return acts and s.part(verb - 1) in _JOINS and s.part(at + 1) in _CLOSES
