"""A stretch of a line: where it starts and ends, without the signs that join it to others."""

import re

from presswork.normalize.vocabulary import Vocabulary

__all__ = ["JOINS", "Stretch", "closed", "trimmed"]

Stretch = tuple[int, int]
"""Start and end in code points of the line."""

_LAST = re.compile(r"\s(?P<word>[^\W\d_]{1,8})$")
_LAST_WORD = re.compile(r"(?:[^\W\d_]{4,}|\d)[)”\"]?\.$")
JOINS = " \n,،;؛:–—-./}"
"""The signs that stand between the parts of a head line."""


def trimmed(text: str, start: int, end: int) -> Stretch | None:
    """Return [*start*, *end*) without joining signs at either end, or None if nothing is left."""
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip(JOINS))
    stop = end - (len(piece) - len(piece.rstrip(" \n,،;؛:–—-/")))
    return (begin, stop) if begin < stop else None


def closed(text: str, start: int, end: int, vocabulary: Vocabulary) -> Stretch | None:
    """Return [*start*, *end*) without the small words at its end, which lead to what is not there.

    A cover breaks off before a line of another size: *Minister for Rivers at the*.
    """
    found = _unstopped(text, trimmed(text, start, end))
    while found and (last := _LAST.search(text, *found)):
        if not vocabulary.small_word.fullmatch(last["word"]):
            break
        found = trimmed(text, found[0], last.start())
    return found


def _unstopped(text: str, found: Stretch | None) -> Stretch | None:
    """Return *found* without the full stop that ends its line, which is no part of a name."""
    last = _LAST_WORD.search(text, *found) if found else None
    if found is None or last is None or text[found[1] :].strip():
        return found
    return found[0], found[1] - 1
