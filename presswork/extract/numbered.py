"""Documents that their own words or symbols identify: SDG 16, A/RES/70/1, 18 U.S.C. 2339B."""

import re
from collections.abc import Iterator

from presswork.extract.found import Found, Passage, covered
from presswork.extract.lists import ABBREVIATED, LISTED, cited, joiner
from presswork.extract.patterns import any_of
from presswork.lang import load
from presswork.lasting import lasting
from presswork.model import FactKind
from presswork.values import Struct

__all__ = ["country_of_code", "document_at", "numbered", "patterned", "symbols"]

_SYMBOL = re.compile(
    r"(?:(?<![0-9A-Za-z_/.-])|(?<=\d-))(?P<symbol>(?:S|A|E|T|ST|DP|CCPR|CAT|CEDAW|CERD|CRC|CRPD|CED|CMW|CD|NPT|TD|UNEP|"
    r"FCCC|CBD|IDB|HSP|HRI|WHO|GC(?:\(\d{2}\))?|GOV|INFCIRC|SG|BWC|APLC|CCW|DC|SC|GA|WT|UNSC|PBC)"
    r"(?:/[A-Z0-9](?:[A-Za-z0-9.*]|-(?![A-Z]{1,4}/)){0,15}(?:\(\d{2}\))?){1,7})"
    r"(?<![.*-])(?:\s{0,2}\(\s?(?P<year>\d{4})\s?\)|\s?(?P<part>\(Sect\.\s?\d{1,2}\)))?(?![0-9A-Za-z_/])"
)
_SHORT_SYMBOL = re.compile(r"[A-Z]{1,2}/(?!\d{3,5}$)[^/]*")
"""What is no symbol though it looks like one: S/4HANA, Decree A/44."""
_STRAIN = re.compile(r"[AB]/[A-Z][a-z]{3,}[^/]*/.{1,40}/(?:19|20)\d\d")
"""The strain of a virus: A/Norland/12/2015."""
_COUNTRY = re.compile(r"[A-Z]{2}")
_STATED = re.compile(r"[A-Z]{2,3}/")
"""How the id of a document of a state, of the European Union or of the ILO begins."""
_HAS_DIGIT = re.compile(r"\d")
_RECORD = re.compile(r"/(?:PV|SR)\.\d")
"""What only the symbol of the record of a meeting holds, which decides nothing: A/79/PV.1."""
_COUNCILS = re.compile(r"S|A|E|A/HRC")
_RESOLUTION_SYMBOL = re.compile(r"(?P<body>(?:S|A/HRC|A|E)/(?:RES|DEC|PRST))/")


def symbols(passage: Passage) -> Iterator[Found]:
    """Find document symbols: A/RES/70/1, S/2018/123, S/PRST/2015/3; no record of a meeting."""
    for match in _SYMBOL.finditer(passage.text):
        symbol = match["symbol"]
        if not _HAS_DIGIT.search(symbol) or _RECORD.search(symbol):
            continue
        if _SHORT_SYMBOL.fullmatch(symbol) or _STRAIN.fullmatch(symbol):
            continue
        body = _RESOLUTION_SYMBOL.match(_canonical(symbol))
        yield Found(
            start=match.start(),
            end=match.end(),
            kind=FactKind.REFERENCE,
            rule="document symbol",
            value=_canonical(symbol) + "".join((match["part"] or "").split()),
            year=match["year"],
            body=body["body"] if body else symbol.split("/")[0],
        )


def _canonical(symbol: str) -> str:
    """Return *symbol* as the United Nations print it: S/RES/1373 of S/Res/1373."""
    body, _, rest = symbol.partition("/Res/")
    return f"{body}/RES/{rest}" if rest and _COUNCILS.fullmatch(body) else symbol


class _Head(Struct, frozen=True):
    """What the words before a number say of it."""

    key: str
    many: bool
    alone: bool
    """Whether the word belongs to a single number behind it."""
    number: re.Pattern[str]
    near: tuple[str, ...]


@lasting
def _heads(code: str) -> tuple[re.Pattern[str], dict[str, tuple[_Head, ...]]]:
    """Return the pattern of all words of `numbered`, and what each of them may say."""
    language = load(code)
    rows: dict[str, tuple[_Head, ...]] = {}
    for row in language.references.numbered:
        number = re.compile(rf"(?P<number>{row.number})(?:\s{{0,2}}\((?P<year>(?:19|20)\d\d)\))?")
        # letter case counts: a goal is not a Goal
        one, many = ({*words, *(w.upper() for w in words)} for words in (row.words, row.plural))
        for word in one | many:
            head = _Head(row.key, word in many, word in one, number, row.near)
            rows[word] = (*rows.get(word, ()), head)
    words_ = any_of(rows, language, end=False)
    sign = any_of(language.references.number_signs, language)
    gap = rf"{ABBREVIATED}(?:\s{{0,3}}(?i:{sign}\s{{0,2}})?|-)"
    return re.compile(rf"(?P<word>{words_}){gap}(?=\d)"), rows


def numbered(passage: Passage) -> Iterator[Found]:
    """Find documents whose own word identifies them: SDG 16, Executive Order 14067."""
    pattern, rows = _heads(passage.language.code)
    for match in pattern.finditer(passage.text):
        for head in rows[" ".join(match["word"].split())]:
            if not head.near or _names_any(passage, head.near):
                yield from _of_kind(passage, match, head)


def _names_any(passage: Passage, words: tuple[str, ...]) -> bool:
    """Tell whether *passage*, or what stands before it, names one of *words*."""
    there = " ".join(f"{passage.before} {passage.printed}".split())
    return any(word in there for word in words)


def _of_kind(passage: Passage, word: re.Match[str], head: _Head) -> Iterator[Found]:
    items = list(_numbers_of(passage, word.end(), head))
    for place, item in enumerate(items):
        alone = place == 0 and head.alone and (not head.many or len(items) == 1)
        start = word.start() if alone else item.start()
        yield cited(item, head.key, start=start, rule="numbered")


def _numbers_of(passage: Passage, at: int, head: _Head) -> Iterator[re.Match[str]]:
    between = joiner(passage.language.code)
    for _ in range(LISTED):
        item = head.number.match(passage.text, at)
        if item is None:
            return
        yield item
        parted = between.match(passage.text, item.end()) if head.many else None
        if parted is None:
            return
        at = parted.end()


@lasting
def _patterns(code: str) -> tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...]:
    rows = load(code).references.patterned
    return tuple(
        (row.value, re.compile(row.pattern), re.compile(row.more) if row.more else None)
        for row in rows
    )


def patterned(passage: Passage) -> Iterator[Found]:
    """Find what the language gives a pattern of its own for: 18 U.S.C. 2339B."""
    text = passage.text
    for value, pattern, more in _patterns(passage.language.code):
        found = [
            _by_pattern(item, value, {**match.groupdict(), **item.groupdict()})
            for match in pattern.finditer(text)
            for item in (match, *_listed(passage, text, match.end(), more))
        ]
        text = covered(text, [(one.start, one.end) for one in found])
        yield from found


def document_at(text: str, at: int, code: str) -> str | None:
    """Return the canonical id of the order, law or directive that *text* names from *at* on."""
    pattern, rows = _heads(code)
    if word := pattern.match(text, at):
        for head in rows[" ".join(word["word"].split())]:
            number = head.number.match(text, word.end())
            if number and not head.near and _STATED.match(head.key):
                return f"{head.key}/{number['number'].replace('–', '-')}"
    for value, pattern_, _ in _patterns(code):
        found = pattern_.match(text, at)
        if found and "{section}" not in value and _STATED.match(value):
            return value.format(**found.groupdict())
    return None


def country_of_code(words: str, code: str) -> str | None:
    """Return the country, ISO 3166, whose code or law *words* cite first: US for 22 U.S.C. 2370."""
    found = (value for value, pattern, _ in _patterns(code) if pattern.match(words))
    country = (next(found, None) or document_at(words, 0, code) or "").split("/")[0]
    return country if _COUNTRY.fullmatch(country) else None


def _listed(
    passage: Passage, text: str, at: int, more: re.Pattern[str] | None
) -> Iterator[re.Match[str]]:
    """Yield the numbers of the list that goes on at *at*: 10 U.S.C. 331 *and 333*."""
    between = joiner(passage.language.code)
    for _ in range(LISTED if more else 0):
        parted = between.match(text, at)
        item = more.match(text, parted.end()) if more and parted else None
        if item is None:
            return
        yield item
        at = item.end()


def _by_pattern(item: re.Match[str], template: str, said: dict[str, str]) -> Found:
    value = template.format(**{name: "".join((part or "").split()) for name, part in said.items()})
    return Found(
        start=item.start(),
        end=item.end(),
        kind=FactKind.REFERENCE,
        rule="statute section" if "{section}" in template else "numbered",
        value=value,
        body="/".join(value.split("/")[:2]),
    )
