"""Rows of tables whose cells a line of dots joins: "Northern islands . . . . 22,000"."""

import re

__all__ = ["row_head"]

_DOTS = ".…·_"
_FEWEST = 5
"""So many dots lead the eye from the head of a row to its figure; three may be a pause."""
_CLOSED = re.compile(r"[^\W\d_]{3}[.!?:;]\s")
"""The end of a sentence, for which "St. Tal" is none."""
_WIDEST = 400
"""How far back the head of a row is looked for, in code points."""
_SIGNS = " \t\n,:;-–—*•|" + _DOTS


def row_head(text: str, first: int, at: int) -> tuple[int, int] | None:
    """Return where the words before the dots that lead to a figure begin and end, else None.

    The figure with its approximator begins at *at*; what stands before *first* belongs to others.
    """
    first = max(first, at - _WIDEST)
    row = text[first:at]
    head = row.rstrip(_DOTS + " \t\u00a0")
    if sum(sign in _DOTS for sign in row[len(head) :]) < _FEWEST:
        return None
    closed = max((end.end() for end in _CLOSED.finditer(head)), default=0)
    start = max(head.rfind("\n") + 1, closed)
    while start < len(head) and head[start] in _SIGNS:
        start += 1
    told = head[start:].rstrip(_SIGNS)
    named = any(sign.isalpha() for sign in told)
    return (first + start, first + start + len(told)) if named else None
