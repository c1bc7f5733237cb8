"""Words of a language file as one pattern that finds them in the spellings that texts use."""

import re
import unicodedata
from functools import cache

from presswork.lang.letters import any_spelling

__all__ = ["one_of"]

# Chinese and Japanese words stand without spaces between them
_UNSPACED = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]")
_APOSTROPHE = re.compile("[’']")
_LETTERED = 4
"""How many letters a word must have to be known without its accents: *a* is not *à*."""


@cache
def one_of(words: tuple[str, ...]) -> str:
    """Return a pattern for any of *words*, the longest first, not inside other words."""
    if not words:
        return r"(?!)"
    ordered = sorted(words, key=len, reverse=True)
    spaced = [_loosely(word) + _edge(word) for word in ordered if not _UNSPACED.match(word)]
    unspaced = [any_spelling(re.escape(word)) for word in ordered if _UNSPACED.match(word)]
    whole = [rf"(?<!\w)(?:{'|'.join(spaced)})"] if spaced else []
    return "(?:" + "|".join([*whole, *unspaced]) + ")"


def _accents(word: str) -> str:
    """Return *word*, escaped, for a text that leaves the accents of its capitals away."""
    return "".join(f"[{sign}{bare}]" if (bare := _bare(sign)) != sign else sign for sign in word)


@cache
def _bare(sign: str) -> str:
    """Return the Latin letter *sign* without its accent, any other sign as it is."""
    parts = unicodedata.normalize("NFD", sign)
    return parts[0] if len(parts) > 1 and parts[0].isascii() else sign


def _edge(word: str) -> str:
    """Return what must follow *word*: no letter, unless it is elided."""
    return "" if word.endswith(("’", "'")) else r"(?!\w)"


def _loosely(word: str) -> str:
    """Any white space for a space, either apostrophe for one, any spelling of a letter."""
    whole = [re.escape(part) for part in word.split()]
    plain = len(word) < _LETTERED or word.isascii()
    accented = not plain and any(_bare(sign) != sign for sign in word)
    parts = [_accents(part) if accented else any_spelling(part) for part in whole]
    return _APOSTROPHE.sub("[’']", r"\s+".join(parts))
