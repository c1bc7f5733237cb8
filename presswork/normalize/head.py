"""The head: which lines stand before the text proper."""

import itertools
from collections.abc import Sequence

from presswork.model import BlockKind as Kind
from presswork.normalize.dates import breaks_off
from presswork.normalize.lines import Line
from presswork.normalize.numbers import printed_number
from presswork.normalize.signs import HEAD_HINTS, groups, is_by_line, says_who_delivers, special
from presswork.normalize.traits import (
    ends_clause,
    ends_sentence,
    greets_many,
    is_date_line,
    is_prose,
    is_reported,
    is_salutation,
    is_small_print,
    is_told,
    opening_salutation,
    sentences,
    speaker_label,
    weight,
)
from presswork.normalize.vocabulary import Vocabulary

__all__ = ["head_length"]

_MOST_GROUPS = 40
_SHORT = 4
_PAIR = 2
_DECKS = (1, 2)
_PEELED = 15
_BY_LINE_WORDS = 45
_BODY_HINTS = frozenset({Kind.LIST_ITEM, Kind.QUOTE, Kind.TABLE})


def head_length(lines: Sequence[Line], vocabulary: Vocabulary) -> int:
    """Return how many of *lines* stand before the text proper."""
    at = 0
    parts = list(groups(lines))
    for count, group in enumerate(parts):
        if count >= _MOST_GROUPS:
            break
        for offset, line in enumerate(group):
            here = at + offset
            before = lines[here - 1].words if here else ""
            opens = _opens_body(line, vocabulary) and not _leads_on(before, line, vocabulary)
            if opens and not _is_invocation(lines[here : here + 2], vocabulary):
                return here
            if here and _heads_text(lines[here : here + 2]):
                return here
        words = " ".join(line.words for line in group)
        runs = is_prose(words) or (count > 0 and (is_small_print(words) or is_told(words)))
        runs = runs or (count > 0 and _is_short_sentence(group, parts[count + 1 :], vocabulary))
        if runs and not at and (peeled := _peeled(group, vocabulary)):
            return peeled
        if runs and not _stays_in_head(group, words, vocabulary):
            below = parts[count + 1 : count + 3]
            kept = _is_deck_above(words, below, vocabulary, count) or _asks(group, below)
            if not (kept or _introduces(words, lines[at + len(group) :], vocabulary)):
                return at
        at += len(group)
    return _without_text(lines, vocabulary)


def _introduces(words: str, behind: Sequence[Line], vocabulary: Vocabulary) -> bool:
    """Tell whether *words* only say whose speech follows: a colon, and then a salutation."""
    below = behind[0].words if behind else ""
    greeted = is_salutation(below, vocabulary) or greets_many(below, vocabulary)
    return greeted and words.endswith((":", "：")) and sentences(words) <= 1


def _is_invocation(lines: Sequence[Line], vocabulary: Vocabulary) -> bool:
    """Tell whether the first of *lines* is an invocation above a cover, and no salutation."""
    if not vocabulary.status.fullmatch(lines[0].words):
        return False
    below = lines[1].words if lines[1:] else ""
    return not is_salutation(below, vocabulary) and not is_prose(below)


def _heads_text(lines: Sequence[Line]) -> bool:
    """Tell whether the format has a heading below the title here, with a short sentence under it.

    A long one opens the text by itself, as it does where no format tells a heading from a line.
    """
    line, below = lines[0], lines[1:]
    if line.raw.hint is not Kind.HEADING or (line.raw.level or 1) <= 1 or not below:
        return False
    words = below[0].words
    return below[0].raw.hint is None and ends_sentence(words) and not is_prose(words)


def _names_next(words: str, vocabulary: Vocabulary) -> bool:
    """Tell whether *words* end as `Statement by` does, so that the next line says by whom."""
    open_ = words.rstrip(" :")
    by = next((m for m in vocabulary.by.finditer(open_) if m.end() == len(open_)), None)
    return by is not None and (by.start() == 0 or vocabulary.spoken.match(open_) is not None)


def _leads_on(before: str, line: Line, vocabulary: Vocabulary) -> bool:
    """Tell whether the words *before* break off, and *line* says what they lack."""
    if _names_next(before, vocabulary):
        return True
    torn = breaks_off(before, line.words) or vocabulary.hanging.fullmatch(before) is not None
    return torn and not line.opens and printed_number(line.words) is not None


def _opens_body(line: Line, vocabulary: Vocabulary) -> bool:
    if line.kind is not None:
        return True
    if line.raw.hint in HEAD_HINTS:
        return False
    if line.raw.hint in _BODY_HINTS:
        return True
    words = line.words
    return (
        is_salutation(words, vocabulary)
        or (line.opens and greets_many(words, vocabulary))
        or opening_salutation(words, vocabulary) is not None
        or speaker_label(words, vocabulary) is not None
        or (vocabulary.closing.match(words) is not None and ends_sentence(words))
        or (printed_number(words) is not None and weight(words) >= _SHORT)
    )


def _stays_in_head(group: Sequence[Line], words: str, vocabulary: Vocabulary) -> bool:
    """Whether running words are a head line all the same: a by-line, a date line, a deck."""
    if special(group[0], vocabulary) is not None:
        return True
    if is_date_line(words, vocabulary) and not is_reported(words, vocabulary):
        return True
    if any(vocabulary.agenda.match(line.words) for line in group):
        return True
    if _is_by_line_within(group, vocabulary):
        return True
    if is_by_line(words, vocabulary) or _is_deck(group):
        return True
    return weight(words) <= _BY_LINE_WORDS and says_who_delivers(words, vocabulary)


def _is_by_line_within(group: Sequence[Line], vocabulary: Vocabulary) -> bool:
    """Whether a by-line under a title, no blank line between, runs to the end of *group*."""
    at = next((n for n, line in enumerate(group) if is_by_line(line.words, vocabulary)), 0)
    words = " ".join(line.words for line in group[at:])
    named = vocabulary.honorific.search(words) or vocabulary.role.search(words)
    return 0 < at <= _PAIR and named is not None and sentences(words) <= 1


def _is_deck(group: Sequence[Line]) -> bool:
    """Whether the group is set off by markup as a whole, as a deck under a headline is."""
    text = " ".join(line.raw.text.strip() for line in group)
    return any(
        text.startswith(sign) and text.endswith(sign) and text.count(sign) == 2  # noqa: PLR2004
        for sign in ("***", "**", "*", "_")
    )


def _is_deck_above(
    words: str, below: Sequence[Sequence[Line]], vocabulary: Vocabulary, count: int
) -> bool:
    """Whether *words* are a deck: under the title, above the text or the line with the day."""
    if count not in _DECKS:
        return False
    line = " ".join(line.words for line in below[0]) if below else ""
    followed = len(below) == _PAIR and len(below[0]) <= _PAIR
    dated = followed and is_date_line(line, vocabulary)
    return dated or (count == 1 and _is_lone_deck(words, below[:1]))


def _is_short_sentence(
    group: Sequence[Line], below: Sequence[Sequence[Line]], vocabulary: Vocabulary
) -> bool:
    """Whether *group* is one line that tells something, and no line that a cover has."""
    words = group[0].words
    plain = [w for w in words.split() if w.islower() and not vocabulary.small_word.fullmatch(w)]
    patterns = (vocabulary.at, vocabulary.by, vocabulary.role, vocabulary.honorific)
    known = any(pattern.match(words) for pattern in patterns) or vocabulary.occasion.search(words)
    whole = len(group) == 1 and bool(below) and ends_sentence(words) and words[-1:] != ":"
    return whole and len(plain) >= _PAIR and weight(words) > _SHORT and not known


def _asks(group: Sequence[Line], below: Sequence[Sequence[Line]]) -> bool:
    """Whether *group* is one line that asks or exclaims above the text: a headline."""
    words = group[0].words
    alone = len(group) == 1 and bool(below) and sentences(words) == 1
    return alone and group[0].index == 0 and words.endswith(("?", "!", "？", "！", "؟"))


def _peeled(group: Sequence[Line], vocabulary: Vocabulary) -> int:
    """Return how many lines of *group*, with which the text goes on, are its head.

    No blank line parts them: two that say what they are, a by-line among them, close it.
    """
    lines = list(itertools.takewhile(lambda line: not _ends_text(line), group[:_PEELED]))
    known = [
        place
        for place, line in enumerate(lines)
        if special(line, vocabulary) or is_by_line(line.words, vocabulary)
    ]
    spoken = any(is_by_line(lines[place].words, vocabulary) for place in known)
    return known[-1] + 1 if spoken and len(known) >= _PAIR and len(lines) < len(group) else 0


def _ends_text(line: Line) -> bool:
    return ends_sentence(line.words) and not line.words.endswith(":")


def _is_lone_deck(words: str, below: Sequence[Sequence[Line]]) -> bool:
    """Whether *words*, under the title, end no sentence as the text *below* does: a deck."""
    text = " ".join(line.words for group in below for line in group)
    told = is_prose(text) and ends_sentence(text) and not text[:1].islower()
    return told and weight(words) <= _BY_LINE_WORDS and not ends_clause(words)


def _without_text(lines: Sequence[Line], vocabulary: Vocabulary) -> int:
    """Return the length of the head where nothing looks like running text: a title, or none."""
    first = next(groups(lines), [])
    words = " ".join(line.words for line in first)
    titled = len(lines) > len(first) and not is_prose(words)
    return len(first) if titled and (vocabulary.spoken.match(words) or len(first) == 1) else 0
