"""Scores of figures and dates: a list of named parts, so that an editor can see why."""

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from presswork.lang.tables import Language
from presswork.model import Fact, FactKind, Reason
from presswork.select.terms import ends_with, has_any, opens_with, rate_behind
from presswork.values import Struct

__all__ = ["Place", "reasons", "total"]

_OF_NOTE = 5
"""So many years, months or days are more than a passing remark."""
_SMALL = 12
_SMALLEST = 4
_LETTERS = 8
"""So many letters of a label count as a word, two where words are not parted."""
_KINDS = {"percent": 1.4, "ratio": 0.6, "rank": -0.9, "money": 1.0, "measure": 0.2}
"""What a kind of figure is worth beside a count of less than ten."""
_MOST_POWERS = 6
_LARGE_SUM = 7
"""The power of ten from which on a sum of money is worth more the larger it is."""
_LABEL = {FactKind.FIGURE: 0.6, FactKind.DATE: 1.6}
"""What a label of three words is worth: few dates without one say what happened."""
_STANCES = {"quoted": -0.4, "target": 0.4}
_AIMED = 0.8
"""What a date is worth at which something is aimed."""
_DEEP = 200
"""So far into its paragraph a sentence is a step further from what the paragraph is about."""
_MOST_STEPS = 3
_ADJACENT = 1
"""How far behind a figure a label stands that names what is counted, in code points."""
_NEAR = 48
_SAID = 2
"""How many words before the day on which somebody said it his verb is looked for."""
_TIME = 7
"""The most words of a time between both ends of a change."""
_SUM = re.compile(r"\d[^\d()]{0,30}$")
"""A sum that ends there."""
_YEAR_LONG, _DAY_LONG = 4, 10
_YEAR = re.compile(r"(?:19|20)\d\d")


class Place(Struct, frozen=True):
    """Where a fact is said."""

    sentence: str
    """Its sentence."""
    offset: int
    """How far into its paragraph the sentence begins, in code points."""
    ahead: int
    """How many facts of the same kind stand before it in its sentence."""
    listed: bool = False
    """Whether its paragraph is an item of a list."""
    limited: bool = False
    """Whether a word before it makes it a part of another amount: additional, top."""
    rated: bool = False
    """Whether the words behind it say of what time it is: a year."""


def reasons(
    fact: Fact, members: int, place: Place, title: str, language: Language
) -> tuple[Reason, ...]:
    """Return the parts of the score of *fact*, with *members* in its chain.

    What they are worth was fitted to what readers marked in some 2,000 texts, and rounded.
    """
    sentence = place.sentence
    rows = (
        [*_figure(fact, members, place), *_background(fact, sentence, language)]
        if fact.kind is FactKind.FIGURE
        else [*_date(fact, sentence), *_place(place), *_before(fact, sentence, language)]
    )
    told = (*_label(fact, language), *_words(fact, sentence, language), *_told(fact))
    bracketed = -1.0 if fact.kind is FactKind.FIGURE else -1.6
    rows = [
        *rows,
        *told,
        ("in brackets", bracketed if _in_brackets(fact, sentence) else 0.0),
        *_title(fact, title, language),
    ]
    return tuple(Reason(name=name, points=points) for name, points in rows if points)


def total(parts: Iterable[Reason]) -> float:
    """Return the sum of *parts*, rounded so that equal scores are equal."""
    return round(sum(part.points for part in parts), 3)


def _label(fact: Fact, language: Language) -> Iterable[tuple[str, float]]:
    if fact.label is None:
        return
    letters = _LETTERS if language.labelling.word_parts else 2
    words = max(len(fact.label.split()), len(fact.label) / letters)
    yield "label", round(_LABEL[fact.kind] * min(1.0, words / 3), 2)
    between = fact.label_span.start - fact.span.end if fact.label_span else -1
    counted = fact.kind is FactKind.FIGURE and 0 <= between <= _ADJACENT
    yield "names what is counted", 0.3 if counted else 0.0
    numbered = fact.kind is FactKind.FIGURE and any(sign.isdigit() for sign in fact.label)
    yield "another number in its label", -0.3 if numbered else 0.0


def _told(fact: Fact) -> Iterable[tuple[str, float]]:
    """Return what it says for a fact whose claim it is."""
    aimed = fact.kind is FactKind.DATE and fact.stance == "target"
    if fact.stance in _STANCES:
        yield fact.stance, _AIMED if aimed else _STANCES[fact.stance]


def _figure(fact: Fact, members: int, place: Place) -> list[tuple[str, float]]:
    size = _size(fact.value)
    kind = fact.subtype or ""
    return [
        ("approximator", 0.3 if fact.approx else 0.0),
        (kind, _KINDS.get(kind, 0.0)),
        ("size", _worth(size, kind)),
        ("chain", 1.0 if members > 1 else 0.0),
        ("duration", _duration(fact, size) if kind == "duration" else 0.0),
        ("small", _small(size) if kind == "count" and members == 1 and not fact.approx else 0.0),
        ("range", -0.4 if ".." in (fact.value or "") else 0.0),
        ("part of another", -0.4 if place.limited else 0.0),
        ("of a time", 0.3 if place.rated else 0.0),
        ("behind another figure", -0.35 * min(place.ahead, _MOST_STEPS)),
        ("item of a list", -0.5 if place.listed else 0.0),
    ]


def _worth(size: Decimal, kind: str) -> float:
    """Return what the powers of ten are worth: of a count all, of money those of millions."""
    powers = max(0, size.adjusted()) if size else 0
    if kind == "count":
        return round(0.35 * min(powers, _MOST_POWERS), 2)
    return 0.5 * min(4, max(0, powers - _LARGE_SUM)) if kind == "money" else 0.0


def _duration(fact: Fact, size: Decimal) -> float:
    """Return what a period is worth: most are background, long ones of days and months less so."""
    if fact.unit == "decade":
        return -0.8
    if size < _OF_NOTE:
        return -1.9
    return -0.8 if fact.unit == "year" else -0.2


def _small(size: Decimal) -> float:
    return -1.5 if size < _SMALLEST else -0.7 if size < _SMALL else 0.0


def _background(fact: Fact, sentence: str, language: Language) -> list[tuple[str, float]]:
    """Return the reasons against a figure that only serves to tell another, or when it was."""
    passed = fact.subtype == "duration" and _is_passed(fact, sentence, language)
    return [
        *_base(fact, sentence, language),
        *_converted(fact, sentence),
        ("time passed", -1.0 if passed else 0.0),
        ("age", -0.6 if _is_age(fact, sentence, language) else 0.0),
    ]


def _in_brackets(fact: Fact, sentence: str) -> bool:
    """Tell whether a figure is only told by the way, in a bracket that opens near it."""
    before = sentence.partition(fact.text)[0][-_NEAR:].replace("（", "(").replace("）", ")")
    return before.rfind("(") > before.rfind(")")


def _is_passed(fact: Fact, sentence: str, language: Language) -> bool:
    """Tell whether a period only says how long ago something was: 20 years ago, hace 20 años."""
    before, _, after = sentence.partition(fact.text)
    if rate_behind(after, 0, language.code, lasts=True):
        return True
    before = before.rstrip().removesuffix(fact.approx or "")[-_NEAR:]
    return ends_with(before, language.selection.past_openers, language.code)


def _is_age(fact: Fact, sentence: str, language: Language) -> bool:
    """Tell whether a figure is how old somebody must be: aged 12, 65 and older."""
    before, _, after = sentence.partition(fact.text)
    table, code = language.figures, language.code
    said = ends_with(before[-_NEAR:], table.ages_before, code)
    return said or opens_with(after[:_NEAR], table.ages_after, code)


def _base(fact: Fact, sentence: str, language: Language) -> list[tuple[str, float]]:
    """Return a reason against what a change began with, "from 20" of "from 20 to 35"."""
    before, _, after = sentence.partition(fact.text)
    left, right = before[-_NEAR:].casefold().split(), after[:_NEAR].casefold().split()
    table = language.figures
    if not language.labelling.word_parts:
        return _unparted_base(before, after[:_NEAR], language)
    begins = bool(left) and left[-1] in table.from_words
    # a time may stand between: from 20 in May last year to 35
    near = right[: _TIME + 1]
    led = any(word in table.range_joins for word in [*right[:1], *right[2:3]]) or any(
        word in table.range_joins and _is_amount(behind) for word, behind in pairwise(near)
    )
    return [("base of a change", -6.0 if begins and led else 0.0)]


def _unparted_base(before: str, after: str, language: Language) -> list[tuple[str, float]]:
    """Return the same where no white space parts words: 从4000户增至1.5万户."""
    table = language.figures
    clause = after.partition("，")[0]
    begins = before.endswith(table.from_words) if table.from_words else False
    led = any(join in clause for join in table.range_joins if join.isalpha())
    return [("base of a change", -6.0 if begins and led else 0.0)]


def _converted(fact: Fact, sentence: str) -> list[tuple[str, float]]:
    """Return a reason against what only says a sum in another currency: £5 million ($6 million)."""
    before, _, after = sentence.partition(fact.text)
    bracketed = before.rpartition("(")[2][-_NEAR:], after[:1]
    told = bracketed[1] == ")" and not any(sign.isdigit() for sign in bracketed[0])
    said = told and _SUM.search(before.rpartition("(")[0][-_NEAR:])
    return [("conversion", -4.0 if said and fact.subtype == "money" else 0.0)]


def _is_amount(word: str) -> bool:
    """Tell whether *word* begins an amount in digits and is no year: 35, $1.2."""
    digits = word.strip("$€£.,;")
    return any(sign.isdigit() for sign in digits) and not _YEAR.fullmatch(digits)


def _size(value: str | None) -> Decimal:
    first = re.split(r"\.\.|/", value or "0", maxsplit=1)[0]
    try:
        return Decimal(first)
    except InvalidOperation:
        return Decimal(0)


def _date(fact: Fact, sentence: str) -> list[tuple[str, float]]:
    edtf = fact.edtf or ""
    begin = next((part for part in edtf.split("/") if part not in {"", ".."}), "")
    return [
        ("precision", {10: 2.0, 7: 1.3}.get(len(begin), 0.0)),
        ("range", 0.6 if "/" in edtf and ".." not in edtf and len(begin) > _YEAR_LONG else 0.0),
        ("open interval", 1.6 if ".." in edtf else 0.0),
        ("in a name", -2.1 if fact.in_name or _names_edition(fact, sentence) else 0.0),
        ("year not said", -1.3 if fact.relative else 0.0),
    ]


def _place(place: Place) -> list[tuple[str, float]]:
    """Return what the place of a date says against it."""
    steps = min(_MOST_STEPS, place.offset // _DEEP)
    return [
        ("deep in its paragraph", -0.3 * steps),
        ("behind another date", -0.5 if place.ahead else 0.0),
        ("item of a list", -0.2 if place.listed else 0.0),
    ]


def _before(fact: Fact, sentence: str, language: Language) -> list[tuple[str, float]]:
    """Return what the words right before a date say: *by 2030* is a deadline."""
    before = sentence.partition(fact.text)[0]
    before, table = before[-_NEAR:], language.labelling
    due = ends_with(before, language.selection.deadlines, language.code)
    # a day may follow an article by itself: le 4 avril
    vague = bool(table.word_parts) and len(fact.edtf or "") < _DAY_LONG
    led = vague and ends_with(before, table.determiners, language.code)
    owned = vague and ends_with(before, table.genitive, language.code)
    return [
        ("deadline", 2.0 if due else 0.0),
        ("describes a thing", -0.8 if led else -0.5 if owned else 0.0),
    ]


def _names_edition(fact: Fact, sentence: str) -> bool:
    """Tell whether a lone year without a label stands behind a name: *le Rapport 2024*."""
    if fact.label is not None or not _YEAR.fullmatch(fact.text):
        return False
    before = sentence.partition(fact.text)[0].split()
    # a word that opens the sentence is written large whatever it is
    return len(before) > 1 and before[-1].isalpha() and before[-1][0].isupper()


def _words(fact: Fact, sentence: str, language: Language) -> Iterable[tuple[str, float]]:
    table = language.selection
    code = language.code
    figure = fact.kind is FactKind.FIGURE
    committed = has_any(sentence, table.commitments, code)
    yield "commitment", (0.35 if figure else 0.2) if committed else 0.0
    yield "result", 0.2 if has_any(sentence, table.results, code) else 0.0
    compared = has_any(sentence, table.comparisons, code)
    before = sentence.partition(fact.text)[0][-60:]
    if figure:
        clause = before.rpartition(",")[2]
        based = has_any(clause, table.contrasts, code)
        yield "comparison", 0.2 if compared and not based else 0.0
        yield "base of a comparison", -3.0 if based else 0.0
        led = before.rstrip().removesuffix(fact.approx or "")
        yield "reached", 0.6 if ends_with(led, table.reaching, code) else 0.0
        yield "news", 0.5 if has_any(sentence, table.news, code) else 0.0
        yield "of one person", -0.4 if has_any(sentence, table.personal, code) else 0.0
        return
    said = {*language.stance.attributed_verbs, *language.stance.quoted_verbs}
    near = before.casefold().split()[-_SAID:]
    yield "time of a claim", -3.0 if fact.label is None and said.intersection(near) else 0.0
    yield "base of a comparison", -3.0 if has_any(before, table.comparisons, code) else 0.0
    yield "studies", -1.8 if has_any(sentence, table.studies, code) else 0.0
    yield "to come", 0.2 if has_any(sentence, table.futures, code) else 0.0
    yield "event", 0.5 if has_any(sentence, table.events, code) else 0.0


def _title(fact: Fact, title: str, language: Language) -> Iterable[tuple[str, float]]:
    if not fact.label or not language.labelling.word_parts:
        return
    known = set(re.findall(r"\w{5,60}", title.casefold()))
    shared = known & set(re.findall(r"\w{5,60}", fact.label.casefold()))
    yield "title", 0.25 * min(_MOST_STEPS, len(shared)) if fact.kind is FactKind.FIGURE else 0.0
