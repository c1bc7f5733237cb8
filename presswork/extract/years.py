"""Years: alone, in ranges such as 2018–19, decades, seasons and fiscal years.

A number of four digits is a year where a word before it says so, where it stands in brackets, in a
list of years or before a name, and where nothing that is counted follows it.
"""

import re
from collections.abc import Iterator

from presswork.extract.approximators import approximator_before
from presswork.extract.calendar import interval
from presswork.extract.date_patterns import NO_DECIMALS, YEAR
from presswork.extract.found import Found, Passage, covered
from presswork.extract.numbers import numbers
from presswork.extract.objection_words import objection_words
from presswork.extract.patterns import normal
from presswork.extract.short_years import short_years
from presswork.extract.units import Unit, unit_behind
from presswork.extract.year_patterns import YearCues, year_cues, year_forms
from presswork.lang import Language
from presswork.model import FactKind
from presswork.values import replace

__all__ = ["years"]

_LEFT = 32
_MODERN = range(1900, 2101)
_LIKELY = frozenset(range(1990, 2061)) - {2000}
"""Numbers that are hardly ever written without a group mark but as years."""
_NUMBER_BEFORE = r"(?<!(?<!\d\d\d)\d/\s)(?<!\d[a-z]/\s)(?<!\d\d:)"
"""What goes on in a year that is none: No. 71/ 1970 of a scan, ISO 9001:2000."""
_SINGLE = re.compile(
    rf"(?<![\d$€£#])(?<!\d[.,/-]){_NUMBER_BEFORE}(?P<y>{YEAR})(?!\d|-\d|%|–\d){NO_DECIMALS}"
)
_SPAN = 40
"""The most years from one year to another that only its last digits name."""
_EARLY = 1500
"""The first year of which a word that may as well stand before a count makes one."""
_JOINED = re.compile(r"(?:\s{0,2}[,;/–-]\s{0,2}(?:\w{1,4}\s{1,2})?|\s{1,2}[^\W\d]{1,4}\s{1,2})$")


def years(passage: Passage) -> Iterator[Found]:
    """Yield fiscal years, ranges of years, decades, seasons and years, none overlapping another."""
    text = passage.text
    for rule in (_fiscal, _seasons, _decades, _ranges, _single, short_years):
        found = list(rule(passage.reading(text)))
        yield from found
        text = covered(text, [(one.start, one.end) for one in found])


def _found(match: re.Match[str], edtf: str, rule: str) -> Found:
    return Found(start=match.start(), end=match.end(), kind=FactKind.DATE, rule=rule, edtf=edtf)


def _fiscal(passage: Passage) -> Iterator[Found]:
    for match in year_forms(passage.language.code).fiscal.finditer(passage.text):
        first = int(match["y"] or f"20{match['s']}")
        last = _completed(first, match["y2"]) if match["y2"] else None
        if last and match["to"] != match["to"].strip() and last != first + 1:
            last = None  # the dash is that of the sentence
        edtf = interval(f"{first:04}", f"{last:04}") if last else f"{first:04}"
        if edtf:
            found = _found(match, edtf, "fiscal year")
            yield found if last or not match["to"] else replace(found, end=match.start("to"))


def _completed(first: int, last: str) -> int:
    """Return the year that *last* means behind *first*: 19 behind 2018 is 2019."""
    if len(last) > 2:  # noqa: PLR2004
        return int(last)
    year = first - first % 100 + int(last)
    return year if year - first <= _SPAN else first


def _seasons(passage: Passage) -> Iterator[Found]:
    seasons = passage.language.dates.seasons
    names = {normal(name): number for name, number in seasons.items()}
    for match in year_forms(passage.language.code).season.finditer(passage.text):
        found = _found(match, f"{match['y']}-{names[normal(match['season'])]}", "season")
        tail = year_forms(passage.language.code).tail.match(passage.text, match.end())
        yield replace(found, end=tail.end()) if tail else found


def _decades(passage: Passage) -> Iterator[Found]:
    forms = year_forms(passage.language.code)
    for match in forms.decade.finditer(passage.text):
        digits = match["y"] or f"19{match['short'] or match['said']}"
        yield _found(match, f"{digits[:3]}X", "decade")
    for match in forms.decade_before.finditer(passage.text):
        # of two digits alone it is one of the last century
        value = f"{numbers(match['y'], passage.language)[0].value:f}"
        digits = value if len(value) > 2 else f"19{value}"  # noqa: PLR2004
        yield _found(match, f"{digits[:3]}X", "decade")


def _ranges(passage: Passage) -> Iterator[Found]:
    for match in year_forms(passage.language.code).range.finditer(passage.text):
        first = int(match["y"])
        last = _completed(first, match["y2"])
        edtf = interval(f"{first:04}", f"{last:04}")
        left = passage.text[max(0, match.start() - _LEFT) : match.start()]
        numbered = year_cues(passage.language.code).sign.search(left)
        if numbered or ("/" in match[0] and last != first + 1):
            continue
        tail = year_forms(passage.language.code).tail.match(passage.text, match.end())
        unit = unit_behind(passage, match.end())
        # the 2015-16 school year
        named = unit is not None and unit.subtype == "duration" and last == first + 1
        if edtf and (tail or unit is None or named):
            found = _found(match, edtf, "years")
            yield replace(found, end=tail.end()) if tail else found


def _single(passage: Passage) -> Iterator[Found]:
    previous = -_LEFT
    for match in _SINGLE.finditer(passage.text):
        if not _is_year(passage, match, previous):
            continue
        previous = match.end()
        tail = year_forms(passage.language.code).tail.match(passage.text, match.end())
        yield Found(
            start=match.start(),
            end=tail.end() if tail else match.end(),
            kind=FactKind.DATE,
            rule="year",
            edtf=match["y"],
            in_name=_in_name(passage, match, worded=tail is not None),
        )


def _is_year(passage: Passage, match: re.Match[str], previous: int) -> bool:
    text, (start, end) = passage.text, match.span()
    words = year_cues(passage.language.code)
    left = text[max(0, start - _LEFT) : start]
    if _is_glued(left, passage.language) and not words.prefix.search(left):
        return False
    tail = year_forms(passage.language.code).tail
    if tail.match(text, end) or words.listed.match(text, end):
        return True
    if start - previous < _LEFT and words.to.match(text[previous:start]):
        return True  # the end of a period: between 2009 and, up *to*, 2013
    lower = "" if words.follows.match(text, end) else _lower_word(text, end)
    if _is_something_else(passage, match, left, counted=bool(lower)):
        return False
    listed = start - previous < _LEFT and _JOINED.match(text[previous:start])
    return (
        bool(listed)
        or _names_one_thing(passage, match, left)
        or _is_cued(text, match, left, words, lower)
        or _looks_so(passage, match, left, lower)
    )


_TWO_WORDS = re.compile(r"\s{1,3}(?P<first>[^\W\d_]{3,30})(?:\s{1,3}(?P<second>[^\W\d_]{3,30}))?")


def _names_one_thing(passage: Passage, match: re.Match[str], left: str) -> bool:
    """Tell whether the number stands between an article and one thing, as in *the 1899 award*."""
    ends = tuple(end for end in passage.language.numbers.plural_ends if end)
    behind = _TWO_WORDS.match(passage.text, match.end())
    if not ends or behind is None or not year_cues(passage.language.code).article.search(left):
        return False
    words = [word for word in behind.groups() if word]
    return all(word.islower() and not word.endswith(ends) for word in words)


def _is_something_else(passage: Passage, match: re.Match[str], left: str, *, counted: bool) -> bool:
    """Tell whether a number that could be a year has a unit, numbers something or counts."""
    text, (start, end) = passage.text, match.span()
    words = year_cues(passage.language.code)
    if _behind_is_glued(text[end : end + 2], passage.language) or _CITED.search(left):
        return True
    unit = unit_behind(passage, end)
    if unit and not (
        _is_likely(match) and (unit.doubtful or _is_year_of(unit, words, left, text, end))
    ):
        return True
    if words.numbering.search(left) or words.calendar.match(text, end):
        return True
    if words.clock.match(text, end):
        return True
    if not _is_likely(match) and words.change.search(left):
        return True
    if _is_round(match) and _counts(passage, match, left):
        return True
    return counted and approximator_before(passage, start) is not None


_ROUND = frozenset({1800, 1900, 2000, 2100})
"""Round hundreds of which most are years, also before what is counted: in 1900 workers struck."""
_YEAR_BEFORE = re.compile(r"(?:1[5-9]|20)\d\d(?:\s?[,;/–-]\s?|,?\s)(?:[^\W\d]{1,4}\s)?$")
_PLURAL = re.compile(r"(?:\s{1,3}[a-z][\w-]{2,20}){1,3}")
_NAMED = re.compile(r"(?:\s{1,3}[A-Z][\w-]{2,20}){1,3}")


def _is_round(match: re.Match[str]) -> bool:
    return int(match["y"]) % 100 == 0


def _counts(passage: Passage, match: re.Match[str], left: str) -> bool:
    """Tell whether round hundreds count what follows: in 1400 schools, some 2000 Norlanders."""
    ends = tuple(end for end in passage.language.numbers.plural_ends if end)
    words = year_cues(passage.language.code)
    told = words.prefix.search(left) or words.follows.match(passage.text, match.end())
    if told or not ends or not passage.language.numbers.parted:
        return False
    near = approximator_before(passage, match.start()) is not None
    behind = _PLURAL.match(passage.text, match.end())
    cued = words.cue.search(left) or words.weak.search(left) or _YEAR_BEFORE.search(left)
    if behind and (near or not cued or int(match["y"]) not in _ROUND):
        first, *more = behind[0].split()
        verb = passage.language.labelling.auxiliaries
        small = (*passage.language.labelling.prepositions, *verb)
        return any(
            word.endswith(ends) and word not in verb
            for word in _until([first, *more], frozenset(small))
        )
    named = _NAMED.match(passage.text, match.end()) if near else None
    return named is not None and named[0].endswith(ends)


def _until(words: list[str], small: frozenset[str]) -> list[str]:
    """Return *words* up to the first that is one of *small*."""
    stop = next((at for at, word in enumerate(words) if word in small), len(words))
    return words[:stop]


def _is_year_of(unit: Unit, words: YearCues, left: str, text: str, end: int) -> bool:
    """Tell whether *unit* is only told of a year: in 2022 *dollars*, the 2021 *calendar year*."""
    if unit.subtype == "money":
        return words.cue.search(left) is not None
    return words.follows.match(text, end) is not None


def _is_likely(match: re.Match[str]) -> bool:
    return int(match["y"]) in _LIKELY


_CITED = re.compile(r"\d\s(?:[A-Z][\w.]{0,6}\s?){0,2}[A-Z][\w.]{0,6}\.\s\d{1,5}\s\($")
"""Volume and page of a collection, behind which stands the year of what is cited: 1 L.R. 22 (…)."""
_IN_ROW = re.compile(r"\d\s{1,3}$")
_ROW_BEHIND = re.compile(r"\s{1,3}\d")
"""A number right beside another is a row of a table, not a sentence."""


def _is_cued(text: str, match: re.Match[str], left: str, words: YearCues, lower: str) -> bool:
    """Tell whether a word, a prefix or brackets make the number a year."""
    if words.cue.search(left) or words.prefix.search(left):
        return True
    if int(match["y"]) >= _EARLY and not _is_round(match) and words.instrument.search(left):
        return True  # the Ports Act of 1872 turns old
    likely = int(match["y"]) in _MODERN or not words.bracketed
    if likely and _in_brackets(text, *match.span()):
        return True
    # right before another number it is the beginning of one that is told in groups
    alone = int(match["y"]) >= _EARLY and _ROW_BEHIND.match(text, match.end()) is None
    weak = alone and words.weak.search(left) is not None
    return weak and (not lower or _is_likely(match))


def _looks_so(passage: Passage, match: re.Match[str], left: str, lower: str) -> bool:
    """Tell whether a number without a cue is a year: before a name, or with nothing counted."""
    text, end = passage.text, match.end()
    if int(match["y"]) not in _MODERN or _IN_ROW.search(left) or _ROW_BEHIND.match(text, end):
        return False
    if objection_words(passage.language.code).street.match(text, end):
        return False
    if year_cues(passage.language.code).follows.match(text, end) or _in_name(passage, match):
        return True
    return _fits_without_cue(passage, left, lower, text[end : end + 2], int(match["y"]))


def _is_glued(left: str, language: Language) -> bool:
    glued = left[-1:].isalpha() or left[-1:] in {"-", "‑"}
    return glued and language.numbers.parted


def _behind_is_glued(following: str, language: Language) -> bool:
    """Tell whether a letter stands right behind, as in 2000th or 1990er."""
    if not language.numbers.parted:
        return False
    return following[:1].isalpha() and following[:1].isascii()


def _fits_without_cue(passage: Passage, left: str, lower: str, behind: str, number: int) -> bool:
    if not passage.language.numbers.parted or not left.strip():
        return bool(behind.strip()) and not lower and passage.language.numbers.parted
    if not any(sign.isalpha() for sign in left) or left.rstrip()[-1:].isdecimal():
        return False
    # a plural behind it is counted: 2000 people, 1990 lines may be either
    ends = passage.language.numbers.plural_ends
    if ends == ("",) and number in _LIKELY:
        return True  # where every word may be a plural, its range alone tells
    return not lower or ends == () or not lower.endswith(ends)


_LOWER = re.compile(r"\s{1,3}([^\W\d_]{3,30})")


def _lower_word(text: str, end: int) -> str:
    match = _LOWER.match(text, end)
    return match[1] if match and match[1] == match[1].lower() else ""


def _in_brackets(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in {"(", "["} and text[end : end + 1] in {")", "]"}


_CAPITAL = re.compile(r"\s{1,3}[“\"']?[^\W\d_]")
_LAST_WORD = re.compile(r"(?:^|[^.!?:;\s]\s{1,3}|[^\W\d_][’'])[“\"']?([^\W\d_][\w-]{2,30})\s{1,3}$")


def _in_name(passage: Passage, match: re.Match[str], *, worded: bool = False) -> bool:
    """Tell whether the year belongs to a name: 2018 FIFA World Cup, Agenda 2030.

    A year *worded* as one only says when something was made or held: *Конвенция ООН 1951 года*.
    """
    start, end = match.span()
    left = passage.text[max(0, start - _LEFT) : start]
    words = year_cues(passage.language.code)
    if not passage.language.numbers.parted:
        return bool(words.named.match(passage.printed, end))
    behind = _CAPITAL.match(passage.printed, end)
    if behind and behind[0][-1].isupper():
        return not words.opener.search(left)
    if words.instrument.search(left):
        return not worded
    before = _LAST_WORD.search(left)
    cued = words.cue.search(left) or words.weak.search(left)
    starters = passage.language.sentences.starters
    named = before and before[1][0].isupper() and before[1] not in starters
    return bool(named and not (cued or worded))
