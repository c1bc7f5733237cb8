"""Words to search by: texts in, their words as a search compares them out; any language."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

__all__ = ["fold", "signs", "telling"]

_WORD = re.compile(r"[^\W_]{1,60}(?:[-’'./][^\W_]{1,60}){0,6}")
_SIGN = r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_SIGNS = re.compile(_SIGN)
_RUN = re.compile(rf"{_SIGN}{{1,400}}")
_SHORT = 3
"""A word of so many letters says little, unless it is a number or written in capitals."""


def fold(text: str) -> str:
    """Return *text* in lower case and without accents, as the page of all publications does."""
    if text.isascii():
        return text.lower()
    parted = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parted if not unicodedata.combining(c)).lower()


def signs(text: str) -> str | None:
    """Return the Chinese characters of *text* with spaces between them, or None without any.

    Where a script parts no words, a search for words finds a word as a phrase of such signs.
    """
    if text.isascii():
        return None
    runs = [" ".join(match[0]) for match in _RUN.finditer(text)]
    return " · ".join(runs) or None


def telling(texts: Iterable[str]) -> str:
    """Return each word of *texts* once, folded, in the order in which they tell a document.

    Long words that come often lead; of a script without spaces come all pairs of signs.
    """
    words: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for text in texts:
        words.update(_WORD.findall(text))
        counts.update(_pairs(text))
    for word, count in words.items():
        if plain := _plain(word):
            counts[plain] += count
    return " ".join(sorted(counts, key=lambda word: (-counts[word] * _weight(word), word)))


def _plain(word: str) -> str:
    """Return *word* folded; nothing where it says little, or is told by its pairs of signs."""
    if _SIGNS.search(word):
        return ""
    plain = fold(word)
    return plain if len(word) > _SHORT or word.isupper() or not plain.isalpha() else ""


def _pairs(text: str) -> Iterator[str]:
    for run in () if text.isascii() else _RUN.finditer(text):
        yield from (run[0][at : at + 2] for at in range(max(1, len(run[0]) - 1)))


def _weight(word: str) -> int:
    return max(1, min(len(word), 12) - _SHORT)
