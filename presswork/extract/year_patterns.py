"""What the rules of years look for: one pattern a form of year and one a kind of cue beside it."""

import re

from presswork.extract.date_patterns import YEAR
from presswork.extract.patterns import any_of, apart, ends_with
from presswork.lang import Language, load
from presswork.lasting import lasting
from presswork.values import Struct

__all__ = ["YearCues", "YearForms", "year_cues", "year_forms"]

_OPEN_LEFT = r"(?<![\w$€£#])(?<!\d[.,/])(?<!\d-)(?<![A-Z]-)"
_LAST = rf"(?P<y2>{YEAR}|\d\d(?!\s\d{{3}}(?!\d)))"
_RANGE = rf"(?P<y>{YEAR})(?:\s?[-–—‑]\s?|\s?/\s?){_LAST}(?![\w%]|[-–/]\d|[.,]\d)"
_UNPARTED_LEFT = r"(?<![0-9A-Za-z$€£#])(?<!\d[.,/])(?<!\d-)"


class YearForms(Struct, frozen=True, eq=False):
    """The forms of years that are known by themselves."""

    fiscal: re.Pattern[str]
    season: re.Pattern[str]
    decade: re.Pattern[str]
    decade_before: re.Pattern[str]
    """A decade by a word before it, *the nineteen eighties*."""
    range: re.Pattern[str]
    tail: re.Pattern[str]
    """The word for a year, behind any of them."""


class YearCues(Struct, frozen=True, eq=False):
    """What beside a number of four digits makes it a year, or none."""

    article: re.Pattern[str]
    cue: re.Pattern[str]
    weak: re.Pattern[str]
    """A word before it that may as well stand before a count."""
    change: re.Pattern[str]
    """Words behind which an amount or its level stands: *rose to*, *fell by*."""
    opener: re.Pattern[str]
    prefix: re.Pattern[str]
    numbering: re.Pattern[str]
    sign: re.Pattern[str]
    """A sign of a number, behind which even two years number a law: n° 2019-22."""
    calendar: re.Pattern[str]
    clock: re.Pattern[str]
    """What makes a time of day of the four digits before it: 1530 GMT."""
    instrument: re.Pattern[str]
    follows: re.Pattern[str]
    to: re.Pattern[str]
    """What leads from the year before to this one."""
    listed: re.Pattern[str]
    """Another year with its word, behind it."""
    named: re.Pattern[str]
    bracketed: bool
    """Whether what is counted may have its number in brackets too."""


@lasting
def year_forms(code: str) -> YearForms:
    """Return the forms of years in the language *code*."""
    language = load(code)
    parted = language.numbers.parted
    return YearForms(
        fiscal=_fiscal(language),
        season=_season(language),
        decade=_decade(language),
        decade_before=_decade_before(language),
        range=re.compile(_OPEN_LEFT + _RANGE) if parted else _unparted_range(language),
        tail=_compiled(rf"\s{{0,2}}{any_of(language.dates.year_words, language)}"),
    )


@lasting
def year_cues(code: str) -> YearCues:
    """Return what the language *code* has beside a year."""
    language = load(code)
    table, gap = language.dates, apart(language)

    def before(words: tuple[str, ...], gap: str = r"\s{0,3}") -> re.Pattern[str]:
        return _compiled(ends_with(any_of(words, language), gap))

    changes = any_of(language.labelling.change_verbs, language)
    levels = any_of((*language.figures.by_words, *language.figures.range_joins), language)
    instrument = any_of(language.references.instruments, language)
    of = any_of(language.references.of, language)
    joined = any_of((*table.both, *table.to), language)
    year = any_of(table.year_words, language)
    # as a word it may be another: nos
    signs = tuple(sign for sign in language.references.number_signs if not sign.isalpha())
    return YearCues(
        bracketed=language.figures.bracketed,
        article=before(language.structure.articles),
        cue=before(table.cues),
        weak=before(table.weak_cues),
        change=_compiled(ends_with(rf"{changes}{gap}{levels}")),
        opener=before(table.name_openers),
        prefix=before(table.year_prefixes, ""),
        numbering=before(language.figures.numbering),
        sign=before(signs),
        calendar=re.compile(rf"\s{{1,3}}{any_of(table.other_calendars, language)}"),
        clock=_compiled(rf"{gap}{any_of(language.figures.clock_zones, language)}"),
        instrument=re.compile(ends_with(rf"{instrument}{gap}{of}")),
        follows=_compiled(rf"{gap}{any_of(table.follows, language)}"),
        to=_compiled(rf"\s{{0,3}}{any_of(table.to, language)}\s{{0,3}}$"),
        listed=_compiled(rf"\s{{0,2}}(?:[,、]|{joined})\s{{0,2}}{YEAR}\s{{0,2}}{year}"),
        named=_compiled(any_of(language.figures.numbering_after, language)),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _fiscal(language: Language) -> re.Pattern[str]:
    fiscal = any_of(language.dates.fiscal, language, end=False)
    return _compiled(
        rf"{fiscal}[\s-]{{0,2}}(?:(?P<y>{YEAR})|['’]?(?P<s>\d\d))"
        rf"(?:(?P<to>\s?[-–/]\s?)(?P<y2>{YEAR}|\d\d))?(?![\d%]|[.,]\d)"
    )


def _season(language: Language) -> re.Pattern[str]:
    table, gap = language.dates, apart(language)
    season, parts = any_of(table.seasons, language), any_of(table.parts, language)
    return _compiled(
        rf"(?P<season>{season})(?:{gap}{parts}){{0,2}},?{gap}(?P<y>{YEAR})(?:[-–/](?P<y2>\d\d))?(?!\d)"
    )


def _letters(language: Language) -> str:
    """Return what may not stand beside digits: a letter of a language that does not part words."""
    return r"\w" if language.numbers.parted else "0-9A-Za-z_"


def _suffix(language: Language) -> str:
    return any_of(language.dates.decade_suffixes, language, start=False)


def _decade(language: Language) -> re.Pattern[str]:
    year = rf"(?<![{_letters(language)}$€£])(?P<y>{YEAR[:-5]}\d0)"
    said = any_of(language.dates.short_decades, language, start=False)
    short = rf"(?<![\w.,-])(?P<said>[2-9]0){said}"
    return _compiled(rf"(?:(?:{year}|(?<!\w)['’‘](?P<short>[2-9]0)){_suffix(language)}|{short})")


def _decade_before(language: Language) -> re.Pattern[str]:
    gap, parted = apart(language), language.numbers.parted
    closed, words = ("", "") if parted else (_suffix(language), f"|{_tens(language)}")
    return _compiled(
        rf"(?P<lead>{any_of(language.dates.decade_prefixes, language)}{gap})"
        rf"(?P<y>{YEAR[:-5]}\d0|[2-9]0{words})"
        rf"(?:{closed})(?![{_letters(language)}%]|[.,/-]\d|\s?[-–,;/]\s?\d"
        rf"|{gap}\w{{1,3}}{gap}\d{{0,3}}[1-9](?!\d))"
    )


def _tens(language: Language) -> str:
    """Return a pattern for two tens and more in words."""
    ten = [word for word, value in language.numbers.scales.items() if value == "10"]
    return rf"{any_of(language.numbers.words, language)}{any_of(ten, language)}"


def _unparted_range(language: Language) -> re.Pattern[str]:
    """Return the pattern of a range whose end has its year word: 2021至2025年, 2021—2025年."""
    joined = any_of(language.dates.to, language)
    tail = any_of(language.dates.year_words, language)
    return re.compile(
        rf"{_UNPARTED_LEFT}(?P<y>{YEAR})\s?(?:[-–—‑/]|{joined})\s?(?P<y2>{YEAR}|\d\d)(?:\s?{tail})"
    )
