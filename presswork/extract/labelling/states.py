"""What somebody named by a pronoun was or was made, "we were one of the richest ports"."""

from presswork.extract.labelling.clauses import negated, predicate_end
from presswork.extract.labelling.cuts import shorter_forms
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    NOMINAL,
    VERBAL,
    Phrase,
    Sentence,
    trimmed,
)

__all__ = ["states"]

_GROUP = frozenset({Part.AUXILIARY, Part.ADVERB})
_DONE = frozenset({Part.PARTICIPLE, Part.GERUND})
_STATED = frozenset({*NOMINAL, Part.DETERMINER})


def states(s: Sentence, pronoun: int) -> list[Phrase]:
    """Return what the clause of the *pronoun* says behind its auxiliaries, whole and shorter.

    What was done to anyone, "he was promoted to mayor", needs no subject; what one is, "we have
    been proud of our bakers", is told of the speaker alone. Empty where it would or may not be.
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
    return _forms(s, last, k) if spoken and (one_of or s.part(k) in _STATED) else []


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
