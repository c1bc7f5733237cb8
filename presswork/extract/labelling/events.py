"""What happened on a date or for how long: the event that the sentence ties to it."""

import re

from presswork.extract.labelling.apposed import (
    bracketed,
    dated_document,
    escorted,
    named_reference,
    participle_owner,
)
from presswork.extract.labelling.attributes import is_attributive, named_by, noun_behind
from presswork.extract.labelling.behind import event_at, told_behind
from presswork.extract.labelling.clauses import clause_start
from presswork.extract.labelling.closing import closed_predicate, own_member
from presswork.extract.labelling.deeds import (
    grown,
)
from presswork.extract.labelling.ended import ended_event
from presswork.extract.labelling.governing import governed
from presswork.extract.labelling.inside import (
    claims,
    clause_behind,
    is_awaited,
    object_apart,
    object_behind,
    predicate_behind,
)
from presswork.extract.labelling.last_thing import thing_before
from presswork.extract.labelling.lasting import lasting
from presswork.extract.labelling.leads import (
    before_leads,
    ending_term,
    ends_period,
    is_lead,
    past_time,
    weekday_before,
)
from presswork.extract.labelling.levels import tells_level
from presswork.extract.labelling.members import whole_list
from presswork.extract.labelling.nouns import left_phrase
from presswork.extract.labelling.openings import (
    inverted_subject,
    is_adverbial,
    is_comparison,
    opening,
    past_place,
)
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.posts import (
    bracket_start,
    name_before_bracket,
    post_before_bracket,
)
from presswork.extract.labelling.relatives import object_of_clause
from presswork.extract.labelling.sentence import (
    NOMINAL,
    VERBAL,
    Phrase,
    Sentence,
    is_bounded,
    is_day,
    is_gerund,
    only,
    trimmed,
)
from presswork.extract.labelling.series import first_of_series, last_of_series
from presswork.extract.labelling.spans import behind_when, elapsed, filled, held, passed, when
from presswork.extract.labelling.states import state_before
from presswork.extract.labelling.superlatives import with_superlative
from presswork.extract.labelling.told_subjects import with_relative

__all__ = ["event_phrases"]

_YEAR = re.compile(r"(?:19|20)\d\d")
_CLOSES = frozenset({Part.STOP, Part.CONJUNCTION})
_BEFORE_TODAY = frozenset({*NOMINAL, *VERBAL, Part.PRONOUN, Part.RELATIVE, Part.AUXILIARY})


def event_phrases(
    s: Sentence, at: int, *, in_name: bool, opens: bool, bounded: bool, lasts: bool
) -> list[Phrase]:
    """Return phrases that say what happened at the date or duration at *at*, the best first.

    *in_name* marks a year that begins a name, *opens* the start of an open interval,
    *bounded* one with its since or until, *lasts* a duration.
    """
    timed = s.among(at + 1, "time_words")  # "for a 90-day period"
    if in_name or (lasts and is_attributive(s, at) and not timed):
        return only(named_by(s, at))
    if lasts and (told_of := held(s, at) or passed(s, at)):
        return [told_of]
    phrases = _event_phrases(s, at, opens=opens, bounded=bounded, lasts=lasts)
    phrases += filled(s, at) if lasts else []
    phrases = with_superlative(s, at, phrases or when(s, at))
    if not lasts:
        phrases += (*own_member(s, at), *closed_predicate(s, at), *thing_before(s, at))
    if lasts:
        told = [form for each in phrases if (form := _without_day(s, each))]
        return [*told, *lasting(s, at, told)]
    return [past_time(s, each) for each in phrases]


def _without_day(s: Sentence, phrase: Phrase) -> Phrase | None:
    """Return *phrase* without a date at its end, "was sentenced 3 May 1991", before a term."""
    start, end = phrase
    from_ = s.among(start - 1, "from_words")
    if from_ and any(s.part(k) is Part.PARTICIPLE for k in range(start, end)):
        return None  # "read a page from books kept here in two hours"
    while end > start and s.words[end - 1].start in s.dates:
        end -= 1
    return trimmed(s, (start, end)) if end < phrase[1] else phrase


def _event_phrases(
    s: Sentence, at: int, *, opens: bool, bounded: bool, lasts: bool
) -> list[Phrase]:
    """Return what happened at the date or duration at *at* where it is no part of a name."""
    if behind := told_behind(s, at):
        return behind
    if (first := first_of_series(s, at)) < at:
        return _event_phrases(s, first, opens=opens, bounded=bounded, lasts=lasts)
    if (bracket := bracket_start(s, at)) is not None:
        return _before_bracket(s, at, bracket)
    start = _behind_main_clause(s, clause_start(s, weekday_before(s, at)), at)
    if told := behind_when(s, start, at):
        return told
    if is_comparison(s, start, at) or ends_period(s, at):
        return only(None if lasts else ending_term(s, at))
    return _in_clause(s, at, start, opens=opens, bounded=bounded, lasts=lasts)


def _before_bracket(s: Sentence, at: int, bracket: int) -> list[Phrase]:
    """Return what the *bracket* with the date at *at* stands behind."""
    if s.cites(bracket - 1):
        return [named_reference(s, bracket - 1)]
    start = clause_start(s, bracket)
    said = ended_event(s, at, start, before_leads(s, bracket, start))
    named = name_before_bracket(s, bracket)
    return [*only(post_before_bracket(s, at)), *said, *only(named)]


def _behind_main_clause(s: Sentence, start: int, at: int) -> int:
    """Return where "a bus hit the bridge" begins, which "we met after a bus hit the bridge in"."""
    told = False
    for k in range(start, at):
        if told and s.among(k, "apart_prepositions") and _holds_clause(s, k + 1, at):
            return k + 1
        told |= s.part(k) in {*VERBAL, Part.AUXILIARY}
    return start


def _holds_clause(s: Sentence, at: int, end: int) -> bool:
    """Tell whether a subject at *at* has its finite verb, and that an object, before *end*."""
    k = at
    while k < end and s.part(k) in {*NOMINAL, Part.DETERMINER, Part.GENITIVE}:
        k += 1
    verb = s.part(k) is Part.VERB or s.part(k) is Part.PARTICIPLE
    acts = verb and s.part(k + 1) in {Part.DETERMINER, Part.FACT, *NOMINAL}
    return k > at and k + 1 < end and acts and s.part(k - 1) in NOMINAL


def _in_clause(
    s: Sentence, at: int, start: int, *, opens: bool, bounded: bool, lasts: bool
) -> list[Phrase]:
    """Return what the clause that begins at *start* says of the date at *at*."""
    if led := escorted(s, start) or bracketed(s, start, at):
        return [led]
    if is_adverbial(s, start, at) and (inverted := inverted_subject(s, past_place(s, at + 1))):
        return inverted
    if all(is_lead(s, k) for k in range(start, weekday_before(s, at))):
        awaited = predicate_behind(s, at) if is_awaited(s, at) else None
        if apart := awaited or object_apart(s, start - 1, at):
            return [apart]
        last = _last_of_pair(s, at)
        if start == 0 or not (_is_inserted(s, start, at) or s.part(last + 1) in _CLOSES):
            return opening(s, last)
        start = clause_start(s, start - 1)
    if start + 1 == at and _opens_marked(s, at):
        return opening(s, at)
    end = before_leads(s, at, start)
    said = noun_behind(s, at, opens=opens) or _left(s, at, start, bounded=bounded, lasts=lasts)
    said = said or only(event_at(s, at + 1)) or only(state_before(s, start, end))
    return said or _listed(s, end)


def _listed(s: Sentence, end: int) -> list[Phrase]:
    """Return a list of things that ends at *end*, with the verb that has it for object."""
    listed = whole_list(s, end)
    if listed is None or s.part(listed[0] - 1) not in VERBAL:
        return only(listed)
    return governed(s, listed, clause_start(s, listed[0]))


def _opens_marked(s: Sentence, at: int) -> bool:
    """Tell whether "as 2030 marks ten years of" stands about *at*, whose subject is the date."""
    joins = s.part(at - 1) in {Part.RELATIVE, Part.CONJUNCTION} or s.among(at - 1, "share_links")
    return joins and s.among(at + 1, "reactions")


def _last_of_pair(s: Sentence, at: int) -> int:
    """Return the second year of "in 2008 and 2009, we" with the first at *at*; else *at*.

    Of "in 2008, 2009 and 2010, we" it is the third.
    """
    if (last := last_of_series(s, at)) > at:
        return last
    paired = s.part(at + 1) is Part.CONJUNCTION and s.part(at + 2) is Part.FACT
    dated = paired and s.words[at + 2].start in s.dates
    return at + 2 if dated and s.part(at + 3) is Part.COMMA else at


def _is_inserted(s: Sentence, start: int, at: int) -> bool:
    """Tell whether commas part the date from the clause, which goes on with a preposition."""
    commas = s.part(start - 1) is Part.COMMA and s.part(at + 1) is Part.COMMA
    return commas and s.part(at + 2) in {Part.PREPOSITION, Part.GENITIVE}


def _is_object(s: Sentence, at: int) -> bool:
    """Tell whether the date is what the verb before it acts on, "we proclaim 24 October"."""
    if s.bare_genitive and not s.among(at - 1, "reactions"):
        return False
    told = s.part(at - 2) is Part.AUXILIARY and not s.among(at - 2, "light_auxiliaries")
    passive = told and is_day(s, at)  # "was opened May 3, 2010", not "was given 90 days"
    verb = s.part(at - 1) is Part.VERB or (s.part(at - 1) is Part.PARTICIPLE and not passive)
    happens = s.among(at - 1, "happening")
    passed = elapsed(s, at) is not None and not s.among(at - 1, "reactions")
    ends = s.among(at + 1, "trailing_time") or passed
    return verb and not happens and not ends


def _left(s: Sentence, at: int, start: int, *, bounded: bool, lasts: bool) -> list[Phrase]:
    """Return what stands before the date: its event, or the clause that it closes."""
    asks = s.part(start) is Part.AUXILIARY and not is_gerund(s, start)
    inverted = asks and s.part(start + 1) not in {*VERBAL, Part.INFINITIVE}
    if inverted and s.part(start - 1) is not Part.RELATIVE:
        return []  # a question, or "Had the dam broken"
    end = before_leads(s, at, start)
    if tells_level(s, at, end):
        return []
    if claims(s, end, at):
        return clause_behind(s, at)
    owner = None if lasts else participle_owner(s, start, end)
    whole = None if lasts else dated_document(s, at) or owner
    whole = (
        with_relative(s, start, end, at)
        or whole
        or object_behind(s, end, at)
        or object_apart(s, end, at)
    )
    whole = whole or _interrupted(s, at, end, lasts=lasts) or _apart(s, at, start, end)
    if whole := whole or grown(s, end):
        # "sent to the Council" where the name before it goes on
        alone = whole == owner and end - start > 1 and s.part(start + 1) is Part.PREPOSITION
        return [whole, *([(start, end)] if alone else [])]
    if any(_is_ordinal_apposition(s, k) for k in range(end, at - 2)):
        return []
    if end <= start or (end == at and not bounded and _is_object(s, at)):
        return []
    return object_of_clause(s, start, end) or ended_event(s, at, start, end)


def _interrupted(s: Sentence, at: int, leads: int, *, lasts: bool) -> Phrase | None:
    """Return what the subject before the date does; between commas the date may have leads."""
    if s.part(at + 1) is Part.COMMA:
        apart = leads < at and Part.COMMA in {s.part(leads), s.part(at - 1)}
        apart &= not _hosts(s, leads)
        return predicate_behind(s, at) if apart else None
    tables = ("event_nouns", "dated_nouns", "trailing_time", "time_words")
    if s.among(leads - 1, "speaker_pronouns"):
        return predicate_behind(s, at)  # "we in 2014 opened the port"
    alone = s.part(leads - 1) in NOMINAL and not any(s.among(leads - 1, name) for name in tables)
    subject = (leads == at and not is_bounded(s, at)) or (not lasts and _opens_subject(s, leads))
    return predicate_behind(s, at) if alone and subject else None


def _hosts(s: Sentence, end: int) -> bool:
    """Tell whether ", as host of the summit" ends before *end*, whose event has the date."""
    start = clause_start(s, end)
    led = s.part(start) is Part.PREPOSITION and s.part(start - 1) is Part.COMMA
    return led and any(s.among(k, "event_nouns") for k in range(start, end))


def _opens_subject(s: Sentence, leads: int) -> bool:
    """Tell whether the lead of a date is "in" behind a name that opens its clause."""
    start = clause_start(s, leads)
    parts = {s.part(k) for k in range(start, leads)}
    if s.bare_genitive:  # a noun takes the day of its own without "in"
        named = parts.isdisjoint({*VERBAL, Part.AUXILIARY}) and s.part(start) in NOMINAL
    else:
        named = parts <= {Part.NAME}
    return s.among(leads, "place_prepositions") and named


def _is_ordinal_apposition(s: Sentence, at: int) -> bool:
    """Tell whether "the first in" stands at *at*, before the years of which it is the first."""
    first = s.part(at) is Part.DETERMINER and s.part(at + 1) is Part.NOUN
    return first and s.part(at + 2) is Part.PREPOSITION and s.part(at - 1) is Part.COMMA


def _apart(s: Sentence, at: int, start: int, end: int) -> Phrase | None:
    """Return "work of the port" of "we today paid for the work of the port in 2013".

    What is done today has no other year; that belongs to the last noun.
    """
    told = any(
        s.part(k) is Part.ADVERB and s.among(k, "time_words") and s.part(k - 1) in _BEFORE_TODAY
        for k in range(start, end)
    )
    if not told or _YEAR.fullmatch(s.fold(at)) is None or s.part(end - 1) not in NOMINAL:
        return None
    thing = left_phrase(s, end)
    return thing if thing and thing[1] - thing[0] > 1 else None
