"""Posts before the bracket with their years, "Director, Ports Branch (1994-97)"."""

import re

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, Phrase, Sentence

__all__ = ["post_before_bracket"]

_TERM = re.compile(r"\d{4}\s?[-–—‑]\s?\d{2,4}")
_POST = frozenset({
    Part.NAME,
    Part.COMMA,
    Part.CONJUNCTION,
    Part.GENITIVE,
    Part.PREPOSITION,
    Part.DETERMINER,
})
_LONGEST = 18
"""The most words of a post and of whose it is."""


def post_before_bracket(s: Sentence, at: int) -> Phrase | None:
    """Return "Director, Ports Branch" of "including Director, Ports Branch (1995-98) and".

    So with a year alone in a row of such terms; *at* is where the term stands.
    """
    if s.fold(at + 1) != ")" or not any(_is_term(s, k) for k in range(len(s.words))):
        return None
    end = first = at - 1
    while end - first < _LONGEST and (s.part(first - 1) in _POST or _is_remark(s, first - 1)):
        led = s.part(first - 1) is Part.PREPOSITION and s.part(first - 2) not in NOMINAL
        if led or s.among(first - 1, "office_links"):
            break
        first -= 1
    while first < end and s.part(first) is not Part.NAME:
        first += 1
    return (first, end) if first < end and s.part(end - 1) is Part.NAME else None


def _is_term(s: Sentence, at: int) -> bool:
    """Tell whether years of a term stand at *at*, a bracket around them."""
    return s.fold(at - 1) == "(" and _TERM.fullmatch(s.fold(at)) is not None


def _is_remark(s: Sentence, at: int) -> bool:
    """Tell whether a sign or word of "Minister (Political)," stands at *at*."""
    return any(
        s.fold(k) == "(" and s.fold(k + 2) == ")" and s.part(k + 1) in NOMINAL
        for k in (at, at - 1, at - 2)
    )
