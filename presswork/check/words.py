"""Words, compared in order: what must stand there and what does, in; each place's first miss out.

Two texts are equal when their words, numbers and signs of value are, after NFKC and without
invisible characters; punctuation and white space do not count. An ideograph is a word.
"""

import re
import unicodedata
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import chain, islice, pairwise

from presswork.values import Struct, field

__all__ = [
    "Found",
    "Miss",
    "Passage",
    "Reason",
    "compare",
    "first_words",
    "found",
    "found_in_lines",
    "words",
]

_WORD = re.compile(  # no two of these begin alike; the commonest come first
    r"[^\W\d_\u0590-\u08ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+"
    r"|\d+(?:[.,]\d+)*"
    r"|[\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
    # letters of the other direction beside these are put elsewhere on the line
    r"|(?:(?=[\u0590-\u08ff])[^\W\d_])+"
    r"|[%‰$€£¥¶§+−]"
)
# the stroke that only stretches an Arabic word says nothing either
_INVISIBLE = re.compile(
    r"[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]"
)
_LINE_END = ("-", "\u2010", "\u00ad")
_MOST, _LONGEST = 4096, 64
"""So many stretches without white space, and no longer ones, are remembered with their words."""


class Reason(StrEnum):
    """What is wrong with a passage."""

    MISSING = "missing"
    """A word of it is not there."""
    ORDER = "order"
    """It is there, but before what should precede it."""
    ADDED = "added"
    """A word stands inside it that is not its own."""


class Passage(Struct, frozen=True, kw_only=True):
    """Words that must stand together."""

    place: str
    """Where they come from: `¶ 9`, `fact f03`."""
    text: str
    """The words."""


class Miss(Struct, frozen=True, kw_only=True):
    """The first thing wrong with a passage."""

    place: str
    """The place of the passage."""
    reason: Reason
    """What is wrong."""
    word: str
    """The word that is missing or added, or the first one of a passage out of order."""


class Found(Struct, frozen=True, kw_only=True, dict=True):
    """The words of a finished file, in reading order."""

    words: tuple[str, ...]
    """The words."""
    joints: frozenset[int] = field(default=frozenset())
    """Places of words that a hyphen at the end of a line may part from the next one."""

    @cached_property
    def starts(self) -> dict[str, list[int]]:
        """Where each word begins, words parted by a hyphen also under the whole word."""
        starts: dict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(self.words):
            starts[word].append(at)
        for at in self.joints:
            if at + 1 < len(self.words):
                insort(starts[self.words[at] + self.words[at + 1]], at)
        return starts


def words(text: str) -> list[str]:
    """Return the words, numbers and signs of value of *text*, normalized (NFKC)."""
    stretches = _plain(text).split()
    if len(text) > _LONGEST and max(map(len, stretches), default=0) > _LONGEST:
        return list(chain.from_iterable(map(_WORD.findall, stretches)))
    return list(chain.from_iterable(map(_cut, stretches)))


@lru_cache(_MOST)
def _cut(stretch: str) -> list[str]:
    """Return the words of a *stretch* without white space.

    No word holds any, and the same few stand in a text, its box and its summary, in four formats.
    """
    return _WORD.findall(stretch)


def first_words(text: str, count: int) -> list[str]:
    """Return the first *count* words of *text*."""
    return [found[0] for found in islice(_WORD.finditer(_plain(text)), count)]


def _plain(text: str) -> str:
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))


def found(text: str) -> Found:
    """Return the words of running *text*."""
    return Found(words=tuple(words(text)))


def found_in_lines(lines: Iterable[str]) -> Found:
    """Return the words of printed *lines*: one that ends in a hyphen may go on in the next."""
    listed: list[str] = []
    joints: set[int] = set()
    for line in lines:
        here = words(line)
        listed += here
        if here and line.rstrip().endswith(_LINE_END):
            joints.add(len(listed) - 1)
    return Found(words=tuple(listed), joints=frozenset(joints))


def compare(
    expected: Iterable[Passage], there: Found, *, added: frozenset[str] = frozenset()
) -> tuple[Miss, ...]:
    """Return the first miss of each passage that does not stand in *there* in order and unbroken.

    Anything may stand between two passages; inside one only words of *added*.
    """
    misses: list[Miss] = []
    cursor = 0
    for passage in expected:
        wanted = words(passage.text)
        if not wanted:
            continue
        end = _search(wanted, there, cursor, added)
        if end is None:
            miss, end = _explain(passage.place, wanted, there, cursor)
            misses.append(miss)
        cursor = end
    return tuple(misses)


def _search(wanted: Sequence[str], there: Found, cursor: int, added: frozenset[str]) -> int | None:
    """Return where the passage ends that begins next after *cursor*, or None."""
    places = there.starts.get(wanted[0], [])
    for at in places[bisect_left(places, cursor) :]:
        end = _match(wanted, there, at, added)
        if end is not None:
            return end
    return None


def _match(wanted: Sequence[str], there: Found, at: int, added: frozenset[str]) -> int | None:
    """Return where *wanted* ends that begins at *at*, or None; most stand there word for word."""
    if there.words[at : at + len(wanted)] == tuple(wanted):
        return at + len(wanted)
    for word in wanted:
        step = _step(word, there, at)
        while step == 0 and at < len(there.words) and there.words[at] in added:
            at += 1
            step = _step(word, there, at)
        if step == 0:
            return None
        at += step
    return at


def _step(word: str, there: Found, at: int) -> int:
    """Return how many words of *there* from *at* make up *word*; none: 0."""
    joined = ""
    for count, part in enumerate(there.words[at : at + 4], 1):
        joined += part
        if joined == word:
            return count
        if at + count - 1 not in there.joints:
            return 0
    return 0


def _explain(place: str, wanted: Sequence[str], there: Found, cursor: int) -> tuple[Miss, int]:
    """Return the first miss of a passage and where to go on."""
    if _search(wanted, there, 0, frozenset()) is not None:
        return Miss(place=place, reason=Reason.ORDER, word=wanted[0]), cursor
    window, start = _window(wanted, there.words, cursor)
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, wanted, window, autojunk=False)
    found_blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not found_blocks:
        return Miss(place=place, reason=Reason.MISSING, word=wanted[0]), cursor
    end = start + found_blocks[-1].b + found_blocks[-1].size
    lost = _first_gap([(block.a, block.size) for block in found_blocks], len(wanted))
    if lost is not None:
        return Miss(place=place, reason=Reason.MISSING, word=wanted[lost]), end
    ends = (
        block.b + block.size
        for block, after in pairwise(found_blocks)
        if block.b + block.size < after.b
    )
    return Miss(place=place, reason=Reason.ADDED, word=window[next(ends)]), end


def _window(wanted: Sequence[str], there: Sequence[str], cursor: int) -> tuple[Sequence[str], int]:
    """Return the stretch of *there* that is most like *wanted*, and where it begins."""
    from difflib import SequenceMatcher

    ahead = there[cursor : cursor + 2 * len(wanted) + 200]
    like = SequenceMatcher(None, wanted, ahead, autojunk=False).find_longest_match()
    first = max(like.b - like.a - 3, 0)
    return ahead[first : like.b - like.a + len(wanted) + 3], cursor + first


def _first_gap(blocks: Sequence[tuple[int, int]], length: int) -> int | None:
    """Return the first place below *length* that no block covers."""
    at = 0
    for start, size in blocks:
        if start > at:
            return at
        at = start + size
    return at if at < length else None
