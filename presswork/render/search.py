"""What the index page searches of each text: its words in, as many as there is room for, out."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from markupsafe import Markup

__all__ = ["script_json", "shares"]

_COMMON = 8
"""A word of every eighth text tells little of one: where room is short it comes last."""


def shares(texts: Sequence[str], room: int) -> list[str]:
    """Return of each of *texts*, words with spaces between, those that *room* bytes hold.

    Words come in the order in which they tell a text; those of many texts come last.
    """
    if all(len(text.encode("utf-8")) < room for text in texts):
        return list(texts)
    common = _common(texts)
    return [" ".join(_fitting(text.split(), common, room - 4)) for text in texts]


def _common(texts: Sequence[str]) -> set[str]:
    """Return the words that come in many of *texts*, as a thousand of them tell."""
    sample = texts[:: max(1, len(texts) // 1000)]
    counts = Counter(chain.from_iterable(text.split() for text in sample))
    return {word for word, count in counts.items() if count > len(sample) // _COMMON}


def _fitting(words: Sequence[str], common: set[str], room: int) -> Iterator[str]:
    rare = (word for word in words if word not in common)
    for word in chain(rare, (word for word in words if word in common)):
        room -= len(word.encode("utf-8")) + 1
        if room < 0:
            return
        yield word


def script_json(value: object) -> Markup:
    """Return *value* as JSON that may stand in a script element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - no markup can begin there
