"""Whose claim a figure or date is: denied, thought of, quoted, attributed or a target."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from presswork.extract.found import Found, Passage
from presswork.extract.quotes import Quote, quotes, speaker
from presswork.extract.stance_words import StanceWords, stance_words
from presswork.lang.sentences import sentences
from presswork.lang.standing import Openings, may_stand
from presswork.model import FactKind
from presswork.values import Struct, field, replace

__all__ = ["with_stances"]

_NEAR = 90
"""How far before or behind a figure the words may stand, in code points."""
_DENIED_WORDS = 6
"""How many words a negation may stand before a figure that it denies."""
_POLITE = 12
"""How far around a conditional word a phrase of courtesy is looked for."""
_SOURCE = 300
"""How far from its name a source speaks where no full stop ends what it says."""
_VERB = 30
"""How far before words a verb on which they hang may begin."""
_NESTED = 4
"""How many stretches that begin before a figure are looked at."""

_DIGIT = re.compile(r"\d")
_SMALL = 4
"""The letters of the longest word that a headline leaves without a capital."""
_OPENING = " “\"'‘«(—–-"
"""Signs that may stand before the first word of a sentence."""

Span = tuple[int, int]


class _Scope(Struct, frozen=True):
    """A stretch of a sentence that some words hold for."""

    begin: int
    end: int
    said: Span
    """The words."""


class _Sentence(Struct):
    """One sentence of a passage, with what is found in it once for all its figures."""

    text: str
    start: int
    words: StanceWords
    denied: list[_Scope] = field(default_factory=list)
    thought: list[_Scope] = field(default_factory=list)
    told: list[_Scope] = field(default_factory=list)
    announced_at: int | None = None
    headline: bool = False
    """Whether all longer words are capitalized, so that a capital shows no name."""

    def __post_init__(self) -> None:
        """Find the stretches that are denied, conditional or attributed as a whole."""
        self.headline = not any(w.islower() for w in self.text.split() if len(w) > _SMALL)
        turns = [match.span() for match in self.words.turn.finditer(self.text)]
        self.denied = sorted(self._denied(turns), key=lambda scope: scope.begin)
        self.thought = list(self._conditional(turns))
        self.told = sorted(self._told(turns), key=lambda scope: scope.begin)

    def _denied(self, turns: list[Span]) -> Iterator[_Scope]:
        for match in self.words.denied_before.finditer(self.text):
            if not self.names(match.start()):  # the False Claims Act
                yield _Scope(match.end(), self._until(turns, match.end()), match.span())
        for match in self.words.denied_after.finditer(self.text):
            yield _Scope(self._from(turns, match.start()), match.start(), match.span())

    def _conditional(self, turns: list[Span]) -> Iterator[_Scope]:
        if self.text.endswith("?"):
            return
        for match in self.words.conditional.finditer(self.text):
            said = match.span("first" if match["first"] else "later")
            if not self.is_polite(said):
                yield _Scope(said[1], self._until(turns, said[1]), said)

    def names(self, at: int) -> bool:
        """Tell whether the word at *at* is capitalized inside the sentence, "the Goals"."""
        capital = self.text[at].isupper() and not self.headline
        return capital and bool(self.text[:at].strip(_OPENING))

    def is_polite(self, said: Span) -> bool:
        """Tell whether the word at *said* belongs to a phrase that makes no condition, "as if"."""
        first, last = max(0, said[0] - _POLITE), said[1] + _POLITE
        polite = self.words.polite.search(self.text, first, last)
        return polite is not None and polite.start() <= said[0] and said[1] <= polite.end()

    def _told(self, turns: list[Span]) -> Iterator[_Scope]:
        words = self.words
        for match in self._found(words.attributed, words.naming):
            if self.words.based.match(self.text, match.start()):
                continue
            short = self.words.sourced.match(self.text, match.start(), match.end())
            yield _Scope(*self._about(turns, *match.span()), (short or match).span())
        for match in self._found(words.accounted, words.accounting):
            before = max(0, match.start() - _VERB)
            if not self.words.acting.search(self.text, before, match.start()):
                yield _Scope(*self._about(turns, *match.span()), match.span())
        for match in self._found(words.claimed, words.saying):
            if self._names_source(match):
                said = match.start(), match.end("verb")
                yield _Scope(match.end(), self._about(turns, *match.span())[1], said)
        for match in self._found(words.told, words.saying):
            first = self._about(turns, *match.span())[0]
            yield _Scope(first, match.start(), match.span("said"))

    def _found(self, pattern: re.Pattern[str], first: Openings) -> Iterator[re.Match[str]]:
        """Return the matches of *pattern*, which needs a word that begins with one of *first*."""
        return pattern.finditer(self.text) if may_stand(first, self.text) else iter(())

    def _about(self, turns: list[Span], start: int, end: int) -> Span:
        """Return how far a source named from *start* to *end* speaks."""
        return (
            max(self._from(turns, start), start - _SOURCE),
            min(self._until(turns, end), end + _SOURCE),
        )

    def _names_source(self, match: re.Match[str]) -> bool:
        """Tell whether a name is more than the first word of a sentence, "The" or "We".

        What depends on a word before it says nothing, *tests after the recall* showed, nor does a
        name that holds the verb, *the False Claims Act*.
        """
        if self.names(match.start("verb")):
            return False
        if _DIGIT.search(match["name"]):
            return False  # what is counted says nothing: 12 projects
        first, last = max(0, match.start() - _POLITE), match.start()
        if self.words.opener.search(self.text, first, last):
            return True  # As the minister said, 46 were lost
        if match["sign"]:
            return False  # a noun like a verb: the older claims, many of them
        if self.words.led.search(self.text, first, last):
            return False
        opening, _, rest = match["name"].partition(" ")
        led = bool(rest) and self.words.determiner.fullmatch(opening)
        if match["name"].rsplit(maxsplit=1)[-1].casefold() in self.words.passive:
            return False
        return bool(led) or opening.casefold() not in self.words.starters

    def announced(self) -> int:
        """Return where the first word of announcing ends, the length of the text without one."""
        if self.announced_at is None:
            match = self.words.announced.search(self.text)
            self.announced_at = match.end() if match else len(self.text)
        return self.announced_at

    def _until(self, turns: list[Span], at: int) -> int:
        after = bisect_right(turns, (at, 0))
        return turns[after][0] if after < len(turns) else len(self.text)

    def _from(self, turns: list[Span], at: int) -> int:
        before = bisect_right(turns, (at, 0)) - 1
        return turns[before][1] if before >= 0 else 0


Rule = Callable[[_Sentence, int, int], Span | None]


def with_stances(passage: Passage, found: list[Found]) -> Iterator[Found]:
    """Yield *found*, figures and dates with the words that say whose claim they are."""
    claims = [one for one in found if one.kind is not FactKind.REFERENCE]
    places = sentences(passage.printed, passage.language) if claims else ()
    said = quotes(passage.printed) if claims else []
    words = stance_words(passage.language.code)
    at, sentence = 0, None
    for one in found:
        if one.kind is FactKind.REFERENCE:
            yield one
            continue
        while at + 1 < len(places) and places[at][1] <= one.start:
            at, sentence = at + 1, None
        begin, end = places[at]
        sentence = sentence or _Sentence(passage.printed[begin : max(end, one.end)], begin, words)
        yield _with_stance(one, sentence, said, passage)


def _with_stance(one: Found, sentence: _Sentence, said: list[Quote], passage: Passage) -> Found:
    first = min(one.start, one.approx[0] if one.approx else one.start)
    start, end = first - sentence.start, one.end - sentence.start
    if start < 0:
        return one
    lasting = one.kind is FactKind.DATE or one.subtype == "duration"
    for name, rule in _RULES:
        if name == "attributed" and (quote := _around(said, one)):
            aim = _target(sentence, start, end)  # what a speaker promised is no more than that
            return (
                _quoted(one, passage, quote) if aim is None else _said(one, "target", sentence, aim)
            )
        if rule in _OF_COUNTS and lasting:
            continue
        if span := rule(sentence, start, end):
            return _said(one, name, sentence, span)
    return one


def _said(one: Found, stance: str, sentence: _Sentence, span: Span) -> Found:
    shift = sentence.start
    return replace(one, stance=stance, stance_span=(shift + span[0], shift + span[1]))


def _quoted(one: Found, passage: Passage, quote: Quote) -> Found:
    return replace(one, stance="quoted", stance_span=speaker(passage, quote))


def _around(said: list[Quote], one: Found) -> Quote | None:
    last = bisect_left(said, one.start, key=lambda quote: quote.start) - 1
    return said[last] if last >= 0 and one.end < said[last].end else None


def _holding(scopes: list[_Scope], start: int) -> Iterator[_Scope]:
    """Yield the scopes that hold what is at *start*, the nearest first."""
    last = bisect_right(scopes, start, key=lambda scope: scope.begin)
    for scope in reversed(scopes[max(0, last - _NESTED) : last]):
        if start < scope.end:
            yield scope


def _denied(sentence: _Sentence, start: int, _end: int) -> Span | None:
    return next((scope.said for scope in _holding(sentence.denied, start)), None)


def _not(sentence: _Sentence, start: int, _end: int) -> Span | None:
    """Return a negation that stands before the figure in its clause, "did not sell 300 tanks"."""
    words, text = sentence.words, sentence.text
    begin = _clause(sentence, start)
    matches = list(words.denied.finditer(text, begin, start))
    if not matches:
        return None
    match = matches[-1]
    between = text[match.end() : start]
    if words.affirmed.match(text, match.end()) or len(between.split()) > _DENIED_WORDS:
        return None
    # what is known is not denied: "did not reach the 300 families"
    known = words.definite.search(between) or words.joined.search(between)
    return None if between.strip() and known else match.span()


def _conditional(sentence: _Sentence, start: int, _end: int) -> Span | None:
    return next((scope.said for scope in _holding(sentence.thought, start)), None)


def _thought(sentence: _Sentence, start: int, end: int) -> Span | None:
    """Return "would" and the like in the clause of the figure, before or behind it."""
    words, text = sentence.words, sentence.text
    begin = _clause(sentence, start)
    if words.polite.search(text, begin, start):
        return None
    span = _last(words.hypothetical.finditer(text, begin, start))
    if span is None:
        match = words.behind.search(text, end, end + _NEAR)
        if match is None or match["said"] is None or sentence.is_polite(match.span("said")):
            return None
        span = match.span("said")
    told = words.reported_future.fullmatch(text, *span) and sentence.announced() <= span[0]
    return None if told else span


def _attributed(sentence: _Sentence, start: int, end: int) -> Span | None:
    for scope in _holding(sentence.told, start):
        if said := _source(sentence, scope.said, start, end):
            return said
    near = sentence.words.reported.finditer(sentence.text, max(0, start - _NEAR), start)
    return _last(near)


def _source(sentence: _Sentence, said: Span, start: int, end: int) -> Span | None:
    """Return the words *said* of a source, cut before the figure and before "that"."""
    text, (first, last) = sentence.text, said
    if first < end and start < last:  # no comma between the source and the figure
        last = start
    elif last < len(text) and text[last].isalnum():  # a long source, cut inside a word
        last = text.rindex(" ", first, last)
    words = sentence.words.ending.sub("", text[first:last].rstrip())
    if last == len(text) and words.endswith(".") and "." not in words.split()[-1][:-1]:
        words = words[:-1]
    return (first, first + len(words)) if len(words.split()) > 1 else None


def _asked(sentence: _Sentence, start: int, _end: int) -> Span | None:
    """Return words of asking in the clause of the figure, "called for $5 million"."""
    near = sentence.words.asked.finditer(sentence.text, _clause(sentence, start), start)
    return _last(near)


def _target(sentence: _Sentence, start: int, _end: int) -> Span | None:
    if sentence.words.done.search(sentence.text, max(0, start - _NEAR), start):
        return None  # "promised 40 and delivered 30"
    text, words = sentence.text, sentence.words
    near = words.target.finditer(text, _clause(sentence, start), start)
    # what somebody once set is the target of another clause: the target *we* set six weeks ago
    own = (match for match in near if not words.subject.match(text, match.end()))
    aims = (match for match in own if not _is_of_amount(sentence, match.span()))
    # what is counted itself is nobody's aim: 148 targets and 193 indicators
    aims = (match for match in aims if not text[: match.start()].rstrip()[-1:].isdigit())
    return _last(match for match in aims if not sentence.names(match.start()))


def _is_of_amount(sentence: _Sentence, said: Span) -> bool:
    """Tell whether a word describes the amount before it alone: the 5 million *promised* fell."""
    text, words = sentence.text, sentence.words
    done = words.acting.search(text, *said)
    behind = done and words.of_amount.search(text, max(0, said[0] - _POLITE), said[0])
    return bool(behind) and not words.further.match(text, said[1])


def _clause(sentence: _Sentence, start: int) -> int:
    """Return where the clause of a figure at *start* begins, or how far back one looks."""
    begin = max(0, start - _NEAR)
    ends = sentence.words.clause.finditer(sentence.text, begin, start)
    return max((match.end() for match in ends), default=begin)


def _last(matches: Iterator[re.Match[str]]) -> Span | None:
    spans = [match.span() for match in matches]
    return spans[-1] if spans else None


_RULES: tuple[tuple[str, Rule], ...] = (
    ("denied", _denied),
    ("denied", _not),
    ("hypothetical", _conditional),
    ("hypothetical", _thought),
    ("attributed", _attributed),
    ("target", _target),
    ("target", _asked),
)
_OF_COUNTS = frozenset({_not, _thought, _asked})
"""The rules that say nothing of dates and periods."""
