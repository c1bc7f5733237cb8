"""Figures behind what was said: ", averaging 5 percent", ", up 2 percent", "exports at 5"."""

from presswork.extract.labelling.links import is_base, links_left
from presswork.extract.labelling.nouns import left_phrase, right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, VERBAL, Phrase, Sentence

__all__ = ["left_level", "trailing_change"]

_FINITE = frozenset({Part.AUXILIARY, Part.VERB})
_BETWEEN = frozenset({*NOMINAL, Part.PREPOSITION, Part.DETERMINER, Part.ADVERB, Part.COMMA})
"""The parts that may stand between two changes of one thing."""
_GIVES = frozenset({*VERBAL, Part.CONJUNCTION})
_LISTS = frozenset({Part.COMMA, Part.CONJUNCTION})


def trailing_change(s: Sentence, at: int) -> Phrase | None:
    """Return what rose, "prices have risen", or what stood so high behind the comma at its end."""
    if is_base(s, at):
        return None
    link = links_left(s, at)
    if s.among(link, "particles"):
        joint = link - 1
        if s.part(joint) is Part.CONJUNCTION:
            first = _first(s, joint)
            return trailing_change(s, first) if first is not None else None
        return _told(s, joint, whole=True) if s.part(joint) is Part.COMMA else None
    verb = link - 1
    levelled = s.part(verb) is Part.GERUND and s.among(verb, "amount_verbs")
    levelled &= s.part(verb - 1) is Part.COMMA
    if s.among(verb, "change_verbs"):
        levelled &= any(s.among(k, "level_links") for k in range(link, at))
    if not levelled:
        return None
    sums = s.fold(verb).startswith(tuple(s.sets["amount_heads"]))  # "totaling", no "reaching"
    return _told(s, verb - 1, whole=False) or (_summed(s, verb - 1) if sums else None)


def _first(s: Sentence, joint: int) -> int | None:
    """Return the figure before "and up 9 percent over the year" that tells of the same change."""
    k = joint - 1
    while s.part(k) in _BETWEEN:
        k -= 1
    told = s.part(k) is Part.FACT and s.among(links_left(s, k), "particles")
    return k if told else None


def _told(s: Sentence, comma: int, *, whole: bool) -> Phrase | None:
    """Return the subject before the *comma* whose verb says that it rose or stood, with the verb.

    The verb is part of it where the *whole* is asked for, and has to tell a change then.
    """
    start = comma
    while start > 0 and s.part(start - 1) is not Part.STOP:
        start -= 1
    openings = (k for k in range(comma - 1, start - 1, -1) if k == start or _is_comma(s, k - 1))
    for opening in openings:
        subject = right_phrase(s, opening + (s.part(opening) is Part.DETERMINER))
        if subject is None or s.part(subject[1]) not in _FINITE | {Part.PARTICIPLE, Part.ADVERB}:
            continue
        verb = subject[1]
        while s.part(verb) in {Part.AUXILIARY, Part.ADVERB}:
            verb += 1
        if s.among(verb, "change_verbs" if whole else "amount_verbs"):
            return (subject[0], verb + 1) if whole else subject
        return None
    return None


def _is_comma(s: Sentence, at: int) -> bool:
    return s.part(at) is Part.COMMA


def _summed(s: Sentence, comma: int) -> Phrase | None:
    """Return "turbines" of "exports include turbines, totaling", which nothing parts from it."""
    owner = left_phrase(s, comma)
    first = owner[0] - 1 if owner else comma
    first -= s.part(first) is Part.DETERMINER
    timed = owner is None or any(s.among(k, "time_words") for k in range(*owner))
    named = owner is None or all(s.part(k) is Part.NAME for k in range(*owner))
    return None if timed or named or s.part(first) not in _GIVES else owner


def left_level(s: Sentence, at: int) -> Phrase | None:
    """Return "exports" of "with exports at 5 million, imports at 3", which has no verb."""
    link = links_left(s, at)
    plain = s.among(link, "level_links") and s.among(link, "place_prepositions")
    thing = left_phrase(s, link) if plain and s.part(link - 1) in NOMINAL else None
    before = thing[0] - 1 if thing else -1
    before -= s.part(before) is Part.DETERMINER
    if s.among(before, "absolute_links"):
        return thing
    base = before - 1 - (s.part(before - 1) is Part.COMMA)
    goes_on = s.part(before) in _LISTS and s.part(base) is Part.FACT
    return thing if goes_on and left_level(s, base) else None
