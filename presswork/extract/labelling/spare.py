"""Commas that part nothing, which the rules of labels read over."""

import re
from collections.abc import Sequence

from presswork.extract.labelling.parts import Part, Word

__all__ = ["spare_commas"]

_ENDS = frozenset({Part.STOP, Part.COMMA})
_YEAR_BEHIND_DAY = re.compile(r"\d,\s{1,3}\d{4}$")
_INSERTED = frozenset({Part.RELATIVE, Part.PARTICIPLE, Part.GERUND})
"""The parts that open an insertion, which a comma closes."""
_GOING_ON = frozenset({
    Part.PREPOSITION,
    Part.GENITIVE,
    Part.CONJUNCTION,
    Part.INFINITIVE,
    Part.VERB,
    Part.AUXILIARY,
    Part.GERUND,
})
_LISTED = frozenset({
    Part.NOUN,
    Part.NAME,
    Part.FACT,
    Part.DETERMINER,
    Part.APPROXIMATOR,
    Part.PARTICIPLE,
    Part.ADVERB,
})
"""The parts of a member of a list."""
_LAND = 3
"""The most words of the land behind a town."""
_STATE = 3
"""So many words tell how something is, "still low"."""


def spare_commas(words: Sequence[Word], sets: dict[str, frozenset[str]]) -> set[int]:
    """Return the places of the commas that part nothing.

    They close a date, "on May 3, 2010, of fraud", or stand before the "of" of their noun or before
    the value of what was told, "remained low, at 3 per cent", or in "a fair in Tal, Norland, in".
    """
    places = (at for at in range(1, len(words) - 1) if words[at].part is Part.COMMA)
    plain = {
        at
        for at in places
        if _closes_date(words, at) or _parts_owner(words, at) or _parts_value(words, at, sets)
    }
    return plain.union(*(_about_land(words, at, sets) for at in range(1, len(words) - 1)))


def _about_land(words: Sequence[Word], at: int, sets: dict[str, frozenset[str]]) -> set[int]:
    """Return the commas about "Norland" in "a fair in Tal, Norland, in May", the first at *at*."""
    if words[at].part is not Part.COMMA or words[at - 1].part is not Part.NAME:
        return set()
    first, end = at - 1, at + 1
    while first > 0 and words[first].part is Part.NAME:
        first -= 1
    while end < len(words) and words[end].part is Part.NAME:
        end += 1
    behind = words[first - 1].part if first > 0 else Part.STOP
    placed = words[first].fold in sets["place_prepositions"] and behind not in _ENDS
    if not placed or not 0 < end - at - 1 <= _LAND:
        return set()
    closed = end + 1 < len(words) and words[end].part is Part.COMMA
    led = end + closed < len(words) - 1 and words[end + closed].part is Part.PREPOSITION
    dated = led and words[end + closed + 1].part is Part.FACT
    return ({at, end} if closed else {at}) if dated else set()


def _parts_value(words: Sequence[Word], at: int, sets: dict[str, frozenset[str]]) -> bool:
    """Tell whether the comma at *at* stands in "is still low, at about 3 per cent"."""
    value = next((w for w in words[at + 2 : at + 4] if w.part is not Part.APPROXIMATOR), None)
    if words[at + 1].fold not in sets["value_links"] or not value or value.part is not Part.FACT:
        return False
    k = at - 1
    while k > at - _STATE and words[k].part in {Part.NOUN, Part.ADVERB}:
        k -= 1
    return k > 0 and words[k].part in {Part.AUXILIARY, Part.PARTICIPLE}


def _parts_owner(words: Sequence[Word], at: int) -> bool:
    """Tell whether the comma at *at* stands in "citizens, of the Republic were"."""
    if words[at + 1].part is not Part.GENITIVE:
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
    if not dated or words[at + 1].part not in _GOING_ON:
        return False
    opened = next((k for k in range(at - 1, -1, -1) if words[k].part in _ENDS), None)
    return opened is None or words[opened + 1].part not in _INSERTED
