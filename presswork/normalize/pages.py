"""Numbers of pages and paragraphs that stand on lines of their own."""

import re
from collections.abc import Iterable, Iterator, Sequence

from presswork.model import BlockKind as Kind
from presswork.normalize.lines import Line
from presswork.normalize.traits import ends_sentence
from presswork.normalize.vocabulary import Vocabulary

__all__ = ["Kinds", "page_numbers"]

Kinds = dict[int, tuple[Kind, str]]
Numbered = tuple[int, Line]

_PAGES = 2
_MOST_PAGES = 1000
_STEPS = 3
_FAR = 12
"""How many pages may lie between two whose numbers a scan has kept."""
_SHORT_PAGE, _LONG_PAGE = 7, 75
"""How many lines a page has at least and at most."""
_BARE = re.compile(r"\d{1,3}")
_PARAGRAPH = re.compile(r"(\d{1,3})[.,)]")


def page_numbers(lines: Sequence[Line], vocabulary: Vocabulary, kinds: Kinds) -> Kinds:
    """Return which of *lines* are a number alone that grows down the text, by one or by few.

    *kinds* says which lines are something else already.
    """
    numbers: list[Numbered] = []
    for line in lines:
        match = vocabulary.page.fullmatch(line.words)
        if match and line.raw.hint is None and line.index not in kinds:
            numbers.append((int(match.group(1)), line))
    chain = _longest_chain(numbers)
    if len(chain) < _PAGES and not _stands_alone(numbers, lines):
        chain = []
    found = [
        *chain,
        *_worded(numbers),
        *_sparse(numbers),
        *_paragraphs(numbers, lines),
    ]
    return {line.index: (Kind.PAGE_NUMBER, "page number") for _, line in found}


def _stands_alone(numbers: list[Numbered], lines: Sequence[Line]) -> bool:
    """Whether the only number of the text that has a line of its own stands beside a blank line."""
    if len(numbers) != 1 or numbers[0][0] >= _MOST_PAGES:
        return False
    only = numbers[0][1]
    if not only.opens and _PARAGRAPH.fullmatch(only.words):
        return False  # the end of a sentence: has risen to / 20.
    behind = [line for line in lines if line.index > only.index]
    return only.opens or not behind or behind[0].opens


def _longest_chain(numbers: list[Numbered], *, far: bool = False) -> list[Numbered]:
    """Return the longest run in which each number is greater than the one before by few at most.

    *far* asks instead that as many lines lie between two numbers as their pages hold.
    """
    chains: dict[int, tuple[int, int]] = {}
    lengths: list[tuple[int, int | None]] = []
    for place, (number, line) in enumerate(numbers):
        steps = range(1, (_FAR if far else _STEPS) + 1)
        before = [
            chain
            for chain in (chains[number - step] for step in steps if number - step in chains)
            if not far or _is_apart(numbers[chain[1]], (number, line))
        ]
        length, last = max(before, key=lambda chain: chain[0], default=(0, None))
        chains[number] = (length + 1, place)
        lengths.append((length + 1, last))
    at = max(range(len(lengths)), key=lambda place: lengths[place][0], default=None)
    run: list[Numbered] = []
    while at is not None:
        run.append(numbers[at])
        at = lengths[at][1]
    return run[::-1]


def _is_apart(before: Numbered, after: Numbered) -> bool:
    """Whether as many lines lie between two numbers as the pages between them hold."""
    pages, lines = after[0] - before[0], after[1].index - before[1].index
    return _SHORT_PAGE * pages <= lines <= _LONG_PAGE * pages


def _worded(numbers: list[Numbered]) -> Iterable[Numbered]:
    """Return the numbers beside a word for a page, where several grow."""
    worded = [one for one in numbers if any(sign.isalpha() for sign in one[1].words)]
    chain = _longest_chain(worded)
    return chain if len(chain) >= _PAGES else ()


def _sparse(numbers: list[Numbered]) -> Iterable[Numbered]:
    """Return the numbers of pages of which a scan has lost most: they lie as far apart as pages."""
    bare = [one for one in numbers if _BARE.fullmatch(one[1].words)]
    chain = _longest_chain(bare, far=True)
    return chain if len(chain) >= _PAGES else ()


def _paragraphs(numbers: list[Numbered], lines: Sequence[Line]) -> Iterator[Numbered]:
    """Yield the numbers of paragraphs that a scan has set apart from their words.

    One beside which no other stands is such a number between blank lines, where a sentence has
    ended before it or a line opens with the number before or behind it.
    """
    places = {line.index: place for place, line in enumerate(lines)}
    dotted = [one for one in numbers if _PARAGRAPH.fullmatch(one[1].words)]
    alone = {line.index: number for number, line in dotted}
    opening = _openings(lines) if dotted else set()
    for number, line in dotted:
        beside = {alone.get(line.index - 1), alone.get(line.index + 1)}
        near = {number - 1, number + 1}
        place = places[line.index]
        ended = place > 0 and ends_sentence(lines[place - 1].words)
        apart = _is_set_apart(lines, place) and (ended or bool(opening & near))
        if beside & near or apart:
            yield number, line


def _openings(lines: Sequence[Line]) -> set[int]:
    """Return the numbers with a mark behind them that lines open with."""
    found = (_PARAGRAPH.match(line.words) for line in lines)
    return {int(match[1]) for match in found if match}


def _is_set_apart(lines: Sequence[Line], place: int) -> bool:
    """Whether the line at *place* has blank lines on both sides."""
    return lines[place].opens and place + 1 < len(lines) and lines[place + 1].opens
