"""Why a number is no figure: the first objection that holds, in a few words, or none."""

import re
from collections.abc import Callable

from presswork.extract.announcing import SMALL, announcing
from presswork.extract.approximators import approximator_before
from presswork.extract.found import Passage
from presswork.extract.marks import (
    HYPHENS,
    NOTE,
    Candidate,
    broken_date,
    compound,
    debris,
    footnote,
    is_great,
    left_of,
    list_mark,
    or_two,
    paired,
    paragraph_number,
    peopled,
    quoted,
    row,
    score,
    torn_word,
)
from presswork.extract.named_numbers import part_of_name
from presswork.extract.no_counts import branded, call_code, corrected, raised, struck
from presswork.extract.note_numbers import note_number
from presswork.extract.objection_words import objection_words
from presswork.extract.placed_parts import quarters
from presswork.extract.pointing import tells
from presswork.extract.scans import (
    contact_line,
    delivery_note,
    garbled,
    stamped_hour,
    torn_numbering,
)
from presswork.extract.sequence import in_sequence
from presswork.extract.steps import step
from presswork.extract.uncounted import (
    ABBREVIATED,
    NOUN_RIGHT,
    abbreviation,
    counts_in_brackets,
    counts_plural,
    ungrouped,
    unmeasured,
    year,
)

__all__ = ["objection"]

_ARTICLE = 3
"""The most letters of an article."""


def objection(passage: Passage, one: Candidate) -> str | None:
    """Return why *one* is no figure of *passage*, None where nothing speaks against it."""
    for check in _ALWAYS:
        if reason := check(passage, one):
            return reason
    if one.unit:
        return None
    return next((reason for check in _WITHOUT_UNIT if (reason := check(passage, one))), None)


def _is_cased(sign: str) -> bool:
    return sign.lower() != sign.upper()


_CODE = re.compile(r"[^\W\d_](?:-?\d{1,6}[-/]|/)$")
"""The beginning of a code that goes on in digits: A41-7, XXI/9."""
_CATCHWORD = re.compile(r"(?<!\w)[a-z]{1,2}\d?/\s$")
"""What a typist sets under a page, before the number of the next: se/ 2."""
_TORN = re.compile(r"['’]\s?/$|(?<![\w.,])\d\s$")
"""What scanning leaves of the beginning of a number: 15 '/2 percent, 2 0 percent."""
_PART_OF_LAW = re.compile(r"\([a-z]\)")
"""What goes on a section of a law right behind its number: 501(c)(3), 401(k)."""
_BARE_DECIMAL = re.compile(r"(?<![\d.])\s[.]$")
"""What makes a number a calibre or the like: a .44 revolver."""
_LEADING_ZERO = re.compile(r"0\d")


def _cut(passage: Passage, one: Candidate) -> str | None:
    """Object to the end of a code and of a number that a scan has torn."""
    left = left_of(passage, one)
    if one.number.digits and passage.text[one.start].isalnum() and _CODE.search(left):
        return "part of a code"
    if _CATCHWORD.search(left) and not passage.text[one.end :].strip():
        return "a page number"
    pointed = passage.text[one.number.start] == "." or _BARE_DECIMAL.search(left)
    if one.number.digits and not one.unit and pointed:
        return "part of a name"
    if one.number.plain and _PART_OF_LAW.match(passage.text, one.end):
        return "part of a code"
    torn = one.unit and one.number.value < SMALL and _TORN.search(left)
    return "scanning debris" if torn else None


def _glued(passage: Passage, one: Candidate) -> str | None:
    left = passage.text[max(0, one.start - 2) : one.start]
    right = passage.text[one.end : one.end + 1]
    signed = not passage.text[one.start].isalnum()
    hyphen = left[-1:] in {"-", "‑"} and not signed
    if left[-1:] == "/" and left[:1].isalpha() and not one.unit:
        return "part of a compound"
    # what a scan or a hand has set for the hyphen of a name: COVID–19
    hyphen = hyphen or (left[-1:] == "–" and not one.unit and not signed)
    if hyphen and left[:1].isalpha() and (passage.language.numbers.parted or left[:1].isascii()):
        return "the end of a compound"
    if _is_ordinal(passage, one):
        return "an ordinal"
    if _LEADING_ZERO.match(passage.text, one.number.start):
        return "a serial number"
    if (not one.number.digits and right.isdecimal()) or "@" in {left[-1:], right}:
        return "part of a name"
    if one.number.digits and not signed and (_is_cased(left[-1:]) or _is_cased(right)):
        return "part of a name"
    return None


def _is_ordinal(passage: Passage, one: Candidate) -> bool:
    words = objection_words(passage.language.code)
    behind = words.ordinal.match(passage.text, one.number.end)
    if behind and one.unit and one.end >= behind.end():
        behind = None  # the sign begins the unit: 2°C
    if behind and one.number.digits and behind[0].strip(" -").casefold() in words.ordinals:
        behind = None  # what is counted begins with a word: 20 first graders
    if one.number.scaled and words.ordinal_joined.match(passage.text, one.number.end):
        return True
    left = left_of(passage, one).rstrip()
    known = left.endswith(passage.language.figures.not_approximators)
    return bool(behind or (words.ordinal_before.search(left) and not known))


def _vague(passage: Passage, one: Candidate) -> str | None:
    if one.number.cued and not one.approximated:
        return "a vague amount"
    left = left_of(passage, one)
    vague = objection_words(passage.language.code).vague.search(left)
    none = passage.language.figures.not_approximators
    if vague is None or left.rstrip().endswith(none):
        return None
    # an article is vague before *thousands*, and a genitive before digits: half *des* 54 pays
    article = len(vague[0].strip()) <= _ARTICLE and one.number.digits
    return None if article and passage.language.numbers.parted else "a vague amount"


def _bracketed(passage: Passage, one: Candidate) -> str | None:
    if counts_in_brackets(passage, one):
        return None
    around = passage.text[one.start - 1 : one.start], passage.text[one.end : one.end + 1]
    short = one.end - one.start <= NOTE
    return (
        "a number in brackets"
        if short and around in {("(", ")"), ("[", "]"), ("（", "）")}
        else None
    )


_APOSTROPHE = re.compile(r"\s[‘’']$")


def _placed(passage: Passage, one: Candidate) -> str | None:
    """Object to a day or year of two digits and a place in a row: *le* 10 courant, May '25."""
    short = one.number.plain and one.number.end - one.number.start < NOTE
    if not short or not passage.language.numbers.parted:
        return None
    left = left_of(passage, one)
    if _APOSTROPHE.search(left):
        return "a short year"
    placed = objection_words(passage.language.code).place_before.search(left)
    return "a day, a year or a place in a row" if placed else None


def _is_done(passage: Passage, one: Candidate, left: str) -> bool:
    """Tell whether the word before a number is no noun but a verb: *building* 500 schools."""
    if one.number.scaled and passage.language.numbers.parted:
        printed = passage.text[one.number.start : one.number.end]
        return not ABBREVIATED.search(printed)  # Section 4B
    deed = objection_words(passage.language.code).deed.search(left)
    if deed is None or not counts_plural(passage, one, _ADJECTIVES if deed[0].islower() else 0):
        return False
    return not _is_class(passage, left[: deed.start()], deed[0])


_ADJECTIVES = 2


def _is_class(passage: Passage, before: str, word: str) -> bool:
    """Tell whether *word* names a class, "14 Grade 3 emergencies", and so is no verb.

    A number stands before it, or a capital inside the sentence shows it.
    """
    *_, last = before.split() or [""]
    number = last[-1:].isdigit() or last.casefold() in passage.language.numbers.words
    return number or (word[:1].isupper() and last[-1:] not in {"", ".", ":", ";", "!", "?"})


def _numbering(passage: Passage, one: Candidate) -> str | None:
    words = objection_words(passage.language.code)
    left = left_of(passage, one)
    if words.numbering.search(left) and not _is_done(passage, one, left):
        return "a numbering"
    if passage.language.figures.session_nouns and words.session.search(left):
        return "an ordinal"
    digits = one.number.digits or not passage.language.numbers.parted
    counts = is_great(one) or peopled(passage, one)
    joined = counts and passage.text.startswith(HYPHENS, one.number.end)
    if digits and not joined and words.numbering_after.match(passage.text, one.number.end):
        return "part of a name"
    if one.number.plain and words.street.match(passage.text, one.number.end):
        return "the number of a house"
    return None


def _pronoun(passage: Passage, one: Candidate) -> str | None:
    word = passage.text[one.number.start : one.number.end].casefold()
    if word not in objection_words(passage.language.code).pronouns:
        return None
    near = approximator_before(passage, one.start)
    at_least = near is not None and near.name == "ge"
    behind = NOUN_RIGHT.match(passage.text, one.end)
    if behind and behind[1].casefold() in passage.language.figures.counted_singulars:
        return None
    return None if at_least and _counts_thing(passage, one) else "a pronoun"


def _counts_thing(passage: Passage, one: Candidate) -> bool:
    """Tell whether a thing stands behind a number that may be a pronoun: at least one *shot*."""
    behind = NOUN_RIGHT.match(passage.text, one.end)
    small = objection_words(passage.language.code).prepositions
    return passage.language.numbers.parted and behind is not None and behind[1] not in small


def _pointing(passage: Passage, one: Candidate) -> str | None:
    small = one.number.value <= SMALL and not one.number.digits
    left = left_of(passage, one)
    # with its article written together with it, a number word is an ordinal
    glued = not one.number.digits and left[-1:].isalpha() and passage.language.numbers.prefixes
    pointing = (small or glued) and objection_words(passage.language.code).determiner.search(left)
    if not pointing or (small and tells(passage, one.number.value, one.start, one.end)):
        return None
    return "points at what was named before"


def _quarters(passage: Passage, one: Candidate) -> str | None:
    return quarters(passage, one.start, one.number.end)


_ALWAYS: tuple[Callable[[Passage, Candidate], str | None], ...] = (
    _glued,
    in_sequence,
    _cut,
    garbled,
    torn_numbering,
    delivery_note,
    contact_line,
    stamped_hour,
    _vague,
    paragraph_number,
    torn_word,
    corrected,
    struck,
)
_WITHOUT_UNIT: tuple[Callable[[Passage, Candidate], str | None], ...] = (
    _bracketed,
    quoted,
    list_mark,
    _placed,
    broken_date,
    debris,
    footnote,
    _numbering,
    step,
    raised,
    call_code,
    branded,
    note_number,
    _pronoun,
    score,
    compound,
    _pointing,
    paired,
    or_two,
    announcing,
    row,
    part_of_name,
    _quarters,
    abbreviation,
    year,
    ungrouped,
    unmeasured,
)
