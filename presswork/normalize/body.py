"""The body: lines gathered into passages, each what it can be told to be by itself."""

import itertools
from collections.abc import Iterator, Sequence

from presswork.model import BlockKind as Kind
from presswork.model import RawBlock
from presswork.normalize.dates import breaks_off
from presswork.normalize.lines import FURNITURE, Line, joined
from presswork.normalize.middle import fifth, median
from presswork.normalize.numbers import DASHES, bare_number, bullet, printed_number
from presswork.normalize.passage import Passage, words_of
from presswork.normalize.traits import (
    CLOCK,
    ends_clause,
    ends_sentence,
    greets_many,
    is_salutation,
    sentences,
    weight,
)
from presswork.normalize.vocabulary import Vocabulary
from presswork.values import Struct, replace

__all__ = ["Margins", "body_passages", "margins"]

_WRAPPED_SHARE = 0.2
_TORN_SHARE = 0.3
_FULL = 0.6
_TWICE = 2
"""How many times as wide as the margin a line is that nobody has broken."""
_WIDEST = 150
"""How many characters a line has at most that is broken by hand."""
_EVEN = 1.5
_CLOSING_LINES = 6
_FEW = 8
_SHORT = 5
_GREETED = 24
_GREETING_ENDS = (",", ":", ";", "،", "，", "：", "؛")


class Margins(Struct, frozen=True):
    """How the lines of a text run."""

    wrapped: bool
    """Whether paragraphs are broken into lines by hand."""
    width: float
    """The median length of a line that another follows, in characters."""
    last: int
    """The place of the last line."""


def margins(lines: Sequence[Line]) -> Margins:
    """Return whether the paragraphs of *lines* are broken by hand, and how wide they run."""
    text = [line for line in lines if line.kind is None and line.raw.hint is None]
    followed = [len(line.words) for line, after in itertools.pairwise(text) if not after.opens]
    openings = sum(1 for line in text if line.opens)
    last = lines[-1].index if lines else 0
    if len(followed) > _WRAPPED_SHARE * max(1, openings):
        return Margins(wrapped=True, width=median(followed), last=last)
    return _set_line_by_line(text, last)


def _set_line_by_line(text: Sequence[Line], last: int) -> Margins:
    """Tell a scan that parts every line from the next: few end a sentence, most are full."""
    lengths = [len(line.words) for line in text]
    if len(lengths) < _FEW:
        return Margins(wrapped=False, width=0, last=last)
    width = fifth(lengths)
    torn = [
        line for line in text if len(line.words) >= _FULL * width and not ends_clause(line.words)
    ]
    wrapped = len(torn) >= _TORN_SHARE * len(text) and max(lengths) <= _EVEN * width
    return Margins(wrapped=wrapped, width=width, last=last)


def body_passages(
    lines: Sequence[Line], vocabulary: Vocabulary, margin: Margins, text: str | None
) -> tuple[Passage, ...]:
    """Return what *lines* hold, furniture included, each line in exactly one passage."""
    found = [_passage(group, vocabulary, text) for group in _gathered(lines, vocabulary, margin)]
    for first, last in _greeted(found):
        found[first:last] = [p.named(Kind.SALUTATION, "salutation") for p in found[first:last]]
    return tuple(found)


def _greeted(passages: Sequence[Passage]) -> list[tuple[int, int]]:
    """Return the runs of lines between two salutations that greet somebody else."""
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for index, passage in enumerate(passages):
        if passage.kind is Kind.SALUTATION:
            if start is not None and start < index:
                runs.append((start, index))
            start = index + 1
        elif not _may_greet(passage):
            start = None
    return runs


def _may_greet(passage: Passage) -> bool:
    words = words_of(passage)
    short = words.endswith(_GREETING_ENDS) and weight(words) <= _GREETED
    return passage.kind is Kind.PARAGRAPH and short and sentences(words[:-1]) == 0


def _gathered(
    lines: Sequence[Line], vocabulary: Vocabulary, margin: Margins
) -> Iterator[list[Line]]:
    """Yield the lines of each passage; furniture that has torn one stays inside it."""
    group: list[Line] = []
    waiting: list[Line] = []
    for line, after in zip(lines, [*lines[1:], None], strict=False):
        if line.kind in FURNITURE:
            waiting.append(line)
            continue
        torn = bool(group and waiting) and _was_cut(group[-1], line, vocabulary, margin)
        goes_on = group and not waiting and not _begins(group, line, vocabulary, margin)
        if torn or (goes_on and not _is_short_last(group[-1], line, after)):
            group += [*waiting, line]
        else:
            yield from _apart(group, waiting)
            group = [line]
        waiting = []
    yield from _apart(group, waiting)


def _is_short_last(before: Line, line: Line, after: Line | None) -> bool:
    """Whether *line*, set under a finished sentence, is short and ends none: a heading."""
    return (
        not line.opens
        and (after is None or after.opens)
        and ends_sentence(before.words)
        and not ends_clause(line.words)
        and line.words[:1].isupper()
        and weight(line.words) <= _SHORT
    )


def _apart(group: list[Line], waiting: list[Line]) -> Iterator[list[Line]]:
    if group:
        yield group
    for line in waiting:
        yield [line]


def _begins(group: list[Line], line: Line, vocabulary: Vocabulary, margin: Margins) -> bool:
    """Whether *line* begins a new passage rather than going on with *group*."""
    before = group[-1]
    if line.kind or before.kind or line.raw.hint or before.raw.hint:
        return True
    if line.opens or breaks_off(before.words, line.words):
        return line.opens and not _was_cut(before, line, vocabulary, margin)
    short = len(group) == 1 and weight(before.words) <= _SHORT
    hangs = vocabulary.hanging.fullmatch(before.words) is not None
    ended = ends_clause(before.words) or (short and not hangs)
    if _is_item(line, group, ended=ended) or _is_numbered(line, before):
        return True
    if ended and is_salutation(line.words, vocabulary):
        return True
    if _is_complete(group, vocabulary) or _is_whole(before, margin):
        return True
    ended = ends_clause(before.words)
    if ended and vocabulary.closing.match(line.words):
        return line.index >= margin.last - _CLOSING_LINES
    return ended and len(before.words) < _FULL * margin.width


def _is_whole(line: Line, margin: Margins) -> bool:
    """Whether *line* is a paragraph of a text whose lines nobody has broken."""
    return margin.width > _WIDEST and ends_sentence(line.words)


def _was_cut(before: Line, line: Line, vocabulary: Vocabulary, margin: Margins) -> bool:
    """Whether a page break or a scan has torn one sentence in two."""
    if before.kind or line.kind or before.raw.hint or line.raw.hint:
        return False
    if not margin.wrapped or ends_sentence(before.words) or bullet(line.raw.text):
        return False
    if is_salutation(before.words, vocabulary) and ends_clause(before.words):
        return False
    first = line.words[:1]
    goes_on = first.islower() or (first.isalpha() and first.lower() == first.upper())
    goes_on = goes_on or (first.isdigit() and not _is_paragraph(line, margin))
    full = len(before.words) >= _FULL * margin.width
    hanging = vocabulary.hanging.fullmatch(before.words) is not None
    return (goes_on and (full or hanging)) or (full and hanging)


def _is_paragraph(line: Line, margin: Margins) -> bool:
    """Whether a number is printed before *line*; without a mark before far more than a line."""
    if printed_number(line.raw.text) is not None:
        return True
    return bare_number(line.raw.text) is not None and len(line.words) > _TWICE * margin.width


def _is_item(line: Line, group: list[Line], *, ended: bool) -> bool:
    """Whether *line* opens an item: a dash may also stand inside a sentence."""
    printed = bullet(line.raw.text)
    if printed is None:
        return False
    return ended or printed.mark not in DASHES or bullet(group[0].raw.text) is not None


def _is_numbered(line: Line, before: Line) -> bool:
    return printed_number(line.raw.text) is not None and ends_clause(before.words)


def _is_complete(group: list[Line], vocabulary: Vocabulary) -> bool:
    """Whether *group* cannot go on: a salutation, a stage direction or the mark of the end."""
    if len(group) > _SHORT:
        return False
    words = " ".join(line.words for line in group)
    if vocabulary.stage.fullmatch(words) or vocabulary.end.fullmatch(words):
        return True
    return is_salutation(words, vocabulary) and ends_clause(words)


def _passage(group: list[Line], vocabulary: Vocabulary, text: str | None) -> Passage:
    first = group[0]
    raw, cuts = (first.raw, ()) if len(group) == 1 else joined(group, text)
    words = " ".join(line.words for line in group if line.kind not in FURNITURE)
    if first.kind is not None:
        passage = Passage(raw=raw, kind=first.kind, rule=first.rule)
    else:
        passage = _named(raw, words, vocabulary)
    return replace(passage, order=first.index, cuts=cuts)


def _named(raw: RawBlock, words: str, vocabulary: Vocabulary) -> Passage:
    if raw.hint is not None:
        return Passage(raw=raw, kind=raw.hint, rule="format", level=raw.level)
    if is_salutation(words, vocabulary) or greets_many(words, vocabulary):
        return Passage(raw=raw, kind=Kind.SALUTATION, rule="salutation")
    if vocabulary.stage.fullmatch(words) or CLOCK.fullmatch(words):
        return Passage(raw=raw, kind=Kind.STAGE_DIRECTION, rule="stage direction")
    return Passage(raw=raw, kind=Kind.PARAGRAPH, rule="paragraph")
