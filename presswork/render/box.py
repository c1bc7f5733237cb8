"""Small decisions about the lines of the fact box: steps of size, facts inside labels."""

import unicodedata
from collections.abc import Iterable

from presswork.model import BoxEntry, Fact

__all__ = ["has_latin", "label_pieces", "size", "tie"]

_LARGE, _MIDDLE = 9, 12


def size(entry: BoxEntry) -> int:
    """Return the step in which the numeral of *entry* is set: 1 large, 2 middle, 3 small."""
    beside = len(entry.before.strip()) + len(entry.after.strip())
    width = sum(_columns(char) for char in entry.numeral) + 0.5 * beside
    return 1 if width <= _LARGE else 2 if width <= _MIDDLE else 3


def _columns(char: str) -> int:
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def tie(entry: BoxEntry) -> str:
    """Return the blank between the label of *entry* and its ¶: no line parts it from a last word.

    Ideographs part anywhere; there a plain blank keeps the last of them with the one before.
    """
    last = entry.label[-1:]
    return " " if last and _columns(last) > 1 else "\u00a0"


def label_pieces(entry: BoxEntry, facts: Iterable[Fact]) -> tuple[tuple[str, str | None], ...]:
    """Return the label of *entry* cut into words and the members of its chain: (text, fact id)."""
    words = {fact.id: fact.text for fact in facts}
    found: list[tuple[str, str | None]] = []
    done = 0
    for member in entry.facts[1:]:
        at = _find(entry.label, words[member], done)
        if at is not None:
            found += [(entry.label[done:at], None), (words[member], member)]
            done = at + len(words[member])
    return tuple(part for part in (*found, (entry.label[done:], None)) if part[0])


def _find(text: str, words: str, start: int) -> int | None:
    """Return where *words* stand in *text*, best with no letter or digit at either side.

    One stands there where a particle is written together with what follows it.
    """
    first = at = text.find(words, start)
    while at >= 0:
        end = at + len(words)
        if not (_glued(text[max(0, at - 1) : at + 1]) or _glued(text[end - 1 : end + 1])):
            return at
        at = text.find(words, at + 1)
    return first if first >= 0 else None


def _glued(pair: str) -> bool:
    """Return whether two signs belong to one word: an ideograph is a word by itself."""
    return len(pair) > 1 and pair.isalnum() and not any(_columns(char) > 1 for char in pair)


def has_latin(text: str) -> bool:
    """Return whether *text* holds a letter written from left to right."""
    return any(unicodedata.bidirectional(char) == "L" for char in text)
