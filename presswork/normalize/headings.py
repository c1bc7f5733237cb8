"""Headings of a text that marks none: short lines apart that end no sentence."""

import re
from collections.abc import Sequence

from presswork.model import BlockKind as Kind
from presswork.normalize.body import Margins
from presswork.normalize.numbers import printed_number
from presswork.normalize.passage import Passage, words_of
from presswork.normalize.traits import ends_clause, ends_sentence, is_prose, sentences, weight
from presswork.normalize.vocabulary import Vocabulary
from presswork.values import replace

__all__ = ["with_headings"]

_MOST_WORDS = 12
_LONGEST = 100
_FULL = 0.85
_BOLD = re.compile(r"\s*(\*\*|__)(?!\s)[^*_]{1,120}(?<!\s)\1\s*")
_COUNTED = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[)）、.．]")
"""The numeral that opens a heading where no white space parts words."""
_BRACKETED = re.compile(r"[(（].*[)）]")
_TEXT = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.QUOTE, Kind.SALUTATION, Kind.HEADING})


def with_headings(
    passages: Sequence[Passage], margin: Margins, vocabulary: Vocabulary
) -> tuple[Passage, ...]:
    """Return *passages*, those that head the text behind them named as headings."""
    found = list(passages)
    text = [index for index, passage in enumerate(passages) if passage.kind in _TEXT]
    for place, index in enumerate(text[:-1]):
        passage = passages[index]
        before = passages[text[place - 1]] if place else None
        if passage.kind is not Kind.PARAGRAPH or passage.raw.hint is not None:
            continue
        after = passages[text[place + 1]]
        listed = after.kind is Kind.LIST_ITEM and vocabulary.hanging.fullmatch(words_of(passage))
        if listed or _is_full(passage, margin):
            continue
        if _heads(passage, before, after):
            found[index] = replace(passage.named(Kind.HEADING, "heading"), level=2)
    return tuple(found)


def _is_full(passage: Passage, margin: Margins) -> bool:
    """Whether a line is as wide as running text: then it is more likely the torn rest of one."""
    return margin.wrapped and len(passage.raw.text.strip()) >= _FULL * margin.width


def _heads(passage: Passage, before: Passage | None, after: Passage) -> bool:
    words = words_of(passage)
    most = 2 * _MOST_WORDS if _COUNTED.match(words) else _MOST_WORDS
    if passage.number or not words or weight(words) > most or len(words) > _LONGEST:
        return False
    if not _follows_an_end(before) or not _opens_text(after):
        return False
    if _BOLD.fullmatch(passage.raw.text):
        return True
    number = printed_number(words)
    words = words[number.end :] if number else words
    first = next((sign for sign in words if sign.isalpha()), "")
    if words.endswith(".") or _BRACKETED.fullmatch(words):
        return False
    return not ends_clause(words) and not first.islower() and not sentences(words)


def _follows_an_end(before: Passage | None) -> bool:
    """Whether what stands before is complete, so that the line is not the rest of it."""
    if before is None or before.kind in {Kind.SALUTATION, Kind.HEADING}:
        return True
    return ends_sentence(words_of(before)) or before.kind is Kind.LIST_ITEM


def _opens_text(after: Passage) -> bool:
    words = words_of(after)
    return after.kind is not Kind.PARAGRAPH or is_prose(words) or not words[:1].islower()
