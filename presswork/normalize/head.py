"""The head: which lines stand before the text proper, and what each of them is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from presswork.model import BlockKind as Kind
from presswork.normalize.byline import byline, head_noun
from presswork.normalize.dates import date_in
from presswork.normalize.lines import Line
from presswork.normalize.numbers import printed_number
from presswork.normalize.traits import (
    CLOCK,
    ends_clause,
    is_date_line,
    is_prose,
    is_salutation,
    opening_salutation,
    speaker_label,
    weight,
)
from presswork.normalize.vocabulary import Vocabulary

__all__ = ["Element", "head_elements", "head_length"]

_MOST_GROUPS = 40
_SHORT = 4
_NOTE_WORDS = 10
_VENUE_WORDS = 6
# a house number and a postal code, a telephone number, an e-mail address
_REACH = re.compile(r"(?:\d\D{0,40}){6}|@\w|\bwww\.", re.IGNORECASE)
_ISSUER_WORDS = 14
_SPEAKER_WORDS = 24
_HEAD_HINTS = frozenset({
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
_BODY_HINTS = frozenset({Kind.LIST_ITEM, Kind.QUOTE, Kind.TABLE})
_SYMBOL = re.compile(r"(?:[A-Z]{1,8}(?:[.-][A-Z0-9]{1,8}){0,3}/){1,2}[A-Z0-9][\w./()-]{0,40}")


@dataclass(frozen=True, slots=True)
class Element:
    """Lines of the head that belong together."""

    lines: tuple[Line, ...]
    """The lines, one after the other."""
    kind: Kind
    """What they are."""
    rule: str
    """The rule that said so."""

    @property
    def words(self) -> str:
        """The words of all lines."""
        return " ".join(line.words for line in self.lines)


def head_length(lines: Sequence[Line], vocabulary: Vocabulary) -> int:
    """Return how many of *lines* stand before the text proper."""
    at = 0
    for count, group in enumerate(_groups(lines)):
        if count >= _MOST_GROUPS:
            break
        for offset, line in enumerate(group):
            if _opens_body(line, vocabulary):
                return at + offset
        words = " ".join(line.words for line in group)
        if is_prose(words) and not _stays_in_head(group, words, vocabulary):
            return at
        at += len(group)
    return _without_text(lines, vocabulary)


def head_elements(lines: Sequence[Line], vocabulary: Vocabulary) -> tuple[Element, ...]:
    """Return what the *lines* of a head are, in order."""
    elements = [_known(part, vocabulary) for part in _parts(lines, vocabulary)]
    title = _title(elements, vocabulary)
    named = [_placed(element, index, title, vocabulary) for index, element in enumerate(elements)]
    behind = len(named) if title is None else title + 1
    for index, (element, after) in enumerate(pairwise(named)):
        if index >= behind and _is_venue(element, after):
            named[index] = replace(element, kind=Kind.FRONT_LINE, rule="venue")
    return tuple(_merged(named, vocabulary))


def _is_venue(element: Element, after: Element) -> bool:
    """Whether what looks like an issuer is the house that stands above its city."""
    return (
        element.rule == "letterhead"
        and after.kind is Kind.DATE_LINE
        and not after.lines[0].opens
        and date_in(after.words) is None
    )


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if line.opens and group:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _opens_body(line: Line, vocabulary: Vocabulary) -> bool:
    if line.kind is not None:
        return True
    if line.raw.hint in _HEAD_HINTS:
        return False
    if line.raw.hint in _BODY_HINTS:
        return True
    words = line.words
    return (
        is_salutation(words, vocabulary)
        or opening_salutation(words, vocabulary) is not None
        or speaker_label(words, vocabulary) is not None
        or (printed_number(words) is not None and weight(words) >= _SHORT)
    )


def _stays_in_head(group: Sequence[Line], words: str, vocabulary: Vocabulary) -> bool:
    """Whether running words are a head line all the same: a by-line, a date line, a deck."""
    if _special(group[0], vocabulary) is not None or is_date_line(words, vocabulary):
        return True
    return _is_by_line(words, vocabulary) or _is_deck(group)


def _is_by_line(words: str, vocabulary: Vocabulary) -> bool:
    kind = vocabulary.spoken.match(words)
    if kind is None:
        return False
    rest = words[kind.end() :].lstrip(" ,:–—-")
    return vocabulary.by.match(rest) is not None or not rest or kind.group().isupper()


def _is_deck(group: Sequence[Line]) -> bool:
    """Whether the group is set off by markup as a whole, as a deck under a headline is."""
    text = " ".join(line.raw.text.strip() for line in group)
    return any(
        text.startswith(sign) and text.endswith(sign) and text.count(sign) == 2  # noqa: PLR2004
        for sign in ("***", "**", "*", "_")
    )


def _without_text(lines: Sequence[Line], vocabulary: Vocabulary) -> int:
    """Return the length of the head where nothing looks like running text: a title, or none."""
    first = next(_groups(lines), [])
    words = " ".join(line.words for line in first)
    titled = len(lines) > len(first) and not is_prose(words)
    return len(first) if titled and (vocabulary.spoken.match(words) or len(first) == 1) else 0


def _parts(lines: Sequence[Line], vocabulary: Vocabulary) -> Iterator[list[Line]]:
    """Yield runs of lines that belong together: a line of a kind of its own stands alone."""
    for group in _groups(lines):
        part: list[Line] = []
        for line in group:
            alone = _special(line, vocabulary) is not None
            apart = part and line.index != part[-1].index + 1
            if part and (alone or apart or _is_by_line(line.words, vocabulary)):
                yield part
                part = []
            part.append(line)
            if alone:
                yield part
                part = []
        if part:
            yield part


def _known(part: Sequence[Line], vocabulary: Vocabulary) -> Element:
    special = _special(part[0], vocabulary) if len(part) == 1 else None
    kind, rule = special or (Kind.FRONT_LINE, "front line")
    return Element(tuple(part), kind, rule)


def _special(line: Line, vocabulary: Vocabulary) -> tuple[Kind, str] | None:
    """Return what a line is that says so by itself, and the rule."""
    words = line.words
    if line.raw.hint in _HEAD_HINTS:
        return line.raw.hint, "format"
    if vocabulary.marking.fullmatch(words) or vocabulary.open_marking.fullmatch(words):
        return Kind.MARKING, "marking"
    if _SYMBOL.fullmatch(words):
        return Kind.SYMBOL, "symbol"
    if _is_place(words, vocabulary) or is_date_line(words, vocabulary):
        # an embargo states a date too, but not that of delivery
        return _note(words, vocabulary) or (Kind.DATE_LINE, "date line")
    return _note(words, vocabulary)


def _note(words: str, vocabulary: Vocabulary) -> tuple[Kind, str] | None:
    if vocabulary.embargo.match(words):
        return Kind.EMBARGO, "embargo"
    if CLOCK.fullmatch(words):
        return Kind.FRONT_LINE, "clock"
    if _REACH.search(words) and date_in(words) is None:
        return Kind.FRONT_LINE, "address of the office"
    if words.endswith(":") and weight(words) <= _SHORT:
        return Kind.FRONT_LINE, "label"
    if weight(words) > _NOTE_WORDS:
        return None
    if vocabulary.delivery.match(words):
        return Kind.DELIVERY_NOTE, "delivery note"
    return (Kind.FRONT_LINE, "release note") if vocabulary.release.match(words) else None


def _is_place(words: str, vocabulary: Vocabulary) -> bool:
    if vocabulary.place_label.match(words) or vocabulary.seat.fullmatch(words.strip(" ,")):
        return True
    # a house and its city on one line
    city = words.rstrip(" .").rpartition(",")[2].strip()
    return bool(vocabulary.seat.fullmatch(city)) and weight(words) <= _VENUE_WORDS


def _title(elements: Sequence[Element], vocabulary: Vocabulary) -> int | None:
    """Return which of *elements* is the title: the first that is neither issuer nor speaker."""
    for index, element in enumerate(elements):
        if element.kind is Kind.TITLE:
            return index
    unknown = [i for i, element in enumerate(elements) if element.rule == "front line"]
    for index in unknown:
        words = elements[index].words
        later = [elements[i].words for i in unknown if i > index]
        if _is_motto(words, later, vocabulary):
            continue
        if _is_by_line(words, vocabulary) or not (
            later and _is_other(words, later, vocabulary, first=index == unknown[0])
        ):
            return index
    return None


def _is_motto(words: str, later: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether *words* are too slight to be the title before a by-line among *later*."""
    if _is_by_line(words, vocabulary) or vocabulary.occasion.search(words):
        return False
    return weight(words) <= _SHORT and any(_is_by_line(other, vocabulary) for other in later)


def _is_other(words: str, later: Sequence[str], vocabulary: Vocabulary, *, first: bool) -> bool:
    """Whether *words* are a letterhead, a speaker or a bare kind before a title among *later*."""
    if _is_issuer(words, vocabulary, first=first):
        return True
    if vocabulary.written.match(words) and weight(words) <= _SHORT:
        return True
    titled = any(_is_by_line(o, vocabulary) or vocabulary.occasion.search(o) for o in later)
    return titled and _names_speaker(words, vocabulary)


def _is_issuer(words: str, vocabulary: Vocabulary, *, first: bool) -> bool:
    if vocabulary.occasion.search(words) or ends_clause(words):
        return False
    if vocabulary.written.match(words) or vocabulary.spoken.match(words):
        return False
    if vocabulary.honorific.search(words):
        return False
    noun = vocabulary.institution.search(words)
    if noun and noun.group()[0].isupper() and weight(words) <= _ISSUER_WORDS:
        return True
    return first and words.isupper() and weight(words) <= _SHORT


def _names_speaker(words: str, vocabulary: Vocabulary) -> bool:
    named = vocabulary.honorific.search(words) or vocabulary.role.search(words)
    return named is not None and weight(words) <= _SPEAKER_WORDS


def _placed(element: Element, index: int, title: int | None, vocabulary: Vocabulary) -> Element:
    words = element.words
    if element.rule != "front line":
        return element
    if index == title:
        return replace(element, kind=Kind.TITLE, rule=_title_rule(words, vocabulary))
    before = title is not None and index < title
    if _is_by_line(words, vocabulary) and not before:
        return replace(element, kind=Kind.BYLINE, rule="by-line")
    if _is_issuer(words, vocabulary, first=index == 0) and not vocabulary.role.search(words):
        return replace(element, kind=Kind.INSTITUTION, rule="letterhead")
    if _names_speaker(words, vocabulary) and not vocabulary.at.match(words):
        return replace(element, kind=Kind.BYLINE if before else Kind.ROLE, rule="cover block")
    if head_noun(words, 0, vocabulary) is not None:
        return replace(element, kind=Kind.OCCASION, rule="cover block")
    return element


def _title_rule(words: str, vocabulary: Vocabulary) -> str:
    return "by-line" if _is_by_line(words, vocabulary) else "headline"


def _merged(elements: Sequence[Element], vocabulary: Vocabulary) -> Iterator[Element]:
    """Yield *elements*, a letterhead of several lines and a title cut before its name joined."""
    held: Element | None = None
    for element in elements:
        if held is not None and _goes_on(held, element, vocabulary):
            held = replace(held, lines=(*held.lines, *element.lines))
            continue
        if held is not None:
            yield held
        held = element
    if held is not None:
        yield held


def _goes_on(held: Element, element: Element, vocabulary: Vocabulary) -> bool:
    if element.lines[0].index != held.lines[-1].index + 1:
        return False
    if held.kind is Kind.INSTITUTION:
        return element.kind is Kind.INSTITUTION and weight(element.words) <= _SHORT
    if held.kind is not Kind.TITLE or element.kind in {Kind.OCCASION, Kind.INSTITUTION}:
        return False
    if element.rule not in {"cover block", "front line"} or weight(element.words) > _SPEAKER_WORDS:
        return False
    return _lacks_name(held.words, vocabulary)


def _lacks_name(words: str, vocabulary: Vocabulary) -> bool:
    """Whether a by-line stops before it has said who speaks."""
    kind = vocabulary.spoken.match(words)
    if kind is None:
        return False
    rest = words[kind.end() :].strip(" ,:–—-")
    by = vocabulary.by.match(rest)
    who = (rest[by.end() :] if by else rest).strip()
    if not who:
        return True
    said = byline(who, 0, vocabulary)
    return said.role is not None and said.name is None and said.occasion is None
