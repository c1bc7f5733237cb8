"""Regular expressions from tables of words: one trie a table, bounded, anchored at word edges."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from presswork.kept import recalled
from presswork.lang import Language

__all__ = [
    "GAP",
    "amount_verb",
    "any_named",
    "any_of",
    "apart",
    "ascii_digits",
    "ends_with",
    "links",
    "normal",
]

GAP = r"\s{1,3}"
"""White space inside an expression; no-break spaces count."""

_FRAGMENTS = str.maketrans({
    **{sign: re.escape(sign) for sign in map(chr, range(128))},
    " ": GAP,
    "'": "['’]",
    "-": "[-‐‑]",
})
"""What stands for a sign of a word."""
_NEVER = "(?!)"
_NO_LETTER_BEFORE = r"(?<![^\W\d_])"
_NO_LETTER_BEHIND = r"(?![^\W\d_])"


def any_of(
    words: Iterable[str], language: Language, *, start: bool = True, end: bool = True
) -> str:
    """Return a pattern that matches the longest of *words*, whole words where words are parted.

    *start* and *end* say at which side an edge is asked for.
    """
    ordered = sorted({*words})
    if not ordered:
        return _NEVER
    opening = closing = ""
    if start:
        opening = _opening(language, plain=all(word[:1].isalpha() for word in ordered))
    if end:
        closing = _closing(language, plain=all(word[-1:].isalpha() for word in ordered))
    trie = recalled(f"trie {ordered}", lambda: _pattern(ordered, 0), __file__)
    return f"{opening}{trie}{closing}"


def any_named(tables: Mapping[str, Iterable[str]], language: Language) -> str:
    """Return a pattern for the words of all *tables*, a group by the name of each.

    Whether a word begins at a place is asked there once, not once a table.
    """
    groups = (
        f"(?P<{name}>{any_of(words, language, start=False)})" for name, words in tables.items()
    )
    plain = all(word[:1].isalpha() for words in tables.values() for word in words)
    return f"{_opening(language, plain=plain)}(?:{'|'.join(groups)})"


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


def amount_verb(language: Language) -> str:
    """Return a pattern for a verb behind which an amount stands: *reached*, *rose to*."""
    table = language.labelling
    verbs, between = any_of(table.amount_verbs, language), any_of(table.amount_links, language)
    return rf"{verbs}(?:{apart(language)}{between})?"


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
    return _either(edges)


def _closing(language: Language, *, plain: bool) -> str:
    """Return what must hold behind a word; *plain* says that every word ends with a letter."""
    if not language.numbers.parted:
        return ""
    return _NO_LETTER_BEHIND if plain else _either([_NO_LETTER_BEHIND, r"(?<=[\W\d_])"])


def _either(edges: Sequence[str]) -> str:
    """Return a pattern for any of *edges*, tried once: a second try would double every way back."""
    return f"(?>{'|'.join(edges)})" if len(edges) > 1 else edges[0]


def _pattern(words: Sequence[str], at: int) -> str:
    """Return a trie of *words*, sorted, which are the same up to *at*."""
    first, last = words[0], words[-1]
    if first == last:
        return first[at:].translate(_FRAGMENTS)
    fork = at
    while fork < len(first) and first[fork] == last[fork]:
        fork += 1
    shared, ends = first[at:fork].translate(_FRAGMENTS), len(first) == fork
    groups = groupby(words[1:] if ends else words, key=itemgetter(fork))
    branches = [(sign.translate(_FRAGMENTS), list(group)) for sign, group in groups]
    # plain letters first: a gap or a sign never hides a longer word
    branches.sort(key=lambda branch: (len(branch[0]) > 1, branch[0]))
    written: list[str] = [fragment + _pattern(group, fork + 1) for fragment, group in branches]
    if len(written) == 1 and not ends:
        return shared + written[0]
    return f"{shared}(?:{'|'.join(written)}){'?' if ends else ''}"
