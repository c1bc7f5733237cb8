"""Scores of figures and dates: a list of named parts, so that an editor can see why."""

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from presswork.lang.tables import Language
from presswork.model import Fact, FactKind, Reason
from presswork.select.terms import ends_with, has_any, rate_behind
from presswork.values import Struct

__all__ = ["Place", "reasons", "total"]

_YEARS_OF_NOTE = 5
_SMALL = 12
_LETTERS = 8
"""So many letters of a label count as a word, two where words are not parted."""
_LARGE = 100
_SIZED = frozenset({"count", "money"})
"""The kinds of figures of which a greater one is the total of more."""
_LABEL = {FactKind.FIGURE: 1.0, FactKind.DATE: 0.5}
"""What a label of three words is worth: it tells more of a figure than of a date."""
_ADJACENT = 1
"""How far behind a figure a label stands that names what is counted, in code points."""
_NEAR = 48
_SAID = 2
"""How many words before the day on which somebody said it his verb is looked for."""
_TIME = 7
"""The most words of a time between both ends of a change."""
_SUM = re.compile(r"\d[^\d()]{0,30}$")
"""A sum that ends there."""
_YEAR = re.compile(r"(?:19|20)\d\d")


class Place(Struct, frozen=True):
    """Where a fact is said."""

    sentence: str
    """Its sentence."""
    opening: bool
    """Whether the sentence opens its paragraph."""
    follows: bool
    """Whether a fact of the same kind stands before it in its sentence."""


def reasons(
    fact: Fact, members: int, place: Place, title: str, language: Language
) -> tuple[Reason, ...]:
    """Return the parts of the score of *fact*, with *members* in its chain."""
    sentence = place.sentence
    rows = (
        [*_figure(fact, members), *_background(fact, sentence, language)]
        if fact.kind is FactKind.FIGURE
        else [*_date(fact, sentence), *_place(place)]
    )
    told = (*_label(fact, language), *_words(fact, sentence, language))
    rows = [*rows, *told, *_title(fact, title, language)]
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


def _figure(fact: Fact, members: int) -> list[tuple[str, float]]:
    size = _size(fact.value)
    duration = fact.subtype == "duration"
    long_lasting = fact.unit == "decade" or (fact.unit == "year" and size >= _YEARS_OF_NOTE)
    return [
        ("approximator", 0.5 if fact.approx else 0.0),
        ("percent", 0.5 if fact.subtype in {"percent", "ratio", "rank"} else 0.0),
        ("large", 0.5 if size >= _LARGE else 0.0),
        ("size", _rank(size) if fact.subtype in _SIZED else 0.0),
        ("chain", 1.0 if members > 1 else 0.0),
        ("duration", (-0.6 if long_lasting else -1.6) if duration else 0.0),
        ("small", -1.0 if _is_small(fact, size, members) else 0.0),
    ]


def _rank(size: Decimal) -> float:
    """Return what the powers of ten above a thousand are worth: 0.9 for a million."""
    return round(min(2.0, 0.3 * max(0, size.adjusted() - 3)), 2) if size else 0.0


def _background(fact: Fact, sentence: str, language: Language) -> list[tuple[str, float]]:
    """Return the reasons against a figure that only serves to tell another, or when it was."""
    passed = fact.subtype == "duration" and _is_passed(fact, sentence, language)
    return [
        *_base(fact, sentence, language),
        *_converted(fact, sentence),
        ("time passed", -1.5 if passed else 0.0),
        ("in brackets", -1.0 if _in_brackets(fact, sentence) else 0.0),
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


def _base(fact: Fact, sentence: str, language: Language) -> list[tuple[str, float]]:
    """Return a reason against what a change began with, "from 20" of "from 20 to 35"."""
    before, _, after = sentence.partition(fact.text)
    left, right = before[-_NEAR:].casefold().split(), after[:_NEAR].casefold().split()
    table = language.figures
    begins = bool(left) and left[-1] in table.from_words
    # a time may stand between: from 20 in May last year to 35
    near = right[: _TIME + 1]
    led = any(word in table.range_joins for word in [*right[:1], *right[2:3]]) or any(
        word in table.range_joins and _is_amount(behind) for word, behind in pairwise(near)
    )
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


def _is_small(fact: Fact, size: Decimal, members: int) -> bool:
    return fact.subtype == "count" and members == 1 and size < _SMALL and not fact.approx


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
        ("precision", {10: 2.0, 7: 1.0}.get(len(begin), 0.5)),
        ("range", 0.5 if "/" in edtf and ".." not in edtf else 0.0),
        ("open interval", 2.5 if ".." in edtf else 0.0),
        ("in a name", -2.5 if fact.in_name or _names_edition(fact, sentence) else 0.0),
        ("year not said", -1.0 if fact.relative else 0.0),
    ]


def _place(place: Place) -> list[tuple[str, float]]:
    """Return what the place of a date says for and against it."""
    return [
        ("opens its paragraph", 0.5 if place.opening else 0.0),
        ("behind another date", -0.5 if place.follows else 0.0),
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
    yield "commitment", 1.0 if has_any(sentence, table.commitments, code) else 0.0
    yield "result", 0.7 if has_any(sentence, table.results, code) else 0.0
    compared = has_any(sentence, table.comparisons, code)
    before = sentence.partition(fact.text)[0][-60:]
    if fact.kind is FactKind.FIGURE:
        clause = before.rpartition(",")[2]
        based = has_any(clause, table.contrasts, code)
        yield "comparison", 0.7 if compared and not based else 0.0
        yield "base of a comparison", -3.0 if based else 0.0
        return
    said = {*language.stance.attributed_verbs, *language.stance.quoted_verbs}
    near = before.casefold().split()[-_SAID:]
    yield "time of a claim", -3.0 if fact.label is None and said.intersection(near) else 0.0
    yield "base of a comparison", -3.0 if has_any(before, table.comparisons, code) else 0.0
    yield "to come", 1.5 if has_any(sentence, table.futures, code) else 0.0
    yield "event", 0.5 if has_any(sentence, table.events, code) else 0.0


def _title(fact: Fact, title: str, language: Language) -> Iterable[tuple[str, float]]:
    if not fact.label or not language.labelling.word_parts:
        return
    known = set(re.findall(r"\w{5,60}", title.casefold()))
    shared = known & set(re.findall(r"\w{5,60}", fact.label.casefold()))
    yield "title", round(min(0.6, 0.2 * len(shared)), 2)
