"""Classes of words by the company that they keep, as `tools/class_words.py` found them.

What stands in the same places is in the same class: "clinics" with "schools", "announced" with
"unveiled". So weights can tell of a word that no marked statement holds.
"""

import json
from pathlib import Path

from presswork import lang
from presswork.lasting import lasting

__all__ = ["FIGURE", "Classes", "classes", "plain"]

FIGURE = "#"
"""What stands for all words of digits."""
_COARSE = 0x100
"""Where the letters of the coarse classes begin, apart from those of parts."""

Classes = tuple[str, str, str]
"""The fine, middle and coarse class of a word; the last is one letter."""


def plain(fold: str) -> str:
    """Return the casefolded word *fold* with straight apostrophes, as the table has it."""
    return fold.replace("’", "'")


@lasting
def classes(language: str) -> dict[str, Classes]:
    """Return the classes of the words of *language* (ISO 639-1)."""
    path = Path(lang.__file__).with_name(f"{language}.classes.json")
    rows: list[tuple[int, int, str]] = json.loads(path.read_bytes())["classes"]
    found: dict[str, Classes] = {}
    for fine, (middle, coarse, words) in enumerate(rows):
        found |= dict.fromkeys(words.split(), (str(fine), str(middle), chr(_COARSE + coarse)))
    return found
