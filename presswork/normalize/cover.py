"""The cover: what each line of a head is, from the letterhead to the delivery note."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from presswork.model import BlockKind as Kind
from presswork.normalize.byline import byline
from presswork.normalize.dates import date_in
from presswork.normalize.lines import Line
from presswork.normalize.named import head_noun, is_headed
from presswork.normalize.signs import (
    INTRODUCTION,
    KIND_OF_TEXT,
    columns,
    groups,
    is_by_line,
    says_who_delivers,
    segments,
    special,
)
from presswork.normalize.titles import is_issuer, is_title, names_speaker, opens_with_house
from presswork.normalize.traits import ends_clause, is_date_line, is_prose, weight
from presswork.normalize.vocabulary import Vocabulary
from presswork.values import Struct, replace

__all__ = ["Element", "head_elements"]

_SHORT = 4
_HOUSE_WORDS = 6
_ISSUER_WORDS = 14
_LETTERS = re.compile(r"(?:[^\W\d_]{3,}[ ’'-]?){1,4}")
_CLOCK_OR_BRACKET = re.compile(r"\(|.{0,20}\d")
_NAME_WORDS = 10
_SPEAKER_WORDS = 24


class Element(Struct, frozen=True):
    """Lines of the head that belong together."""

    lines: tuple[Line, ...]
    """The lines, one after the other."""
    kind: Kind
    """What they are."""
    rule: str
    """The rule that said so."""

    @property
    def words(self) -> str:
        """The words of all lines."""
        return " ".join(line.words for line in self.lines)


def head_elements(lines: Sequence[Line], vocabulary: Vocabulary) -> tuple[Element, ...]:
    """Return what the *lines* of a head are, in order."""
    columned = [piece for line in lines for piece in columns(line)]
    parted = [*columned[:1], *(p for line in columned[1:] for p in segments(line, vocabulary))]
    elements = [_known(part, vocabulary) for part in _parts(parted, vocabulary)]
    title = _title(elements, vocabulary)
    named = [_placed(element, index, title, vocabulary) for index, element in enumerate(elements)]
    behind = len(named) if title is None else title + 1
    for index, (element, after) in enumerate(pairwise(named)):
        before = named[index - 1] if index else None
        if index >= behind and _is_venue(element, before, after, vocabulary):
            named[index] = replace(element, kind=Kind.FRONT_LINE, rule="venue")
    return tuple(_merged(named, vocabulary))


def _parts(lines: Sequence[Line], vocabulary: Vocabulary) -> Iterator[list[Line]]:
    """Yield runs of lines that belong together: a line of a kind of its own stands alone."""
    for group in groups(lines):
        part: list[Line] = []
        for line, after in zip(group, [*group[1:], None], strict=True):
            alone = special(line, vocabulary) is not None
            alone = alone or vocabulary.signed.fullmatch(line.words) is not None
            alone = alone or (part != [] and _is_house_and_city(line, part, after, vocabulary))
            apart = part and line.index != part[-1].index + 1
            apart = apart or (part and _is_shouted(line, part, vocabulary))
            apart = apart or (part and _is_own_house(line, part, vocabulary))
            opens = is_by_line(line.words, vocabulary) or says_who_delivers(line.words, vocabulary)
            if part and (alone or apart or opens):
                yield part
                part = []
            part.append(line)
            if alone:
                yield part
                part = []
        if part:
            yield part


def _is_house_and_city(
    line: Line, part: Sequence[Line], after: Line | None, vocabulary: Vocabulary
) -> bool:
    """Whether *line* says where, between the names above it and the date below it."""
    named = (vocabulary.role, vocabulary.honorific, vocabulary.occasion)
    return (
        after is not None
        and is_date_line(after.words, vocabulary)
        and weight(line.words) <= _HOUSE_WORDS
        and _names_venue(line.words, vocabulary)
        and not any(pattern.search(line.words) for pattern in named)
        and not _open(part[-1], vocabulary)
    )


def _names_venue(words: str, vocabulary: Vocabulary) -> bool:
    """Whether *words* name a house to speak in, or any house with its city."""
    if vocabulary.venue.search(words):
        return True
    return "," in words and vocabulary.institution.search(words) is not None


def _is_shouted(line: Line, part: Sequence[Line], vocabulary: Vocabulary) -> bool:
    """Whether *line* is a name in capitals under lines that are not: whose delegation speaks."""
    if (
        not _LETTERS.fullmatch(line.words)
        or not line.words.isupper()
        or _open(part[-1], vocabulary)
    ):
        return False
    known = (vocabulary.role, vocabulary.honorific, vocabulary.occasion, vocabulary.institution)
    if any(pattern.search(line.words) for pattern in known):
        return False
    plain = not any(other.words.isupper() for other in part)
    return plain and is_by_line(part[0].words, vocabulary)


def _is_own_house(line: Line, part: Sequence[Line], vocabulary: Vocabulary) -> bool:
    """Whether *line* is the house of the speaker whom the lines above it name, no country."""
    if not opens_with_house(line.words, vocabulary) or _open(part[-1], vocabulary):
        return False
    if not is_issuer(line.words, vocabulary, first=False) or vocabulary.state.match(line.words):
        return False
    if vocabulary.role.search(line.words):
        return False
    above = " ".join(other.words for other in part)
    return names_speaker(above, vocabulary) and not is_issuer(above, vocabulary, first=False)


def _open(line: Line, vocabulary: Vocabulary) -> bool:
    """Whether *line* cannot end there: it says `by`, or ends with a small word or a comma."""
    words = line.words.rstrip(" :")
    if ends_clause(words) or vocabulary.hanging.fullmatch(words):
        return True
    return is_by_line(words, vocabulary) and weight(words) <= _SHORT


def _known(part: Sequence[Line], vocabulary: Vocabulary) -> Element:
    known = special(part[0], vocabulary) if len(part) == 1 else None
    words = " ".join(line.words for line in part)
    introduces = is_prose(words) and words.endswith((":", "："))
    kind, rule = known or (Kind.FRONT_LINE, INTRODUCTION if introduces else "front line")
    return Element(tuple(part), kind, rule)


def _title(elements: Sequence[Element], vocabulary: Vocabulary) -> int | None:
    """Return which of *elements* is the title: the first that is neither issuer nor speaker."""
    titles = [n for n, element in enumerate(elements) if element.kind is Kind.TITLE]
    named = [n for n in titles if not _is_house_heading(elements, n, vocabulary)]
    if named:
        return named[0]
    unknown = [i for i, element in enumerate(elements) if element.rule == "front line"]
    for index in unknown:
        words = elements[index].words
        later = [elements[i].words for i in unknown if i > index]
        called = any(element.rule == KIND_OF_TEXT for element in elements[index + 1 :])
        if is_title(words, later, vocabulary, first=index == unknown[0], called=called):
            return index
    # a text may be called nothing but what it is
    kinds = (i for i, element in enumerate(elements) if element.rule == KIND_OF_TEXT)
    return next(kinds, None)


def _holds_office(element: Element, vocabulary: Vocabulary) -> bool:
    """Whether a line names somebody's office, and not a house: `Office of the Press Secretary`."""
    for line in element.lines:
        role = vocabulary.role.search(line.words)
        house = vocabulary.institution.search(line.words)
        if role and (house is None or role.start() <= house.start()):
            return True
    return False


def _is_house_heading(elements: Sequence[Element], index: int, vocabulary: Vocabulary) -> bool:
    """Whether the format's title is the name of a house above a line that says what this is."""
    words = elements[index].words
    behind = elements[index + 1 : index + 2]
    told = any(vocabulary.spoken.match(other.words) for other in behind)
    plain = is_issuer(words, vocabulary, first=False)
    return told and plain and opens_with_house(words, vocabulary)


def _placed(element: Element, index: int, title: int | None, vocabulary: Vocabulary) -> Element:
    words = element.words
    if index == title and element.kind is not Kind.TITLE:
        return replace(element, kind=Kind.TITLE, rule=_title_rule(words, vocabulary))
    if element.kind is Kind.TITLE and index != title and opens_with_house(words, vocabulary):
        return replace(element, kind=Kind.INSTITUTION, rule="letterhead")
    if element.rule != "front line":
        return element
    before = title is not None and index < title
    kind, rule = _by_words(element, vocabulary, first=index == 0, before=before)
    return replace(element, kind=kind, rule=rule)


def _by_words(
    element: Element, vocabulary: Vocabulary, *, first: bool, before: bool
) -> tuple[Kind, str]:
    """Return what *element*, *before* the title or behind it, is by its words, and the rule."""
    words = element.words
    if is_by_line(words, vocabulary) and not before:
        return Kind.BYLINE, "by-line"
    if is_issuer(words, vocabulary, first=first) and not _holds_office(element, vocabulary):
        return Kind.INSTITUTION, "letterhead"
    speaker = names_speaker(words, vocabulary) and not _opens_occasion(words, vocabulary)
    speaker = speaker or _says_by_whom(words, vocabulary)
    if speaker and (says_who_delivers(words, vocabulary) or not vocabulary.at.match(words)):
        return Kind.BYLINE if before else Kind.ROLE, "cover block"
    if is_headed(words, vocabulary) and not vocabulary.honorific.match(words):
        return Kind.OCCASION, "cover block"
    return element.kind, element.rule


def _says_by_whom(words: str, vocabulary: Vocabulary) -> bool:
    """Whether *words*, however many, begin as `by H.E. Ms. …` does."""
    by = vocabulary.by.match(words)
    return by is not None and vocabulary.honorific.match(words, by.end() + 1) is not None


def _opens_occasion(words: str, vocabulary: Vocabulary) -> bool:
    """Whether *words* name an occasion before an office: `57th session: talk with the Chair`."""
    noun = head_noun(words, 0, vocabulary)
    named = [vocabulary.honorific.search(words), vocabulary.role.search(words)]
    return noun is not None and all(match is None or noun < match.start() for match in named)


def _title_rule(words: str, vocabulary: Vocabulary) -> str:
    return "by-line" if is_by_line(words, vocabulary) else "headline"


def _is_venue(
    element: Element, before: Element | None, after: Element, vocabulary: Vocabulary
) -> bool:
    """Whether what looks like an issuer is the house that stands above its city."""
    if before is not None and before.kind in {Kind.ROLE, Kind.BYLINE}:
        own = element.lines[0].index == before.lines[-1].index + 1 and not element.lines[0].opens
        if own and vocabulary.venue.search(element.words) is None:
            return False
    return (
        element.rule == "letterhead"
        and after.kind is Kind.DATE_LINE
        and not after.lines[0].opens
        and (date_in(after.words) is None or "," in element.words)
    )


def _merged(elements: Sequence[Element], vocabulary: Vocabulary) -> Iterator[Element]:
    """Yield *elements*, a letterhead of several lines and a title cut before its name joined."""
    held: Element | None = None
    for element in elements:
        if held is not None and _goes_on(held, element, vocabulary):
            held = replace(held, lines=(*held.lines, *element.lines))
            continue
        if held is not None:
            yield held
        held = element
    if held is not None:
        yield held


def _goes_on(held: Element, element: Element, vocabulary: Vocabulary) -> bool:
    if element.lines[0].index != held.lines[-1].index + 1:
        return False
    if held.kind is Kind.EMBARGO:
        return _ends_embargo(held, element)
    if held.kind is Kind.INSTITUTION:
        return element.kind is Kind.INSTITUTION and _says_more(held.words, element.words)
    if held.kind is Kind.ROLE:
        return _carries_on(element, vocabulary)
    return held.kind is Kind.TITLE and _names_its_speaker(held, element, vocabulary)


def _names_its_speaker(held: Element, element: Element, vocabulary: Vocabulary) -> bool:
    """Whether the by-line *held* stops before *element*, which says who speaks."""
    if element.kind in {Kind.OCCASION, Kind.INSTITUTION}:
        return False
    if element.rule not in {"cover block", "front line"} or weight(element.words) > _SPEAKER_WORDS:
        return False
    if held.rule == "format" and ":" in element.words:
        return False
    return _lacks_name(held.words, vocabulary)


def _ends_embargo(held: Element, element: Element) -> bool:
    """Whether the line under an embargo says until when, or more in brackets."""
    if element.lines[0].opens or not _CLOCK_OR_BRACKET.match(element.words):
        return False
    return element.words.startswith("(") or not any(sign.isdigit() for sign in held.words)


_PLAIN = re.compile(r"[^\W\d_][^\d:;“”\"«»()]+")


def _carries_on(element: Element, vocabulary: Vocabulary) -> bool:
    """Whether *element* goes on with an office: nothing but words, small ones among them."""
    words = element.words
    house = opens_with_house(words, vocabulary)
    if element.rule not in {"front line", "letterhead"} or house or vocabulary.at.match(words):
        return False
    if not _PLAIN.fullmatch(words) or weight(words) > _NAME_WORDS or ends_clause(words):
        return False
    small = {bool(vocabulary.small_word.fullmatch(word)) for word in words.split()}
    return small == {True, False} and vocabulary.occasion.search(words) is None


def _says_more(held: str, words: str) -> bool:
    """Whether *words* go on with a letterhead rather than say it again, or say who else issues."""
    known = set(held.casefold().split())
    new = [word for word in words.casefold().split() if word not in known]
    return weight(words) <= _ISSUER_WORDS and 3 * len(new) >= 2 * len(words.split())


def _lacks_name(words: str, vocabulary: Vocabulary) -> bool:
    """Whether a by-line stops before it has said who speaks."""
    kind = vocabulary.spoken.match(words)
    if kind is None:
        return False
    rest = words[kind.end() :].strip(" ,:–—-")
    by = vocabulary.by.match(rest)
    who = (rest[by.end() :] if by else rest).strip()
    if not who:
        return True
    said = byline(who, 0, vocabulary)
    return said.role is not None and said.name is None and said.occasion is None
