"""Words of the tables in running text: whole words where white space parts them."""

import re
from functools import lru_cache
from itertools import pairwise

from presswork.lang import load
from presswork.lang.letters import spelled
from presswork.lang.standing import Openings, may_stand, openings
from presswork.lasting import lasting

__all__ = ["content_words", "ends_with", "has_any", "limiter_before", "opens_with", "rate_behind"]

_LONGEST_LIMITER = 24
"""How many code points before a number such a word is looked for."""


@lasting
def _pattern(terms: tuple[str, ...], code: str) -> re.Pattern[str]:
    ordered = "|".join(re.escape(term) for term in sorted(terms, key=lambda t: (-len(t), t)))
    if not ordered:
        return re.compile("(?!)")
    if not load(code).labelling.word_parts:
        return re.compile(ordered)
    joined = "|".join(re.escape(prefix) for prefix in load(code).numbers.prefixes)
    return re.compile(rf"(?<!\w)(?:{joined})?(?:{ordered})(?!\w)", re.IGNORECASE)


def rate_behind(text: str, at: int, code: str, *, lasts: bool) -> str:
    """Return the words at *at* that say of what time an amount is, " a year", or that it is more.

    *lasts* says that it is a period, which may stand before " ago".
    """
    match = (_passed if lasts else _rates)(code).match(text, at)
    return match[0] if match else ""


def limiter_before(text: str, at: int, code: str) -> str:
    """Return the word before *at* without which an amount is another, "additional ", "top "."""
    match = _limiters(code).search(text, max(0, at - _LONGEST_LIMITER), at)
    return match[0] if match else ""


@lasting
def _limiters(code: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, load(code).labelling.limiters))
    return re.compile(rf"(?<!\w)(?:{words})\s{{1,3}}$" if words else "(?!)", re.IGNORECASE)


@lasting
def _passed(code: str) -> re.Pattern[str]:
    cues = "|".join(map(re.escape, load(code).figures.past_cues))
    return re.compile(rf"\s{{1,3}}(?:{cues})(?!\w)" if cues else "(?!)")


@lasting
def _rates(code: str) -> re.Pattern[str]:
    table = load(code).labelling
    rates, times = ("|".join(map(re.escape, row)) for row in (table.rate_words, table.time_words))
    known = rates and times and table.word_parts
    rate = rf"\s{{1,3}}(?:{rates})\s{{1,3}}(?:{times})(?!\w)" if known else "(?!)"
    more = "|".join(map(re.escape, table.limiters_behind))
    return re.compile(rf"{rate}|\s{{1,3}}(?:{more})(?!\w)" if more else rate)


def has_any(text: str, terms: tuple[str, ...], code: str) -> bool:
    """Tell whether *text* holds one of *terms* as whole words."""
    plain = _spelled(text)
    first = _openings(terms, code)
    return may_stand(first, plain) and _pattern(terms, code).search(plain) is not None


@lasting
def _openings(terms: tuple[str, ...], code: str) -> Openings:
    return openings(terms, load(code))


@lru_cache(maxsize=8)
def _spelled(text: str) -> str:
    """Return *text* as it is compared: one sentence after the other is asked for many tables."""
    return spelled(text)


def ends_with(text: str, terms: tuple[str, ...], code: str) -> bool:
    """Tell whether *text* ends with one of *terms* as whole words."""
    plain = spelled(text).rstrip()
    return any(match.end() == len(plain) for match in _pattern(terms, code).finditer(plain))


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
