"""A by-line taken apart: title before the name, name, office and occasion, in either order."""

import re
from dataclasses import dataclass

from presswork.normalize.dates import date_in
from presswork.normalize.vocabulary import CAPITAL, Vocabulary

__all__ = ["Byline", "Stretch", "byline", "named_occasion", "subject", "trimmed"]

Stretch = tuple[int, int]
"""Start and end in code points of the line."""

_INITIALS = re.compile(rf"(?:{CAPITAL}\.\s?){{1,3}}{CAPITAL}[\w’'-]+")
_BAR = re.compile(r"\s[|•·]\s")
_BEHIND_BRACKET = re.compile(rf"[)\]]\s+(?={CAPITAL})")
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


def named_occasion(text: str, start: int, vocabulary: Vocabulary) -> Stretch | None:
    """Return the occasion that *text* names from *start* on, with or without a word before it."""
    if not vocabulary.occasion.search(text, start):
        return None
    before = vocabulary.at.match(text, start) or vocabulary.article.match(text, start)
    return trimmed(text, before.end() if before else start, _tail(text))


def _tail(text: str) -> int:
    """Return where the occasion ends: a date or a bar behind it is not part of it."""
    bar = _BAR.search(text)
    found = date_in(text)
    dated = found is not None and found.end >= len(text.rstrip(_JOINS))
    end = found.start if found and dated else len(text)
    return min(end, bar.start()) if bar else end


def _occasion(text: str, start: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Return where the words before the occasion begin and where the occasion does."""
    bare = _without_separator(text, start, vocabulary)
    for match in vocabulary.at.finditer(text, start + 1):
        if bare is not None and bare[1] < match.start():
            break
        ahead = text[match.end() :]
        noun = vocabulary.occasion.search(ahead)
        if noun and _heads(ahead[: noun.start()], vocabulary):
            return match.start(), match.end()
    return bare


def _heads(before: str, vocabulary: Vocabulary) -> bool:
    """Whether nothing between the separator and the noun says that the noun belongs elsewhere."""
    if ")" in before or vocabulary.at.search(before):
        return False
    if "," in before and vocabulary.role.search(before):
        return False
    return vocabulary.role.match(before) is None


def _without_separator(text: str, start: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Find an occasion that follows a closing bracket with nothing between them."""
    for match in _BEHIND_BRACKET.finditer(text, start):
        noun = vocabulary.occasion.search(text, match.end())
        if noun and not vocabulary.at.search(text, match.end(), noun.start()):
            return match.start() + 1, match.end()
    return None


def _speaker(
    text: str, start: int, end: int, vocabulary: Vocabulary, occasion: Stretch | None
) -> Byline:
    titled = vocabulary.honorific.search(text, start, end)
    if titled is not None:
        name, office = _name_at(text, titled.end(), end, vocabulary)
        before = trimmed(text, start, titled.start())
        after = trimmed(text, name[1], end) if name else None
        return Byline(trimmed(text, *titled.span()), name, before or after or office, occasion)
    initials = _INITIALS.search(text, start, end)
    if initials is not None:
        role = trimmed(text, start, initials.start()) or trimmed(text, initials.end(), end)
        return Byline(None, initials.span(), role, occasion)
    return _untitled(text, start, end, vocabulary, occasion)


def _untitled(
    text: str, start: int, end: int, vocabulary: Vocabulary, occasion: Stretch | None
) -> Byline:
    """Take apart `Jane Doe, Minister …`, `Minister …, Jane Doe` and `Minister Doe`."""
    roles = list(vocabulary.role.finditer(text, start, end))
    if not roles:
        return Byline(occasion=occasion)
    comma = text.find(",", start, end)
    if 0 <= comma < roles[0].start():
        name, _ = _name_at(text, start, comma, vocabulary)
        return Byline(None, name, trimmed(text, comma, end), occasion)
    last_comma = text.rfind(",", start, end)
    behind = max(roles[-1].end(), last_comma)
    name, _ = _name_at(text, behind, end, vocabulary)
    if name is None or text[name[1] : end].strip(_JOINS):
        return Byline(None, None, trimmed(text, start, end), occasion)
    return Byline(None, name, trimmed(text, start, name[0]), occasion)


def _name_at(
    text: str, start: int, end: int, vocabulary: Vocabulary
) -> tuple[Stretch | None, Stretch | None]:
    """Return the name that *text* goes on with at *start*, and an office that stands before it."""
    begin = start + len(text[start:end]) - len(text[start:end].lstrip(_JOINS))
    office = vocabulary.role.match(text, begin, end)
    if office is not None:
        begin = (
            office.end() + len(text[office.end() : end]) - len(text[office.end() : end].lstrip())
        )
    match = vocabulary.name.match(text, begin, end)
    if match is None or vocabulary.by.match(text, begin, end):
        return None, None
    role = vocabulary.role.search(text, match.start(), match.end())
    name = trimmed(text, match.start(), match.end() if role is None else role.start())
    return name, office.span() if office else None


def subject(text: str, body: str, vocabulary: Vocabulary) -> Byline | None:
    """Return office and name that open a headline, where *body* repeats them.

    The body says where the name ends: in a headline every word may be a capital one.
    """
    office = vocabulary.role.match(text)
    if office is None:
        return None
    begin = office.end() + 1
    match = vocabulary.name.match(text, begin)
    if match is None:
        return None
    known = _plainly(body)
    stops = [space.start() for space in re.finditer(r"\s|$", match.group())]
    for stop in reversed(stops):
        if _plainly(text[: begin + stop]) in known:
            return Byline(None, trimmed(text, begin, begin + stop), office.span())
    return None


def _plainly(text: str) -> str:
    return " ".join(text.split())


def trimmed(text: str, start: int, end: int) -> Stretch | None:
    """Return [*start*, *end*) without joining signs at either end, or None if nothing is left."""
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip(_JOINS))
    stop = end - (len(piece) - len(piece.rstrip(" ,;:–—-")))
    return (begin, stop) if begin < stop else None
