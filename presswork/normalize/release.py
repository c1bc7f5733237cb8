"""The end of a press release: END, notes to editors, whom to ask. None of it is the text."""

from collections.abc import Sequence

from presswork.model import BlockKind as Kind
from presswork.normalize.passage import Passage, words_of
from presswork.normalize.traits import weight
from presswork.normalize.vocabulary import Vocabulary

__all__ = ["with_release_end"]

_CONTACT_WORDS = 30
_HEAD_WORDS = 6
_PAIR = 2
_TEXT = frozenset({Kind.PARAGRAPH, Kind.HEADING, Kind.LIST_ITEM, Kind.SALUTATION})


def with_release_end(passages: Sequence[Passage], vocabulary: Vocabulary) -> tuple[Passage, ...]:
    """Return *passages*, those behind the text of a release named for what they are."""
    found: list[Passage] = []
    zone: Kind | None = None
    for index, each in enumerate(passages):
        passage = each
        late = 2 * index >= len(passages)
        late = late or _is_announced(passages[index : index + 2], vocabulary)
        if (late or zone is not None) and passage.kind in _TEXT:
            words = words_of(passage)
            if zone is None and vocabulary.end.fullmatch(words):
                zone = Kind.EDITOR_NOTE
                found.append(passage.named(Kind.END_MARK, "end of the text"))
                continue
            zone = _zone(words, zone, vocabulary)
        if zone is not None and passage.kind in _TEXT:
            passage = passage.named(zone, "press release")
        found.append(passage)
    return tuple(found)


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
    return "@" in words or ":" in words or any(sign.isdigit() for sign in words)
