"""The places where a label may begin or end, and the traits of each.

All places of a sentence are asked at once; what hangs on no fact is told apart (`traits.py`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from operator import add

from presswork.extract.labelling.parts import lexicon
from presswork.extract.labelling.traits import SPELLED, Answers, Asked, width
from presswork.extract.labelling.view import View

__all__ = ["Firsts", "Lasts"]

_TABLES = (
    "telling",
    "time_words",
    "change_verbs",
    "changing_verbs",
    "event_nouns",
    "cost_nouns",
    "container_nouns",
    "amount_verbs",
    "channel_nouns",
    "amount_links",
    "trailing_time",
    "change_nouns",
    "level_nouns",
    "filler_heads",
    "bare",
    "reactions",
    "happening",
    "happening_tails",
    "dated_nouns",
    "earmarks",
    "superlatives",
    "limiters",
    "compared",
    "openings",
    "giving_verbs",
    "reference_heads",
    "topic_links",
    "purpose_prepositions",
    "content_nouns",
    "empty_deeds",
    "light_participles",
    "share_levels",
    "amount_heads",
    "outcomes",
    "moving_verbs",
    "apposing",
    "trailing_verbs",
    "kept_prepositions",
    "dangling",
    "place_prepositions",
)
"""The tables whose words speak for or against a border; the file of weights counts them off."""
_OPEN = frozenset("nNVdg")
"""The letters of words that have endings."""
_NEAR = 4
"""So many words between fact and label are told by themselves."""
_FAR = 7
"""So many words and more are not told apart."""


class Firsts:
    """Where a label may begin."""

    def __init__(self, v: View, places: list[int]) -> None:
        """Look at the words of *v* at *places*, in their order."""
        self.view, self.places = v, places
        self._letters = v.runs(places, 0, 1)
        self._behind = [f"{v.told[i - 1]} " for i in places]
        self._broad, self._broad_behind = v.broads(places, 0, 1), v.broads(places, -1, 1)
        self._middle, self._fine = _at(v.middle, places), _at(v.fine, places)
        self._fine_behind = _at(v.fine, places, -1)
        self._begun = [v.clauses[i] for i in places]
        self._led = [
            f"{c}{min(v.verbs[i] - v.verbs[begun], 1)}"
            for i, begun, c in zip(places, self._begun, self._letters, strict=True)
        ]
        """Their letters, and whether a verb stands before them in their clause."""

    def alone(self) -> Iterator[Answers]:
        """Yield the traits of each, whatever it labels."""
        v, places, letters = self.view, self.places, self._letters
        behind = self._behind
        yield "b", v.runs(places, -2, 1)
        yield "c", v.runs(places, 0, 2)
        yield "f", map(add, behind, letters)
        yield "g", [f"{v.told[i - 2]} {v.told[i - 1]}" for i in places]
        yield "h", map(add, letters, _at(v.told, places, 1))
        yield "p", map(add, map(self._behind_determiners, places), letters)
        yield "q", _at(v.folds, places)
        yield "r", _at(v.folds, places, -1)
        yield "A", v.broads(places, -2, 1)
        yield "B", v.broads(places, -1, 2)
        yield "C", v.broads(places, 0, 3)
        yield "D", map(add, behind, self._broad)
        yield "E", self._fine
        yield "F", self._fine_behind
        yield "G", [f"{v.middle[i - 1]} {v.middle[i]}" for i in places]
        yield "H", [f"{v.middle[i]} {v.middle[i + 1]}" for i in places]
        yield "I", map(add, behind, self._fine)
        yield "J", map(add, behind, self._middle)
        yield (
            "n",
            [v.ending(i) if c in _OPEN else None for i, c in zip(places, letters, strict=True)],
        )

    def listed(self) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
        """Yield those of which each may have several: the tables that hold its word."""
        yield "l", _listed(self.view, self.places)

    def beside(self, fact: Asked, low: int, high: int) -> Iterator[Answers]:
        """Yield the traits of those from *low* to *high*, on one side of *fact*, as its label's."""
        v, at, kind = self.view, fact.at, fact.kind
        places, letters = self.places[low:high], self._letters[low:high]
        if places[0] < at:
            here, gaps = "b", [v.shape(i, at)[-SPELLED:] for i in places]
            passed, apart = gaps, ["s" if v.clauses[at] <= i else "o" for i in places]
        else:
            here, apart = "a", ["s" if begun <= at else "o" for begun in self._begun[low:high]]
            gaps = [" ".join(v.told[at + 1 : i]) if i - at <= _NEAR else "+" for i in places]
            passed = [v.shape(at + 1, i)[-SPELLED:] for i in places]
        led = [*map(add, apart, self._led[low:high])]
        yield f"w{here}", gaps
        yield f"x{here}{kind}", passed
        yield f"z{here}{v.told[at - 1]}", letters
        yield f"y{here}{v.told[at + 1]}", letters
        yield f"v{here}{v.broad(at - 1, at)}{v.broad(at + 1, at + 2)}", self._broad[low:high]
        yield f"0{fact.opens}{here}", led
        yield f"1{fact.before}{here}", led
        yield f"2{fact.verbs}{here}", led
        yield f"4{kind}{here}", [width(abs(i - at)) for i in places]
        yield f"5{kind}", map(add, self._behind[low:high], letters)
        yield f"6{kind}{here}", self._broad_behind[low:high]
        yield f"7{kind}{here}", self._middle[low:high]
        yield f"8{kind}{here}", self._fine[low:high]
        yield f"9{kind}{here}", self._fine_behind[low:high]
        far = [_step(abs(i - at)) for i in places]
        before, behind = v.folds[at - 1], v.folds[at + 1]
        yield f"M{here}", [f"{step}{before}" for step in far]
        yield f"N{here}", [f"{step}{behind}" for step in far]
        yield f"O{kind}{here}", map(add, far, self._fine[low:high])

    def before(self, at: int) -> int:
        """Return how many of them stand before a fact at *at*; the others are behind it."""
        return bisect_left(self.places, at)

    def _behind_determiners(self, at: int) -> str:
        v, q = self.view, at - 1
        while q > at - _NEAR and v.letter(q) in "D~":
            q -= 1
        return v.told[q]


class Lasts:
    """Where a label may end, each the place behind its last word."""

    def __init__(self, v: View, places: list[int]) -> None:
        """Look at the words of *v* before *places*, in their order."""
        self.view, self.places = v, places
        self._told = _at(v.told, places)
        self._borders = v.runs(places, -1, 1)
        self._broad = v.broads(places, -1, 0)
        self._broad_borders, self._broad_ahead = v.broads(places, -1, 1), v.broads(places, 0, 2)
        self._middle, self._fine = _at(v.middle, places, -1), _at(v.fine, places, -1)
        self._fine_ahead = _at(v.fine, places)
        self._ahead = [f"{word}{v.told[j + 1]}" for j, word in zip(places, self._told, strict=True)]
        self._broad_told = [*map(add, self._told, self._broad)]

    def alone(self) -> Iterator[Answers]:
        """Yield the traits of each, whatever it labels."""
        v, places, told = self.view, self.places, self._told
        parted = [f"{word} " for word in told]
        rests = [v.rest(j) for j in places]
        yield "F", map(add, parted, _at(v.told, places, 1))
        yield "G", [f"{v.told[j - 1]} {v.told[j]}" for j in places]
        yield "H", map(add, v.runs(places, -2, 0), told)
        yield "L", _at(v.folds, places, -1)
        yield "P", [rest[:4] for rest in rests]
        yield "Q", [f"{word}{rest[1:3]}" for word, rest in zip(told, rests, strict=True)]
        yield "A", v.broads(places, -2, 1)
        yield "B", v.broads(places, -1, 2)
        yield "C", v.broads(places, 0, 3)
        yield "D", map(add, parted, self._broad)
        yield "E", map(add, parted, v.broads(places, 1, 2))
        yield "a", self._fine
        yield "b", self._fine_ahead
        yield "c", [f"{v.middle[j - 1]} {v.middle[j]}" for j in places]
        yield "d", map(add, parted, self._fine)
        yield "e", map(add, parted, self._middle)
        yield "f", map(add, parted, _at(v.middle, places, 1))
        yield "K", [v.ending(j - 1) if v.letter(j - 1) in _OPEN else None for j in places]

    def listed(self) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
        """Yield those of which each may have several: the tables that hold the words beside it."""
        yield "I", _listed(self.view, [j - 1 for j in self.places])
        yield "J", _listed(self.view, self.places)

    def before(self, at: int) -> int:
        """Return how many of them stand before a fact at *at*; the others are behind it."""
        return bisect_right(self.places, at)

    def beside(self, fact: Asked, low: int, high: int) -> Iterator[Answers]:
        """Yield the traits of those from *low* to *high*, on one side of *fact*, as its label's."""
        v, at, kind = self.view, fact.at, fact.kind
        places, borders = self.places[low:high], self._borders[low:high]
        here = "b" if places[0] <= at else "a"
        yield f"6{here}", self._ahead[low:high]
        yield f"7{fact.opens}{here}", borders
        yield f"8{fact.before}{here}", borders
        yield f"U{kind}{here}", [width(abs(j - 1 - at)) for j in places]
        yield f"V{kind}", borders
        yield f"0{kind}{here}", self._broad_borders[low:high]
        yield f"1{kind}{here}", self._broad_ahead[low:high]
        yield f"2{kind}{here}", self._broad_told[low:high]
        yield f"3{kind}{here}", self._middle[low:high]
        yield f"4{kind}{here}", self._fine[low:high]
        yield f"5{kind}{here}", self._fine_ahead[low:high]
        if here == "b":
            yield "W", [" ".join(v.told[j:at]) if at - j < _NEAR else "+" for j in places]


def _step(words: int) -> str:
    """Return how far so many *words* are, in one figure."""
    return str(words) if words < _NEAR else "4" if words < _FAR else "7"


def _at(row: list[str], places: list[int], apart: int = 0) -> list[str]:
    """Return what *row* has for the word so many words *apart* from each of *places*."""
    return [row[at + apart] for at in places]


def _listed(v: View, places: list[int]) -> list[tuple[str, ...]]:
    """Return the numbers of the tables that hold each of the words of *v* at *places*."""
    tables = _memberships(v.code)
    return [tables.get(v.folds[at], ()) for at in places]


@cache
def _memberships(code: str) -> dict[str, tuple[str, ...]]:
    """Return for each word of the tables their numbers."""
    sets = lexicon(code)
    found: dict[str, tuple[str, ...]] = {}
    for number, name in enumerate(_TABLES):
        for word in sets[name]:
            found[word] = (*found.get(word, ()), str(number))
    return found
