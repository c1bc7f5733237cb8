"""Whose claim a figure is: denied, quoted, attributed, hypothetical or a target, with the words."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from presswork.extract.found import Found, Passage
from presswork.extract.patterns import GAP, any_of, ends_with
from presswork.lang import load
from presswork.lang.sentences import sentences
from presswork.model import FactKind

__all__ = ["with_stances"]

_NEAR = 90
"""How far before a figure the words may stand, in code points."""
_QUOTED_WORDS = 5
"""From here on words in quotation marks are speech, below they are a name or a doubt."""
_QUOTES = re.compile(r"“(?P<a>[^“”]{1,1500})”|«(?P<b>[^«»]{1,1500})»|\"(?P<c>[^\"]{1,1500})\"")
_CAPITAL = r"(?-i:[^\W\d_a-zà-ÿа-я][\w.’'-]{0,30})"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class _Words:
    denied: re.Pattern[str]
    hypothetical: re.Pattern[str]
    polite: re.Pattern[str]
    target: re.Pattern[str]
    attributed: re.Pattern[str]
    claimed: re.Pattern[str]
    reported: re.Pattern[str]
    speech: re.Pattern[str]
    clause: re.Pattern[str]
    starters: frozenset[str]


@cache
def _words(code: str) -> _Words:
    language = load(code)
    table = language.stance

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    def words(rows: tuple[str, ...]) -> str:
        return any_of(rows, language)

    name = (
        rf"{_CAPITAL}(?:{GAP}(?:{words(language.references.small_words)}{GAP})?{_CAPITAL}){{0,5}}"
    )
    verbs, speech = words(table.attributed_verbs), words(table.quoted_verbs)
    return _Words(
        denied=compiled(ends_with(f"(?P<said>{words(table.denied)})")),
        hypothetical=compiled(words(table.hypothetical)),
        polite=compiled(words(table.polite)),
        target=compiled(words(table.target)),
        attributed=compiled(rf"{words(table.attributed)}{GAP}[^,;:.()—–“”\"\d]{{2,70}}"),
        claimed=compiled(rf"(?P<name>{name}){GAP}{verbs}"),
        reported=compiled(words(table.reported)),
        speech=compiled(rf"(?:{name}{GAP})?{speech}(?:{GAP}(?:\w{{1,3}}{GAP})?{name})?"),
        clause=compiled(rf"[,(;:—–]|{words(table.clause_ends)}"),
        starters=frozenset(language.sentences.starters),
    )


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class _Sentence:
    """One sentence of a passage."""

    text: str
    start: int


Span = tuple[int, int]
Rule = Callable[[_Words, _Sentence, int, int], Span | None]


def with_stances(passage: Passage, found: list[Found]) -> Iterator[Found]:
    """Yield *found*, its figures with the words that say whose claim they are."""
    words = _words(passage.language.code)
    figures = [one for one in found if one.kind is FactKind.FIGURE]
    places = sentences(passage.printed, passage.language) if figures else ()
    quotes = list(_speeches(passage.printed)) if figures else []
    at = 0
    for one in found:
        if one.kind is not FactKind.FIGURE:
            yield one
            continue
        while at + 1 < len(places) and places[at][1] <= one.start:
            at += 1
        begin, end = places[at]
        sentence = _Sentence(passage.printed[begin : max(end, one.end)], begin)
        yield _with_stance(one, words, sentence, quotes)


def _with_stance(one: Found, words: _Words, sentence: _Sentence, quotes: list[Span]) -> Found:
    first = min(one.start, one.approx[0] if one.approx else one.start)
    start, end = first - sentence.start, one.end - sentence.start
    if start < 0:
        return one
    for name, rule in _RULES:
        if span := rule(words, sentence, start, end):
            return _claimed(one, name, sentence.start, span)
        if name == "denied" and (quote := _quote(quotes, one)):
            return _quoted(one, words, sentence, quote)
    return one


def _claimed(one: Found, name: str, shift: int, span: Span) -> Found:
    return replace(one, stance=name, stance_span=(shift + span[0], shift + span[1]))


def _speeches(text: str) -> Iterator[Span]:
    """Yield the spans of speech in quotation marks, marks included."""
    for match in _QUOTES.finditer(text):
        inside = match["a"] or match["b"] or match["c"] or ""
        if len(inside.split()) >= _QUOTED_WORDS and match.end() - match.start() < len(text):
            yield match.span()


def _quote(quotes: list[Span], one: Found) -> Span | None:
    return next((span for span in quotes if span[0] < one.start and one.end < span[1]), None)


def _quoted(one: Found, words: _Words, sentence: _Sentence, quote: Span) -> Found:
    """Return *one* with the words beside the quotation that name the speaker, else its mark."""
    start, end = quote[0] - sentence.start, quote[1] - sentence.start
    for match in words.speech.finditer(sentence.text):
        if match.end() <= max(start, 0) or match.start() >= end:
            said = match[0].rstrip(".’'")
            return _claimed(
                one, "quoted", sentence.start, (match.start(), match.start() + len(said))
            )
    return replace(one, stance="quoted", stance_span=(quote[0], quote[0] + 1))


def _denied(words: _Words, sentence: _Sentence, start: int, _end: int) -> Span | None:
    left = max(0, start - _NEAR)
    match = words.denied.search(sentence.text[left:start])
    return (left + match.start("said"), left + match.end("said")) if match else None


def _attributed(words: _Words, sentence: _Sentence, start: int, end: int) -> Span | None:
    for match in words.attributed.finditer(sentence.text):
        if match.end() <= start or match.start() >= end:
            return match.start(), match.start() + len(match[0].rstrip())
    for match in words.claimed.finditer(sentence.text, 0, start):
        if match["name"].split()[0] not in words.starters or " " in match["name"]:
            return match.span()
    return _last(words.reported, sentence.text, max(0, start - _NEAR), start)


def _hypothetical(words: _Words, sentence: _Sentence, start: int, _end: int) -> Span | None:
    begin = _clause(words, sentence.text, start)
    if words.polite.search(sentence.text, begin, start):
        return None
    return _last(words.hypothetical, sentence.text, begin, start)


def _target(words: _Words, sentence: _Sentence, start: int, _end: int) -> Span | None:
    return _last(words.target, sentence.text, _clause(words, sentence.text, start), start)


def _clause(words: _Words, text: str, start: int) -> int:
    """Return where the clause of a figure at *start* begins, or how far back one looks."""
    begin = max(0, start - _NEAR)
    return max((match.end() for match in words.clause.finditer(text, begin, start)), default=begin)


def _last(pattern: re.Pattern[str], text: str, begin: int, end: int) -> Span | None:
    spans = [match.span() for match in pattern.finditer(text, begin, end)]
    return spans[-1] if spans else None


_RULES: tuple[tuple[str, Rule], ...] = (
    ("denied", _denied),
    ("attributed", _attributed),
    ("hypothetical", _hypothetical),
    ("target", _target),
)
