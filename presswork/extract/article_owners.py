"""What an article or a section belongs to, as it is named behind it or before it."""

import re

from presswork.extract.found import Passage
from presswork.extract.instruments import capitals, key_of
from presswork.extract.patterns import GAP, any_of
from presswork.lang import load
from presswork.lasting import lasting

__all__ = ["lead_of", "listing_name", "named_before", "owned_by_the_text", "owner_behind"]


@lasting
def lead_of(code: str) -> re.Pattern[str]:
    """Return the pattern of what leads from an article to what it belongs to: *of the*."""
    language = load(code)
    of = language.references.of
    lead = rf"{GAP}{any_of(of, language)}\s{{0,3}}" if of else GAP
    return re.compile(rf",?{lead}", re.IGNORECASE)


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
    number = r"[\w()]{1,7}"
    paragraph = rf",?{GAP}\w{{4,12}}\.?{GAP}{number}(?:{GAP}{also}{GAP}{number})?"
    part = rf"[)）]?(?:{points}|{paragraph})??"
    # a genitive needs no word before it
    of = rf"{GAP}{any_of(table.of, language)}\s{{0,3}}" if table.of else GAP
    return re.compile(rf"{part},?{of}{name}", re.IGNORECASE)


_SHORT_NAME = re.compile(rf"{GAP}(?P<name>[A-Z]{{2,10}}(?:\s[IV]{{1,3}})?)(?!\w)")


def owner_behind(passage: Passage, at: int) -> str | None:
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


def listing_name(passage: Passage, at: int) -> str | None:
    """Return the key of the law named behind *at* that lists what it is about."""
    match = _listing_pattern(passage.language.code).match(passage.printed, at)
    return key_of(match["name"].replace(",", ""), passage.language) if match else None


@lasting
def _before_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.references
    nouns, names = any_of(table.instruments, language), any_of(table.aliases, language)
    including = any_of(language.labelling.apposing, language)
    leads = any_of(table.article_leads, language)
    small = any_of(table.small_words, language)
    word = r"[A-Z][\w-]{0,30}"
    # Protocol No. 4; the Convention on the Rights of the Child
    sign = rf"(?i:{any_of(table.number_signs, language)}\s{{0,2}})?"
    number = rf"(?:{GAP}{sign}(?:[IVX]{{1,4}}|\d{{1,2}})(?!\w))?"
    links = any_of(table.name_links, language)
    further = rf"{GAP}(?:{small}{GAP}){{0,2}}{word}"
    tail = rf"(?:{GAP}{links}{further}(?:{further}){{0,8}})?"
    named = rf"(?:{word}{GAP}){{0,4}}{nouns}{number}{tail}"
    return re.compile(
        rf"(?P<name>(?i:{names})|{named})(?:['’]s?)?[,:(]?\s{{0,2}}"
        rf"(?:(?:{including}|{leads})\s{{1,3}})?$"
    )


_LEFT = 140
"""How far before an article its instrument may begin, in code points."""


def named_before(passage: Passage, at: int) -> str | None:
    """Return the instrument named right before *at*: the Charter's Article 51."""
    left = passage.printed[max(0, at - _LEFT) : at]
    match = _before_pattern(passage.language.code).search(left)
    return match["name"] if match else None


def owned_by_the_text(owner: str, code: str) -> bool:
    """Tell whether *owner* is no instrument at all: Article 5 *of this programme*."""
    table = load(code).references
    if owner[:1] != owner[:1].lower() or not table.laws:
        return False
    known = (*table.instruments, *table.laws, *table.numbered_orders)
    return {noun.casefold() for noun in known}.isdisjoint(re.findall(r"\w+", owner.casefold()))
