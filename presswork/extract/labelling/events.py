"""What happened on a date or for how long: the event that the sentence ties to it."""

from presswork.extract.labelling.phrases import (
    Phrase,
    Sentence,
    clause_start,
    following_clause,
    left_phrase,
    right_phrase,
    trimmed,
)
from presswork.extract.labelling.words import Part

__all__ = ["event_phrases"]

_NOMINAL = frozenset({Part.NOUN, Part.NAME})
_VERBAL = frozenset({Part.VERB, Part.PARTICIPLE, Part.GERUND})
_LEADS = frozenset({
    Part.PREPOSITION,
    Part.DETERMINER,
    Part.ADVERB,
    Part.CONJUNCTION,
    Part.GENITIVE,
    Part.APPROXIMATOR,
    Part.INFINITIVE,
})


def event_phrases(s: Sentence, at: int, *, in_name: bool, opens: bool) -> list[Phrase]:
    """Return phrases that say what happened at the date or duration at *at*, the best first.

    *in_name* marks a year that begins a name, *opens* the start of an open interval.
    """
    if in_name:
        return _found(_name(s, at))
    start = clause_start(s, at)
    if all(_is_lead(s, k) for k in range(start, at)):
        return _opening(s, at)
    if opens and s.part(at - 1) in _VERBAL:
        held = right_phrase(s, at + 1)
        if held:
            return [held]
    if s.part(at + 1) in _NOMINAL and s.part(at - 1) is Part.DETERMINER:
        return _found(right_phrase(s, at + 1))
    return _left(s, at, start)


def _found(phrase: Phrase | None) -> list[Phrase]:
    return [phrase] if phrase else []


def _is_lead(s: Sentence, at: int) -> bool:
    return s.part(at) in _LEADS or s.among(at, "trailing_time") or s.among(at, "time_words")


def _name(s: Sentence, at: int) -> Phrase | None:
    if s.part(at + 1) in _NOMINAL:
        return right_phrase(s, at + 1)
    return left_phrase(s, at)


def _opening(s: Sentence, at: int) -> list[Phrase]:
    """Return the clause behind "In 2017,"; a modifier such as "the 2017 elections" is a name."""
    after = at + 1
    while s.among(after, "trailing_time"):
        after += 1
    if after == at + 1 and s.part(after) is Part.NOUN and s.part(at - 1) is Part.DETERMINER:
        return _found(right_phrase(s, after))
    return _found(following_clause(s, after))


def _left(s: Sentence, at: int, start: int) -> list[Phrase]:
    end = at
    while end > start and (
        _is_lead(s, end - 1) or s.part(end - 1) is Part.COMMA or s.part(end - 1) is Part.FACT
    ):
        end -= 1
    if end <= start:
        return []
    if s.part(end - 1) in {*_VERBAL, Part.AUXILIARY}:
        return _around_verb(s, end - 1, end, start)
    thing = left_phrase(s, end)
    if thing is None:
        return []
    k = thing[0] - 1
    while s.part(k) in {Part.DETERMINER, Part.QUOTE, Part.ADVERB}:
        k -= 1
    if s.part(k) in _VERBAL and k >= start:
        return _verb_and_object(s, k, thing, start)
    if s.part(k) is Part.PREPOSITION and s.part(k - 1) in _VERBAL and s.among(k - 1, "happening"):
        return _around_verb(s, k - 1, thing[1], start)
    if s.part(k) is Part.AUXILIARY and k >= start:
        subject = _subject(s, k, start)
        return [(subject[0], thing[1])] if subject else []
    return [thing]


def _verb_and_object(s: Sentence, verb: int, thing: Phrase, start: int) -> list[Phrase]:
    """Return "adopted the Charter"; what is only welcomed or attended stands for itself."""
    if s.among(verb, "reactions"):
        return [thing]
    if s.among(verb, "happening"):
        return _around_verb(s, verb, thing[1], start)
    shorter = [(verb, thing[1]), thing]
    if s.part(verb) is Part.GERUND or s.part(verb - 1) is Part.INFINITIVE:
        return shorter
    subject = _subject(s, _group_start(s, verb), start)
    return [(subject[0], thing[1]), *shorter] if subject else shorter


def _group_start(s: Sentence, verb: int) -> int:
    k = verb
    while s.part(k - 1) in {Part.AUXILIARY, Part.ADVERB, Part.PARTICIPLE}:
        k -= 1
    return k


def _around_verb(s: Sentence, verb: int, end: int, start: int) -> list[Phrase]:
    """Return subject and verb, or the subject alone where the verb only says that it happens."""
    group = _group_start(s, verb)
    if s.part(group - 1) is Part.RELATIVE:
        return _found(left_phrase(s, group - 1))
    subject = _subject(s, group, start)
    if subject is None:
        return _found(trimmed(s, (verb, end))) if end > verb + 1 else []
    whole = (subject[0], end)
    happens = any(s.among(k, "happening") for k in range(group, verb + 1))
    if happens and s.part(verb) is not Part.GERUND:
        return [subject, whole]
    return [whole, subject]


def _subject(s: Sentence, group: int, start: int) -> Phrase | None:
    """Return the subject that ends where the verb group begins; none where it is a pronoun."""
    if s.part(group - 1) is Part.PRONOUN or group <= start:
        return None
    return left_phrase(s, group)
