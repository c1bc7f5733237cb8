"""Years of two digits behind an apostrophe: in '98, in 1844, '45 and '46."""

import re
from collections.abc import Iterator

from presswork.extract.found import Found, Passage
from presswork.extract.units import unit_behind
from presswork.extract.year_patterns import year_cues
from presswork.model import FactKind

__all__ = ["short_years"]

_LEFT = 32
_SHORT = re.compile(
    r"(?<![\w'’‘])['’‘](?P<digits>\d\d)(?![\w%'’‘-]|[.,/]\d)(?![^'’‘]{1,40}['’](?!\w))"
)
"""No closing mark follows, as it does where the sign opens a quotation."""
_LISTED = re.compile(
    r"(?<!\d)(?:(?P<century>1[5-9]|20)|['’‘])\d\d,?\s{1,2}(?:[^\W\d]{1,4}\s{1,2})?$"
)
_COMING = 40
"""Up to which digits a year without another beside it is of this century."""


def short_years(passage: Passage) -> Iterator[Found]:
    """Yield the years of *passage* that leave out their century, each behind a word or a year."""
    century = ""
    if not passage.language.numbers.parted:
        return
    for match in _SHORT.finditer(passage.text):
        left = passage.printed[max(0, match.start() - _LEFT) : match.start()]
        listed = _LISTED.search(left)
        words = year_cues(passage.language.code)
        cued = words.cue.search(left) or words.weak.search(left)
        if not (listed or cued) or unit_behind(passage, match.end()):
            continue
        known = (listed["century"] or century) if listed else ""
        century = known or ("20" if int(match["digits"]) <= _COMING else "19")
        yield Found(
            start=match.start(),
            end=match.end(),
            kind=FactKind.DATE,
            rule="short year",
            edtf=f"{century}{match['digits']}",
        )
