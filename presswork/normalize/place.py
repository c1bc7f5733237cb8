"""The place of a date line."""

import re

from presswork.normalize.dates import date_in
from presswork.normalize.named import head_noun
from presswork.normalize.stretch import Stretch, trimmed
from presswork.normalize.traits import weight
from presswork.normalize.vocabulary import Vocabulary

__all__ = ["place_in", "place_of_dateline"]

_MOST_WORDS = 5
_DATELINE_END = re.compile(r"\s?[(/–—]|\s?--|\s-\s|,\s\w{1,9}\.?\s\d")
_ROW = re.compile(r"[^\W\d_][\w’' .-]{0,40}(?:/[^\W\d_][\w’' .-]{0,40}){1,4}(?<!\s)")
"""Places side by side: `Harrow/Port Ana`."""
_PARTED = re.compile(r"[,،:–-]\s*$")
_FEW_WORDS = 3
_SMALL_TAIL = re.compile(r"(?:\s+[^\W\d_A-ZÀ-ÖØ-ÞА-Я]\w{0,4})+$")


def place_in(text: str, vocabulary: Vocabulary) -> Stretch | None:
    """Return the stretch of *text*, a line with place or date, that names the place, or None."""
    label = vocabulary.place_label.match(text)
    if label:
        return trimmed(text, label.end(), len(text))
    found = date_in(text)
    if found is None:
        seats = list(vocabulary.seat.finditer(text))
        plain = weight(text) <= _MOST_WORDS and not any(map(str.isdigit, text))
        if seats and seats[0].start() == 0 and plain:
            return trimmed(text, 0, max(seats[0].end(), len(text.rstrip(" ."))))
        return seats[-1].span() if seats else None
    if vocabulary.date_label.match(text):
        return None
    if seat := vocabulary.seat.search(text):
        rows = (row.span() for row in _ROW.finditer(text) if seat[0] in row[0])
        return next(rows, seat.span())
    for start, end in ((0, found.start), (found.end, len(text))):
        stretch = _place(text, start, end, vocabulary)
        if stretch is not None:
            return stretch
    return None


def place_of_dateline(text: str, vocabulary: Vocabulary) -> Stretch | None:
    """Return the place of a dateline, which opens it: all before a day, a bracket or a dash."""
    if wire := vocabulary.wire.match(text):
        return trimmed(text, *wire.span("place"))
    stretch = place_in(text, vocabulary)
    stop = _DATELINE_END.search(text)
    if stretch is not None or stop is None or date_in(text) is not None:
        return stretch
    if vocabulary.written.match(text):
        return None
    return trimmed(text, 0, stop.start())


def _place(text: str, start: int, end: int, vocabulary: Vocabulary) -> Stretch | None:
    piece = vocabulary.small.sub(lambda match: " " * len(match.group()), text[start:end])
    if piece.rstrip(" ,").endswith((":", "：")):
        return None  # it says what the date is: "Sent: Friday, 4 May 2024"
    parted = _PARTED.search(piece.rstrip()) is not None
    piece = _SMALL_TAIL.sub("", piece.rstrip(" ,،;:–—-("))
    words = piece.strip(" ,،;:–—-().")
    if not words or weight(words) > _MOST_WORDS or not _may_be_name(words, parted=parted):
        return None
    if piece.rstrip().endswith(".") or vocabulary.spoken.match(words):
        return None
    if vocabulary.institution.search(words) and not vocabulary.venue.search(words):
        return None
    if head_noun(words, 0, vocabulary) is not None:
        # the place may stand behind the occasion: `Economic Forum, Port Ana`
        words = words.rpartition(",")[2].strip()
        if not words or head_noun(words, 0, vocabulary) is not None:
            return None
    begin = text.index(words, start) if words in text[start:end] else -1
    return (begin, begin + len(words)) if begin >= 0 else None


def _may_be_name(words: str, *, parted: bool) -> bool:
    """Tell whether *words* may name a place: by their capital; where there is none by what parts.

    In scripts without capitals a few words before a comma are a place, others may be anything.
    """
    if words[0].lower() != words[0].upper():
        return words[0].isupper()
    return parted and len(words.split()) <= _FEW_WORDS and not any(map(str.isdigit, words))
