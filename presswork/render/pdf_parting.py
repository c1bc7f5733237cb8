"""Words of a PDF parted at the end of a line: which part stands there is told by its measures.

WeasyPrint shapes two lines, the line with the next word, and the line again with each part of that
word, the longest first, until one fits. How wide each would be is known of the paragraph.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

__all__ = ["Next", "parted"]

_DOUBT = 0.2
"""So much, in em, a part and its hyphen may be wider or narrower than they are in the paragraph."""
_SIGNS = "”’»\"').,;:!?…"
"""What may stand behind a word without being one."""


class Next(NamedTuple):
    """What stands behind the end of a line."""

    text: str
    """Up to where the line might end next."""
    widths: Sequence[float]
    """How much of the room it takes up to each letter."""
    room: float
    """What is left of the line, with the blank before the word."""
    free: float
    """What is left of it without."""


def parted(word: Next, style: Any, context: Any, line: float, hyphen: float) -> str | None:
    """Return the part of *word* that stands at the end of a *line* of that width, with a *hyphen*.

    It is empty where all of the word stands in the next line, and None where that is in doubt.
    """
    from weasyprint.layout.percent import percentage

    language = style["lang"] and _language(style["lang"])
    if style["hyphens"] != "auto" or not language:
        return ""
    zone = percentage(style["hyphenate_limit_zone"], style, line)
    doubt = _DOUBT * style["font_size"]
    if word.free <= zone - doubt:
        return ""
    whole = word.text.rstrip(_SIGNS)
    if word.free < zone + doubt or not whole.isalpha():
        return None
    for part in _parts(whole, language, style["hyphenate_limit_chars"], context):
        at = len(part)
        told = whole.startswith(part) and word.widths[at] < word.widths[at + 1]
        spare = word.room - word.widths[at] - hyphen
        if not told or abs(spare) < doubt:
            return None
        if spare > 0:
            return part
    return ""


@lru_cache
def _language(tag: str) -> str | None:
    """Return the language of which there are rules to part words in the language *tag*."""
    import pyphen

    found: str | None = pyphen.language_fallback(tag)
    return found


def _parts(word: str, language: str, limits: tuple[int, int, int], context: Any) -> Iterator[str]:
    """Yield the parts with which *word* may begin, the longest first, as WeasyPrint finds them."""
    import pyphen

    total, left, right = limits
    if len(word) < total:
        return
    key = language, left, right, total
    if key not in context.dictionaries:
        context.dictionaries[key] = pyphen.Pyphen(lang=language, left=left, right=right)
    for part, _ in context.dictionaries[key].iterate(word):
        yield part
