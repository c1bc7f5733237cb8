"""What money is for."""

from presswork.extract.labelling.changes import gapped_subject, moved
from presswork.extract.labelling.containers import with_purpose
from presswork.extract.labelling.earmarks import (
    behind_period,
    behind_source,
    channel,
    earmarked,
    given,
    purpose,
    source,
)
from presswork.extract.labelling.lefts import (
    brought_total,
    changed_object,
    cost_to,
    giver,
    left_of_genitive,
    measured_noun,
    set_level,
    worth_of,
)
from presswork.extract.labelling.links import behind, links_left
from presswork.extract.labelling.lone import of_those
from presswork.extract.labelling.nouns import left_phrase, right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.predicates import with_predicate
from presswork.extract.labelling.receivers import receiver
from presswork.extract.labelling.sentence import NOMINAL, Phrase, Sentence
from presswork.extract.labelling.shares import with_change
from presswork.extract.labelling.subjects import subject_of_amount
from presswork.extract.labelling.things import aim_at, aim_of_subject, thing_at

__all__ = ["money_phrase"]

_BEHIND_RATE = frozenset({Part.STOP, Part.COMMA, Part.CONJUNCTION, Part.PREPOSITION, Part.RELATIVE})
"""The parts that may stand behind "a kilo"."""
_AIMS = frozenset({Part.PREPOSITION, Part.INFINITIVE})
_POINTS = frozenset({Part.PRONOUN, Part.RELATIVE})


def money_phrase(s: Sentence, at: int) -> Phrase | None:
    """Return what the sum at *at* is for or what it is the sum of; None where nothing says so."""
    points = s.part(at + 1) is Part.GENITIVE and s.part(at + 2) in _POINTS
    if points and (done := of_those(s, at)):
        return done  # "of which has been given to"
    at = _first_said(s, at)
    rated = _behind_rate(s, _behind_length(s, _behind_conversion(s, behind(s, at))))
    after = _behind_insertion(s, behind_period(s, rated))
    after += s.among(after, "bare") and s.part(after + 1) is Part.PREPOSITION  # "more to ports"
    after += _is_adverb(s, after) and s.part(after + 1) in _AIMS  # "annually to ports"
    after = behind_source(s, after)
    told = worth_of(s, at) or cost_to(s, at) or brought_total(s, at) or _level_of(s, at)
    told = told or earmarked(s, after)
    # "$1,500 a month in Norland" is for nothing there
    if told or (rated > at + 1 and _is_place(s, after)):
        return told
    if s.among(after, "worth_words") and s.part(after + 1) is Part.GENITIVE:
        return thing_at(s, after + 2)
    if aim := _aim(s, at, after):
        return aim
    # "a part of it, 5 million, was spent on"
    after += s.part(at - 1) is s.part(after) is Part.COMMA and s.part(after + 1) is Part.AUXILIARY
    if s.part(after) is Part.AUXILIARY:
        # whose budget it is says more than when it will be spent
        told = _budget(s, at) or aim_of_subject(s, at, after)
        says = told is not None and s.part(told[0]) is not Part.AUXILIARY
        return told if says else _apposed(s, at) or told
    thing = thing_at(s, after)
    if thing:
        purposeful = with_purpose(s, thing)
        purposeful = purposeful if purposeful != thing else with_change(s, thing)
        purposeful = purposeful if purposeful != thing else _with_agent(s, thing)
        return _with_doer(s, thing) if purposeful == thing else purposeful
    told = subject_of_amount(s, at) or left_of_genitive(s, at) or measured_noun(s, at)
    told = told or changed_object(s, at)
    told = told or set_level(s, at) or _later_aim(s, after) or _apposed(s, at)
    told = told or changed_object(s, at) or moved(s, at) or gapped_subject(s, at)
    return told or channel(s, after) or receiver(s, at) or _given_by(s, at, after)


def _is_adverb(s: Sentence, at: int) -> bool:
    ending = tuple(s.sets["adverb_endings"]) or ("\0",)
    return s.part(at) is Part.ADVERB and s.fold(at).endswith(ending)


def _given_by(s: Sentence, at: int, after: int) -> Phrase | None:
    """Return "Norland gave", or "from Norland" where no more than a grant is known to hold it."""
    told, named = giver(s, at), source(s, after)
    holds = told is not None and any(s.among(k, "cost_nouns") for k in range(*told))
    return named if named and (holds or told is None) else told


def _aim(s: Sentence, at: int, after: int) -> Phrase | None:
    """Return what the sum at *at* is for, in the words that begin at *after*."""
    genitive = s.part(after) is Part.GENITIVE
    aimed = s.part(after) is Part.PREPOSITION and s.among(after, "purpose_prepositions")
    found = purpose(s, after + 1) if genitive or aimed else None
    if found := found or given(s, after):
        purposeful = with_purpose(s, found)
        return _with_agent(s, found) if purposeful == found else purposeful
    # what rose by so much "to reach" more was raised for no such aim
    if s.part(after) is not Part.INFINITIVE or s.among(after + 1, "amount_verbs"):
        return None
    found = aim_at(s, after + 1)
    told = found and (found[1] - found[0] > 1 or left_of_genitive(s, at) is None)
    return found if told else None


def _with_agent(s: Sentence, thing: Phrase) -> Phrase:
    """Return "families hit by the flood" for "families", and "spending by the port" whole."""
    done = s.part(thing[1]) is Part.PARTICIPLE and s.among(thing[1] + 1, "agent_links")
    agent = right_phrase(s, thing[1] + 2) if done else _complement(s, thing[1])
    # "for the third quarter" is cut before the quarter
    timed = agent is None or any(s.among(k, "time_words") for k in range(agent[0], agent[1] + 1))
    return thing if timed or agent is None else (thing[0], agent[1])


def _complement(s: Sentence, at: int) -> Phrase | None:
    """Return who "spending by the port", "aid to farmers" or "care for sailors" tells of.

    What the noun before *at* says is half of it without them. None where no such thing stands at
    *at*.
    """
    named = s.part(at + 1) is Part.NAME or (
        s.part(at + 1) is Part.DETERMINER and s.part(at + 2) in NOMINAL
    )
    by = s.among(at, "agent_links") and named
    to = s.among(at, "infinitive") and s.among(at - 1, "manner_nouns")
    meant = s.among(at, "purpose_prepositions") and not s.among(at, "place_prepositions")
    aimed = meant and not s.among(at, "infinitive")
    linked = s.part(at) is Part.PREPOSITION and (by or to or aimed)
    return right_phrase(s, at + 1) if linked else None


def _level_of(s: Sentence, at: int) -> Phrase | None:
    """Return "aid" of "aid will rise to 5 million to help": what rose says more than its aim."""
    link = links_left(s, at)
    rose = s.among(link - 1, "change_verbs") and s.part(link - 1) is not Part.NOUN
    levelled = any(s.among(k, "level_links") for k in range(link, at))
    return subject_of_amount(s, at) if rose and levelled else None


def _apposed(s: Sentence, at: int) -> Phrase | None:
    """Return "first grant" of "The first grant, $4 million, goes to", which the sum repeats."""
    comma = at - 1
    while s.part(comma) in {Part.APPROXIMATOR, Part.DETERMINER}:
        comma -= 1
    parted = s.part(comma) is Part.COMMA and s.part(at + 1) is Part.COMMA
    acts = s.part(at + 2) in {Part.AUXILIARY, Part.VERB}
    owner = left_phrase(s, comma) if parted and acts else None
    first = owner[0] - 1 if owner else comma
    first -= s.part(first) is Part.DETERMINER
    return owner if s.part(first) is Part.STOP else None


def _budget(s: Sentence, at: int) -> Phrase | None:
    """Return "budget" of "our budget of 5 million"; None for "a total of 5 million"."""
    owner = left_of_genitive(s, at)
    return None if owner and all(s.among(k, "bare") for k in range(*owner)) else owner


def _is_place(s: Sentence, at: int) -> bool:
    """Tell whether "in Norland" stands at *at*."""
    place = right_phrase(s, at + 1) if s.among(at, "place_prepositions") else None
    return place is not None and all(s.part(k) is Part.NAME for k in range(*place))


def _with_doer(s: Sentence, thing: Phrase) -> Phrase | None:
    """Return "Norland has given to the fund" whole: a name that does something is no thing."""
    acts = s.part(thing[1]) in {Part.AUXILIARY, Part.VERB}
    if not acts or any(s.part(k) is not Part.NAME for k in range(*thing)):
        return thing
    said = with_predicate(s, thing, shared=True)
    return said if said != thing else None


def _first_said(s: Sentence, at: int) -> int:
    """Return the sum that the one at *at* repeats in another currency: £5 million ($6 million)."""
    k = at - 1
    while s.part(k) is Part.APPROXIMATOR:
        k -= 1
    inside = s.fold(k) == "(" and s.fold(at + 1) == ")"
    return k - 1 if inside and s.part(k - 1) is Part.FACT else at


def _behind_conversion(s: Sentence, at: int) -> int:
    """Return what stands behind "($6 million)" at *at*, else *at*."""
    k = at + 1
    while s.part(k) is Part.APPROXIMATOR:
        k += 1
    told = s.fold(at) == "(" and s.part(k) is Part.FACT and s.fold(k + 1) == ")"
    return k + 2 if told else at


def _behind_length(s: Sentence, at: int) -> int:
    """Return what stands behind ", five-year" at *at*, where that is of the same noun."""
    first = at + (s.part(at) is Part.COMMA)
    last = s.fold(first).replace("-", " ").split()[-1:]
    lasts = s.part(first) is Part.FACT and last != [] and last[0] in s.sets["time_words"]
    return first + 1 if lasts and s.part(first + 1) in NOMINAL else at


def _behind_rate(s: Sentence, at: int) -> int:
    """Return what stands behind "a year", "per month" or "a kilo" at *at*, else *at*."""
    led = s.part(at) is Part.DETERMINER or s.among(at, "rate_words")
    if led and s.among(at + 1, "time_words"):
        return at + 2
    # of what a price is told is no thing bought: "a kilo of tea", but "each village affected"
    priced = s.among(at, "rate_words") and s.part(at + 1) is Part.NOUN
    plural = s.fold(at + 1).endswith(tuple(s.sets["plural_endings"]) or ("\0",))
    return at + 2 if priced and not plural and s.part(at + 2) in _BEHIND_RATE else at


def _behind_insertion(s: Sentence, at: int) -> int:
    """Return what stands behind ", subject to approval," at *at*, else *at*."""
    if s.part(at) is not Part.COMMA or s.part(at + 1) is Part.RELATIVE:
        return at
    end = at + 1
    while s.part(end) in {*NOMINAL, Part.PREPOSITION, Part.GENITIVE, Part.DETERMINER, Part.ADVERB}:
        end += 1
    led = s.part(end) is Part.COMMA and s.part(end + 1) is Part.PREPOSITION
    return end + 1 if led and any(s.part(k) is Part.PREPOSITION for k in range(at, end)) else at


def _later_aim(s: Sentence, at: int) -> Phrase | None:
    """Return the aim behind "through ministries and agencies"."""
    k = at
    while s.part(k) in {
        *NOMINAL,
        Part.PREPOSITION,
        Part.DETERMINER,
        Part.CONJUNCTION,
        Part.GENITIVE,
    }:
        k += 1
    return aim_at(s, k + 1) if s.part(k) is Part.INFINITIVE else None
