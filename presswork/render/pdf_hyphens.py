"""Hyphenation patterns kept taken apart: a dictionary of 14,000 in 5 ms instead of 100."""

from functools import cache
from pathlib import Path
from typing import Any

from presswork.kept import recalled

__all__ = ["quick_dictionary"]

Values = tuple[int, tuple[int, ...]]
"""Where in the letters of a pattern its values begin, and these."""

_DIGITS = dict.fromkeys(map(ord, "0123456789"))
_SPECIAL = ("/", "^^")
_WORDS = 5_000
"""So many parted words are kept: a worker sees all words of an archive."""


@cache
def quick_dictionary() -> Any:
    """Return a class that takes the place of `pyphen.HyphDict` and hyphenates alike."""
    import pyphen

    class QuickDictionary(pyphen.HyphDict):  # type: ignore[misc]
        """The patterns of one `.dic` file, taken apart once and for all processes."""

        def __init__(self, path: Path) -> None:
            text = _text(path)
            patterns = recalled(text, lambda: _by_letters(text, pyphen.ignored), __file__)
            if patterns is None:
                super().__init__(path)
                return
            self.patterns = patterns
            self.cache = _Recent()
            self.maxlen = max(map(len, self.patterns))

    return QuickDictionary


def _by_letters(text: str, ignored: tuple[str, ...]) -> dict[str, Values] | None:
    """Return what each pattern of *text* says, by its letters; None where some are special.

    What is remarked about them says nothing: the Spanish patterns name addresses, with slashes.
    """
    lines = (line.strip() for line in text.split("\n"))
    kept = [line for line in lines if line and not line.startswith(ignored)]
    if any(sign in line for line in kept for sign in _SPECIAL):
        return None
    # thousands of patterns have the same few values: each of these is one object
    known: dict[Values, Values] = {}
    found = ((line.translate(_DIGITS), _values(line)) for line in kept)
    return {letters: known.setdefault(values, values) for letters, values in found if values}


class _Recent(dict[str, Any]):
    """Words and where they may be parted, no more of them than some documents hold."""

    def __init__(self) -> None:
        super().__init__()
        self._same: dict[int, Any] = {}
        """Each place that says nothing but its number, of which there are few."""

    def __setitem__(self, word: str, places: Any) -> None:
        """Keep *places*; where there are too many, all others are forgotten."""
        if len(self) >= _WORDS:
            self.clear()
        same = self._same.setdefault
        kept = (place if place.data else same(place, place) for place in places)
        super().__setitem__(word, [*kept])


def _values(pattern: str) -> Values | None:
    """Return the offset of the first value of *pattern* above zero, and the values to the last."""
    values = [0]
    for sign in pattern:
        if sign.isdecimal():
            values[-1] = int(sign)
        else:
            values.append(0)
    above = [at for at, value in enumerate(values) if value]
    return (above[0], tuple(values[above[0] : above[-1] + 1])) if above else None


def _text(path: Path) -> str:
    """Return *path* without its first line, which names its encoding."""
    data = path.read_bytes()
    encoding = data.partition(b"\n")[0].decode("ascii").strip().lower()
    encoding = "cp1251" if encoding == "microsoft-cp1251" else encoding
    return data.decode(encoding).partition("\n")[2]
