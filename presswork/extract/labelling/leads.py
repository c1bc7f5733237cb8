"""The words that only lead to a date: prepositions, days of the week, "the end of"."""

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    VERBAL,
    Phrase,
    Sentence,
    closes_bracket,
    opens_idiom,
)

__all__ = ["before_leads", "ending_term", "ends_period", "is_lead", "past_time", "weekday_before"]

_LEADS = frozenset({
    Part.PREPOSITION,
    Part.DETERMINER,
    Part.ADVERB,
    Part.CONJUNCTION,
    Part.GENITIVE,
    Part.APPROXIMATOR,
    Part.INFINITIVE,
})


def is_lead(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* only leads to a date, as "by" and "the end of" do."""
    if s.part(at) is Part.VERB and s.part(at - 1) is Part.AUXILIARY:
        return False  # "will end in"
    if s.part(at) in _LEADS or s.among(at, "trailing_time"):
        return not opens_idiom(s, at - 1)  # "the fair came to an end on"
    # the night of "our cultural night on 3 May" is what happens
    timed = any(s.among(at - 1, name) for name in ("time_words", "trailing_time"))
    headed = s.part(at) is Part.NOUN and s.part(at - 1) is Part.NOUN and not timed
    return s.among(at, "time_words") and not headed


def weekday_before(s: Sentence, at: int) -> int:
    """Return where "Friday, 3 May" or "Friday 3 May" begins of which the date stands at *at*."""
    if s.part(at - 1) is Part.COMMA:
        return at - 2 if s.among(at - 2, "time_words") or s.among(at - 2, "weekdays") else at
    return at - 1 if s.among(at - 1, "weekdays") else at


def past_time(s: Sentence, phrase: Phrase) -> Phrase:
    """Return *phrase* without "last year" or "this week" before the clause that it is."""
    first, end = phrase
    k = first
    while k < end - 1 and s.among(k, "time_words") and (k == first or s.part(k) is not Part.NAME):
        k += 1
    pointed = s.part(first - 1) is Part.DETERMINER and s.part(first) is Part.NOUN and k > first
    if pointed and s.part(k) is Part.PREPOSITION and k + 1 < end:
        return k + 1, end  # "met this month with families taken hostage"
    clause = any(s.part(j) in {*VERBAL, Part.AUXILIARY} for j in range(k, end))
    plural = s.fold(k).endswith(tuple(s.sets["plural_endings"]) or ("\0",))
    subject = plural or s.part(k) in {Part.NAME, Part.DETERMINER}
    return (k, end) if clause and subject and (k > first + 1 or pointed) else phrase


def ends_period(s: Sentence, at: int) -> bool:
    """Tell whether the date at *at* only bounds a period, "in the fiscal year ended on 30 June"."""
    k = at - 1
    while s.part(k) in {Part.PREPOSITION, Part.DETERMINER}:
        k -= 1
    if s.part(k) not in {Part.GERUND, Part.PARTICIPLE} or not s.among(k - 1, "time_words"):
        return False
    k -= 1
    while s.part(k) in {Part.NOUN, Part.DETERMINER, Part.ADVERB}:
        k -= 1
    return s.part(k) is Part.PREPOSITION


def ending_term(s: Sentence, at: int) -> Phrase | None:
    """Return "term expiring" of "for a term expiring on 30 June"; a year ends by itself."""
    k = at - 1
    while s.part(k) in {Part.PREPOSITION, Part.DETERMINER}:
        k -= 1
    told = s.part(k) is Part.GERUND and s.among(k - 2, "indefinite")
    return (k - 1, k + 1) if told else None


def before_leads(s: Sentence, at: int, start: int) -> int:
    """Return where the words that lead to the date begin, "by the end of", "starting"."""
    end = weekday_before(s, at)
    while end == at and s.among(end - 1, "limiters") and s.part(end - 1) is Part.NOUN:
        at = end = end - 1  # "for an additional two years"
    if closes_bracket(s, end - 1) and s.among(end - 4, "time_words"):
        end -= 3  # "in Fiscal Year (FY)"
    while end > start and (is_lead(s, end - 1) or s.part(end - 1) is Part.FACT):
        told = s.among(end - 2, "telling")  # "said back in May", but "brought back in May"
        if s.among(end - 1, "particles") and s.part(end - 2) in VERBAL and not told:
            break
        if s.part(end - 1) is Part.FACT and s.part(end) is not Part.CONJUNCTION:
            break
        end = _before_period(s, end - 1)
    if s.part(end - 1) is Part.GERUND and s.among(end + 1, "time_words"):
        end -= 1  # "a report covering the period from"
    if s.part(end - 1) is Part.COMMA:
        return end - 1
    return end


def _before_period(s: Sentence, at: int) -> int:
    """Return where "a transitional period" begins of which the time word stands at *at*."""
    first = at
    while s.part(first - 1) is Part.NOUN and not s.among(first - 1, "event_nouns"):
        first -= 1
    led = s.among(at, "time_words") and s.part(at) is Part.NOUN and at - first == 1
    return first - 1 if led and s.part(first - 1) is Part.DETERMINER else at
