"""Subjects that hold more: "the ferry that carried the workers", "5 million was paid"."""

from presswork.extract.labelling.clauses import clause_end
from presswork.extract.labelling.doers import group_start
from presswork.extract.labelling.nouns import left_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, Phrase, Sentence

__all__ = ["figure_done", "of_sum", "with_relative"]

_FINITE = frozenset({Part.VERB, Part.AUXILIARY})
_DOING = frozenset({*_FINITE, Part.PARTICIPLE})
_SKIPPED = frozenset({Part.AUXILIARY, Part.ADVERB})
_OPENS = frozenset({Part.STOP, Part.COMMA, Part.RELATIVE, Part.CONJUNCTION})


def with_relative(s: Sentence, start: int, end: int, at: int) -> Phrase | None:
    """Return "ferry that carried the workers sank", of which the clause from *start* to *end* is.

    The date stands at *at*. None unless the subject opens its own clause and that has its verb
    behind the relative clause, before the date.
    """
    owner = _owner(s, start)
    if owner is None or any(s.part(k) in _FINITE for k in range(at + 1, clause_end(s, at + 1))):
        return None
    own = start
    while s.part(own) in _SKIPPED:
        own += 1
    if s.part(own) not in _DOING and s.part(own - 1) is not Part.AUXILIARY:
        return None
    return (owner[0], end) if any(_is_main(s, k, end) for k in range(own + 2, end)) else None


def _owner(s: Sentence, start: int) -> Phrase | None:
    """Return the subject before "that" right before *start*, where it opens its clause."""
    if not s.nouns_follow or not s.among(start - 1, "subject_relatives"):
        return None
    owner = left_phrase(s, start - 1)
    before = owner[0] - 1 if owner else start
    while s.part(before) is Part.DETERMINER:
        before -= 1
    opens = before < 0 or s.part(before) in _OPENS
    return owner if opens or (before == 0 and s.part(before) is Part.PREPOSITION) else None


def _is_main(s: Sentence, at: int, end: int) -> bool:
    """Tell whether the verb at *at* is no participle of the noun before it.

    A participle is a verb where an object follows, or the date for which it is the last word.
    """
    if s.part(at - 1) not in NOMINAL:
        return False
    if s.part(at) in _FINITE:
        return True
    closes = at + 1 == end and (s.part(at) is Part.PARTICIPLE or s.among(at, "happening"))
    acts = s.part(at) is Part.PARTICIPLE and s.part(at + 1) is Part.DETERMINER
    return closes or acts


def of_sum(s: Sentence, start: int, end: int) -> Phrase | None:
    """Return "target of 5 million is met", whose subject closes with a figure."""
    k = group_start(s, end - 1) - 1
    summed = s.part(k) is Part.FACT and not s.cites(k) and s.words[k].start not in s.dates
    while s.part(k) in {Part.FACT, Part.APPROXIMATOR}:
        k -= 1
    thing = left_phrase(s, k) if summed and s.part(k) is Part.GENITIVE else None
    return (thing[0], end) if thing and start <= thing[0] else None


def figure_done(s: Sentence, end: int) -> Phrase | None:
    """Return "5 million was paid" that ends at *end*, whose subject is the figure alone.

    So is a document with its word, "Council resolution 5 was adopted", but no number of a list.
    """
    first = end - 1
    while s.part(first - 1) in _SKIPPED:
        first -= 1
    passive = s.part(end - 1) is Part.PARTICIPLE and s.part(first) in _SKIPPED and first < end - 1
    figure = first - 1
    if not passive or s.part(figure) is not Part.FACT or s.words[figure].start in s.dates:
        return None
    if s.cites(figure) and not s.has_noun(s.words[figure]):
        return None
    start = figure
    while s.part(start - 1) is (Part.NAME if s.cites(figure) else Part.APPROXIMATOR):
        start -= 1
    k = start - 1
    while s.part(k) in {Part.DETERMINER, Part.ADVERB} or s.among(k, "bare"):
        k -= 1
    return (start, end) if s.part(k) in _OPENS else None
