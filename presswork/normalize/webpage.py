"""What a web page prints round its text: ways to share it, the time of its last change."""

from collections.abc import Iterable, Iterator, Sequence

from presswork.model import BlockKind as Kind
from presswork.normalize.lines import Line
from presswork.normalize.traits import ends_sentence, is_prose, weight
from presswork.normalize.vocabulary import Vocabulary

__all__ = ["page_lines"]

_STAMP_WORDS = 12
_HEAD_LINES = 25


def page_lines(lines: Sequence[Line], vocabulary: Vocabulary) -> dict[int, tuple[Kind, str]]:
    """Return which of *lines* a web page has printed round the text, by their places."""
    found: dict[int, tuple[Kind, str]] = {}
    for line in _before(lines[:_HEAD_LINES]):
        if _is_link(line, vocabulary):
            found[line.index] = (Kind.NAVIGATION, "link of the page")
    for line in _behind(lines):
        if _is_link(line, vocabulary):
            found[line.index] = (Kind.NAVIGATION, "link of the page")
        elif _is_stamp(line, vocabulary):
            found[line.index] = (Kind.NAVIGATION, "time stamp")
    return found


def _before(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines before the first sentence of the text."""
    for line in lines:
        if ends_sentence(line.words) and is_prose(line.words):
            return
        yield line


def _behind(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines behind the last of the text, the last one first."""
    for line in reversed(lines):
        if weight(line.words) > _STAMP_WORDS or ends_sentence(line.words):
            return
        yield line


def _is_link(line: Line, vocabulary: Vocabulary) -> bool:
    plain = line.raw.hint in {None, Kind.PARAGRAPH, Kind.LIST_ITEM}
    short = weight(line.words) <= _STAMP_WORDS
    return plain and short and vocabulary.page_link.fullmatch(line.words) is not None


def _is_stamp(line: Line, vocabulary: Vocabulary) -> bool:
    """Tell whether *line* says when the page was published or changed."""
    stamped = vocabulary.stamp.match(line.words) is not None
    return stamped and any(sign.isdigit() for sign in line.words)
