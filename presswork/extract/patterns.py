"""Regular expressions from tables of words: one trie a table, bounded, anchored at word edges."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from presswork.lang import Language

__all__ = ["GAP", "any_of", "apart", "ascii_digits", "ends_with", "links", "normal"]

GAP = r"\s{1,3}"
"""White space inside an expression; no-break spaces count."""

_FRAGMENTS = {" ": GAP, "'": "['’]", "-": "[-‐‑]"}
_NEVER = "(?!)"
_NO_LETTER_BEFORE = r"(?<![^\W\d_])"
_NO_LETTER_BEHIND = r"(?![^\W\d_])"


def any_of(
    words: Iterable[str], language: Language, *, start: bool = True, end: bool = True
) -> str:
    """Return a pattern that matches the longest of *words*, whole words where words are parted.

    *start* and *end* say at which side an edge is asked for.
    """
    trie: dict[str, dict[str, object]] = {}
    letters_begin = letters_end = True
    for word in words:
        letters_begin &= word[:1].isalpha()
        letters_end &= word[-1:].isalpha()
        node: dict[str, object] = trie  # type: ignore[assignment]
        for sign in word:
            node = node.setdefault(_fragment(sign), {})  # type: ignore[assignment]
        node[""] = {}
    if not trie:
        return _NEVER
    opening = _opening(language, plain=letters_begin) if start else ""
    closing = _closing(language, plain=letters_end) if end else ""
    return f"{opening}{_pattern(trie)}{closing}"


@cache
def _fragment(sign: str) -> str:
    return _FRAGMENTS.get(sign) or re.escape(sign)


_MARKS = {"٪": "%", "％": "%", "٫": ".", "٬": ","}


def ascii_digits(text: str, language: Language) -> str:
    """Return *text* with the digits of all scripts, and their marks, in ASCII; its length stays."""
    if text.isascii():
        return text
    other = {sign for sign in set(text) if not sign.isascii()}
    table = {ord(sign): str(unicodedata.decimal(sign)) for sign in other if sign.isdecimal()}
    plain = text.translate(table | {ord(sign): mark for sign, mark in _MARKS.items()})
    for digits in language.numbers.positional:
        values = {ord(sign): str(value) for value, sign in enumerate(digits)}
        year = rf"(?<![{digits}])[{digits}]{{4}}(?={any_of(language.dates.year_words, language)})"
        plain = re.sub(year, lambda match, v=values: match[0].translate(v), plain)  # type: ignore[misc]
    return plain


def apart(language: Language) -> str:
    """Return a pattern for what stands between two words: nothing need, where none are parted."""
    return GAP if language.numbers.parted else r"\s{0,3}"


def links(language: Language) -> str:
    """Return a pattern for the words between a number and its unit; elided ones need no space."""
    return any_of(language.figures.unit_links, language)


def ends_with(pattern: str, gap: str = r"\s{0,3}") -> str:
    """Return *pattern* anchored at the end of a text, white space aside."""
    return f"(?:{pattern}){gap}$"


def normal(words: str) -> str:
    """Return *words* as the keys of tables are written: lower case, single plain spaces."""
    plain = words.replace("’", "'").replace("‐", "-").replace("‑", "-")
    return " ".join(plain.split()).casefold()


def _opening(language: Language, *, plain: bool) -> str:
    """Return what must hold before a word; signs and digits need no edge.

    *plain* says that every word begins with a letter, so that this need not be asked.
    """
    if not language.numbers.parted:
        return ""
    prefixes = language.numbers.prefixes
    other = [rf"(?<=\b{re.escape(prefix)})" for prefix in prefixes]
    edges = [_NO_LETTER_BEFORE, *([] if plain else [r"(?=[\W\d_])"]), *other]
    return f"(?:{'|'.join(edges)})" if len(edges) > 1 else edges[0]


def _closing(language: Language, *, plain: bool) -> str:
    """Return what must hold behind a word; *plain* says that every word ends with a letter."""
    if not language.numbers.parted:
        return ""
    return _NO_LETTER_BEHIND if plain else rf"(?:{_NO_LETTER_BEHIND}|(?<=[\W\d_]))"


def _pattern(node: dict[str, dict[str, object]]) -> str:
    branches = [key + _pattern(node[key]) for key in sorted(node, key=_order) if key]  # type: ignore[arg-type]
    if not branches:
        return ""
    optional = "?" if "" in node else ""
    if len(branches) == 1 and not optional:
        return branches[0]
    return f"(?:{'|'.join(branches)}){optional}"


def _order(key: str) -> tuple[bool, str]:
    """Put plain letters first: a gap or a sign never hides a longer word."""
    return (len(key) > 1, key)
