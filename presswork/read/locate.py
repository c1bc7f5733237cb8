"""Places: blocks and their decoded text in, blocks that know where they stand in it out."""

import re
from collections.abc import Iterable, Iterator

from presswork.model import RawBlock
from presswork.values import replace

__all__ = ["located"]

_SPACE = re.compile(r"\s")


def located(blocks: Iterable[RawBlock], text: str) -> tuple[RawBlock, ...]:
    """Return *blocks*, those whose words stand in *text* as they are with the place of the first.

    A block with markup between its words has no place: its offsets would not be those of the file.
    """
    return tuple(_located(blocks, _SPACE.sub(" ", text)))


def _located(blocks: Iterable[RawBlock], text: str) -> Iterator[RawBlock]:
    done = 0
    for block in blocks:
        words = _SPACE.sub(" ", block.text)
        at = text.find(words, done) if words.strip() and not block.rows else -1
        if at >= 0:
            done = at + len(words)
            yield replace(block, start=at)
        else:
            yield block
