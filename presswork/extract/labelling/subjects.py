"""The subject of a verb before a figure."""

from presswork.extract.labelling.before_verbs import (
    ENDS,
    SAYING,
    describes,
    owner_before,
    subject_before,
)
from presswork.extract.labelling.clauses import before_insertion
from presswork.extract.labelling.links import base_of, is_base, links_left
from presswork.extract.labelling.nouns import left_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, VERBAL, Phrase, Sentence, trimmed

__all__ = ["subject_of_amount"]

_TELLING = frozenset({
    Part.VERB,
    Part.PARTICIPLE,
    Part.AUXILIARY,
    Part.NOUN,
    Part.GERUND,
    Part.APPROXIMATOR,
})
_LEADS = frozenset({Part.PREPOSITION, Part.DETERMINER})
_PARTS = frozenset({*ENDS, Part.FACT})
"""The parts at which a subject without a verb begins."""


def subject_of_amount(s: Sentence, at: int) -> Phrase | None:
    """Return the subject of "amounted to", "rose by", "stands at" before the figure."""
    if is_base(s, at):
        return None
    if paced := _at_pace(s, at):
        return paced
    # "exceeded" is approximator and verb at once
    told = s.part(at - 1) is Part.APPROXIMATOR and s.among(at - 1, "amount_verbs")
    verb = at if told else links_left(s, _base_in_time(s, at))
    if (base := _before_reach(s, verb - 1)) is not None:
        verb = links_left(s, base)
    begun = s.among(verb, "from_words") and s.among(verb - 1, "change_nouns")
    linked = s.part(verb) is Part.GENITIVE or begun
    named = s.part(verb - 1) is Part.NOUN and linked  # "an increase of", "a rise from the"
    if named or _modifies(s, verb - 1, at):
        return None
    if not s.among(verb - 1, "amount_verbs") or s.part(verb - 1) not in _TELLING:
        return None
    end = verb - 1
    while s.part(end - 1) in {Part.AUXILIARY, Part.ADVERB} or _is_expected(s, end - 1):
        end -= 1
    links = range(verb, at)
    if s.among(verb - 1, "change_verbs") and not any(s.among(k, "level_links") for k in links):
        known = before_insertion(s, end)  # "funding, including grants, rose by"
        grown = _clause_before(s, known) or owner_before(s, known)
        return (grown[0], verb) if grown else None
    if s.part(verb - 1) is Part.GERUND:  # "adapted its programme amounting to"
        return left_phrase(s, end)
    told_of = subject_before(s, end) or _estimated(s, end, range(verb, at))
    told_of = told_of or _valued(s, end, range(verb, at))
    return _with_verb(s, told_of, end, verb)


def _estimated(s: Sentence, end: int, links: range) -> Phrase | None:
    """Return "losses" of "losses, now estimated at 5 million, grow", whose comma is before *end*.

    *links* are the words between the participle and the figure.
    """
    apart = s.part(end - 1) is Part.COMMA and s.part(links.stop + 1) in ENDS
    apart &= all(s.part(k) is not Part.AUXILIARY for k in range(end, links.start))
    levelled = apart and any(s.among(k, "level_links") for k in links)
    thing = left_phrase(s, end - 1) if levelled else None
    named = thing is None or all(s.part(k) in {Part.NAME, Part.FACT} for k in range(*thing))
    return None if named else thing


def _valued(s: Sentence, end: int, links: range) -> Phrase | None:
    """Return "ships" of "bought four ships valued at 5 million", whose number is before them."""
    plain = s.part(end) is Part.PARTICIPLE and not s.among(end, "change_verbs")
    plain &= links.start == end + 1 and any(s.among(k, "level_links") for k in links)
    things = left_phrase(s, end) if plain and s.part(end - 1) in NOMINAL else None
    return things if things and s.part(things[0] - 1) is Part.FACT else None


def _before_reach(s: Sentence, verb: int) -> int | None:
    """Return the figure of "rose by 4 to reach", whose verb stands at *verb*; else None."""
    base = verb - 2
    led = s.part(verb - 1) is Part.INFINITIVE and s.part(base) is Part.FACT
    changed = any(s.among(k, "change_links") for k in range(links_left(s, base), base))
    return base if led and changed else None


def _with_verb(s: Sentence, subject: Phrase | None, end: int, behind: int) -> Phrase | None:
    """Return *subject*, which ends at *end*, with the verb before *behind* if that says more."""
    particle = behind
    while s.part(particle) is Part.ADVERB:
        particle += 1
    if subject and s.part(behind - 1) is Part.AUXILIARY and s.among(particle, "particles"):
        return subject[0], particle + 1  # "arrivals were already up"
    if subject and subject[1] == end == behind - 1 and s.among(end, "cost_nouns"):
        return subject[0], behind  # "the flood cost" says what "the flood" does not
    return subject


def _at_pace(s: Sentence, at: int) -> Phrase | None:
    """Return "exports grew" of "exports grew at an annual rate of", which says how fast alone."""
    k = at - 1
    while s.part(k) is Part.APPROXIMATOR:
        k -= 1
    if s.part(k) is not Part.GENITIVE or not s.among(k - 1, "pace_nouns"):
        return None
    k -= 1
    while s.part(k - 1) in {Part.NOUN, Part.DETERMINER}:
        k -= 1
    changes = s.among(k - 1, "level_links") and s.among(k - 2, "change_verbs")
    grown = _clause_before(s, k - 2) if changes and not s.among(k - 2, "change_nouns") else None
    return (grown[0], k - 1) if grown else None


def _base_in_time(s: Sentence, at: int) -> int:
    """Return what `base_of` does, also where times stand between: from 20 *in May* to 35."""
    date = links_left(s, at) - 1
    levelled = any(s.among(k, "level_links") for k in range(date + 1, at))
    time = _time_start(s, date)
    if not levelled or time is None:
        return base_of(s, at)
    base = time - 1
    links = range(links_left(s, base), base)
    tables = ("level_links", "base_words", "change_links")
    known = any(s.among(k, name) for k in links for name in tables)
    return base if s.part(base) is Part.FACT and known else time


def _time_start(s: Sentence, at: int) -> int | None:
    """Return where "in the first half of" before the date at *at* begins; None where none does."""
    k = at - 1
    while s.part(k) in {Part.DETERMINER, Part.GENITIVE} or _tells_time(s, k):
        k -= 1
    led = s.part(k) is Part.PREPOSITION and not s.among(k, "level_links")
    timed = s.part(at) is Part.FACT or s.among(at, "time_words")
    return k if timed and led else None


def _tells_time(s: Sentence, at: int) -> bool:
    known = s.among(at, "time_words") or s.among(at, "trailing_time")
    return known and s.part(at) is not Part.PREPOSITION


def _modifies(s: Sentence, verb: int, at: int) -> bool:
    """Tell whether "rising" at *verb* only tells which parts "rising above 3% have" something."""
    return s.part(verb) is Part.GERUND and s.part(at + 1) in {Part.AUXILIARY, Part.VERB}


def _is_expected(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* is one of "expected to" in "are expected to be"."""
    if s.part(at) is Part.INFINITIVE:
        return _is_expected(s, at - 1)
    if _is_on_course(s, at):
        return True
    told = s.part(at) is Part.PARTICIPLE and s.part(at + 1) is Part.INFINITIVE
    return told and s.part(at - 1) in {Part.AUXILIARY, *NOMINAL}


def _is_on_course(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* is one of "on track", or "likely", of "are on track to be"."""
    told = {Part.NOUN, Part.ADVERB}
    noun = at if s.part(at) in told else at + 1
    first = noun - (s.part(noun - 1) is Part.PREPOSITION)
    led = first <= at and s.part(first - 1) is Part.AUXILIARY
    return led and s.part(noun) in told and s.part(noun + 1) is Part.INFINITIVE


def _clause_before(s: Sentence, end: int) -> Phrase | None:
    """Return all that stands before *end* in its clause, unless that holds a verb itself."""
    start = end
    while start > 0 and (s.part(start - 1) not in _PARTS or describes(s, start - 1)):
        if start < end and (s.part(start - 1) is Part.RELATIVE or _joins_clause(s, start - 1)):
            break
        if _opens_told(s, start, end):
            break
        if s.part(start - 1) in {*SAYING, Part.PRONOUN}:
            return None
        start -= 1
    whole = trimmed(s, (start, end))
    while whole and s.among(whole[0], "time_words") and s.part(whole[0] - 1) in _LEADS:
        whole = trimmed(s, (whole[0] + 1, end))  # "over the years"
    return whole


def _opens_told(s: Sentence, start: int, end: int) -> bool:
    """Tell whether from *start* to *end* stands the subject of what a verb before it tells.

    So it is in *data showed the number of deaths had*, where nothing joins another clause.
    """
    forms = (s.fold(start - 1), *(f"{s.fold(start - 1)} {word}" for word in s.sets["relatives"]))
    told = s.part(start) is Part.DETERMINER and not s.sets["telling"].isdisjoint(forms)
    joined = any(s.part(k) is Part.CONJUNCTION for k in range(start, end))
    return told and start < end and not joined and s.part(start - 1) in VERBAL


def _joins_clause(s: Sentence, at: int) -> bool:
    """Tell whether "and" at *at* begins another clause, "and this number"."""
    return (
        s.part(at) is Part.CONJUNCTION
        and s.among(at + 1, "relatives")
        and (s.part(at + 1) is Part.DETERMINER)
    )
