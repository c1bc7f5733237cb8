"""References: numbered resolutions, decisions, documents, goals, orders, articles and sections.

A rule that is tried earlier claims its words; a list that shares its head gives one fact a number.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from presswork.extract.articles import articles
from presswork.extract.found import Found, Passage, covered
from presswork.extract.patterns import GAP, any_of, normal
from presswork.lang import Language, load
from presswork.model import FactKind

__all__ = ["references"]

_YEAR = r"(?:\s{0,2}[(（\[]\s?(?P<year>\d{4})\s?[)）\]])?"
_ROMAN = r"(?:\s?[A-Z]{1,2}(?=\s?\())?\s{0,2}\(\s?(?:ES-)?[IVXLC]{1,8}\s?\)"
_NUMBER = (
    r"(?P<number>(?:[A-Z]{1,2}-)?\d{1,4}(?:/\d{1,4}){0,2}(?:[A-Z](?![A-Za-z]))?)"
    r"(?![\d%]|[.,]\d|\s?/)"
)
_LEFT = 90
"""How far before a resolution its body is looked for, in code points."""
_LONG = 3
"""The digits from which a number behind *and* goes on with a list of resolutions."""
_LISTED = 24
"""The longest list that is read behind its word."""
_LISTED_BEFORE = 8
"""The longest list that is read before its word."""
_SYMBOL = re.compile(
    r"(?<![0-9A-Za-z_/.-])(?P<symbol>(?:S|A|E|T|ST|DP|CCPR|CAT|CEDAW|CERD|CRC|CRPD|CED|CMW|CD|NPT|TD|UNEP|"
    r"FCCC|CBD|IDB|HSP|HRI|WHO|GC|INFCIRC|SG|BWC|APLC|CCW|DC|SC|GA|WT|UNSC|PBC)"
    r"(?:/[A-Z0-9][A-Za-z0-9.*-]{0,15}){1,7})"
    r"(?<![.*-])(?:\s{0,2}\(\s?(?P<year>\d{4})\s?\))?(?![0-9A-Za-z_/])"
)
_HAS_DIGIT = re.compile(r"\d")
_RESOLUTION_SYMBOL = re.compile(r"(?P<body>(?:S|A/HRC|A|E)/(?:RES|DEC|PRST))/")
_GENERAL_ASSEMBLY, _SECURITY_COUNCIL, _ECONOMIC = "A/RES", "S/RES", "E/RES"
_FIRST_YEAR, _LAST_YEAR = 1946, 2199


def references(passage: Passage) -> Iterator[Found]:
    """Yield every reference of *passage*, by rule and place; none overlaps another."""
    rules: tuple[Callable[[Passage], Iterator[Found]], ...] = (
        _symbols,
        _resolutions,
        _word_behind,
        _abbreviated,
        _numbered,
        _sanctions,
        _patterned,
        articles,
        _with_year,
    )
    text = passage.text
    for rule in rules if _HAS_DIGIT.search(text) else (articles,):
        found = list(rule(replace(passage, text=text)))
        yield from found
        text = covered(text, [(one.start, one.end) for one in found])


def _symbols(passage: Passage) -> Iterator[Found]:
    """Find document symbols: A/RES/70/1, S/2018/123, S/PRST/2015/3."""
    for match in _SYMBOL.finditer(passage.text):
        symbol = match["symbol"]
        if not _HAS_DIGIT.search(symbol):
            continue
        body = _RESOLUTION_SYMBOL.match(symbol)
        yield Found(
            start=match.start(),
            end=match.end(),
            kind=FactKind.REFERENCE,
            rule="document symbol",
            value=symbol,
            year=match["year"],
            body=body["body"] if body else symbol.split("/")[0],
        )


def _body_words(language: Language) -> list[str]:
    return [word for body in language.references.bodies for word in body.words]


@cache
def _resolution_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.references
    bodies = any_of(_body_words(language), language)
    one = any_of(table.resolution, language)
    many = any_of(table.resolutions, language)
    decision = any_of((*table.decision, *table.decisions), language)
    sign = any_of(table.number_signs, language)
    inside = bodies if table.body_inside else "(?!)"
    head = (
        rf"(?:(?P<body>{bodies})(?:['’]s)?{GAP}(?:[^\W\d]{{1,20}}(?:-[^\W\d]{{1,20}})?{GAP}){{0,2}})?"
        rf"(?:(?P<many>{many})|(?P<one>{one})|(?P<decision>{decision}))"
        rf"(?:(?:{_body_lead(language)}|{GAP})(?P<inside>{inside}))?"
    )
    return re.compile(
        rf"{head}(?P<gap>\s{{0,3}}(?:{sign}\s{{0,2}})?)(?=(?:[A-Z]{{1,2}}-)?\d)", re.IGNORECASE
    )


@cache
def _item_pattern(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    language = load(code)
    table = language.references
    tails = any_of(table.number_tails, language)
    joiner = any_of([f"{word}" for word in table.joiners], language)
    item = rf"{_NUMBER}(?:(?P<roman>{_ROMAN})|{_YEAR})(?:{tails})?"
    return re.compile(item), re.compile(
        rf"\s{{0,3}}(?:{joiner})\s{{0,3}}(?:{joiner}\s{{0,3}})?", re.IGNORECASE
    )


def _body_lead(language: Language) -> str:
    """Return what leads to the body that issued a resolution; a genitive needs no word."""
    follows = language.references.body_follows
    return rf"\s{{0,3}}{any_of(follows, language)}\s{{0,3}}" if follows else GAP


@cache
def _body_behind(code: str) -> re.Pattern[str]:
    language = load(code)
    bodies = any_of(_body_words(language), language)
    return re.compile(
        rf"{_body_lead(language)}(?P<body>{bodies}|(?-i:[A-Z]{{3,10}}(?!\w)))", re.IGNORECASE
    )


def _resolutions(passage: Passage) -> Iterator[Found]:
    """Find resolutions and decisions by their word, with lists that share it."""
    language = passage.language
    if language.references.word_after:
        return
    for head in _resolution_pattern(language.code).finditer(passage.text):
        many = _number_of(head["many"], language)
        items = list(_items(passage.text, head.end(), language, many=many))
        if not items:
            continue
        behind = _body_behind(language.code).match(passage.text, items[-1].end())
        said = head["body"] or head["inside"] or (behind["body"] if behind else None)
        if said is None and "/" in items[0]["number"]:
            said = _named_before(passage, head)
        word = max(head.start(name) for name in ("one", "decision", "many"))
        alone = len(items) == 1 if many is None else not many
        for place, item in enumerate(items):
            body = _body(said, item, language, decision=bool(head["decision"]))
            if body is None:
                continue
            start = word if alone and place == 0 else item.start()
            yield _found(item, body, start=start, rule="resolution")


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
    item, joiner = _item_pattern(language.code)
    first = at
    for _ in range(_LISTED):
        match = item.match(text, at)
        sure = many or at == first or (match is not None and _is_certain(match))
        if match is None or not (sure or (many is None and len(match["number"]) >= _LONG)):
            return
        yield match
        between = joiner.match(text, match.end())
        if between is None:
            return
        at = between.end()


@cache
def _word_behind_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.references
    bodies = any_of(_body_words(language), language)
    item = re.sub(r"\?P<\w+>", "?:", _listed_item(code))
    word = any_of((*table.resolution, *table.resolutions), language)
    decision = any_of((*table.decision, *table.decisions), language)
    joiner = any_of(table.joiners, language)
    return re.compile(
        rf"(?:(?P<body>{bodies})\s{{0,3}})?(?P<items>(?<!\d)(?<!\d[-–/])"
        rf"{item}(?:\s{{0,2}}{joiner}\s{{0,2}}{item}){{0,{_LISTED_BEFORE}}}+)"
        rf"\s{{0,2}}(?:{word}|(?P<decision>{decision}))"
    )


@cache
def _listed_item(code: str) -> str:
    """Return the pattern of a number with the words that stand beside it: 第2254（2015）号."""
    language = load(code)
    table = language.references
    signs, tails = any_of(table.number_signs, language), any_of(table.number_tails, language)
    return rf"(?:{signs}\s{{0,2}})?{_NUMBER}(?:(?P<roman>{_ROMAN})|{_YEAR})(?:\s{{0,2}}{tails})?"


def _word_behind(passage: Passage) -> Iterator[Found]:
    """Find resolutions whose word stands behind the number, where the language has it there."""
    language = passage.language
    if not language.references.word_after:
        return
    one = re.compile(_listed_item(language.code))
    for match in _word_behind_pattern(language.code).finditer(passage.text):
        said = match["body"] or _named_in_clause(passage, match.start())
        items = list(one.finditer(passage.text, *match.span("items")))
        for item in items:
            body = _body(said, item, language, decision=bool(match["decision"]))
            if body is not None:
                found = _found(item, body, start=item.start(), rule="resolution")
                # the last of a list takes the word along
                yield replace(found, end=match.end()) if item is items[-1] else found


_CLAUSE_END = re.compile(r"[，。；：！？,;:]")


def _named_in_clause(passage: Passage, at: int) -> str | None:
    """Return the body named last before *at* in its clause: 大会以多数通过第2758号决议."""
    left = passage.printed[max(0, at - _LEFT) : at]
    clause = _CLAUSE_END.split(left)[-1]
    named = [match["known"] for match in _body_names(passage.language.code).finditer(clause)]
    return named[-1] if named else None


def _is_certain(item: re.Match[str]) -> bool:
    return bool(item["year"] or item["roman"] or "/" in item["number"])


def _found(item: re.Match[str], body: str, *, start: int, rule: str) -> Found:
    return Found(
        start=start,
        end=item.end(),
        kind=FactKind.REFERENCE,
        rule=rule,
        value=f"{body}/{item['number']}",
        year=item["year"],
        body=body,
    )


def _body(
    said: str | None, item: re.Match[str], language: Language, *, decision: bool
) -> str | None:
    """Return the key of the body that issued a resolution, or None where none can be told."""
    key = _key_of(said, language)
    number = item["number"]
    session = number.split("/")[0]
    if "/" in number:
        key = key if key not in {None, _SECURITY_COUNCIL} else _by_session(session)
    elif item["roman"]:
        key = _GENERAL_ASSEMBLY
    elif key is None or key not in {body.key for body in language.references.bodies}:
        key = None if decision else _SECURITY_COUNCIL
    return key.replace("/RES", "/DEC") if key and decision else key


@cache
def _body_names(code: str) -> re.Pattern[str]:
    language = load(code)
    bodies = any_of(_body_words(language), language)
    return re.compile(rf"(?P<known>{bodies})|(?<!\w)(?P<other>[A-Z]{{3,10}})(?=\s{{1,2}}$)")


def _named_before(passage: Passage, head: re.Match[str]) -> str | None:
    """Return the body named last before a resolution that does not name it beside its word."""
    left = passage.text[max(0, head.start() - _LEFT) : head.start()]
    named = list(_body_names(passage.language.code).finditer(left))
    if not named or (named[-1]["other"] and head[0].isupper()):
        return None
    return named[-1][0]


def _key_of(said: str | None, language: Language) -> str | None:
    if said is None:
        return None
    other = f"{said}/RES" if said.isupper() else None
    return _body_keys(language.code).get(normal(said).removesuffix("'s"), other)


@cache
def _body_keys(code: str) -> dict[str, str]:
    """Return the key of each body by its words."""
    bodies = reversed(load(code).references.bodies)  # the first that has a word is meant by it
    return {normal(word): body.key for body in bodies for word in body.words}


def _by_session(session: str) -> str:
    """Return the body of a number with a slash: a year is ECOSOC's, a session the Assembly's."""
    if session.isdecimal() and _FIRST_YEAR <= int(session) <= _LAST_YEAR:
        return _ECONOMIC
    return _GENERAL_ASSEMBLY


@cache
def _abbreviation_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    words = any_of(language.references.abbreviations, language, end=False)
    sign = any_of(language.references.number_signs, language)
    return re.compile(rf"(?P<word>{words})(?P<gap>[\s-]{{0,2}}(?:{sign}\s{{0,2}})?)(?=\d)")


def _abbreviated(passage: Passage) -> Iterator[Found]:
    """Find abbreviated resolutions: UNSCR 1325."""
    table = passage.language.references
    for head in _abbreviation_pattern(passage.language.code).finditer(passage.text):
        body = table.abbreviations[" ".join(head["word"].split())]
        items = _items(passage.text, head.end(), passage.language, many=True)
        for place, item in enumerate(items):
            if place and len(item["number"]) < _LONG:
                break
            start = item.start() if place else head.start()
            yield _found(item, body, start=start, rule="abbreviated resolution")


@dataclass(frozen=True, slots=True)
class _Head:
    """What the words before a number say of it."""

    key: str
    many: bool
    alone: bool
    """Whether the word belongs to a single number behind it."""
    number: re.Pattern[str]


@cache
def _heads(code: str) -> tuple[re.Pattern[str], dict[str, tuple[_Head, ...]]]:
    """Return the pattern of all words of `numbered`, and what each of them may say."""
    language = load(code)
    rows: dict[str, tuple[_Head, ...]] = {}
    for row in language.references.numbered:
        number = re.compile(rf"(?P<number>{row.number})(?P<year>(?!))?")
        # letter case counts: a goal is not a Goal
        one, many = ({*words, *(w.upper() for w in words)} for words in (row.words, row.plural))
        for word in one | many:
            head = _Head(row.key, word in many, word in one, number)
            rows[word] = (*rows.get(word, ()), head)
    words_ = any_of(rows, language, end=False)
    return re.compile(rf"(?P<word>{words_})(?:\s{{0,3}}|-)(?=\d)"), rows


def _numbered(passage: Passage) -> Iterator[Found]:
    """Find documents whose own word identifies them: SDG 16, Executive Order 14067."""
    pattern, rows = _heads(passage.language.code)
    for match in pattern.finditer(passage.text):
        for head in rows[" ".join(match["word"].split())]:
            yield from _of_kind(passage, match, head)


def _of_kind(passage: Passage, word: re.Match[str], head: _Head) -> Iterator[Found]:
    items = list(_numbers_of(passage, word.end(), head))
    for place, item in enumerate(items):
        alone = place == 0 and head.alone and (not head.many or len(items) == 1)
        start = word.start() if alone else item.start()
        yield _found(item, head.key, start=start, rule="numbered")


def _numbers_of(passage: Passage, at: int, head: _Head) -> Iterator[re.Match[str]]:
    _, joiner = _item_pattern(passage.language.code)
    for _ in range(_LISTED):
        item = head.number.match(passage.text, at)
        if item is None:
            return
        yield item
        between = joiner.match(passage.text, item.end()) if head.many else None
        if between is None:
            return
        at = between.end()


@cache
def _sanctions_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    nouns = any_of(language.references.number_before, language)
    return re.compile(rf"(?<![\w$€£.,/-])(?P<number>\d{{3,4}}){_YEAR}(?={GAP}{nouns})")


def _sanctions(passage: Passage) -> Iterator[Found]:
    """Find Council resolutions named by what they set up: the UN 1267 sanctions."""
    for item in _sanctions_pattern(passage.language.code).finditer(passage.text):
        yield _found(item, _SECURITY_COUNCIL, start=item.start(), rule="sanctions regime")


@cache
def _patterns(code: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = load(code).references.patterned
    return tuple((row.value, re.compile(row.pattern)) for row in rows)


def _patterned(passage: Passage) -> Iterator[Found]:
    """Find what the language gives a pattern of its own for: 18 U.S.C. 2339B."""
    for value, pattern in _patterns(passage.language.code):
        for match in pattern.finditer(passage.text):
            id_ = value.format(**match.groupdict())
            body = "/".join(id_.split("/")[:2])
            yield Found(
                start=match.start(),
                end=match.end(),
                kind=FactKind.REFERENCE,
                rule="statute section",
                value=id_,
                body=body,
            )


_BARE = re.compile(r"(?<![\w.,/$€£-])(?P<number>\d{3,4})\s{0,2}\((?P<year>19[4-9]\d|20\d{2})\)")


@cache
def _any_resolution(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.references
    return re.compile(any_of((*table.resolution, *table.resolutions), language), re.IGNORECASE)


def _with_year(passage: Passage) -> Iterator[Found]:
    """Find numbers with a year that stand apart from the word in their passage: and 2209 (2015)."""
    if _any_resolution(passage.language.code).search(passage.printed):
        for item in _BARE.finditer(passage.text):
            yield _found(item, _SECURITY_COUNCIL, start=item.start(), rule="number and year")
