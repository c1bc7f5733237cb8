"""A by-line taken apart: title before the name, name, office and occasion, in either order."""

import re
from dataclasses import dataclass

from presswork.normalize.dates import date_in
from presswork.normalize.vocabulary import Vocabulary

__all__ = ["Byline", "Stretch", "byline"]

Stretch = tuple[int, int]
"""Start and end in code points of the line."""

_CAPITAL = r"[^\W\d_a-zà-öø-ÿа-яё]"
_PARTICLE = r"(?:de|del|della|la|le|el|al|bin|bint|ibn|ben|von|van|der|den|di|da|dos|du|zu|y|e|ter)"
_NAME_WORD = rf"(?:{_CAPITAL}[\w’'‘-]*\.?|{_PARTICLE}(?=\s))"
_NAME = re.compile(rf"{_CAPITAL}[\w’'‘-]*\.?(?:\s?{_CAPITAL}\.|\s+{_NAME_WORD}){{0,6}}")
_INITIALS = re.compile(rf"(?:{_CAPITAL}\.\s?){{1,3}}{_CAPITAL}[\w’'-]+")
_JOINS = " ,;:–—-.}"


@dataclass(frozen=True, slots=True)
class Byline:
    """What a by-line says; each a stretch of the line, or None."""

    honorific: Stretch | None = None
    """Titles that are no office."""
    name: Stretch | None = None
    """The name."""
    role: Stretch | None = None
    """Office or function."""
    occasion: Stretch | None = None
    """Where or at what."""


def byline(text: str, start: int, vocabulary: Vocabulary) -> Byline:
    """Return what *text* says from *start* on, behind the words that open a by-line."""
    cut = _occasion(text, start, vocabulary)
    end = len(text.rstrip(_JOINS)) if cut is None else cut[0]
    occasion = None if cut is None else trimmed(text, cut[1], _tail(text))
    return _speaker(text, start, end, vocabulary, occasion)


def _tail(text: str) -> int:
    """Return where the occasion ends: a date behind it is not part of it."""
    found = date_in(text)
    return found.start if found and found.end >= len(text.rstrip(_JOINS)) else len(text)


def _occasion(text: str, start: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Return where the words before the occasion begin and where the occasion does."""
    for match in vocabulary.at.finditer(text, start + 1):
        ahead = text[match.end() :]
        noun = vocabulary.occasion.search(ahead)
        if noun and _heads(ahead[: noun.start()], vocabulary):
            return match.start(), match.end()
    return _without_separator(text, start, vocabulary)


def _heads(before: str, vocabulary: Vocabulary) -> bool:
    """Whether nothing between the separator and the noun says that the noun belongs elsewhere."""
    if "," in before and vocabulary.role.search(before):
        return False
    return vocabulary.role.match(before) is None


def _without_separator(text: str, start: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """An occasion that follows a closing bracket with nothing between them."""
    for match in re.finditer(rf"[)\]]\s+(?={_CAPITAL})", text[start:]):
        at = start + match.end()
        if vocabulary.occasion.search(text, at):
            return start + match.start() + 1, at
    return None


def _speaker(
    text: str, start: int, end: int, vocabulary: Vocabulary, occasion: Stretch | None
) -> Byline:
    titled = vocabulary.honorific.search(text, start, end)
    if titled is not None:
        name = _name_at(text, titled.end(), end, vocabulary)
        before = trimmed(text, start, titled.start())
        after = trimmed(text, name[1], end) if name else None
        role = before or after
        return Byline(trimmed(text, *titled.span()), name, role, occasion)
    initials = _INITIALS.search(text, start, end)
    if initials is not None:
        role = trimmed(text, start, initials.start()) or trimmed(text, initials.end(), end)
        return Byline(None, initials.span(), role, occasion)
    return _untitled(text, start, end, vocabulary, occasion)


def _untitled(
    text: str, start: int, end: int, vocabulary: Vocabulary, occasion: Stretch | None
) -> Byline:
    """A by-line without a title: `Jane Doe, Minister …` or `Minister … Jane Doe`."""
    first = text.find(",", start, end)
    head_end = end if first < 0 else first
    role = vocabulary.role.search(text, start, head_end)
    if role is None:
        name = _name_at(text, start, head_end, vocabulary)
        after = trimmed(text, head_end, end)
        return Byline(None, name, after, occasion)
    last = [match for match in vocabulary.role.finditer(text, start, end)][-1]
    name = _name_at(text, last.end(), end, vocabulary)
    if name is None or name[1] < len(text[:end].rstrip(_JOINS)):
        return Byline(None, None, trimmed(text, start, end), occasion)
    return Byline(None, name, trimmed(text, start, name[0]), occasion)


def _name_at(text: str, start: int, end: int, vocabulary: Vocabulary) -> Stretch | None:
    begin = start + len(text[start:end]) - len(text[start:end].lstrip(_JOINS))
    match = _NAME.match(text, begin, end)
    if match is None:
        return None
    role = vocabulary.role.search(text, match.start(), match.end())
    stop = match.end() if role is None or role.start() == match.start() else role.start()
    return trimmed(text, match.start(), stop)


def trimmed(text: str, start: int, end: int) -> Stretch | None:
    """Return [*start*, *end*) without joining signs at either end, or None where nothing is left."""
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip(_JOINS))
    stop = end - (len(piece) - len(piece.rstrip(" ,;:–—-")))
    return (begin, stop) if begin < stop else None
