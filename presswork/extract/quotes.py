"""Speech in quotation marks, and the words beside it that name who speaks."""

import re

from presswork.extract.found import Passage
from presswork.extract.stance_words import stance_words
from presswork.lang.sentences import sentences
from presswork.values import Struct

__all__ = ["Quote", "is_open", "quotes", "speaker"]

_QUOTED_WORDS = 5
"""From here on words in quotation marks are speech, below they are a name or a doubt."""
_SMALL = 4
"""The letters of the longest word that a title may leave without a capital."""
_BESIDE = 120
"""How far from a quotation the words that name its speaker may stand, in code points."""
_QUOTES = re.compile(
    r"“(?P<a>[^“”]{1,1500})”|«(?P<b>[^«»]{1,1500})»"
    # what opens stands before a word, what closes behind one
    r"|(?<![\w.,;:!?])\"(?=\S)(?P<c>[^\"]{1,1500})(?<=\S)\"(?!\w)"
)
_OPENED = re.compile(r"[“\"][^“”\"]{1,3000}$|«[^«»]{1,3000}$")
"""A paragraph of a speech that goes on in the next one."""
_NAMED = re.compile(r"[^“”\"«»,;:.!?—–]{2,80}")
"""Words behind a verb of saying, up to a sign."""
_SIGN = re.compile(r"[“”\"«»]")
_SENTENCE_END = re.compile(r"[.!?]\s")
_TITLE = re.compile(r"(?<!\w)[^\W\d_]{1,3}$")
"""An initial or the abbreviation of a title, whose full stop ends no sentence."""


class Quote(Struct, frozen=True):
    """A stretch of speech, quotation marks included, in code points of its passage."""

    start: int
    end: int


def is_open(text: str) -> bool:
    """Tell whether *text* opens a speech with its first sign and does not close it."""
    return _OPENED.match(text) is not None


def quotes(text: str) -> list[Quote]:
    """Return the speeches in quotation marks of *text*; one that is all of it is no quotation.

    A paragraph that opens a speech and does not close it is one: the next goes on with it.
    """
    if _SIGN.search(text) is None:
        return []
    if is_open(text):
        return [Quote(0, len(text))]
    found = []
    for match in _QUOTES.finditer(text):
        inside = match["a"] or match["b"] or match["c"] or ""
        words = inside.split()
        long = len(words) >= _QUOTED_WORDS and match.end() - match.start() < len(text)
        if long and not _is_title(words):
            found.append(Quote(*match.span()))
    return found


def speaker(passage: Passage, quote: Quote) -> tuple[int, int] | None:
    """Return the words right behind or before *quote* that name its speaker; None where none do."""
    text, words = passage.printed, stance_words(passage.language.code)
    last = _sentence_end(text, quote.end, min(len(text), quote.end + _BESIDE))
    behind = words.speech.search(text, quote.end, last)
    before = list(words.speech.finditer(text, max(0, quote.start - _BESIDE), quote.start))
    if behind:
        return behind.start(), _with_name(text, *behind.span(), last)
    if not before:
        return None
    start, end = before[-1].start(), len(text[: before[-1].end()].rstrip(".’'"))
    return _from_name(passage, start, end), end


def _with_name(text: str, start: int, end: int, last: int) -> int:
    """Return where the words that name a speaker end; a verb alone takes the words behind it."""
    end = start + len(text[start:end].rstrip(".’'"))
    if " " in text[start:end]:
        return end
    behind = _NAMED.match(text, end, last)
    return behind.end() if behind else end


def _from_name(passage: Passage, start: int, end: int) -> int:
    """Return where the words that name a speaker begin; a verb alone takes its sentence."""
    text = passage.printed
    if " " in text[start:end]:
        return start
    begin = max(0, end - _BESIDE - 1)  # one more than what is taken: a cut sentence is too long
    first = begin + max(at for at, _ in sentences(text[begin:end], passage.language))
    plain = end - first <= _BESIDE and not _SIGN.search(text, first, end)
    return first if plain else start


def _sentence_end(text: str, start: int, end: int) -> int:
    """Return where the sentence that holds *start* ends, *end* at the latest."""
    for match in _SENTENCE_END.finditer(text, start, end):
        word = _TITLE.search(text, start, match.start())
        if word is None or word[0].islower():
            return match.start()
    return end


def _is_title(words: list[str]) -> bool:
    """Tell whether *words* are the title of a text, all longer ones with a capital."""
    longer = [word for word in words if len(word) > _SMALL]
    return bool(longer) and all(word[0].isupper() or word[0].isdigit() for word in longer)
