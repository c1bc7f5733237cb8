"""The body: lines gathered into paragraphs, items, salutations and headings, in order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from presswork.model import BlockKind as Kind
from presswork.model import RawBlock
from presswork.normalize.lines import Line, joined
from presswork.normalize.numbers import bullet, printed_number
from presswork.normalize.passage import Passage
from presswork.normalize.surface import Cut
from presswork.normalize.traits import ends_sentence, is_salutation
from presswork.normalize.vocabulary import Vocabulary

__all__ = ["Margins", "body_passages", "margins"]

_WRAPPED_SHARE = 0.2
_FULL = 0.6
_CLOSING_LINES = 6


@dataclass(frozen=True, slots=True)
class Margins:
    """How the lines of a text run."""

    wrapped: bool
    """Whether paragraphs are broken into lines by hand."""
    width: float
    """The median length of a line that another follows, in characters."""
    last: int
    """The place of the last line."""


def margins(lines: Sequence[Line]) -> Margins:
    """Return whether the paragraphs of *lines* are broken by hand, and how wide they run."""
    followed = [
        len(line.words)
        for line, after in zip(lines, lines[1:], strict=False)
        if not after.opens and line.raw.hint is None
    ]
    openings = sum(1 for line in lines if line.opens)
    wrapped = len(followed) > _WRAPPED_SHARE * max(1, openings)
    last = lines[-1].index if lines else 0
    return Margins(wrapped, median(followed) if followed else 0, last)


def body_passages(
    lines: Sequence[Line], vocabulary: Vocabulary, margin: Margins, text: str | None
) -> Iterator[Passage]:
    """Yield what *lines* hold, each line in exactly one passage."""
    for group in _gathered(lines, vocabulary, margin):
        yield _passage(group, vocabulary, text)


def _gathered(
    lines: Sequence[Line], vocabulary: Vocabulary, margin: Margins
) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and _begins(group, line, vocabulary, margin):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _begins(group: list[Line], line: Line, vocabulary: Vocabulary, margin: Margins) -> bool:
    """Whether *line* begins a new passage rather than going on with *group*."""
    before = group[-1]
    if line.raw.hint or before.raw.hint:
        return True
    if line.opens:
        return not _was_cut(before, line, margin)
    if bullet(line.raw.text) or _is_numbered(line, before):
        return True
    if is_salutation(line.words, vocabulary) and ends_sentence(before.words):
        return True
    if _ends_passage(group, vocabulary):
        return True
    if vocabulary.closing.match(line.words) and ends_sentence(before.words):
        return line.index >= margin.last - _CLOSING_LINES
    return ends_sentence(before.words) and len(before.words) < _FULL * margin.width


def _was_cut(before: Line, line: Line, margin: Margins) -> bool:
    """Whether a page break or a scan has cut one sentence in two."""
    return (
        margin.wrapped
        and not ends_sentence(before.words)
        and len(before.words) >= _FULL * margin.width
        and line.words[:1].islower()
        and line.index == before.index + 1
        and bullet(line.raw.text) is None
    )


def _is_numbered(line: Line, before: Line) -> bool:
    return printed_number(line.raw.text) is not None and ends_sentence(before.words)


def _ends_passage(group: list[Line], vocabulary: Vocabulary) -> bool:
    """Whether *group* is complete: a salutation or a stage direction does not go on."""
    words = " ".join(line.words for line in group)
    if vocabulary.stage.fullmatch(words):
        return True
    return is_salutation(words, vocabulary) and ends_sentence(words)


def _passage(group: list[Line], vocabulary: Vocabulary, text: str | None) -> Passage:
    raw = joined(group, text)
    words = " ".join(line.words for line in group)
    passage = _named(raw, words, vocabulary)
    return replace(passage, order=group[0].index)


def _named(raw: RawBlock, words: str, vocabulary: Vocabulary) -> Passage:
    if raw.hint is not None:
        return Passage(raw=raw, kind=raw.hint, rule="format", level=raw.level)
    if is_salutation(words, vocabulary):
        return Passage(raw=raw, kind=Kind.SALUTATION, rule="salutation")
    if vocabulary.stage.fullmatch(words):
        return Passage(raw=raw, kind=Kind.STAGE_DIRECTION, rule="stage direction")
    item = bullet(raw.text)
    if item is not None:
        cut = Cut(0, item.end, "printed number")
        number = item.mark
        return Passage(raw=raw, kind=Kind.LIST_ITEM, rule="bullet", number=number, cuts=(cut,))
    return Passage(raw=raw, kind=Kind.PARAGRAPH, rule="paragraph")
