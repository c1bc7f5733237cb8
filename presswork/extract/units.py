"""The unit of a number, behind or before it."""

import re
from decimal import Decimal

from presswork.extract.found import Passage
from presswork.extract.patterns import GAP, any_of, ends_with, links, normal
from presswork.lang import Language, load
from presswork.lang.cldr import currency_codes, names
from presswork.lasting import lasting
from presswork.values import Struct

__all__ = [
    "Unit",
    "currency_before",
    "owner_behind",
    "percent_before",
    "period",
    "period_before",
    "unit_behind",
]

_LEFT = 56
"""How far before a number its unit is looked for, in code points."""
_SUBTYPES = {
    "percent": "percent",
    "iso": "money",
    "sign": "money",
    "measure": "measure",
    "short": "measure",
    "duration": "duration",
}
_PLAIN_CODES = frozenset({
    "AUD",
    "BRL",
    "CHF",
    "CNY",
    "DKK",
    "EUR",
    "GBP",
    "HKD",
    "INR",
    "JPY",
    "NOK",
    "NZD",
    "RUB",
    "SEK",
    "SGD",
    "USD",
    "ZAR",
})
"""Codes that are met often as such (ISO 4217), and as nothing else."""
_INITIAL = 2
_SIGN = 14
"""The longest sign of a currency before a number, white space included."""


class Unit(Struct, frozen=True, kw_only=True):
    """A unit beside a number."""

    start: int
    end: int
    subtype: str
    """percent, money, measure or duration."""
    unit: str
    factor: Decimal = Decimal(1)
    """What the number is to be multiplied by: a decade is ten years."""
    doubtful: bool = False
    """Whether it is a bare code or letter, which may as well be a word or a name: COP, ALL, R."""
    shared: bool = False
    """Whether several currencies have the sign, so that an adjective behind may tell which."""


def period(row: str) -> tuple[Decimal, str]:
    """Return number and unit of a row such as `10 year`."""
    number, _, unit = row.partition(" ")
    return Decimal(number), unit


@lasting
def _behind_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.figures
    percent = any_of(table.percent, language, start=False)
    iso = any_of(currency_codes(), language, start=False)
    sign = any_of(_signs(code), language, start=False)
    measure = any_of(table.measures, language, start=False)
    short = any_of(table.measure_signs, language, start=False)
    duration = any_of(table.durations, language, start=False)
    filler = any_of(table.unit_fillers, language)
    return re.compile(
        rf"(?:{_lead(language)}|[-‐‑])(?:(?P<percent>{percent})"
        rf"|(?P<iso>(?-i:{iso}))|(?P<sign>(?-i:{sign}))(?!\s?\d|-\d)"
        rf"|(?:{filler}{GAP})?(?P<measure>{measure})|(?P<short>(?-i:{short})(?![*^]))"
        rf"|(?:{filler}{GAP}){{0,2}}(?P<duration>{duration}))",
        re.IGNORECASE,
    )


@lasting
def _no_unit_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(any_of(language.figures.not_units, language), re.IGNORECASE)


@lasting
def _signs(code: str) -> dict[str, str]:
    return {**names(code).signs, **load(code).figures.currency_signs}


@lasting
def _keyed(code: str) -> dict[str, dict[str, str]]:
    """Return the tables of units by the words as `normal` writes them."""
    table = load(code).figures
    return {
        name: {normal(words): unit for words, unit in rows.items()}
        for name, rows in (
            ("currency", {**names(code).currencies, **table.currency_words}),
            ("measure", table.measures),
            ("duration", table.durations),
        )
    }


def unit_behind(passage: Passage, end: int) -> Unit | None:
    """Return the unit that stands behind a number which ends at *end*."""
    code = passage.language.code
    match = _behind_pattern(code).match(passage.text, end)
    currency = _currency_behind(passage, end)
    if currency is not None and (match is None or currency.end >= match.end()):
        return currency
    if match is None:
        return None
    kind = str(match.lastgroup)
    if _no_unit_pattern(code).match(passage.text, match.start(kind)):
        return None
    sign = _weighed_money(kind, match[kind], passage)
    kind, words = ("sign", sign) if sign else (kind, match[kind])
    unit, factor = _meaning(kind, words, passage)
    return Unit(
        start=match.start(),
        end=match.end(),
        subtype=_SUBTYPES[kind],
        unit=unit,
        factor=factor,
        doubtful=_is_word(words) if kind == "iso" else kind == "sign" and _is_initial(words),
    )


def _weighed_money(kind: str, words: str, passage: Passage) -> str:
    """Return the sign of the currency that a weight is where the document prints it, else none."""
    sign = passage.language.figures.weighed_money.get(normal(words), "") if passage.signs else ""
    return sign if kind == "measure" and sign in passage.signs else ""


def _meaning(kind: str, words: str, passage: Passage) -> tuple[str, Decimal]:
    """Return the unit that *words* name and what the number is to be multiplied by."""
    table = passage.language.figures
    if kind == "duration":
        factor, unit = period(_keyed(passage.language.code)[kind][normal(words)])
        return unit, factor
    if kind == "measure":
        return _keyed(passage.language.code)[kind][normal(words)], Decimal(1)
    rows = {"sign": _signs(passage.language.code), "short": table.measure_signs}
    written = _plain(words)
    unit = "%" if kind == "percent" else rows.get(kind, {}).get(written, written)
    return _of_issuer(written, unit, passage), Decimal(1)


def _of_issuer(words: str, unit: str, passage: Passage) -> str:
    """Return the currency *unit*, or that of the government that issues the text: $, its own.

    A sign that several countries share alike, Rs, has no code but that of the country that speaks.
    """
    table = passage.language.figures
    owner = passage.issuer or (None if unit else passage.country)
    kind = table.own_currency.get(normal(words)) if owner else None
    return table.national_currencies.get(f"{kind} {owner}", unit)


def _lead(language: Language) -> str:
    """Return what may stand between a number and its unit."""
    return rf"(?>(?:{GAP}{links(language)})?\s{{0,3}})"


@lasting
def _words_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    word = r"[^\W\d_][^\s\d_]{0,24}"
    filler = any_of(language.figures.unit_fillers, language)
    return re.compile(
        rf"(?:{_lead(language)}(?:{filler}{GAP}){{0,2}}|[-‐‑])"
        rf"(?P<words>{word}(?:\s{{1,3}}{word}){{0,4}})",
        re.IGNORECASE,
    )


def _currency_behind(passage: Passage, end: int) -> Unit | None:
    """Return the currency whose name stands behind a number, looked up word by word."""
    match = _words_pattern(passage.language.code).match(passage.text, end)
    if match is None:
        return None
    rows = _keyed(passage.language.code)["currency"]
    words, start = match["words"], match.start("words")
    for last in _word_ends(words, passage.language):
        found = rows.get(normal(words[:last]))
        if found:
            unit, _, parts = found.partition("/")
            unit = _of_issuer(words[:last], unit, passage)
            factor = 1 / Decimal(parts or 1)
            return Unit(start=end, end=start + last, subtype="money", unit=unit, factor=factor)
    national = _national(words, passage)
    return national and Unit(start=end, end=start + national[0], subtype="money", unit=national[1])


def _national(words: str, passage: Passage) -> tuple[int, str] | None:
    """Return end and code of a currency that many have and the country that speaks names so.

    The code is empty where no country is known.
    """
    table = passage.language.figures
    for last in _word_ends(words, passage.language):
        if kind := table.shared_currencies.get(normal(words[:last])):
            owner = passage.country or passage.issuer
            return last, table.national_currencies.get(f"{kind} {owner}", "")
    return None


_WORD_END = re.compile(r"(?<=\w)(?=\W|$)")
_NAME = 12
"""The longest name of a currency, in signs, where words are not parted."""


def _word_ends(words: str, language: Language) -> list[int]:
    """Return where a name at the beginning of *words* may end, the longest first."""
    if not language.numbers.parted:
        return list(range(min(len(words), _NAME), 0, -1))
    return [match.end() for match in _WORD_END.finditer(words)][::-1]


def _plain(words: str) -> str:
    return " ".join(words.split())


@lasting
def _before_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    iso = any_of(currency_codes(), language)
    return re.compile(
        rf"(?:(?P<sign>{any_of(_signs(code), language)})|\$?(?P<iso>{iso})(?:\s?\$)?)\s{{0,2}}$"
    )


def currency_before(passage: Passage, start: int) -> Unit | None:
    """Return the currency whose sign or code stands before a number that begins at *start*."""
    begin = max(0, start - _SIGN)
    match = _before_pattern(passage.language.code).search(passage.text[begin:start])
    if match is None:
        return None
    signs = _signs(passage.language.code)
    sign = match["sign"] or ""
    unit = match["iso"] or _of_issuer(sign, signs[_plain(sign)], passage)
    return Unit(
        start=begin + match.start(),
        end=start,
        subtype="money",
        unit=unit,
        doubtful="$" not in match[0] and (_is_word(match["iso"] or "") or _is_letter(sign)),
        shared=sign in {"$", "£", "¥"},
    )


def _is_initial(sign: str) -> bool:
    """Tell whether *sign* is a capital or two letters, which name much behind a number: R, Rs."""
    letters = sign.rstrip(".")
    return len(letters) <= _INITIAL and letters.isalpha() and letters[0].isupper()


def _is_word(code: str) -> bool:
    """Tell whether the *code* of a currency may also be a word or name, as TOP and ALL are."""
    return bool(code) and code not in _PLAIN_CODES


def _is_letter(sign: str) -> bool:
    """Tell whether *sign* is one letter alone, which names many other things: R, K."""
    return len(sign) == 1 and sign.isalpha()


@lasting
def _percent_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    words = any_of(language.figures.percent_before, language)
    return re.compile(ends_with(f"(?P<words>{words})"), re.IGNORECASE)


def percent_before(passage: Passage, start: int) -> Unit | None:
    """Return the words before a number that begins at *start* which make it a percentage."""
    begin = max(0, start - _LEFT)
    match = _percent_pattern(passage.language.code).search(passage.text[begin:start])
    if match is None:
        return None
    return Unit(start=begin + match.start("words"), end=start, subtype="percent", unit="%")


@lasting
def _period_before_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(
        ends_with(f"(?P<period>{any_of(language.figures.durations, language)})"), re.IGNORECASE
    )


@lasting
def _cue_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(rf"{GAP}{any_of(language.figures.duration_cues, language)}", re.IGNORECASE)


def period_before(passage: Passage, start: int, end: int) -> Unit | None:
    """Return the period that stands before its number, where the language inverts so.

    Only a word such as *ago* behind the number shows that the two belong together.
    """
    if not passage.language.figures.units_before:
        return None
    code = passage.language.code
    begin = max(0, start - _LEFT)
    match = _period_before_pattern(code).search(passage.text, begin, start)
    if match is None or _cue_pattern(code).match(passage.text, end) is None:
        return None
    factor, unit = period(_keyed(code)["duration"][normal(match["period"])])
    return Unit(
        start=match.start("period"), end=start, subtype="duration", unit=unit, factor=factor
    )


def owner_behind(passage: Passage, end: int) -> tuple[int, str] | None:
    """Return end and code of an adjective that says whose shared currency an amount is in."""
    match = _owner_pattern(passage.language.code).match(passage.text, end)
    if match is None:
        return None
    owners = passage.language.figures.currency_owners
    return match.end(), owners[normal(match["owner"])]


@lasting
def _owner_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    owner = any_of(language.figures.currency_owners, language)
    return re.compile(rf"{GAP}(?P<owner>{owner})(?!{GAP}[^\W\d_])", re.IGNORECASE)
