"""Borders of clauses that words tell where no comma is printed.

Writers put the comma behind an opening phrase, or before "including", as they please. The rules of
labels see one there either way, so that what a line of the box says does not hang on it.
"""

import re
from collections.abc import Iterator, Sequence

from presswork.extract.labelling.parts import Part, Word

__all__ = ["borders"]

_LONGEST_OPENING = 24
"""The most words of an opening phrase."""
_NOMINAL = frozenset({Part.NOUN, Part.NAME, Part.FACT})
_FINITE = frozenset({Part.AUXILIARY, Part.VERB})
_NAMING = frozenset({Part.NOUN, Part.NAME})
_LEADS = frozenset({Part.CONJUNCTION, Part.ADVERB})
_OPENING = frozenset({
    *_NOMINAL,
    Part.PREPOSITION,
    Part.GENITIVE,
    Part.DETERMINER,
    Part.NUMBER,
    Part.APPROXIMATOR,
    Part.CONJUNCTION,
    Part.ADVERB,
    Part.GERUND,
    Part.PARTICIPLE,
    Part.QUOTE,
})
"""The parts of a phrase that stands before its clause: it holds no finite verb."""
_ENDS = frozenset({Part.STOP, Part.COMMA})
_SUBJECT = frozenset({
    Part.NOUN,
    Part.NAME,
    Part.FACT,
    Part.GENITIVE,
    Part.DETERMINER,
    Part.PREPOSITION,
})
_SUBJECT_LEADS = frozenset({Part.FACT, Part.APPROXIMATOR, Part.DETERMINER, Part.PRONOUN})
_NAMED = frozenset({Part.NAME, Part.GENITIVE, Part.DETERMINER})
_IDIOM = range(1, 5)
"""How many words "At the same time" and the like may have."""
_YEAR = re.compile(r"(?<!\d)\d{4}$")
_POSSESSIVE = ("’s", "'s", "s’", "s'")
_TITLED = 3
"""So many capitalized words name somebody with a title."""


def borders(words: Sequence[Word], sets: dict[str, frozenset[str]]) -> set[int]:
    """Return the places of the words before which a border lacks its comma."""
    places = (place for rule in _RULES for place in rule(words, sets))
    return {place for place in places if place and not _is_parted(words, place)}


def _is_parted(words: Sequence[Word], at: int) -> bool:
    return words[at].part in _ENDS or words[at - 1].part in {*_ENDS, Part.RELATIVE}


def _after_opening(words: Sequence[Word], sets: dict[str, frozenset[str]]) -> Iterator[int]:
    """Yield where the clause behind an opening phrase begins, "At the request of Norland we"."""
    for start in _sentence_starts(words):
        first = start
        while first < len(words) and words[first].part in _LEADS:
            first += 1
        led = first < len(words) and words[first].part is Part.PREPOSITION
        if not led or _holds_subject(words, first, sets):
            continue
        for at in range(first + 2, min(len(words), first + _LONGEST_OPENING)):
            opens = words[at].fold in sets["clause_openers"] and _ends_phrase(words, at - 1)
            if opens and (_leads_to_date(words, at + 1, sets) or _opens_later(words, at + 1, sets)):
                continue
            if opens:
                yield at
            if opens or words[at].part not in _OPENING:
                break


def _holds_subject(words: Sequence[Word], at: int, sets: dict[str, frozenset[str]]) -> bool:
    """Tell whether "as 2030 marks the" at *at* is a clause: what is welcomed or marked follows."""
    if at + 2 >= len(words) or words[at + 1].part is not Part.FACT:
        return False
    return words[at].fold in sets["share_links"] and words[at + 2].fold in sets["reactions"]


def _opens_later(words: Sequence[Word], at: int, sets: dict[str, frozenset[str]]) -> bool:
    """Tell whether the clause begins behind the next comma, "on Ending the Storm, the port is"."""
    k = at
    while k < len(words) and words[k].part in {*_NAMED, Part.NOUN, Part.PREPOSITION}:
        k += 1
    parted = k + 1 < len(words) and words[k].part is Part.COMMA
    return parted and words[k + 1].fold in sets["clause_openers"]


def _ends_phrase(words: Sequence[Word], at: int) -> bool:
    """Tell whether a noun phrase ends at *at*, adverbs behind it aside, "ten years ago"."""
    k = at
    while k > 0 and words[k].part is Part.ADVERB:
        k -= 1
    return words[k].part in _NOMINAL


def _after_source(words: Sequence[Word], sets: dict[str, frozenset[str]]) -> Iterator[int]:
    """Yield where the clause behind a named source begins, "According to the Bank growth has"."""
    for at, word in enumerate(words):
        if word.fold not in sets["attributed"]:
            continue
        k = at + 1
        while k < len(words) and words[k].part in _NAMED:
            k += 1
        named = k < len(words) and words[k - 1].part is Part.NAME and words[k].part is Part.NOUN
        if named and _reaches_verb(words, k):
            yield k


def _reaches_verb(words: Sequence[Word], at: int) -> bool:
    """Tell whether an auxiliary is the first word behind *at* that is none of a noun phrase."""
    k = at
    while k < len(words) and words[k].part in _SUBJECT:
        k += 1
    return k < len(words) and words[k].part is Part.AUXILIARY


def _leads_to_date(words: Sequence[Word], at: int, sets: dict[str, frozenset[str]]) -> bool:
    """Tell whether a date stands at *at*, its weekday aside, "the Tuesday 3 May"."""
    k = at
    while k < len(words) and words[k].fold in sets["time_words"]:
        k += 1
    return k < len(words) and words[k].part is Part.FACT


def _sentence_starts(words: Sequence[Word]) -> Iterator[int]:
    yield 0
    yield from (k + 1 for k, word in enumerate(words) if word.text in ".;:")


def _around_examples(words: Sequence[Word], sets: dict[str, frozenset[str]]) -> Iterator[int]:
    """Yield both ends of "including 12 ferries" behind a noun."""
    for at in range(1, len(words)):
        if words[at].fold not in sets["apposing"] or _qualifies(words, at):
            continue
        yield at
        end = at + 1
        while end < len(words) and _is_listed(words, end):
            end += 1
        if end < len(words) and words[end].part is Part.AUXILIARY:
            yield end


def _qualifies(words: Sequence[Word], at: int) -> bool:
    """Tell whether "particularly" at *at* belongs to what is counted: 400 particularly poor men."""
    counted = words[at - 1].part is Part.FACT and not _YEAR.search(words[at - 1].text)
    return counted and words[at].part is Part.ADVERB


def _is_listed(words: Sequence[Word], at: int) -> bool:
    """Tell whether the word at *at* goes on with a list of things that are named or counted."""
    if words[at].part is not Part.CONJUNCTION:
        return words[at].part in {*_SUBJECT, Part.APPROXIMATOR}
    return at + 1 < len(words) and words[at + 1].part in {Part.FACT, Part.APPROXIMATOR, Part.NOUN}


def _before_restatement(words: Sequence[Word], sets: dict[str, frozenset[str]]) -> Iterator[int]:
    """Yield where another phrase follows a noun, "the majority", "a record", "an estimated 12"."""
    for at in range(1, len(words) - 1):
        told = words[at].part is Part.DETERMINER and words[at + 1].fold in sets["restating"]
        about = words[at].part is Part.APPROXIMATOR and words[at].fold.partition(" ")[0]
        if (told or about in sets["clause_openers"]) and words[at - 1].part in _NAMING:
            yield at


def _before_outcome(words: Sequence[Word], sets: dict[str, frozenset[str]]) -> Iterator[int]:
    """Yield where an outcome is told of the whole clause, "shelled the port, killing 12"."""
    for at in range(1, len(words) - 1):
        led = words[at - 1].part in _NOMINAL and not words[at - 1].text.endswith(_POSSESSIVE)
        counted = words[at + 1].part in {Part.FACT, Part.APPROXIMATOR}
        told = words[at].fold in sets["counted_outcomes" if counted else "outcomes"]
        if led and (told or words[at].fold in sets["outcomes"]):
            yield at


def _before_aside(words: Sequence[Word], sets: dict[str, frozenset[str]]) -> Iterator[int]:
    """Yield where "which was" or the like adds something to a noun."""
    for at in range(1, len(words) - 1):
        added = words[at].fold in sets["aside_relatives"] and words[at - 1].part in _NOMINAL
        if added and words[at + 1].part is Part.AUXILIARY:
            yield at


def _around_agents(words: Sequence[Word], sets: dict[str, frozenset[str]]) -> Iterator[int]:
    """Yield both ends of "led by President Ana Lind" behind a noun."""
    for at in range(1, len(words) - 1):
        told = words[at].part is Part.PARTICIPLE and words[at - 1].part in {Part.NOUN, Part.COMMA}
        if told and words[at + 1].fold in sets["agent_links"]:
            end = at + 2
            while end < len(words) and words[end].part is Part.NAME:
                end += 1
            if end - at - 2 >= _TITLED and end < len(words) and not _ends_with_date(words, end):
                yield from (at, _past_own_date(words, end))


def _ends_with_date(words: Sequence[Word], at: int) -> bool:
    """Tell whether "on 5 May" at *at* closes all, "towns hit by Cyclone Ana Lind on 5 May."."""
    parts = [word.part for word in words[at : at + 3]]
    return parts == [Part.PREPOSITION, Part.FACT, Part.STOP]


def _past_own_date(words: Sequence[Word], at: int) -> int:
    """Return what stands behind "in 2022" at *at* in "the fund, set up by Ana Lind in 2022, is"."""
    parts = [word.part for word in words[at : at + 4]]
    dated = parts[:2] == [Part.PREPOSITION, Part.FACT]
    behind = next((part for part in parts[2:] if part is not Part.COMMA), Part.STOP)
    return at + 2 if dated and behind in _FINITE else at


def _before_absolute(words: Sequence[Word], sets: dict[str, frozenset[str]]) -> Iterator[int]:
    """Yield where "with deliveries beginning" or "with the crisis in Norland showing" stands."""
    for at in range(1, len(words) - 2):
        if words[at].fold not in sets["absolute_links"]:
            continue
        led = words[at + 1].part is Part.NOUN and words[at + 2].fold in sets["trailing_verbs"]
        if led or (words[at + 1].part is Part.DETERMINER and _is_absolute(words, at + 2)):
            yield at


def _is_absolute(words: Sequence[Word], at: int) -> bool:
    """Tell whether a noun phrase at *at* is followed by the gerund of what it does."""
    end = at
    while end < len(words) and words[end].part in {*_NAMED, Part.NOUN, Part.PREPOSITION}:
        end += 1
    led = at < end < len(words) and words[end - 1].part in _NAMING
    return led and words[end].part is Part.GERUND


def _before_share(words: Sequence[Word], _sets: dict[str, frozenset[str]]) -> Iterator[int]:
    """Yield where a part of what was counted is told, "60 boats, 12 of which", "of them"."""
    for at in range(1, len(words) - 2):
        if words[at].part is not Part.FACT or words[at + 1].part is not Part.GENITIVE:
            continue
        start = at - (words[at - 1].part is Part.APPROXIMATOR)
        told = words[at + 2].part in {Part.RELATIVE, Part.PRONOUN}
        if told and start and words[start - 1].part in {Part.NOUN, Part.NAME, Part.ADVERB}:
            yield start


def _before_telling(words: Sequence[Word], sets: dict[str, frozenset[str]]) -> Iterator[int]:
    """Yield where "she said" closes what was said."""
    for at in range(1, len(words) - 1):
        told = words[at].part is Part.PRONOUN and words[at + 1].fold in sets["telling"]
        if told and (at + 2 == len(words) or words[at + 2].part is Part.STOP):
            yield at


def _around_insertion(words: Sequence[Word], _sets: dict[str, frozenset[str]]) -> Iterator[int]:
    """Yield both ends of "adopted on 5 May" in "The charter adopted on 5 May called for"."""
    for at in range(1, len(words) - 3):
        owner = at - 1 - (words[at - 1].part is Part.COMMA)
        verb = at + 3 + (words[at + 3].part is Part.COMMA)
        dated = words[at + 1].part is Part.PREPOSITION and words[at + 2].part is Part.FACT
        told = words[at].part is Part.PARTICIPLE and words[owner].part in {Part.NAME, Part.FACT}
        done = verb < len(words) and words[verb].part in {Part.AUXILIARY, Part.PARTICIPLE}
        if told and dated and done:
            yield from (at, at + 3)


def _before_clause(words: Sequence[Word], sets: dict[str, frozenset[str]]) -> Iterator[int]:
    """Yield where "and" begins a clause of its own, "we agreed on 3 and the teams have met"."""
    told = related = False
    for at, word in enumerate(words):
        if word.part in _ENDS:
            told = related = False
        elif word.part is Part.CONJUNCTION and (
            _is_somebody(words, at + 1, sets) or (told and _holds_clause(words, at + 1))
        ):
            yield at
        related |= word.part is Part.RELATIVE
        told |= (word.part in _FINITE or _aims(words, at)) and not related


def _is_somebody(words: Sequence[Word], at: int, sets: dict[str, frozenset[str]]) -> bool:
    """Tell whether a pronoun is the subject of a verb at *at*, "then I watched"."""
    k = at
    while k < len(words) and words[k].part is Part.ADVERB:
        k += 1
    if k + 1 >= len(words) or words[k].part is not Part.PRONOUN:
        return False
    told = words[k + 1].part in {*_FINITE, Part.PARTICIPLE}
    return told and words[k].fold in sets["clause_openers"]


def _aims(words: Sequence[Word], at: int) -> bool:
    """Tell whether "agreed to" and a verb begin at *at*."""
    behind = words[at + 1].part if at + 1 < len(words) else Part.STOP
    return words[at].part is Part.PARTICIPLE and behind is Part.INFINITIVE


def _holds_clause(words: Sequence[Word], at: int) -> bool:
    """Tell whether a subject that is led by a word of its own begins at *at*, with its verb."""
    if at == len(words) or words[at].part not in _SUBJECT_LEADS:
        return False
    return _reaches_verb(words, at + 1)


def _after_idiom(words: Sequence[Word], sets: dict[str, frozenset[str]]) -> Iterator[int]:
    """Yield where the clause behind "For example" begins."""
    for start in _sentence_starts(words):
        for length in _IDIOM:
            if " ".join(word.fold for word in words[start : start + length]) in sets["openings"]:
                yield from {start + length} & {*range(len(words))}


_RULES = (
    _after_opening,
    _after_idiom,
    _after_source,
    _around_examples,
    _before_restatement,
    _before_outcome,
    _before_aside,
    _around_agents,
    _before_absolute,
    _before_share,
    _before_telling,
    _around_insertion,
    _before_clause,
)
