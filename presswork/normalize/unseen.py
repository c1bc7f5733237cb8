"""Characters that no reader sees: control, zero-width and direction-forcing ones, soft hyphens.

Nor does a reader see that a letter of a joined script is written by its form and not as the letter.
"""

import re
import unicodedata
from collections.abc import Iterator

from presswork.normalize.surface import Cut

__all__ = ["unseen"]

# control characters that are no white space, and what XML forbids
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]+")
# embeddings, overrides and isolates can make a text read other than it is; LRM and RLM cannot
_BIDI = re.compile(r"[\u202a-\u202e\u2066-\u2069]+")
_ZERO_WIDTH = re.compile(r"[\u200b\u2060\ufeff]+")
_SOFT_HYPHEN = re.compile(r"\u00ad(?:[^\S\r\n]*(?:\r\n|\r|\n)\s*)?")

_FORM = re.compile(r"[\ufb50-\ufbb1\ufbd3-\ufbff\ufe80-\ufefc]+")
"""Arabic letters by the form that their place in the word gives them, and pairs of such letters."""

_ANY = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u202a-\u202e\u2060\u2066-\u2069"
    r"\ud800-\udfff\ufb50-\ufbb1\ufbd3-\ufbff\ufe80-\ufefc\ufeff\ufffe\uffff]"
)
"""Whatever one of the others begins with."""

_RULES = (
    (_CONTROL, "control character"),
    (_BIDI, "direction control"),
    (_ZERO_WIDTH, "zero width"),
    (_SOFT_HYPHEN, "soft hyphen"),
)


def unseen(text: str) -> Iterator[Cut]:
    """Yield the cuts that take out of *text* what no reader sees, kind by kind.

    Forms of letters become the letters that they are.
    """
    if (text.isascii() and text.isprintable()) or not _ANY.search(text):
        return
    for match in _FORM.finditer(text):
        letters = unicodedata.normalize("NFKC", match[0])
        yield Cut(*match.span(), "letter form", letters)
    for pattern, rule in _RULES:
        for match in pattern.finditer(text):
            yield Cut(*match.span(), rule)
