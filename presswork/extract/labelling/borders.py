"""Borders of clauses that words tell where no comma is printed.

Writers put the comma behind an opening phrase, or before "including", as they please. The rules of
labels see one there either way, so that what a line of the box says does not hang on it.
"""

import re
from collections.abc import Iterator, Sequence

from presswork.extract.labelling.parts import Part, Word

__all__ = ["borders", "spare_commas"]

_LONGEST_OPENING = 24
"""The most words of an opening phrase."""
_NOMINAL = frozenset({Part.NOUN, Part.NAME, Part.FACT})
_FINITE = frozenset({Part.AUXILIARY, Part.VERB})
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
_YEAR_BEHIND_DAY = re.compile(r"\d,\s{1,3}\d{4}$")
_INSERTED = frozenset({Part.RELATIVE, Part.PARTICIPLE, Part.GERUND})
"""The parts that open an insertion, which a comma closes."""
_GOING_ON = frozenset({
    Part.PREPOSITION,
    Part.GENITIVE,
    Part.CONJUNCTION,
    Part.INFINITIVE,
    Part.VERB,
    Part.GERUND,
})
_LISTED = frozenset({*_NOMINAL, Part.DETERMINER, Part.APPROXIMATOR, Part.PARTICIPLE, Part.ADVERB})
"""The parts of a member of a list."""
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
        if first == len(words) or words[first].part is not Part.PREPOSITION:
            continue
        for at in range(first + 2, min(len(words), first + _LONGEST_OPENING)):
            opens = words[at].fold in sets["clause_openers"] and words[at - 1].part in _NOMINAL
            if opens and _leads_to_date(words, at + 1, sets):
                continue
            if opens:
                yield at
            if opens or words[at].part not in _OPENING:
                break


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


def _before_apposition(words: Sequence[Word], sets: dict[str, frozenset[str]]) -> Iterator[int]:
    """Yield where examples begin: "ships, including 12 ferries"."""
    yield from (k for k, word in enumerate(words) if word.fold in sets["apposing"] and k)


def _around_agents(words: Sequence[Word], sets: dict[str, frozenset[str]]) -> Iterator[int]:
    """Yield both ends of "led by President Ana Lind" behind a noun."""
    for at in range(1, len(words) - 1):
        told = words[at].part is Part.PARTICIPLE and words[at - 1].part in {Part.NOUN, Part.COMMA}
        if told and words[at + 1].fold in sets["agent_links"]:
            end = at + 2
            while end < len(words) and words[end].part is Part.NAME:
                end += 1
            if end - at - 2 >= _TITLED and end < len(words):
                yield from (at, end)


def _before_absolute(words: Sequence[Word], sets: dict[str, frozenset[str]]) -> Iterator[int]:
    """Yield where "with deliveries beginning" stands."""
    for at in range(1, len(words) - 2):
        led = words[at].fold in sets["absolute_links"] and words[at + 1].part is Part.NOUN
        if led and words[at + 2].fold in sets["trailing_verbs"]:
            yield at


def _before_clause(words: Sequence[Word], _sets: dict[str, frozenset[str]]) -> Iterator[int]:
    """Yield where "and" begins a clause of its own, "we agreed on 3 and the teams have met"."""
    told = related = False
    for at, word in enumerate(words):
        if word.part in _ENDS:
            told = related = False
        elif word.part is Part.CONJUNCTION and told and _holds_clause(words, at + 1):
            yield at
        related |= word.part is Part.RELATIVE
        told |= (word.part in _FINITE or _aims(words, at)) and not related


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
    _before_apposition,
    _around_agents,
    _before_absolute,
    _before_clause,
)


def spare_commas(words: Sequence[Word]) -> set[int]:
    """Return the places of the commas that part nothing.

    They close a date, "on May 3, 2010, of fraud", or stand before the "of" of their noun.
    """
    places = range(1, len(words) - 1)
    return {at for at in places if _closes_date(words, at) or _parts_owner(words, at)}


def _parts_owner(words: Sequence[Word], at: int) -> bool:
    """Tell whether the comma at *at* stands in "citizens, of the Republic were"."""
    if words[at].part is not Part.COMMA or words[at + 1].part is not Part.GENITIVE:
        return False
    # "towns, of which 12", "boats, of them 12 new"
    counted = {Part.RELATIVE, Part.PRONOUN, Part.FACT, Part.APPROXIMATOR}
    related = any(word.part in counted for word in words[at + 2 : at + 4])
    first = at - 1
    while first >= 0 and words[first].part in _LISTED:
        first -= 1
    listed = first >= 0 and words[first].part is Part.GENITIVE  # "of 3 boats, of the port"
    return words[at - 1].part is Part.NOUN and not (related or listed)


def _closes_date(words: Sequence[Word], at: int) -> bool:
    dated = words[at - 1].part is Part.FACT and _YEAR_BEHIND_DAY.search(words[at - 1].text)
    if words[at].part is not Part.COMMA or not dated or words[at + 1].part not in _GOING_ON:
        return False
    opened = next((k for k in range(at - 1, -1, -1) if words[k].part in _ENDS), None)
    return opened is None or words[opened + 1].part not in _INSERTED
