"""Resolutions and decisions: with their word before or behind the number, alone or in lists."""

import re
from collections.abc import Iterator

from presswork.extract.found import Found, Passage
from presswork.extract.issuers import (
    SECURITY_COUNCIL,
    another_before,
    body_lead,
    body_words,
    issuer,
    named_before,
    named_behind,
    named_in_clause,
)
from presswork.extract.lists import ABBREVIATED, LISTED, cited, joiner
from presswork.extract.numbered import document_at
from presswork.extract.patterns import GAP, any_of, ends_with, normal
from presswork.lang import Language, load
from presswork.lang.standing import Openings, may_stand, openings
from presswork.lasting import lasting
from presswork.values import replace

__all__ = ["abbreviated", "resolutions", "sanctions", "with_year", "word_behind"]

_YEAR = r"(?:\s{0,2}[(（\[]\s?(?P<year>\d{4})\s?[)）\]])?"
_ROMAN = r"(?:\s?[A-Z]{1,2}(?=\s?\())?\s{0,2}\(\s?(?:ES-)?[IVXLC]{1,8}\s?\)"
_NUMBER = (
    r"(?P<number>(?:[A-Z]{1,2}-)?\d{1,4}(?:/\d{1,4}){0,2}(?:[A-Z](?![A-Za-z]))?)"
    r"(?![\dA-Za-z%]|[.,]\d|\s?/|\s[A-Z]{1,2}/|\((?![IVXLC]{3}\))[A-Z]{3}\))"
)
_LONG = 3
"""The digits from which a number behind *and* goes on with a list of resolutions."""
_LISTED_BEFORE = 8
"""The longest list that is read before its word."""


@lasting
def _resolution_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.references
    bodies = any_of(body_words(language), language)
    one = any_of(table.resolution, language)
    many = any_of(table.resolutions, language)
    decision = any_of((*table.decision, *table.decisions), language)
    sign = any_of(table.number_signs, language)
    inside = bodies if table.body_inside else "(?!)"
    head = (
        rf"(?:(?P<body>{bodies})(?:['’]s)?{GAP}(?:[^\W\d]{{1,20}}(?:-[^\W\d]{{1,20}})?{GAP}){{0,2}})?"
        rf"(?<![/.])(?:(?P<many>{many})|(?P<one>{one})|(?P<decision>{decision}))"
        rf"(?:(?:{body_lead(language)}|{GAP})(?P<inside>{inside}))?"
    )
    return re.compile(
        rf"{head}{ABBREVIATED}(?P<gap>\s{{0,3}}(?:{sign}\s{{0,2}})?)(?=(?:[A-Z]{{1,2}}-)?\d)",
        re.IGNORECASE,
    )


@lasting
def _openings(code: str) -> Openings:
    table = load(code).references
    words = (*table.resolution, *table.resolutions, *table.decision, *table.decisions)
    return openings(words, load(code))


@lasting
def _item_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.references
    tails, sessions = any_of(table.number_tails, language), any_of(table.session_tails, language)
    session = rf"(?P<roman>{_ROMAN}|\s{{0,2}}{sessions})"
    return re.compile(rf"{_NUMBER}(?:{session}|{_YEAR})(?:{tails})?")


def resolutions(passage: Passage) -> Iterator[Found]:
    """Find resolutions and decisions by their word, with lists that share it."""
    language = passage.language
    if language.references.word_after or not may_stand(_openings(language.code), passage.text):
        return
    for head in _resolution_pattern(language.code).finditer(passage.text):
        many = _number_of(head["many"], language)
        items = list(_items(passage.text, head.end(), language, many=many))
        if not items:
            continue
        behind = named_behind(passage.text, items[-1].end(), language.code)
        word = max(head.start(name) for name in ("one", "decision", "many"))
        if document_at(passage.text, head.start(), language.code) or document_at(
            passage.text, word, language.code
        ):
            continue
        beside = head["body"] or head["inside"] or behind
        if beside is None and "/" not in items[0]["number"] and another_before(passage, head):
            continue
        said = beside
        if said is None and "/" in items[0]["number"]:
            said = named_before(passage, head)
        alone = len(items) == 1 if many is None else not many
        for place, item in enumerate(items):
            body = issuer(
                said, item, language, decision=bool(head["decision"]), beside=beside is not None
            )
            if not body:
                continue
            start = word if alone and place == 0 else item.start()
            yield cited(item, body, start=start, rule="resolution")


def _number_of(plural: str | None, language: Language) -> bool | None:
    """Return whether a word is a plural; None where the singular has a case that is like it."""
    if plural is None:
        return False
    singular = {normal(word) for word in language.references.resolution}
    return None if normal(plural) in singular else True


def _items(text: str, at: int, language: Language, *, many: bool | None) -> Iterator[re.Match[str]]:
    """Yield the numbers of a list that begins at *at*.

    Without a head in the plural, *many*, only what must be a resolution's number goes on; where the
    head may be a plural, so does a long number.
    """
    item, between = _item_pattern(language.code), joiner(language.code)
    first = at
    for _ in range(LISTED):
        match = item.match(text, at)
        sure = many or at == first or (match is not None and _is_certain(match))
        if match is None or not (sure or (many is None and len(match["number"]) >= _LONG)):
            return
        yield match
        dated = _dated(language.code).match(text, match.end())
        parted = between.match(text, dated.end() if dated else match.end())
        if parted is None:
            return
        at = parted.end()


@lasting
def _dated(code: str) -> re.Pattern[str]:
    """Return the pattern of the day of a resolution in a list: 1514 (XV), *of 14 December 1960*."""
    of = any_of(load(code).references.of, load(code))
    return re.compile(rf",?{GAP}{of}{GAP}\d{{1,2}}\s{{1,3}}[^\W\d_]{{3,12}}\s{{1,3}}\d{{4}}")


def _is_certain(item: re.Match[str]) -> bool:
    return bool(item["year"] or item["roman"] or "/" in item["number"])


@lasting
def _word_behind_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.references
    bodies = any_of(body_words(language), language)
    item = re.sub(r"\?P<\w+>", "?:", _listed_item(code))
    word = any_of((*table.resolution, *table.resolutions), language)
    decision = any_of((*table.decision, *table.decisions), language)
    between = any_of(table.joiners, language)
    return re.compile(
        rf"(?:(?P<body>{bodies})\s{{0,3}})?(?P<items>(?<!\d)(?<!\d[-–/])"
        rf"{item}(?:\s{{0,2}}{between}\s{{0,2}}{item}){{0,{_LISTED_BEFORE}}}+)"
        rf"\s{{0,2}}(?:{word}|(?P<decision>{decision}))"
    )


@lasting
def _listed_item(code: str) -> str:
    """Return the pattern of a number with the words that stand beside it: 第2254（2015）号."""
    language = load(code)
    table = language.references
    signs, tails = any_of(table.number_signs, language), any_of(table.number_tails, language)
    return rf"(?:{signs}\s{{0,2}})?{_NUMBER}(?:(?P<roman>{_ROMAN})|{_YEAR})(?:\s{{0,2}}{tails})?"


def word_behind(passage: Passage) -> Iterator[Found]:
    """Find resolutions whose word stands behind the number, where the language has it there."""
    language = passage.language
    if not language.references.word_after:
        return
    one = re.compile(_listed_item(language.code))
    for match in _word_behind_pattern(language.code).finditer(passage.text):
        said = match["body"] or named_in_clause(passage, match.start())
        items = list(one.finditer(passage.text, *match.span("items")))
        for item in items:
            body = issuer(said, item, language, decision=bool(match["decision"]))
            if body:
                found = cited(item, body, start=item.start(), rule="resolution")
                # the last of a list takes the word along
                yield replace(found, end=match.end()) if item is items[-1] else found


@lasting
def _abbreviation_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    words = any_of(language.references.abbreviations, language, end=False)
    sign = any_of(language.references.number_signs, language)
    return re.compile(rf"(?P<word>{words})(?P<gap>[\s-]{{0,2}}(?:{sign}\s{{0,2}})?)(?=\d)")


def abbreviated(passage: Passage) -> Iterator[Found]:
    """Find abbreviated resolutions: UNSCR 1325."""
    table = passage.language.references
    for head in _abbreviation_pattern(passage.language.code).finditer(passage.text):
        body = table.abbreviations[" ".join(head["word"].split())]
        items = _items(passage.text, head.end(), passage.language, many=True)
        for place, item in enumerate(items):
            if place and len(item["number"]) < _LONG:
                break
            start = item.start() if place else head.start()
            yield cited(item, body, start=start, rule="abbreviated resolution")


@lasting
def _sanctions_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    nouns = any_of(language.references.number_before, language)
    more = r"(?:/\d{3,4}){0,3}"
    return re.compile(
        rf"(?<![\w$€£.,-])(?:(?<!/)|(?<=\d{{3}}/))(?P<number>\d{{3,4}}){_YEAR}(?={more}{GAP}{nouns})"
    )


_NAMED = 48
"""How far before a sanctions regime the words that make it a known one are looked for."""


def sanctions(passage: Passage) -> Iterator[Found]:
    """Find Council resolutions named by what they set up: the UN 1267 sanctions."""
    named = _named_pattern(passage.language.code)
    for item in _sanctions_pattern(passage.language.code).finditer(passage.text):
        left = passage.text[max(0, item.start() - _NAMED) : item.start()]
        # a small number may count them: we issued 300 sanctions
        if len(item["number"]) == len("1267") or named.search(left):
            yield cited(item, SECURITY_COUNCIL, start=item.start(), rule="sanctions regime")


@lasting
def _named_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    words = (*language.labelling.determiners, *body_words(language), "UN")
    return re.compile(ends_with(any_of(words, language)), re.IGNORECASE)


_BARE = re.compile(r"(?<![\w.,/$€£-])(?P<number>\d{3,4})\s{0,2}\((?P<year>19[4-9]\d|20\d{2})\)")


@lasting
def _any_resolution(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.references
    return re.compile(any_of((*table.resolution, *table.resolutions), language), re.IGNORECASE)


def with_year(passage: Passage) -> Iterator[Found]:
    """Find numbers with a year that stand apart from the word in their passage: and 2209 (2015)."""
    if _any_resolution(passage.language.code).search(passage.printed):
        for item in _BARE.finditer(passage.text):
            yield cited(item, SECURITY_COUNCIL, start=item.start(), rule="number and year")
