"""A passage as the finders read it, and the way back to the passage as it is printed.

Scripts that join their letters have marks that are mostly left out, letters that are written in
several ways and particles written together with the number behind them; their text layers carry
a sign that follows a number before it. The finders read all this in one form.
"""

import re
from collections.abc import Iterator

from presswork.extract.found import Found, Rejected
from presswork.lang.letters import MARKS, folded
from presswork.values import Struct, replace

__all__ = ["Reading", "reading"]

_LETTER = "\u0620-\u063f\u0641-\u064a\u066e-\u066f\u0671-\u06d3"
_ANY_LETTER = re.compile(f"[{_LETTER}]")
_STEP = re.compile(
    rf"(?P<unread>[{MARKS}\u200c-\u200f\u061c]+)"
    # a sign that a text layer carries before the number which it follows
    rf"|(?<=\s)(?P<sign>[،؛.])(?P<number>\d{{1,18}})(?![\d.,٫٬%٪])"
    rf"|(?P<edge>(?<=\d)(?=[{_LETTER}])|(?<=[{_LETTER}{MARKS}])(?=\d))"
)
Span = tuple[int, int]


class Reading(Struct, frozen=True):
    """What is read in a text, with the place of every sign in that text."""

    text: str
    """As it is read."""
    places: tuple[int, ...] | None
    """The place of each sign of *text* in the text as printed; None where all keep theirs."""

    def found(self, item: Found | Rejected) -> Found | Rejected:
        """Return *item*, found in what is read, with the offsets of the text as printed."""
        if self.places is None:
            return item
        start, end = self._printed((item.start, item.end))
        if isinstance(item, Rejected):
            return replace(item, start=start, end=end)
        approx = self._printed(item.approx) if item.approx else None
        said = self._printed(item.stance_span) if item.stance_span else None
        return replace(item, start=start, end=end, approx=approx, stance_span=said)

    def _printed(self, span: Span) -> Span:
        places = (self.places or ())[span[0] : span[1]]
        return min(places), max(places) + 1


def reading(text: str) -> Reading:
    """Return how *text* is read; where no joined script is in it every sign keeps its place."""
    if text.isascii() or _ANY_LETTER.search(text) is None:
        return Reading(folded(text), None)
    signs = list(_signs(text))
    read = "".join(sign for sign, _ in signs)
    return Reading(folded(read), tuple(place for _, place in signs))


def _signs(text: str) -> Iterator[tuple[str, int]]:
    """Yield the signs that are read, each with its place; a space put in has the next one's."""
    done = 0
    for match in _STEP.finditer(text):
        yield from zip(text[done : match.start()], range(done, match.start()), strict=True)
        done = match.end()
        if match["number"]:
            yield from zip(match["number"], range(match.start("number"), done), strict=True)
            yield match["sign"], match.start("sign")
        elif match["unread"] is None:
            yield " ", match.start()
    yield from zip(text[done:], range(done, len(text)), strict=True)
