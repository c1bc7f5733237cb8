"""What ended, began or lasted on a date: a date and its clause in, what it ended out."""

from presswork.extract.labelling.around_verbs import around_verb
from presswork.extract.labelling.clauses import before_insertion, clause_start
from presswork.extract.labelling.deeds import (
    interrupted_subject,
    measured,
    parted_verb,
    second_deed,
    with_figure,
)
from presswork.extract.labelling.governing import governed
from presswork.extract.labelling.levels import before_level
from presswork.extract.labelling.nouns import left_phrase
from presswork.extract.labelling.openings import (
    opening,
)
from presswork.extract.labelling.owners import of_owner
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    NOMINAL,
    VERBAL,
    Phrase,
    Sentence,
    is_bounded,
    only,
)
from presswork.extract.labelling.told_subjects import figure_done, of_sum

__all__ = ["ended_event"]


def is_begun(s: Sentence, thing: Phrase, end: int) -> bool:
    """Tell whether one word and "beginning" or the like say it all, "with delivery beginning"."""
    led = s.part(thing[0] - 1) in {Part.PREPOSITION, Part.STOP}
    return led and thing[1] - thing[0] == 1 and s.among(end, "trailing_verbs")


def ended_event(s: Sentence, at: int, start: int, end: int) -> list[Phrase]:
    """Return what is said from *start* to *end*, before the words that lead to the date."""
    end = before_level(s, end)
    joined = s.part(end) is Part.CONJUNCTION
    if joined and (s.part(end + 1) is not Part.FACT or opens_clause(s, end, at)):
        return opening(s, at)
    if end < at and s.part(end) is Part.COMMA:
        start, end = before_parenthesis(s, end)
    if (verb := parted_verb(s, at, end)) is not None:
        return around_verb(s, verb, verb + 2, start)
    if s.part(end - 1) in {*VERBAL, Part.AUXILIARY}:
        told = only(interrupted_subject(s, start, end)) or around_verb(s, end - 1, end, start)
        deed = of_sum(s, start, end) or second_deed(s, start, end) or figure_done(s, end)
        return told or only(deed)
    # "by 2030" may begin like a genitive: d'ici à 2030
    if (
        s.part(end) is Part.GENITIVE
        and s.part(end + 1) is not Part.ADVERB
        and not spans_time(s, at)
    ):
        return of_owner(s, end, start)
    bounded = end == at and is_bounded(s, at)
    led = s.part(end - 1) is Part.FACT and (bounded or s.part(end) is Part.PREPOSITION)
    counted = with_figure(s, end, start) if led else []
    if counted or (led and not s.cites(end - 1)):
        return counted or measured(s, end - 1)
    thing = left_phrase(s, end)
    if thing is None or (thing[1] - thing[0] > 1 and covers_period(s, end)):
        return only(thing)
    return [(thing[0], end + 1)] if is_begun(s, thing, end) else governed(s, thing, start)


def covers_period(s: Sentence, end: int) -> bool:
    """Tell whether "a report covering" ends before *end*, where "the period from" follows."""
    period = s.part(end + 1) is Part.DETERMINER and s.among(end + 2, "time_words")
    return s.part(end) is Part.GERUND and period and s.part(end - 1) in NOMINAL


def spans_time(s: Sentence, at: int) -> bool:
    """Tell whether the date at *at* begins behind "from", as *del 17 al 20 de mayo* does."""
    return not s.sets["level_links"].isdisjoint(s.fold(at).split())


def opens_clause(s: Sentence, joint: int, at: int) -> bool:
    """Tell whether the date at *at* opens a clause behind "and", "and since 2011 we have"."""
    goes_on = s.part(at + 1) in {*NOMINAL, Part.PRONOUN, Part.DETERMINER}
    return joint + 1 == at and s.part(joint - 1) is not Part.FACT and goes_on


def before_parenthesis(s: Sentence, comma: int) -> tuple[int, int]:
    """Return start and end of the clause before ", led by the minister," that *comma* closes."""
    first = before_insertion(s, comma + 1)
    end = min(first, comma)
    return clause_start(s, end), end
