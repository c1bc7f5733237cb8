"""The end of a text: the formula of thanks, the signature, what follows them."""

import re
from collections.abc import Sequence

from presswork.model import BlockKind as Kind
from presswork.normalize.passage import Passage, words_of
from presswork.normalize.traits import ends_clause, ends_sentence, is_date_line, is_prose, weight
from presswork.normalize.vocabulary import Vocabulary

__all__ = ["with_closing"]

_FORMULA = 40
_EARLIER_FORMULA = 16
_SIGNATURE = 8
_SIGNATURES = 3
_FEWEST = 2
_CREDIT = 14
"""The most words of a line that says who printed the text."""
_LABELLED = re.compile(r"[^\d:：]{2,40}[:：]")
"""A word that says what a date is, as one stamped on a page: `Last updated:`."""
_BEHIND = frozenset({
    Kind.STAGE_DIRECTION,
    Kind.SPEAKER_LABEL,
    Kind.END_MARK,
    Kind.NAVIGATION,
})


def with_closing(passages: Sequence[Passage], vocabulary: Vocabulary) -> tuple[Passage, ...]:
    """Return *passages*, the last of them named as closing where they are one."""
    found = _credited(list(passages), vocabulary)
    at = _formula(found, vocabulary)
    if at is None:
        return _dated(found, vocabulary)
    for index in range(at + 1, len(found)):
        if found[index].kind is Kind.PARAGRAPH:
            found[index] = _signed(found[index], vocabulary)
    while at >= 0 and _is_formula(found[at], vocabulary, _FORMULA):
        found[at] = found[at].named(Kind.CLOSING, "thanks")
        at -= 1
        if at < 0 or not _is_formula(found[at], vocabulary, _EARLIER_FORMULA):
            break
    return tuple(found)


def _credited(found: list[Passage], vocabulary: Vocabulary) -> list[Passage]:
    """Return *found*, the last of them set aside where they only say who printed the text, when."""
    for index in range(len(found) - 1, 0, -1):
        words = words_of(found[index])
        if not vocabulary.stamp.match(words) or weight(words) > _CREDIT:
            break
        found[index] = found[index].named(Kind.NAVIGATION, "time stamp")
    return found


def _signed(passage: Passage, vocabulary: Vocabulary) -> Passage:
    """Return *passage* as a signature, or as the stamp of the page that it stood on."""
    if vocabulary.stamp.match(words_of(passage)):
        return passage.named(Kind.NAVIGATION, "time stamp")
    return passage.named(Kind.CLOSING, "signature")


def _dated(found: list[Passage], vocabulary: Vocabulary) -> tuple[Passage, ...]:
    """Return *found*, the last of them a signature where it is nothing but place and date."""
    last = found[-1] if len(found) > 1 else None
    if last is not None and last.kind is Kind.PARAGRAPH:
        words = words_of(last)
        signs = _signs(last, vocabulary) or _is_in_capitals(words)
        if signs and ends_sentence(words_of(found[-2])):
            found[-1] = last.named(Kind.CLOSING, "signature")
        dated = is_date_line(words, vocabulary) and not is_prose(words)
        if dated and (vocabulary.stamp.match(words) or not _LABELLED.match(words)):
            found[-1] = _signed(last, vocabulary)
            if _signs(found[-2], vocabulary) and found[-1].kind is Kind.CLOSING:
                found[-2] = found[-2].named(Kind.CLOSING, "signature")
    return tuple(found)


def _signs(passage: Passage, vocabulary: Vocabulary) -> bool:
    """Whether *passage*, which stands above place and date, names an office or a house."""
    words = words_of(passage)
    if passage.kind not in {Kind.PARAGRAPH, Kind.HEADING} or ends_clause(words):
        return False
    named = vocabulary.institution.search(words) or vocabulary.role.search(words)
    return named is not None and weight(words) <= _SIGNATURE


def _is_in_capitals(words: str) -> bool:
    """Whether *words* are a name in capitals, as proclamations are signed, or a last call."""
    letters = all(word[0].isalpha() for word in words.split())
    return words.isupper() and letters and _FEWEST <= weight(words) <= _SIGNATURE


def _formula(passages: Sequence[Passage], vocabulary: Vocabulary) -> int | None:
    """Return where the last formula stands, when only a signature stands behind it."""
    signatures = 0
    for index in range(len(passages) - 1, -1, -1):
        passage = passages[index]
        if passage.kind in _BEHIND:
            continue
        if _is_formula(passage, vocabulary, _FORMULA):
            return index
        words = words_of(passage)
        signatures += 1
        plain = passage.kind is Kind.PARAGRAPH and not ends_clause(words)
        long = weight(words) > _SIGNATURE and not is_date_line(words, vocabulary)
        if not plain or long or signatures > _SIGNATURES:
            return None
    return None


def _is_formula(passage: Passage, vocabulary: Vocabulary, most: int) -> bool:
    if passage.kind not in {Kind.PARAGRAPH, Kind.SALUTATION, Kind.HEADING}:
        return False
    words = words_of(passage)
    return vocabulary.closing.match(words) is not None and weight(words) <= most
