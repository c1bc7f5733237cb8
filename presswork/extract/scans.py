"""Numbers that only a scan has made: rows of debris, letters read as digits, torn numberings."""

import re

from presswork.extract.found import CLAIMED, Passage
from presswork.extract.marks import LEFT, Candidate, left_of
from presswork.extract.mask import CALLED
from presswork.extract.patterns import GAP, any_of
from presswork.lang import load
from presswork.lasting import lasting

__all__ = ["contact_line", "delivery_note", "garbled", "stamped_hour", "torn_numbering"]

_SHORT = 3
"""The most digits of a number that may be a letter, a note or a paragraph."""
_AROUND = 3
"""How many words on each side of a number tell whether it stands in a row of debris."""
_MOST = 4
_WORD = 3
"""From so many letters on a run of signs may be a word."""
_LETTERS = re.compile(rf"(?!(\w)\1{{2}})[^\W\d_]{{{_WORD}}}|{CLAIMED}")
_MIXED = re.compile(r"\d{1,2}[a-z]{1,2}|[A-Z0-9]{1,2}|[a-z]{1,2}|[^\w\s]{1,3}", re.IGNORECASE)
_BARE_DEGREE = re.compile(r"\s[°º](?!\s?[CFNSEWKcf](?!\w))")
_CODE = re.compile(r"[A-Z]{2}/\d{1,6}/$")
_GLUED = re.compile(r"\.[A-Z]{2}")
_LONE_CAPITAL = r"\s[A-Z]\s{1,3}"


def garbled(passage: Passage, one: Candidate) -> str | None:
    """Object to a number in a row of debris, in a code, or that is a letter or torn by one."""
    if not one.number.digits:
        return None
    left, at = left_of(passage, one), one.number.end
    if _CODE.search(left) or (one.number.plain and _GLUED.match(passage.text, at)):
        return "part of a code"
    if _BARE_DEGREE.match(passage.text, at) or _is_among_debris(passage, one):
        return "scanning debris"
    torn = _torn(passage.language.code).match(passage.text, at)
    return "scanning debris" if torn or _is_letter(passage, one) else None


def _is_among_debris(passage: Passage, one: Candidate) -> bool:
    """Tell whether nearly all that stands beside a number is too short to be words: 2k 28 2s oI."""
    if one.number.end - one.number.start > _SHORT:
        return False
    text = passage.text
    left = text[max(0, one.start - LEFT) : one.start].split()[-_AROUND:]
    right = text[one.number.end : one.number.end + LEFT].split()[:_AROUND]
    beside = [*left, *right]
    debris = [word for word in beside if _MIXED.fullmatch(word)]
    mixed = sum(1 for word in debris if any(sign.isdigit() for sign in word))
    words = any(_LETTERS.search(word) for word in beside)
    return len(debris) >= _MOST and mixed > 1 and not words


@lasting
def _torn(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(rf"{_LONE_CAPITAL}{any_of(language.numbers.scales, language)}")


def _is_letter(passage: Passage, one: Candidate) -> bool:
    """Tell whether a digit stands for a word of one letter: committed *0* ensuring peace."""
    language = passage.language
    printed = passage.text[one.number.start : one.number.end]
    said = printed == "1" and not one.unit and not one.approximated
    if said and _spoken(language.code).match(passage.text, one.number.end):
        return True
    if printed not in language.figures.misread or one.unit or one.approximated:
        return False
    behind = _behind(language.code).match(passage.text, one.number.end)
    before = passage.text[max(0, one.start - 2) : one.start]
    ends = tuple(end for end in language.numbers.plural_ends if end)
    inside = bool(before[:1].isalpha() and before[1:].isspace())
    return inside and behind is not None and not behind["word"].endswith(ends or ("\0",))


@lasting
def _spoken(code: str) -> re.Pattern[str]:
    """Return the pattern of a verb that one thing cannot have: 1 *think*, 1*'ve*."""
    language = load(code)
    return re.compile(rf"\s{{0,2}}{any_of(language.figures.misread_verbs, language)}")


@lasting
def _behind(code: str) -> re.Pattern[str]:
    language = load(code)
    small = any_of((*language.labelling.prepositions, *language.labelling.relatives), language)
    return re.compile(rf"{GAP}(?!{small})(?P<word>[^\W\d_]{{2,30}})(?![^\W\d_])")


_ROMAN = re.compile(r"\d{1,2}\.1\s{1,2}(?P<word>[a-z]{2,20})(?!\w)")
_COMMA = re.compile(r"\d{1,3},\s{1,2}[A-Z]")
_GLUED_DOT = re.compile(r"\d{1,3}[.)][A-Z][a-z]")
_MARKED_NOTE = re.compile(r"[\"'‘’“”°*©]{1,2}$")
_CAPITAL = re.compile(r"\s{1,2}[A-Z][a-z]")


def torn_numbering(passage: Passage, one: Candidate) -> str | None:
    """Object to the number of a paragraph that a scan has run together with what stands behind it.

    2.1 am here, where "2. I am here" was printed; 4, Boats; 29.We.
    """
    text, at = passage.text, one.number.start
    if not one.number.digits or one.approximated or one.number.scaled:
        return None
    if at == 0 and not one.unit and _is_numbered(passage):
        return "the number of a paragraph"
    noted = at <= len("‘ ") and _MARKED_NOTE.fullmatch(text, 0, at) if at else None
    short = one.number.plain and one.number.end - at < _SHORT
    if noted and short and _CAPITAL.match(text, one.number.end):
        return "the number of a note"
    return None


def _is_numbered(passage: Passage) -> bool:
    text = passage.text
    if _GLUED_DOT.match(text):
        return True
    if roman := _ROMAN.match(text):
        word, language = roman["word"], passage.language
        ends = tuple(end for end in language.numbers.plural_ends if end)
        small = {*language.figures.prepositions, *language.labelling.prepositions}
        return bool(ends) and not word.endswith(ends) and word not in small
    return _COMMA.match(text) is not None


def delivery_note(passage: Passage, one: Candidate) -> str | None:
    """Object to what says how long a text is or takes: (1575 words, approximately 15 minutes)."""
    if not one.number.digits or len(passage.printed) > _NOTE:
        return None
    note = _note_pattern(passage.language.code).fullmatch(passage.printed.strip())
    return "a note of delivery" if note else None


_NOTE = 80
"""The longest passage that may be a note of delivery, in code points."""
_CONTACTS = 300
"""The longest that may be an address with its telephone."""


@lasting
def _note_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.figures
    near = [word for words in table.approximators.values() for word in words]
    about = rf"(?:{any_of(near, language)}\s?)?"
    unit = any_of(table.length_units, language)
    label = rf"(?:{any_of(table.length_labels, language)}\s?:?\s?)?"
    part = rf"{about}\d{{1,5}}[\s-]?{unit}"
    return re.compile(
        rf"[\W_]{{0,3}}{label}{part}(?:[,;/\s–—-]{{1,3}}{part})?[\W_]{{0,3}}", re.IGNORECASE
    )


def contact_line(passage: Passage, one: Candidate) -> str | None:
    """Object to what stands in an address with its telephone: 12 Quay, 3. FL, TEL: 555 0117."""
    if not one.number.digits or one.number.scaled or len(passage.printed) > _CONTACTS:
        return None
    return "an address" if _call(passage.language.code).search(passage.printed) else None


@lasting
def _call(code: str) -> re.Pattern[str]:
    language = load(code)
    before = any_of(language.figures.phone_before, language)
    return re.compile(rf"{before}\s{{0,2}}:\s{{0,3}}{CALLED}", re.IGNORECASE)


_STAMP = re.compile(r"\d[./-]\d{4}\s{1,2}$")
_HOUR = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")


def stamped_hour(passage: Passage, one: Candidate) -> str | None:
    """Object to an hour behind a date in figures, as a machine stamps it: 24.09.2024 23.44."""
    if one.unit or not _HOUR.fullmatch(passage.printed, one.number.start, one.number.end):
        return None
    before = passage.printed[max(0, one.start - LEFT) : one.start]
    return "a time of day" if _STAMP.search(before) else None
