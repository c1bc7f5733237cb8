"""Whether a word of a table can stand in a text at all: asked before its pattern is tried.

A pattern looks at each letter of a text, and most passages hold no word of most tables. The letters
of a word, or of several that stand in a table together, are whole runs of letters wherever they
stand, so that a passage is cut into its runs and signs once, and each table asks whether all those
of one of its own are among them.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from presswork.lang.tables import Language

__all__ = ["Openings", "has_digit", "may_stand", "openings"]

Openings = Mapping[str, tuple[frozenset[str], ...]] | None
"""The runs of letters, or signs, with which words begin, each with the further runs of letters of
every word that does; None where any text may hold one."""

_RUNS = re.compile(r"[^\W\d_]+|\S")
"""What a word is cut into; `_runs` cuts a whole passage so."""
_OF_MANY_FORMS = frozenset("'-")
"""Signs that stand for others as well in a pattern."""
_DIGIT = re.compile(r"\d")


def openings(words: Iterable[str], language: Language) -> Openings:
    """Return with what *words* begin, for patterns that ask for an edge at both of their ends."""
    glued = any(prefix[-1:].isalpha() for prefix in language.numbers.prefixes)
    if glued or not language.numbers.parted:
        return None
    found: dict[str, set[frozenset[str]]] = {}
    for word in words:
        first, *further = _RUNS.findall(_folded(word))
        found.setdefault(first, set()).add(frozenset(filter(str.isalpha, further)))
    if not _OF_MANY_FORMS.isdisjoint(found):
        return None
    return {first: tuple(further) for first, further in found.items()}


def may_stand(first: Openings, text: str) -> bool:
    """Tell whether a word that begins with one of *first* may stand in *text*."""
    if first is None:
        return True
    there = _runs(text)
    return any(further <= there for run in first.keys() & there for further in first[run])


@lru_cache(maxsize=8)
def has_digit(text: str) -> bool:
    """Tell whether *text* holds a digit of any script."""
    return _DIGIT.search(text) is not None


@lru_cache(maxsize=8)
def _runs(text: str) -> frozenset[str]:
    """Return what `_RUNS` finds in *text*: its few signs one by one, and what stands between."""
    plain = _folded(text)
    signs = [c for c in set(plain) if not (c.isalpha() or c.isspace() or _is_letter(c))]
    for sign in signs:
        plain = plain.replace(sign, " ")
    return frozenset((*signs, *plain.split()))


def _is_letter(sign: str) -> bool:
    """Tell whether *sign* counts as a letter in patterns, as raised digits and fractions do."""
    return sign.isalnum() and not sign.isdecimal()


def _folded(text: str) -> str:
    """Return *text* without cases; patterns that ignore them take an i of any kind for one."""
    return text.replace("İ", "i").replace("ı", "i").casefold()
