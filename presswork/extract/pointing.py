"""Small counts behind a determiner: those that point at what was named, and those that tell."""

import re
from decimal import Decimal

from presswork.extract.found import Passage
from presswork.extract.patterns import GAP, any_of, ends_with
from presswork.lang import load
from presswork.lasting import lasting
from presswork.values import Struct

__all__ = ["tells"]

_PAIR = Decimal(3)
"""Up to here "the two" and "the three" most often mean those just named."""
_LEFT = 24
"""How far before a number its determiner is looked for, in code points."""


class _Patterns(Struct, frozen=True, eq=False):
    parties: re.Pattern[str]
    """Those who speak or are spoken of, right behind the number: the two *countries*."""
    owned: re.Pattern[str]
    """A possessive right before it."""
    pronoun: re.Pattern[str]
    """What counts nothing of its own: all four *of them*."""
    picking: re.Pattern[str]
    """What picks some of them, whoever they are: one *of the* seven countries."""
    definite: re.Pattern[str]
    told: re.Pattern[str]
    """What is counted with the clause that says which: the two drugs *with* the highest costs."""


@lasting
def _patterns(code: str) -> _Patterns:
    language = load(code)
    table = language.figures
    word = r"[^\W\d_][\w’'-]{0,30}"
    parties = any_of(table.parties, language)
    small, of = any_of(table.prepositions, language), any_of(language.labelling.genitive, language)
    which = any_of(table.restricting, language)

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return _Patterns(
        parties=compiled(rf"(?:{GAP}(?!{small}){word}){{0,2}}?{GAP}{parties}"),
        owned=compiled(ends_with(any_of(table.possessives, language))),
        pronoun=compiled(rf"(?!{GAP}(?!{of})[^\W\d_])"),
        picking=compiled(ends_with(any_of(table.picking, language))),
        definite=compiled(ends_with(any_of(table.definite, language))),
        told=compiled(rf"(?:{GAP}(?!{which}){word}){{1,6}}?{GAP}{which}"),
    )


def tells(passage: Passage, value: Decimal, start: int, end: int) -> bool:
    """Tell whether the count *value* at *start* to *end* says how many there are.

    So it does where it is one of somebody's own, "her five grandchildren", where more are counted
    than are named in one breath, and where a clause behind says which are meant.
    """
    if not passage.language.figures.possessives:
        return False
    patterns = _patterns(passage.language.code)
    text = passage.text
    if text[start].isupper():
        return False  # part of a name: our Four Rivers
    left = text[max(0, start - _LEFT) : start]
    picked = value > _PAIR and patterns.picking.search(left)
    party = patterns.parties.match(text, end) and not picked
    if party or patterns.pronoun.match(text, end):
        return False
    if patterns.owned.search(left) or value > _PAIR:
        return True
    return bool(patterns.definite.search(left) and patterns.told.match(text, end))
