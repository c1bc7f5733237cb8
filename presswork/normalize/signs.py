"""What a single line of a head says by itself."""

import re
from collections.abc import Iterator, Sequence

from presswork.model import BlockKind as Kind
from presswork.normalize.dates import date_in
from presswork.normalize.lines import Line, part_of
from presswork.normalize.marking import marks
from presswork.normalize.traits import (
    CLOCK,
    ends_sentence,
    is_date_line,
    is_prose,
    is_reported,
    is_told,
    weight,
)
from presswork.normalize.vocabulary import CAPITAL, Vocabulary
from presswork.values import replace

__all__ = [
    "HEAD_HINTS",
    "INTRODUCTION",
    "KIND_OF_TEXT",
    "columns",
    "groups",
    "is_by_line",
    "says_who_delivers",
    "segments",
    "special",
]

_SHORT = 4
_NOTE_WORDS = 10
_VENUE_WORDS = 6
_TRAIL_WORDS = 24
_CITY_WORDS = 3
# a telephone number, an e-mail address, a web address
_REACH = re.compile(r"(?:\d[\s().+/-]{0,3}){7}|@\w|\bwww\.", re.IGNORECASE)
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
"""What looks like part of a number to call and is none."""
# the way down to a page, as a web site prints it above
_TRAIL = re.compile(r"\w\s[>»›]\s\w")
_SYMBOL = re.compile(
    r"(?=\S{0,40}\d)(?:[A-Z]{1,8}(?:[.-][A-Z0-9]{1,8}){0,3}/){1,2}[A-Z0-9][\w./()-]{0,40}"
)
_STREET = re.compile(
    r"\b\d{1,4}[a-z]?,\s(?:[A-Z]{1,3}[ -])?\d{4,6}\b"
    r"|\b\d{1,5}[a-z]?\s[A-Z][^,]{2,40},.{0,60}\b\d{5}\b"
)
"""The number of a house and, behind a comma or the name of a street, a postal code."""
_MOTTO = re.compile(rf"{CAPITAL}\w+(?:\s\w+)?(?:\s?[-–—]\s?{CAPITAL}\w+(?:\s\w+)?){{2,3}}")
"""The motto of a state: Unity - Work - Justice."""
_NUMBER = re.compile(
    r"[A-Z]{2,8}\s\d{1,4}(?:\s?\(\d{4}\)|/\d{2,4})|\(?(?:N\w?[.º°]{1,2}|№|#)\s?\d[\w./-]{0,20}\)?"
)
"""The number that a text goes by."""
_AT_END = re.compile(rf"(?<=\S)\s{{1,200}}((?=\S{{0,40}}\d){_SYMBOL.pattern})\s{{0,9}}$")
_WIDE = re.compile(r"(?<=\S)[ \t]{8,200}(?=\S)()")
"""As much white space as no words of one line have between them."""
_PARTED = re.compile(r"\s[–—|•·-]\s")
_PAIR = 2
_NUMBERED = re.compile(r"\s?(?:\w{0,6}\W{1,2}){0,2}\d[\d/.-]{0,12}|\W{0,2}")
"""What may stand behind the kind of a text on its line: a number, or nothing."""
KIND_OF_TEXT = "kind of text"
"""The rule that names a line that only says of what kind the text is."""
INTRODUCTION = "introduction"
"""The rule that names a sentence of the head that says whose speech follows."""
HEAD_HINTS = frozenset({
    Kind.TITLE,
    Kind.INSTITUTION,
    Kind.BYLINE,
    Kind.ROLE,
    Kind.OCCASION,
    Kind.DATE_LINE,
    Kind.SYMBOL,
    Kind.DELIVERY_NOTE,
    Kind.EMBARGO,
    Kind.MARKING,
})
"""What a format may say of a line that belongs to the head."""


def groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the runs of *lines* that neither a blank line nor furniture parts."""
    group: list[Line] = []
    for line in lines:
        if group and (line.opens or line.index > group[-1].index + 1):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def columns(line: Line) -> Iterator[Line]:
    """Yield the columns of *line* as lines of their own: `United Nations          S/PV.9911`."""
    text = line.raw.text
    match = _AT_END.search(text) or _WIDE.search(text, len(text) - len(text.lstrip()))
    if match is None or line.raw.hint is not None or weight(line.words) > _NOTE_WORDS:
        yield line
        return
    for start, end in ((0, match.start()), (match.start(1), len(line.raw.text))):
        raw = part_of(line.raw, start, end)
        yield replace(
            line, raw=raw, words=" ".join(raw.text.split()), opens=line.opens and not start
        )


def segments(line: Line, vocabulary: Vocabulary) -> Iterator[Line]:
    """Yield what dashes part on *line*, a whole head in one: by-line, office, occasion, day."""
    text = line.raw.text
    dashes = list(_PARTED.finditer(text)) if line.raw.hint in {None, Kind.PARAGRAPH} else []
    starts = [0, *(dash.end() for dash in dashes)]
    ends = [*(dash.start() for dash in dashes), len(text)]
    pieces = [" ".join(text[start:end].split()) for start, end in zip(starts, ends, strict=True)]
    if len(pieces) <= _PAIR or not any(is_by_line(piece, vocabulary) for piece in pieces[1:]):
        yield line
        return
    # the dash stays with the piece before it, so that no sign is lost
    for start, end, words in zip(starts, [*starts[1:], len(text)], pieces, strict=True):
        raw = part_of(line.raw, start, end)
        yield replace(line, raw=raw, words=words, opens=line.opens and not start)


def special(line: Line, vocabulary: Vocabulary) -> tuple[Kind, str] | None:
    """Return what a line is that says so by itself, and the rule."""
    words = line.words
    if line.raw.hint in HEAD_HINTS:
        return line.raw.hint, "format"
    if marks(words, vocabulary):
        return Kind.MARKING, "marking"
    if _SYMBOL.fullmatch(words):
        return Kind.SYMBOL, "symbol"
    if vocabulary.agenda.match(words):
        return Kind.OCCASION, "agenda"
    if _is_dated(words, vocabulary):
        # an embargo states a date too, but not that of delivery
        return _note(words, vocabulary) or (Kind.DATE_LINE, "date line")
    return _note(words, vocabulary)


def _note(words: str, vocabulary: Vocabulary) -> tuple[Kind, str] | None:
    if vocabulary.embargo.match(words):
        return Kind.EMBARGO, "embargo"
    if weight(words) <= _NOTE_WORDS and _is_delivery(words, vocabulary):
        return Kind.DELIVERY_NOTE, "delivery note"
    motto = _MOTTO.fullmatch(words) and vocabulary.occasion.search(words) is None
    rule = "motto" if motto else _front_line(words, vocabulary)
    return (Kind.FRONT_LINE, rule) if rule else None


def _is_delivery(words: str, vocabulary: Vocabulary) -> bool:
    """Return whether *words* say how the text was delivered, and not by whom."""
    note, by = vocabulary.delivery.match(words), vocabulary.by.match(words)
    return note is not None and (by is None or by.end() <= note.end())


def _front_line(words: str, vocabulary: Vocabulary) -> str | None:
    """Return the rule that makes *words* a line of the head that is neither title nor name."""
    if any(sign.fullmatch(words) for sign in (CLOCK, _NUMBER, vocabulary.number)):
        return "clock or number"
    if vocabulary.status.fullmatch(words):
        return "status"
    if _TRAIL.search(words) and weight(words) <= _TRAIL_WORDS:
        return "trail of pages"
    if _is_kind(words, vocabulary):
        return KIND_OF_TEXT
    reach = _REACH.search(_YEARS.sub("", words)) or _STREET.search(words)
    if reach and date_in(words) is None and not _is_text(words, vocabulary):
        return "address of the office"
    if words.endswith(":") and weight(words) <= _SHORT and not is_by_line(words, vocabulary):
        return "label"
    short = weight(words) <= _NOTE_WORDS
    return "release note" if short and vocabulary.release.match(words) else None


def _is_text(words: str, vocabulary: Vocabulary) -> bool:
    """Return whether *words* are a sentence or say who speaks, as no address does."""
    told = is_told(words) or (is_prose(words) and ends_sentence(words))
    return is_by_line(words, vocabulary) or (told and "@" not in words)


def _is_kind(words: str, vocabulary: Vocabulary) -> bool:
    """Return whether *words* only say of what kind the text is, with a number or without."""
    kind = vocabulary.written.match(words)
    return kind is not None and _NUMBERED.fullmatch(words, kind.end()) is not None


def _is_dated(words: str, vocabulary: Vocabulary) -> bool:
    """Return whether *words* state place or date: the label of one says so, whatever follows."""
    dated = is_date_line(words, vocabulary) and not is_reported(words, vocabulary)
    dated = dated and not _names_kind_and_speaker(words, vocabulary)
    if dated or _is_place(words, vocabulary):
        return True
    return bool(vocabulary.date_label.match(words)) and date_in(words) is not None


def _names_kind_and_speaker(words: str, vocabulary: Vocabulary) -> bool:
    """Return whether *words* are a whole by-line, `Statement by the Chair on 4 May 2024`."""
    kind = vocabulary.spoken.match(words)
    by = vocabulary.by.match(words, kind.end() + 1) if kind else None
    return by is not None and by.end() < len(words)


def _is_place(words: str, vocabulary: Vocabulary) -> bool:
    if vocabulary.place_label.match(words) or vocabulary.seat.fullmatch(words.strip(" ,")):
        return True
    if _is_city(words, vocabulary):
        return True
    # a house and its city on one line
    city = words.rstrip(" .").rpartition(",")[2].strip()
    return bool(vocabulary.seat.fullmatch(city)) and weight(words) <= _VENUE_WORDS


def _is_city(words: str, vocabulary: Vocabulary) -> bool:
    """Return whether *words* are a city and, behind a comma, its country."""
    seat = vocabulary.seat.match(words)
    rest = words[seat.end() :].strip(" .") if seat else ""
    plain = not any(sign.isdigit() for sign in rest)
    house = vocabulary.institution.search(rest) or vocabulary.role.search(rest)
    return rest.startswith(",") and plain and house is None and weight(rest) <= _CITY_WORDS


def is_by_line(words: str, vocabulary: Vocabulary) -> bool:
    """Return whether *words* open as `Statement by` does, or are such a word alone."""
    kind = vocabulary.spoken.match(words)
    if kind is None:
        return False
    rest = words[kind.end() :].lstrip(" ,:–—-")
    told = vocabulary.by.match(rest) or vocabulary.owned.match(rest)
    return told is not None or not rest or kind.group().isupper()


def says_who_delivers(words: str, vocabulary: Vocabulary) -> bool:
    """Return whether *words* begin as `Delivered by` does: `by` alone may open a sentence too."""
    by = vocabulary.by.match(words)
    return by is not None and not all(map(vocabulary.small_word.fullmatch, by.group().split()[:-1]))
