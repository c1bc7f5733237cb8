"""Clauses: where they begin and end, and what a predicate holds."""

from presswork.extract.labelling.cuts import before_period
from presswork.extract.labelling.lists import (
    is_last_comma,
    is_list,
    is_name_list,
    is_tail_of_name_list,
)
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    MODIFIERS,
    NOMINAL,
    VERBAL,
    Sentence,
    closes_bracket,
    is_day,
    is_timed,
    is_told,
    opens_bracket,
    opens_idiom,
)

__all__ = [
    "after_light_auxiliaries",
    "before_insertion",
    "clause_end",
    "clause_start",
    "in_bracket",
    "negated",
    "predicate_end",
]

_FULL = frozenset({*MODIFIERS, Part.VERB, Part.FACT, Part.NUMBER})
_INSERTED = frozenset({Part.PARTICIPLE, Part.GERUND, Part.RELATIVE, Part.PREPOSITION})
_FINITE = frozenset({Part.AUXILIARY, Part.VERB})
_LISTED = frozenset({
    *MODIFIERS,
    Part.COMMA,
    Part.CONJUNCTION,
    Part.DETERMINER,
    Part.GENITIVE,
    Part.PREPOSITION,
})
"""The parts of a list that only names examples."""
_LONGEST_ASIDE = 24
"""The most words of such a list."""
_BREAKS = frozenset({Part.STOP, Part.RELATIVE, Part.QUOTE})
_COUNTING = frozenset({Part.FACT, Part.APPROXIMATOR})
_SHORT = 4
"""How many words at most lead to a title in quotation marks."""
_LONG_ENOUGH = 6
"""Words of a predicate after which "to" begins another."""


def predicate_end(s: Sentence, at: int, prepositions: int = 1) -> int | None:
    """Return where the predicate that begins with the verb at *at* ends.

    None where it would end before a condition, hold nothing but an auxiliary or run into the verb
    of another clause.
    """
    k, last, left = at, at, prepositions
    while k < len(s.words) and not _breaks(s, k, last - at):
        part = s.part(k)
        second = part is Part.AUXILIARY and k > at and s.part(k - 1) in NOMINAL
        if second and s.part(at) in _FINITE:
            return _joint(s, at, k)
        particle = s.among(k, "particles") and s.part(k - 1) in VERBAL
        inside = particle or opens_idiom(s, k) or opens_idiom(s, k - 1) or _is_in_name(s, k)
        if part is Part.PREPOSITION and s.part(k - 1) is not part and not inside:
            # "for responding to floods", "the first to go to college"
            if left == 0 and s.part(k - 1) not in {Part.GERUND, Part.VERB}:
                break
            left = max(left - 1, 0)
        if part in _FULL or particle:
            last = k + 1
        k += 1
    if s.part(k) is Part.INFINITIVE and s.part(k - 1) is not Part.CONJUNCTION:
        last = _before_aim(s, at, last)
    if s.part(k) is Part.QUOTE:
        last = _before_title(s, at, last)
    last = _before_hanging(s, at, before_period(s, last, k))
    cut = s.among(k, "conditions") or opens_bracket(s, k)
    return None if cut or last <= at else last


def _is_in_name(s: Sentence, at: int) -> bool:
    """Tell whether "for" at *at* stands between names: "the Office of Food for Peace"."""
    named = s.part(at - 1) is s.part(at + 1) is Part.NAME and s.among(at, "kept_before_name")
    made = s.among(at - 1, "participles")  # "Made in Norland"
    aimed = s.among(at, "purpose_prepositions") and not s.among(at, "place_prepositions")
    return named and (made or aimed)


def _before_hanging(s: Sentence, start: int, end: int) -> int:
    """Return *end* without "and placed" that lacks its "in shelters", or "and assets" its verb."""
    joint = _joint(s, start, end)
    if joint is None:
        return end
    verb = joint + 1 + (s.part(joint + 1) is Part.AUXILIARY)  # "and are living"
    dated = s.part(end + 1) is Part.FACT and s.words[end + 1].start in s.dates
    timed = dated or s.among(end, "bounds") or s.among(end + 1, "time_words")
    led = s.part(end) is Part.PREPOSITION and not timed  # "killed or injured in May"
    if end == verb + 1 and led and s.part(verb) in VERBAL:
        return joint
    if s.part(joint - 1) not in {*VERBAL, Part.ADVERB}:
        return end
    led = s.part(joint - 2) in {Part.PREPOSITION, Part.DETERMINER}
    aimed = s.part(joint - 2) is Part.VERB and s.part(joint - 3) is Part.INFINITIVE
    if (led or aimed) and s.part(end - 1) in NOMINAL:
        return end  # "by unaccompanied or separated children", "to help displaced and poor men"
    paired = s.among(joint - 1, "base") and s.among(joint + 1, "base")  # "to read and write"
    return joint if s.part(joint + 1) in NOMINAL and not paired else end


def _before_title(s: Sentence, start: int, end: int) -> int:
    """Return *end* without "on the theme" that lacks what stands in quotation marks behind it."""
    near = range(end - 1, max(start, end - _SHORT), -1)
    return next((k for k in near if s.part(k) is Part.PREPOSITION), end)


def _before_aim(s: Sentence, start: int, end: int) -> int:
    """Return *end* without what asks for "to": "and have the chance", "trying"."""
    joint = _joint(s, start, end)
    if joint and s.part(joint + 1) in _FINITE:
        return joint
    return end - 1 if s.part(end - 1) is Part.GERUND and end - 1 > start else end


def _joint(s: Sentence, start: int, end: int) -> int | None:
    """Return the last conjunction between *start* and *end*, which begins another clause."""
    return next((k for k in range(end - 1, start, -1) if s.part(k) is Part.CONJUNCTION), None)


def _breaks(s: Sentence, at: int, length: int) -> bool:
    """Tell whether a predicate of *length* words ends before the word at *at*."""
    part = s.part(at)
    if part is Part.COMMA:
        return not (is_list(s, at) or is_name_list(s, at) or is_last_comma(s, at))
    if part in _BREAKS or s.among(at, "conditions") or _opens_change(s, at):
        return True
    if part is Part.PREPOSITION:
        # "respond to 36 alerts" would be nothing without them
        counted = length == 1 and s.part(at - 1) in VERBAL and _counts(s, at + 1)
        bound = s.among(at, "bounds") and not s.among(at, "channels")  # "through the port"
        return bound or (_is_time(s, at + 1) and not counted)
    if part is Part.FACT:  # "improve services 7 June 2010"
        return s.part(at - 1) in NOMINAL and is_day(s, at)
    if part is Part.CONJUNCTION:
        k = at + 1
        while s.part(k) not in _COUNTING and _leads_to_count(s, k):
            k += 1
        return s.part(k) in {*_COUNTING, Part.PRONOUN}
    if part is Part.INFINITIVE:
        # "are unable to", "the opportunity to"
        asks = s.part(at - 2) is Part.AUXILIARY or s.among(at - 1, "unfulfilled")
        return length > _LONG_ENOUGH and not (asks and s.part(at - 1) is Part.NOUN)
    timed = part in NOMINAL and is_timed(s, at) and not opens_idiom(s, at - 1)
    return timed and not _is_object(s, at)


def _is_object(s: Sentence, at: int) -> bool:
    """Tell whether the time at *at* is what the verb says: "was a good time to sell"."""
    k = at - 1
    while s.part(k) is Part.NOUN and not s.among(k, "time_words"):
        k -= 1
    described = k < at - 1 and s.part(k) is Part.DETERMINER
    return described and s.part(k - 1) in {*VERBAL, Part.AUXILIARY}


def _leads_to_count(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* may stand before a figure, "and only the other 12"."""
    return s.part(at) in {Part.ADVERB, Part.DETERMINER} or s.among(at, "bare")


def _opens_change(s: Sentence, at: int) -> bool:
    """Tell whether "an increase of" at *at* is told of what is said before it."""
    told = s.part(at) is Part.DETERMINER and s.part(at - 1) in NOMINAL
    return told and s.among(at + 1, "change_nouns") and s.part(at + 2) is Part.GENITIVE


def _counts(s: Sentence, at: int) -> bool:
    """Tell whether a figure at *at* counts what stands behind it."""
    k = at + (s.part(at) is Part.APPROXIMATOR)
    dated = s.part(k) is not Part.FACT or s.words[k].start in s.dates
    # "lives on less than sixty pence a day"
    rated = s.among(k + 1, "rate_words") and s.among(k + 2, "time_words")
    counted = s.part(k + 1) in NOMINAL and not s.among(k + 1, "time_words")
    return not dated and (counted or rated)


def _is_time(s: Sentence, at: int) -> bool:
    """Tell whether a phrase of time begins at *at*."""
    for k in range(at, at + 4):
        if s.part(k) is Part.FACT or s.among(k, "time_words"):
            return True
        if s.part(k) not in {Part.DETERMINER, Part.GENITIVE, Part.ADVERB, Part.APPROXIMATOR}:
            return False
    return False


def in_bracket(s: Sentence, at: int) -> bool:
    """Tell whether the sign at *at* opens or closes a bracket that holds one name alone."""
    return closes_bracket(s, at) or closes_bracket(s, at + 2)


def clause_start(s: Sentence, at: int) -> int:
    """Return where the clause that holds the word at *at* begins."""
    k = at
    while k > 0 and (s.part(k - 1) not in {Part.STOP, Part.RELATIVE} or in_bracket(s, k - 1)):
        if s.part(k - 1) is Part.COMMA and not (
            is_name_list(s, k - 1) or is_tail_of_name_list(s, k - 1)
        ):
            break
        k -= 1
    return k


def before_insertion(s: Sentence, end: int) -> int:
    """Return where ", led by the minister," before *end* begins; *end* where no such thing does."""
    if s.part(end - 1) is not Part.COMMA:
        return end
    if (first := _listed_aside(s, end - 1)) is not None:
        return first
    k = end - 1
    while k > 0 and s.part(k - 1) not in {Part.STOP, Part.COMMA}:
        k -= 1
    first = k + 1 if s.part(k) is Part.ADVERB else k
    inserted = s.part(first) in _INSERTED or is_told(s, first) or _apposes(s, k, end - 1)
    return k - 1 if s.part(k - 1) is Part.COMMA and inserted else end


def _apposes(s: Sentence, start: int, end: int) -> bool:
    """Tell whether from *start* to *end* stands "mostly women" or "12 of them children"."""
    parts = {s.part(k) for k in range(start, end)}
    part = s.part(start) is Part.FACT and Part.PRONOUN in parts
    plain = parts.isdisjoint({*VERBAL, Part.AUXILIARY, Part.RELATIVE})
    # ", or NU,"
    alias = s.part(start) is Part.CONJUNCTION and parts == {Part.CONJUNCTION, Part.NAME}
    return plain and (part or alias or s.part(start) is Part.ADVERB)


def _listed_aside(s: Sentence, comma: int) -> int | None:
    """Return where ", including boats, ships and ports" before the *comma* begins, else None."""
    for k in range(comma - 1, max(comma - _LONGEST_ASIDE, 0), -1):
        if s.among(k, "apposing"):
            return k - 1 if s.part(k - 1) is Part.COMMA else None
        if s.part(k) not in _LISTED:
            return None
    return None


def clause_end(s: Sentence, at: int) -> int:
    """Return where the clause that begins at *at* ends: a stop, a comma, a relative word."""
    k = at
    while k < len(s.words):
        part = s.part(k)
        if part is Part.RELATIVE or (part is Part.STOP and not in_bracket(s, k)):
            break
        if part is Part.COMMA and not (is_name_list(s, k) or is_tail_of_name_list(s, k)):
            break
        k += 1
    return k


def after_light_auxiliaries(s: Sentence, at: int) -> int:
    """Return where the verb behind "have" or "will" stands; *at* itself where more is said."""
    k = at
    while s.part(k) in {Part.AUXILIARY, Part.ADVERB}:
        if s.among(k, "negations") or (
            s.part(k) is Part.AUXILIARY and not s.among(k, "light_auxiliaries")
        ):
            return at
        k += 1
    return k


def negated(s: Sentence, at: int) -> bool:
    """Tell whether the verb group that begins at *at* holds a negation."""
    k = at
    while s.part(k) in {Part.AUXILIARY, Part.ADVERB}:
        if s.among(k, "negations"):
            return True
        k += 1
    return False
