"""Letters: what PDF programs do to them, undone; how often, counted."""

import re
import unicodedata
from collections.abc import Iterable

__all__ = ["is_arabic", "is_mirrored", "mended", "renumbered", "unmirrored"]

# ligatures of Latin type and the forms of Arabic letters by their place in the word
_FORMS = re.compile(r"[\ufb00-\ufb06\ufb50-\ufdcf\ufdf0-\ufdfb\ufe70-\ufefc]+")
# the lam of the ligature lam-alef came too late: what no Arabic word has tells so
_SWAPPED = (
    (re.compile(r"\u0627([\u0622\u0623\u0625\u0627])\u0644"), "\u0627\u0644\\1"),
    (re.compile(r"([\u0623\u0625])\u0627\u0644"), "\\1\u0644\u0627"),
    (re.compile(r"(?<!\w)(\u0648?)\u0627\u0644(?!\w)"), "\\1\u0644\u0627"),
)
# signs of the fonts Symbol and Wingdings, which stand at no place of Unicode: bullets first of all
_SYMBOL = re.compile(r"[\uf020-\uf0fe]")
_BULLET = re.compile(r"(?m)^(?P<space>[ \t]*)[\uf020-\uf0fe](?=\s)")
_SYMBOLS = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "–", "\uf0b0": "°",
    "\uf0b1": "±", "\uf0a3": "≤", "\uf0b3": "≥", "\uf0b4": "×", "\uf0b8": "÷", "\uf0ae": "→",
}  # fmt: skip
# a vowel mark that the file places by itself
_STRAY = re.compile(r"(?<=[\u0621-\u064a]) +(?=[\u064b-\u0652])")
_ARABIC = re.compile(r"[\u0621-\u064a]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_SHARE = 0.3


def mended(text: str, *, turned: bool = False) -> tuple[str, int]:
    """Return *text* with plain letters, and how many swapped pairs of Arabic ones were mended.

    *turned* says that the file told its ligatures from articles, so that no pair is left to guess.
    """
    plain = _FORMS.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    plain = _SYMBOL.sub(lambda match: _SYMBOLS.get(match[0], match[0]), plain)
    plain = _BULLET.sub(r"\g<space>•", plain)
    plain, count = _STRAY.sub("", _CONTROL.sub("", plain)), 0
    for pattern, mended_form in () if turned else _SWAPPED:
        plain, found = pattern.subn(mended_form, plain)
        count += found
    return plain, count


_BRACKETS = str.maketrans("()[]", ")(][")
_PAIR = re.compile(r"[(\[][^()\[\]]*[)\]]|[)\]][^()\[\]]*[(\[]")


def is_mirrored(lines: Iterable[str]) -> bool:
    """Return whether Arabic *lines* have their brackets as they are drawn, not as they are read."""
    pairs = [pair[0][0] for line in lines if _ARABIC.search(line) for pair in _PAIR.finditer(line)]
    return sum(sign in ")]" for sign in pairs) > sum(sign in "([" for sign in pairs)


_LED = re.compile(r"^(?P<stop>\.)(?P<number>\d{1,3})(?=\s)")


def renumbered(line: str) -> str:
    """Return an Arabic *line* with the full stop behind the number that it begins with."""
    return _LED.sub(r"\g<number>\g<stop>", line) if _ARABIC.search(line) else line


def unmirrored(line: str) -> str:
    """Return *line* with its brackets turned, where it is Arabic."""
    return line.translate(_BRACKETS) if _ARABIC.search(line) else line


def is_arabic(text: str) -> bool:
    """Return whether *text* is mostly written in Arabic letters."""
    letters = sum(1 for char in text if char.isalpha())
    return len(_ARABIC.findall(text)) > _SHARE * max(1, letters)
