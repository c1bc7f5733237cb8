"""What is said of the things counted: the thing in, the thing with its predicate out."""

from presswork.extract.labelling.clauses import predicate_end
from presswork.extract.labelling.insertions import past_insertion
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.reduced import with_state
from presswork.extract.labelling.sentence import NOMINAL, VERBAL, Phrase, Sentence, trimmed

__all__ = ["closed_by", "hangs_on", "is_negated", "past_rate", "with_predicate"]

_TOLD = frozenset({*VERBAL, Part.AUXILIARY})
"""The parts with which a predicate begins."""
_YEAR = 4
"""The digits of a year."""


def with_predicate(s: Sentence, thing: Phrase, *, shared: bool = False) -> Phrase:
    """Add what is said of the thing counted where that follows at once and is short."""
    start, end = thing[0], past_insertion(s, thing[1])
    if end > thing[1]:
        own = _is_plural(s, thing) or (shared and s.part(end) is Part.AUXILIARY)
        told = _with_verb(s, (start, end)) if own else thing
        return told if told[1] > end else thing
    if s.part(end) is Part.ADVERB and s.part(end + 1) in _TOLD - {Part.GERUND}:
        own = _is_plural(s, thing) or (shared and s.part(end + 1) in {Part.VERB, Part.AUXILIARY})
        told = _with_verb(s, (start, end + 1)) if own else thing
        return told if told[1] > end + 1 else thing
    if s.part(end) is Part.RELATIVE:
        return _with_relative(s, thing)
    if s.part(end) is Part.ADVERB and s.part(end + 1) is Part.PREPOSITION:
        return with_state(s, thing)
    if s.among(end, "singular_auxiliaries") and not shared:
        return thing  # "each of the 300 farmers has": the verb is another's
    verb = s.part(end)
    agrees = verb is Part.AUXILIARY or s.among(end, "always_verbs")
    if s.among(end, "trailing_verbs") or not (_is_plural(s, thing) or (shared and agrees)):
        return thing
    begins = verb is Part.GERUND and s.part(end + 1) is Part.INFINITIVE and not shared
    return _with_verb(s, thing, shared=shared) if verb in _TOLD and not begins else thing


def _counts_more(s: Sentence, verb: int, stop: int) -> bool:
    """Tell whether "projects spread across 45 towns" from *verb* to *stop* tells another number."""
    if any(s.part(k) is Part.AUXILIARY for k in range(verb, stop)):
        return False
    for k in range(verb + 1, stop):
        if s.part(k) is Part.FACT and s.words[k].start not in s.dates:
            lead = k - 1 - (s.part(k - 1) is Part.APPROXIMATOR)
            return s.part(lead) is Part.PREPOSITION
    return False


def _before_other_verb(s: Sentence, verb: int, stop: int) -> int:
    """Return *stop* without "represents" of "spending on boats bought for Tal represents a lot".

    A verb in the singular behind a participle is not that of the boats.
    """
    if s.part(verb) is not Part.PARTICIPLE:
        return stop
    behind = range(verb + 1, stop)
    other = (k for k in behind if s.part(k) is Part.VERB and s.part(k - 1) in NOMINAL)
    return next((k for k in other if not s.among(k, "base")), stop)


def _leads_to_count(s: Sentence, verb: int, stop: int) -> bool:
    """Tell whether a verb alone lacks another number: "a tax on boats led [to a 2% fall]"."""
    k = stop + 1
    while s.part(k) in {Part.DETERMINER, Part.APPROXIMATOR}:
        k += 1
    counted = s.part(k) is Part.FACT and s.words[k].start not in s.dates
    return stop - verb == 1 and s.part(stop) is Part.PREPOSITION and counted


def _with_verb(s: Sentence, thing: Phrase, *, shared: bool = False) -> Phrase:
    """Add the predicate that begins right behind *thing*, unless it would be cut short."""
    start, end = thing
    verb, stop = s.part(end), _past_date(s, end, predicate_end(s, end))
    if verb is Part.PARTICIPLE and s.part(end + 1) is Part.COMMA and s.part(end + 2) in NOMINAL:
        stop = end + 1  # "jobs created, lower rents and low tolls"
    if stop is None or stop - end <= (1 if verb is Part.AUXILIARY else 0):
        return thing
    if _is_cut(s, stop) or hangs_on(s, end, stop) or _lacks_doer(s, stop):
        return thing
    if (not shared and _counts_more(s, end, stop)) or _leads_to_count(s, end, stop):
        return thing
    stop = _before_other_verb(s, end, stop) if not shared else stop
    lone = stop - end == 1 and verb in {Part.GERUND, Part.VERB}
    if (lone or is_negated(s, stop)) and not _is_closed(s, stop):
        return thing
    return closed_by(s, (start, past_rate(s, stop))) or thing


def _past_date(s: Sentence, verb: int, stop: int | None) -> int | None:
    """Return where the predicate behind "signed in 2017" ends that parts it from its nouns.

    *stop* is where the participle at *verb* ends by itself, returned where none follows.
    """
    behind = None if stop is None else stop + 2
    dated = behind and s.part(verb) in VERBAL and s.part(behind - 2) is Part.PREPOSITION
    if not behind or not dated or s.part(behind - 1) is not Part.FACT:
        return stop
    goes_on = s.part(behind) in {Part.AUXILIARY, Part.VERB}
    return (predicate_end(s, behind) if goes_on else None) or stop


def past_rate(s: Sentence, at: int) -> int:
    """Return what stands behind "every week" at *at*, without which a number is another.

    Of "a week ago" that is *at* itself: it says when.
    """
    rate = s.among(at, "rate_words") and s.among(at + 1, "time_words")
    when = s.among(at + 2, "duration_cues") and s.part(at + 2) is Part.ADVERB
    return at + 2 if rate and not when else at


def _is_cut(s: Sentence, stop: int) -> bool:
    """Tell whether a predicate that ends at *stop* lacks what it is about, "married before 18"."""
    number = s.fold(stop + 1)
    dated = s.part(stop + 1) is Part.FACT and number.isdigit() and len(number) < _YEAR
    named = s.part(stop) is Part.PRONOUN and _is_closed(s, stop + 1)  # "have joined us"
    told = named or s.part(stop) is Part.RELATIVE
    told = told and s.part(stop - 1) in {Part.PARTICIPLE, Part.VERB}
    # "have a child who" is not who has a child
    told |= s.among(stop, "subject_relatives") and s.part(stop - 2) is Part.DETERMINER
    # "are in areas where" says nothing of them
    bare = s.part(stop - 1) is Part.NOUN and s.part(stop - 2) is Part.PREPOSITION
    told |= s.part(stop) is Part.RELATIVE and bare and not s.among(stop, "turns")
    return told or (dated and s.part(stop) is Part.PREPOSITION)


def _lacks_doer(s: Sentence, stop: int) -> bool:
    """Tell whether a predicate that ends at *stop* lacks "by the army", which its verb asks for."""
    doer = s.among(stop, "change_links") and s.part(stop + 1) not in {Part.FACT, Part.APPROXIMATOR}
    return s.part(stop - 1) is Part.PARTICIPLE and doer


def _with_relative(s: Sentence, thing: Phrase) -> Phrase:
    """Add "who live in tents" where the clause is short and nothing else follows."""
    start, end = thing
    if s.bare_genitive and not s.among(end, "subject_relatives"):
        return thing  # "a third of whose": it says whose the thing is
    verb = end + 1
    while s.part(verb) is Part.ADVERB:
        verb += 1
    acts = s.part(verb) is Part.PARTICIPLE and s.among(end, "subject_relatives")
    finite = acts or s.part(verb) in {Part.VERB, Part.AUXILIARY}
    if not finite or s.among(end, "conditions"):
        return thing
    stop = predicate_end(s, verb, prepositions=2)
    if stop is None or not (_is_closed(s, stop) or _is_dated(s, stop)) or is_negated(s, stop):
        return thing
    told = any(s.part(k) is Part.FACT for k in range(end, stop))  # it has a line of its own
    return (None if told else closed_by(s, (start, stop))) or thing


def _is_dated(s: Sentence, at: int) -> bool:
    """Tell whether a clause goes on with no more than "in May"."""
    dated = s.part(at + 1) is Part.FACT and s.words[at + 1].start in s.dates
    passive = s.part(at - 2) is Part.AUXILIARY  # "who left in May" says little without it
    return s.part(at) is Part.PREPOSITION and passive and dated and _is_closed(s, at + 2)


def _is_closed(s: Sentence, at: int) -> bool:
    """Tell whether the clause ends at *at*."""
    return s.part(at) in {Part.STOP, Part.COMMA, Part.RELATIVE}


def _is_plural(s: Sentence, thing: Phrase) -> bool:
    """Tell whether the head of *thing* is plural, so that a verb behind it is its own."""
    k = thing[0]
    while k < thing[1] and s.part(k) not in {Part.GENITIVE, Part.PREPOSITION}:
        k += 1
    participle = s.part(thing[1]) in {Part.PARTICIPLE, Part.GERUND}
    return participle or any(s.fold(k - 1).endswith(end) for end in s.sets["plural_endings"])


def closed_by(s: Sentence, phrase: Phrase) -> Phrase | None:
    """Return *phrase* without words at its end that ask for more."""
    cut = trimmed(s, phrase)
    if cut and s.part(cut[1] - 1) is Part.AUXILIARY:
        return None
    return cut


def hangs_on(s: Sentence, at: int, end: int) -> bool:
    """Tell whether "is made" lacks its "up of 5 million"."""
    bare = all(s.part(k) is Part.AUXILIARY for k in range(at, end - 1))
    return bare and s.part(end) is Part.PREPOSITION and s.part(end + 1) is Part.GENITIVE


def is_negated(s: Sentence, verb: int) -> bool:
    """Tell whether a negation stands close before *verb*."""
    return any(s.among(k, "negations") for k in range(max(0, verb - 4), verb))
