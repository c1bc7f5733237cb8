"""Verbatim words: what an editor typed in, the span of the source that says it out."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from presswork.model import Block, Span

__all__ = ["find", "nearest"]


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
    best, ratio = "", 0.4
    for block in blocks:
        matcher = SequenceMatcher(None, block.text, words, autojunk=False)
        match = matcher.find_longest_match()
        start = max(0, match.a - match.b)
        start = block.text.rfind(" ", 0, start) + 1
        end = block.text.find(" ", start + len(words))
        stretch = block.text[start : end if end > 0 else len(block.text)]
        likeness = SequenceMatcher(None, stretch, words, autojunk=False).ratio()
        if likeness > ratio:
            best, ratio = stretch, likeness
    return best
