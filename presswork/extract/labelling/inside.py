"""A date in the middle of its clause: between a verb and its object, a subject and its verb."""

from presswork.extract.labelling.antecedents import is_event
from presswork.extract.labelling.clauses import after_light_auxiliaries, predicate_end
from presswork.extract.labelling.following import following_clauses
from presswork.extract.labelling.nouns import right_phrase
from presswork.extract.labelling.openings import past_place
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    NOMINAL,
    VERBAL,
    Phrase,
    Sentence,
    is_told,
    names_document,
    trimmed,
)

__all__ = [
    "aim_behind",
    "claims",
    "clause_behind",
    "is_awaited",
    "object_apart",
    "object_behind",
    "predicate_behind",
]

_ACTS = frozenset({Part.VERB, Part.AUXILIARY})
_PLACE = frozenset({*NOMINAL, Part.DETERMINER, Part.PREPOSITION, Part.GENITIVE})
_SHORTEST = 2
_LONGEST_LEAD = 5
"""The most words between a comma and the date behind it."""
_SKIPPED = frozenset({Part.ADVERB, Part.AUXILIARY})


def object_behind(s: Sentence, leads: int, at: int) -> Phrase | None:
    """Return "a fair" of "the port opened on 3 May a fair", whose lead begins at *leads*."""
    verb = leads - 1
    told = s.part(verb) is Part.VERB or _is_compound(s, verb) or _has_object(s, verb, at)
    told |= s.part(verb) is Part.GERUND and s.part(verb - 1) is Part.AUXILIARY
    if not told or s.among(at + 1, "trailing_time"):
        return None
    first = at + 1 + (s.part(at + 1) is Part.DETERMINER)
    if s.cites(first):
        return first, first + 1
    found = right_phrase(s, at + 1) if s.part(first) in {*NOMINAL, Part.PARTICIPLE} else None
    if found is None or s.part(found[1]) in {*_ACTS, Part.RELATIVE} or _is_person(s, found):
        return None
    if found[1] - found[0] > 1:
        return found
    return (
        _with_participle(s, found) or _with_aim(s, found) or (found if is_event(s, found) else None)
    )


def object_apart(s: Sentence, leads: int, at: int) -> Phrase | None:
    """Return "a fair" of "the port will open, on 3 May, in Tal, a fair"; commas part the date."""
    verb = _before_place(s, leads)
    told = s.part(verb - 1) is Part.VERB or _is_compound(s, verb - 1)
    first = _past_inserted_place(s, at + 1)
    if not told or first is None or s.part(first) is not Part.DETERMINER:
        return None
    found = right_phrase(s, first)
    behind = found[1] if found else first
    while s.part(behind) is Part.ADVERB:
        behind += 1
    goes_on = s.part(behind) in {*_ACTS, Part.RELATIVE}
    return None if found is None or goes_on or _is_person(s, found) else found


def _before_place(s: Sentence, at: int) -> int:
    """Return where "in Tal," before the lead of a date at *at* begins; *at* without it."""
    k = at - (s.part(at - 1) is Part.COMMA)
    while s.part(k - 1) in _PLACE:
        k -= 1
    return k if s.part(k) is Part.PREPOSITION else at


def _past_inserted_place(s: Sentence, at: int) -> int | None:
    """Return what stands behind the comma at *at*, ", in Tal," aside; None without a comma."""
    if s.part(at) is not Part.COMMA:
        return None
    if s.part(at + 1) is not Part.PREPOSITION:
        return at + 1
    k = at + 2
    while s.part(k) in _PLACE:
        k += 1
    return k + 1 if s.part(k) is Part.COMMA else None


def _has_object(s: Sentence, verb: int, at: int) -> bool:
    """Tell whether "the port opened" has its object with an article behind the date at *at*."""
    done = s.part(verb) is Part.PARTICIPLE and s.part(verb - 1) in NOMINAL
    return done and s.nouns_follow and s.part(at + 1) is Part.DETERMINER


def claims(s: Sentence, leads: int, at: int) -> bool:
    """Tell whether "that" behind the date at *at* opens what "the port warned" before it."""
    verb = leads - 1
    told = s.part(verb) in {Part.VERB, Part.PARTICIPLE} and s.part(verb - 1) in NOMINAL
    that = past_place(s, at + 1)
    opens = s.part(that) is Part.RELATIVE and s.among(that, "subject_relatives")
    return told and opens and not s.among(that, "antecedent_relatives")


def clause_behind(s: Sentence, at: int) -> list[Phrase]:
    """Return "the dam may break" of "the port warned on 3 May that the dam may break".

    What has happened before has another date than the words that tell of it.
    """
    forms = following_clauses(s, past_place(s, at + 1) + 1) if s.nouns_follow else []
    return [form for form in forms if any(_is_yet(s, k) for k in range(*form))]


def _is_yet(s: Sentence, at: int) -> bool:
    """Tell whether what the verb at *at* says is still to come or goes on, "is sending"."""
    goes_on = s.among(at, "present_auxiliaries") and s.part(at + 1) is Part.GERUND
    return goes_on or s.among(at, "verb_takers")


def _with_aim(s: Sentence, thing: Phrase) -> Phrase | None:
    """Return *thing* with "to close the quarry" or "for an alarm" behind it; None without."""
    if s.part(thing[1]) is Part.INFINITIVE:
        end = predicate_end(s, thing[1] + 1)
        return (thing[0], end) if end else None
    aimed = s.part(thing[1]) is Part.PREPOSITION and not s.among(thing[1], "bounds")
    more = right_phrase(s, thing[1] + 1) if aimed else None
    timed = more is None or any(s.among(k, "time_words") for k in range(more[1] - 1, more[1]))
    return None if timed or more is None else (thing[0], more[1])


def _with_participle(s: Sentence, thing: Phrase) -> Phrase | None:
    """Return *thing* with ", dedicated to the port" behind it, since one word says little."""
    told = s.part(thing[1]) is Part.COMMA and is_told(s, thing[1] + 1)
    end = predicate_end(s, thing[1] + 1) if told else None
    return (thing[0], end) if end and end - thing[1] > _SHORTEST else None


def _is_person(s: Sentence, thing: Phrase) -> bool:
    """Tell whether a phrase seems to name somebody, "Mayor Ann Lee", who did what is said."""
    names = [k for k in range(*thing) if s.part(k) is Part.NAME]
    closes = len(names) > 1 and names[-2:] == [thing[1] - 2, thing[1] - 1]
    return closes and not is_event(s, thing) and not names_document(s, thing)


def _is_compound(s: Sentence, at: int) -> bool:
    """Tell whether the participle at *at* has "has" before it; behind "was" stands who did it."""
    k = at - 1
    while s.part(k) is Part.ADVERB:
        k -= 1
    active = s.part(at) is Part.PARTICIPLE and not s.bare_genitive
    return active and s.among(k, "light_auxiliaries")


def aim_behind(s: Sentence, at: int) -> Phrase | None:
    """Return "open the port" of "agreed by 3 May to open the port", as one word for the verb."""
    verb = at + 1
    while s.part(verb) is Part.ADVERB:
        verb += 1
    endings = tuple(s.sets["infinitive_endings"]) or ("\0",)
    bare = bool(s.sets["compound_endings"]) and s.among(verb, "base")  # no "to" leads it
    known = bare or s.fold(verb).endswith(endings)
    if not known or s.part(verb) not in {Part.VERB, Part.NOUN} or s.part(at + 1) is Part.COMMA:
        return None
    end = predicate_end(s, verb, prepositions=2)
    return (verb, end) if end and end - verb > 1 else None


def predicate_behind(s: Sentence, at: int) -> Phrase | None:
    """Return "opened a fair" of "the port on 3 May opened a fair"; a comma may stand before it."""
    k = at + 1 + (s.part(at + 1) is Part.COMMA)
    verb = k
    while s.part(verb) in _SKIPPED:
        verb += 1
    tells = s.part(verb) in VERBAL and s.part(verb) is not Part.GERUND
    tells |= s.part(verb) is Part.NOUN and is_awaited(s, at)
    if not tells or s.among(verb, "amount_verbs"):
        return None
    k = after_light_auxiliaries(s, k)
    end = predicate_end(s, k, prepositions=2)
    found = trimmed(s, (k, end)) if end and s.part(end) is not Part.RELATIVE else None
    return found if found and found[1] - found[0] > 1 else None


def is_awaited(s: Sentence, at: int) -> bool:
    """Tell whether "shall, within 90 days," stands about *at*, so that a verb follows."""
    near = range(at - 1, at - 1 - _LONGEST_LEAD, -1)
    comma = next((k for k in near if s.part(k) is Part.COMMA), None)
    return comma is not None and s.part(at + 1) is Part.COMMA and s.among(comma - 1, "verb_takers")
