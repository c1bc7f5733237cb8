"""What stands before a bracket with its date: a post, the title of an order, a name."""

import re

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, Phrase, Sentence

__all__ = ["bracket_start", "name_before_bracket", "post_before_bracket"]

_TERM = re.compile(r"\d{4}\s?[-–—‑]\s?\d{2,4}")
_POST = frozenset({
    Part.NAME,
    Part.COMMA,
    Part.CONJUNCTION,
    Part.GENITIVE,
    Part.PREPOSITION,
    Part.DETERMINER,
})
_LINKS = frozenset({Part.GENITIVE, Part.PREPOSITION, Part.DETERMINER})
_TITLE = frozenset({*_LINKS, *NOMINAL, Part.CONJUNCTION, Part.GERUND, Part.PARTICIPLE, Part.VERB})
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


def bracket_start(s: Sentence, at: int) -> int | None:
    """Return where the bracket of "(2014)" or "(announced on 3 May)" opens; None without one."""
    k = at - 1
    if s.fold(at + 1) == ")":
        k -= s.part(k) is Part.PREPOSITION
        k -= s.part(k) is Part.PARTICIPLE
    return k if s.fold(k) == "(" else None


def name_before_bracket(s: Sentence, bracket: int) -> Phrase | None:
    """Return "Saving the Ports" of "Order 5, Saving the Ports (3 May)", or "Storm at Sea" alone.

    A title of an order reaches back to its comma, any other name as far as its capitals.
    """
    first = bracket
    while bracket - first < _LONGEST and s.part(first - 1) in _TITLE:
        first -= 1
    if s.part(first - 1) is Part.COMMA and s.cites(first - 2) and bracket - first > 1:
        return first, bracket
    first = bracket
    while s.part(first - 1) is Part.NAME or (
        s.part(first - 1) in _LINKS and (s.part(first - 2) is Part.NAME or _is_link(s, first - 2))
    ):
        first -= 1
    cut = s.part(first - 1) is Part.CONJUNCTION and s.part(first - 2) is Part.NAME
    whole = bracket - first > 1 and s.part(first) is Part.NAME and not cut
    return (first, bracket) if whole else None


def _is_link(s: Sentence, at: int) -> bool:
    """Tell whether "of the" stands inside a name, its first word at *at*."""
    return s.part(at) in _LINKS and s.part(at - 1) is Part.NAME
