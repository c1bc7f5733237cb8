"""Letters that one script writes in several ways, and signs inside words that nobody reads.

The Arabic script has one alef with and without hamza, a yeh and a kaf that Arabic and Persian
keyboards write differently, vowel marks that are mostly left out and a stroke that only stretches a
word. Chinese letters have a simplified and one or more traditional forms. Words are compared by
their folded form; texts and what is quoted from them stay as they are.
"""

import re
from typing import Any

from presswork.lang.han import FORMS

__all__ = ["ARABIC", "MARKS", "any_spelling", "folded", "folded_words", "is_folded", "spelled"]

MARKS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
"""The signs inside words that nobody reads, for use in a class of a pattern."""
_SAME = ("اأإآٱ", "يیىې", "كکڪ", "هھہە", *FORMS)
_ONE = {ord(other): row[0] for row in _SAME for other in row[1:]}
_CLASSES = {sign: row for row in _SAME for sign in row}
_FOLDED = re.compile(f"[{''.join(chr(sign) for sign in _ONE)}{MARKS}]")
_MARKS = re.compile(f"[{MARKS}]+")
ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]")
"""A letter of the Arabic script."""
_VARIED = re.compile(f"[\u0620-\u064a\u066e-\u06d3{re.escape(''.join(_CLASSES))}]")


def folded(text: str) -> str:
    """Return *text* with one letter for each that is written in several ways; its length stays."""
    return text if is_folded(text) else text.translate(_ONE)


def spelled(text: str) -> str:
    """Return *text* folded and without the signs that nobody reads."""
    return text if is_folded(text) else _MARKS.sub("", text.translate(_ONE))


def is_folded(text: str) -> bool:
    """Tell whether *text* is spelled as `spelled` would return it."""
    return text.isascii() or _FOLDED.search(text) is None


def folded_words(value: Any) -> Any:
    """Return *value*, a table of a language file, with every string in it, keys too, spelled."""
    if isinstance(value, str):
        return spelled(value)
    if isinstance(value, list | dict) and _is_folded_already(value):
        return value
    if isinstance(value, dict):
        return {folded_words(key): folded_words(item) for key, item in value.items()}
    if isinstance(value, list):
        return [folded_words(item) for item in value]
    return value


def _is_folded_already(value: list[Any] | dict[Any, Any]) -> bool:
    words = [*value, *value.values()] if isinstance(value, dict) else value
    return all(type(word) is str for word in words) and is_folded("\n".join(words))


def any_spelling(pattern: str) -> str:
    """Return *pattern*, a word escaped for an expression, for all its spellings."""
    if pattern.isascii() or _VARIED.search(pattern) is None:
        return pattern
    return "".join(_spelling(sign) for sign in spelled(pattern))


def _spelling(sign: str) -> str:
    letters = _CLASSES.get(sign, sign)
    if not ARABIC.match(sign):
        return f"[{letters}]" if len(letters) > 1 else sign
    return f"[{letters}][{MARKS}]{{0,12}}" if len(letters) > 1 else f"{sign}[{MARKS}]{{0,12}}"
