"""What is cited in a list that shares its head: the words between the numbers, a number as fact."""

import re

from presswork.extract.found import CLAIMED, Found
from presswork.extract.patterns import any_of
from presswork.lang import load
from presswork.lasting import lasting
from presswork.model import FactKind

__all__ = ["ABBREVIATED", "CODE_BESIDE", "LISTED", "cited", "joiner"]

ABBREVIATED = r"(?:\s{0,2}\((?-i:[A-Z])[A-Za-z.]{1,7}\))?"
"""The abbreviation of a kind of document in brackets between its name and its number."""

CODE_BESIDE = re.compile(rf"\s{{1,2}}\([\d{CLAIMED}](?:[^()]|\(\w{{1,4}}\)){{2,60}}\)")
"""Where in a code a section of a list stands: sections 403 *(42 U.S.C. 5170b)*, 502."""

LISTED = 24
"""The longest list that is read behind its word."""


@lasting
def joiner(code: str) -> re.Pattern[str]:
    """Return the pattern of what stands between the numbers of a list: *and*, a comma, both."""
    language = load(code)
    words = any_of(language.references.joiners, language)
    return re.compile(rf"\s{{0,3}}(?:{words})\s{{0,3}}(?:{words}\s{{0,3}})?", re.IGNORECASE)


def cited(item: re.Match[str], body: str, *, start: int, rule: str) -> Found:
    """Return the reference to the document of *body* with the number and year of *item*."""
    return Found(
        start=start,
        end=item.end(),
        kind=FactKind.REFERENCE,
        rule=rule,
        value=f"{body}/{item['number'].replace('–', '-')}",
        year=item["year"],
        body=body,
    )
