"""Ranks in words: ranks third, came second overall, the fourth largest port."""

import re
from collections.abc import Iterator

from presswork.extract.found import Found, Passage
from presswork.extract.idiom_tables import figure, keyed
from presswork.extract.patterns import GAP, any_of, apart, normal
from presswork.lang import Language, load
from presswork.lasting import lasting

__all__ = ["rank_openings", "ranks"]


def rank_openings(language: Language) -> tuple[str, ...]:
    """Return with what the words begin of which each rank has one."""
    table = language.figures
    if not table.rank_superlatives:
        return table.rank_verbs
    return (*table.rank_verbs, *table.rank_superlatives, *table.rank_results)


@lasting
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    language = load(code)
    table = language.figures
    suffix = any_of(language.numbers.ordinal_suffixes, language, start=False)
    words = any_of(language.numbers.ordinals, language)
    tens = any_of(language.numbers.words, language)
    ordinal = (
        rf"(?:(?:(?P<tens>{tens})[-‐‑])?(?P<word>{words})|(?<![\d.,])(?P<digits>\d{{1,3}}){suffix})"
    )
    verbs, results = any_of(table.rank_verbs, language), any_of(table.rank_results, language)
    places, most = any_of(table.rank_places, language), any_of(table.rank_superlatives, language)
    whom = rf"(?:{GAP}[^\W\d_][\w’'-]{{1,30}}){{0,2}}?"

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return (
        compiled(rf"{verbs}{apart(language)}{ordinal}"),
        compiled(rf"{verbs}{whom}{GAP}{ordinal}(?={GAP}{places})"),
        compiled(rf"{results}{GAP}{ordinal}(?={GAP}{places})"),
        compiled(rf"{ordinal}(?=(?:{GAP}|[-‐‑]){most})"),
    )


@lasting
def _any_ordinal(code: str) -> re.Pattern[str]:
    numbers = load(code).numbers
    suffix = any_of(numbers.ordinal_suffixes, load(code), start=False)
    words = "|".join(sorted({re.escape(word) for word in numbers.ordinals}))
    return re.compile(rf"{words or '(?!)'}|\d{suffix}", re.IGNORECASE)


def ranks(passage: Passage) -> Iterator[Found]:
    """Find ranks, each once."""
    rows = keyed(passage.language.code)
    done: set[int] = set()
    if not _any_ordinal(passage.language.code).search(passage.text):
        return
    for pattern in _patterns(passage.language.code):
        for match in pattern.finditer(passage.text):
            kind = "digits" if match["digits"] else "tens" if match["tens"] else "word"
            start = match.start(kind)
            if start in done:
                continue
            done.add(start)
            value = match["digits"] or str(_value(match, rows))
            yield figure((start, _end(match)), "rank", value, None, "rank")


def _value(match: re.Match[str], rows: dict[str, dict[str, str]]) -> int:
    tens = int(rows["word"][normal(match["tens"])]) if match["tens"] else 0
    return tens + int(rows["ordinal"][normal(match["word"])])


def _end(match: re.Match[str]) -> int:
    """Return where the ordinal of *match* ends, its suffix included."""
    return match.end()
