"""The end of a press release: END, notes to editors, whom to ask. None of it is the text."""

import re
from collections.abc import Collection, Mapping, Sequence

from presswork.model import BlockKind as Kind
from presswork.normalize.passage import Passage, words_of
from presswork.normalize.traits import is_date_line, is_told, weight
from presswork.normalize.vocabulary import Vocabulary

__all__ = ["with_release_end"]

_CONTACT_WORDS = 30
_HEAD_WORDS = 6
_PAIR = 2
_LAST = 3
_MAIL = re.compile(r"\w@\w")
_TEXT = frozenset({Kind.PARAGRAPH, Kind.HEADING, Kind.LIST_ITEM, Kind.SALUTATION})


def with_release_end(
    passages: Sequence[Passage], vocabulary: Vocabulary, rows: Collection[int] = ()
) -> tuple[Passage, ...]:
    """Return *passages*, those behind the text of a release named for what they are.

    *rows* are the places of rows of signs, as `Passage.order` counts them.
    """
    found: list[Passage] = []
    zone: Kind | None = None
    addressed = _addressed(passages, vocabulary)
    addressed |= _below_rows(passages, addressed, rows)
    for index, each in enumerate(passages):
        passage = each
        late = 2 * index >= len(passages) or index in addressed
        late = late or _is_announced(passages[index : index + 2], vocabulary)
        late = late or (index > 0 and _is_set_off(passage, vocabulary))
        if (late or zone is not None) and passage.kind in _TEXT:
            words = words_of(passage)
            if zone is None and vocabulary.end.fullmatch(words):
                zone = Kind.EDITOR_NOTE
                found.append(passage.named(Kind.END_MARK, "end of the text"))
                continue
            zone = _zone(words, zone, vocabulary)
            if zone is None and index in addressed:
                zone = addressed[index]
        if (
            zone is not None
            and passage.kind in _TEXT
            and not _is_signed(found, passage, vocabulary)
        ):
            passage = passage.named(zone, "press release")
        found.append(passage)
    return tuple(found)


def _is_signed(before: Sequence[Passage], passage: Passage, vocabulary: Vocabulary) -> bool:
    """Whether *passage* is no more than place and date, right behind the mark of the end."""
    ended = bool(before) and before[-1].kind is Kind.END_MARK
    return ended and is_date_line(words_of(passage), vocabulary)


def _addressed(passages: Sequence[Passage], vocabulary: Vocabulary) -> dict[int, Kind]:
    """Return where a house that tells whom to ask begins to, or to tell what it is, by itself.

    An address closes the text: what holds one and no sentence is whom to ask. A heading such as
    `About Rivers Watch` counts only where somebody to ask is named behind it.
    """
    found: dict[int, Kind] = {}
    for index in range(len(passages) - 1, len(passages) // 2 - 1, -1):
        words = words_of(passages[index])
        last = index >= len(passages) - _LAST and passages[index].kind in _TEXT
        if last and _is_address(words, found, vocabulary):
            found[index] = Kind.CONTACT
        elif found and _is_about(passages[index], words, vocabulary):
            found[index] = Kind.EDITOR_NOTE
    return found


def _below_rows(
    passages: Sequence[Passage], addressed: Mapping[int, Kind], rows: Collection[int]
) -> dict[int, Kind]:
    """Return where a row of signs parts a note or what a house says of itself from the text.

    Only a text that closes with whom to ask is parted so; elsewhere a row parts its chapters.
    """
    last = min(addressed, default=0)
    for index in range((len(passages) + 1) // 2, last):
        if any(passages[index - 1].order < row < passages[index].order for row in rows):
            return {index: Kind.EDITOR_NOTE}
    return {}


def _is_address(words: str, found: dict[int, Kind], vocabulary: Vocabulary) -> bool:
    if _zone(words, None, vocabulary) is Kind.CONTACT:
        return True
    return (
        not found
        and bool(_MAIL.search(words))
        and weight(words) <= _CONTACT_WORDS
        and not is_told(words)
    )


def _is_about(passage: Passage, words: str, vocabulary: Vocabulary) -> bool:
    about = vocabulary.about_head.match(words)
    heads = passage.kind is Kind.HEADING and weight(words) <= _HEAD_WORDS
    return heads and about is not None and not words[about.end() :].strip()[:1].islower()


def _is_set_off(passage: Passage, vocabulary: Vocabulary) -> bool:
    """Whether *passage* ends the text as no heading looks: in capitals, or between signs."""
    words = words_of(passage)
    signs = not words[:1].isalnum() and not words[-1:].isalnum()
    return (signs or words.isupper()) and vocabulary.end.fullmatch(words) is not None


def _is_announced(pair: Sequence[Passage], vocabulary: Vocabulary) -> bool:
    """Whether the first of *pair* ends the text and the other is for editors."""
    if len(pair) < _PAIR or not vocabulary.end.fullmatch(words_of(pair[0])):
        return False
    return _zone(words_of(pair[1]), None, vocabulary) is not None


def _zone(words: str, zone: Kind | None, vocabulary: Vocabulary) -> Kind | None:
    size = weight(words)
    note = vocabulary.note_head.match(words)
    if note and (size <= _HEAD_WORDS or words[note.end() :].lstrip().startswith(":")):
        return Kind.EDITOR_NOTE
    contact = vocabulary.contact_head.match(words)
    if contact and (size <= _HEAD_WORDS or (size <= _CONTACT_WORDS and _asks(words))):
        return Kind.CONTACT
    return zone


def _asks(words: str) -> bool:
    """Whether *words* hold an address or a number to call."""
    return any(sign in words for sign in ("@", ":", "www.")) or any(map(str.isdigit, words))
