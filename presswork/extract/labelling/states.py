"""What somebody named by a pronoun was or was made, "we were one of the richest ports"."""

from presswork.extract.labelling.clauses import (
    after_light_auxiliaries,
    negated,
    predicate_end,
)
from presswork.extract.labelling.cuts import shorter_forms
from presswork.extract.labelling.doers import group_start
from presswork.extract.labelling.nouns import left_phrase, right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    NOMINAL,
    VERBAL,
    Phrase,
    Sentence,
    trimmed,
)

__all__ = ["aim_to_be", "bare_predicate", "existing", "predicated", "state_before", "states"]

_GROUP = frozenset({Part.AUXILIARY, Part.ADVERB})
_DONE = frozenset({Part.PARTICIPLE, Part.GERUND})
_COMPLEMENT = frozenset({
    *NOMINAL,
    Part.DETERMINER,
    Part.GENITIVE,
    Part.PREPOSITION,
    Part.CONJUNCTION,
    Part.ADVERB,
})
_STATED = frozenset({*NOMINAL, Part.DETERMINER})


def states(s: Sentence, pronoun: int) -> list[Phrase]:
    """Return what the clause of the *pronoun* says behind its auxiliaries, whole and shorter.

    What was done to anyone, "he was promoted to mayor", needs no subject, nor does an office, "she
    was a judge in Tal"; what one is else, "we have been proud of our bakers", is told of the
    speaker alone. Empty where it would or may not be.
    """
    k = pronoun + 1
    while s.part(k) in _GROUP:
        k += 1
    group = range(pronoun + 1, k)
    if negated(s, pronoun + 1) or any(s.among(j, "modals") for j in group):
        return []
    last = max((j for j in group if s.part(j) is Part.AUXILIARY), default=None)
    if last is None:
        return []
    if s.part(k) in _DONE:
        return _forms(s, k, k)
    spoken = s.among(pronoun, "speaker_pronouns")
    one_of = s.part(k) is Part.PRONOUN and s.part(k + 1) is Part.GENITIVE
    spoken |= s.among(k, "indefinite") and last == k - 1
    return _forms(s, last, k) if spoken and (one_of or s.part(k) in _STATED) else []


def existing(s: Sentence, pronoun: int) -> Phrase | None:
    """Return "75 fires" of "there were 75 fires in the port"; None of so many a day."""
    verb = pronoun + 1
    while s.part(verb) is Part.ADVERB:
        verb += 1
    known = any(s.among(pronoun, name) for name in ("speaker_pronouns", "third_persons"))
    stated = s.part(verb) is Part.AUXILIARY and s.among(verb, "amount_verbs") and not known
    k = verb + 1
    while s.part(k) is Part.APPROXIMATOR:
        k += 1
    counted = s.part(pronoun) is Part.PRONOUN and stated and s.part(k) is Part.FACT
    thing = right_phrase(s, k + 1) if counted else None
    return (k, thing[1]) if thing and not s.among(thing[1], "rate_words") else None


def _forms(s: Sentence, verb: int, start: int) -> list[Phrase]:
    """Return what begins at *start* and ends with the predicate of the *verb*, then shorter."""
    end = predicate_end(s, verb, prepositions=2)
    if end is None or end <= start:
        return []
    start += s.part(start) is Part.DETERMINER
    first = _first_deed(s, start, end)
    forms = [(start, first), (start, end), *shorter_forms(s, (start, end), start)]
    kept = s.part(start) is Part.PRONOUN  # "one of" is no edge here
    cut = ((trimmed(s, (start + kept, stop)), stop) for _, stop in forms)
    return [(start, form[1]) for form, _ in cut if form and form[1] - start > 1]


def _first_deed(s: Sentence, start: int, end: int) -> int:
    """Return where "promoted to mayor" ends before "and held the post"; *end* where none does."""
    joints = (k for k in range(start + 2, end) if s.part(k) is Part.CONJUNCTION)
    return next((k for k in joints if s.part(k + 1) in VERBAL), end)


def state_before(s: Sentence, start: int, end: int) -> Phrase | None:
    """Return "chair of the board" of "she was the chair of the board" that ends at *end*.

    The clause begins at *start*; None where it says more or what may not be.
    """
    pronoun = next((k for k in range(start, end) if s.part(k) is Part.PRONOUN), end)
    verb = pronoun + 1
    led = all(s.part(k) in _GROUP or s.part(k) is Part.CONJUNCTION for k in range(start, pronoun))
    named = any(s.among(pronoun, name) for name in ("speaker_pronouns", "third_persons"))
    if not led or not named or negated(s, verb) or s.part(end - 1) not in NOMINAL:
        return None
    while s.part(verb) in _GROUP and not s.among(verb, "modals"):
        verb += 1
    plain = all(s.part(k) in _COMPLEMENT for k in range(verb, end))
    found = trimmed(s, (verb, end)) if plain and s.part(verb - 1) is Part.AUXILIARY else None
    led = s.part(verb) in {Part.PREPOSITION, Part.GENITIVE}  # "we were in the port"
    return found if found and found[1] - found[0] > 1 and not led else None


def predicated(s: Sentence, verb: int, thing: Phrase) -> list[Phrase]:
    """Return what "who has been" or "this is" is told of with it, or that alone."""
    group = group_start(s, verb + 1)
    if s.among(group - 1, "subject_relatives"):
        apart = s.part(group - 2) is Part.COMMA and s.among(group - 1, "antecedent_relatives")
        apart &= s.part(verb + 1) is not Part.PREPOSITION  # "the ban, which was in place"
        owner = left_phrase(s, group - 1 - apart)
        return [(owner[0], thing[1])] if owner else []
    pointed = s.part(group - 1) is Part.DETERMINER and s.among(verb, "amount_verbs")
    opens = s.part(group - 1) in {Part.STOP, Part.COMMA} and s.part(verb + 1) is Part.DETERMINER
    return [thing] if pointed or (opens and thing[1] - thing[0] > 1) else []  # ", being the donor"


def aim_to_be(s: Sentence, verb: int, thing: Phrase) -> list[Phrase]:
    """Return "climate neutral" of "aims to be climate neutral", where *verb* is "be"."""
    aimed = s.part(verb - 1) is Part.INFINITIVE and thing[0] == verb + 1
    return [thing] if aimed and thing[1] - thing[0] > 1 else []


def bare_predicate(s: Sentence, verbs: range, end: int) -> Phrase | None:
    """Return "must stay in force" where the subject is too far or too long to go with its verbs.

    Of "which was set up by the mayor" it is "set up by the mayor". None where the subject is a
    pronoun or a figure alone, where the verbs say little by themselves or deny what they say.
    """
    group, verb = verbs[0], verbs[-1]
    named = s.part(group - 1) in {*NOMINAL, Part.COMMA} or s.among(group - 1, "subject_relatives")
    named |= s.part(group - 1) is Part.FACT and s.part(group - 2) is not Part.STOP
    finite = s.part(verb) is Part.VERB or s.part(group) is Part.AUXILIARY
    told = any(s.part(k) in NOMINAL for k in range(verb + 1, end))
    if not (named and finite and told) or not s.nouns_follow or negated(s, group):
        return None
    plain = not any(s.among(k, "modals") for k in verbs)
    passive = s.part(verb) is Part.PARTICIPLE and plain
    return trimmed(s, (verb if passive else after_light_auxiliaries(s, group), end))
