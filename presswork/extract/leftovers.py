"""What machines and markup leave in a text, in which nothing is looked for.

Stamps of a facsimile machine, which a scan garbles in many ways, words that are struck out, the
paths of pictures, and the volume and page of a collection of judgments or notices.
"""

import re

from presswork.extract.patterns import any_of
from presswork.lang import load
from presswork.lasting import lasting

__all__ = ["leftovers"]

_DAY = r"(?:(?<!\w)[A-Z]{3}\s)?(?<![\d/])[\dOeIS~']{1,14}/\s[\dOeSI]{1,4}/\s[\dA-Z]{1,7}"
"""A day in figures with the blanks that a scan sets behind its strokes: 21/ O4/ 97."""
_HOUR = r"\s?\d{0,2}(?:\s\d)?::?\s?[\dI]{0,3}"
_PAGE = r"[Pp](?:[gGsS9]|~?\s?j)?(?![^\W_])\s?[.:]?\s?[\dIS]{0,2}"
_STAMP = re.compile(
    rf"{_DAY}{_HOUR}(?:(?:\s\d)?\s?{_PAGE})?"
    # what is left of it before the number of the page
    r"|(?<![\d/:])\d{0,14}[/:]\s?[\d/:\s]{4,24}P[gGsS9](?![^\W_])\s?[:.]?\s?[\dIS]{0,2}"
    r"|(?<!\w)[Pp][gG]:\s?\d{1,3}(?!\d)"
    rf"|(?<!\w)Fax\sfrom\s?:?\s?(?=[\d\s]{{0,8}}[/:])[\d/:\s]{{4,24}}(?:g(?!\w)|{_PAGE})?"
    r"|(?<!\w)[A-Z]{3}\s\d{1,2}\s?['’]\s?\d\d\s\d{2}:(?:\s?\d{2})?(?:\s?P[\s.]{0,2}\d{1,3}(?![\d/]))?"
)
_STAMPED = ("/ ", "Pg", "pg: ", "Fax from ", " ' ")
"""One of these stands in every stamp."""
_MARKUP = re.compile(
    # struck out, as what was not meant
    r"<s>[^<>]{1,300}</s>"
    # the target of a link or picture
    r"|\]\([^()\s]{0,200}[/.][^()\s]{1,200}\)"
    # an entity that a blank has broken: today& 39;s
    r"|&(?:amp;)?\s?#?\d{2,5};"
)
_MARKED = ("<s>", "](", "&")
_STRANDED = re.compile(r"(?:1[89]|20)\d\d\)\s")
"""The end of the dates of a life whose beginning stands before this passage."""


def leftovers(text: str, code: str) -> list[tuple[int, int]]:
    """Return the spans of *text* that say nothing of their own."""
    patterns = []
    if any(sign in text for sign in _STAMPED):
        patterns.append(_STAMP)
    if any(sign in text for sign in _MARKED):
        patterns.append(_MARKUP)
    words = load(code).references.reports
    if any(word in text for word in words):
        patterns.append(_reports(code))
    found = [match.span() for pattern in patterns for match in pattern.finditer(text)]
    stranded = _STRANDED.match(text)
    return [*found, stranded.span()] if stranded else found


@lasting
def _reports(code: str) -> re.Pattern[str]:
    """Return the pattern of volume and page of a collection: 12 U.S. 345, 347-48."""
    language = load(code)
    report = any_of(language.references.reports, language, start=False)
    page = r"\d{1,3}(?:,?\d{3})?(?!\d)(?:[-–]\d{1,6}(?!\d))?"
    return re.compile(
        rf"(?<![\w.,$€£-])\d{{1,3}}\s{{1,2}}{report}\s{{0,2}}(?:at\s)?(?:{page}|(?=\())"
        rf"(?:,\s{page}(?=\s?[(,;.]))?"
    )
