"""What somebody made or did on a date, told of it by a clause: the treaty that both signed."""

from presswork.extract.labelling.antecedents import is_event
from presswork.extract.labelling.doers import group_start
from presswork.extract.labelling.nouns import left_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    NOMINAL,
    VERBAL,
    Phrase,
    Sentence,
    names_document,
)

__all__ = ["object_of_clause"]

_SUBJECT = frozenset({
    *NOMINAL,
    Part.DETERMINER,
    Part.GENITIVE,
    Part.CONJUNCTION,
    Part.PRONOUN,
    Part.NUMBER,
    Part.FACT,
    Part.ADVERB,
    Part.AUXILIARY,
})
_DONE = frozenset({Part.VERB, Part.PARTICIPLE})
_STATED = frozenset({Part.AUXILIARY, Part.ADVERB, Part.PRONOUN})
_BEHIND = frozenset({Part.PREPOSITION, Part.ADVERB})


def object_of_clause(s: Sentence, start: int, end: int) -> list[Phrase]:
    """Return "the treaty that both countries signed", or the treaty alone where that says enough.

    The clause begins at *start*, the words that lead to its date at *end*.
    """
    if s.bare_genitive:
        return []  # an object there has a case, not a place
    owner = _related(s, start, end) or _unrelated(s, start, end)
    if owner is None:
        return []
    known = is_event(s, owner) or names_document(s, owner)
    says = any(s.among(k, "content_nouns") for k in range(*owner))
    whole = (owner[0], end)
    return [owner, whole] if known and not says and owner[1] - owner[0] > 1 else [whole, owner]


def _related(s: Sentence, start: int, end: int) -> Phrase | None:
    """Return "treaty" before "that both countries signed", which lacks what they signed."""
    sure = s.among(start - 1, "antecedent_relatives")
    behind = start - 1 - (sure and s.part(start - 2) is Part.COMMA)
    related = s.among(start - 1, "subject_relatives") and s.part(behind - 1) in NOMINAL
    verb = start
    while s.part(verb) in _SUBJECT:
        verb += 1
    owner = left_phrase(s, behind) if related and _lacks_object(s, verb, start, end) else None
    if owner is None or _is_stated(s, owner[0]) or s.among(owner[0], "time_words"):
        return None
    # what "that" opens may be a clause by itself, "the news that the fair opened"
    told = s.among(owner[1] - 1, "content_nouns") and not sure
    return None if told and _stands_alone(s, verb) else owner


def _is_stated(s: Sentence, at: int) -> bool:
    """Tell whether a clause behind the word at *at* is not its own: "it is clear that".

    So with "so strong that" and "ways of guarding the port that".
    """
    led = s.part(at - 1) is Part.RELATIVE and not s.among(at - 1, "subject_relatives")
    k = at - 1
    while s.part(k) is Part.DETERMINER:
        k -= 1
    return led or s.part(at - 1) in _STATED or s.part(k) is Part.GERUND


def _unrelated(s: Sentence, start: int, end: int) -> Phrase | None:
    """Return "treaty" of "left the treaty both countries signed", a document or what happens."""
    verb = end - 1
    first = group_start(s, verb)
    while first > start and s.part(first - 1) in NOMINAL:
        first -= 1
    first -= s.part(first - 1) is Part.DETERMINER
    owner = left_phrase(s, first) if s.part(first) is Part.DETERMINER else None
    if owner is None or s.part(first - 1) is not Part.NOUN or owner[0] <= start:
        return None
    known = s.among(owner[1] - 1, "event_nouns") or s.among(owner[1] - 1, "dated_nouns")
    acted_on = known and _is_acted_on(s, owner[0] - 1)
    return owner if acted_on and _lacks_object(s, verb, first, end) else None


def _is_acted_on(s: Sentence, at: int) -> bool:
    """Tell whether a verb, or one with its preposition, "builds on", stands at *at*."""
    while s.part(at) is Part.DETERMINER:
        at -= 1
    if s.part(at) is Part.PREPOSITION and not s.among(at, "apart_prepositions"):
        at -= 1
    return s.part(at) in VERBAL


def _stands_alone(s: Sentence, verb: int) -> bool:
    """Tell whether the verb at *verb* needs no object: it happens, rises or is."""
    return any(s.among(verb, name) for name in ("happening", "amount_verbs"))


def _lacks_object(s: Sentence, verb: int, start: int, end: int) -> bool:
    """Tell whether somebody from *start* does what the verb says, and nothing stands behind it."""
    group = group_start(s, verb)
    active = all(
        s.part(k) is Part.ADVERB or s.among(k, "light_auxiliaries") for k in range(group, verb)
    )
    closed = verb == end - 1 or s.part(verb + 1) in _BEHIND
    return s.part(verb) in _DONE and start < group and verb < end and active and closed
