"""What a duration or date is filled with by words behind it: an office, a place, a clause."""

from presswork.extract.labelling.clauses import predicate_end
from presswork.extract.labelling.following import following_clauses
from presswork.extract.labelling.leads import is_lead
from presswork.extract.labelling.nouns import right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    NOMINAL,
    VERBAL,
    Phrase,
    Sentence,
    closes_bracket,
    only,
    opens_idiom,
)

__all__ = ["behind_when", "elapsed", "filled", "held", "passed", "when"]

_SHORTEST = 2
"""The fewest words of a clause."""


def held(s: Sentence, at: int) -> Phrase | None:
    """Return "Lake Senate" of "met during my four years in the Lake Senate"; else None."""
    owned = s.part(at - 1) is Part.DETERMINER and s.among(at - 1, "possessives")
    return _behind(s, at) if owned else None


def filled(s: Sentence, at: int) -> list[Phrase]:
    """Return what the duration at *at* is said of by what follows, where nothing else tells it.

    It is what it has passed since, "three years after the flood", what it is worth or made of, an
    office, "five years as a member of the board", or where they were spent, "five years in Tal".
    """
    if (made := _made_of(s, at)) is not None:  # "25 years of experience with a lake"
        whole = right_phrase(s, made)
        ends = (k for k in range(*whole) if s.part(k) is Part.PREPOSITION) if whole else iter(())
        short = [(whole[0], next(ends, whole[1]))] if whole else []
        return [*only(whole), *short] if s.part(at + 1) is Part.QUOTE else short
    if s.among(at + 1, "office_links"):
        return only(right_phrase(s, at + 2))
    spent = s.part(at - 1) is not Part.PREPOSITION and _behind(s, at)
    named = spent and any(s.part(k) is Part.NAME for k in range(*spent))
    if opens_idiom(s, at + 1) and s.among(at + 1, "place_prepositions"):
        return only(right_phrase(s, at + 2))  # "20 years in prison"
    return only(elapsed(s, at) or (spent if named and spent else None))


def _made_of(s: Sentence, at: int) -> int | None:
    """Return what stands behind "of" in "two months worth of imports", "ten years or more of aid".

    So with what is owned by the duration itself, "ten years’ experience"; else None.
    """
    if s.part(at + 1) is Part.QUOTE and s.words[at].end == s.words[at + 1].start:
        return at + 2 if s.part(at + 2) is Part.NOUN else None
    k = at + 1
    while s.part(k) is Part.APPROXIMATOR or s.among(k, "worth_words"):
        k += 1
    return k + 1 if s.part(k) is Part.GENITIVE else None


def _behind(s: Sentence, at: int) -> Phrase | None:
    """Return what stands behind "in" or "as" behind the duration at *at*."""
    linked = s.among(at + 1, "place_prepositions") or s.among(at + 1, "office_links")
    return right_phrase(s, at + 2) if linked else None


def passed(s: Sentence, at: int) -> Phrase | None:
    """Return "wall fell" of "20 years have passed since the wall fell"; else None."""
    k = at + 1
    while s.part(k) in {Part.AUXILIARY, Part.ADVERB}:
        k += 1
    told = k > at + 1 and s.part(k) is Part.PARTICIPLE and s.among(k + 1, "apart_prepositions")
    return elapsed(s, k) if told else None


def elapsed(s: Sentence, at: int) -> Phrase | None:
    """Return "flood" of "three years after the flood", from which the duration is counted.

    So with "leaving the port" and "the port was opened".
    """
    cue = s.fold(at + 1).partition(" ")[0]
    counted = cue in s.sets["duration_cues"] or s.among(at + 1, "apart_prepositions")
    counted &= s.part(at + 1) is Part.PREPOSITION
    if not counted or s.among(at + 1, "place_prepositions"):
        return None
    if s.part(at + 2) is Part.GERUND:
        return _clause(s, at + 2, at + 2)
    if s.among(at + 2, "speaker_pronouns"):
        return next(iter(following_clauses(s, at + 2)), None)
    event = right_phrase(s, at + 2)
    if event and s.among(event[0], "time_words") and s.part(event[0] + 1) is Part.GENITIVE:
        return None  # "after the date of the order"
    if event and closes_bracket(s, event[1] + 2) and s.part(event[1] + 3) in VERBAL:
        return _clause(s, event[0], event[1] + 3)  # "the Lake Court (LC) ruled"
    if event is None or s.part(event[1]) in NOMINAL:
        return _with_day(s, event) if event else None
    told = s.part(event[1]) in {*VERBAL, Part.AUXILIARY}
    return _clause(s, event[0], event[1]) if told else event


def _with_day(s: Sentence, event: Phrase) -> Phrase | None:
    """Return "anniversary date of its end" for "anniversary", which the day alone would cut."""
    of = event[1] + 1
    owner = right_phrase(s, of + 1) if s.part(of) is Part.GENITIVE else None
    return (event[0], owner[1]) if s.among(event[1], "time_words") and owner else None


def _clause(s: Sentence, start: int, verb: int) -> Phrase | None:
    """Return what is said from *start*, more than the verb, with "down" behind "was shut"."""
    end = predicate_end(s, verb)
    if end and s.part(end) is Part.RELATIVE and s.part(end - 2) is Part.CONJUNCTION:
        end -= 2  # "ruled and found that"
    if end is None or end - start < _SHORTEST:
        return None
    parted = s.among(end, "particles") and s.part(end + 1) in {Part.STOP, Part.COMMA}
    return start, end + parted


def behind_when(s: Sentence, start: int, at: int) -> list[Phrase]:
    """Return what "when we met in 2001, we opened the port" says behind the comma; else nothing.

    The clause with the date at *at* begins at *start*; it says little where the verb is all of it.
    """
    alone = s.among(start, "speaker_pronouns") and s.part(start + 1) in VERBAL
    led = alone and all(is_lead(s, k) for k in range(start + 2, at))
    opens = led and s.part(at + 1) is Part.COMMA
    return following_clauses(s, at + 1) if opens and s.among(start - 1, "when_words") else []


def when(s: Sentence, at: int) -> list[Phrase]:
    """Return "union was founded" of "in 1995, when the union was founded" behind the date."""
    k = at + 1
    while s.part(k) is Part.ADVERB and s.among(k, "trailing_time"):
        k += 1  # "later"
    k += s.part(k) is Part.COMMA
    # "it was three years ago that we opened the port"
    cleft = s.among(k - 1, "trailing_time") and s.among(k, "subject_relatives")
    return following_clauses(s, k + 1) if cleft or s.among(k, "when_words") else []
