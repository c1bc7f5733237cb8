"""Sentences of a text with their offsets, by the tables of its language."""

import re
from itertools import pairwise

from presswork.lang import load
from presswork.lang.letters import MARKS
from presswork.lang.tables import Language
from presswork.lasting import lasting

__all__ = ["sentences"]

_CLOSERS = "\"'”’»›)\\]」』）】"
_OPENERS = "\"'“‘«„‹([「『（【¿¡—–-"
_NOTE_MARK = r"(?:\[\d{1,3}\]|[¹²³⁰-⁹]{1,3})?"
_LAST_WORD = 40
"""How far back, in code points, the word before a full stop is looked for."""


def sentences(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    """Return the half-open spans of the sentences of *text*, in code points, in order.

    The spans hold everything but white space; a tab or line feed, as in tables, ends a sentence.
    """
    cuts = [0]
    for match in _ends(language.code).finditer(text):
        if _is_end(text, match, cuts[-1], language):
            cuts.append(match.end())
    cuts.append(len(text))
    return tuple(
        _trimmed(text, start, end) for start, end in pairwise(cuts) if text[start:end].strip()
    )


@lasting
def _ends(code: str) -> re.Pattern[str]:
    """Return a pattern of what ends a sentence, whose last group names its kind.

    It begins with one sign of a few, which is looked for faster than anything else.
    """
    table = load(code).sentences
    ends, hard_ends = re.escape(table.ends), re.escape(table.hard_ends)
    closers = f"[{_CLOSERS}]{{0,3}}"
    # speeches of some courts end their sentences with two strokes
    strokes = f"(?<=/)/[{MARKS}]{{0,2}}"
    soft = f"(?:(?<=[{ends}])[{ends}]{{0,4}}|{strokes}){closers}{_NOTE_MARK}(?=\\s|$)"
    # a text layer may carry a sign before the word behind it, in a script without capitals
    moved = f"(?<=\\s[{ends}])(?=[\u0620-\u064a\u066e-\u06d3])"
    hard = f"(?<=[{hard_ends}])[{hard_ends}]{{0,4}}{closers}" if hard_ends else "(?!)"
    return re.compile(
        f"[{ends}{hard_ends}/\\t\\n]"
        f"(?:(?P<soft>{soft})|(?P<moved>{moved})|(?P<hard>{hard})|(?P<break>(?<=[\\t\\n])))"
    )


@lasting
def _words(code: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    table = load(code).sentences
    return (
        frozenset(word.casefold() for word in table.abbreviations),
        frozenset(word.casefold() for word in table.final_abbreviations),
        frozenset(table.starters),
    )


def _is_end(text: str, match: re.Match[str], begin: int, language: Language) -> bool:
    if match.lastgroup == "moved":
        # a single letter is a title or an initial
        return len(_last_word(text, begin, match.start())) > 1
    if match.lastgroup != "soft":
        return True
    following = text[match.end() : match.end() + _LAST_WORD].lstrip()
    first = following.lstrip(_OPENERS)[:1]
    if not first:
        return True
    if first.islower():
        return False
    if match[0][0] != ".":
        return True
    return not _is_abbreviation(text, match.start(), begin, following, language)


def _is_abbreviation(text: str, dot: int, begin: int, following: str, language: Language) -> bool:
    """Tell whether the full stop at *dot* belongs to its word; *following* begins with the next."""
    word = _last_word(text, begin, dot)
    never, final, starters = _words(language.code)
    if word.casefold() in never:
        return True
    next_word = following.lstrip(_OPENERS).split(maxsplit=1)[0].rstrip(",;:")
    if word.casefold() in final or _is_initial(word):
        return next_word not in starters
    # a number that opens a sentence is the number of a list item or paragraph
    return word.isdecimal() and not text[begin : dot - len(word)].strip()


def _last_word(text: str, begin: int, end: int) -> str:
    """Return the last word between *begin* and *end*, an opening mark aside; may be empty."""
    words = text[max(begin, end - _LAST_WORD) : end].split()
    return words[-1].lstrip(_OPENERS) if words else ""


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper() and word != "I"


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
