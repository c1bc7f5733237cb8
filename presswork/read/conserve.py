"""Conservation: a reader's words against an independent reading of the same file."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from presswork.errors import DocumentError
from presswork.findings import finding
from presswork.model import Finding, RawBlock

__all__ = ["losses", "words"]

LEAST = 0.99
_SHOWN = 5
_WORD = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3400-\u9fff\uf900-\ufaff]+")
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def words(text: str) -> Counter[str]:
    """Return the words of *text* and how often each stands there; an ideograph is a word."""
    plain = unicodedata.normalize("NFKC", _UNSEEN.sub("", text)).lower()
    return Counter(_WORD.findall(plain))


def _letters(text: str) -> Counter[str]:
    return Counter(char for char in unicodedata.normalize("NFKC", text).lower() if char.isalnum())


def losses(
    name: str, blocks: Iterable[RawBlock], visible: str, *, allow: bool, beside: str = ""
) -> Iterator[Finding]:
    """Yield a finding where *blocks* lack words of the text that is *visible* in the file.

    *beside* are words that the blocks hold as something else, as the numbers of notes. Raises
    DocumentError where less than 99 % of them were placed, unless told to *allow* it.
    """
    wanted = words(visible)
    placed = [text for block in blocks for text in (block.number, block.text) if text]
    there = "\n".join([*placed, beside])
    missing = wanted - words(there)
    # where two readings part words differently, no letter of them is lost
    letters = (_letters(visible) - _letters(there)).total()
    total, lost = wanted.total(), min(missing.total(), letters)
    if not lost:
        return
    if lost > (1 - LEAST) * total and not allow:
        problem = f"only {total - lost} of {total} words could be placed; refused"
        raise DocumentError(problem, "Give --allow-loss to go on, or save it in another format")
    shown = ", ".join(f"“{word[:40]}”" for word in list(missing)[:_SHOWN])
    yield finding("read.words-lost", name, lost=lost, total=total, words=shown)
