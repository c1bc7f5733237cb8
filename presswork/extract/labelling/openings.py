"""What is said behind a date that opens its clause."""

from presswork.extract.labelling.clauses import negated, predicate_end
from presswork.extract.labelling.following import following_clauses
from presswork.extract.labelling.leads import is_lead
from presswork.extract.labelling.nouns import right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    NOMINAL,
    VERBAL,
    Phrase,
    Sentence,
    is_bounded,
    only,
    trimmed,
)

__all__ = ["inverted_subject", "is_adverbial", "is_comparison", "opening", "past_place"]

_LONGEST_CUE = 4
_POINT = frozenset({*NOMINAL, Part.DETERMINER, Part.GENITIVE})
"""The parts of what a duration is counted from."""


def opening(s: Sentence, at: int) -> list[Phrase]:
    """Return the clause behind "In 2017,"; a modifier such as "the 2017 elections" is a name."""
    after = at + 1
    while s.among(after, "trailing_time") or _is_on(s, after):
        after += 1
    if s.part(after) is Part.DETERMINER and s.among(after + 1, "time_words"):
        after += 2 if s.part(after + 2) is Part.COMMA else 0  # "a year ago this week,"
    if after == at + 1 and s.part(after) is Part.NOUN and s.part(at - 1) is Part.DETERMINER:
        return only(right_phrase(s, after))
    joined = s.part(after) is Part.CONJUNCTION and s.part(_past_leads(s, after + 1)) is Part.FACT
    if inverted := inverted_subject(s, past_place(s, after)):
        return inverted
    if s.part(after) is Part.COMMA and s.part(after + 1) is Part.QUOTE:
        return []  # who said it
    verb = after + 1 if s.part(after) is Part.COMMA else after
    if s.among(verb, "reactions") and s.part(verb) in {*VERBAL, Part.NOUN}:
        return only(right_phrase(s, verb + 1))  # "19 August marks World River Day"
    if _is_inverted(s, at, after) and not joined:
        after += 1  # "on 6 June was built the bridge", where the subject may stand last
    elif joined:
        return []
    elif s.part(after) in {Part.AUXILIARY, Part.VERB} and not _is_led(s, at, after):
        # the date itself is the subject; behind a comma it may only say when
        apart = s.part(_past_determiners(s, at) - 1) is Part.COMMA
        return [] if apart or s.words[at].start not in s.dates else _predicated(s, after)
    told = following_clauses(s, after) or only(_behind_place(s, after))
    place = _past_point(s, after)  # "on 3 May in Tal, we opened the port"
    apart = place > after and s.part(place) is Part.COMMA
    return told or (following_clauses(s, place) if apart else [])


def _is_on(s: Sentence, at: int) -> bool:
    """Tell whether "on" of "three years on," stands at *at*."""
    return s.among(at, "place_prepositions") and s.part(at + 1) is Part.COMMA


def _past_point(s: Sentence, at: int) -> int:
    """Return where a place, or "of the order" and "after the date of the order", at *at* ends.

    From another event an event is told otherwise.
    """
    counted = s.among(at, "apart_prepositions")
    dated = s.among(at + 1 + (s.part(at + 1) is Part.DETERMINER), "time_words")
    if s.part(at) is Part.GENITIVE or (counted and dated):
        k = at + 1
        while s.part(k) in _POINT or s.among(k, "time_words"):
            k += 1
        return k
    return at if counted else past_place(s, at)


def _past_determiners(s: Sentence, at: int) -> int:
    """Return where the words with which the date at *at* is named begin, "the year"."""
    while s.part(at - 1) is Part.DETERMINER or s.among(at - 1, "time_words"):
        at -= 1
    return at


def _predicated(s: Sentence, verb: int) -> list[Phrase]:
    """Return "deadline" of "3 May was the deadline"; what "was the day when" tells."""
    k = verb
    while s.part(k) in {Part.AUXILIARY, Part.ADVERB}:
        k += 1
    stated = s.part(verb) is Part.AUXILIARY and s.part(k) is Part.DETERMINER
    thing = right_phrase(s, k) if stated and not negated(s, verb) else None
    if thing is None:
        return []
    timed = thing[1] if s.among(thing[1], "time_words") else thing[1] - 1
    if not s.among(timed, "time_words"):
        end = predicate_end(s, verb)
        return only(trimmed(s, (k, max(end or 0, thing[1]))))  # "deadline for claims"
    # "the day on which"
    relative = timed + 1 + (s.part(timed + 1) is Part.PREPOSITION)
    return following_clauses(s, relative + 1) if s.part(relative) is Part.RELATIVE else []


def _is_inverted(s: Sentence, at: int, after: int) -> bool:
    """Tell whether "was built" at *after* has its subject behind it, as the date is none."""
    passive = s.part(after + 1) is Part.PARTICIPLE
    return s.part(after) is Part.AUXILIARY and (passive or s.part(at - 1) is Part.PREPOSITION)


def _behind_place(s: Sentence, at: int) -> Phrase | None:
    """Return "signed the mayor the pact" of "on 6 June in Tal signed the mayor the pact"."""
    verb = past_place(s, at)
    goes_on = s.part(verb + 1) in {*NOMINAL, Part.DETERMINER}
    if verb == at or s.part(verb) is not Part.VERB or not goes_on:
        return None
    end = predicate_end(s, verb, prepositions=2)
    return (verb, end) if end else None


def _is_led(s: Sentence, at: int, verb: int) -> bool:
    """Tell whether the date at *at* cannot be the subject of *verb*: behind "in", before "se"."""
    reflexive = s.part(verb) is Part.AUXILIARY and s.part(verb + 1) is Part.VERB
    first = _past_determiners(s, at) - 1  # "during the period 2018-2019"
    led = s.part(first) is Part.PREPOSITION or is_bounded(s, at)
    return reflexive or led or s.bare_genitive


def _past_leads(s: Sentence, at: int) -> int:
    """Return where words that only lead to a date end, "the third quarter of"."""
    k = at
    while is_lead(s, k):
        k += 1
    return k


def past_place(s: Sentence, at: int) -> int:
    """Return where phrases with a preposition at *at* end, "on 3 May in the port begins"."""
    k = at
    while s.part(k) is Part.PREPOSITION:
        thing = right_phrase(s, k + 1)
        pointed = s.part(k + 1) is Part.PRONOUN
        if thing is None and not pointed:
            break
        k = thing[1] if thing else k + 2
    return k


def is_adverbial(s: Sentence, start: int, at: int) -> bool:
    """Tell whether a preposition opens the clause and no verb stands in it before *at*."""
    verbs = {*VERBAL, Part.AUXILIARY, Part.PRONOUN}
    return s.part(start) is Part.PREPOSITION and not any(
        s.part(k) in verbs for k in range(start, at)
    )


def is_comparison(s: Sentence, start: int, at: int) -> bool:
    """Tell whether the clause from *start* to the date at *at* is "compared with the end of"."""
    cues = (" ".join(map(s.fold, range(start, k))) for k in range(start + 1, start + _LONGEST_CUE))
    # "as compared with" opens its sentence here, else it may close what is compared
    known = s.sets["comparisons"] | (s.sets["contrasts"] if start == 0 else frozenset())
    return any(cue in known for cue in cues) and not any(
        s.part(k) in {*VERBAL, Part.AUXILIARY} for k in range(start + 1, at)
    )


def inverted_subject(s: Sentence, at: int) -> list[Phrase]:
    """Return the subject behind the verb at *at*, "on 3 May begins the fair"."""
    verb = at
    while s.part(verb) in {Part.AUXILIARY, Part.ADVERB}:
        verb += 1
    if s.part(verb) not in VERBAL and verb > at:
        verb -= 1  # "there was a fair", where the language has one word for it
    known = s.part(verb) in VERBAL or s.part(verb) is Part.AUXILIARY
    happens = known and s.among(verb, "happening")
    if not happens or s.part(verb + 1) not in {*NOMINAL, Part.DETERMINER}:
        return []
    return only(right_phrase(s, verb + 1))
