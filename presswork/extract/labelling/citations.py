"""What the text says of a reference: what it is, what it asks, what follows from it."""

from presswork.extract.labelling.clauses import predicate_end
from presswork.extract.labelling.nouns import left_phrase, nearest_phrase, right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, Phrase, Sentence, trimmed

__all__ = ["citation_phrase"]


def citation_phrase(s: Sentence, at: int) -> Phrase | None:
    """Return what the sentence says of the reference at *at*; None where it says nothing of it."""
    if s.part(at + 1) in NOMINAL and s.nouns_follow:
        return right_phrase(s, at + 1)
    return _subject(s, at) or _apposition(s, at) or _list_head(s, at) or _deed(s, at)


def _subject(s: Sentence, at: int) -> Phrase | None:
    """Return what a document is about, behind "on" or "concerning"."""
    return right_phrase(s, at + 2) if s.among(at + 1, "citation_links") else None


def _apposition(s: Sentence, at: int) -> Phrase | None:
    """Return what stands behind ", which is a" or ", aimed to"."""
    if s.part(at + 1) is not Part.COMMA:
        return None
    k = at + 2
    if s.part(k) is Part.RELATIVE:
        k += 1
        if s.part(k) is Part.AUXILIARY and s.part(k + 1) is Part.DETERMINER:
            end = predicate_end(s, k + 2, prepositions=2)
            return trimmed(s, (k + 2, end)) if end else None
        return None
    return None


def _list_head(s: Sentence, at: int) -> Phrase | None:
    """Return "Council resolutions" before the first number of a list."""
    k = at
    while s.part(k - 1) in {Part.FACT, Part.COMMA, Part.CONJUNCTION}:
        k -= 1
    if s.part(k - 1) not in NOMINAL or not s.among(k - 1, "reference_heads"):
        return None
    return nearest_phrase(s, k)


def _deed(s: Sentence, at: int) -> Phrase | None:
    """Return "adoption" of "adoption of resolution 5"."""
    k = at
    while s.part(k - 1) is Part.NAME or s.part(k - 1) is Part.DETERMINER:
        k -= 1
    if s.part(k - 1) is not Part.GENITIVE or s.part(k - 2) not in NOMINAL:
        return None
    if s.among(k - 2, "empty_deeds"):
        return None
    deed = left_phrase(s, k - 1)
    return deed if deed and deed[1] - deed[0] > 1 else None
