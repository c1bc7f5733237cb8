"""Words parted at the end of a line: joined, with or without their hyphen, as the text has them."""

import re
from collections.abc import Iterable, Iterator

from presswork.normalize.surface import Cut
from presswork.values import Struct

__all__ = ["Lexicon", "lexicon", "parted"]

_PARTED = re.compile(r"([^\W\d_]{1,40})(-)[^\S\r\n]{0,10}(?:\r\n|\r|\n)\s{0,40}([^\W\d_]{1,40})")
_ANY_PARTED = re.compile(r"(?<=[^\W_])-[^\S\r\n]{0,10}(?:\r\n|\r|\n)\s{0,40}(?=[^\W_])")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Lexicon(Struct, frozen=True):
    """The words of a text, lower case."""

    words: frozenset[str] = frozenset()
    """Those that stand whole within a line, compounds included."""
    prefixes: frozenset[str] = frozenset()
    """What keeps its hyphen: self, non, co …"""


def lexicon(lines: Iterable[str], prefixes: Iterable[str]) -> Lexicon:
    """Return the words of *lines*, without those that a line end parts."""
    words: set[str] = set()
    for line in lines:
        found = _WORD.findall(line.lower())
        words.update(found[:-1] if line.endswith("-") else found)
    return Lexicon(frozenset(words), frozenset(prefix.lower() for prefix in prefixes))


def parted(text: str, known: Lexicon) -> Iterator[Cut]:
    """Yield the cuts that join the words which line ends part in *text*."""
    for match in _ANY_PARTED.finditer(text):
        hyphen = match.start()
        words = _PARTED.match(text, _word_start(text, hyphen))
        if words and words.end() > match.end() and _is_one_word(words[1], words[3], known):
            yield Cut(hyphen, match.end(), "line-end hyphen")
        else:
            yield Cut(hyphen + 1, match.end(), "line join")


def _word_start(text: str, end: int) -> int:
    start = end
    while start > 0 and text[start - 1].isalpha() and end - start < 40:  # noqa: PLR2004
        start -= 1
    return start


def _is_one_word(first: str, second: str, known: Lexicon) -> bool:
    """Whether the hyphen belongs to the line end rather than to the word."""
    one, two = first.lower(), second.lower()
    if not second[:1].islower() or f"{one}-{two}" in known.words:
        return False
    if one + two in known.words:
        return True
    return one not in known.prefixes and one not in known.words and two not in known.words
