"""Ratios with words between their numbers: *four boats in ten*, the whole before the part."""

import re
from collections.abc import Iterator

from presswork.extract.found import Found, Passage
from presswork.extract.idiom_tables import figure, keyed
from presswork.extract.patterns import GAP, any_of, normal
from presswork.extract.units import unit_behind
from presswork.lang import load
from presswork.lasting import lasting

__all__ = ["split_ratios", "whole_first"]


@lasting
def _split_ratio_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.figures
    one = any_of(table.numerators, language)
    small = any_of(language.numbers.words, language)
    joined = any_of(table.ratio_joins, language)
    noun = rf"(?:{GAP}[^\W\d_][\w’'-]{{2,20}}){{1,2}}"
    return re.compile(
        # two numbers without the thing counted are left to the rule of ratios
        rf"(?:(?P<one>{one})(?P<thing>{noun})?|(?P<top>{small}|(?<![\d.,])\d{{1,2}})(?P<things>{noun})){GAP}{joined}{GAP}"
        rf"(?P<bottom>{small}(?![-‐‑])|\d{{1,2}}0{{0,3}}(?![\d.,%]))",
        re.IGNORECASE,
    )


def split_ratios(passage: Passage) -> Iterator[Found]:
    """Find ratios with the thing counted inside, where the language has it there."""
    if not passage.language.figures.split_ratios:
        return
    words = keyed(passage.language.code)["word"]
    for match in _split_ratio_pattern(passage.language.code).finditer(passage.text):
        top, bottom = (normal(match[name] or "") for name in ("top", "bottom"))
        ratio = int(words.get(top, top or 1)), int(words.get(bottom, bottom))
        if (match["thing"] or match["things"]) and _counts_more(passage, match.end()):
            continue
        if 0 < ratio[0] < ratio[1] and not unit_behind(passage, match.end()):
            yield figure(match.span(), "ratio", f"{ratio[0]}/{ratio[1]}", None, "ratio")


_NOUN = re.compile(r"\s{1,3}(?P<word>[^\W\d_]{4,30})")


def _counts_more(passage: Passage, at: int) -> bool:
    """Tell whether the second number counts things of its own: a plan built on three *pillars*."""
    language = passage.language
    match = _NOUN.match(passage.text, at)
    if match is None or not match["word"].endswith(language.numbers.plural_ends or ("\0",)):
        return False
    small = {*language.dates.follows, *language.labelling.prepositions}
    return match["word"].casefold() not in small and match["word"].islower()


@lasting
def _whole_first_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.figures
    small = any_of(language.numbers.words, language)
    opener, joined = (any_of(rows, language) for rows in (table.ratio_openers, table.ratio_joins))
    return re.compile(
        rf"{opener}(?P<bottom>{small}|\d{{1,4}})[^\W\d]{{1,8}}?{joined}(?P<top>{small}|\d{{1,4}})",
        re.IGNORECASE,
    )


def whole_first(passage: Passage) -> Iterator[Found]:
    """Find ratios that name the whole before the part, where the language does so."""
    if not passage.language.figures.ratio_openers:
        return
    words = keyed(passage.language.code)["word"]
    for match in _whole_first_pattern(passage.language.code).finditer(passage.text):
        top, bottom = (int(words.get(match[name], match[name])) for name in ("top", "bottom"))
        if 0 < top < bottom and not unit_behind(passage, match.end()):
            yield figure(match.span(), "ratio", f"{top}/{bottom}", None, "ratio")
