"""What went on for a duration, told where nothing else in its sentence tells it."""

from presswork.extract.labelling.clauses import clause_start, negated, predicate_end
from presswork.extract.labelling.cuts import shorter_forms
from presswork.extract.labelling.doers import group_start
from presswork.extract.labelling.leads import before_leads
from presswork.extract.labelling.nouns import left_phrase, right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    NOMINAL,
    VERBAL,
    Phrase,
    Sentence,
    only,
    trimmed,
)

__all__ = ["lasting"]

_FINITE = frozenset({Part.VERB, Part.PARTICIPLE, Part.GERUND})
_COMPLEMENT = frozenset({
    *NOMINAL,
    Part.DETERMINER,
    Part.GENITIVE,
    Part.PREPOSITION,
    Part.CONJUNCTION,
    Part.ADVERB,
    Part.PARTICIPLE,
    Part.NUMBER,
})
"""The parts that may stand between a verb and the words that lead to its duration."""
_VERBS = frozenset({*VERBAL, Part.AUXILIARY})


def lasting(s: Sentence, at: int, told: list[Phrase]) -> list[Phrase]:
    """Return what the clause before the duration at *at* says, else what its "to" asks for.

    It is "locked up" of "he was locked up for six years", "licence to be issued" before "within
    18 months", "member of the board" of "to be a member of the board for a term of six years" and
    "build the bridge" of "it took them four years to build the bridge". Shorter forms of what is
    *told* already, which may be too long, come first.
    """
    if not s.nouns_follow:
        return []
    shorter = [form for phrase in told for form in _shorter(s, phrase)]
    return [*shorter, *only(_awaited(s, at) or _said_before(s, at))]


def _shorter(s: Sentence, phrase: Phrase) -> list[Phrase]:
    """Return *phrase* up to each aim or preposition behind the object of its first verb.

    Nothing behind "that", which may be the object itself: "boats that the port chose for a tax".
    """
    if s.among(phrase[0] - 1 - (s.part(phrase[0] - 1) is Part.DETERMINER), "subject_relatives"):
        return []
    verb = next((k for k in range(*phrase) if s.part(k) in _VERBS), None)
    forms = shorter_forms(s, phrase, verb) if verb is not None else []
    return [form for each in forms if (form := trimmed(s, each))]


def _awaited(s: Sentence, at: int) -> Phrase | None:
    """Return "build the bridge" behind the duration at *at* and "to", with its object."""
    if s.part(at + 1) is Part.GERUND and _is_spent(s, at):
        return _longer(s, (at + 1, predicate_end(s, at + 1) or at + 1))  # "spent a year building"
    if whose := _awaiting(s, at):
        return whose
    verb = at + 2
    object_ = s.part(verb + 1) in {Part.DETERMINER, Part.FACT, Part.APPROXIMATOR, Part.NAME}
    known = s.part(at + 1) is Part.INFINITIVE and s.part(verb) is Part.VERB
    known |= s.among(at + 1, "infinitive") and s.part(verb) is Part.NOUN and object_
    end = predicate_end(s, verb, prepositions=2) if known else None
    found = trimmed(s, (verb, end)) if end else None
    return found if found and found[1] - verb > 1 else None


def _is_spent(s: Sentence, at: int) -> bool:
    """Tell whether a verb has the duration at *at* for its object, "spent the last ten years"."""
    k = at - 1
    while s.part(k) in {Part.DETERMINER, Part.APPROXIMATOR} or s.among(k, "limiters"):
        k -= 1
    return s.part(k) in VERBAL


def _awaiting(s: Sentence, at: int) -> Phrase | None:
    """Return "town to recover" of "it took 20 years for the town to recover"; else None."""
    doer = right_phrase(s, at + 2) if s.among(at + 1, "purpose_prepositions") else None
    if doer is None or s.part(doer[1]) is not Part.INFINITIVE:
        return None
    end = predicate_end(s, doer[1] + 1)
    return (doer[0], end) if end else None


def _said_before(s: Sentence, at: int) -> Phrase | None:
    """Return what is said in the clause before the words that lead to the duration at *at*."""
    end = _before_date(s, before_leads(s, at, 0))
    start = clause_start(s, end)
    led = s.part(end) is Part.PREPOSITION or s.among(end, "limiters")
    verb = next((k for k in range(end - 1, start - 1, -1) if s.part(k) in _VERBS), None)
    if verb is None or end == at or not led:
        return None
    if any(s.part(k) not in _COMPLEMENT for k in range(verb + 1, end)):
        return None
    group = group_start(s, verb)
    if negated(s, group) or any(s.among(k, "modals") for k in range(group, verb)):
        return None
    if s.part(group - 1) is Part.INFINITIVE:
        return _aim(s, group, verb, end)
    if s.among(start - 1, "subject_relatives") and start == group:
        return _related(s, start - 1, (verb, end))
    # "evidence collected in two hours" may tell only which
    told = s.part(verb) is Part.VERB or group < verb or s.part(group - 1) is Part.PRONOUN
    return _longer(s, (verb, end)) if told and s.part(verb) in _FINITE else None


def _related(s: Sentence, relative: int, said: Phrase) -> Phrase | None:
    """Return "ban" of "the ban, which has been in place for two years".

    Of somebody named it is what is *said* behind "who".
    """
    owner = left_phrase(s, relative - (s.part(relative - 1) is Part.COMMA))
    if owner is None or all(s.part(k) is Part.NAME for k in range(*owner)):
        return _longer(s, said)
    led = s.part(owner[0]) is Part.NAME  # "Ms. Lind on her appointment, which"
    joint = next((k for k in range(*owner) if s.part(k) is Part.PREPOSITION), None)
    return trimmed(s, (joint + 1, owner[1])) if led and joint else owner


def _before_date(s: Sentence, end: int) -> int:
    """Return *end* without the "on 3 May" from which the duration runs."""
    if s.part(end - 1) is Part.FACT and s.words[end - 1].start in s.dates:
        return before_leads(s, end - 1, 0)
    return end


def _aim(s: Sentence, group: int, verb: int, end: int) -> Phrase | None:
    """Return what is said behind "to": what is to be issued, or the member to be."""
    if s.part(verb) is Part.AUXILIARY:
        return _longer(s, (verb + 1, end))
    if group == verb:
        return _longer(s, (verb, end))
    owner = left_phrase(s, group - 1)
    return (owner[0], end) if owner else None


def _longer(s: Sentence, phrase: Phrase) -> Phrase | None:
    found = trimmed(s, phrase)
    return found if found and found[1] - found[0] > 1 else None
