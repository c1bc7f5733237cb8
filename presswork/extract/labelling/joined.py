"""Parts of words where particles and the persons of verbs are written together with them.

Verbs open their clause there and are told by how they begin and end; a conjunction in front of a
word is a word of its own, a preposition makes the whole word one.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from presswork.extract.labelling.parts import Part, Word

__all__ = ["conjunction_of", "tagged_joined"]

Sets = Mapping[str, frozenset[str]]
_SHORTEST = 4
"""A word of fewer letters has no ending that tells anything."""
_LONGEST_STEM = 5
_CLOSED = (
    ("relatives", Part.RELATIVE),
    ("auxiliaries", Part.AUXILIARY),
    ("determiners", Part.DETERMINER),
    ("conjunctions", Part.CONJUNCTION),
    ("pronouns", Part.PRONOUN),
    ("genitive", Part.GENITIVE),
    ("prepositions", Part.PREPOSITION),
    ("adverbs", Part.ADVERB),
    ("negations", Part.ADVERB),
    ("joined_conjunctions", Part.CONJUNCTION),
    ("joined_prepositions", Part.PREPOSITION),
    ("participles", Part.PARTICIPLE),
)
_OPENS_CLAUSE = frozenset({
    Part.STOP,
    Part.COMMA,
    Part.CONJUNCTION,
    Part.RELATIVE,
    Part.AUXILIARY,
    Part.QUOTE,
    Part.FACT,
})
_COMMAS = ",،"
_QUOTES = '"“”„«»'
_JOINS = "/&-–"


def conjunction_of(fold: str, sets: Sets) -> int:
    """Return how many letters of *fold* are a conjunction written together with the word."""
    rest = fold[1:]
    if fold[:1] not in sets["joined_conjunctions"] or len(rest) < _SHORTEST - 2:
        return 0
    if _closed(rest, sets) or rest in sets["time_words"]:
        return 1
    if _is_whole(fold, sets):
        return 0
    led = rest.startswith(tuple(sets["article_forms"])) or _is_verb(rest, sets, opens=True)
    joins = fold[0] in sets["conjunctions"] and len(rest) >= _SHORTEST
    return int(led or joins)


def tagged_joined(raw: Sequence[Word], sets: Sets) -> Iterable[Word]:
    """Return *raw* with the part of every word; facts and approximators keep theirs."""
    before = Part.STOP
    done: list[Word] = []
    for word in raw:
        taken = bool(done) and done[-1].fold in sets["verb_takers"]
        part = _part(word, before, sets, taken=taken) if word.part is Part.NOUN else word.part
        done.append(Word(word.text, word.fold, word.start, word.end, part))
        # behind "last May" a clause may begin
        timed = before is Part.FACT and word.fold in sets["time_words"]
        before = before if timed else part
    return done


def _part(word: Word, before: Part, sets: Sets, *, taken: bool) -> Part:
    if not word.text[0].isalnum():
        return _sign(word.text)
    if word.text[0].isdigit():
        return Part.NUMBER
    fold = word.fold
    known = _closed(fold, sets)
    if known:
        return known
    if taken or _is_verb(fold, sets, opens=before in _OPENS_CLAUSE):
        return Part.VERB
    if fold[0] in sets["joined_prepositions"] and not _is_whole(fold, sets):
        return Part.PREPOSITION if len(fold) >= _SHORTEST else Part.NOUN
    return Part.NOUN


def _sign(text: str) -> Part:
    if text in _COMMAS:
        return Part.COMMA
    if text in _QUOTES:
        return Part.QUOTE
    return Part.NOUN if text in _JOINS else Part.STOP


def _closed(fold: str, sets: Sets) -> Part | None:
    if fold in sets["article_forms"]:  # before a number, apart from it
        return Part.PREPOSITION if fold[0] in sets["joined_prepositions"] else Part.DETERMINER
    return next((part for name, part in _CLOSED if fold in sets[name]), None)


def _is_whole(fold: str, sets: Sets) -> bool:
    """Tell whether the first letter of *fold* is its own, although it looks like a particle."""
    stems = (fold[:length] for length in range(3, _LONGEST_STEM + 1))
    return fold in sets["whole_words"] or any(stem in sets["whole_beginnings"] for stem in stems)


def _is_verb(fold: str, sets: Sets, *, opens: bool) -> bool:
    """Tell whether *fold* is a finite verb; some words are only where they open a clause."""
    if fold in sets["always_verbs"] or (opens and _opens(fold, sets)):
        return True
    if len(fold) < _SHORTEST - 1 or fold in sets["not_participles"]:
        return False
    nominal = fold.endswith(tuple(sets["nominal_endings"]))
    sure = len(fold) >= _SHORTEST and fold.endswith(tuple(sets["sure_verb_endings"]))
    if sure and not nominal:
        return True
    return fold.startswith(tuple(sets["verb_beginnings"])) and not nominal


def _opens(fold: str, sets: Sets) -> bool:
    """Tell whether *fold* is a verb where it opens a clause."""
    return fold in sets["opening_verbs"] or any(
        _pattern(written).fullmatch(fold) for written in sets["opening_pattern"]
    )


@cache
def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written)
