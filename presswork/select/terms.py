"""Words of the tables in running text: whole words where white space parts them."""

import re
from functools import cache, lru_cache
from itertools import pairwise

from presswork.lang import load
from presswork.lang.letters import spelled

__all__ = ["content_words", "has_any", "opens_with", "rate_behind"]

_WORD = re.compile(r"\w+")


@cache
def _pattern(terms: tuple[str, ...], code: str) -> re.Pattern[str]:
    ordered = "|".join(re.escape(term) for term in sorted(terms, key=lambda t: (-len(t), t)))
    if not ordered:
        return re.compile("(?!)")
    if not load(code).labelling.word_parts:
        return re.compile(ordered)
    joined = "|".join(re.escape(prefix) for prefix in load(code).numbers.prefixes)
    return re.compile(rf"(?<!\w)(?:{joined})?(?:{ordered})(?!\w)", re.IGNORECASE)


def rate_behind(text: str, at: int, code: str, *, lasts: bool) -> str:
    """Return the words at *at* that say of what time an amount is, " a year"; "" if none do.

    *lasts* says that it is a period, which may stand before " ago".
    """
    match = (_passed if lasts else _rates)(code).match(text, at)
    return match[0] if match else ""


@cache
def _passed(code: str) -> re.Pattern[str]:
    cues = "|".join(map(re.escape, load(code).figures.past_cues))
    return re.compile(rf"\s{{1,3}}(?:{cues})(?!\w)" if cues else "(?!)")


@cache
def _rates(code: str) -> re.Pattern[str]:
    table = load(code).labelling
    rates, times = ("|".join(map(re.escape, row)) for row in (table.rate_words, table.time_words))
    known = rates and times and table.word_parts
    return re.compile(rf"\s{{1,3}}(?:{rates})\s{{1,3}}(?:{times})(?!\w)" if known else "(?!)")


def has_any(text: str, terms: tuple[str, ...], code: str) -> bool:
    """Tell whether *text* holds one of *terms* as whole words."""
    plain, words = _spelled_words(text)
    first = _first_words(terms, code)
    if first is not None and first.isdisjoint(words):
        return False
    return _pattern(terms, code).search(plain) is not None


@cache
def _first_words(terms: tuple[str, ...], code: str) -> frozenset[str] | None:
    """Return the words one of which a text must hold; None where nothing can be told from words."""
    language = load(code)
    words = [_WORD.match(term.casefold()) for term in terms]
    glued = any(prefix[-1:].isalpha() for prefix in language.numbers.prefixes)
    if glued or not language.labelling.word_parts or None in words:
        return None
    return frozenset(word[0] for word in words if word)


@lru_cache(maxsize=8)
def _spelled_words(text: str) -> tuple[str, frozenset[str]]:
    """Return *text* as it is compared, and its words: one sentence is asked for many tables."""
    plain = spelled(text)
    return plain, frozenset(_WORD.findall(plain.casefold()))


def opens_with(text: str, terms: tuple[str, ...], code: str) -> bool:
    """Tell whether *text* begins with one of *terms*, quotation marks and dashes aside."""
    text = spelled(text)
    opening = re.match(r"[\W_]{0,5}", text)
    return _pattern(terms, code).match(text, opening.end() if opening else 0) is not None


def content_words(text: str, code: str) -> frozenset[str]:
    """Return the words of *text* that are compared: cut to seven letters, short ones left out.

    Where no white space parts words, pairs of signs.
    """
    if load(code).labelling.word_parts:
        return frozenset(word[:7] for word in re.findall(r"[^\W_]{4,60}", spelled(text.casefold())))
    signs = re.sub(r"\W", "", text)
    return frozenset(a + b for a, b in pairwise(signs))
