"""Ratios to one inside a compound: a 10-to-1 rule."""

import re
from collections.abc import Iterator

from presswork.extract.found import Found, Passage
from presswork.extract.idiom_tables import figure, keyed
from presswork.extract.patterns import any_of, normal
from presswork.lang import load
from presswork.lasting import lasting

__all__ = ["to_one"]


@lasting
def _to_one_pattern(code: str) -> re.Pattern[str] | None:
    language = load(code)
    joins = [word for word in language.figures.range_joins if len(word.strip("-")) < len(word) - 1]
    words = language.numbers.words
    top, one = any_of(words, language), any_of([w for w in words if words[w] == "1"], language)
    if not joins:
        return None
    return re.compile(
        rf"(?<![\w.,-])(?P<top>{top}|\d{{1,3}}){any_of(joins, language)}(?:1(?![\w.,])|{one})",
        re.IGNORECASE,
    )


def to_one(passage: Passage) -> Iterator[Found]:
    """Find ratios to one in a compound: a 10-to-1 rule."""
    pattern = _to_one_pattern(passage.language.code)
    words = keyed(passage.language.code)["word"]
    for match in pattern.finditer(passage.text) if pattern else ():
        top = int(words.get(normal(match["top"]), match["top"]))
        if top > 1:
            yield figure(match.span(), "ratio", f"{top}/1", None, "ratio")
