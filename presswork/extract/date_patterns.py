r"""The patterns of dates, made from the short templates of a language file.

    {d} {m}[,] {y}

`{d} {d2} {d3}` is the number of a day, `{w}` its ordinal in words, `{m} {m2}` the name of a month,
`{n}` its number and `{y} {y2}` a year; `{to}` and `{and}` are the joining words of the language
with the white space around them. A blank is white space, `~` white space that may be missing, and
`[…]` may be missing.
"""

import re

from presswork.extract.patterns import GAP, any_of, apart
from presswork.lang import Language, load
from presswork.lang.cldr import names
from presswork.lang.standing import Openings, may_stand, openings
from presswork.lasting import lasting

__all__ = [
    "LIKELY_YEARS",
    "MARKS",
    "NO_DECIMALS",
    "YEAR",
    "date_patterns",
    "is_abbreviation",
    "month_number",
    "with_marked_months",
]

LIKELY_YEARS = range(1950, 2061)
"""Four digits that are rather a year than a count."""
YEAR = r"(?:1[0-9]|20|21)\d{2}"
NO_DECIMALS = r"(?![,/]\d|\.\d(?!\d?(?:\s{1,2}[A-ZÀ-ÖØ-ÞА-ЯЁ]|\s{0,2}$)))"
"""What must not stand behind a date; the mark of a note behind its full stop may: 2017.1 The."""
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_RAISED = r"t?[\"'‘’”*°º™®^!»~]{1,3}"
"""What a scan makes of the raised letters behind a day: 25'" September."""
_RAISED_BEFORE_YEAR = rf"(?:{_RAISED}|%)(?=,?\s{{1,3}}{YEAR}(?!\d))"
"""The same behind the month, where without a year a mark may be that of a quotation."""
_TOKEN = re.compile(r"\{(\w+)\}|.", re.DOTALL)
_SIGNS = {" ": GAP, "~": r"\s{0,3}", "[": "(?:", "]": ")?"}
_FILL = "\ue100"
"""Fills the mark of a month, which is the sign as many places behind it as the month's number."""
MARKS = f"{_FILL}-{chr(ord(_FILL) + 12)}"
"""The range of the signs that mark a month, for use in a class of a pattern."""
_SHORT = 4
"""The longest abbreviation of a month that may take a full stop."""


@lasting
def month_words(code: str) -> dict[str, int]:
    """Return the number of each month by all its names, in lower case."""
    more = {word.casefold(): int(n) for word, n in load(code).dates.months.items()}
    return {**names(code).months, **more}


def month_number(marked: str) -> int:
    """Return the number of the month whose mark *marked* is."""
    return ord(marked[0]) - ord(_FILL)


def with_marked_months(text: str, code: str) -> str:
    """Return *text* with each name of a month replaced by a mark as long as it."""
    if not may_stand(_openings(code), text):
        return text
    return _months(code).sub(lambda match: _mark(match, code), text)


@lasting
def _openings(code: str) -> Openings:
    return openings(month_words(code), load(code))


@lasting
def _months(code: str) -> re.Pattern[str]:
    language = load(code)
    words = month_words(code)
    spellings = {word.title() for word in words} | {word.upper() for word in words}
    if not language.dates.capitalized:
        spellings |= set(words)
    short = {word for word in spellings if _is_short(word.casefold(), words)}
    # an abbreviation that is a number word too: sept in French
    numbers = {word for word in spellings if word.casefold() in language.numbers.words}
    plain = any_of(spellings - numbers, language)
    doubtful = rf"(?<=\d\s){any_of(numbers, language)}(?=\s\d{{4}})"
    # a full stop before a capital letter, or the end, is that of the sentence
    dot = r"\.(?!\s{0,3}(?:$|[^\W\d_a-zà-ÿа-яё]))"
    name = f"(?:{any_of(short, language)}{dot}|{plain}|{doubtful})"
    # the two names of one month, as Arabic prints them side by side
    beside = r"\s?[/()]\s?|\s(?:[-–]\s)?" if language.dates.two_names else r"\s?[/()]\s?"
    return re.compile(rf"(?P<name>{name})(?:(?P<beside>{beside})(?P<other>{name})[()]?)?")


def _mark(match: re.Match[str], code: str) -> str:
    number = _number(match["name"], code)
    if match["other"] and match["beside"].strip() in {"", "-", "–"}:
        other = _number(match["other"], code)
        if other != number:  # January – March
            second = match["beside"] + _marked(other, len(match["other"]))
            return _marked(number, len(match["name"])) + second
    return _marked(number, len(match[0]))


def _number(name: str, code: str) -> int:
    return month_words(code)[" ".join(name.split()).casefold().rstrip(".")]


def _marked(number: int, length: int) -> str:
    return chr(ord(_FILL) + number) + _FILL * (length - 1)


@lasting
def date_patterns(code: str, *, months: bool) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of *code* for text with marked months, to be tried in this order.

    Without *months* only those that need no name of a month.
    """
    language = load(code)
    parts = _parts(language)
    templates = language.dates.patterns
    return tuple(_compiled(one, parts) for one in templates if months or "{m" not in one)


def _compiled(template: str, parts: dict[str, str]) -> re.Pattern[str]:
    written = []
    for match in _TOKEN.finditer(template):
        name, sign = match[1], match[0]
        if name:
            kind = name.rstrip("23")
            suffix = parts["raised" if "{m" in template[match.end() :] else "suffix"]
            written.append(f"(?P<{name}>{parts[kind]})" + (suffix if kind == "d" else ""))
        else:
            written.append(_SIGNS.get(sign) or re.escape(sign))
    # a day or month must not be cut out of a longer number, nor out of one that a scan garbled
    end = rf"(?!\d){NO_DECIMALS}{parts['end']}"
    return re.compile(rf"(?<![\d$€£])(?<!\d[.,/*™®'\"-])(?:{''.join(written)}){end}")


def _parts(language: Language) -> dict[str, str]:
    table = language.dates
    suffix = any_of(table.day_suffixes, language, start=False)
    weekday = rf"(?:{any_of(language.structure.weekdays, language)},?\s{{1,3}})?"
    return {
        "d": _DAY,
        "w": f"(?i:{any_of(language.numbers.ordinals, language)})",
        "end": "(?![A-Z]\\d)" if language.numbers.parted else "",
        "m": f"[{chr(ord(_FILL) + 1)}-{chr(ord(_FILL) + 12)}]{_FILL}{{0,40}}+",
        "n": r"(?:0?[1-9]|1[0-2])",
        "y": YEAR,
        "to": rf"(?:\s{{0,3}}[-–—‑－]\s{{0,3}}|{_joined(table.to, language)}){weekday}",
        "and": rf"{_joined(table.both, language)}{weekday}",
        "suffix": rf"(?:\s?(?i:{suffix})|{_RAISED_BEFORE_YEAR})?" if table.day_suffixes else "",
        "raised": rf"(?:\s?(?i:{suffix})|{_RAISED}(?=\s))?" if table.day_suffixes else "",
    }


def is_abbreviation(word: str, code: str) -> bool:
    """Tell whether *word* is an abbreviation of a month in the language *code*."""
    known, plain = month_words(code), word.casefold().rstrip(".")
    return plain in known and _is_short(plain, known)


def _is_short(word: str, words: dict[str, int]) -> bool:
    """Tell whether *word* is an abbreviation: its month has a longer name that begins like it."""
    # a name with a blank inside is no longer one
    whole = (other for other in words if " " not in other and words[other] == words[word])
    longer = (other for other in whole if len(other) > len(word))
    return len(word) <= _SHORT and any(other.startswith(word[:2]) for other in longer)


def _joined(words: tuple[str, ...], language: Language) -> str:
    gap = apart(language)
    return f",?{gap}(?i:{any_of(words, language)}){gap}"
