"""Words of a language file as one pattern that finds them in the spellings that texts use."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from presswork.kept import recalled
from presswork.lang import letters
from presswork.lang.letters import any_spelling, spelled

__all__ = ["one_of"]

# Chinese and Japanese words stand without spaces between them
_UNSPACED = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]")
_LETTERED = 4
"""How many letters a word must have to be known without its accents: *a* is not *à*."""


class _Sign(NamedTuple):
    """A letter or another sign of a word, the room between its parts, or what must follow it."""

    pattern: str
    """What finds it."""
    plain: str
    """What all signs share that are found in the same place, in either case; of an end nothing."""


_SPACE = _Sign(r"\s+", " ")
_APOSTROPHE = _Sign("[’']", "'")
_EDGE, _END = _Sign(r"(?!\w)", ""), _Sign("", "")


@cache
def one_of(words: tuple[str, ...]) -> str:
    """Return a pattern for any of *words*, the longest first, not inside other words."""
    pattern: str = recalled(f"{words}", lambda: _one_of(words), __file__, letters.__file__)
    return pattern


def _one_of(words: tuple[str, ...]) -> str:
    if not words:
        return r"(?!)"
    ordered = sorted(words, key=len, reverse=True)
    spaced = [tuple(_signs(word)) for word in ordered if not _UNSPACED.match(word)]
    unspaced = [any_spelling(re.escape(word)) for word in ordered if _UNSPACED.match(word)]
    whole = [rf"(?<!\w){_any_of(spaced, 0)}"] if spaced else []
    return "(?:" + "|".join([*whole, *unspaced]) + ")"


def _any_of(words: Sequence[tuple[_Sign, ...]], at: int) -> str:
    """Return a pattern for what comes *at* a place of any of *words*, earlier ones first.

    What several share is said once, unless another sign may be found in its place.
    """
    alike: dict[str, list[tuple[_Sign, ...]]] = {}
    for word in words:
        alike.setdefault(word[at].plain, []).append(word)
    branches = [branch for group in alike.values() for branch in _branches(group, at)]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _branches(words: Sequence[tuple[_Sign, ...]], at: int) -> Iterator[str]:
    first = words[0][at]
    if first.plain and len(words) > 1 and all(word[at] == first for word in words):
        yield first.pattern + _any_of(words, at + 1)
    else:
        yield from dict.fromkeys("".join(sign.pattern for sign in word[at:]) for word in words)


def _signs(word: str) -> Iterator[_Sign]:
    """Yield the signs of *word*, then what follows: no letter, unless it is elided.

    Any white space stands for a space, either apostrophe for one, any spelling for a letter.
    """
    accented = len(word) >= _LETTERED and any(_bare(sign) != sign for sign in word)
    for number, part in enumerate(word.split()):
        if number:
            yield _SPACE
        yield from (_sign(sign, accented=accented) for sign in part if spelled(sign))
    yield _END if word.endswith(("’", "'")) else _EDGE


@cache
def _sign(sign: str, *, accented: bool) -> _Sign:
    """Return how *sign* is found, in an *accented* word without its accent, too.

    Texts leave away the accents of their capitals.
    """
    if sign in "’'":
        return _APOSTROPHE
    bare = _bare(sign)
    both = accented and bare != sign
    pattern = f"[{sign}{bare}]" if both else any_spelling(re.escape(sign))
    return _Sign(pattern, _bare(spelled(sign)).casefold())


@cache
def _bare(sign: str) -> str:
    """Return the Latin letter *sign* without its accent, any other sign as it is."""
    parts = unicodedata.normalize("NFD", sign)
    return parts[0] if len(parts) > 1 and parts[0].isascii() else sign
