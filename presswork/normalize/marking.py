"""Protective markings: the words of a line in, whether they forbid publishing out.

A marking may name its owner (`NATO SECRET`), say what it is (`Classification: …`), carry a caveat
behind a dash, and stand in several languages beside each other.
"""

import re

from presswork.normalize.vocabulary import Vocabulary

__all__ = ["forbids", "marks"]

_PARTS = re.compile(r"\s{0,3}[–—|•·;]\s{0,3}|\s-\s|//|\t")
_SPACED = re.compile(r"(?:[^\W\d_]\s){3,24}[^\W\d_]")
_LONGEST = 120


def forbids(words: str, vocabulary: Vocabulary) -> bool:
    """Return whether the line *words* is a marking that forbids publishing, or holds one."""
    if len(words) > _LONGEST or vocabulary.open_marking.fullmatch(words):
        return False
    whole = words.replace(" ", "") if _SPACED.fullmatch(words) else words
    if vocabulary.marking.fullmatch(whole):
        return True
    # with a caveat or the name of a house beside it a marking is known by its capitals alone
    parts = _PARTS.split(whole)
    return any(part == part.upper() and vocabulary.marking.fullmatch(part) for part in parts)


def marks(words: str, vocabulary: Vocabulary) -> bool:
    """Return whether the line *words* is a marking of either kind."""
    return forbids(words, vocabulary) or vocabulary.open_marking.fullmatch(words) is not None
