"""Why a number is no figure: the first objection that holds, in a few words, or none."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from presswork.extract.found import Passage
from presswork.extract.numbers import Number
from presswork.extract.patterns import any_of, apart, ends_with
from presswork.lang import load

__all__ = ["Candidate", "objection"]

_LEFT = 32
_SMALL = Decimal(10)
"""Up to here a number only announces an enumeration or points back."""
_ARTICLE = 3
"""The most letters of an article."""
_NOTE = 3
"""The most digits of a footnote, a page or a paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Candidate:
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


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class _Words:
    vague: re.Pattern[str]
    numbering: re.Pattern[str]
    numbering_after: re.Pattern[str]
    session: re.Pattern[str]
    opening: re.Pattern[str]
    """A bracket that stands apart from the word before it, but for a particle."""
    counted: re.Pattern[str]
    """A word behind that may be what a number in brackets counts."""
    ordinal: re.Pattern[str]
    ordinal_before: re.Pattern[str]
    measure: re.Pattern[str]
    determiner: re.Pattern[str]
    place_before: re.Pattern[str]
    announcing: re.Pattern[str]
    prepositions: frozenset[str]
    pronouns: frozenset[str]


@cache
def _words(code: str) -> _Words:
    language = load(code)
    table, numbers = language.figures, language.numbers

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    nouns = any_of(table.announcing, language)
    gap, word = apart(language), r"[^\W\d_][\w-]{0,30}"
    between = rf"(?:{gap}{word}){{0,2}}" if numbers.parted else ""
    article = re.escape(table.session_article)
    session = rf"{any_of(table.session_nouns, language)}(?:\s{{1,3}}{article}\w{{2,20}}){{0,2}}"
    labelling = language.labelling
    functions = any_of((*labelling.prepositions, *labelling.relatives), language)
    return _Words(
        vague=compiled(ends_with(any_of(numbers.vague, language))),
        numbering=compiled(ends_with(any_of(table.numbering, language))),
        numbering_after=re.compile(rf"\s{{0,3}}{any_of(table.numbering_after, language)}"),
        session=compiled(rf"{session}\s{{1,3}}{article}\s{{0,3}}$"),
        opening=compiled(rf"\s(?:{any_of(numbers.prefixes, language)})?\s?[(（]$"),
        counted=compiled(rf"[)）]\s{{1,3}}(?!{functions})[^\W\d_]{{2}}"),
        ordinal=compiled(
            rf"{any_of(numbers.ordinal_suffixes, language, start=False)}"
            rf"|(?:\s{{1,2}}|-){any_of(numbers.ordinals, language)}"
        ),
        ordinal_before=compiled(ends_with(any_of(numbers.ordinal_prefixes, language))),
        measure=compiled(rf"\s{{0,3}}{any_of(numbers.plural_ends, language)}"),
        determiner=compiled(ends_with(any_of(table.determiners, language))),
        place_before=compiled(
            ends_with(any_of((*table.place_before, *language.structure.weekdays), language))
        ),
        announcing=compiled(rf"{between}(?:{gap}{nouns}|{gap}{word}\s?:)"),
        prepositions=frozenset(word.casefold() for word in table.prepositions),
        pronouns=frozenset(word.casefold() for word in table.pronouns),
    )


def objection(passage: Passage, one: Candidate) -> str | None:
    """Return why *one* is no figure of *passage*, None where nothing speaks against it."""
    for check in _ALWAYS:
        if reason := check(passage, one):
            return reason
    if one.unit:
        return None
    return next((reason for check in _WITHOUT_UNIT if (reason := check(passage, one))), None)


def _left(passage: Passage, one: Candidate) -> str:
    return passage.text[max(0, one.start - _LEFT) : one.start]


def _is_cased(sign: str) -> bool:
    return sign.lower() != sign.upper()


def _is_small(word: str) -> bool:
    """Tell whether *word* has no capital, as every word of a script without them."""
    return word == word.lower()


_LEADING_ZERO = re.compile(r"0\d")


def _glued(passage: Passage, one: Candidate) -> str | None:
    left = passage.text[max(0, one.start - 2) : one.start]
    right = passage.text[one.end : one.end + 1]
    signed = not passage.text[one.start].isalnum()
    hyphen = left[-1:] in {"-", "‑"} and not signed
    if left[-1:] == "/" and left[:1].isalpha() and not one.unit:
        return "part of a compound"
    if hyphen and left[:1].isalpha() and (passage.language.numbers.parted or left[:1].isascii()):
        return "part of a compound"
    if _is_ordinal(passage, one):
        return "an ordinal"
    if _LEADING_ZERO.match(passage.text, one.number.start):
        return "a serial number"
    if one.number.digits and not signed and (_is_cased(left[-1:]) or _is_cased(right)):
        return "part of a name"
    return None


def _is_ordinal(passage: Passage, one: Candidate) -> bool:
    words = _words(passage.language.code)
    behind = words.ordinal.match(passage.text, one.number.end)
    if behind and one.unit and one.end >= behind.end():
        behind = None  # the sign begins the unit: 2°C
    left = _left(passage, one).rstrip()
    known = left.endswith(passage.language.figures.not_approximators)
    return bool(behind or (words.ordinal_before.search(left) and not known))


def _vague(passage: Passage, one: Candidate) -> str | None:
    if one.number.cued and not one.approximated:
        return "a vague amount"
    left = _left(passage, one)
    vague = _words(passage.language.code).vague.search(left)
    none = passage.language.figures.not_approximators
    if vague is None or left.rstrip().endswith(none):
        return None
    # an article is vague before *thousands*, and a genitive before digits: half *des* 54 pays
    article = len(vague[0].strip()) <= _ARTICLE and one.number.digits
    return None if article and passage.language.numbers.parted else "a vague amount"


_SENTENCE_START = re.compile(r"(?:^|[.!?:;。！？：；][\"”’)]?)\s{0,3}$")
_ITEM_MARK = re.compile(r"(?:[.)]\s{1,3}|[.．、）]\s{0,3}(?![A-Za-z\s]))[^\W\d_a-z]")


_QUOTE = 8
"""The longest quoted name that holds a number, in code points."""
_TITLE = 48
"""How far before a number the mark may stand that opens the title it is in."""
_QUOTED_NAME = re.compile(rf"[“«‘「『„\"]([^“”«»‘’「」『』„\"\s]{{1,{_QUOTE}}})[”»’」』“\"]")

_TITLED = re.compile(r"《[^《》\n]{0,40}$")


def _quoted(passage: Passage, one: Candidate) -> str | None:
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


def _paragraph_number(passage: Passage, one: Candidate) -> str | None:
    short = one.number.end - one.number.start <= _NOTE and one.number.digits
    if not short or not _SENTENCE_START.search(_left(passage, one)):
        return None
    if _ITEM_MARK.match(passage.text, one.number.end):
        return "the number of a paragraph"
    return None


_NOISE = re.compile(r"[|@®][:;.,]\s{0,2}$")
_SPLIT_WORD = re.compile(r"[^\W\d_]-\s{1,2}$")


def _debris(passage: Passage, one: Candidate) -> str | None:
    """Object to what paging and scanning leave: com- 12 mittee, 79* session."""
    behind = passage.text[one.end : one.end + 1]
    odd = behind == '"' and _has_odd_mark(passage.printed)
    torn = _SPLIT_WORD.search(_left(passage, one)) or _NOISE.search(_left(passage, one))
    if odd or behind in {"*", "^"} or torn:
        return "scanning debris"
    first = one.start == 0 and one.number.digits and one.number.value == 1
    return "the number of a note" if first else None


@lru_cache(maxsize=1)
def _has_odd_mark(printed: str) -> bool:
    """Tell whether a quotation mark of a passage has no other."""
    return printed.count('"') % 2 == 1


def _bracketed(passage: Passage, one: Candidate) -> str | None:
    if _counts_in_brackets(passage, one):
        return None
    around = passage.text[one.start - 1 : one.start], passage.text[one.end : one.end + 1]
    short = one.end - one.start <= _NOTE
    return (
        "a number in brackets"
        if short and around in {("(", ")"), ("[", "]"), ("（", "）")}
        else None
    )


_OPEN = 200
"""How far before a closing bracket its opening one is looked for, in code points."""


def _list_mark(passage: Passage, one: Candidate) -> str | None:
    """Object to what numbers the members of a list inside a sentence: we agreed: 1) peace."""
    short = one.number.plain and one.number.end - one.number.start < _NOTE
    if not short or not passage.text.startswith(") ", one.end):
        return None
    before = passage.printed[max(0, one.start - _OPEN) : one.start]
    opened = before.count("(") > before.count(")")
    return None if opened else "the number of a paragraph"


_APOSTROPHE = re.compile(r"\s[‘’']$")


def _placed(passage: Passage, one: Candidate) -> str | None:
    """Object to a day or year of two digits and a place in a row: *le* 10 courant, May '25."""
    short = one.number.plain and one.number.end - one.number.start < _NOTE
    if not short or not passage.language.numbers.parted:
        return None
    left = _left(passage, one)
    if _APOSTROPHE.search(left):
        return "a short year"
    placed = _words(passage.language.code).place_before.search(left)
    return "a day, a year or a place in a row" if placed else None


def _counts_in_brackets(passage: Passage, one: Candidate) -> bool:
    """Tell whether a noun stands behind the brackets and no mark of a note is meant."""
    words = _words(passage.language.code)
    left = _left(passage, one)
    if not passage.language.figures.bracketed or words.numbering.search(left[:-1]):
        return False
    if all(f"({n})" in passage.text for n in (1, 2)):
        return False  # the number of a note or article, or of the points of a list
    return bool(words.opening.search(left) and words.counted.match(passage.text, one.end))


_NOTE_MARK = re.compile(r"[^\W\d_][.,;:!?\"”’)]{1,2}$")


def _footnote(passage: Passage, one: Candidate) -> str | None:
    # where words are not parted nothing parts a number from the sign before it
    parted = passage.language.numbers.parted
    short = one.end - one.start <= _NOTE and one.number.digits and parted
    return "a footnote mark" if short and _NOTE_MARK.search(_left(passage, one)) else None


def _numbering(passage: Passage, one: Candidate) -> str | None:
    words = _words(passage.language.code)
    left = _left(passage, one)
    if words.numbering.search(left):
        return "a numbering"
    if passage.language.figures.session_nouns and words.session.search(left):
        return "an ordinal"
    digits = one.number.digits or not passage.language.numbers.parted
    if digits and words.numbering_after.match(passage.text, one.number.end):
        return "part of a name"
    return None


def _pronoun(passage: Passage, one: Candidate) -> str | None:
    word = passage.text[one.number.start : one.number.end].casefold()
    return "a pronoun" if word in _words(passage.language.code).pronouns else None


_SCORE_LEFT = re.compile(r"(?<!\S)[(\d,.]{0,6}\d[-–]$")
_SCORE_RIGHT = re.compile(r"[-–]\d")


def _score(passage: Passage, one: Candidate) -> str | None:
    """Object to one of two numbers with a dash between them that are no range: won 4-2."""
    if not (one.number.plain and passage.language.numbers.parted):
        return None
    left, right = _left(passage, one), _SCORE_RIGHT.match(passage.text, one.end)
    return "a score or a serial number" if right or _SCORE_LEFT.search(left) else None


_COMPOUND = re.compile(r"[-‐‑][^\W\d_]")


def _compound(passage: Passage, one: Candidate) -> str | None:
    return "part of a compound" if _COMPOUND.match(passage.text, one.end) else None


def _pointing(passage: Passage, one: Candidate) -> str | None:
    small = one.number.value <= _SMALL and not one.number.digits
    left = _left(passage, one)
    # with its article written together with it, a number word is an ordinal
    glued = not one.number.digits and left[-1:].isalpha() and passage.language.numbers.prefixes
    pointing = (small or glued) and _words(passage.language.code).determiner.search(left)
    return "points at what was named before" if pointing else None


def _announcing(passage: Passage, one: Candidate) -> str | None:
    if one.number.value > _SMALL or one.approximated:
        return None
    announced = _words(passage.language.code).announcing.match(passage.text, one.end)
    return "announces an enumeration" if announced else None


_NUMBER_LEFT = re.compile(r"\d[.,]?[\s|]{1,4}$")
_NUMBER_RIGHT = re.compile(r"[\s|]{1,4}[$€£]?\d")


def _row(passage: Passage, one: Candidate) -> str | None:
    left, right = _left(passage, one), passage.text[one.end : one.end + 6]
    if _NUMBER_LEFT.search(left) or _NUMBER_RIGHT.match(right):
        return "a row of numbers"
    return None if _has_words(passage.printed) else "nothing says what is counted"


@lru_cache(maxsize=1)
def _has_words(printed: str) -> bool:
    """Tell whether words stand in a passage; a line in capitals alone is a running head."""
    shouted = printed.isupper() and len(printed) <= _LEFT
    return not shouted and any(sign.isalpha() for sign in printed)


_NAME_LEFT = re.compile(r"[^.!?:;\s]\s{1,3}[«“\"]?([^\W\d_][\w’'-]{1,30})\s$")
_NOUN_RIGHT = re.compile(r"\s{1,3}([^\W\d_][\w’'-]{0,30})")


def _name(passage: Passage, one: Candidate) -> str | None:
    """Object to digits right behind a capitalized word that nothing counted follows: Boeing 737."""
    worded = not one.number.digits and passage.text[one.start].isupper()
    if one.approximated or not (one.number.plain or worded):
        return None
    before = _NAME_LEFT.search(_left(passage, one))
    prepositions = _words(passage.language.code).prepositions
    if before is None or not before[1][0].isupper() or before[1].casefold() in prepositions:
        return None
    if worded:
        return "part of a name"
    behind = _NOUN_RIGHT.match(passage.text, one.end)
    counted = behind and _is_small(behind[1]) and behind[1] not in prepositions
    return None if counted else "part of a name"


def _ungrouped(passage: Passage, one: Candidate) -> str | None:
    """Object to four digits without a group mark that nothing counted follows: and 2712."""
    long = one.number.plain and one.number.end - one.number.start > _NOTE
    if not long or one.approximated or _counts_in_brackets(passage, one):
        return None
    behind = _NOUN_RIGHT.match(passage.text, one.end)
    prepositions = _words(passage.language.code).prepositions
    counted = behind and _is_small(behind[1]) and behind[1] not in prepositions
    return (
        None if counted or not passage.language.numbers.parted else "nothing says what is counted"
    )


_LARGE = Decimal(10000)
"""From here on a number in words counts without a measure word."""


def _unmeasured(passage: Passage, one: Candidate) -> str | None:
    """Object to a small number in words without a measure word, where words are not parted."""
    if passage.language.numbers.parted or one.number.digits or one.number.value >= _LARGE:
        return None
    measured = _words(passage.language.code).measure.match(passage.text, one.end)
    return None if measured else "nothing says what is counted"


_ALWAYS: tuple[Callable[[Passage, Candidate], str | None], ...] = (
    _glued,
    _vague,
    _paragraph_number,
)
_WITHOUT_UNIT: tuple[Callable[[Passage, Candidate], str | None], ...] = (
    _bracketed,
    _quoted,
    _list_mark,
    _placed,
    _debris,
    _footnote,
    _numbering,
    _pronoun,
    _score,
    _compound,
    _pointing,
    _announcing,
    _row,
    _name,
    _ungrouped,
    _unmeasured,
)
