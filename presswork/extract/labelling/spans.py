"""What a duration or date is filled with by words behind it: an office, a place, a clause."""

from presswork.extract.labelling.following import following_clauses
from presswork.extract.labelling.leads import is_lead
from presswork.extract.labelling.nouns import right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import VERBAL, Phrase, Sentence, only

__all__ = ["behind_when", "elapsed", "filled", "held", "when"]


def held(s: Sentence, at: int) -> Phrase | None:
    """Return "Lake Senate" of "met during my four years in the Lake Senate"; else None."""
    owned = s.part(at - 1) is Part.DETERMINER and s.among(at - 1, "possessives")
    return _behind(s, at) if owned else None


def filled(s: Sentence, at: int) -> list[Phrase]:
    """Return what the duration at *at* is said of by what follows, where nothing else tells it.

    It is what it has passed since, "three years after the flood", an office, "five years as a
    member of the board", or where they were spent, "five years in Norland".
    """
    if s.part(at + 1) is Part.GENITIVE:  # "25 years of experience with a lake" may be too long
        whole = right_phrase(s, at + 2)
        ends = (k for k in range(*whole) if s.part(k) is Part.PREPOSITION) if whole else iter(())
        return [(whole[0], next(ends, whole[1]))] if whole else []
    if s.among(at + 1, "office_links"):
        return only(right_phrase(s, at + 2))
    spent = s.part(at - 1) is not Part.PREPOSITION and _behind(s, at)
    named = spent and any(s.part(k) is Part.NAME for k in range(*spent))
    return only(elapsed(s, at) or (spent if named and spent else None))


def _behind(s: Sentence, at: int) -> Phrase | None:
    """Return what stands behind "in" or "as" behind the duration at *at*."""
    linked = s.among(at + 1, "place_prepositions") or s.among(at + 1, "office_links")
    return right_phrase(s, at + 2) if linked else None


def elapsed(s: Sentence, at: int) -> Phrase | None:
    """Return "flood" of "three years after the flood", from which the duration is counted."""
    cue = s.fold(at + 1).partition(" ")[0]
    counted = s.part(at + 1) is Part.PREPOSITION and cue in s.sets["duration_cues"]
    return (
        right_phrase(s, at + 2) if counted and not s.among(at + 1, "place_prepositions") else None
    )


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
    k = at + 1 + (s.part(at + 1) is Part.COMMA)
    return following_clauses(s, k + 1) if s.among(k, "when_words") else []
