"""Classes of words by the company that they keep, as `tools/class_words.py` found them.

What stands in the same places is in the same class: "clinics" with "schools", "announced" with
"unveiled". So weights can tell of a word that no marked statement holds.
"""

import json
from pathlib import Path

from presswork import lang
from presswork.lasting import lasting
from presswork.values import Struct

__all__ = ["FIGURE", "UNKNOWN", "Classes", "Known", "classes", "plain"]

FIGURE = "#"
"""What stands for all words of digits."""
_COARSE = 0x100
"""Where the letters of the coarse classes begin, apart from those of parts."""

Classes = tuple[str, str, str]
"""The fine, middle and coarse class of a word; the last is one letter."""
UNKNOWN: Classes = "?", "?", ""
"""The classes of a word that has none."""
_LED = 3
"""So many letters lead to a word."""


def plain(fold: str) -> str:
    """Return the casefolded word *fold* with straight apostrophes, as the table has it."""
    return fold.replace("’", "'")


class Known(Struct, frozen=True):
    """The words of a language and their classes.

    They are few strings, not many: a process asks for a few hundred words of 24,000.
    """

    rows: dict[str, str]
    """By the first letters of words the words, each on a line with the number of its class."""
    told: tuple[Classes, ...]
    """The classes by their number."""

    def of(self, word: str) -> Classes:
        """Return the classes of *word*."""
        row, line = self.rows.get(word[:_LED], ""), f"\n{word}\t"
        at = row.find(line)
        if at < 0:
            return UNKNOWN
        at += len(line)
        return self.told[int(row[at : row.index("\n", at)])]


@lasting
def classes(language: str) -> Known:
    """Return the words of *language* (ISO 639-1) and their classes."""
    path = Path(lang.__file__).with_name(f"{language}.classes.json")
    rows: list[tuple[int, int, str]] = json.loads(path.read_bytes())["classes"]
    lines: dict[str, list[str]] = {}
    for fine, (_, _, words) in enumerate(rows):
        for word in words.split():
            lines.setdefault(word[:_LED], ["\n"]).append(f"{word}\t{fine}\n")
    told = (
        (str(n), str(middle), chr(_COARSE + broad)) for n, (middle, broad, _) in enumerate(rows)
    )
    return Known({led: "".join(found) for led, found in lines.items()}, tuple(told))
