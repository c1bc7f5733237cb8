"""Shares: of what whole a figure is a part, and who are that part."""

from presswork.extract.labelling.before_verbs import subject_before
from presswork.extract.labelling.changes import gapped_subject, moved
from presswork.extract.labelling.clauses import predicate_end
from presswork.extract.labelling.insertions import past_insertion
from presswork.extract.labelling.lefts import (
    brought_total,
    changed_object,
    giver,
    left_of_genitive,
    set_level,
    worth_of,
)
from presswork.extract.labelling.links import behind, links_left
from presswork.extract.labelling.nouns import right_phrase
from presswork.extract.labelling.part_of_them import changed_aside, said_of_part
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.predicates import with_predicate
from presswork.extract.labelling.sentence import MODIFIERS, NOMINAL, VERBAL, Phrase, Sentence
from presswork.extract.labelling.subjects import subject_of_amount
from presswork.extract.labelling.things import after_total, done_to, thing_at

__all__ = ["part_of", "share_phrase", "spans_share", "with_change"]

_CLOSED = frozenset({Part.STOP, Part.COMMA})
_ENDS = frozenset({*_CLOSED, Part.CONJUNCTION})
_LISTED = frozenset({*NOMINAL, Part.DETERMINER, Part.GENITIVE, Part.COMMA, Part.CONJUNCTION})
"""The parts that stand between two shares of a list."""

_LEAD_GERUND = frozenset({Part.GENITIVE, Part.PREPOSITION})


def share_phrase(s: Sentence, at: int) -> Phrase | None:
    """Return the whole of which the figure at *at* is a share, what is said of it or changed."""
    if (verb := _share_verb(s, at)) is not None:
        return _whole_share(s, at, verb)
    if likelier := _likelier(s, at):
        return likelier
    # who is a share that goes on stands with the first
    if _goes_on(s, at) or _is_compared(s, at) or _is_parted(s, at):
        return None
    if kind := _guideline(s, at):
        return kind
    if s.part(at + 1) is Part.GENITIVE and _is_ability(s, links_left(s, at) - 1):
        return part_of(s, at + 1)
    # "grew at a rate of 3 percent"
    paced = subject_of_amount(s, at) if s.part(at - 1) is Part.GENITIVE else None
    after = behind(s, at)
    worth = worth_of(s, at) if s.part(after) is Part.GENITIVE else _compared(s, after)
    paced = paced or worth or _made_of(s, at, after) or _part_or_change(s, at)
    return paced or said_of_part(s, at) or changed_aside(s, at)


def _likelier(s: Sentence, at: int) -> Phrase | None:
    """Return "more likely to be hurt" behind "three times"; None where no such thing follows."""
    likely = s.among(at + 1, "bare") and s.part(at + 2) in {Part.NOUN, Part.ADVERB}
    end = predicate_end(s, at + 4) if likely and s.part(at + 3) is Part.INFINITIVE else None
    return (at + 1, end) if end else None


def _is_ability(s: Sentence, verb: int) -> bool:
    """Tell whether somebody is "able to reach" a share, who is not that share."""
    return s.part(verb - 1) is Part.INFINITIVE and s.among(verb - 2, "fulfilled")


def _is_compared(s: Sentence, at: int) -> bool:
    """Tell whether the figure is a difference alone, "prices were 4 percent higher"."""
    compared = s.among(at + 1, "bare") and s.part(at + 1) in NOMINAL
    compared &= s.part(at + 2) not in NOMINAL  # "were 4 percent fewer ships"
    return compared and s.part(links_left(s, at) - 1) is Part.AUXILIARY


def _is_parted(s: Sentence, at: int) -> bool:
    """Tell whether the object stands behind the figure: "to increase by 50 percent loans"."""
    verb = links_left(s, at) - 1
    changed = any(s.among(k, "change_links") for k in range(verb, at))
    return changed and s.part(verb - 1) is Part.INFINITIVE and s.part(behind(s, at)) in NOMINAL


def _guideline(s: Sentence, at: int) -> Phrase | None:
    """Return "guideline" of "exceeds the 20 percent guideline for ports", no level of its own."""
    named = s.part(at - 1) is Part.DETERMINER and s.among(at - 2, "amount_verbs")
    named &= s.part(at - 2) is not Part.AUXILIARY  # "there has been a 20 percent drop in"
    after = behind(s, at)
    kind = thing_at(s, after) if named and s.part(after) is Part.NOUN else None
    return kind if kind and s.among(kind[1], "purpose_prepositions") else None


def _part_or_change(s: Sentence, at: int) -> Phrase | None:
    after = behind(s, at)
    verb = links_left(s, at) - 1
    if s.part(after) is Part.PARTICIPLE and s.part(after + 1) in _CLOSED:
        return after, after + 1  # "the plan is 38 percent funded"
    changed = any(s.among(k, "change_links") for k in range(verb, at))
    if s.among(verb, "amount_verbs") and (changed or s.part(verb) is not Part.NOUN):
        told = subject_of_amount(s, at) or changed_object(s, at)
        reached = not changed and all(not s.among(k, "level_links") for k in range(verb, at))
        if told and reached and s.part(after) is Part.GENITIVE and _is_doer(s, told):
            return part_of(s, after) if s.among(after + 1, "possessives") else None
        # "there has been a 30 percent increase in arrests"
        if told or changed or s.part(at - 1) is not Part.DETERMINER or s.part(after) not in NOMINAL:
            return told
    if changed:
        owned = s.part(at - 1) is Part.GENITIVE
        told = changed_object(s, at) or (left_of_genitive(s, at) if owned else None)
        return told or moved(s, at) or gapped_subject(s, at)
    if s.part(after) is Part.GENITIVE:
        # "a deficit of 4 percent of GDP", "set its rate at 4 percent of"
        return _measured(s, at) or set_level(s, at) or brought_total(s, at) or part_of(s, after)
    if s.part(after) in {*NOMINAL, Part.PARTICIPLE}:
        thing = thing_at(s, after)
        if thing:
            grown = with_change(s, thing)
            # "a 25% tariff is applied": so much is the tariff, whatever is done with it
            rate = s.part(at - 1) is Part.DETERMINER and s.among(thing[1] - 1, "level_nouns")
            plain = grown != thing or rate
            return grown if plain else with_predicate(s, thing, shared=True)
    told = subject_of_amount(s, at) or changed_object(s, at) or left_of_genitive(s, at)
    told = told or brought_total(s, at) or set_level(s, at) or _charged_on(s, after)
    told = told or moved(s, at) or gapped_subject(s, at) or done_to(s, after)
    return told or (giver(s, at) if s.part(after) in _ENDS else None)


def _compared(s: Sentence, at: int) -> Phrase | None:
    """Return "less water" behind "use 90%", whose second word is no whole of that."""
    less = s.among(at, "limiters_behind") and not s.among(at, "times")
    thing = right_phrase(s, at + 1) if less and s.part(at + 1) in NOMINAL else None
    timed = thing is None or any(s.among(k, "time_words") for k in range(*thing))
    return None if timed or thing is None else (at, thing[1])


def _made_of(s: Sentence, at: int, after: int) -> Phrase | None:
    """Return "local content" of "is 50% local content" or "is a 50% ban", no level."""
    verb = at - 1 - (s.part(at - 1) is Part.DETERMINER)
    states = s.part(verb) is Part.AUXILIARY and s.among(verb, "amount_verbs")
    plain = states and s.part(after) is Part.NOUN and not s.among(after, "trailing_time")
    plain &= not (s.among(after, "change_nouns") or s.among(after, "level_nouns"))
    kind = thing_at(s, after) if plain else None
    closed = kind is not None and s.part(kind[1]) in {*_ENDS, Part.PREPOSITION, Part.RELATIVE}
    timed = kind is None or any(s.among(k, n) for k in range(*kind) for n in ("time_words", "bare"))
    return None if timed or not closed else kind


def _charged_on(s: Sentence, at: int) -> Phrase | None:
    """Return "loans" of "paying 18 per cent on loans"; None where a time stands there."""
    # "on the news" says why, "on cars" of what
    plain = s.part(at + 1) in MODIFIERS or s.among(at + 1, "possessives")
    thing = thing_at(s, at + 1) if plain and s.among(at, "citation_links") else None
    timed = thing is None or any(s.among(k, "time_words") for k in range(*thing))
    named = thing is None or all(s.part(k) in {Part.NAME, Part.FACT} for k in range(*thing))
    return None if timed or named else thing


def _measured(s: Sentence, at: int) -> Phrase | None:
    """Return "deficit" of "a deficit of 4 percent of GDP"; None where nothing is measured so."""
    owner = left_of_genitive(s, at) if s.part(at - 1) is Part.GENITIVE else None
    return owner if owner and s.among(owner[1] - 1, "level_nouns") else None


def part_of(s: Sentence, genitive: int) -> Phrase | None:
    """Return what is said of a share, "villages burned", or the whole that it is a part of."""
    if s.part(genitive) is not Part.GENITIVE:
        return None
    whole = after_total(s, genitive)  # "70 percent of the 300 farms were rebuilt"
    thing = thing_at(s, whole if whole > genitive else genitive + 1)
    if thing is None or _is_narrowed(s, thing[1]):
        return None
    if s.among(thing[1] - 1, "share_levels") and (aim := _spent_on(s, thing[1])):
        return thing[0], aim
    if _opens_clause(s, genitive - 1) and (told := _said_beyond(s, thing)):
        return told
    told = with_predicate(s, thing, shared=True)
    verb = object_share(s, genitive - 1)
    return (verb, thing[1]) if verb is not None and told == thing else told


def object_share(s: Sentence, at: int) -> int | None:
    """Return where "protecting" of "protecting a third of the sea" stands, whose whole is one word.

    None where another share stands at *at*: a whole of more words says enough.
    """
    verb = links_left(s, at) - 1
    led = _LEAD_GERUND if s.part(verb) is Part.GERUND else {Part.INFINITIVE}
    known = s.among(verb, "amount_verbs") or s.among(verb, "share_verbs")
    plain = s.part(verb) in VERBAL and s.part(verb - 1) in led and not known
    first = at + 2 + (s.part(at + 2) is Part.DETERMINER)
    whole = right_phrase(s, at + 2) if plain and s.part(at + 1) is Part.GENITIVE else None
    lone = whole is not None and whole[1] - first == 1
    return verb if lone and not s.among(at + 2, "possessives") else None


def _opens_clause(s: Sentence, at: int) -> bool:
    """Tell whether the share at *at* is the subject of its clause."""
    return s.part(links_left(s, at) - 1) in {*_ENDS, Part.RELATIVE}


def _said_beyond(s: Sentence, thing: Phrase) -> Phrase | None:
    """Return "aid to the isles went to schools" of "aid", whose verb is beyond a preposition."""
    verb = past_insertion(s, thing[1])
    end = predicate_end(s, verb) if verb > thing[1] and s.nouns_follow else None
    plain = s.part(thing[1]) is Part.PREPOSITION and end is not None and end - verb > 1
    return (thing[0], end) if plain and end else None


def _spent_on(s: Sentence, at: int) -> int | None:
    """Return where "on ports" at *at* ends, behind "2 percent of GDP"; None where none stands."""
    aimed = s.part(at) is Part.PREPOSITION and s.among(at, "purpose_prepositions")
    thing = right_phrase(s, at + 1) if aimed else None
    timed = thing is None or any(s.among(k, "time_words") for k in range(*thing))
    return None if timed or thing is None or s.part(at + 1) is Part.NAME else thing[1]


def _is_narrowed(s: Sentence, at: int) -> bool:
    """Tell whether "with at least one dose" or the like at *at* says which of the whole is meant.

    With its number it is no part of the phrase, without it the whole would be another.
    """
    counted = {Part.FACT, Part.APPROXIMATOR, Part.PREPOSITION, Part.PRONOUN}
    return s.among(at, "kept_prepositions") and s.part(at + 1) in counted


def _is_doer(s: Sentence, phrase: Phrase) -> bool:
    """Tell whether *phrase* may be a name, which reaches a share and is none itself."""
    opens = phrase == (0, 1) and not s.among(0, "cost_nouns")
    return opens or all(s.part(k) is Part.NAME for k in range(*phrase))


def with_change(s: Sentence, thing: Phrase) -> Phrase:
    """Let "increase in number" keep what grew, "cap on prices" what is held down."""
    start, end = thing
    known = any(s.among(end - 1, name) for name in ("change_nouns", "level_nouns"))
    # "extend the cap to people" says who gets it
    if known and s.part(end) is Part.PREPOSITION and not s.among(end, "infinitive"):
        more = right_phrase(s, end + 1)
        timed = more and (s.among(more[0], "time_words") or s.among(more[1], "time_words"))
        if more and not timed and s.part(more[1]) is not Part.FACT:
            return start, more[1]
    return thing


def spans_share(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether *phrase* holds the share at *at* with those who are it and the whole.

    Of *Women constitute a third of the crew* neither end says it without the other.
    """
    if object_share(s, at) == phrase[0]:
        return True
    verb = _share_verb(s, at)
    return verb is not None and phrase[0] < verb and at + 1 < phrase[1]


def _share_verb(s: Sentence, at: int) -> int | None:
    """Return the verb by which somebody is the share at *at* of a whole, else None."""
    if s.part(at + 1) is not Part.GENITIVE:
        return None
    verb = links_left(s, at) - 1
    verb -= s.among(verb, "share_links")
    if s.among(verb, "share_verbs"):
        return None if s.part(verb) is Part.GERUND else verb  # ", representing a third of"
    # what is measured, "the deficit is 3 percent of", says enough by itself
    states = s.part(verb) is Part.AUXILIARY and s.among(verb, "amount_verbs")
    return verb if states and not s.among(_group_start(s, verb) - 1, "cost_nouns") else None


def _goes_on(s: Sentence, at: int) -> bool:
    """Tell whether the share at *at* goes on with one before it, "and 8 percent of the cooks"."""
    k = links_left(s, at) - 1
    if s.part(k) not in {Part.COMMA, Part.CONJUNCTION} or s.part(at + 1) is not Part.GENITIVE:
        return False
    while s.part(k) in _LISTED:
        k -= 1
    return s.part(k) is Part.FACT and (_share_verb(s, k) is not None or _goes_on(s, k))


def _whole_share(s: Sentence, at: int, verb: int) -> Phrase | None:
    """Return "women constitute a third of the crew", nothing where one end cannot be told."""
    whole = thing_at(s, at + 2)
    subject = subject_before(s, _group_start(s, verb))
    return (subject[0], whole[1]) if subject and whole else None


def _group_start(s: Sentence, verb: int) -> int:
    """Return where the auxiliaries and adverbs before the verb at *verb* begin."""
    k = verb
    while s.part(k - 1) in {Part.AUXILIARY, Part.ADVERB}:
        k -= 1
    return k
