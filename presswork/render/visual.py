"""Right-to-left words as they look: letters in the order of the eye, joined forms for letters.

WeasyPrint sets the text of a drawing from left to right, each letter as if it stood alone.
"""

import re
import unicodedata
from functools import cache
from itertools import pairwise

__all__ = ["as_seen", "joined_across"]

_FORMS = range(0xFB50, 0xFEFD)
_LATIN = "[A-Za-z\u00c0-\u024f]{1,40}"
_TOKEN = re.compile(
    rf"\d{{1,18}}(?:[.,:/-]\d{{1,18}}){{0,6}}|{_LATIN}(?:[ .-]{_LATIN}){{0,20}}|.", re.DOTALL
)
"""A number or words that run from left to right, else one sign."""


# a letter that joins the next one, the tags of inline elements, and a letter
_TORN = re.compile(
    "([\u0626\u0628\u062a-\u062e\u0633-\u063f\u0640-\u0647\u0649\u064a\u066e\u066f\u0678-\u0687\u069a-\u06bf"
    "\u06c1-\u06c2\u06cc\u06ce\u06d0\u06d1][\u064b-\u0652\u0670]{0,2})"
    "((?:</?(?:a|b|em|i|span|strong|u)(?: [^<>]{0,300})?>){1,6})(?=[\u0620-\u064a\u066e-\u06d3])"
)
_JOINER = "\u200d"


def joined_across(markup: str) -> str:
    """Return *markup* with joiners where a tag parts two letters that join.

    WeasyPrint shapes each inline element by itself.
    """
    return _TORN.sub(rf"\1{_JOINER}\2{_JOINER}", markup)


def as_seen(text: str) -> str:
    """Return *text*, set from right to left, as a line of signs that are set from left to right."""
    plain = "".join(sign for sign in text if not unicodedata.combining(sign))
    shaped = _shaped(plain.replace("\u0640", ""))
    return "".join(_turned(token) for token in reversed(_TOKEN.findall(shaped)))


def _turned(token: str) -> str:
    if len(token) > 1 or not unicodedata.mirrored(token):
        return token
    return token.translate(_MIRRORED)


_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Return the joined forms of each letter, and of lam with alef, by their place in the word."""
    forms: dict[str, dict[str, str]] = {}
    for code in _FORMS:
        place, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if place in {"<isolated>", "<final>", "<initial>", "<medial>"} and "0020" not in letters:
            word = "".join(chr(int(letter, 16)) for letter in letters)
            if len(word) == 1 or (len(word) == 2 and word in _LAM_ALEF):  # noqa: PLR2004
                forms.setdefault(word, {}).setdefault(place.strip("<>"), chr(code))
    return forms


_LAM_ALEF = ("لا", "لأ", "لإ", "لآ")


def _shaped(text: str) -> str:
    parts = re.findall(rf"{'|'.join(_LAM_ALEF)}|.", text, re.DOTALL)
    joined = [_join(left, right) for left, right in pairwise(["", *parts, ""])]
    return "".join(
        _form(part, before=joined[at], behind=joined[at + 1]) for at, part in enumerate(parts)
    )


def _join(left: str, right: str) -> bool:
    forms = _forms()
    return "initial" in forms.get(left, {}) and "final" in forms.get(right, {})


def _form(part: str, *, before: bool, behind: bool) -> str:
    forms = _forms().get(part, {})
    place = ("isolated", "initial", "final", "medial")[behind + 2 * before]
    return forms.get(place, part)
