"""What money is set aside for, and the programme through which it goes."""

import re

from presswork.extract.labelling.nouns import right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, VERBAL, Phrase, Sentence
from presswork.extract.labelling.things import aim_at, thing_at

__all__ = ["behind_period", "behind_source", "channel", "earmarked", "given", "out_of", "purpose"]

_YEAR = re.compile(r"\d{4}(?:\D\d{2,4})?")
_NEAR = 8
"""How many words before a sum are looked at for what rose by it."""
_LONGEST_CUE = 4
"""The most words of a cue, "with the aim of"."""


def earmarked(s: Sentence, at: int) -> Phrase | None:
    """Return what a sum is for behind words that only say so: "with a focus on", "available to"."""
    start = at + (s.part(at) is Part.COMMA)
    k = _past_cue(s, start)
    if k == start:
        return None
    if s.part(k - 1) is Part.INFINITIVE:
        return aim_at(s, k)
    linked = s.part(k - 1) in {Part.PREPOSITION, Part.GENITIVE}
    return purpose(s, k) if linked else channel(s, behind_period(s, k))


def _past_cue(s: Sentence, at: int) -> int:
    """Return where the longest cue that begins at *at* ends; *at* where none does."""
    ends = range(at + _LONGEST_CUE, at, -1)
    cues = ((k, " ".join(map(s.fold, range(at, k)))) for k in ends)
    return next((k for k, cue in cues if cue in s.sets["earmarks"]), at)


def given(s: Sentence, at: int) -> Phrase | None:
    """Return what a sum is given for or as, in the words that begin at *at*."""
    verb = _past_doer(s, at)
    does = verb > at or (s.part(at) is Part.PARTICIPLE and not s.among(at, "amount_verbs"))
    return (_given_for(s, verb + 1) if does else None) or _given_as(s, at) or _income(s, at)


def _past_doer(s: Sentence, at: int) -> int:
    """Return where "spending" of "we are already spending on ports" at *at* stands, else *at*."""
    if s.part(at) is not Part.PRONOUN:
        return at
    k = at + 1
    while s.part(k) in {Part.AUXILIARY, Part.ADVERB}:
        k += 1
    ongoing = s.fold(k).endswith(tuple(s.sets["gerund_endings"]) or ("\0",))
    return k if s.part(k) in VERBAL or (k > at + 1 and ongoing) else at


def _given_for(s: Sentence, at: int) -> Phrase | None:
    """Return "flood relief" of "for flood relief" at *at*, behind what is done with a sum."""
    aimed = s.part(at) is Part.PREPOSITION and s.among(at, "purpose_prepositions")
    placed = s.among(at, "place_prepositions") and s.part(at + 1) in {Part.NAME, Part.FACT}
    return purpose(s, at + 1) if aimed and not placed else None


def _given_as(s: Sentence, at: int) -> Phrase | None:
    """Return "humanitarian aid" of "as humanitarian aid" at *at*; None for "as part of" a plan."""
    led = s.part(at) is Part.PREPOSITION and s.among(at, "share_links")
    timed = s.part(at + 1) is Part.DETERMINER and _is_span_of_time(s, at + 2)
    thing = thing_at(s, at + 1) if led and not timed and s.part(at + 1) is not Part.FACT else None
    plain = thing and all(s.part(k) is not Part.GENITIVE for k in range(*thing))
    return thing if plain else None


def _income(s: Sentence, at: int) -> Phrase | None:
    """Return "sale of ships" of "from the sale of ships" at *at*; None where somebody gave it."""
    first = at + 1 + (s.part(at + 1) is Part.DETERMINER)
    known = s.among(at, "from_words") and any(
        s.among(k, "income_nouns") for k in (first, first + 1)
    )
    return thing_at(s, first) if known else None


def behind_source(s: Sentence, at: int) -> int:
    """Return what stands behind "from the Union" at *at* where a sum's purpose does, else *at*."""
    first = at + 1 + (s.part(at + 1) is Part.DETERMINER)
    given_by = s.among(at, "from_words") and not _income(s, at)
    source = right_phrase(s, first) if given_by else None
    end = source[1] if source else at
    aimed = s.among(end, "purpose_prepositions") and not s.among(end, "place_prepositions")
    return end if source and (aimed or s.part(end) is Part.INFINITIVE) else at


def source(s: Sentence, at: int) -> Phrase | None:
    """Return "from the Union" at *at*; None where no name stands there, or something is sold."""
    first = at + 1 + (s.part(at + 1) is Part.DETERMINER)
    found = right_phrase(s, first) if s.among(at, "from_words") and not _income(s, at) else None
    named = found is not None and any(s.part(k) is Part.NAME for k in range(*found))
    return (at, found[1]) if found and named else None


def out_of(s: Sentence, at: int) -> Phrase | None:
    """Return "from tariff revenue" at *at*, out of which a sum comes; None for a level or a time.

    Behind what rose or fell stands from where it did so.
    """
    found = right_phrase(s, at + 1) if s.among(at, "from_words") else None
    moved = ("change_verbs", "particles")
    told = [k for k in range(max(0, at - _NEAR), at) if any(s.among(k, n) for n in moved)]
    kinds = ("time_words", "bare")
    level = found is None or any(s.among(k, n) for k in range(*found) for n in kinds)
    return None if level or told or found is None else (at, found[1])


def channel(s: Sentence, at: int) -> Phrase | None:
    """Return "Lake Fund" of "through its Lake Fund"; None where no programme is named there."""
    if not s.among(at, "channels") or s.part(at + 1) is not Part.DETERMINER:
        return None
    found = right_phrase(s, at + 2)
    names = [k for k in range(*found or (0, 0)) if s.part(k) is Part.NAME]
    return found if any(s.among(k, "channel_nouns") for k in names) else None


def behind_period(s: Sentence, at: int) -> int:
    """Return what stands behind "over three years" or "in 2019" at *at*, else *at*."""
    k = at + 1
    while s.part(k) in {Part.DETERMINER, Part.APPROXIMATOR} or s.among(k, "time_words"):
        k += 1
    if s.part(at) is not Part.PREPOSITION or s.part(k) is not Part.FACT:
        return at
    last = s.fold(k).split()[-1]
    if last not in s.sets["time_words"] and not _YEAR.fullmatch(last):
        return at
    if s.part(k + 1) not in NOMINAL:
        return k + 1
    if s.among(k + 1, "filler_heads") and s.part(k + 2) is Part.PREPOSITION:
        return k + 2  # "in 2019 funding through"
    return k + 2 if s.part(k + 2) is Part.INFINITIVE else at  # "in the 2017 Budget to support"


def purpose(s: Sentence, at: int) -> Phrase | None:
    """Return what money is for; behind "in new funding" comes what the funding is for."""
    if s.part(at) is Part.GERUND:
        return aim_at(s, at)
    if s.part(at) is Part.DETERMINER and _is_span_of_time(s, at + 1):
        return None
    if s.part(first := at + (s.part(at) is Part.APPROXIMATOR)) is Part.FACT:
        counted = thing_at(s, first + 1)
        return (first, counted[1]) if counted else None
    k = at + (s.part(at) is Part.DETERMINER)
    if s.among(k, "empty_deeds") and s.part(k + 1) is Part.GENITIVE:
        return purpose(s, k + 2)  # "for the purposes of buying"
    k = at
    while s.among(k, "filler_heads") or (k > at and s.part(k) is Part.ADVERB):
        k += 1
    if k > at and s.part(k) in {Part.INFINITIVE, Part.AUXILIARY}:
        # "in new funding will train 40 sailors" tells its aim with its tense
        return aim_at(s, k + (s.part(k) is Part.INFINITIVE))
    if k > at and s.among(k, "purpose_prepositions"):
        return thing_at(s, k + 1)
    return thing_at(s, at)


def _is_span_of_time(s: Sentence, at: int) -> bool:
    """Tell whether "first full year" begins at *at*: words up to one of time, none between."""
    k = at
    while s.part(k) in NOMINAL and not s.among(k, "time_words"):
        k += 1
    return s.part(k) in {*NOMINAL, Part.FACT} and s.among(k, "time_words")
