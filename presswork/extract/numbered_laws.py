"""Laws and orders of a state that have a number: Federal Law No. 35-FZ, Law No. 7 of 2017.

Their id begins with the state whose they are, where it is named beside them or the text tells it.
"""

import re
from collections.abc import Iterator

from presswork.extract.found import Found, Passage
from presswork.extract.instruments import state_of
from presswork.extract.patterns import GAP, any_of
from presswork.lang import load
from presswork.lasting import lasting
from presswork.model import FactKind
from presswork.values import Struct

__all__ = ["law_at", "numbered_laws"]

_NUMBER = (
    r"(?P<number>(?:[A-Z]{1,3}[-/])?\d{1,5}(?:,\d{3})?(?:[-–]?[A-Z]{1,4}|[-–][A-Z\d]{1,6}|[IVX]{1,5})?)"
    r"(?:/(?P<slashed>\d{2,4}))?(?![\w%/]|[.,]\d|[-–]\w)"
)
_LEFT = 40
"""How far before a law the state whose it is may be named, in code points."""
_CAPITALS_BEFORE = re.compile(
    r"(?<!\w)(?:[A-Z][\w.-]{0,20}\s{1,2}){0,2}[A-Z][\w.-]{0,20}(?:['’]s?)?\s{1,3}$"
)


def numbered_laws(passage: Passage) -> Iterator[Found]:
    """Yield the numbered laws and orders of *passage*, each with its year where one is said."""
    if not _has_laws(passage):
        return
    for match in _pattern(passage.language.code).finditer(passage.text):
        named = _named(passage, match)
        sure = match["sign"] or match["year"] or named
        if sure and not _named_before(passage, match.start()).of_name:
            yield _found(passage, match, named)


def _named(passage: Passage, match: re.Match[str]) -> str | None:
    """Return the state that is named beside a law."""
    behind = match["state"] and state_of(match["state"], passage.language)
    return behind or _named_before(passage, match.start()).state


def law_at(passage: Passage, at: int) -> str | None:
    """Return the id of the numbered law that stands at *at*, of which an article is cited."""
    if not _has_laws(passage):
        return None
    match = _pattern(passage.language.code).match(passage.printed, at)
    return _found(passage, match, _named(passage, match)).value if match else None


def _has_laws(passage: Passage) -> bool:
    return bool(passage.language.references.laws)


class _Before(Struct, frozen=True):
    """What stands before a law that has a number."""

    state: str | None
    of_name: bool
    """Whether the law has a name there, of which the number is a part: Rivers Act No. 1 1990."""


def _named_before(passage: Passage, at: int) -> _Before:
    left = passage.printed[max(0, at - _LEFT) : at]
    words = _CAPITALS_BEFORE.search(left)
    if words is None:
        return _Before(None, of_name=False)
    state = state_of(words[0], passage.language)
    # a word with a capital may open its sentence
    alone = len(words[0].split()) == 1
    opens = alone and not left[: words.start()].rstrip(' “"(')[-1:].isalnum()
    return _Before(state, of_name=state is None and not opens)


@lasting
def _pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.references
    kinds, laws = any_of(table.law_kinds, language), any_of(table.laws, language)
    orders = any_of(table.numbered_orders, language)
    sign, of = any_of(table.number_signs, language), any_of(table.of, language)
    noun = rf"(?P<noun>(?:{kinds}{GAP}){{0,2}}{laws}|(?P<order>{kinds}{GAP}{orders}))"
    signed = rf"{GAP}(?P<sign>(?i:{sign})\s{{0,2}})?"
    year = rf"(?:{GAP}{of}{GAP}(?P<year>(?:19|20)\d\d)(?!\w))?"
    dated = rf"(?={GAP}{of}{GAP}\d{{1,2}}\s[^\W\d_]{{3,12}}\s(?P<dated>\d{{4}}))?"
    name = r"[A-Z][\w.-]{1,20}(?:\s[A-Z][\w.-]{1,20}){0,2}"
    state = rf"(?={GAP}{of}{GAP}(?P<state>{name}))?"
    return re.compile(rf"(?<![\w-]){noun}{signed}{_NUMBER}{year}{dated}{state}")


def _found(passage: Passage, match: re.Match[str], named: str | None) -> Found:
    kind = "-".join(match["noun"].split())
    number = match["number"].replace("–", "-").replace(",", "")
    year = match["year"] or match["slashed"] or match["dated"]
    state = named or _told(passage)
    body = f"{state}/{kind}" if state else kind
    return Found(
        start=match.start("noun"),
        end=match.end(),
        kind=FactKind.REFERENCE,
        rule="numbered",
        value=f"{body}/{number}/{year}" if year else f"{body}/{number}",
        body=body,
    )


def _told(passage: Passage) -> str | None:
    """Return the state which the text is about or from; the United States number laws otherwise."""
    others = {*passage.language.references.countries.values()}
    told = next((one for one in (passage.home, passage.issuer) if one and one not in others), None)
    return None if passage.home in others else told
