"""References: numbered resolutions, decisions, documents, goals, orders, articles and sections.

A rule that is tried earlier claims its words; a list that shares its head gives one fact a number.
"""

import re
from collections.abc import Callable, Iterator

from presswork.extract.articles import articles
from presswork.extract.found import Found, Passage, covered
from presswork.extract.numbered import numbered, patterned, symbols
from presswork.extract.numbered_laws import numbered_laws
from presswork.extract.resolutions import (
    abbreviated,
    resolutions,
    sanctions,
    with_year,
    word_behind,
)
from presswork.values import replace

__all__ = ["references"]

_HAS_DIGIT = re.compile(r"\d")
_RULES: tuple[Callable[[Passage], Iterator[Found]], ...] = (
    symbols,
    patterned,
    resolutions,
    word_behind,
    abbreviated,
    numbered,
    numbered_laws,
    sanctions,
    articles,
    with_year,
)


def references(passage: Passage) -> Iterator[Found]:
    """Yield every reference of *passage*, by rule and place; none overlaps another."""
    text = passage.text
    for rule in _RULES if _HAS_DIGIT.search(text) else (articles,):
        found = [_balanced(one, text) for one in rule(passage.reading(text))]
        yield from found
        text = covered(text, [(one.start, one.end) for one in found])


def _balanced(one: Found, text: str) -> Found:
    """Return *one* with both brackets of its number, or with none of them."""
    said = text[one.start : one.end]
    if said.count("(") == said.count(")"):
        return one
    if said.startswith("("):
        return replace(one, start=one.start + 1)
    if said.endswith(")"):
        return replace(one, end=one.end - 1)
    return replace(one, end=one.end + 1) if text[one.end : one.end + 1] == ")" else one
