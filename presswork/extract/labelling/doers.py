"""Who does what a verb says: where its group begins and the subject before it."""

from presswork.extract.labelling.clauses import after_light_auxiliaries, in_bracket, negated
from presswork.extract.labelling.nouns import left_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    NOMINAL,
    Phrase,
    Sentence,
    is_timed,
    trimmed,
)

__all__ = ["doer_before", "group_start", "held_by", "spoken"]


def group_start(s: Sentence, verb: int) -> int:
    """Return where the auxiliaries and adverbs before the verb at *verb* begin."""
    k = verb
    while s.part(k - 1) in {Part.AUXILIARY, Part.ADVERB} or (
        s.among(k - 1, "trailing_time") and s.part(k - 2) is Part.AUXILIARY
    ):
        k -= 1
    return k


def doer_before(s: Sentence, group: int, start: int) -> Phrase | None:
    """Return the subject that ends where the verb group begins; none where it is a pronoun."""
    if s.part(group - 1) is Part.PRONOUN or group <= start:
        return None
    found = left_phrase(s, group)
    if found is None:
        return None
    timed = is_timed(s, found[0]) and s.part(found[0] + 1) is not Part.GENITIVE
    if timed and s.part(found[0] - 1) is Part.DETERMINER:
        found = trimmed(s, (found[0] + 1, found[1]))  # "this year the fair will open"
        if found is None:
            return None
    before = found[0] - 1
    while s.part(before) in {Part.DETERMINER, Part.QUOTE}:
        before -= 1
    if s.part(before) is Part.GERUND:
        return before, found[1]
    if _is_tail(s, before, group, start):
        return _counted_in(s, before, found, start)
    if s.part(before) is Part.PREPOSITION:
        return _behind_preposition(s, before, found, (start, group))
    joined = s.part(before) is Part.CONJUNCTION and _is_joined(s, start, before)
    first = start if joined else _list_start(s, found)  # "the mayor and the fishers"
    return trimmed(s, (first, found[1]))


def _is_joined(s: Sentence, start: int, joint: int) -> bool:
    """Tell whether nothing but nouns and their "of" stand from *start* to "and" at *joint*."""
    parts = {s.part(k) for k in range(start, joint) if not in_bracket(s, k)}
    return start < joint and parts <= {*NOMINAL, Part.DETERMINER, Part.GENITIVE, Part.CONJUNCTION}


def _list_start(s: Sentence, last: Phrase) -> int:
    """Return where "fishers, cooks and sailors" begins, of which *last* holds the "and".

    So it does where nothing but nouns stands from there to the start of the clause.
    """
    first = last
    joined = any(s.part(k) is Part.CONJUNCTION for k in range(*last))
    while joined and s.part(first[0] - 1) is Part.COMMA:
        member = left_phrase(s, first[0] - 1)
        if member is None or s.among(member[0], "time_words"):
            return last[0]
        first = member
    before = first[0] - 1
    while s.part(before) is Part.DETERMINER:
        before -= 1
    return first[0] if s.part(before) is Part.STOP else last[0]


def _counted_in(s: Sentence, figure: int, found: Phrase, start: int) -> Phrase | None:
    """Return "sailors in nine towns", whose verb is no town's; None for another tail."""
    k = figure - 1
    while s.part(k) in {Part.DETERMINER, Part.APPROXIMATOR}:
        k -= 1
    placed = s.part(figure) is Part.FACT and s.part(k) is Part.PREPOSITION and k > start
    owner = left_phrase(s, k) if placed else None
    return (owner[0], found[1]) if owner else None


def _is_tail(s: Sentence, before: int, group: int, start: int) -> bool:
    """Tell whether the noun behind the word at *before* only closes a longer subject."""
    if s.part(before) is Part.GENITIVE:  # "the peak in 58 years of talks", "one of the sailors"
        return _is_whole(s, before - 1)
    if s.part(before) is not Part.FACT:
        return False
    owned = s.part(before - 1) is Part.GENITIVE  # "the school of 20 sailors was"
    if _stands_in(s, before - 1, start) and s.part(group) is Part.AUXILIARY:
        return True  # "sailors in nine towns were"
    return (owned and s.part(group) is Part.AUXILIARY) or _goes_further(s, before - 1, start)


def _stands_in(s: Sentence, at: int, start: int) -> bool:
    """Tell whether a figure behind *at* counts places of a subject before it."""
    while s.part(at) in {Part.DETERMINER, Part.APPROXIMATOR}:
        at -= 1
    return at > start and s.part(at) is Part.PREPOSITION and s.part(at - 1) in NOMINAL


def _is_whole(s: Sentence, at: int) -> bool:
    """Tell whether "one" or a period at *at* parts what stands behind its "of" from the verb."""
    lasts = s.part(at) is Part.FACT and s.fold(at).rpartition(" ")[2] in s.sets["time_words"]
    return lasts or s.part(at) is Part.PRONOUN


def _behind_preposition(s: Sentence, at: int, found: Phrase, clause: Phrase) -> Phrase | None:
    """Return the subject of *clause*, of which *found* stands behind the preposition at *at*."""
    if s.among(at, "bounds") or (at == clause[0] and s.among(at, "absolute_links")):
        return found  # "since fighting began", ", with full rights granted"
    if at > clause[0]:
        return _long_subject(s, *clause)
    return None if s.part(at - 1) is Part.COMMA else found


def _goes_further(s: Sentence, at: int, start: int) -> bool:
    """Tell whether the subject began before a figure in it, "boats and 900 sailors"."""
    while s.part(at) in {Part.DETERMINER, Part.APPROXIMATOR}:
        at -= 1
    return at >= start and s.part(at) in {Part.CONJUNCTION, Part.GERUND, Part.PARTICIPLE}


def _long_subject(s: Sentence, start: int, group: int) -> Phrase | None:
    """Return a subject with "donated by the agency" in it; None where it holds another verb."""
    if any(s.part(k) in {Part.VERB, Part.AUXILIARY, Part.FACT} for k in range(start, group)):
        return None
    return trimmed(s, (start, group))


def spoken(s: Sentence, group: int, end: int, *subjects: str) -> list[Phrase]:
    """Return the verb and what follows where a pronoun is the subject, "we adopted"."""
    if not any(s.among(group - 1, name) for name in subjects or ("speaker_pronouns",)):
        return _counted_doers(s, group, end)
    verb = after_light_auxiliaries(s, group)
    if s.part(verb) is not Part.AUXILIARY or negated(s, verb):
        if end - verb == 1:
            return _with_object_before(s, group, end)
        # "the promise we entered into in Tal"
        apart = s.part(verb + 1) is s.part(verb + 2) is Part.PREPOSITION
        return (_with_object_before(s, group, end) if apart else []) or [(verb, end)]
    done = _done(s, verb)  # "it was seized by the port" needs no "it was"
    named = s.among(group - 1, "third_persons")
    return [(done, end)] if named and end - done > 1 else []


def held_by(s: Sentence, group: int, end: int) -> list[Phrase]:
    """Return "position she held" behind a comma, where the verb that ends at *end* is all."""
    told = s.among(group - 1, "third_persons") and s.part(group) is Part.PARTICIPLE
    alone = told and end - group == 1 and s.part(group - 2) is Part.NOUN
    owner = left_phrase(s, group - 1) if alone else None
    apart = owner is not None and s.among(owner[0] - 1, "indefinite")
    return [(owner[0], end)] if apart and owner else []


def _counted_doers(s: Sentence, group: int, end: int) -> list[Phrase]:
    """Return "left for Norland" of "Two left for Norland", whose subject is a figure alone."""
    opens = s.part(group - 2) in {Part.STOP, Part.COMMA} and s.nouns_follow
    figure = group - 1 >= 0 and s.part(group - 1) is Part.FACT
    counted = figure and s.words[group - 1].start not in s.dates and not s.cites(group - 1)
    counted |= s.part(group - 1) is Part.PRONOUN and s.among(group - 1, "bare")  # "One left for"
    verb = after_light_auxiliaries(s, group)
    told = s.part(verb) in {Part.VERB, Part.PARTICIPLE} and end - verb > 1
    return [(verb, end)] if opens and counted and told else []


def _with_object_before(s: Sentence, group: int, end: int) -> list[Phrase]:
    """Return "promise we made", as "made" says nothing; the verb where no object stands before it.

    Nothing where "in the port" may stand before it.
    """
    named = s.part(group - 2) is Part.NOUN
    owner = left_phrase(s, group - 1) if named else None
    if owner is None:
        return [(end - 1, end)]
    before = owner[0] - 1
    while s.part(before) is Part.DETERMINER:
        before -= 1
    return [] if s.part(before) is Part.PREPOSITION else [(owner[0], end)]


def _done(s: Sentence, at: int) -> int:
    """Return the participle behind the auxiliaries at *at*; what stands behind them otherwise."""
    while s.part(at) in {Part.AUXILIARY, Part.ADVERB}:
        at += 1
    return at
