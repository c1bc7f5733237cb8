"""The numbers of articles and sections: in digits, in Roman ones, in a word with a capital."""

import re

from presswork.extract.patterns import any_of
from presswork.lang import load
from presswork.lasting import lasting

__all__ = ["is_roman", "is_worded", "number_of", "number_pattern", "worded"]

_NUMBER = (
    r"(?P<number>(?:\d{1,5}(?:\.\d{1,2}){0,2}[A-Za-z]?|[IVXLC]{1,7})(?:\s?(?:bis|ter))?"
    r"(?:\(\w{1,4}\)){0,6}(?:\s?\((?:\d{1,2}|[a-z])\)){0,3}(?:[-–](?:\(\w{1,3}\)){1,3})?"
    r"(?:\s[a-z]\.(?=\s[a-z]))?)(?![\w%]|[.,]\d|\.\s\d)"
)
_LETTERED = re.compile(r"(?<=\d)([a-z])\.$")
"""A point of a section, as in section 123 d. of a law."""
_ROMAN = re.compile(r"[IVXLC]{1,7}(?![A-Za-z])")
_SIGNS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_MOST_WORDED = 20
"""The highest number of an article that is read in a word: Article Five."""


@lasting
def number_pattern(code: str) -> re.Pattern[str]:
    """Return the pattern of the number of an article, in its group *number*."""
    words = any_of(worded(code), load(code))
    number = _NUMBER.replace("(?P<number>", f"(?P<number>{words}|", 1)
    return re.compile((r"[(（]?" if load(code).figures.bracketed else "") + number)


@lasting
def worded(code: str) -> dict[str, str]:
    """Return the low numbers by their words with a capital: Five."""
    words = load(code).numbers.words
    low = ((word, float(value)) for word, value in words.items())
    return {word.capitalize(): f"{n:.0f}" for word, n in low if n in range(1, _MOST_WORDED + 1)}


def number_of(item: re.Match[str], code: str) -> str:
    """Return the number of an article or section, in digits: 5 of V, too."""
    number = "".join(item["number"].replace("–", "-").split())
    number = _LETTERED.sub(r"(\1)", worded(code).get(number, number))
    roman = _ROMAN.match(number)
    return f"{_decimal(roman[0])}{number[roman.end() :]}" if roman else number


def _decimal(roman: str) -> int:
    """Return the number that the signs *roman* write: 14 of XIV."""
    signs = [_SIGNS[sign] for sign in roman]
    behind = [*signs[1:], 0]
    return sum(-one if one < next_ else one for one, next_ in zip(signs, behind, strict=True))


def is_roman(number: str) -> bool:
    """Tell whether *number* is written with Roman signs alone."""
    return _ROMAN.fullmatch(number) is not None


def is_worded(number: str) -> bool:
    """Tell whether *number* is written in a word: Five."""
    return number.isalpha() and not is_roman(number)
