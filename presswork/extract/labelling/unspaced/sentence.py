"""A sentence without white space: where its clauses, runs and facts begin and end."""

import re
from collections.abc import Sequence
from typing import Self

from presswork.extract.labelling.unspaced.words import EdgeWords, edges
from presswork.lang.tables import Language
from presswork.model import Fact
from presswork.values import Struct

__all__ = ["LEAST", "Sentence", "Stretch"]

_STOPS = "，。！？；：、,!?;:\n\t（）()《》—…"
_ENDS = "，。！？；：,!?;:\n\t（）()—…"
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("(", ")"))

LEAST = 2
"""The shortest phrase that says something, in code points."""

Stretch = tuple[int, int]
"""Where words of the text begin and end."""


class Sentence(Struct, frozen=True, eq=False):
    """The sentence [*start*, *end*) of *text* with its facts and the words that part it."""

    text: str
    start: int
    end: int
    facts: tuple[Fact, ...]
    code: str
    words: EdgeWords

    @classmethod
    def of(cls, text: str, start: int, end: int, facts: Sequence[Fact], language: Language) -> Self:
        """Return the sentence with the words of *language*."""
        return cls(text, start, end, tuple(facts), language.code, edges(language.code))

    def start_of(self, fact: Fact) -> int:
        """Return where *fact* begins, the approximator before it included."""
        near = fact.approx_span
        return min(fact.span.start, near.start) if near else fact.span.start

    def after(self, fact: Fact) -> int:
        """Return where *fact* ends, the approximator behind it included."""
        near = fact.approx_span
        return near.end if near and near.start >= fact.span.end else fact.span.end

    def begin(self, at: int) -> int:
        """Return where what may be the subject begins: behind a sign or the fact before it."""
        begin = at
        while begin > self.start and self.text[begin - 1] not in _ENDS:
            begin -= 1
        before = [self.after(f) for f in self.facts if begin < f.span.end <= at]
        return self.over(max(before), self.words.tail) if before else begin

    def over(self, at: int, pattern: re.Pattern[str]) -> int:
        """Return where the words of *pattern* that begin at *at* end."""
        while at < self.end:
            match = pattern.match(self.text, at, self.end)
            whole = self.words.whole.match(self.text, at, self.end)
            if match is None or match.end() == at or (whole and whole.end() > match.end()):
                return at
            at = match.end()
        return at

    def clause(self, at: int) -> Stretch:
        """Return the clause that begins at *at*, without the words that lead to it."""
        start = self.over(at, self.words.lead)
        stop = start
        while stop < self.end and self.text[stop] not in _ENDS:
            stop += 1
        return start, stop

    def noun(self, at: int) -> Stretch:
        """Return the run from *at* up to a sign, a fact or a word that ends it; joined runs too."""
        stop = self.run(at)
        while stop < self.end and (join := self.words.join.match(self.text, stop)):
            more = self.run(join.end())
            counted = self.words.number.match(self.text, join.end())
            if more - join.end() < LEAST or counted or not self._closes(more):
                break
            stop = more
        return at, stop

    def run(self, at: int) -> int:
        """Return where the words that may be counted end that begin at *at*."""
        while at < self.end and not self._is_fact(at):
            known = self.words.whole.match(self.text, at)
            if self._is_end(at, known.end() if known else at):
                break
            at = known.end() if known else at + 1
        return min(at, self.end)

    def last_run(self, at: int, end: int) -> int:
        """Return where the last of the runs begins that end at *end*; *end* where there is none."""
        start = at
        while at < end:
            stop = self.run(at)
            if stop >= end:
                return start
            start = at = max(self._over_end(stop), stop + 1)
        return end

    def _over_end(self, at: int) -> int:
        """Return where the word that ends a run at *at* ends itself."""
        known = (pattern.match(self.text, at) for pattern in (self.words.ends, self.words.join))
        return max((match.end() for match in known if match), default=at)

    def trimmed(self, start: int, end: int) -> Stretch:
        """Return the stretch without function words and signs at its ends."""
        while start < end and (self.is_sign(start) or self.words.genitive.match(self.text, start)):
            start += 1
        while start < end:
            if self.is_sign(end - 1):
                end -= 1
            elif cut := self._dangling(start, end):
                end = cut
            else:
                break
        return start, end

    def is_safe(self, start: int, end: int) -> bool:
        """Tell whether the words may be printed: brackets paired, not bare."""
        words = self.text[start:end]
        if words in self.words.bare:
            return False
        return all(words.count(a) == words.count(b) for a, b in _PAIRS)

    def is_closed(self, at: int) -> bool:
        """Tell whether nothing goes on at *at*: a sign, or the end."""
        return at >= self.end or self.is_sign(at)

    def has_fact(self, start: int, end: int) -> bool:
        """Tell whether a fact begins between *start* and *end*."""
        return any(start <= fact.span.start < end for fact in self.facts)

    def is_led(self, at: int) -> bool:
        """Tell whether a word that no subject begins with stands at *at*."""
        return bool(
            self.words.opener.match(self.text, at) and not self.words.whole.match(self.text, at)
        )

    def is_sign(self, at: int) -> bool:
        """Tell whether no word stands at *at*."""
        return self.text[at] in _STOPS or self.text[at].isspace()

    def _is_fact(self, at: int) -> bool:
        return any(self.start_of(fact) <= at < fact.span.end for fact in self.facts)

    def _closes(self, at: int) -> bool:
        """Tell whether a phrase is complete at *at*: a sign or a verb follows, no other noun."""
        return at >= self.end or not self.words.genitive.match(self.text, at)

    def _is_end(self, at: int, known: int) -> bool:
        """Tell whether a word that ends what is counted stands at *at*, no shorter than *known*."""
        if self.is_sign(at):
            return True
        ends = (pattern.match(self.text, at) for pattern in (self.words.ends, self.words.join))
        return any(match and match.end() >= known for match in ends)

    def _dangling(self, start: int, end: int) -> int | None:
        """Return where a function word at the end begins, None where there is none."""
        for at in range(max(start, end - 3), end):
            match = self.words.dangling.match(self.text, at, end)
            if match and match.end() == end and not self._inside_whole(at, end):
                return at
        return None

    def _inside_whole(self, start: int, end: int) -> bool:
        """Tell whether a short word is the end of a longer one: 在 of 存在."""
        return any(
            match.end() > end or (match.end() == end and at < start)
            for at in range(max(self.start, end - 6), start + 1)
            if (match := self.words.whole.match(self.text, at))
        )
