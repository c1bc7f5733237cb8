"""Numbers that belong to a name: Boeing 737, COP 23, the Committee of Fifteen."""

import re

from presswork.extract.found import Passage
from presswork.extract.marks import Candidate, left_of
from presswork.extract.patterns import GAP, any_of
from presswork.lang import load
from presswork.lasting import lasting
from presswork.values import Struct

__all__ = ["part_of_name"]

_CAPITAL = r"[^\W\d_a-zà-ÿа-я]"
_NAME = re.compile(r"[^.!?:;\s]\s{1,3}[«“\"(]?([^\W\d_][\w’'-]{1,30})\s$")
_ACRONYM = re.compile(rf"(?:^|[.!?:;]\s{{1,3}})[«“\"(]?({_CAPITAL}{{2,12}})\s$")
_VERSION = re.compile(r"\d\.0")
_VERSIONED = re.compile(r"(?<!\w)[A-Z][\w’'&.)-]{1,30}\s$")
"""The number of a version: SECURE 2.0."""
_NEAR = 60
"""How far behind a number a plural may stand, in code points."""
_SOON = 4
"""So many words behind it may hold the plural."""
_BEHIND = re.compile(r"\s{1,3}([^\W\d_][\w’'-]{0,30})")


class _Words(Struct, frozen=True, eq=False):
    prepositions: frozenset[str]
    verbs: frozenset[str]
    """Verbs that say of one thing that it is, is held or acts."""
    body: re.Pattern[str]
    """A capitalized noun with "of" at the end of a stretch, "Committee of"."""


@lasting
def _words(code: str) -> _Words:
    language = load(code)
    table = language.labelling
    verbs = (*table.auxiliaries, *table.happening, *language.structure.headline_verbs)
    genitive = any_of(table.genitive, language)
    return _Words(
        prepositions=frozenset(word.casefold() for word in language.figures.prepositions),
        verbs=frozenset(verbs),
        body=re.compile(rf"(?<!\w){_CAPITAL}[\w’'-]{{1,30}}{GAP}{genitive}\s$"),
    )


def part_of_name(passage: Passage, one: Candidate) -> str | None:
    """Object to a number behind a capitalized word that nothing counted follows, or in a name."""
    worded = not one.number.digits and passage.text[one.start].isupper()
    if _VERSION.fullmatch(passage.text, one.start, one.end) and not one.approximated:
        return "part of a name" if _VERSIONED.search(left_of(passage, one)) else None
    if one.approximated or not (one.number.plain or worded):
        return None
    left, words = left_of(passage, one), _words(passage.language.code)
    if worded and words.body.search(left):
        return "part of a name"
    if not worded and _ACRONYM.search(left):
        return _behind_acronym(passage, one, words)
    before = _NAME.search(left)
    if before is None or not before[1][0].isupper():
        return None
    if before[1].casefold() in words.prepositions and not worded:  # "the Plus Three Countries"
        return None
    counts = not worded and _counts(passage, one, words) and _has_plural(passage, one, words)
    return None if counts else "part of a name"


def _has_plural(passage: Passage, one: Candidate, words: _Words) -> bool:
    """Tell whether a plural stands soon behind the number, where the language shows it."""
    ends = tuple(end for end in passage.language.numbers.plural_ends if end)
    stretch = re.split(r"[.,;:!?()]", passage.text[one.end : one.end + _NEAR])[0]
    soon = stretch.split()[:_SOON]
    return not ends or any(word.endswith(ends) and word not in words.prepositions for word in soon)


def _behind_acronym(passage: Passage, one: Candidate, words: _Words) -> str | None:
    """Object to the number of "COP 23 adopted", where no plural follows as what is counted."""
    plural = tuple(end for end in passage.language.numbers.plural_ends if end)
    behind = _BEHIND.match(passage.text, one.end)
    told = behind is not None and behind[1].endswith(plural or ("",))
    return None if told and _counts(passage, one, words) else "part of a name"


def _counts(passage: Passage, one: Candidate, words: _Words) -> bool:
    """Tell whether a word behind the number may be what is counted."""
    behind = _BEHIND.match(passage.text, one.end)
    if behind is None or behind[1] != behind[1].lower():
        return False
    return behind[1] not in words.prepositions and behind[1] not in words.verbs
