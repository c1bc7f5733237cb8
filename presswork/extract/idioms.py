"""Figures that are words: half, two thirds, twice as many, a decade, ranks third."""

import re
from collections.abc import Callable, Iterator
from math import gcd

from presswork.extract.approximators import Approximation, approximator_before, approximator_behind
from presswork.extract.found import Found, Passage, covered
from presswork.extract.idiom_tables import figure, keyed
from presswork.extract.mask import is_fraction
from presswork.extract.patterns import GAP, any_of, apart, ends_with, normal
from presswork.extract.placed_parts import placed_part
from presswork.extract.ranks import rank_openings, ranks
from presswork.extract.split_ratios import split_ratios, whole_first
from presswork.extract.to_one import to_one
from presswork.extract.units import unit_behind
from presswork.extract.worded_periods import lone_durations, partial_durations
from presswork.lang import load
from presswork.lang.standing import Openings, may_stand, openings
from presswork.lasting import lasting
from presswork.values import replace

__all__ = ["approximated", "idioms"]

_LEFT = 24
_OPENS = frozenset(",:.;!—–-")
_LONE = frozenset({"money", "measure"})
_TENS = 2
"""From so many digits on a count is never small."""


def idioms(passage: Passage) -> Iterator[Found]:
    """Yield the figures of *passage* that are fixed words or fractions in words."""
    text = passage.text
    rules: tuple[tuple[Callable[[Passage], Iterator[Found]], str], ...] = (
        (_fixed, "fixed"),
        (_written_fractions, ""),
        (split_ratios, ""),
        (whole_first, ""),
        (to_one, ""),
        (partial_durations, "part"),
        (lone_durations, "lone"),
        (_lone_money, ""),
        (_fractions, "fraction"),
        (_times, "times"),
        (_lone_fractions, "half"),
        (ranks, "rank"),
    )
    first = _openings(passage.language.code)
    for rule, table in rules:
        if table and not may_stand(first[table], text):
            continue
        found = [approximated(passage, one) for one in rule(passage.reading(text))]
        yield from found
        text = covered(text, [(one.start, one.end) for one in found])


@lasting
def _openings(code: str) -> dict[str, Openings]:
    """Return with what the words begin of which each figure of a table has one."""
    language = load(code)
    tables = {**keyed(code), "rank": rank_openings(language)}
    return {name: openings(words, language) for name, words in tables.items()}


def approximated(passage: Passage, one: Found) -> Found:
    """Return the figure *one* with the approximator that stands before or behind it."""
    near = approximator_before(passage, one.start)
    if near and one.subtype == "duration" and one.rule != "age" and _is_during(passage, one, near):
        near = None
    if near and _is_place(passage, one, near):
        near = None
    near = near or approximator_behind(passage, one.end)
    if near is None:
        return one
    return replace(one, approx=(near.start, near.end), approx_class=near.name)


def _is_place(passage: Passage, one: Found, near: Approximation) -> bool:
    """Tell whether a word says where, of a small count or before an article: *under* a plan."""
    said = normal(passage.text[near.start : near.end])
    if said not in passage.language.figures.approximators_of_more:
        return False
    between = normal(passage.text[near.end : one.start].strip())
    small = one.subtype == "count" and len(one.value or "") < _TENS
    return small or between in passage.language.numbers.articles


@lasting
def _during_patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    language = load(code)
    table = language.figures
    spanning, openers = any_of(table.spanning, language), any_of(table.spanning_openers, language)
    cues = any_of(table.duration_cues, language)
    return (
        re.compile(spanning, re.IGNORECASE),
        re.compile(ends_with(openers), re.IGNORECASE),
        re.compile(rf"{GAP}{cues}", re.IGNORECASE),
    )


def _is_during(passage: Passage, one: Found, near: Approximation) -> bool:
    """Tell whether the approximator of a period means *during*: $5 million over two years."""
    spanning, opener, cue = _during_patterns(passage.language.code)
    if not spanning.fullmatch(passage.text, near.start, near.end):
        return False
    left = passage.text[max(0, near.start - _LEFT) : near.start]
    return not opener.search(left) and not cue.match(passage.text, one.end)


@lasting
def _fixed_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(any_of(language.figures.idioms, language), re.IGNORECASE)


def _fixed(passage: Passage) -> Iterator[Found]:
    rows = keyed(passage.language.code)["fixed"]
    for match in _fixed_pattern(passage.language.code).finditer(passage.text):
        if _goes_on(passage, match.start()):
            continue
        subtype, value, *unit = rows[normal(match[0])].split()
        if subtype == "rank" and _opens_point(passage, match):
            continue  # it opens a point: Number one, we pay
        yield figure(match.span(), subtype, value, unit[0] if unit else None, "fixed words")


def _opens_point(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether fixed words stand alone, with no verb that says who has the rank."""
    behind = passage.text[match.end() : match.end() + 2].strip()[:1]
    *_, before = passage.text[max(0, match.start() - _LEFT) : match.start()].split() or [""]
    told = before.casefold() in passage.language.labelling.auxiliaries or before.endswith("’re")
    return (not behind or behind in _OPENS) and not told


@lasting
def _added_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    words, added = (any_of(t, language) for t in (language.numbers.words, language.numbers.added))
    return re.compile(rf"(?:\d|{words}){GAP}{added}", re.IGNORECASE)


def _goes_on(passage: Passage, at: int) -> bool:
    """Tell whether the half at *at* is added to the number before it: two and *a half percent*."""
    begin = max(0, at - _LEFT)
    found = _added_pattern(passage.language.code).finditer(passage.text, begin, at + _LEFT)
    return any(match.start() < at < match.end() for match in found)


def _is_added(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether a half is that of the period behind it: in three and *half* years."""
    period = _period_pattern(passage.language.code).match(passage.text, match.end())
    return period is not None and _goes_on(passage, match.start())


@lasting
def _period_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(rf"{GAP}{any_of(language.figures.durations, language)}", re.IGNORECASE)


_SLASHED = re.compile(r"(?<![\d.,/])\d/\d{1,5}(?![\d/])")


def _written_fractions(passage: Passage) -> Iterator[Found]:
    """Find shares written with a slash: 1/3 of the land."""
    for match in _SLASHED.finditer(passage.text) if "/" in passage.text else ():
        if is_fraction(passage.text, *match.span(), passage.language.code):
            yield figure(match.span(), "ratio", match[0], None, "fraction in digits")


def _lone_money(passage: Passage) -> Iterator[Found]:
    """Find one unit behind an approximator: less than *a dollar* a day, over *an inch*."""
    for match in _article_pattern(passage.language.code).finditer(passage.text):
        unit = unit_behind(passage, match.end())
        one = unit is not None and unit.subtype in _LONE and not unit.doubtful
        if unit and one and approximator_before(passage, match.start()):
            value = f"{unit.factor.normalize():f}"
            span = match.start(), unit.end
            yield figure(span, unit.subtype, value, unit.unit, "one in words")


@lasting
def _article_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(any_of(language.numbers.articles, language), re.IGNORECASE)


@lasting
def _fraction_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.figures
    top = any_of(language.numbers.words, language)
    article = any_of(table.numerators, language)
    bottom = any_of(table.fractions, language)
    follows = any_of(table.fraction_follows, language)
    gap = rf"(?:{apart(language)}|[-‐‑])"
    part, scale = (
        any_of(language.numbers.partial, language),
        any_of(language.numbers.scales, language),
    )
    return re.compile(
        rf"(?<![-‐‑])(?!{part}{GAP}{scale})(?:(?P<article>{article})(?:{GAP}|(?P<hyphen>[-‐‑]))|(?P<top>{top}){gap})(?P<bottom>{bottom})"
        rf"(?![-‐‑]|{GAP}{scale})(?P<follows>{GAP}{follows}|(?=\s{{0,2}}(?:[.,;:)]|$)))?",
        re.IGNORECASE,
    )


_AMOUNT = re.compile(r"[$€£]\s?[\d.,]{1,12}(?:\s{1,2}\w{1,9})?\s{1,3}$")


def _fractions(passage: Passage) -> Iterator[Found]:
    """Find fractions in words: two thirds, three-quarters, a third of."""
    rows = keyed(passage.language.code)
    for match in _fraction_pattern(passage.language.code).finditer(passage.text):
        top = 1 if match["article"] else int(rows["word"][normal(match["top"])])
        bottom = int(rows["fraction"][normal(match["bottom"])])
        # a third party is no third; one-third always is
        plain = top == 1 and not match["hyphen"]
        if placed_part(passage, match.start(), match.end("top"), match.end("bottom")):
            continue
        if (
            not 0 < top < bottom
            or gcd(top, bottom) > 1
            or (plain and not _is_share(passage, match))
        ):
            continue
        if plain and _AMOUNT.search(passage.text, max(0, match.start() - _LEFT), match.start()):
            continue  # what is paid each quarter: $900 a quarter
        span = (match.start(), match.end("bottom"))
        yield figure(span, "ratio", f"{top}/{bottom}", None, "fraction in words")


def _is_share(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether a fraction of one is no ordinal: by *a third*, but *a fourth, long* quay."""
    other = _lone_fraction_patterns(passage.language.code)[2]
    if match["follows"] is None and other.match(passage.text, match.end("bottom")):
        return False  # by a third party
    if match["follows"] is None or passage.text[match.end() :].lstrip()[:1] == ",":
        changed = _by_pattern(passage.language.code).search(passage.text, 0, match.start())
        return bool(changed or approximator_before(passage, match.start()))
    return True


@lasting
def _by_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(ends_with(any_of(language.figures.by_words, language)), re.IGNORECASE)


@lasting
def _times_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.figures
    follows = any_of(table.times_follows, language)
    times = any_of(table.times, language)
    whole = any_of(table.share_follows, language)
    return re.compile(rf"(?P<times>{times})(?={GAP}(?:{follows}|{whole}))", re.IGNORECASE)


def _times(passage: Passage) -> Iterator[Found]:
    rows = keyed(passage.language.code)["times"]
    for match in _times_pattern(passage.language.code).finditer(passage.text):
        yield figure(match.span(), "ratio", rows[normal(match[0])], None, "multiple in words")
    yield from _multiples(passage)


@lasting
def _multiple_patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    language = load(code)
    table = language.figures
    follows, words = any_of(table.times_follows, language), any_of(table.multiples, language)
    before = any_of(table.multiples_after, language, start=False)
    return (
        re.compile(rf"{words}(?={GAP}{follows})", re.IGNORECASE),
        re.compile(rf"{before}\s{{0,3}}$", re.IGNORECASE),
    )


def _multiples(passage: Passage) -> Iterator[Found]:
    """Find multiples that are verbs elsewhere: nearly *triple* the amount."""
    words = passage.language.figures.multiples
    if not words:
        return
    pattern, before = _multiple_patterns(passage.language.code)
    for match in pattern.finditer(passage.text):
        left = passage.text[max(0, match.start() - _LEFT) : match.start()]
        if before.search(left) or approximator_before(passage, match.start()):
            value = words[match[0].casefold()]
            yield figure(match.span(), "ratio", value, None, "multiple in words")


@lasting
def _lone_fraction_patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    language = load(code)
    table = language.figures
    # what takes a part of a scale or period is read with the number behind it
    follows = any_of((*language.numbers.articles, *language.numbers.scales), language)
    word = any_of(table.lone_fractions, language)
    return (
        re.compile(rf"(?<![-‐‑])(?P<word>{word})(?!{GAP}{follows})", re.IGNORECASE),
        re.compile(ends_with(any_of(table.lone_fraction_not_after, language)), re.IGNORECASE),
        re.compile(
            rf"[\s-]{{0,3}}{any_of(table.lone_fraction_not_before, language)}", re.IGNORECASE
        ),
    )


def _lone_fractions(passage: Passage) -> Iterator[Found]:
    rows = keyed(passage.language.code)["half"]
    pattern, not_after, not_before = _lone_fraction_patterns(passage.language.code)
    for match in pattern.finditer(passage.text):
        left = passage.text[max(0, match.start() - _LEFT) : match.start()]
        behind = passage.text[match.end() : match.end() + 1]
        if (
            behind in {"-", "‑"}
            or not_after.search(left)
            or not_before.match(passage.text, match.end())
            or _is_added(passage, match)
        ):
            continue
        yield figure(match.span(), "ratio", rows[normal(match[0])], None, "half")
