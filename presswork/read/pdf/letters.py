"""Letters: what PDF programs do to them, undone; how often, counted."""

import re
import unicodedata

__all__ = ["is_arabic", "mended"]

# ligatures of Latin type and the forms of Arabic letters by their place in the word
_FORMS = re.compile(r"[\ufb00-\ufb06\ufb50-\ufdcf\ufdf0-\ufdfb\ufe70-\ufefc]+")
# the lam of the ligature lam-alef came too late: what no Arabic word has tells so
_SWAPPED = (
    (re.compile(r"\u0627([\u0622\u0623\u0625\u0627])\u0644"), "\u0627\u0644\\1"),
    (re.compile(r"([\u0623\u0625])\u0627\u0644"), "\\1\u0644\u0627"),
    (re.compile(r"(?<!\w)(\u0648?)\u0627\u0644(?!\w)"), "\\1\u0644\u0627"),
)
_ARABIC = re.compile(r"[\u0621-\u064a]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_SHARE = 0.3


def mended(text: str) -> tuple[str, int]:
    """Return *text* with plain letters, and how many swapped pairs of Arabic ones were mended."""
    plain = _FORMS.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    plain, count = _CONTROL.sub("", plain), 0
    for pattern, mended_form in _SWAPPED:
        plain, found = pattern.subn(mended_form, plain)
        count += found
    return plain, count


def is_arabic(text: str) -> bool:
    """Return whether *text* is mostly written in Arabic letters."""
    letters = sum(1 for char in text if char.isalpha())
    return len(_ARABIC.findall(text)) > _SHARE * max(1, letters)
