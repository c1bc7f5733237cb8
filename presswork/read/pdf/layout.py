"""Layout: lines with their places in; groups of lines as raw blocks, and furniture, out."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter

from presswork.model import BlockKind, RawBlock
from presswork.read.pdf.letters import is_arabic
from presswork.read.pdf.pages import Page, PrintedLine
from presswork.values import replace

__all__ = ["raw_blocks"]

_MARGIN = 0.12
"""Running heads and page numbers stand in this share of the page, above and below."""
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"\W{0,4}(?:\w{1,9}\W{1,2})?\d{1,4}(?:\s?(?:/|\w{1,4})\s?\d{1,4})?\W{0,4}")
_NOTE = re.compile(r"\s?(?:\d{1,3}|[*†‡])[\s.)\]]{0,3}\S")
_GAP, _LEADING = 1.4, 1.7
"""Lines further apart than so many pitches and so many sizes of type are two groups."""
_USUAL = 0.1
_LARGE, _SMALL = 1.15, 0.88
_HEADING = 160
_OFTEN = 2
_SAME = 4.0
_TOUCH = 0.2
"""Pieces of a line closer than this share of their size touch."""


def raw_blocks(pages: Sequence[Page]) -> Iterator[RawBlock]:
    """Yield the text of *pages* in groups of lines, then notes, then furniture."""
    furniture = _furniture(pages)
    size = _body_size(pages)
    pitch = _pitch(pages, size)
    notes: list[RawBlock] = []
    aside: list[RawBlock] = []
    for page in pages:
        lines = list(_whole([line for line in page.lines if id(line) not in furniture]))
        text, below = _parted(lines, size, page)
        part = f"page {page.number}"
        yield from (_block(group, size, part) for group in _groups(text, pitch))
        notes += [_plain(group, BlockKind.NOTE, part) for group in _noted(below)]
        aside += [
            _plain([line], furniture[id(line)], part)
            for line in page.lines
            if id(line) in furniture
        ]
    yield from notes
    yield from aside


def _furniture(pages: Sequence[Page]) -> dict[int, BlockKind]:
    """Return the lines of the margins that come again on another page, by identity."""
    places: dict[str, list[tuple[int, PrintedLine]]] = defaultdict(list)
    for page in pages:
        for line in page.lines:
            if line.bottom > page.height * (1 - _MARGIN) or line.top < page.height * _MARGIN:
                key = _DIGITS.sub("0", " ".join(line.words.split()).casefold())
                places[key].append((page.number, line))
    found: dict[int, BlockKind] = {}
    for group in places.values():
        if len({number for number, _ in group}) < min(_OFTEN, len(pages)):
            continue
        for number, line in group:
            if _NUMBER.fullmatch(line.words.strip()):
                if _counts_pages(line, number, group):
                    found[id(line)] = BlockKind.PAGE_NUMBER
            elif _stays(line, number, group):
                found[id(line)] = BlockKind.RUNNING_HEAD
    return found


def _whole(lines: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    """Yield *lines*, the pieces of one put together again.

    The library breaks a line where a vowel mark or a raised letter stands off its baseline.
    """
    for _, run in groupby(_with_runs(lines), key=itemgetter(0)):
        pieces = [line for _, line in run]
        if len(pieces) > 1 and is_arabic(" ".join(piece.words for piece in pieces)):
            yield _from_the_right(pieces)
        else:
            yield from _touching(pieces)


def _from_the_right(pieces: list[PrintedLine]) -> PrintedLine:
    """Return one line of *pieces*, read from the right to the left."""
    pieces = sorted(pieces, key=lambda piece: -piece.right)
    words = " ".join(piece.words.strip() for piece in pieces)
    left = min(piece.left for piece in pieces)
    top = max(piece.top for piece in pieces)
    return replace(pieces[0], words=words, left=left, top=top)


def _touching(pieces: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    """Yield *pieces*, each put together with those that touch it: 79 and th, raised."""
    held: PrintedLine | None = None
    for piece in pieces:
        if held is None:
            held = piece
        elif abs(piece.left - held.right) <= _TOUCH * max(held.size, piece.size):
            top, size = max(held.top, piece.top), max(held.size, piece.size)
            words = held.words + piece.words
            held = replace(held, words=words, right=piece.right, top=top, size=size)
        else:
            yield held
            held = piece
    if held is not None:
        yield held


def _with_runs(lines: Sequence[PrintedLine]) -> Iterator[tuple[int, PrintedLine]]:
    """Yield *lines*, each with the number of its baseline."""
    run = 0
    for index, line in enumerate(lines):
        run += index > 0 and abs(lines[index - 1].bottom - line.bottom) >= _SAME / 2
        yield run, line


def _stays(line: PrintedLine, number: int, group: Sequence[tuple[int, PrintedLine]]) -> bool:
    """Return whether a like *line* stands at the same height on another page."""
    return any(other != number and abs(like.bottom - line.bottom) < _SAME for other, like in group)


def _counts_pages(line: PrintedLine, number: int, group: Sequence[tuple[int, PrintedLine]]) -> bool:
    """Return whether the number in *line* grows with the pages, at the same height of each."""
    ahead = _first_number(line) - number
    return len(group) == 1 or any(
        other != number
        and _first_number(like) - other == ahead
        and abs(like.bottom - line.bottom) < _SAME
        for other, like in group
    )


def _first_number(line: PrintedLine) -> int:
    found = _DIGITS.search(line.words)
    return int(found.group()[:6]) if found else 0


def _body_size(pages: Iterable[Page]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[_height(line)] += len(line.words)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _height(line: PrintedLine) -> float:
    """Return how high the type of *line* is, in half points."""
    return round(line.size * 2) / 2


def _parted(
    lines: list[PrintedLine], size: float, page: Page
) -> tuple[list[PrintedLine], list[PrintedLine]]:
    """Return the text of a page and the small type below it, which is notes."""
    cut = len(lines)
    while cut and _height(lines[cut - 1]) < _SMALL * size and lines[cut - 1].top < page.height / 2:
        cut -= 1
    below = lines[cut:]
    return (lines[:cut], below) if below and _NOTE.match(below[0].words) else (lines, [])


def _noted(lines: Iterable[PrintedLine]) -> Iterator[list[PrintedLine]]:
    group: list[PrintedLine] = []
    for line in lines:
        if group and _NOTE.match(line.words):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _pitch(pages: Sequence[Page], size: float) -> float:
    """Return how far the lines of a paragraph are apart: the least that is usual.

    A text of short paragraphs has more gaps between paragraphs than lines that follow each other.
    """
    down: Counter[float] = Counter()
    for page in pages:
        for above, below in pairwise(page.lines):
            if _height(above) == _height(below) == size and above.bottom - below.bottom > size / 2:
                down[round(above.bottom - below.bottom)] += 1
    usual = [step for step, count in down.items() if count >= _USUAL * down.total()]
    return min(usual, default=0.0)


def _groups(lines: Sequence[PrintedLine], pitch: float) -> Iterator[list[PrintedLine]]:
    """Yield lines that stand close together in one size of type."""
    group: list[PrintedLine] = []
    for line in lines:
        if group and _apart(group[-1], line, pitch):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _apart(before: PrintedLine, line: PrintedLine, pitch: float) -> bool:
    down = before.bottom - line.bottom
    if abs(down) < _SAME / 2 and line.left >= before.right - _SAME:
        return False
    far = max(_GAP * pitch, _LEADING * min(_height(before), _height(line)))
    return down > far or down < 0 or abs(_height(before) - _height(line)) > 1


def _block(group: Sequence[PrintedLine], size: float, part: str) -> RawBlock:
    block = _plain(group, None, part)
    large = min(map(_height, group)) >= _LARGE * size
    if large and len(block.text) <= _HEADING and block.text.strip()[-1:] not in ".;:,":
        return _plain(group, BlockKind.HEADING, part)
    return block


def _plain(group: Sequence[PrintedLine], kind: BlockKind | None, part: str) -> RawBlock:
    text = "\n".join(line.words.rstrip() for line in group)
    level = 2 if kind is BlockKind.HEADING else None
    return RawBlock(text=text, hint=kind, level=level, part=part)
