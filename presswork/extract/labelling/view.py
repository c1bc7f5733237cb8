"""A sentence without its commas, as the weights of labels see it: letters for parts, and counts."""

import re
from functools import cache, lru_cache
from itertools import accumulate, pairwise

from presswork.extract.labelling.classes import FIGURE, Classes, classes, plain
from presswork.extract.labelling.parts import Part, Word, lexicon
from presswork.extract.labelling.sentence import Sentence

__all__ = ["COUNTED", "View", "each_count"]

_LETTERS = {
    Part.STOP: ".",
    Part.QUOTE: '"',
    Part.FACT: "F",
    Part.APPROXIMATOR: "~",
    Part.NUMBER: "#",
    Part.DETERMINER: "D",
    Part.GENITIVE: "o",
    Part.PREPOSITION: "P",
    Part.INFINITIVE: "t",
    Part.AUXILIARY: "x",
    Part.RELATIVE: "R",
    Part.CONJUNCTION: "&",
    Part.PRONOUN: "p",
    Part.ADVERB: "a",
    Part.VERB: "V",
    Part.PARTICIPLE: "d",
    Part.GERUND: "g",
    Part.NAME: "N",
    Part.NOUN: "n",
}
"""A letter for each part but the comma: what a label is does not hang on one."""
_CLOSED = (
    "determiners",
    "prepositions",
    "genitive",
    "auxiliaries",
    "relatives",
    "conjunctions",
    "pronouns",
    "infinitive",
    "possessives",
    "clause_openers",
    "bounds",
    "modals",
    "third_persons",
    "speaker_pronouns",
)
"""The tables whose words are known by themselves, not by their part alone."""
_NUMBERS = frozenset("F~#")
_OPEN = frozenset("nNVdga")
"""The letters of words of open classes."""
_CONTENT = _OPEN - {"a"}
"""Of these but adverbs."""
_FACT: Classes = "F", "F", ""
_APART = frozenset('.R"')
"""The parts behind which a clause begins."""
_NOUNS = re.compile(r"(?:[nN#FD~]|[dga](?=[nN]))(?:[nN#FD~o]|[dga](?=[nN]))*")
"""A noun with what belongs to it."""
_VERBS = re.compile("[Vx][Vxadg]*")
_CLAUSE_END = re.compile('[.R"]')
_OUTSIDE = "^"
"""What stands before the first word and behind the last."""
_SHAPES = 2000
"""So many shapes are remembered: half of those of a text come again in the next."""
_LOOKED = 9
"""So many words of what is left of a clause are looked at."""
_PAD = 3
COUNTED = ("Vx", "dg", "o", "P", ".", "&", "R", "t", "F")
"""The parts that are counted together: finite verbs, participles and so on."""
_COUNT_BITS = 16
_COUNT = (1 << _COUNT_BITS) - 1
_ONE = {
    letter: sum(1 << (_COUNT_BITS * at) for at, kinds in enumerate(COUNTED) if letter in kinds)
    for letter in _LETTERS.values()
}
"""What a word of each part adds to the counts, which stand side by side in one number."""
_ENDING = 3
"""So many letters tell how a word is formed."""


class View:
    """The words of a sentence without its commas."""

    def __init__(self, s: Sentence, code: str) -> None:
        """Look at *s*, a sentence in the language *code* (ISO 639-1)."""
        self.code = code
        self.places: list[int] = []
        """Where each word of the sentence stands here; a comma counts as the word behind it."""
        kept: list[int] = []
        for at, word in enumerate(s.words):
            self.places.append(len(kept))
            if word.part is not Part.COMMA:
                kept.append(at)
        self.places.append(len(kept))
        self.kept = kept
        """Where each word here stands in the sentence."""
        words = [s.words[at] for at in kept]
        self.words = words
        self.size = len(words)
        parts = [_LETTERS[word.part] for word in words]
        self.letters = "." * _PAD + "".join(parts) + "." * _PAD
        closed = _closed(code)
        self.told = [
            "#" if c in _NUMBERS else word.fold if word.fold in closed else c
            for word, c in zip(words, parts, strict=True)
        ]
        """Each word of the closed classes; of the others the letter."""
        self.told += [_OUTSIDE] * _PAD  # found at -1 to -3 as well
        self.folds = [*(word.fold for word in words), _OUTSIDE, _OUTSIDE]
        self._see_classes(words, parts)
        self.clauses = self._clauses(parts)
        """Where the clause of each word begins."""
        self.said = _running_words(words)
        """How many words in print stand before a word; signs are none."""
        self.counts = [*accumulate(map(_ONE.__getitem__, parts), initial=0)]
        """How many of each of `COUNTED` stand before a word, in one number (`each_count`)."""
        self.verbs = _running_starts(parts)
        """How many runs of finite verbs begin before a word."""
        self._shapes: dict[tuple[int, int], str] = {}
        self._rests: dict[int, str] = {}

    def letter(self, at: int) -> str:
        """Return the letter of the word at *at*, up to three beyond the ends."""
        return self.letters[at + _PAD]

    def run(self, start: int, end: int) -> str:
        """Return the letters of the words from *start* to *end*, up to three beyond the ends."""
        return self.letters[start + _PAD : end + _PAD]

    def broad(self, start: int, end: int) -> str:
        """Return the coarse classes from *start* to *end*, up to three beyond the ends."""
        return self.coarse[start + _PAD : end + _PAD]

    def runs(self, places: list[int], first: int, last: int) -> list[str]:
        """Return for each of *places* the letters from *first* to *last*, counted from there."""
        letters, first, last = self.letters, first + _PAD, last + _PAD
        return [letters[at + first : at + last] for at in places]

    def broads(self, places: list[int], first: int, last: int) -> list[str]:
        """Return for each of *places* the coarse classes from *first* to *last* from there."""
        coarse, first, last = self.coarse, first + _PAD, last + _PAD
        return [coarse[at + first : at + last] for at in places]

    def shape(self, start: int, end: int) -> str:
        """Return the letters from *start* to *end*, nouns and verbs with what belongs to them."""
        known = self._shapes.get((start, end))
        if known is None:
            known = self._shapes[start, end] = _shape(self.run(start, end))
        return known

    def ending(self, at: int) -> str:
        """Return the last letters of a long word at *at*, which tell how it is formed."""
        fold = self.folds[at]
        return fold[-_ENDING:] if len(fold) > _ENDING + 1 and fold.isalpha() else ""

    def rest(self, at: int) -> str:
        """Return the shape of the first words of what is left of the clause from *at* on."""
        known = self._rests.get(at)
        if known is None:
            last = min(self.size, at + _LOOKED)
            ends = _CLAUSE_END.search(self.letters, at + _PAD, last + _PAD)
            known = self._rests[at] = self.shape(at, ends.start() - _PAD if ends else last)
        return known

    def _see_classes(self, words: list[Word], parts: list[str]) -> None:
        """Look up the company that each word keeps."""
        known = classes(self.code)
        found = [
            _FACT if c == "F" else known.of(_in_table(word))
            for word, c in zip(words, parts, strict=True)
        ]
        self.fine = [*(fine for fine, _, _ in found), *_OUTSIDE * _PAD]
        """The class of each word by its company, found beyond the ends as `told` is."""
        self.middle = [*(middle for _, middle, _ in found), *_OUTSIDE * _PAD]
        """That class among fewer."""
        coarse = [
            broad if c in _OPEN and broad else c
            for (_, _, broad), c in zip(found, parts, strict=True)
        ]
        self.coarse = "." * _PAD + "".join(coarse) + "." * _PAD
        """A letter for each word: of open classes the class among very few."""
        is_open = [c in _CONTENT for c in parts]
        self.open_fine = [
            fine if told else None for (fine, _, _), told in zip(found, is_open, strict=True)
        ]
        """The class of each word of open classes."""
        self.open_folds = [
            word.fold if told else None for word, told in zip(words, is_open, strict=True)
        ]
        """The words of open classes."""
        self.middle_pairs = [f"{a} {b}" for a, b in pairwise(middle for _, middle, _ in found)]
        """The class among fewer of each word but the last, and of the next."""

    def _clauses(self, plain: list[str]) -> list[int]:
        begun, found = 0, []
        for at, c in enumerate(plain):
            if c in _APART:
                begun = at + 1
            found.append(begun)
        return [*found, begun]


@lru_cache(_SHAPES)
def _shape(letters: str) -> str:
    """Return *letters*, those of nouns and verbs with what belongs to them as one."""
    return _VERBS.sub("V", _NOUNS.sub("N", letters))


def each_count(together: int) -> tuple[int, ...]:
    """Return how many words of each of `COUNTED` are counted in a number of `View.counts`."""
    return tuple(together >> (_COUNT_BITS * at) & _COUNT for at in range(len(COUNTED)))


def _in_table(word: Word) -> str:
    """Return *word* as the table of classes has it."""
    return FIGURE if word.text[:1].isdigit() else plain(word.fold)


def _running_words(words: list[Word]) -> list[int]:
    found = [0]
    for word in words:
        said = word.text.count(" ") + 1 if word.text[-1:].isalnum() or len(word.text) > 1 else 0
        found.append(found[-1] + said)
    return found


def _running_starts(plain: list[str]) -> list[int]:
    found, before = [0], ""
    for c in plain:
        found.append(found[-1] + (c in "Vx" and before not in ("V", "x")))
        before = c
    return found


@cache
def _closed(code: str) -> frozenset[str]:
    sets = lexicon(code)
    return frozenset(word for name in _CLOSED for word in sets[name])
