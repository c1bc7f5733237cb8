"""Whom a sum is for who gets, saves or pays it: "will save families 5 million"."""

from presswork.extract.labelling.doers import group_start
from presswork.extract.labelling.links import links_left
from presswork.extract.labelling.nouns import left_phrase, nearest_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.predicates import is_negated
from presswork.extract.labelling.sentence import Phrase, Sentence

__all__ = ["receiver"]


def receiver(s: Sentence, at: int) -> Phrase | None:
    """Return "save families" before the sum at *at*; None where it is what nobody gets."""
    link = links_left(s, at)
    near = _given_to(s, link, nearest_phrase(s, link))
    # "save families with new loans" the sum
    return near or _given_to(s, link, left_phrase(s, link))


def _given_to(s: Sentence, link: int, whom: Phrase | None) -> Phrase | None:
    """Return "save families", whose end before *link* is *whom*; None where no verb gives it."""
    if whom is None or whom[1] != link:
        return None
    verb = whom[0] - 1
    while s.part(verb) is Part.DETERMINER:
        verb -= 1
    if not s.among(verb, "giving_verbs") or is_negated(s, verb):
        return None
    # "the costs families 5 million" has no verb
    named = s.part(verb) is Part.NOUN and s.part(verb - 1) in {Part.DETERMINER, Part.GENITIVE}
    passive = s.part(verb) is Part.PARTICIPLE and group_start(s, verb) < verb
    passive &= not any(s.among(k, "light_auxiliaries") for k in range(group_start(s, verb), verb))
    return None if named or passive else (verb, link)
