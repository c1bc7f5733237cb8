"""Regular expressions from tables of words: one trie a table, bounded, anchored at word edges."""

import re
import unicodedata
from collections.abc import Iterable

from presswork.lang import Language

__all__ = ["GAP", "any_of", "ascii_digits", "ends_with", "normal"]

GAP = r"\s{1,3}"
"""White space inside an expression; no-break spaces count."""

_FRAGMENTS = {" ": GAP, "'": "['’]", "-": "[-‐‑]"}
_NEVER = "(?!)"


def any_of(
    words: Iterable[str], language: Language, *, start: bool = True, end: bool = True
) -> str:
    """Return a pattern that matches the longest of *words*, whole words where words are parted.

    *start* and *end* say at which side an edge is asked for.
    """
    trie: dict[str, dict[str, object]] = {}
    for word in words:
        node: dict[str, object] = trie  # type: ignore[assignment]
        for sign in word:
            node = node.setdefault(_FRAGMENTS.get(sign) or re.escape(sign), {})  # type: ignore[assignment]
        node[""] = {}
    if not trie:
        return _NEVER
    opening, closing = _edges(language)
    return f"{opening if start else ''}{_pattern(trie)}{closing if end else ''}"


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


def ends_with(pattern: str, gap: str = r"\s{0,3}") -> str:
    """Return *pattern* anchored at the end of a text, white space aside."""
    return f"(?:{pattern}){gap}$"


def normal(words: str) -> str:
    """Return *words* as the keys of tables are written: lower case, single plain spaces."""
    plain = words.replace("’", "'").replace("‐", "-").replace("‑", "-")
    return " ".join(plain.split()).casefold()


def _edges(language: Language) -> tuple[str, str]:
    """Return what must hold before and behind a word; signs and digits need no edge."""
    if not language.numbers.parted:
        return "", ""
    prefixed = "".join(rf"|(?<=\b{re.escape(prefix)})" for prefix in language.numbers.prefixes)
    return rf"(?:(?<![^\W\d_])|(?=[\W\d_]){prefixed})", r"(?:(?![^\W\d_])|(?<=[\W\d_]))"


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
