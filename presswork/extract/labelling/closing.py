"""What a clause says before the date that closes it, where no rule finds its subject."""

from presswork.extract.labelling.clauses import clause_start
from presswork.extract.labelling.doers import group_start
from presswork.extract.labelling.leads import before_leads, ends_period
from presswork.extract.labelling.levels import tells_level
from presswork.extract.labelling.lists import coordinates, is_last_comma, is_list, is_name_list
from presswork.extract.labelling.nouns import nearest_phrase, right_phrase
from presswork.extract.labelling.openings import is_comparison
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    NOMINAL,
    VERBAL,
    Phrase,
    Sentence,
    is_bounded,
    trimmed,
)

__all__ = ["closed_predicate", "own_member"]

_INSIDE = frozenset({
    *NOMINAL,
    Part.DETERMINER,
    Part.GENITIVE,
    Part.PREPOSITION,
    Part.CONJUNCTION,
    Part.ADVERB,
    Part.NUMBER,
    Part.APPROXIMATOR,
})
_MEMBER = frozenset({*NOMINAL, Part.DETERMINER, Part.GENITIVE, Part.PREPOSITION})
_LONGEST = 14
"""The most words of a predicate and the noun before it."""
_SHORTEST, _LONG = 2, 10
_FARTHEST = 20
"""The most words between two dates of a series."""


def closed_predicate(s: Sentence, at: int) -> list[Phrase]:
    """Return "created by the mayor" of "the port, which was created by the mayor in" at *at*.

    What may not be, or what somebody wished to do, keeps the word that says so.
    """
    end = before_leads(s, at, 0)
    if s.bare_genitive or (end == at and not is_bounded(s, at)) or _only_bounds(s, at, end):
        return []
    first = end
    while end - first < _LONGEST and _is_inside(s, first - 1):
        first -= 1
    verb = first - 1
    if s.part(verb) in VERBAL:
        start = _start(s, verb)
    elif s.part(verb) is Part.AUXILIARY and s.part(verb - 1) is not Part.COMMA:
        start = _stated(s, verb, first)
    else:
        return []
    found = trimmed(s, (start, end)) if start is not None else None
    if start is None or found is None or found[0] != start or is_comparison(s, start, at):
        return []
    # "that ruling" has been told of before, and may have a day of its own
    pointed = any(
        s.among(k, "leaning") and s.part(k) is Part.DETERMINER for k in range(*found)
    ) or _is_denied(s, start)
    whole = _SHORTEST <= found[1] - start <= _LONGEST and s.part(found[1] - 1) in NOMINAL
    return [found] if whole and not pointed else []


def _only_bounds(s: Sentence, at: int, leads: int) -> bool:
    """Tell whether nothing happened at the date at *at*, as before "from the 2005 baseline"."""
    named = s.part(at - 1) is Part.DETERMINER and s.part(at + 1) in NOMINAL
    return named or tells_level(s, at, leads) or ends_period(s, at)


def _is_denied(s: Sentence, at: int) -> bool:
    """Tell whether the clause of the word at *at* says no, or asks."""
    asks = s.fold(len(s.words) - 1) == "?"
    return asks or any(s.among(k, "negations") for k in range(clause_start(s, at), at))


def _is_inside(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* may stand between a verb and the date that closes it."""
    part = s.part(at)
    if part is Part.COMMA:
        placed = s.part(at - 1) is Part.NAME is s.part(at + 1)  # "mayor of Tal, Norland"
        return placed or is_list(s, at) or is_name_list(s, at) or is_last_comma(s, at)
    if part is Part.FACT:  # "house 600 sailors"
        return s.words[at].start not in s.dates and s.part(at + 1) in NOMINAL
    return part in _INSIDE and not (s.among(at, "apart_prepositions") or s.among(at, "bounds"))


def _start(s: Sentence, verb: int) -> int | None:
    """Return where what the *verb* says begins, with the word that leaves it open; None if denied.

    Behind a noun it says which: "areas affected by".
    """
    group = group_start(s, verb)
    described = group == verb and s.part(verb) is not Part.VERB and s.part(verb + 1) in NOMINAL
    joined = s.part(group - 1) is Part.CONJUNCTION and s.part(group - 2) in VERBAL
    meanwhile = s.part(verb) is Part.GERUND and s.part(group - 1) is Part.RELATIVE and group < verb
    dated = s.part(group - 1) is Part.FACT and s.words[group - 1].start in s.dates
    if described or joined or meanwhile or dated:
        return None  # "torn homes", "promised or given", "ships which were bringing aid"
    if s.part(group - 1) is Part.INFINITIVE:
        return _aimed(s, verb, group - 2)
    if group == verb and s.part(verb) is Part.PARTICIPLE and s.part(verb - 1) is Part.NOUN:
        owner = nearest_phrase(s, verb)
        return owner[0] if owner else None
    return next((k for k in range(group, verb) if s.among(k, "modals")), verb)


def _aimed(s: Sentence, verb: int, governor: int) -> int | None:
    """Return where "plans to open" begins, or "open" behind a word that leaves nothing open."""
    if s.part(governor) in VERBAL:
        group = group_start(s, governor)
        denied = any(s.among(k, "negations") for k in range(group, governor))
        return None if denied else governor
    settled = s.part(governor) in {Part.AUXILIARY, Part.COMMA, Part.STOP}
    return verb if settled else None


def _stated(s: Sentence, verb: int, first: int) -> int | None:
    """Return where "associate of a bank" of "and was an associate of a bank" begins."""
    group = group_start(s, verb + 1)
    open_ = any(
        s.among(k, name) for k in range(group, verb + 1) for name in ("negations", "modals")
    )
    if open_ or s.part(first) is Part.ADVERB or s.part(group - 1) is Part.INFINITIVE:
        return None
    if s.part(first) in {Part.PREPOSITION, Part.GENITIVE}:
        return verb  # "was on duty in Tal"
    return first + (s.part(first) is Part.DETERMINER)


def own_member(s: Sentence, at: int) -> list[Phrase]:
    """Return "clerk of the port" of "as a cook in 2018 and as a clerk of the port in" at *at*.

    It stands behind a date of its own kind, and no verb between the two.
    """
    end = before_leads(s, at, 0)
    first = end
    while end - first < _FARTHEST and _is_of_member(s, first - 1):
        first -= 1
    joint = first - 1
    joint -= s.part(joint) is Part.CONJUNCTION
    joint -= s.part(joint) is Part.COMMA
    dated = s.part(joint) is Part.FACT and s.words[joint].start in s.dates
    told = any(s.part(k) in {*VERBAL, Part.AUXILIARY} for k in range(joint))
    if joint == first - 1 or not dated or not told or s.bare_genitive:
        return []
    first += s.among(first, "office_links")
    owned = s.part(first) is Part.DETERMINER or first > joint + 2
    first += s.part(first) is Part.DETERMINER
    found = trimmed(s, (first, end)) if owned and s.part(first) in NOMINAL else None
    if found and found[1] - found[0] > _LONG:
        found = right_phrase(s, first)  # "clerk for the mayor" without the mayor's court
    return [found] if found and s.part(found[1] - 1) in NOMINAL else []


def _is_of_member(s: Sentence, at: int) -> bool:
    joins = s.part(at) is Part.CONJUNCTION and s.part(at - 1) in NOMINAL and coordinates(s, at)
    return joins or s.part(at) in _MEMBER
