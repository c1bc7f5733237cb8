"""What is left to say of a sum or share that nothing nearer labels safely, the surest first."""

from collections.abc import Iterator

from presswork.extract.labelling.doers import group_start
from presswork.extract.labelling.earmarks import behind_period, out_of
from presswork.extract.labelling.lefts import giver
from presswork.extract.labelling.links import behind, links_left
from presswork.extract.labelling.nouns import left_phrase, nearest_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, VERBAL, Phrase, Sentence, only
from presswork.extract.labelling.shares import part_of
from presswork.extract.labelling.spanning import spanning_phrase
from presswork.extract.labelling.things import is_negated
from presswork.extract.labelling.trailing import left_level, trailing_change

__all__ = ["other_phrases"]

_SHARES = frozenset({"percent", "ratio"})
_LEADS = frozenset({Part.GENITIVE, Part.PREPOSITION, Part.DETERMINER})
_UNNAMED = frozenset({Part.PRONOUN, Part.INFINITIVE, Part.RELATIVE})


def other_phrases(s: Sentence, at: int, subtype: str | None) -> Iterator[Phrase]:
    """Yield what may label the sum or share at *at* where no nearer words do."""
    if subtype not in {"money", *_SHARES} or not s.spaced:
        return
    yield from only(spanning_phrase(s, at))
    yield from only(trailing_change(s, at))
    yield from only(left_level(s, at))
    if subtype == "money":
        yield from only(_in_bracket(s, at))
        yield from only(_bounded(s, at))
        taken = s.part(links_left(s, at) - 1) in VERBAL  # "took 5 million from the bank"
        yield from only(None if taken else out_of(s, behind(s, at)))
    else:
        yield from only(_reached(s, at))
    yield from only(_earned(s, at))


def _in_bracket(s: Sentence, at: int) -> Phrase | None:
    """Return "Lake Fund" of "Lake Fund ($5 million over three years)", which tells its sum."""
    k = at - 1
    while s.part(k) is Part.APPROXIMATOR:
        k -= 1
    after = behind(s, at)
    after += 2 * (s.among(after, "rate_words") and s.among(after + 1, "time_words"))
    inside = s.fold(k) == "(" and s.fold(behind_period(s, after)) == ")"
    return left_phrase(s, k) if inside and s.part(k - 1) in NOMINAL else None


def _bounded(s: Sentence, at: int) -> Phrase | None:
    """Return "loans" of "the number of loans under 5 million", which the sum tells from others."""
    bound = s.part(at - 1) is Part.APPROXIMATOR and s.among(at - 1, "kept_prepositions")
    thing = nearest_phrase(s, at - 1) if bound and s.part(at - 2) is Part.NOUN else None
    led = thing is not None and s.part(thing[0] - 1) in _LEADS
    timed = thing is None or any(s.among(k, "time_words") for k in range(*thing))
    return thing if led and not timed else None


def _earned(s: Sentence, at: int) -> Phrase | None:
    """Return "workers could make" before "5 million a year", where that is no thing given."""
    verb = links_left(s, at) - 1
    finite = s.part(verb) is Part.VERB or group_start(s, verb) < verb
    part = s.part(behind(s, at)) is Part.GENITIVE  # "sell 10 percent of them"
    return giver(s, at) if finite and not part and not is_negated(s, verb) else None


def _reached(s: Sentence, at: int) -> Phrase | None:
    """Return "GDP to defence" of "we expect to reach 2 percent of GDP to defence"."""
    after = behind(s, at)
    verb = links_left(s, at) - 1
    unnamed = s.part(group_start(s, verb) - 1) in _UNNAMED  # "Norland reached" all of them
    states = unnamed and s.part(after) is Part.GENITIVE and s.part(verb) is not Part.NOUN
    whole = part_of(s, after) if states and s.among(verb, "amount_verbs") else None
    return None if is_negated(s, verb) else whole
