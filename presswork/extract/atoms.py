"""Atoms of numbers: digits, number words and scale words of a text, each with place and value."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from presswork.extract.patterns import GAP, any_named, any_of, normal
from presswork.lang import Language, load
from presswork.lasting import lasting
from presswork.values import Struct

__all__ = ["ADDED", "ARTICLE", "DIGITS", "PARTIAL", "SCALE", "WORD", "Atom", "atoms"]

DIGITS, WORD, SCALE, ADDED, PARTIAL, ARTICLE = [
    "digits",
    "word",
    "scale",
    "added",
    "partial",
    "article",
]
_HYPHENS = " \t\n\u00a0\u202f\u2009-‐‑"
"""What may part a number from what is added to it: two-and-a-half."""
_LEFT = 48
"""How far before a number a word is looked for, in code points."""
_LARGE = 1000
"""From here on a scale may follow a decimal that was typed with a space."""
_TEN = 10
_GROUP = 3
"""The digits between two group marks."""
_SHARES = "½¼¾⅓⅔⅛"
_NUMERAL = re.compile(rf"[\d{_SHARES}]")
_FOREIGN = re.compile(r"\d{1,3},\d{1,2}")
"""A number with a decimal comma where commas group."""
_VULGAR = rf"(?P<vulgar>(?<![\d.,])(?:\d{{1,4}}\s?)?[{_SHARES}])"
_SLASHED = r"(?P<slashed>(?<![\d.,/])\d{1,2}\s[1-9]/[2-9](?![\d/]))"


class Atom(Struct, frozen=True):
    """A stretch that is a number, or part of one."""

    start: int
    end: int
    kind: str
    value: Decimal
    glued: bool = False
    bare: bool = False
    """Whether it is a scale word that may begin a number."""
    cued: bool = False
    """Whether it may do so only behind an approximator."""


@lasting
def _atom_pattern(code: str, *, numerals: bool) -> re.Pattern[str]:
    """Return the pattern of atoms in the language *code*, for texts with *numerals* or without."""
    language = load(code)
    if not numerals:
        return re.compile(_word(language), re.IGNORECASE)
    begins = rf"(?=[\d{_SHARES}{re.escape(language.numbers.decimal)}])"
    written = rf"{begins}(?:{_VULGAR}|{_SLASHED}|{_number(language)})"
    return re.compile(rf"{written}|{_word(language)}", re.IGNORECASE)


def _word(language: Language) -> str:
    plain = _plain_word(language)
    return rf"{_spoken(language)}|{plain}" if language.numbers.point else plain


def _spoken(language: Language) -> str:
    """Return a pattern for a decimal said in words, before a scale: two point four million."""
    table = language.numbers
    gap = r"(?:\s{1,3}|[-‐‑]\s{0,2})"
    plain = {word: int(value) for word, value in table.words.items() if word.isalpha()}
    ones = any_of([word for word, value in plain.items() if value < _TEN], language)
    tens = any_of([word for word, value in plain.items() if value >= _TEN], language)
    whole = rf"(?:{tens}(?:{gap}{ones})?|{ones})"
    behind = any_of((*table.scales, *language.figures.percent), language)
    point = any_of(table.point, language)
    return rf"(?P<spoken>{whole}{gap}{point}{gap}{ones}(?:{gap}{ones}){{0,2}})(?={gap}{behind})"


def _plain_word(language: Language) -> str:
    table = language.numbers
    tables = {
        ADDED: table.added,
        PARTIAL: table.partial,
        SCALE: table.scales,
        WORD: table.words,
        ARTICLE: table.articles,
    }
    return any_named(tables, language)


def _number(language: Language) -> str:
    table = language.numbers
    group, decimal = (f"[{re.escape(marks)}]" for marks in (table.grouping, table.decimal))
    # nothing is grouped behind a zero: 0,125
    grouped = rf"(?!0)\d{{1,3}}(?P<mark>{group})\d{{3}}(?:(?P=mark)\d{{3}}){{0,5}}(?!\d)"
    indian = r"\d{1,2}(?:,\d{2}){1,4},\d{3}(?!\d)"
    digits = rf"{_typed(language)}|{_blanked(language)}|"
    digits += rf"(?:{grouped}|{indian}|\d{{1,18}})(?:{decimal}\d{{1,9}})?(?![\d]|[.,]\d)"
    # less than one, without its zero: .5 percent
    digits += rf"|(?<=[\s($€£])(?!['’]){decimal}\d{{1,4}}(?=\s?(?:%|(?-i:[a-z]{{3}})))"
    glued = any_of(table.glued_scales, language, start=False)
    number = rf"(?<![\d_])(?<!\d[.,])(?<![$€£]\.)(?P<digits>{digits})(?:(?P<glued>(?-i:{glued}))"
    # apart from the digits only before a currency: 3 M€
    return rf"{number}|\s(?P<apart>(?-i:{glued}(?=[€$£¥]|\s?[A-Z]{{3,4}}(?!\w)))))?"


def _blanked(language: Language) -> str:
    """Return a pattern for round thousands with a blank that a scan makes: 80, 000 voters."""
    table = language.numbers
    if "," not in table.grouping or "," in table.decimal or not table.parted:
        return "(?!)"
    return r"(?!0)\d{1,3},(?:\d{3},)?\s000(?:,\s?000)?(?!\d)"


def _typed(language: Language) -> str:
    """Return a pattern for a decimal comma typed with a space, before a scale: 86, 7 milliards.

    Where commas group, one before a digit or two is decimal as well, typed by a hand of elsewhere.
    """
    table = language.numbers
    scale = any_of([w for w, value in table.scales.items() if Decimal(value) >= _LARGE], language)
    if "," not in table.decimal and "," in table.grouping and table.parted:
        # of another language: 3,5 percent
        percent = any_of(language.figures.percent, language, start=False)
        return rf"\d{{1,3}},\d{{1,2}}(?=\s?{percent}|{GAP}{scale})"
    if "," not in table.decimal or "," in table.grouping or not table.parted:
        return "(?!)"
    return rf"\d{{1,3}},\s\d{{1,3}}(?={GAP}{scale})"


def atoms(text: str, language: Language) -> Iterator[Atom]:
    """Yield the atoms of *text*, in order; none overlaps another."""
    pattern = _atom_pattern(language.code, numerals=_NUMERAL.search(text) is not None)
    done, at = -1, 0
    while match := pattern.search(text, at):
        apart = done < 0 or text[done : match.start()].strip(_HYPHENS)
        if match[ADDED] and (apart or _adds_nothing(match, language)):
            # what is added to nothing begins a number of its own: ships, and *half a million* men
            at = match.start() + 1
            continue
        yield from _atoms_of(match, language)
        done = at = match.end()


def _adds_nothing(match: re.Match[str], language: Language) -> bool:
    """Tell whether *match* adds only to a scale or period and none follows: six and half of it."""
    if normal(match[ADDED]) not in language.numbers.added_bare:
        return False
    return _scaled_pattern(language.code).match(match.string, match.end()) is None


@lasting
def _scaled_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    words = (*language.numbers.scales, *language.figures.durations)
    return re.compile(rf"[\s-]{{1,3}}{any_of(words, language)}", re.IGNORECASE)


def _is_unscaled(match: re.Match[str], language: Language) -> bool:
    """Tell whether a word stands before *match* behind which a letter is no scale."""
    left = match.string[max(0, match.start() - _LEFT) : match.start()]
    return _unscaled_pattern(language.code).search(left) is not None


@lasting
def _unscaled_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    words = any_of(language.numbers.unscaled_behind, language)
    return re.compile(rf"{words}(?:\s{{1,3}}\w{{1,12}}){{0,3}}\s{{1,3}}$", re.IGNORECASE)


def _atoms_of(match: re.Match[str], language: Language) -> Iterator[Atom]:
    table = language.numbers
    values = {
        ADDED: table.added,
        PARTIAL: table.partial,
        SCALE: table.scales,
        WORD: table.words,
    }
    start, end = match.span()
    read = {name: words for name, words in match.groupdict().items() if words}
    if "digits" in read:
        yield Atom(start, match.end("digits"), DIGITS, _decimal(read["digits"], language))
        if sign := read.get("glued") or read.get("apart"):
            scale = Decimal(table.glued_scales[sign])
            glued = sign in table.money_scales or _is_unscaled(match, language)
            yield Atom(end - len(sign), end, SCALE, scale, glued=glued)
    elif "vulgar" in read:
        whole, sign = read["vulgar"][:-1], read["vulgar"][-1]
        part = Decimal(str(round(unicodedata.numeric(sign), 4)))
        yield Atom(start, end, DIGITS, Decimal(whole or 0) + part)
    elif "spoken" in read:
        yield Atom(start, end, DIGITS, _said(read["spoken"], language))
    elif "slashed" in read:
        yield Atom(start, end, DIGITS, _mixed(read["slashed"]))
    elif "article" in read:
        yield Atom(start, end, ARTICLE, Decimal(1))
    else:
        kind = next(kind for kind in values if kind in read)
        word = normal(read[kind])
        cued = kind == SCALE and word in table.cued_scales
        bare = cued or (kind == SCALE and word in table.bare_scales)
        yield Atom(start, end, kind, Decimal(values[kind][word]), bare=bare, cued=cued)


def _said(printed: str, language: Language) -> Decimal:
    """Return the value of a decimal said in words: two point four."""
    table = language.numbers
    words = re.split(r"[\s‐‑-]{1,4}", printed.casefold())
    at = next(place for place, word in enumerate(words) if word in table.point)
    values = [int(table.words[word]) for word in words if word not in table.point]
    return Decimal(f"{sum(values[:at])}.{''.join(str(value) for value in values[at:])}")


def _mixed(printed: str) -> Decimal:
    """Return the value of a whole number with a fraction behind it: 5 1/2."""
    whole, part = printed.split()
    return Decimal(whole) + round(Decimal(float(Fraction(part))), 4)


def _decimal(digits: str, language: Language) -> Decimal:
    """Return the value of *digits* in any script."""
    table = language.numbers
    if digits.isascii() and digits.isdecimal():
        return Decimal(digits)
    plain = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in digits)
    plain = re.sub(r",\s", ",", plain)
    if "," not in table.decimal and _FOREIGN.fullmatch(plain):
        plain = plain.replace(",", table.decimal[0])
    tail = _tail_pattern(table.decimal).search(plain)
    if tail is None or (tail[0][0] in table.grouping and _is_grouped(plain, tail)):
        return Decimal(re.sub(r"\D", "", plain))
    whole = re.sub(r"\D", "", plain[: tail.start()])
    return Decimal(f"{whole}.{tail[1]}")


@lasting
def _tail_pattern(marks: str) -> re.Pattern[str]:
    return re.compile(rf"[{re.escape(marks)}](\d+)$")


def _is_grouped(plain: str, tail: re.Match[str]) -> bool:
    """Tell whether a mark that is both decimal and grouping groups here."""
    whole = plain[: tail.start()]
    return (len(tail[1]) == _GROUP and whole != "0") or tail[0][0] in whole
