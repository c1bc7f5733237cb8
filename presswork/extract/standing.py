"""Whether a word of a table can stand in a text at all: asked before its pattern is tried.

A pattern looks at each letter of a text, and most passages hold no word of most tables. The letters
with which a word begins are a whole run of letters wherever the word stands, so that a passage is
cut into its runs and signs once, and each table asks whether one of its own is among them.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from presswork.lang import Language

__all__ = ["Openings", "has_digit", "may_stand", "openings"]

Openings = frozenset[str] | None
"""The runs of letters, or signs, with which words begin; None where any text may hold one."""

_RUNS = re.compile(r"[^\W\d_]+|\S")
_OF_MANY_FORMS = frozenset("'-")
"""Signs that stand for others as well in a pattern."""
_DIGIT = re.compile(r"\d")
_ONE_I = str.maketrans("İı", "ii")
"""Patterns that ignore case take these for an i, which their folded forms are not."""


def openings(words: Iterable[str], language: Language) -> Openings:
    """Return with what *words* begin, for patterns that ask for an edge at both of their ends."""
    if language.numbers.prefixes or not language.numbers.parted:
        return None
    first = frozenset(_folded(_RUNS.findall(word)[0]) for word in words)
    return first if first.isdisjoint(_OF_MANY_FORMS) else None


def may_stand(first: Openings, text: str) -> bool:
    """Tell whether a word that begins with one of *first* may stand in *text*."""
    return first is None or not first.isdisjoint(_runs(text))


@lru_cache(maxsize=8)
def has_digit(text: str) -> bool:
    """Tell whether *text* holds a digit of any script."""
    return _DIGIT.search(text) is not None


@lru_cache(maxsize=8)
def _runs(text: str) -> frozenset[str]:
    return frozenset(_folded(run) for run in set(_RUNS.findall(text)))


def _folded(run: str) -> str:
    return run.translate(_ONE_I).casefold()
