"""The country that speaks: whose law is meant, whose dollar, whose order of day and month."""

import re
from collections.abc import Iterable, Mapping

from presswork.extract.patterns import any_of
from presswork.lang import Language, load
from presswork.lang.letters import spelled
from presswork.lasting import lasting
from presswork.model import Block, Document

__all__ = [
    "date_order",
    "issuing_country",
    "printed_signs",
    "speaking_country",
    "speaks_abroad",
]

_DAYS = re.compile(
    r"(?<![\w.,/-])(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?:(?:19|20)\d{2}|(?<=/)\d{2})(?![\w/-])"
)
"""A date in figures alone."""
_MONTHS = 12
_AMERICAN = "US"
_HOUSE = re.compile(
    r"(?:\.(?:gov|govt)\.(?P<code>[a-z]{2})|\.gc\.(?P<canada>ca))\b(?!\.\w)", re.IGNORECASE
)
"""The address of a government, which ends with the code of its country."""


def speaking_country(document: Document, language: Language) -> str | None:
    """Return the country whose institution speaks, ISO 3166, where its words name but one."""
    speaking = " ".join(
        field.value or "" for field in (document.institution, document.title, document.place)
    )
    return _only(_named(spelled(speaking), language.references.countries, language))


def issuing_country(document: Document, language: Language) -> str | None:
    """Return the country whose government issues the text at home; None where that is not sure.

    A delegation abroad, and a text that names no house of one state alone, leave it open.
    """
    if speaks_abroad(document, language):
        return None
    head = "\n".join(_words(document))
    houses = (match["code"] or match["canada"] for match in _HOUSE.finditer(_all(document)))
    named = {house.upper() for house in houses}
    return _only(named | _named(head, language.figures.governments, language))


def speaks_abroad(document: Document, language: Language) -> bool:
    """Tell whether the head of *document* names a delegation, a summit or a body of many states."""
    return _abroad(language.code).search("\n".join(_words(document))) is not None


def printed_signs(document: Document, language: Language) -> frozenset[str]:
    """Return the signs of currencies in *document* by which a word for a weight is one of money."""
    signs = set(language.figures.weighed_money.values())
    return frozenset(sign for sign in signs if sign in _all(document)) if signs else frozenset()


def date_order(document: Document, language: Language) -> str:
    """Return `dmy` or `mdy` for dates in figures alone, empty where *document* shows neither.

    It shows it by a date that can be read in one way only, else by its country.
    """
    shown = {_order(match) for match in _DAYS.finditer(_all(document))} - {""}
    if shown:
        return shown.pop() if len(shown) == 1 else ""
    institution = spelled(document.institution.value or "")
    country = _only(_named(institution, language.references.countries, language))
    return "mdy" if country == _AMERICAN else ""


def _order(match: re.Match[str]) -> str:
    if int(match["first"]) > _MONTHS:
        return "dmy"
    return "mdy" if int(match["second"]) > _MONTHS else ""


def _words(document: Document) -> Iterable[str]:
    """Yield what the head of *document* says of who speaks, where and to whom."""
    yield from (block.text for block in document.head)
    fields = (document.institution, document.title, document.occasion, document.closing)
    roles = (speaker.role for speaker in document.speakers)
    yield from (field.value for field in (*fields, *roles) if field.value)


def _all(document: Document) -> str:
    blocks: tuple[Block, ...] = (*document.head, *document.body, *document.notes)
    return "\n".join(block.text for block in (*blocks, *document.furniture))


def _named(text: str, rows: Mapping[str, str], language: Language) -> set[str]:
    if not rows:
        return set()
    found = _pattern(tuple(rows), language.code).findall(text)
    return {rows[" ".join(words.split())] for words in found}


def _only(countries: set[str]) -> str | None:
    return countries.pop() if len(countries) == 1 else None


@lasting
def _pattern(names: tuple[str, ...], code: str) -> re.Pattern[str]:
    return re.compile(any_of(names, load(code)))


@lasting
def _abroad(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(any_of(language.figures.abroad, language))
