"""What a relative word stands for, and whether that is something that happens."""

from presswork.extract.labelling.nouns import left_phrase, nearest_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import Phrase, Sentence, names_document, trimmed

__all__ = ["around_relative", "is_event", "own_event", "with_antecedent"]

_LONGEST = 9
"""The most words of a thing and its relative clause behind a comma."""


def around_relative(s: Sentence, verb: int, relative: int, end: int) -> list[Phrase]:
    """Return what a relative word stands for, with its verb where that says what happened."""
    apart = s.part(relative - 1) is Part.COMMA and s.among(relative, "antecedent_relatives")
    owner = left_phrase(s, relative - apart)
    if owner is None or _is_inserted(s, owner[0] - 1):
        return []
    if s.among(verb, "told_happening"):
        return [(own_event(s, owner)[0], end)]
    aged = s.part(end - 1) is Part.AUXILIARY  # "Ana, who was 12 years old"
    if s.among(verb, "happening") or aged:
        told = not aged or s.among(end - 1, "amount_verbs")
        return [own_event(s, owner)] if told else []
    if apart:
        return _told_apart(s, owner, end)
    if is_event(s, owner):
        return [own_event(s, owner)]
    complete = s.part(end) is Part.PREPOSITION and _closes(s, end)
    return [(owner[0], end)] if complete else []


def _told_apart(s: Sentence, owner: Phrase, end: int) -> list[Phrase]:
    """Return what ", which" before a verb that ends at *end* stands for, with the verb if sure."""
    own = own_event(s, owner)
    if is_event(s, own) or (own[1] - own[0] > 1 and names_document(s, own)):
        return [own]
    if document := _document_of(s, owner):
        return [document]
    sure = own == owner and own[1] - own[0] > 1  # else "which" may stand for another thing
    return [(own[0], end)] if sure and end - own[0] <= _LONGEST else []


def _document_of(s: Sentence, owner: Phrase) -> Phrase | None:
    """Return "the pact on ports" of "the parties to the pact on ports", which was signed."""
    if not s.bare_genitive:  # nouns before "pact" belong to it there
        return None
    last = max((k for k in range(*owner) if s.among(k, "dated_nouns")), default=None)
    return (last, owner[1]) if last is not None and last + 1 < owner[1] else None


def _is_inserted(s: Sentence, at: int) -> bool:
    """Tell whether ", including" at *at* opens what is no antecedent: ", including women, who"."""
    led = s.part(at) is Part.PREPOSITION and s.part(at - 1) is Part.COMMA
    return led or s.part(at) is Part.GERUND


def own_event(s: Sentence, owner: Phrase) -> Phrase:
    """Return "the vote in Tal" of "a say in the vote in Tal", which alone is held."""
    start = next((k for k in reversed(range(*owner)) if s.among(k, "event_nouns")), owner[1] - 1)
    while start > owner[0] and s.part(start - 1) is not Part.PREPOSITION:
        start -= 1
    return trimmed(s, (start, owner[1])) or owner


def _closes(s: Sentence, at: int) -> bool:
    """Tell whether nothing but a date stands from *at* to the end of the clause."""
    k = at
    while s.part(k) in {Part.PREPOSITION, Part.DETERMINER, Part.FACT, Part.ADVERB}:
        k += 1
    return s.part(k) in {Part.STOP, Part.COMMA}


def is_event(s: Sentence, thing: Phrase) -> bool:
    """Tell whether a noun phrase names something that happens."""
    first, last = thing[0], thing[1] - 1
    return s.part(last) is Part.GERUND or any(
        s.among(k, "event_nouns") for k in range(first, last + 1)
    )


def with_antecedent(s: Sentence, verbs: range, end: int) -> list[Phrase]:
    """Return "millers who joined the scheme", which tells who did it; empty where none is named."""
    group = verbs[0]
    active = all(s.part(k) is Part.ADVERB or s.among(k, "light_auxiliaries") for k in verbs[:-1])
    related = s.nouns_follow and s.among(group - 1, "subject_relatives")
    behind = verbs[-1] + 1  # what "led to that ruling in May" dates is the ruling
    related &= s.part(behind) is not Part.PREPOSITION or s.among(behind, "place_prepositions")
    if not related or not active or s.part(group - 2) is not Part.NOUN:
        return []
    owner = nearest_phrase(s, group - 1)
    told = owner is None or any(s.among(k, "content_nouns") for k in range(*owner))
    return [] if told or owner is None else [(owner[0], end)]
