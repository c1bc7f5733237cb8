"""Things counted: the noun phrase behind a figure and what is said of it."""

from presswork.extract.labelling.clauses import predicate_end
from presswork.extract.labelling.insertions import past_insertion
from presswork.extract.labelling.nouns import right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.reduced import with_state
from presswork.extract.labelling.sentence import NOMINAL, VERBAL, Phrase, Sentence, trimmed

__all__ = [
    "after_total",
    "aim_at",
    "aim_of_subject",
    "done_to",
    "is_negated",
    "is_owned",
    "is_total",
    "thing_at",
    "with_predicate",
]


_TOLD = frozenset({*VERBAL, Part.AUXILIARY})
"""The parts with which a predicate begins."""
_BETWEEN = frozenset({Part.ADVERB, Part.AUXILIARY})
_HEADS = frozenset({*NOMINAL, Part.CONJUNCTION})
"""The parts that may stand behind a participle before its noun, "trained and paid nurses"."""
_ADJECTIVES = frozenset({Part.NOUN, Part.ADVERB, Part.COMMA, Part.PARTICIPLE})
"""The parts of which a row of adjectives is made, "old, badly lit"."""
_YEAR = 4
"""The digits of a year."""
_TWO = 2
_GOVERNING = frozenset({
    Part.PREPOSITION,
    Part.GENITIVE,
    Part.VERB,
    Part.PARTICIPLE,
    Part.GERUND,
    Part.INFINITIVE,
})
"""The parts before a figure by which it is no subject."""
_NUMBERS = frozenset({Part.FACT, Part.NUMBER, Part.APPROXIMATOR, Part.PRONOUN})
"""What a number is read as, "one" among them."""


def is_total(s: Sentence, at: int) -> bool:
    """Tell whether the figure is a whole of which a part is meant, "11 of the 15"."""
    k = at - 1 - _narrows_total(s, at - 1)
    while s.part(k) in {Part.DETERMINER, Part.APPROXIMATOR}:
        k -= 1
    known = any(s.part(j) is Part.DETERMINER for j in range(k + 1, at))
    return s.part(k) is Part.GENITIVE and (known or s.part(k - 1) is Part.FACT)


def is_owned(s: Sentence, at: int) -> bool:
    """Tell whether a noun has the figure for its genitive, "the fate of 300 families"."""
    k = at - 1
    while s.part(k) is Part.APPROXIMATOR:
        k -= 1
    return s.part(k) is Part.GENITIVE and s.part(k - 1) is Part.NOUN


def after_total(s: Sentence, at: int) -> int:
    """Return where the thing counted stands behind "of the 15"; *at* where there is no total."""
    k = at
    while s.part(k) is Part.ADVERB:
        k += 1
    if s.part(k) is not Part.GENITIVE:
        return at
    k += 1
    while s.part(k) in {Part.DETERMINER, Part.APPROXIMATOR}:
        k += 1
    k += _narrows_total(s, k)
    return k + 1 if s.part(k) is Part.FACT else at


def _narrows_total(s: Sentence, at: int) -> bool:
    """Tell whether "current" of "the current 16 members" stands at *at*: one word, no plural."""
    between = s.part(at - 1) is Part.DETERMINER and s.part(at + 1) is Part.FACT
    counted = between and s.words[at + 1].start not in s.dates and s.part(at + 2) in NOMINAL
    described = s.part(at) in {Part.NOUN, Part.PARTICIPLE, Part.GERUND}
    plural = s.fold(at).endswith(tuple(s.sets["plural_endings"]) or ("",))
    owns = s.fold(at).endswith(tuple(s.sets["possessive_endings"]) or ("\0",))
    return counted and described and (owns or not plural)


def thing_at(s: Sentence, at: int) -> Phrase | None:
    """Return the noun phrase at *at* unless it says nothing by itself."""
    done = s.fold(at).endswith(tuple(s.sets["participle_endings"]) or ("\0",))
    timed = done and s.among(at + 1, "time_words")  # "adopted last year"
    lone = s.part(at) in {Part.PARTICIPLE, Part.GERUND} and s.part(at + 1) not in _HEADS
    if lone or timed:
        return None
    right = right_phrase(s, at)
    if right is None:
        return None
    start, end = _with_head(s, _before_amount(s, right))
    if all(s.among(k, "bare") or s.among(k, "time_words") for k in range(start, end)):
        return None
    if s.among(start, "times"):
        return None  # "two times minister"
    if (rated := _past_rate(s, end)) > end:
        return start, rated  # "vehicles a day"
    if (aim := _lacking(s, start, end)) is not None:
        return start, aim
    closed = s.part(end + 1) in {Part.STOP, Part.COMMA, Part.RELATIVE}
    if s.part(end) is Part.ADVERB and closed and not s.among(end, "dangling"):
        end += 1
    return start, end


def _lacking(s: Sentence, start: int, end: int) -> int | None:
    """Return where "to eat" ends behind "families without enough", which lacks it; else None."""
    lacks = any(s.among(k, "negations") for k in range(start, end))
    return predicate_end(s, end + 1) if lacks and s.part(end) is Part.INFINITIVE else None


def _with_head(s: Sentence, thing: Phrase) -> Phrase:
    """Return "warmest years" for "warmest", "living in tents" for "living" of "those living"."""
    start, end = thing
    if end - start > 1 or _looks_plural(s, start):
        return thing
    if s.among(end, "time_words") and s.part(end) is Part.NOUN and _looks_plural(s, end):
        return _with_genitive(s, start, end + 1)
    if (head := _behind_adjectives(s, start)) is not None:
        return start, head
    if s.part(start) in NOMINAL and s.part(end) is Part.NUMBER:  # "Annex 2 States"
        named = right_phrase(s, end + 1)
        return (start, named[1]) if named else thing
    ending = tuple(s.sets["gerund_endings"]) or ("\0",)
    led = s.part(start - 1) is Part.DETERMINER and s.part(end) is Part.PREPOSITION
    place = right_phrase(s, end + 1) if led and s.fold(start).endswith(ending) else None
    return (start, place[1]) if place else thing


def _looks_plural(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* ends as plurals do, which "glorious" only seems to."""
    plural = s.fold(at).endswith(tuple(s.sets["plural_endings"]) or ("\0",))
    return plural and not s.fold(at).endswith(tuple(s.sets["singular_endings"]) or ("\0",))


def _with_genitive(s: Sentence, start: int, end: int) -> Phrase:
    """Return "proud years of trade" for "proud years", which do not say of what."""
    owner = right_phrase(s, end + 1) if s.part(end) is Part.GENITIVE else None
    return (start, owner[1]) if owner else (start, end)


def _behind_adjectives(s: Sentence, at: int) -> int | None:
    """Return where "strong, able, new allies" ends that begins at *at*; None where no such does.

    Behind a comma of adjectives stands the plural that is counted.
    """
    k = at + 1
    commas = 0
    while s.part(k) in _ADJECTIVES and not (s.part(k) in NOMINAL and _looks_plural(s, k)):
        commas += s.part(k) is Part.COMMA
        k += 1
    listed = commas and s.part(at + 1) is Part.COMMA and s.part(k - 1) is not Part.COMMA
    counted = s.part(at - 1) is Part.FACT and s.part(k) in NOMINAL
    phrase = right_phrase(s, k) if listed and counted else None
    return phrase[1] if phrase else None


def _before_amount(s: Sentence, thing: Phrase) -> Phrase:
    """Return "schemes" of "schemes with an outlay", which lacks its "of 5 million".

    So with "children under age 5".
    """
    start, end = thing
    aged = s.part(end) in {Part.FACT, Part.NUMBER} and s.part(end - 1) is Part.NOUN
    counted = aged or (s.part(end) is Part.GENITIVE and s.part(end + 1) in _NUMBERS)
    joint = max((k for k in range(start + 1, end) if s.part(k) is Part.PREPOSITION), default=None)
    return trimmed(s, (start, joint)) or thing if counted and joint else thing


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
    if _is_cut(s, stop) or _hangs(s, end, stop) or _lacks_doer(s, stop):
        return thing
    if (not shared and _counts_more(s, end, stop)) or _leads_to_count(s, end, stop):
        return thing
    stop = _before_other_verb(s, end, stop) if not shared else stop
    lone = stop - end == 1 and verb in {Part.GERUND, Part.VERB}
    if (lone or is_negated(s, stop)) and not _is_closed(s, stop):
        return thing
    return _closed(s, (start, _past_rate(s, stop))) or thing


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


def _past_rate(s: Sentence, at: int) -> int:
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
    return (None if told else _closed(s, (start, stop))) or thing


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


def _closed(s: Sentence, phrase: Phrase) -> Phrase | None:
    """Return *phrase* without words at its end that ask for more."""
    cut = trimmed(s, phrase)
    if cut and s.part(cut[1] - 1) is Part.AUXILIARY:
        return None
    return cut


def aim_at(s: Sentence, at: int) -> Phrase | None:
    """Return the predicate that begins at *at*, "rebuild the port"; None for a single word."""
    end = predicate_end(s, at)
    if end is None or end - at < _TWO or _hangs(s, at, end):
        return None
    start = _behind_copula(s, at)
    found = _closed(s, (start, end))
    if found and s.among(start, "from_words"):
        return start, found[1]
    return found if found and (start > at or found[1] - found[0] > 1) else None


def aim_of_subject(s: Sentence, at: int, after: int) -> Phrase | None:
    """Return the predicate at *after* of the figure at *at*, where that is what it is said of.

    In *those that asked for 5 million will be heard* it is not.
    """
    k = at - 1
    while s.part(k) in {Part.APPROXIMATOR, Part.DETERMINER, Part.ADVERB} or _heads(s, k):
        k -= 1
    governed = s.part(k) in _GOVERNING and not s.among(k, "telling")  # "she said 5 million will"
    return None if governed else aim_at(s, after)


def _heads(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* is one of "total of" before its figure."""
    of = s.part(at) is Part.GENITIVE and s.among(at - 1, "amount_heads")
    return of or (s.among(at, "amount_heads") and s.part(at + 1) is Part.GENITIVE)


def _behind_copula(s: Sentence, at: int) -> int:
    """Return where "released" of "has now been released" stands, or "for" of "is for"; else *at*.

    What "will be" or "could be" done is not done: there *at* itself is returned.
    """
    first = at
    while s.part(first) is Part.AUXILIARY and not s.among(first, "verb_takers"):
        first += 1
    k = first
    while k > at and s.part(k) in _BETWEEN and not s.among(k, "kept_openers"):
        k += 1
    aimed = s.part(k) is Part.PREPOSITION and s.among(k, "purpose_prepositions")
    aimed |= s.among(k, "from_words")
    done = s.part(k) is Part.PARTICIPLE
    if done and k - 1 > at and s.part(k - 1) is Part.ADVERB and not s.among(k - 1, "dangling"):
        k -= 1  # "were seriously injured"
    told = done or aimed or (k > at and _is_state(s, k))
    return k if told and not any(s.among(j, "negations") for j in range(at, k + 1)) else at


def _is_state(s: Sentence, at: int) -> bool:
    """Tell whether "ready for" or "available to" stands at *at*."""
    # behind "is" no verb stands, whatever its form
    named = s.part(at) in {Part.NOUN, Part.VERB} or s.among(at, "kept_openers")
    return named and s.part(at + 1) in {Part.PREPOSITION, Part.INFINITIVE}


def done_to(s: Sentence, at: int) -> Phrase | None:
    """Return "forcibly displaced in the region" at *at*; None where no participle says it all."""
    verb = at + 1 if s.part(at) is Part.ADVERB else at
    closed = s.part(verb + 1) in {Part.STOP, Part.COMMA, Part.CONJUNCTION, Part.PREPOSITION}
    if s.part(verb + 1) is Part.CONJUNCTION and _describes(s, verb + 2):
        return None  # "30 uniformed and civilian officers"
    if s.part(verb) is not Part.PARTICIPLE or not closed or s.among(verb, "amount_verbs"):
        return None
    end = predicate_end(s, verb)
    return _closed(s, (at, end)) if end else None


def _describes(s: Sentence, at: int) -> bool:
    """Tell whether an adjective may stand at *at*, before its noun: "civilian officers"."""
    return s.part(at) is Part.NOUN and s.part(at + 1) is Part.NOUN


def _hangs(s: Sentence, at: int, end: int) -> bool:
    """Tell whether "is made" lacks its "up of 5 million"."""
    bare = all(s.part(k) is Part.AUXILIARY for k in range(at, end - 1))
    return bare and s.part(end) is Part.PREPOSITION and s.part(end + 1) is Part.GENITIVE


def is_negated(s: Sentence, verb: int) -> bool:
    """Tell whether a negation stands close before *verb*."""
    return any(s.among(k, "negations") for k in range(max(0, verb - 4), verb))
