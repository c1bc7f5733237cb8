"""Which code page a text is in: the one in which its signs make words, and words that are known.

Letters alone do not tell the Cyrillic or the Arabic code pages apart in a short text: each gives
letters of the same script. In a wrong one small and capital letters, or two scripts, mix in a word.
"""

import re
from functools import cache

from presswork.lang.heads import heads

__all__ = ["told_by_words"]

_PAGES = (
    "cp1251",
    "koi8_r",
    "iso8859_5",
    "cp866",
    "cp1256",
    "iso8859_6",
    "cp1252",
    "cp1250",
)
_WORD = re.compile(r"[^\W\d_]+")
_FORMED = re.compile(
    "[А-ЯЁ]?[а-яё]+|[А-ЯЁ]+|[Ѐ-Я]?[а-џ]+|[\u0621-\u0652]+"
    "|[A-ZÀ-Þ]?[a-zß-ÿ]+|[A-ZÀ-Þ]+|[A-ZÀ-ÞĀ-Ž]?[a-zß-ž]+"
)
_WELL = 0.7
_NEAR = 0.9
_FEWEST = 2


def told_by_words(data: bytes, guess: str | None) -> str | None:
    """Return the code page that makes words of *data* where *guess* does not, else *guess*.

    A guess that is no page of one byte a sign is left as it is.
    """
    if guess is not None and guess not in _PAGES:
        return guess
    texts = {page: text for page in _PAGES if (text := _decoded(data, page)) is not None}
    formed = {page: _formed(text) for page, text in texts.items()}
    most = max(formed.values(), default=0)
    hits = {page: _hits(texts[page]) for page, share in formed.items() if share >= _NEAR * most}
    best = max(hits, key=lambda page: hits[page], default=None)
    if best is None or most < _WELL or hits[best] < _FEWEST:
        return guess
    return best if hits[best] > hits.get(guess or "", 0) else guess


def _decoded(data: bytes, page: str) -> str | None:
    try:
        return data.decode(page)
    except UnicodeDecodeError:
        return None


def _formed(text: str) -> float:
    """Return the share of the signs beyond ASCII that stand in well-formed words."""
    words = (word for word in _WORD.findall(text) if not word.isascii())
    good = sum(_beyond(word) for word in words if _FORMED.fullmatch(word))
    return good / max(1, _beyond(text))


def _beyond(text: str) -> int:
    return sum(1 for sign in text if sign > "\x7f")


def _hits(text: str) -> int:
    known = _known()
    return sum(1 for word in _WORD.findall(text.lower()) if word in known)


@cache
def _known() -> frozenset[str]:
    """Return the frequent words of all languages, those left out that every code page has."""
    words = (word for head in heads().values() for word in head.stop_words)
    return frozenset(word for word in words if not word.isascii())
