"""References to articles and sections of charters, conventions and laws."""

import re
from collections.abc import Iterator
from functools import lru_cache

from presswork.extract.article_numbers import (
    is_roman,
    is_worded,
    number_of,
    number_pattern,
    worded,
)
from presswork.extract.article_owners import (
    lead_of,
    listing_name,
    named_before,
    owned_by_the_text,
    owner_behind,
)
from presswork.extract.found import MEMORY, Found, Passage
from presswork.extract.instruments import antecedent, key_of
from presswork.extract.laws import law_body, unnamed_law, with_sections
from presswork.extract.lists import CODE_BESIDE, joiner
from presswork.extract.numbered import document_at
from presswork.extract.numbered_laws import law_at
from presswork.extract.patterns import GAP, any_of, normal
from presswork.extract.tailed_articles import tailed_articles
from presswork.lang import load
from presswork.lang.standing import Openings, may_stand, openings
from presswork.lasting import lasting
from presswork.model import FactKind
from presswork.values import Struct, replace

__all__ = ["articles"]

_NAME_LENGTH = 12
"""The most words of the name of an instrument."""
_CHAIN = 6
"""The most articles, each with its word, that share what they belong to."""
_PARAGRAPH = re.compile(rf",?{GAP}\w{{4,12}}\.?{GAP}[\d()]{{1,5}}(?=,?{GAP}\w)")
"""A paragraph of an article: Article 1, *paragraph 3*, and Article 55."""
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
        kind = _kind(head)
        section = _section_of(passage, items) if kind == "Art" else None
        done = section.end() if section else items[-1].end()
        aside = CODE_BESIDE.match(passage.text, done)
        cited = _cited(passage, head, items, aside.end() if aside else done)
        if cited.passed_over:
            continue
        if cited.document:
            bodies: list[str | None] = [cited.document] * len(items)
        elif kind == "Art":
            nearby = _nearby(cited.owner or passage.printed, passage.language.code)
            # what has an owner of its own belongs to no other instrument
            instrument = cited.key or (None if cited.owner else instrument) or nearby
            bodies = _instruments(passage, items, instrument, cited.owner)
        else:
            instrument = cited.key or listing_name(passage, items[-1].end())
            bodies = _law_bodies(passage, items, instrument, cited.owner)
        found = list(_listed(passage, head, items, kind, bodies))
        if section:
            found = [_with_section(one, section) for one in found]
        passage = replace(passage, sections=with_sections(passage.sections, found))
        yield from found


def _kind(head: re.Match[str]) -> str:
    return "Art" if head["article"] or head["articles"] else "Sec"


class _Cited(Struct, frozen=True):
    """What is said beside an article of that to which it belongs."""

    document: str | None = None
    """The numbered document."""
    owner: str | None = None
    """The words right behind it."""
    key: str | None = None
    """The instrument that they, or those right before it, name."""
    passed_over: bool = False
    """Whether it is an article of no instrument."""


def _cited(passage: Passage, head: re.Match[str], items: list[re.Match[str]], at: int) -> _Cited:
    """Return what the article or section with the numbers *items* before *at* belongs to."""
    ends = [at, *_ends_of_chain(passage, head, at)]
    if document := next(filter(None, (_document(passage, end) for end in ends)), None):
        return _Cited(document=document)
    owner = owner_behind(passage, at)
    before = None if owner else named_before(passage, head.start())
    if not owner and not before and len(ends) > 1:
        owner = owner_behind(passage, ends[-1])
    key = _key(passage, owner or before, head.start()) or _shortened(passage, owner)
    code = passage.language.code
    if key or not owner:
        alone = items[0]["number"] == "I" and head[0][0].islower() and not key
        return _Cited(owner=owner, key=key, passed_over=alone)
    return _Cited(owner=owner, passed_over=owned_by_the_text(owner, code))


def _ends_of_chain(passage: Passage, head: re.Match[str], at: int) -> list[int]:
    """Return where the further articles end that share an owner: *and Article 51* of the Charter.

    A section in capitals may be known without the law of the next: Section 301 and Section 232.
    """
    heads, between = _heads(passage.language.code), joiner(passage.language.code)
    ends: list[int] = []
    if _kind(head) == "Sec" and head[0][0].isupper():
        return ends
    for _ in range(_CHAIN):
        paragraph = _PARAGRAPH.match(passage.text, at)
        parted = between.match(passage.text, paragraph.end() if paragraph else at)
        next_ = heads.match(passage.text, parted.end()) if parted else None
        items = list(_items(passage, next_.end())) if next_ else []
        if next_ is None or not items or _kind(next_) != _kind(head):
            break
        at = items[-1].end()
        ends.append(at)
    return ends


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


def _document(passage: Passage, at: int) -> str | None:
    """Return the numbered document whose sections stand before *at*: of Executive Order 13489."""
    lead = lead_of(passage.language.code).match(passage.printed, at)
    if lead is None:
        return None
    at = lead.end()
    return document_at(passage.printed, at, passage.language.code) or law_at(passage, at)


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
        if body or (kind == "Art" and not is_worded(item["number"])):
            start = head.start() if alone else item.start()
            yield _found(item, start, kind, body, passage.language.code)


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
    code = passage.language.code
    return [passage.sections.get(f"Art.{number_of(item, code)}") or None for item in items]


def _heads_part(passage: Passage, items: list[re.Match[str]]) -> bool:
    """Tell whether the numbers *items* open the passage as those of a part of the text itself."""
    behind = passage.text[items[-1].end() :].lstrip()[:1]
    return items[0].start() < _OPENING and behind in ".:"


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
    # nor is the end of an abbreviation a word: 597 U.S. 697
    owned = r"(?<!['’\d.](?=[sS]\W))"
    words = any_of(worded(code), language)
    number = rf"(?=[\dIVXLC{opening}]|(?-i:{words}))"
    return re.compile(rf"{owned}(?:{groups})\s{{0,3}}{number}", re.IGNORECASE)


@lasting
def _singulars(code: str) -> frozenset[str]:
    """Return the words for one article or section, of which a plural may be like a case."""
    table = load(code).references
    return frozenset(normal(word) for word in (*table.article, *table.section))


def _items(passage: Passage, at: int) -> Iterator[re.Match[str]]:
    digits = False
    for _ in range(_NAME_LENGTH):
        match = number_pattern(passage.language.code).match(passage.text, at)
        # Article 6, I look forward to
        if match is None or (digits and is_roman(match["number"])):
            return
        yield match
        digits = match["number"][0].isdecimal()
        aside = CODE_BESIDE.match(passage.text, match.end())
        at = aside.end() if aside else match.end()
        between = joiner(passage.language.code).match(passage.text, at)
        if between is None:
            return
        at = between.end()


def _found(item: re.Match[str], start: int, kind: str, named: str | None, code: str) -> Found:
    number = number_of(item, code)
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


def _earlier(passage: Passage, at: int) -> str:
    """Return what stands before *at*, as far back as a treaty may be named that is meant there."""
    return (passage.before + passage.printed[max(0, at - MEMORY) : at])[-MEMORY:]


@lru_cache(maxsize=1)
def _nearby(printed: str, code: str) -> str | None:
    """Return the instrument that words near an article without one tell."""
    rows = load(code).references.organizations
    return next((key for words, key in rows.items() if words in printed), None)
