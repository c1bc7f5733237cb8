"""Numbers that are places in a row, whose ending a scan has lost or garbled: the 79 session, 79'*.

A count stands before a plural, "held 12 sessions"; a whole number before the singular of what is
numbered one by one is an ordinal.
"""

import re

from presswork.extract.found import CLAIMED, Passage
from presswork.extract.marks import Candidate, is_stray, left_of
from presswork.extract.objection_words import street_nouns
from presswork.extract.patterns import GAP, any_of, ends_with
from presswork.lang import Language, load
from presswork.lasting import lasting

__all__ = ["GARBLED", "in_sequence"]

GARBLED = "*\"'‘’“”™®°º©%^!»«|~"
"""The signs that a scan makes of the raised letters behind an ordinal."""
_RAISED = re.compile(r"[™®]|[a-z]{1,2}[\"'”’»«™®*]|[!][a-z]|°[\"'”’]")
"""What is nothing but such letters: 16™, 12t», 10!h, 9°"."""
_SINGLE = re.compile(r"['’‘]?\"|[”’‘]")
"""A mark that may also close a quotation."""
_DIGITS = 3
"""An ordinal of more digits is not told from a year or an amount."""
_SHARE = re.compile(r"\s?%")


def in_sequence(passage: Passage, one: Candidate) -> str | None:
    """Object to a whole number before the singular of what is numbered: the *79* session."""
    short = one.number.plain and one.number.end - one.number.start <= _DIGITS
    if not short or one.approximated or not passage.language.numbers.parted:
        return None
    at = one.number.end
    if _RAISED.match(passage.text, at):
        return "an ordinal"
    garbled, plain = _patterns(passage.language.code)
    sign = passage.text[at : at + 1]
    if not sign.isspace() and not _SHARE.match(passage.text, at):
        match = garbled.match(passage.text, at)
        closes = _SINGLE.match(passage.text, at) and not is_stray(passage, at)
        return "an ordinal" if match and not closes else None
    match = plain.match(passage.text, at)
    if match is None:
        return None
    # a share has no article before it, unlike one of many: the 21% century
    share = sign == "%" and not match["street"]
    if share and not _definite(passage.language.code).search(left_of(passage, one)):
        return None
    return "an ordinal"


@lasting
def _patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    language = load(code)
    between = _between(language)
    noun = rf"(?:{GAP}{between}){{0,4}}{GAP}(?:{_nouns(language)})(?![-‐‑])"
    marks = rf"(?:[a-z]{{0,2}}[{re.escape(GARBLED)}{CLAIMED}]{{1,3}}[a-z]{{0,2}}|[a-z])"
    table = language.labelling
    rows = (table.prepositions, table.relatives, table.auxiliaries, table.determiners)
    small = any_of([word for row in rows for word in row], language)
    # what another noun follows is no noun of its own: 12 session chairs
    ends = rf"(?!{GAP}(?!{small})(?:[a-z]{{3,30}}))"
    return re.compile(marks + noun), re.compile(rf"%?{noun}{ends}")


def _nouns(language: Language) -> str:
    """Return a pattern for what is numbered; the name of a street has a capital."""
    nouns = any_of(language.figures.sequence_nouns, language)
    return f"(?i:{nouns})|(?P<street>{street_nouns(language)})"


def _between(language: Language) -> str:
    """Return a pattern for a word before what is numbered: a name or a word of such names."""
    known = any_of(language.figures.sequence_adjectives, language)
    ends = "".join(sorted({end for end in language.numbers.plural_ends if len(end) == 1}))
    last = rf"(?<![{ends}])" if ends else ""
    return rf"(?:(?i:{known})|[A-Z][a-z]{{2,20}}{last}(?!\w))"


@lasting
def _definite(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.figures
    words = any_of((*table.definite, *table.determiners), language)
    return re.compile(ends_with(words), re.IGNORECASE)
