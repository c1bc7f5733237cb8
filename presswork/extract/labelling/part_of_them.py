"""Shares of what stands before them: "half of them are children", "500 farms (up 12%)"."""

from presswork.extract.labelling.clauses import predicate_end
from presswork.extract.labelling.links import links_left
from presswork.extract.labelling.nouns import right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.predicates import with_predicate
from presswork.extract.labelling.sentence import NOMINAL, Phrase, Sentence
from presswork.extract.labelling.subjects import subject_of_amount
from presswork.extract.labelling.things import aim_at, thing_at

__all__ = ["changed_aside", "said_of_part"]

_POINTING = frozenset({Part.PRONOUN, Part.DETERMINER, Part.RELATIVE})
"""The parts of "them", "these", "whom"."""
_SAYING = frozenset({Part.AUXILIARY, Part.VERB})
_OPENS_ASIDE = frozenset({Part.COMMA, Part.STOP})


def said_of_part(s: Sentence, at: int) -> Phrase | None:
    """Return "children" of "half of them are children", "nation has" of "half the nation has"."""
    k = at + 1
    if s.among(at, "halves") and s.part(k) is Part.DETERMINER and s.nouns_follow:
        whole = thing_at(s, k + 1)
        return with_predicate(s, whole, shared=True) if whole else None
    if s.part(k) is Part.GENITIVE:
        if s.part(k + 1) not in _POINTING:
            return None
        k += 2 + (s.part(k + 2) is Part.PARTICIPLE)  # "of those displaced"
    elif s.among(k, "singular_auxiliaries"):
        return None  # "a fifth is due" counts in order
    return _said(s, k) if s.part(k) in _SAYING else None


def _said(s: Sentence, verb: int) -> Phrase | None:
    """Return what the verb at *verb* says, or what somebody is: "children" of "are children"."""
    are = s.part(verb) is Part.AUXILIARY and s.among(verb, "amount_verbs")
    kind = right_phrase(s, verb + 1) if are and s.part(verb + 1) in NOMINAL else None
    return kind if kind and predicate_end(s, verb) == kind[1] else aim_at(s, verb)


def changed_aside(s: Sentence, at: int) -> Phrase | None:
    """Return what a figure counts that is set apart as its change: "500 farms (up 12%)"."""
    aside = links_left(s, at) - 1
    changed = any(s.among(k, "particles") for k in range(aside + 1, at))
    if not changed or s.part(aside) not in _OPENS_ASIDE:
        return None
    counted = next((k for k in range(aside - 1, -1, -1) if s.part(k) is Part.FACT), None)
    if counted is None or any(s.part(k) in _OPENS_ASIDE for k in range(counted, aside)):
        return None
    thing = thing_at(s, counted + 1)
    return subject_of_amount(s, counted) or thing
