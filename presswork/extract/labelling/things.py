"""Things counted: the noun phrase behind a figure and what is said of it."""

from presswork.extract.labelling.clauses import predicate_end
from presswork.extract.labelling.nouns import right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.predicates import closed_by, hangs_on, past_rate
from presswork.extract.labelling.sentence import NOMINAL, Phrase, Sentence, trimmed

__all__ = ["after_total", "aim_at", "aim_of_subject", "done_to", "is_owned", "is_total", "thing_at"]


_BETWEEN = frozenset({Part.ADVERB, Part.AUXILIARY})
_HEADS = frozenset({*NOMINAL, Part.CONJUNCTION})
"""The parts that may stand behind a participle before its noun, "trained and paid nurses"."""
_ADJECTIVES = frozenset({Part.NOUN, Part.ADVERB, Part.COMMA, Part.PARTICIPLE})
"""The parts of which a row of adjectives is made, "old, badly lit"."""
_TWO = 2
_GOVERNING = frozenset({
    Part.PREPOSITION,
    Part.GENITIVE,
    Part.VERB,
    Part.PARTICIPLE,
    Part.GERUND,
    Part.INFINITIVE,
})
"""The parts before a figure by which it is no subject."""
_NUMBERS = frozenset({Part.FACT, Part.NUMBER, Part.APPROXIMATOR, Part.PRONOUN})
"""What a number is read as, "one" among them."""


def is_total(s: Sentence, at: int) -> bool:
    """Tell whether the figure is a whole of which a part is meant, "11 of the 15"."""
    k = at - 1 - _narrows_total(s, at - 1)
    while s.part(k) in {Part.DETERMINER, Part.APPROXIMATOR}:
        k -= 1
    known = any(s.part(j) is Part.DETERMINER for j in range(k + 1, at))
    return s.part(k) is Part.GENITIVE and (known or s.part(k - 1) is Part.FACT)


def is_owned(s: Sentence, at: int) -> bool:
    """Tell whether a noun has the figure for its genitive, "the fate of 300 families"."""
    k = at - 1
    while s.part(k) is Part.APPROXIMATOR:
        k -= 1
    return s.part(k) is Part.GENITIVE and s.part(k - 1) is Part.NOUN


def after_total(s: Sentence, at: int) -> int:
    """Return where the thing counted stands behind "of the 15"; *at* where there is no total."""
    k = at
    while s.part(k) is Part.ADVERB:
        k += 1
    if s.part(k) is not Part.GENITIVE:
        return at
    k += 1
    while s.part(k) in {Part.DETERMINER, Part.APPROXIMATOR}:
        k += 1
    k += _narrows_total(s, k)
    return k + 1 if s.part(k) is Part.FACT else at


def _narrows_total(s: Sentence, at: int) -> bool:
    """Tell whether "current" of "the current 16 members" stands at *at*: one word, no plural."""
    between = s.part(at - 1) is Part.DETERMINER and s.part(at + 1) is Part.FACT
    counted = between and s.words[at + 1].start not in s.dates and s.part(at + 2) in NOMINAL
    described = s.part(at) in {Part.NOUN, Part.PARTICIPLE, Part.GERUND}
    plural = s.fold(at).endswith(tuple(s.sets["plural_endings"]) or ("",))
    owns = s.fold(at).endswith(tuple(s.sets["possessive_endings"]) or ("\0",))
    return counted and described and (owns or not plural)


def thing_at(s: Sentence, at: int) -> Phrase | None:
    """Return the noun phrase at *at* unless it says nothing by itself."""
    done = s.fold(at).endswith(tuple(s.sets["participle_endings"]) or ("\0",))
    timed = done and s.among(at + 1, "time_words")  # "adopted last year"
    lone = s.part(at) in {Part.PARTICIPLE, Part.GERUND} and s.part(at + 1) not in _HEADS
    if lone or timed:
        return None
    right = right_phrase(s, at)
    if right is None:
        return None
    start, end = _with_head(s, _before_amount(s, right))
    if all(s.among(k, "bare") or s.among(k, "time_words") for k in range(start, end)):
        return None
    if s.among(start, "times"):
        return None  # "two times minister"
    if (rated := past_rate(s, end)) > end:
        return start, rated  # "vehicles a day"
    if (aim := _lacking(s, start, end)) is not None:
        return start, aim
    closed = s.part(end + 1) in {Part.STOP, Part.COMMA, Part.RELATIVE}
    if s.part(end) is Part.ADVERB and closed and not s.among(end, "dangling"):
        end += 1
    return start, end


def _lacking(s: Sentence, start: int, end: int) -> int | None:
    """Return where "to eat" ends behind "families without enough", which lacks it; else None."""
    lacks = any(s.among(k, "negations") for k in range(start, end))
    return predicate_end(s, end + 1) if lacks and s.part(end) is Part.INFINITIVE else None


def _with_head(s: Sentence, thing: Phrase) -> Phrase:
    """Return "warmest years" for "warmest", "living in tents" for "living" of "those living"."""
    start, end = thing
    if end - start > 1 or _looks_plural(s, start):
        return thing
    if s.among(end, "time_words") and s.part(end) is Part.NOUN and _looks_plural(s, end):
        return _with_genitive(s, start, end + 1)
    if (head := _behind_adjectives(s, start)) is not None:
        return start, head
    if s.part(start) in NOMINAL and s.part(end) is Part.NUMBER:  # "Annex 2 States"
        named = right_phrase(s, end + 1)
        return (start, named[1]) if named else thing
    ending = tuple(s.sets["gerund_endings"]) or ("\0",)
    led = s.part(start - 1) is Part.DETERMINER and s.part(end) is Part.PREPOSITION
    place = right_phrase(s, end + 1) if led and s.fold(start).endswith(ending) else None
    return (start, place[1]) if place else thing


def _looks_plural(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* ends as plurals do, which "glorious" only seems to."""
    plural = s.fold(at).endswith(tuple(s.sets["plural_endings"]) or ("\0",))
    return plural and not s.fold(at).endswith(tuple(s.sets["singular_endings"]) or ("\0",))


def _with_genitive(s: Sentence, start: int, end: int) -> Phrase:
    """Return "proud years of trade" for "proud years", which do not say of what."""
    owner = right_phrase(s, end + 1) if s.part(end) is Part.GENITIVE else None
    return (start, owner[1]) if owner else (start, end)


def _behind_adjectives(s: Sentence, at: int) -> int | None:
    """Return where "strong, able, new allies" ends that begins at *at*; None where no such does.

    Behind a comma of adjectives stands the plural that is counted.
    """
    k = at + 1
    commas = 0
    while s.part(k) in _ADJECTIVES and not (s.part(k) in NOMINAL and _looks_plural(s, k)):
        commas += s.part(k) is Part.COMMA
        k += 1
    listed = commas and s.part(at + 1) is Part.COMMA and s.part(k - 1) is not Part.COMMA
    counted = s.part(at - 1) is Part.FACT and s.part(k) in NOMINAL
    phrase = right_phrase(s, k) if listed and counted else None
    return phrase[1] if phrase else None


def _before_amount(s: Sentence, thing: Phrase) -> Phrase:
    """Return "schemes" of "schemes with an outlay", which lacks its "of 5 million".

    So with "children under age 5".
    """
    start, end = thing
    aged = s.part(end) in {Part.FACT, Part.NUMBER} and s.part(end - 1) is Part.NOUN
    counted = aged or (s.part(end) is Part.GENITIVE and s.part(end + 1) in _NUMBERS)
    joint = max((k for k in range(start + 1, end) if s.part(k) is Part.PREPOSITION), default=None)
    return trimmed(s, (start, joint)) or thing if counted and joint else thing


def aim_at(s: Sentence, at: int) -> Phrase | None:
    """Return the predicate that begins at *at*, "rebuild the port"; None for a single word."""
    end = predicate_end(s, at)
    if end is None or end - at < _TWO or hangs_on(s, at, end):
        return None
    start = _behind_copula(s, at)
    found = closed_by(s, (start, end))
    if found and s.among(start, "from_words"):
        return start, found[1]
    return found if found and (start > at or found[1] - found[0] > 1) else None


def aim_of_subject(s: Sentence, at: int, after: int) -> Phrase | None:
    """Return the predicate at *after* of the figure at *at*, where that is what it is said of.

    In *those that asked for 5 million will be heard* it is not.
    """
    k = at - 1
    while s.part(k) in {Part.APPROXIMATOR, Part.DETERMINER, Part.ADVERB} or _heads(s, k):
        k -= 1
    governed = s.part(k) in _GOVERNING and not s.among(k, "telling")  # "she said 5 million will"
    return None if governed else aim_at(s, after)


def _heads(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* is one of "total of" before its figure."""
    of = s.part(at) is Part.GENITIVE and s.among(at - 1, "amount_heads")
    return of or (s.among(at, "amount_heads") and s.part(at + 1) is Part.GENITIVE)


def _behind_copula(s: Sentence, at: int) -> int:
    """Return where "released" of "has now been released" stands, or "for" of "is for"; else *at*.

    What "will be" or "could be" done is not done: there *at* itself is returned.
    """
    first = at
    while s.part(first) is Part.AUXILIARY and not s.among(first, "verb_takers"):
        first += 1
    k = first
    while k > at and s.part(k) in _BETWEEN and not s.among(k, "kept_openers"):
        k += 1
    aimed = s.part(k) is Part.PREPOSITION and s.among(k, "purpose_prepositions")
    aimed |= s.among(k, "from_words")
    done = s.part(k) is Part.PARTICIPLE
    if done and k - 1 > at and s.part(k - 1) is Part.ADVERB and not s.among(k - 1, "dangling"):
        k -= 1  # "were seriously injured"
    told = done or aimed or (k > at and _is_state(s, k))
    return k if told and not any(s.among(j, "negations") for j in range(at, k + 1)) else at


def _is_state(s: Sentence, at: int) -> bool:
    """Tell whether "ready for" or "available to" stands at *at*."""
    # behind "is" no verb stands, whatever its form
    named = s.part(at) in {Part.NOUN, Part.VERB} or s.among(at, "kept_openers")
    return named and s.part(at + 1) in {Part.PREPOSITION, Part.INFINITIVE}


def done_to(s: Sentence, at: int) -> Phrase | None:
    """Return "forcibly displaced in the region" at *at*; None where no participle says it all."""
    verb = at + 1 if s.part(at) is Part.ADVERB else at
    closed = s.part(verb + 1) in {Part.STOP, Part.COMMA, Part.CONJUNCTION, Part.PREPOSITION}
    if s.part(verb + 1) is Part.CONJUNCTION and _describes(s, verb + 2):
        return None  # "30 uniformed and civilian officers"
    if s.part(verb) is not Part.PARTICIPLE or not closed or s.among(verb, "amount_verbs"):
        return None
    end = predicate_end(s, verb)
    return closed_by(s, (at, end)) if end else None


def _describes(s: Sentence, at: int) -> bool:
    """Tell whether an adjective may stand at *at*, before its noun: "civilian officers"."""
    return s.part(at) is Part.NOUN and s.part(at + 1) is Part.NOUN
