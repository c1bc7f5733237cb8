"""Verbatim words: what an editor typed in, the span of the source that says it out."""

import re
from collections.abc import Iterable
from itertools import islice

from presswork.model import Block, Span

__all__ = ["find", "nearest"]

_PLACES = 40
"""How many places of a block that share the longest run of words are compared."""


def find(words: str, block: Block, occurrence: int = 1) -> Span | None:
    """Return where *words* stand in *block*, white space aside, or None."""
    parts = [re.escape(part) for part in words.split()]
    if not parts:
        return None
    for count, match in enumerate(re.finditer(r"\s+".join(parts), block.text), 1):
        if count == occurrence:
            return Span(block=block.id, start=match.start(), end=match.end())
    return None


def nearest(words: str, blocks: Iterable[Block]) -> str:
    """Return the stretch of *blocks* that is most like *words*; empty where nothing is like it."""
    from difflib import SequenceMatcher

    best, ratio = "", 0.4
    for block in blocks:
        match = SequenceMatcher(None, block.text, words, autojunk=False).find_longest_match()
        shared = words[match.b : match.b + match.size]
        for place in islice(re.finditer(re.escape(shared), block.text), _PLACES if shared else 0):
            stretch = _stretch(block.text, place.start() - match.b, len(words))
            likeness = SequenceMatcher(None, stretch, words, autojunk=False).ratio()
            if likeness > ratio:
                best, ratio = stretch, likeness
    return best


def _stretch(text: str, start: int, length: int) -> str:
    """Return whole words of *text*, at least *length* code points of them from about *start*."""
    first = text.rfind(" ", 0, max(0, start) + 1) + 1
    end = text.find(" ", first + length - 1)
    return text[first : end if end > 0 else len(text)]
