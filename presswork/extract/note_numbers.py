"""Numbers of notes, behind which a sentence opens: 1 This is told below."""

import re
from collections.abc import Iterable

from presswork.extract.found import Passage
from presswork.extract.marks import NOTE, Candidate
from presswork.extract.patterns import any_of
from presswork.lang import Language, load
from presswork.lasting import lasting

__all__ = ["note_number"]


def note_number(passage: Passage, one: Candidate) -> str | None:
    """Object to a short number before a word with a capital that opens a sentence and counts none.

    Where words are not parted no capital tells.
    """
    short = one.number.plain and one.number.end - one.number.start < NOTE
    if not short or one.approximated or not passage.language.numbers.parted:
        return None
    opens = _opening(passage.language.code).match(passage.text, one.end)
    return "the number of a note" if opens else None


@lasting
def _opening(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(rf"\s{{1,2}}{any_of(_openers(language), language)}")


def _openers(language: Language) -> Iterable[str]:
    table = language.labelling
    rows = (table.determiners, table.pronouns, table.relatives, table.prepositions)
    yield from (word.capitalize() for row in rows for word in row if len(word) > 1)
    yield from language.sentences.starters
