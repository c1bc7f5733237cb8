"""References to articles and sections of charters, conventions and laws."""

import re
from collections.abc import Iterator
from functools import lru_cache

from presswork.extract.found import MEMORY, Found, Passage
from presswork.extract.instruments import antecedent, capitals, key_of
from presswork.extract.laws import law_body, unnamed_law, with_sections
from presswork.extract.lists import joiner
from presswork.extract.numbered import document_at
from presswork.extract.patterns import GAP, any_of, normal
from presswork.extract.tailed_articles import tailed_articles
from presswork.lang import load
from presswork.lang.standing import Openings, may_stand, openings
from presswork.lasting import lasting
from presswork.model import FactKind
from presswork.values import replace

__all__ = ["articles"]

_NUMBER = (
    r"(?P<number>(?:\d{1,5}(?:\.\d{1,2}){0,2}[A-Za-z]?|[IVXLC]{1,7})(?:\s?(?:bis|ter))?"
    r"(?:\(\w{1,4}\)){0,4}(?:\s?\((?:\d{1,2}|[a-z])\)){0,3}(?:[-–](?:\(\w{1,3}\)){1,3})?"
    r"(?:\s[a-z]\.(?=\s[a-z]))?)(?![\w%]|[.,]\d|\.\s\d)"
)
_LETTERED = re.compile(r"(?<=\d)([a-z])\.$")
"""A point of a section, as in section 123 d. of a law."""
_ROMAN = re.compile(r"[IVXLC]{1,7}(?![A-Za-z])")
_SIGNS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_NAME_LENGTH = 12
"""The most words of the name of an instrument."""
_OPENING = 12
"""How far from its beginning the number stands that heads a passage: Section 404."""


def articles(passage: Passage) -> Iterator[Found]:
    """Yield the articles and sections of *passage* whose instrument can be told."""
    if passage.language.references.article_tails:
        yield from tailed_articles(passage)
        return
    if not may_stand(_openings(passage.language.code), passage.text):
        return
    instrument = None
    done = 0
    for head in _heads(passage.language.code).finditer(passage.text):
        items = list(_items(passage, head.end())) if head.start() >= done else []
        if not items:
            continue
        kind = "Art" if head["article"] or head["articles"] else "Sec"
        section = _section_of(passage, items) if kind == "Art" else None
        done = section.end() if section else items[-1].end()
        if document := _document(passage, done):
            bodies: list[str | None] = [document] * len(items)
        else:
            owner = _owner(passage, done)
            called = owner or _named_before(passage, head.start())
            named = _key(passage, called, head.start()) or _shortened(passage, owner)
            if kind == "Art":
                nearby = _nearby(owner or passage.printed, passage.language.code)
                # what has an owner of its own belongs to no other instrument
                instrument = named or (None if owner else instrument) or nearby
                bodies = _instruments(passage, items, instrument, owner)
            else:
                named = named or _listing_name(passage, items[-1].end())
                instrument = named
                bodies = _law_bodies(passage, items, named, owner)
        found = list(_listed(passage, head, items, kind, bodies))
        if section:
            found = [_with_section(one, section) for one in found]
        passage = replace(passage, sections=with_sections(passage.sections, found))
        yield from found


@lasting
def _section_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    word = any_of(language.references.section, language)
    return re.compile(rf",?{GAP}{word}{GAP}(?P<number>\d{{1,3}})(?![\w%]|[.,]\d)", re.IGNORECASE)


def _section_of(passage: Passage, items: list[re.Match[str]]) -> re.Match[str] | None:
    """Return the section of a lone article, as in Article II, Section 2, of the Constitution."""
    pattern = _section_pattern(passage.language.code)
    return pattern.match(passage.text, items[0].end()) if len(items) == 1 else None


def _with_section(article: Found, section: re.Match[str]) -> Found:
    return replace(article, end=section.end(), value=f"{article.value}/Sec.{section['number']}")


@lasting
def _of(code: str) -> re.Pattern[str]:
    language = load(code)
    of = language.references.of
    lead = rf"{GAP}{any_of(of, language)}\s{{0,3}}" if of else GAP
    return re.compile(rf",?{lead}", re.IGNORECASE)


def _document(passage: Passage, at: int) -> str | None:
    """Return the numbered document whose sections stand before *at*: of Executive Order 13489."""
    lead = _of(passage.language.code).match(passage.printed, at)
    return document_at(passage.printed, lead.end(), passage.language.code) if lead else None


@lasting
def _listing_pattern(code: str) -> re.Pattern[str]:
    """Match a name that lists what it is about: the Ports, Dykes, and Other Programs Act, 2023."""
    language = load(code)
    table = language.references
    small = any_of(table.small_words, language)
    word = r"[A-Z][\w’'-]{0,30}"
    of, nouns = any_of(table.of, language), any_of(table.instruments, language)
    return re.compile(
        rf"{GAP}{of}{GAP}(?P<name>{word}(?:,?{GAP}(?:{small}{GAP}){{0,2}}{word}){{0,14}}?"
        rf"{GAP}{nouns}(?:,{GAP}\d{{4}})?)(?![\w-])"
    )


def _listing_name(passage: Passage, at: int) -> str | None:
    match = _listing_pattern(passage.language.code).match(passage.printed, at)
    return key_of(match["name"].replace(",", ""), passage.language) if match else None


def _key(passage: Passage, name: str | None, at: int) -> str | None:
    """Return the key of the instrument called *name* near *at*: "the Act" is the one named last."""
    if not name:
        return None
    language = passage.language
    key = passage.laws.get(name.strip(".,'’")) or key_of(name, language)
    if key in {None, *language.references.instruments}:
        return antecedent(name, _earlier(passage, at), language) or key
    return key


def _shortened(passage: Passage, owner: str | None) -> str | None:
    """Return the key of the law whose abbreviation opens *owner*: HSA for the ports."""
    return passage.laws.get(owner.split()[0].strip(".,'’")) if owner else None


def _listed(
    passage: Passage,
    head: re.Match[str],
    items: list[re.Match[str]],
    kind: str,
    bodies: list[str | None],
) -> Iterator[Found]:
    """Yield the numbers *items* behind *head*; a section only where its law can be told."""
    many = head["articles"] or head["sections"]
    single = len(items) == 1 and normal(many or "") in _singulars(passage.language.code)
    for place, (item, body) in enumerate(zip(items, bodies, strict=True)):
        alone = place == 0 and (single or not many)
        if body or kind == "Art":
            yield _found(item, head.start() if alone else item.start(), kind, body)


def _instruments(
    passage: Passage, items: list[re.Match[str]], instrument: str | None, owner: str | None
) -> list[str | None]:
    """Return the body of each article: *instrument*, else that it was cited from before.

    A bare constitution is that of the state which the text is about.
    """
    if instrument in passage.language.references.constitutions and passage.home:
        instrument = f"{passage.home}/{instrument}"
    if instrument or owner or _heads_part(passage, items):
        return [instrument] * len(items)
    return [passage.sections.get(f"Art.{_number(item)}") or None for item in items]


def _heads_part(passage: Passage, items: list[re.Match[str]]) -> bool:
    """Tell whether the numbers *items* open the passage as those of a part of the text itself."""
    behind = passage.text[items[-1].end() :].lstrip()[:1]
    return items[0].start() < _OPENING and behind in ".:"


def _number(item: re.Match[str]) -> str:
    """Return the number of an article or section, in digits: 5 of V, too."""
    number = "".join(item["number"].replace("–", "-").split())
    number = _LETTERED.sub(r"(\1)", number)
    roman = _ROMAN.match(number)
    return f"{_decimal(roman[0])}{number[roman.end() :]}" if roman else number


def _decimal(roman: str) -> int:
    """Return the number that the signs *roman* write: 14 of XIV."""
    signs = [_SIGNS[sign] for sign in roman]
    behind = [*signs[1:], 0]
    return sum(-one if one < next_ else one for one, next_ in zip(signs, behind, strict=True))


def _law_bodies(
    passage: Passage, items: list[re.Match[str]], law: str | None, owner: str | None
) -> list[str | None]:
    """Return the body of each section: of its *law*, else of that it was cited from before."""
    if law:
        named = passage.printed.find(owner or "", items[-1].end())
        behind = named + len(owner or "") if named >= 0 else items[-1].end()
        return [law_body(passage, law, behind)] * len(items)
    if owner or _heads_part(passage, items):
        return [None] * len(items)
    return [unnamed_law(passage, item["number"]) for item in items]


@lasting
def _openings(code: str) -> Openings:
    table = load(code).references
    words = (*table.articles, *table.article, *table.sections, *table.section)
    return openings(words, load(code))


@lasting
def _heads(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.references
    groups = "|".join(
        f"(?P<{name}>{any_of(words, language)})"
        for name, words in (
            ("articles", table.articles),
            ("article", table.article),
            ("sections", table.sections),
            ("section", table.section),
        )
    )
    opening = r"(（" if language.figures.bracketed else ""
    owned = r"(?<!['’\d](?=[sS]\W))"
    return re.compile(rf"{owned}(?:{groups})\s{{0,3}}(?=[\dIVXLC{opening}])", re.IGNORECASE)


@lasting
def _singulars(code: str) -> frozenset[str]:
    """Return the words for one article or section, of which a plural may be like a case."""
    table = load(code).references
    return frozenset(normal(word) for word in (*table.article, *table.section))


@lasting
def _item(code: str) -> re.Pattern[str]:
    return re.compile((r"[(（]?" if load(code).figures.bracketed else "") + _NUMBER)


def _items(passage: Passage, at: int) -> Iterator[re.Match[str]]:
    digits = False
    for _ in range(_NAME_LENGTH):
        match = _item(passage.language.code).match(passage.text, at)
        # Article 6, I look forward to
        if match is None or (digits and _ROMAN.fullmatch(match["number"])):
            return
        yield match
        digits = match["number"][0].isdecimal()
        between = joiner(passage.language.code).match(passage.text, match.end())
        if between is None:
            return
        at = between.end()


def _found(item: re.Match[str], start: int, kind: str, named: str | None) -> Found:
    number = _number(item)
    body = named or "Article"
    # an article of an instrument, a section of a state whose law is not named
    marked = named and (kind == "Art" or len(named) == len("US"))
    value = f"{body}/{kind}.{number}" if marked else f"{body}/{number}"
    return Found(
        start=start,
        end=item.end(),
        kind=FactKind.REFERENCE,
        rule="article" if kind == "Art" else "statute section",
        value=value,
        body=body,
    )


@lasting
def _name_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.references
    # a name that the language writes with small letters must be known
    known = any_of([alias for alias in table.aliases if " " in alias], language)
    name = rf"(?P<name>{known}|{capitals(language)})"
    # a paragraph of the article may stand between: Article 2, paragraph 4, of
    also = any_of(table.joiners, language)
    points = rf"(?:\s{{0,2}}{also})?\s{{0,2}}\(\w{{1,4}}\)"
    part = rf"[)）]?(?:{points}|,?{GAP}\w{{4,12}}{GAP}[\w()]{{1,7}})??"
    # a genitive needs no word before it
    of = rf"{GAP}{any_of(table.of, language)}\s{{0,3}}" if table.of else GAP
    return re.compile(rf"{part},?{of}{name}", re.IGNORECASE)


_SHORT_NAME = re.compile(rf"{GAP}(?P<name>[A-Z]{{2,10}})(?!\w)")


def _owner(passage: Passage, at: int) -> str | None:
    """Return what is named right behind *at* as that to which an article belongs."""
    match = _name_pattern(passage.language.code).match(passage.printed, at)
    match = match or _SHORT_NAME.match(passage.printed, at)
    match = match or _phrase_pattern(passage.language.code).match(passage.printed, at)
    return match["name"] if match else None


@lasting
def _phrase_pattern(code: str) -> re.Pattern[str]:
    """Match an owner in small letters: article 4 *de l'accord franco-norlandais*."""
    language = load(code)
    of = language.references.of
    owner = rf"{GAP}{any_of(of, language)}\s{{0,3}}(?P<name>\w[^.,;:()]{{0,60}})"
    return re.compile(owner if of else "(?!)", re.IGNORECASE)


def _earlier(passage: Passage, at: int) -> str:
    """Return what stands before *at*, as far back as a treaty may be named that is meant there."""
    return (passage.before + passage.printed[max(0, at - MEMORY) : at])[-MEMORY:]


@lru_cache(maxsize=1)
def _nearby(printed: str, code: str) -> str | None:
    """Return the instrument that words near an article without one tell."""
    rows = load(code).references.organizations
    return next((key for words, key in rows.items() if words in printed), None)


@lasting
def _before_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    nouns = any_of(language.references.instruments, language)
    names = any_of(language.references.aliases, language)
    including = any_of(language.labelling.apposing, language)
    return re.compile(
        rf"(?P<name>(?i:{names})|(?:[A-Z][\w-]{{0,30}}{GAP}){{0,4}}{nouns})(?:['’]s?)?[,:(]?\s{{0,2}}"
        rf"(?:{including}\s{{1,3}})?$"
    )


def _named_before(passage: Passage, at: int) -> str | None:
    """Return the instrument named right before *at*: the Charter's Article 51."""
    match = _before_pattern(passage.language.code).search(passage.printed[max(0, at - 80) : at])
    return match["name"] if match else None
