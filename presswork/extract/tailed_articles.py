"""Articles whose number stands between two words, in digits or in words: 第五十一条."""

import re
from collections.abc import Iterator

from presswork.extract.found import Found, Passage
from presswork.extract.numbers import numbers
from presswork.extract.patterns import any_of
from presswork.lang import Language, load
from presswork.lasting import lasting
from presswork.model import FactKind
from presswork.values import Struct

__all__ = ["tailed_articles"]

_LEFT = 60
"""How far before an article its instrument is looked for, in code points."""
_MOST = 12
"""The longest list that is read."""


class _Patterns(Struct, frozen=True, eq=False):
    items: re.Pattern[str]
    """A list of articles."""
    item: re.Pattern[str]
    """One of them, with the words that stand beside its number."""
    instrument: re.Pattern[str]
    """The instrument, right before the list."""


@lasting
def _patterns(code: str) -> _Patterns:
    language = load(code)
    table = language.references
    words = (*language.numbers.words, *language.numbers.scales, *language.numbers.joiners)
    signs = "".join(sorted(set("".join(words))))
    number = rf"(?:\d{{1,4}}|[{signs}]{{1,9}})"
    opening, tail = any_of(table.article, language), any_of(table.article_tails, language)
    joiner, of = any_of(table.joiners, language), any_of(table.of, language)
    item = rf"(?:{opening}\s{{0,2}})?{number}(?:\s{{0,2}}{tail})?"
    names = any_of((*table.aliases, *table.instruments), language)
    return _Patterns(
        items=re.compile(
            rf"{opening}\s{{0,2}}{number}(?:(?:\s{{0,2}}{tail})?\s{{0,2}}{joiner}\s{{0,2}}"
            rf"(?:{opening})?\s{{0,2}}{number}){{0,{_MOST}}}\s{{0,2}}{tail}"
        ),
        item=re.compile(item),
        instrument=re.compile(
            rf"(?:《(?P<title>[^《》]{{2,40}})》|(?P<name>{names}))(?:{of})?\s{{0,2}}$"
        ),
    )


def tailed_articles(passage: Passage) -> Iterator[Found]:
    """Yield the articles of *passage*; one in words only where its instrument can be told."""
    instrument = None
    patterns = _patterns(passage.language.code)
    for match in patterns.items.finditer(passage.text):
        instrument = _named(passage, match.start()) or instrument
        for item in patterns.item.finditer(passage.text, *match.span()):
            number = numbers(item[0], passage.language)
            if number and (instrument or number[0].digits):
                yield _found(item, f"{number[0].value:f}", instrument)


def _found(item: re.Match[str], number: str, instrument: str | None) -> Found:
    body = instrument or "Article"
    return Found(
        start=item.start(),
        end=item.end(),
        kind=FactKind.REFERENCE,
        rule="article",
        value=f"{body}/Art.{number}" if instrument else f"{body}/{number}",
        body=body,
    )


def _named(passage: Passage, at: int) -> str | None:
    """Return the key of the instrument that is named right before *at*."""
    left = passage.printed[max(0, at - _LEFT) : at]
    match = _patterns(passage.language.code).instrument.search(left)
    return _key(match["title"] or match["name"], passage.language) if match else None


def _key(name: str, language: Language) -> str | None:
    """Return the canonical key of the instrument called *name*, None where it is none."""
    table = language.references
    known = table.aliases.get(name)
    return known or (name if name.endswith(table.instruments) else None)
