"""What a figure counts or measures."""

from presswork.extract.labelling.beside import second_change, set_apart
from presswork.extract.labelling.insertions import past_insertion
from presswork.extract.labelling.lefts import (
    brought_total,
    giver,
    left_of_genitive,
    measured_noun,
)
from presswork.extract.labelling.links import base_of, behind, changed_number, links_left
from presswork.extract.labelling.lists import is_last_comma, is_list, is_name_list
from presswork.extract.labelling.lone import governing_verb, of_those
from presswork.extract.labelling.money import money_phrase
from presswork.extract.labelling.nouns import left_phrase, right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.predicates import with_predicate
from presswork.extract.labelling.reduced import reduced
from presswork.extract.labelling.seconds import first_of
from presswork.extract.labelling.sentence import (
    MODIFIERS,
    NOMINAL,
    VERBAL,
    Phrase,
    Sentence,
    opens_idiom,
    trimmed,
)
from presswork.extract.labelling.shares import share_phrase
from presswork.extract.labelling.subjects import subject_of_amount
from presswork.extract.labelling.things import (
    after_total,
    aim_at,
    aim_of_subject,
    done_to,
    is_owned,
    is_total,
    thing_at,
)

__all__ = ["amount_phrases", "level_phrase", "spent_on"]

_AGE = 2
"""The digits of an age."""
_OPEN_LIST = 2
"""So many names behind one, each behind a comma, make a list."""
_OBJECTS = frozenset({*NOMINAL, Part.DETERMINER})
_JOINTS = frozenset({Part.GENITIVE, Part.PREPOSITION, Part.CONJUNCTION})
"""Before what a noun phrase may end that is too long or would cut a name."""


def amount_phrases(s: Sentence, at: int, subtype: str | None) -> list[Phrase]:
    """Return phrases that say what the figure at *at* counts or measures, the best first."""
    best = _before_bracket(s, at) or _best(s, at, subtype) or set_apart(s, at)
    best = best or second_change(s, at) or _of_first(s, at, subtype)
    if best is None:
        return []
    if best[0] <= at < best[1]:
        ends = (k for k in range(best[1] - 1, at + 2, -1) if s.part(k) is Part.PREPOSITION)
        return [best, *((best[0], k) for k in ends)]
    best = _before_open_list(s, best)
    plain = right_phrase(s, best[0])
    if plain is None:  # an aim, "widen roads to let", may end before its own
        ends = (k for k in range(best[1] - 1, best[0] + 2, -1) if s.part(k) is Part.INFINITIVE)
        return [best, *((best[0], k) for k in ends)]
    if plain[1] >= best[1]:
        joints = (k for k in range(best[1] - 1, best[0], -1) if s.part(k) in _JOINTS)
        joints = (
            k for k in joints if s.part(k) is not Part.CONJUNCTION or not _cuts_list(s, best[0], k)
        )
        return [best, *filter(None, (trimmed(s, (best[0], k)) for k in joints))]
    # what is said of the thing may end at a comma where it is too long
    ends = (k for k in range(best[1] - 1, plain[1] + 1, -1) if _pauses(s, (best[0], k), plain[1]))
    return [best, *((best[0], k) for k in ends), plain]


def _before_open_list(s: Sentence, phrase: Phrase) -> Phrase:
    """Return "aid for the counties" of "aid for the counties of Tal, Ost, Lund, ...".

    Names go on behind the phrase without an end that could be seen, so that one would be cut out.
    """
    k, names = phrase[1], 0
    while s.part(k) is Part.COMMA and s.part(k + 1) is Part.NAME:
        names += 1
        k += 1
        while s.part(k) is Part.NAME:
            k += 1
    if names < _OPEN_LIST or s.part(phrase[1] - 1) is not Part.NAME:
        return phrase
    first = phrase[1] - 1
    while s.part(first - 1) is Part.NAME:
        first -= 1
    led = s.part(first - 1) in {Part.GENITIVE, Part.PREPOSITION} and first - 1 > phrase[0]
    return trimmed(s, (phrase[0], first - 1)) or phrase if led else phrase


def _of_first(s: Sentence, at: int, subtype: str | None) -> Phrase | None:
    """Return what the share at *at* has in common with the one before it."""
    first = first_of(s, at) if subtype == "percent" else None
    return share_phrase(s, first) if first is not None else None


def _pauses(s: Sentence, phrase: Phrase, thing: int) -> bool:
    """Tell whether *phrase* may end where it does, at a comma or behind a list that a verb has.

    What is counted ends at *thing*.
    """
    start, at = phrase
    if s.part(at) is Part.PREPOSITION:
        told = [k for k in range(thing, at) if s.part(k) in {*VERBAL, Part.AUXILIARY}]
        aside = s.among(at, "place_prepositions") or s.among(at, "channels")
        placed = aside and s.part(at + 1) is Part.DETERMINER
        placed = placed and at - 1 not in told and s.part(at - 1) in NOMINAL
        whole = placed or _holds_list(s, start, at)
        return bool(told) and whole and not opens_idiom(s, at)
    return s.part(at) is Part.COMMA and not (is_name_list(s, at) or _cuts_list(s, start, at))


def _cuts_list(s: Sentence, start: int, at: int) -> bool:
    """Tell whether a phrase from *start* that ends at *at* would be "hunger, cold" of a list."""
    inside = s.part(at) is Part.CONJUNCTION or is_list(s, at) or is_last_comma(s, at)
    return inside and _holds_list(s, start, at)


def _holds_list(s: Sentence, start: int, end: int) -> bool:
    return any(s.part(k) is Part.COMMA and is_list(s, k) for k in range(start, end))


def _before_bracket(s: Sentence, at: int) -> Phrase | None:
    """Return "Norland" of "Norland (5 million)", where nothing else stands in the bracket."""
    k = at - 1
    while s.part(k) is Part.APPROXIMATOR:
        k -= 1
    alone = s.fold(k) == "(" and s.fold(at + 1) == ")"
    named = left_phrase(s, k) if alone and s.part(k - 1) in NOMINAL else None
    # "Rs 449 billion (5 million dollars)" is one sum
    return named if named and s.fold(k - 1).isalpha() else None


def level_phrase(s: Sentence, at: int) -> Phrase | None:
    """Return the subject of "rose to 72 years", which states a level and no time; else None."""
    verb = links_left(s, base_of(s, at)) - 1
    levelled = any(s.among(k, "level_links") for k in range(verb, at))
    stated = s.among(verb, "amount_verbs") and levelled and s.part(verb) is not Part.NOUN
    plural = s.fold(at).endswith(tuple(s.sets["plural_endings"]) or ("\0",))
    if s.part(at + 1) is Part.NOUN and not plural:
        return None  # "rose to a 12-year record of" tells of what the record is
    return subject_of_amount(s, at) if stated else set_apart(s, at)


def spent_on(s: Sentence, at: int) -> Phrase | None:
    """Return "talks" of "26 years of talks", or what a sum over so many years is for."""
    if s.part(at + 1) is Part.INFINITIVE and _is_term(s, at):
        return aim_at(s, at + 2)
    led = s.part(at + 1) is Part.GENITIVE and s.part(at + 2) in {*MODIFIERS, Part.DETERMINER}
    # "within 90 days of the order" it is done
    from_ = s.part(at - 1) is Part.PREPOSITION and s.part(at + 2) is Part.DETERMINER
    return thing_at(s, at + 2) if led and not from_ else None


def _is_term(s: Sentence, at: int) -> bool:
    """Tell whether the period at *at* says over how long the sum before it is spent."""
    k = at - 1
    while s.part(k) in {Part.DETERMINER, Part.APPROXIMATOR} or s.among(k, "time_words"):
        k -= 1
    return s.part(k) is Part.PREPOSITION and s.part(k - 1) is Part.FACT


def _best(s: Sentence, at: int, subtype: str | None) -> Phrase | None:
    if subtype == "money":
        return money_phrase(s, at)
    if subtype in {"percent", "ratio"}:
        return share_phrase(s, at)
    return None if _is_age(s, at) else of_those(s, at) or _count(s, at, subtype)


def _is_age(s: Sentence, at: int) -> bool:
    """Tell whether the number at *at* is the age of "Ana Lind, 34 of Tal"."""
    named = s.part(at - 1) is Part.COMMA and s.part(at - 2) is Part.NAME and at >= _AGE + 1
    named = named and s.words[at - 3].text[0].isupper()
    homed = s.part(at + 1) in {Part.GENITIVE, Part.PREPOSITION} and s.part(at + 2) is Part.NAME
    owned = s.fold(at + 2).endswith(tuple(s.sets["possessive_endings"]) or ("\0",))
    years = s.fold(at).isdigit() and len(s.fold(at)) == _AGE
    return years and named and homed and not owned


def _count(s: Sentence, at: int, subtype: str | None) -> Phrase | None:
    if any(s.among(k, "change_links") for k in range(links_left(s, at), at)) and s.among(
        links_left(s, at) - 1, "change_verbs"
    ):
        return subject_of_amount(s, at)
    after = after_total(s, _past_tail(s, behind(s, at)))
    if s.part(after) is Part.GENITIVE:
        after += 1
    if subtype == "measure" and s.part(at + 1) is not Part.GENITIVE and not _describes(s, at):
        told = subject_of_amount(s, at)
        if told:
            return told
    right = thing_at(s, after)
    if shared := _with_shared_noun(s, right or (after, after + 1)):
        return shared
    if right:
        lost = changed_number(s, at)
        return _said_of(s, at, right) if lost is None else (lost, right[1])
    if s.part(after) is Part.AUXILIARY:
        return _of_subject(s, at, after)
    return done_to(s, after) or _idiom_at(s, after) or _governed(s, at, after, subtype)


def _said_of(s: Sentence, at: int, thing: Phrase) -> Phrase:
    """Return the *thing* that the figure counts with what is said of it, and not of another."""
    # "reports of 112 people having been killed": no verb of another subject
    ending = tuple(s.sets["gerund_endings"]) or ("\0",)
    loose = s.part(thing[1]) is Part.AUXILIARY and s.fold(thing[1]).endswith(ending)
    other = is_owned(s, at) or _is_governed(s, at, thing)
    part = is_total(s, at) or (other and not loose)
    return reduced(s, at, thing) if part else with_predicate(s, thing)


def _governed(s: Sentence, at: int, after: int, subtype: str | None) -> Phrase | None:
    """Return what leads to the figure, behind which at *after* no thing stands, or its aim."""
    told = subject_of_amount(s, at) or left_of_genitive(s, at) or measured_noun(s, at)
    told = told or brought_total(s, at)
    if s.part(after) is Part.INFINITIVE and (aim := aim_at(s, after + 1)):
        told = told or aim  # "forced 1,200 to flee abroad"
    told = told or (_doer(s, at) if subtype == "measure" else None) or governing_verb(s, at)
    # "143 voted in favour"
    return told or (aim_at(s, after) if s.part(after) in {Part.VERB, Part.GERUND} else None)


def _doer(s: Sentence, at: int) -> Phrase | None:
    """Return "boats have sailed" of "boats have sailed 300 miles"; None for "a port located"."""
    told = giver(s, at)
    finite = told and any(s.part(k) in {Part.AUXILIARY, Part.VERB} for k in range(*told))
    return told if finite else None


def _describes(s: Sentence, at: int) -> bool:
    """Tell whether the measure at *at* says what a thing is like, "was a 40-metre trawler"."""
    singular = "-" in s.fold(at) or not _is_plural(s, at)
    return singular and s.part(at - 1) is Part.DETERMINER and s.part(at + 1) is Part.NOUN


def _of_subject(s: Sentence, at: int, after: int) -> Phrase | None:
    """Return what the auxiliary at *after* says of the figure, else what rose to the figure."""
    return aim_of_subject(s, at, after) or subject_of_amount(s, at) or brought_total(s, at)


def _idiom_at(s: Sentence, at: int) -> Phrase | None:
    """Return "in favour" of "141 in favour", else None."""
    return (at, at + 2) if opens_idiom(s, at) else None


def _with_shared_noun(s: Sentence, thing: Phrase) -> Phrase | None:
    """Return "confirmed and 21 probable cases" for "confirmed", whose noun stands there alone."""
    behind = thing[1] + 1
    while s.part(behind) is Part.APPROXIMATOR:
        behind += 1
    joined = s.part(thing[1]) is Part.CONJUNCTION and s.part(behind) is Part.FACT
    if not joined or thing[1] - thing[0] > 1 or not s.nouns_follow or _is_plural(s, thing[0]):
        return None
    modified = s.part(behind + 2) in {*NOMINAL, Part.PARTICIPLE}
    described = s.part(behind + 1) in {*NOMINAL, Part.PARTICIPLE}
    if not described or not modified or _is_plural(s, behind + 1):
        return None
    noun = right_phrase(s, behind + 1)
    if noun and s.part(noun[1]) is Part.PARTICIPLE and s.part(noun[1] + 1) in NOMINAL:
        noun = right_phrase(s, noun[1] + 1)  # "88 laboratory confirmed cases"
    return (thing[0], noun[1]) if noun else None


def _is_plural(s: Sentence, at: int) -> bool:
    return s.fold(at).endswith(tuple(s.sets["plural_endings"]) or ("",))


def _past_tail(s: Sentence, at: int) -> int:
    """Return what stands behind "or so" at *at*, else *at*."""
    tail = f"{s.fold(at)} {s.fold(at + 1)}" in s.sets["number_tails"]
    return at + 2 if tail else at


def _is_governed(s: Sentence, at: int, thing: Phrase) -> bool:
    """Tell whether a preposition before the figure parts *thing* from the verb behind it."""
    k = at - 1
    while s.part(k) in {Part.APPROXIMATOR, Part.DETERMINER}:
        k -= 1
    if s.part(k) not in {Part.PREPOSITION, Part.GENITIVE}:
        return False
    if past_insertion(s, thing[1]) > thing[1]:
        return True  # "talks with 40 people in Tal were held"
    if s.among(k, "change_links") and s.part(k - 1) is Part.PARTICIPLE:
        return True  # "provided by seven agencies crossed the river"
    placed = s.among(k, "place_prepositions") or s.among(k, "from_words")
    if placed and s.part(thing[1]) is Part.RELATIVE:
        return True  # "people from 34 States who have served"
    # "people from 34 States made it": a participle with an object is a verb
    acts = s.part(thing[1]) is Part.PARTICIPLE and s.part(thing[1] + 1) in _OBJECTS
    return acts or s.part(thing[1]) in {Part.VERB, Part.AUXILIARY}
