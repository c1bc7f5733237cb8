"""What holds digits and never a fact: addresses, telephone and serial numbers, times of day."""

import re
from collections.abc import Iterator

from presswork.extract.patterns import GAP, any_of, apart
from presswork.lang import Language, load
from presswork.lang.standing import Openings, has_digit, may_stand, openings
from presswork.lasting import lasting

__all__ = ["CALLED", "addresses", "is_fraction", "masked"]

_ADDRESSES = re.compile(
    r"(?:https?://|www\.)[^\s<>]{1,3000}"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
    r"|(?<![\w/.-])[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,4}/[^\s<>]{1,200}"
    # a link whose blanks and commas are written with their codes
    r"|(?<!\S)[^\s%]{0,300}%2[0CD]\S{1,3000}"
    # an attribute of markup
    r"|(?<=\s)[a-z-]{2,20}=\"[^\"<>]{0,300}\""
    r"|(?<![\w/.-])[a-z0-9-]{1,40}\.(?:org|com|gov|int|net|edu|mil)(?:/[^\s<>]{0,200})?(?!\w)"
)
_MARKS = ("@", '="', "%2", "/", "www.", ".org", ".com", ".gov", ".int", ".net", ".edu", ".mil")
"""One of these stands in every address."""
_SIGN = (
    r"(?P<phone>\+\d[\d ().\u00a0-]{6,20}\d"
    r"|(?<![\w.,-])1[-‐‑]8\d\d[-‐‑][\w‐‑-]{3,14}"
    r"|(?<![\d(])\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}(?!\d))"
    r"|(?P<clock>(?<![\d:.,])\d{1,2}:\d{2}(?::\d{2})?(?![\d:]))"
    # an hour of a range and one that a scan has torn: 2-3:30, 4: 00 PM
    r"|(?P<hours>(?<![\d:.,-])\d{1,2}[-–]\d{1,2}:\d{2}(?![\d:])"
    r"|(?<![\d:.,])\d{1,2}:\s\d{2}(?=\s{1,2}[AaPp]\.?\s?[Mm](?!\w)))"
    # the height of a man: 6’4”
    r"|(?P<height>(?<![\w.,])[4-7]['’]\s?\d{1,2}[\"”])"
    r"|(?P<odds>(?<![\d:.,\w])\d{1,3}:\d{1,3}(?![\d:\w]|[.,]\d))"
    # a range such as 1.5-2 is no serial number
    r"|(?P<serial>(?<![\w.,/-])(?!\d{1,4}\.\d{1,3}[-–]\d{1,4}(?:\.\d{1,3})?(?![-–/.]?\d))"
    r"\d{1,8}(?:[-–/.]\d{1,8}){2,7}(?![\w/-]))"
    # the number of a unit, where the code of its floor begins: B1-35/101/102
    r"|(?P<unit>(?<![\w/-])[A-Z]{1,2}\d{0,3}[-–/]\d{1,4}(?:/\d{1,4}){1,9}(?![\w/-]))"
    r"|(?P<job>(?<![\w.,/-])\d{2}-\d{5}(?![\w-]|[.,]\d))"
    # a scan may set a blank behind a stroke, and debris behind it: 66/ 161, 1/ 7/ 94, 5/ 0 39
    r"|(?P<torn>(?<![\w.,/-])\d{1,4}/\s\d{1,4}(?:/\s?\d{1,4}|\s\d{1,3}(?=\s[A-Z]{2}|\s?[!~*]))?"
    r"(?![\w/-]|[.,]\d))"
    # a whole number with a fraction is none: 5 1/2
    r"|(?P<part>(?<![\d.,/])(?<!(?<!\d)\d\s)(?<!(?<!\d)\d\d\s)\d{1,5}/\d{1,4}(?![\d/]))"
    r"|(?P<sign>[#№§]\s?\d{1,6})"
)
_SIGNS = re.compile(rf"(?=[+(#№§\dA-Z])(?:{_SIGN})")
_SIGNS_WITH_PLUS = re.compile(rf"{_SIGN}|(?P<sum>\w{{1,4}}\+\d{{1,3}}(?!\d))")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3}){1,6}")
"""A number whose digits full stops group, where the language does so."""
_REASONS = {
    "phone": "a telephone number",
    "clock": "a time of day",
    "hours": "a time of day",
    "height": "the height of a person",
    "odds": "a number with a colon",
    "serial": "a serial number",
    "unit": "a serial number",
    "torn": "a number with a slash",
    "job": "a serial number",
    "part": "a number with a slash",
    "sum": "part of a name",
    "sign": "a numbering",
    "call": "a telephone number",
    "unsure": "a decimal mark that may be read both ways",
    "hour": "a time of day",
    "at": "a time of day",
    "past": "a time of day",
    "oclock": "a time of day",
    "fixed": "fixed words",
    "page": "a page number",
    "yearly": "a numbering",
}


CALLED = r"[+(]?\d[\d ().-]{4,20}"
"""A telephone number behind a word for one."""
_DAY = r"(?:[01]\d|2[0-3])[0-5]\d"
"""A time of day in four digits."""
_FRACTION = re.compile(r"[1-9]/[1-9]\d{0,4}")


def addresses(text: str) -> list[tuple[int, int]]:
    """Return the spans of web and mail addresses, in which nothing is looked for."""
    if not any(mark in text for mark in _MARKS):
        return []
    return [match.span() for match in _ADDRESSES.finditer(text)]


def masked(text: str, code: str) -> Iterator[tuple[int, int, str]]:
    """Yield the spans, with the reason, in which no figure is looked for."""
    grouped = "." in load(code).numbers.grouping
    for pattern in _patterns(text, code):
        for match in pattern.finditer(text):
            start, end = match.span()
            if grouped and match.lastgroup == "serial" and _GROUPED.fullmatch(match[0]):
                continue
            if match.lastgroup == "fixed" and _is_cued(text, start, end, code):
                continue
            if match.lastgroup == "part" and is_fraction(text, start, end, code):
                continue
            yield start, end, _REASONS[str(match.lastgroup)]


def _is_cued(text: str, start: int, end: int, code: str) -> bool:
    """Tell whether fixed words are a period by what stands behind them: *one day* later."""
    *_, last = text[start:end].split()
    table = load(code).figures
    return last.casefold() in table.durations and _cue(code).match(text, end) is not None


@lasting
def _cue(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(rf"{GAP}{any_of(language.figures.lone_cues, language)}", re.IGNORECASE)


def _patterns(text: str, code: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns that *text* can match: without a digit, those of words alone."""
    told = (_oclock(code),) if _OCLOCK.search(text) else ()
    return (*told, *_of_signs(text, code))


_OCLOCK = re.compile(r"[’']c")
"""What stands in a word for the hour behind its number: o'clock."""


@lasting
def _oclock(code: str) -> re.Pattern[str]:
    language = load(code)
    words = any_of(language.numbers.words, language)
    hours = any_of(language.figures.clock_words, language)
    either = any_of(language.figures.range_or, language)
    return re.compile(
        rf"(?P<oclock>(?:{words}{GAP}{either}{GAP})?{words}{GAP}{hours})", re.IGNORECASE
    )


def _of_signs(text: str, code: str) -> tuple[re.Pattern[str], ...]:
    if has_digit(text):
        return _SIGNS_WITH_PLUS if "+" in text else _SIGNS, _words(code)
    return (_words_alone(code),) if may_stand(_openings(code), text) else ()


def is_fraction(text: str, start: int, end: int, code: str) -> bool:
    """Tell whether digits with a slash are a share of what follows: 1/3 of the land."""
    if not _FRACTION.fullmatch(text, start, end) or not _share(code).match(text, end):
        return False
    top, bottom = (int(part) for part in text[start:end].split("/"))
    return top < bottom


@lasting
def _share(code: str) -> re.Pattern[str]:
    language = load(code)
    follows = any_of(language.figures.share_follows, language)
    return re.compile(rf"{apart(language)}{follows}", re.IGNORECASE)


@lasting
def _openings(code: str) -> Openings:
    language = load(code)
    table = language.figures
    told = (*table.clock_parts, *table.clock_past)
    return openings((*table.not_figures, *_hours(language), *told), language)


@lasting
def _words_alone(code: str) -> re.Pattern[str]:
    return re.compile(_without_digits(code), re.IGNORECASE)


def _hours(language: Language) -> tuple[str, ...]:
    return _periods(language, "1 hour")


def _periods(language: Language, period: str) -> tuple[str, ...]:
    return tuple(words for words, row in language.figures.durations.items() if row == period)


def _without_digits(code: str) -> str:
    """Return a pattern for what need not hold a digit: fixed words, an hour in words."""
    language = load(code)
    table = language.figures
    fixed = any_of(table.not_figures, language)
    hours = any_of(_hours(language), language)
    number = rf"(?:\d{{1,2}}|{_DAY}|{any_of(language.numbers.words, language)})"
    still = any_of(table.clock_not_before, language)
    minutes = any_of(_periods(language, "1 minute"), language)
    past, parts = any_of(table.clock_past, language), any_of(table.clock_parts, language)
    words = any_of(language.numbers.words, language)
    percent = any_of(table.percent, language, start=False)
    return (
        rf"(?P<fixed>(?<!\d)(?<![-‐‑])(?<!\d[.,]){fixed}(?!\d|[.,]\d))"
        rf"|(?P<past>(?:(?<![\d.,:]){number}{GAP}(?:(?:{hours}|{minutes}){GAP})?{past}|{parts}){GAP}"
        rf"(?:1[0-2]|[1-9]|{words})(?!\d|[.,]\d|\s?{percent}))"
        rf"|(?P<at>{any_of(table.clock_before, language)}{GAP}{number}{GAP}{hours}(?!{GAP}{still})"
        rf"(?:{GAP}\d\d(?![\d.,]))?)"
    )


@lasting
def _words(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.figures
    hour = any_of(table.clock_after, language, start=False)
    mark = any_of(table.clock_marks, language, start=False)
    call = any_of(table.phone_before, language)
    pages = any_of(table.numbering, language)
    marks = any_of(table.unsure_marks, language, start=False, end=False)
    scale = any_of(language.numbers.scales, language)
    commas = any_of(table.unsure_commas, language, start=False, end=False)
    percent = any_of(table.percent, language, start=False)
    # three digits behind a comma are a group of thousands
    comma = rf"(?!{commas}\d{{3}}(?!\d))\s?{commas}\s?"
    parted = rf"\d{{1,3}}{comma}\d{{1,3}}(?=\s{{0,2}}(?:{scale}|{percent}))"
    return re.compile(
        rf"{_without_digits(code)}"
        rf"|(?=\d)(?:(?P<hour>(?<![\d.,:])\d{{1,2}}(?:\s?{mark}\s?\d{{2}}(?!\d)|(?:[:.]\d{{2}})?\s?{hour})"
        rf"|(?<![\d.,:]){_DAY}{GAP}{any_of(table.clock_zones, language)})"
        rf"|(?P<unsure>(?<!\d)(?:\d{{1,9}}\s?{marks}\s?\d{{1,9}}|{parted})(?:\s{{1,3}}{scale}){{0,2}}))"
        rf"|(?P<call>{call}[ .:]{{0,3}}{CALLED})"
        rf"|{pages}(?:(?P<yearly>{GAP}(?:19|20)\d\d/\d{{1,4}}(?!\d))"
        rf"|(?P<page>\s\d{{1,4}}\s(?:/|\w{{1,4}})\s\d{{1,4}}(?![\d,%]|\s?[^\W\d_])))",
        re.IGNORECASE,
    )
