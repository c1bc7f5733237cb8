"""What no line may part: `Pourquoi ?`, `« oui »`, `1 300`, the digits of `３６５`."""

import re

from presswork.lang import load
from presswork.lasting import lasting

__all__ = ["tied", "whole_numbers"]

_TIED = "\u00a0"
_WORD_JOINER = "\u2060"
_WIDE_DIGITS = "０１２３４５６７８９"
_INSIDE_WIDE_NUMBER = re.compile(
    r"(?<=[０-９])(?=[０-９])|(?<=[０-９])(?=[．，][０-９])|(?<=[０-９][．，])(?=[０-９])"
)


def tied(text: str, tag: str) -> str:
    """Return *text* with such spaces as no-break spaces, by the signs of the language *tag*.

    Its length stays, and after NFKC so do its characters.
    """
    return _spaces(tag.partition("-")[0]).sub(_TIED, text)


def whole_numbers(text: str) -> str:
    """Return *text* with full-width digits joined: a line could part them as it parts ideographs.

    Word joiners (U+2060) are added, nothing else.
    """
    if not any(digit in text for digit in _WIDE_DIGITS):
        return text
    return _INSIDE_WIDE_NUMBER.sub(_WORD_JOINER, text)


@lasting
def _spaces(code: str) -> re.Pattern[str]:
    """Return what matches the spaces to be tied in the language *code*.

    It begins with the space itself, for which a text is searched faster than for what is beside it.
    """
    language = load(code)
    table = language.sentences
    parts = []
    if table.tied_before:
        parts.append(f"(?=[{re.escape(table.tied_before)}])")
    if table.tied_behind:
        parts.append(f"(?<=[{re.escape(table.tied_behind)}] )")
    if " " in language.numbers.grouping:
        parts.append(r"(?<=\d )(?=\d{3}(?!\d))")
    return re.compile(f" (?:{'|'.join(parts)})" if parts else "(?!)")
