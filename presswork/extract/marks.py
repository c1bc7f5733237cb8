"""Numbers that are marks: of paragraphs, notes, items and scans, scores, rows and quoted names.

Each rule says by the signs around a number why it is no figure, or nothing.
"""

import re
from functools import lru_cache

from presswork.extract.found import CLAIMED, Passage
from presswork.extract.numbers import Number
from presswork.extract.patterns import any_of
from presswork.lang import load
from presswork.lasting import lasting
from presswork.values import Struct

__all__ = [
    "HYPHENS",
    "LEFT",
    "NOTE",
    "Candidate",
    "broken_date",
    "compound",
    "debris",
    "footnote",
    "is_great",
    "is_stray",
    "left_of",
    "list_mark",
    "or_two",
    "paired",
    "paragraph_number",
    "peopled",
    "quoted",
    "row",
    "score",
    "torn_word",
]

LEFT = 32
"""How far before a number is read, in code points."""
_TWO = 2
NOTE = 3
"""The most digits of a footnote, a page or a paragraph."""


class Candidate(Struct, frozen=True, kw_only=True, eq=False):
    """A number with what stands beside it."""

    number: Number
    start: int
    """Where it begins, a sign of currency included."""
    end: int
    """Where it ends, unit included."""
    unit: bool
    """Whether it has a unit."""
    approximated: bool
    """Whether an approximator stands before it."""


def left_of(passage: Passage, one: Candidate) -> str:
    """Return what stands before *one*, as far as it is read."""
    return passage.text[max(0, one.start - LEFT) : one.start]


_SENTENCE_START = re.compile(
    r"(?:^|[.!?:;。！？：；][\"”’)]?)\s{0,3}$|;\s{1,3}[^\W\d_]{2,3}\s{1,3}$"
)
"""Also behind a conjunction before the last item: we agreed; and *3.* Hold talks."""
_ITEM_NAME = re.compile(r"^\W{0,3}[^\W\d_]{2,12}\s$")
"""The word that opens a passage, before its number and a colon: Day 1:"""
_CAPITAL = re.compile(r"\s{1,3}[^\W\d_a-z]")
_SMALL_ITEM = re.compile(r"[.)]\s{1,3}[^\W\d_]")
_ITEM_MARK = re.compile(r"(?:[.)]\s{1,3}|[.．、）]\s{0,3}(?![A-Za-z\s]))[^\W\d_a-z]")


def _continues(passage: Passage, one: Candidate) -> bool:
    """Tell whether the number before this one stands as it does: 4. Tar. *5.* Rope; 4 Tar 5 Rope.

    Without a mark both must open a paragraph.
    """
    earlier = f"{one.number.value - 1:f}"
    if _ITEM_MARK.match(passage.text, one.number.end):
        before = passage.text[: one.start]
        return re.search(rf"(?:^|\s){earlier}[.)]\s{{1,3}}[^\W\d_a-z]", before) is not None
    opens = one.start == 0 and _CAPITAL.match(passage.text, one.number.end)
    if not opens:
        return False
    return re.search(rf"(?:^|{CLAIMED}){earlier}\s[^\W\d_a-z]", passage.before) is not None


def paragraph_number(passage: Passage, one: Candidate) -> str | None:
    """Object to the number that opens a paragraph or an item: 7. Norland has paid."""
    short = one.number.end - one.number.start <= NOTE and one.number.digits
    left = left_of(passage, one)
    if short and passage.text.startswith(":", one.end) and _ITEM_NAME.search(left):
        return "the number of an item"
    if short and _continues(passage, one):
        return "the number of a paragraph"
    if not short or not _SENTENCE_START.search(left):
        return None
    if _ITEM_MARK.match(passage.text, one.number.end):
        return "the number of a paragraph"
    joined = left.rstrip()[-1:].isalpha() and _SMALL_ITEM.match(passage.text, one.number.end)
    return "the number of a paragraph" if joined else None


_QUOTE = 8
"""The longest quoted name that holds a number, in code points."""
_TITLE = 48
"""How far before a number the mark may stand that opens the title it is in."""
_QUOTED_NAME = re.compile(rf"[“«‘「『„\"]([^“”«»‘’「」『』„\"\s]{{1,{_QUOTE}}})[”»’」』“\"]")

_TITLED = re.compile(r"《[^《》\n]{0,40}$")


def quoted(passage: Passage, one: Candidate) -> str | None:
    """Object to a number that is a quoted name or, in words, part of a short one: “四个现代化”.

    Only where words are not parted can a name be told by its length.
    """
    begin, end = one.number.start, one.number.end
    if _TITLED.search(passage.text, max(0, begin - _TITLE), begin):
        return "part of a name"
    whole = passage.language.numbers.parted or one.number.digits
    for match in _QUOTED_NAME.finditer(passage.text, max(0, begin - _QUOTE), end + _QUOTE):
        if match.span(1) == (begin, end) or (not whole and match.start() < begin < match.end()):
            return "part of a name"
    return None


_NOISE = re.compile(r"(?:[|@®][:;.,]|(?:^|[\s.,;])/|[\^=]|\d\s,)\s{0,2}$")
_NOISE_BEHIND = re.compile(
    r"[*^]|\s{0,2}(?:[\^=]|[+×]\s{0,2}\d)|\s[,/]\d|\s?['’](?:[~/]|[a-z]{1,2}(?![^\W\d_]))"
)
"""What only marks of a scan, or sums that prove a reader human, have behind a number."""
_SPLIT_WORD = re.compile(r"[^\W\d_]-\s{1,2}$")


def debris(passage: Passage, one: Candidate) -> str | None:
    """Object to what paging and scanning leave: com- 12 mittee, 79* session."""
    behind = passage.text[one.end : one.end + 1]
    odd = behind == '"' and (_has_odd_mark(passage.printed) or is_stray(passage, one.end))
    torn = _SPLIT_WORD.search(left_of(passage, one)) or _NOISE.search(left_of(passage, one))
    if odd or torn or _NOISE_BEHIND.match(passage.text, one.end):
        return "scanning debris"
    first = one.start == 0 and one.number.digits and one.number.value == 1
    return "the number of a note" if first else None


_OPENS = re.compile(r"(?:^|[\s(\[—–-])[\"“‘'„«](?=\S)")
_CLOSES = re.compile(r"[\"”’»](?=[\s.,;:!?)\]—–-]|$)")


def is_stray(passage: Passage, at: int) -> bool:
    """Tell whether the mark at *at* closes no quotation that was opened before it."""
    opened = [match.end() for match in _OPENS.finditer(passage.printed, 0, at)]
    if not opened:
        return True
    return _CLOSES.search(passage.printed, opened[-1], at) is not None


@lru_cache(maxsize=1)
def _has_odd_mark(printed: str) -> bool:
    """Tell whether a quotation mark of a passage has no other."""
    return printed.count('"') % 2 == 1


_BROKEN = re.compile(rf"\s{{1,2}}{CLAIMED}")


def broken_date(passage: Passage, one: Candidate) -> str | None:
    """Object to a day that its month does not have: 31 before June 2024."""
    short = one.number.plain and one.end - one.start < NOTE
    return "a day that is none" if short and _BROKEN.match(passage.text, one.end) else None


_OPEN = 200
"""How far before a closing bracket its opening one is looked for, in code points."""


def list_mark(passage: Passage, one: Candidate) -> str | None:
    """Object to what numbers the members of a list inside a sentence: we agreed: 1) peace."""
    short = one.number.plain and one.number.end - one.number.start < NOTE
    if not short or not passage.text.startswith(") ", one.end):
        return None
    before = passage.printed[max(0, one.start - _OPEN) : one.start]
    opened = before.count("(") > before.count(")")
    return None if opened else "the number of a paragraph"


_TORN_WORD = re.compile(r"\s{1,2}0[^\W\d_]{1,3}(?!\w)")


def torn_word(passage: Passage, one: Candidate) -> str | None:
    """Object to a number before a word that a scan begins with a nought: £2 0i enator."""
    return "scanning debris" if _TORN_WORD.match(passage.text, one.end) else None


_NOTE_MARK = re.compile(rf"(?:[^\W\d_]|{CLAIMED})[.,;:!?\"”’)]{{1,2}}$|<sup>$")


def footnote(passage: Passage, one: Candidate) -> str | None:
    """Object to the mark of a note right behind a sign: the river rose.12 The dykes held."""
    # where words are not parted nothing parts a number from the sign before it
    parted = passage.language.numbers.parted
    short = one.end - one.start <= NOTE and one.number.digits and parted
    return "a footnote mark" if short and _NOTE_MARK.search(left_of(passage, one)) else None


_SCORE_LEFT = re.compile(r"(?<!\S)[(\d,.]{0,6}\d[-–]$")
_SCORE_RIGHT = re.compile(r"[-–]\d")


def score(passage: Passage, one: Candidate) -> str | None:
    """Object to one of two numbers with a dash between them that are no range: won 4-2."""
    if not (one.number.plain and passage.language.numbers.parted):
        return None
    left, right = left_of(passage, one), _SCORE_RIGHT.match(passage.text, one.end)
    return "a score or a serial number" if right or _SCORE_LEFT.search(left) else None


_COMPOUND = re.compile(r"[-‐‑](?:[^\W\d_]|\s)")


HYPHENS = ("-", "‐", "‑")
_GREAT = 1000
"""From here on a number counts in a compound too: a 40,000-person force."""


def is_great(one: Candidate) -> bool:
    """Tell whether *one* is so great a number that a compound with it is no name, nor a year."""
    return one.number.value >= _GREAT and not one.number.plain


def paired(passage: Passage, one: Candidate) -> str | None:
    """Object to two of a kind that names those who were named before: as *two* proud nations."""
    if one.number.digits or one.number.value != _TWO or one.approximated:
        return None
    named = _paired_pattern(passage.language.code).match(passage.text, one.end)
    return "points at what was named before" if named else None


@lasting
def _paired_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    words = any_of(language.figures.paired, language)
    return re.compile(rf"(?:,?\s{{1,3}}[a-z][\w’'-]{{0,20}}){{0,3}}?\s{{1,3}}{words}")


def or_two(passage: Passage, one: Candidate) -> str | None:
    """Object to the second number of a few: a moment or *two*."""
    if one.number.digits or one.number.value != _TWO:
        return None
    pattern = _or_two_pattern(passage.language.code)
    return "a vague amount" if pattern.search(left_of(passage, one)) else None


@lasting
def _or_two_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    article, either = language.numbers.articles, language.figures.range_or
    thing = r"(?:\s{1,3}[^\W\d_][\w-]{0,15}){1,2}\s{1,3}"
    return re.compile(
        rf"{any_of(article, language)}{thing}{any_of(either, language)}\s{{1,3}}$", re.IGNORECASE
    )


def peopled(passage: Passage, one: Candidate) -> bool:
    """Tell whether a compound says how many *one* counts: a 38-person team, a 4-lane bridge."""
    return _counted_pattern(passage.language.code).match(passage.text, one.end) is not None


@lasting
def _counted_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    words = any_of(language.figures.compound_nouns, language)
    return re.compile(rf"[-‐‑]{words}", re.IGNORECASE)


def compound(passage: Passage, one: Candidate) -> str | None:
    """Object to a number that a hyphen makes part of a word: a 10-point plan."""
    if is_great(one) or peopled(passage, one):
        return None
    return "part of a compound" if _COMPOUND.match(passage.text, one.end) else None


_NUMBER_LEFT = re.compile(r"\d[.,]?[\s|]{1,4}$")
_NUMBER_RIGHT = re.compile(r"[\s|]{1,4}(?!\d{1,4}[-‐‑][^\W\d_])[$€£]?\d")
"""Another number, but none that is part of a word: 3 million *8-ounce* bottles."""


def row(passage: Passage, one: Candidate) -> str | None:
    """Object to a number of a row, as of a table, and to one without any word."""
    left, right = left_of(passage, one), passage.text[one.end : one.end + 6]
    if _NUMBER_LEFT.search(left) or _NUMBER_RIGHT.match(right):
        return "a row of numbers"
    return None if _has_words(passage.printed) else "nothing says what is counted"


@lru_cache(maxsize=1)
def _has_words(printed: str) -> bool:
    """Tell whether words stand in a passage; a line in capitals alone is a running head."""
    shouted = printed.isupper() and len(printed) <= LEFT
    return not shouted and any(sign.isalpha() for sign in printed)
