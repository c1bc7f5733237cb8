"""What is left to say of a sum or share that nothing nearer labels safely, the surest first."""

from collections.abc import Iterator

from presswork.extract.labelling.before_verbs import subject_before
from presswork.extract.labelling.doers import group_start
from presswork.extract.labelling.earmarks import behind_period, out_of
from presswork.extract.labelling.lefts import before_bases, giver, left_of_genitive
from presswork.extract.labelling.links import behind, links_left
from presswork.extract.labelling.nouns import left_phrase, nearest_phrase, right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.predicates import is_negated
from presswork.extract.labelling.receivers import receiver
from presswork.extract.labelling.sentence import NOMINAL, VERBAL, Phrase, Sentence, only, trimmed
from presswork.extract.labelling.shares import part_of
from presswork.extract.labelling.spanning import spanning_phrase
from presswork.extract.labelling.subjects import subject_of_amount
from presswork.extract.labelling.trailing import left_level, trailing_change

__all__ = ["other_phrases"]

_SHARES = frozenset({"percent", "ratio"})
_LEADS = frozenset({Part.GENITIVE, Part.PREPOSITION, Part.DETERMINER})
_CLOSES = frozenset({Part.STOP, Part.COMMA, Part.PREPOSITION, Part.CONJUNCTION})
_HEAD = frozenset({*NOMINAL, Part.GENITIVE, Part.DETERMINER, Part.PREPOSITION, Part.CONJUNCTION})
_LONGEST_HEAD = 6
"""The most words before the colon of a line."""
_SIGNS = frozenset("+-–−")
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
        yield from only(receiver(s, at))
        taken = s.part(links_left(s, at) - 1) in VERBAL  # "took 5 million from the bank"
        yield from only(_through(s, behind(s, at)))
        yield from only(None if taken else out_of(s, behind(s, at)))
    else:
        yield from only(_reached(s, at))
        yield from only(_changed_by(s, at))
        yield from only(_for_second(s, at))
    yield from only(_after_change(s, at))
    yield from only(left_of_genitive(s, at))
    yield from only(_earned(s, at))
    yield from only(_set_at(s, at))
    yield from only(_behind_colon(s, at))
    yield from only(_restated(s, at))


def _in_bracket(s: Sentence, at: int) -> Phrase | None:
    """Return "Lake Fund" of "Lake Fund ($5 million over three years)", which tells its sum."""
    k = at - 1
    while s.part(k) is Part.APPROXIMATOR:
        k -= 1
    after = behind(s, at)
    after += 2 * (s.among(after, "rate_words") and s.among(after + 1, "time_words"))
    inside = s.fold(k) == "(" and s.fold(behind_period(s, after)) == ")"
    return left_phrase(s, k) if inside and s.part(k - 1) in NOMINAL else None


def _through(s: Sentence, at: int) -> Phrase | None:
    """Return "through the Lake Agency" at *at*, whose name says who is given a sum to use."""
    found = right_phrase(s, at + 1) if s.among(at, "channels") else None
    named = found is not None and any(s.part(k) is Part.NAME for k in range(*found))
    return (at, found[1]) if found and named else None


def _for_second(s: Sentence, at: int) -> Phrase | None:
    """Return "boys" of "reached 90 percent for girls and 95 percent for boys"."""
    after = behind(s, at)
    joint = links_left(s, at) - 1
    joined = s.part(joint) is Part.CONJUNCTION and s.among(after, "purpose_prepositions")
    first = joint - 1
    while s.part(first) in {*NOMINAL, Part.DETERMINER, Part.COMMA}:
        first -= 1
    paired = joined and s.fold(first) == s.fold(after) and s.part(first - 1) is Part.FACT
    thing = right_phrase(s, after + 1) if paired else None
    timed = thing is None or any(s.among(k, "time_words") for k in range(*thing))
    return None if timed or s.among(after, "place_prepositions") else thing


def _after_change(s: Sentence, at: int) -> Phrase | None:
    """Return "fees" before "rose by 20 percent, to 30", which says by how much first."""
    link = links_left(s, at)
    base = before_bases(s, link)
    if base == link or not any(s.among(k, "level_links") for k in range(link, at)):
        return None
    verb = base - 1
    changed = s.part(verb) in VERBAL and (
        s.among(verb, "change_verbs") or s.among(verb, "changing_verbs")
    )
    group = group_start(s, verb)
    intransitive = s.among(verb, "change_verbs") or group < verb
    subject = subject_before(s, group) if changed and intransitive else None
    return subject if subject and subject[1] == group else None


def _changed_by(s: Sentence, at: int) -> Phrase | None:
    """Return "cut our emissions" before "45 percent", where no "by" stands."""
    whom = left_phrase(s, at) if s.part(at - 1) is Part.NOUN else None
    verb = whom[0] - 1 if whom else -1
    verb -= s.part(verb) is Part.DETERMINER
    passive = s.part(verb - 1) is Part.AUXILIARY and s.part(verb) is Part.PARTICIPLE
    acts = s.among(verb, "changing_verbs") and s.part(verb) is not Part.NOUN and not passive
    closed = s.part(behind(s, at)) in _CLOSES
    timed = whom is None or any(s.among(k, "time_words") for k in range(*whom))
    return None if timed or not (acts and closed) or is_negated(s, verb) else (verb, at)


def _set_at(s: Sentence, at: int) -> Phrase | None:
    """Return "insulin is capped" before "at 35 a month", "inflation came in" before "at 2%"."""
    link = links_left(s, at)
    if not (s.among(link, "level_links") and s.among(link, "place_prepositions")):
        return None
    verb = link - 1
    verb -= s.part(verb) is Part.PREPOSITION and s.part(verb - 1) in VERBAL
    group = group_start(s, verb)
    passive = s.part(verb) in {Part.PARTICIPLE, Part.GERUND} and group < verb
    moved = s.part(verb) in VERBAL and s.among(verb, "moving_verbs") and verb < link - 1
    if not (passive or moved) or s.among(verb, "change_verbs") or is_negated(s, verb):
        return None
    subject = subject_before(s, group)
    return (subject[0], link) if subject and subject[1] == group else None


def _behind_colon(s: Sentence, at: int) -> Phrase | None:
    """Return "total cost" of a line "Total cost: 5 million", which has no verb."""
    colon = at - 1
    while s.part(colon) in {Part.APPROXIMATOR, Part.DETERMINER}:
        colon -= 1
    closed = s.part(behind(s, at)) is Part.STOP and s.fold(colon) == ":"
    plain = closed and 0 < colon <= _LONGEST_HEAD
    plain = plain and all(s.part(k) in _HEAD for k in range(colon))
    return trimmed(s, (0, colon)) if plain else None


def _restated(s: Sentence, at: int) -> Phrase | None:
    """Return "wages rose" of "wages rose by 90 (+2%)", whose bracket says the change again."""
    k = at - 1
    while s.part(k) is Part.APPROXIMATOR or s.fold(k) in _SIGNS:
        k -= 1
    told = s.fold(k) == "(" and s.fold(at + 1) == ")" and s.part(k - 1) is Part.FACT
    links = range(links_left(s, k - 1), k - 1) if told else range(0)
    changed = any(s.among(j, "change_links") for j in links)
    return subject_of_amount(s, k - 1) if changed else None


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
    # "sell 10 percent of them", "earn 30 percent less"
    after = behind(s, at)
    compared = s.among(after, "bare") and s.part(after) in {Part.NOUN, Part.ADVERB}
    part = s.part(after) is Part.GENITIVE or compared
    return giver(s, at) if finite and not part and not is_negated(s, verb) else None


def _reached(s: Sentence, at: int) -> Phrase | None:
    """Return "GDP to defence" of "we expect to reach 2 percent of GDP to defence"."""
    after = behind(s, at)
    verb = links_left(s, at) - 1
    unnamed = s.part(group_start(s, verb) - 1) in _UNNAMED  # "Norland reached" all of them
    states = unnamed and s.part(after) is Part.GENITIVE and s.part(verb) is not Part.NOUN
    reached = states and s.among(verb, "amount_verbs")
    whole = part_of(s, after) if reached or _by_part(s, at, verb) else None
    return None if is_negated(s, verb) else whole


def _by_part(s: Sentence, at: int, verb: int) -> bool:
    """Tell whether it is so big a part that something is "used by", which changes nothing."""
    passive = s.part(verb) is Part.PARTICIPLE and s.part(verb - 1) is Part.AUXILIARY
    changed = s.among(verb, "change_verbs") or s.among(verb, "changing_verbs")
    led = any(s.among(k, "agent_links") for k in range(verb + 1, at))
    return passive and led and not changed and s.part(behind(s, at)) is Part.GENITIVE
