"""A by-line taken apart: title before the name, name, office and occasion, in either order.

A line break of the source stands in its text as one, in place of a space: covers part with it what
they part with nothing else.
"""

import re

from presswork.normalize.dates import date_in
from presswork.normalize.named import is_place, occasion_in, tail
from presswork.normalize.stretch import JOINS, Stretch, closed, trimmed
from presswork.normalize.vocabulary import CAPITAL, Vocabulary
from presswork.values import Struct, replace

__all__ = ["Byline", "byline", "subject"]


_INITIALS = re.compile(rf"(?:{CAPITAL}\.\s?){{1,3}}(?P<last>{CAPITAL}[\w’'-]+)")
_SHOUTED = re.compile(rf"(?:^|\s){CAPITAL}{{2,}}\s*$")
_CAPITALIZED = re.compile(rf"\s?{CAPITAL}[a-zà-öø-ÿа-яё]")
_DIGIT = re.compile(r"\s?\d")
_ADJECTIVE = re.compile(rf"\s(?P<word>[a-zà-öø-ÿ]{{4,14}})(?=\s{CAPITAL})")
"""What an office has behind it before a name: Conseillère *fédérale* Anna Dahl."""
_COMMA = re.compile(r",\s+")
_COLON = re.compile(r":\s")
_POSSESSIVE = re.compile(r"['’][sS](?!\w)")
# letters behind a name, with a full stop, a comma or brackets: K.C., (MP), SC,
_LETTERS = re.compile(rf"\(?(?:{CAPITAL}\.?){{2,6}}(?:(?<=\.)|\)|(?=,)),?\s+")
_LINE = re.compile(r"\n")
# a word that is none of a name, as in *Member of*
_GOES_ON = re.compile(rf"\s+(?!{CAPITAL})[^\W\d_]")
_OPENING_WORDS = 2


class Byline(Struct, frozen=True):
    """What a by-line says; each a stretch of the line, or None."""

    honorific: Stretch | None = None
    """Titles that are no office."""
    name: Stretch | None = None
    """The name."""
    role: Stretch | None = None
    """Office or function."""
    occasion: Stretch | None = None
    """Where or at what."""
    further: int | None = None
    """Where a further speaker begins."""


def byline(text: str, start: int, vocabulary: Vocabulary) -> Byline:
    """Return what *text* says from *start* on, behind the words that open a by-line."""
    cut = occasion_in(text, start, vocabulary)
    end = len(text[: len(text) if cut is None else cut[0]].rstrip(JOINS))
    occasion = None
    if cut is not None:
        occasion = closed(text, cut[1], tail(text, cut[1], vocabulary), vocabulary)
        # `after the meeting` does not say which
        if occasion and text[slice(*occasion)].isalpha() and text[occasion[0]].islower():
            occasion = None
    end = _undated(text, start, end, vocabulary)
    joint = _joint(text, start, end, vocabulary)
    said = _speaker(text, start, joint.start() if joint else end, vocabulary, occasion)
    return replace(said, further=joint.end()) if joint else said


def _joint(text: str, start: int, end: int, vocabulary: Vocabulary) -> re.Match[str] | None:
    """Find the words between one speaker and a further one: a house behind them is none."""
    joint = vocabulary.joint.search(text, start, end)
    if joint is None:
        return None
    role = vocabulary.role.match(text, joint.end(), end)
    if role is None or vocabulary.honorific.match(text, joint.end(), end):
        return joint
    name, _ = _name_at(text, role.end(), end, vocabulary)
    others = (vocabulary.institution, vocabulary.occasion, vocabulary.honorific)
    titled = vocabulary.honorific.search(text, role.end(), end)
    named = name is not None and not any(other.search(text, *name) for other in others)
    return joint if named or titled else None


def _undated(text: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    """Return where what is said of the speaker ends: before place and date that close it."""
    found = date_in(text[start:end])
    if found is None or not is_place(text[start + found.end : end].strip(JOINS)):
        return end
    before = _without_weekday(text[start : start + found.start].rstrip(JOINS), vocabulary)
    seats = [seat for seat in vocabulary.seat.finditer(before) if seat.end() == len(before)]
    before = before[: seats[0].start()].rstrip(JOINS) if seats else before
    led = [at for at in vocabulary.at.finditer(before + " ") if at.end() == len(before) + 1]
    return start + len((before[: led[0].start()] if led else before).rstrip(JOINS))


def _without_weekday(before: str, vocabulary: Vocabulary) -> str:
    """Return what stands before a date without the day of the week and the like that lead to it."""
    small = [word for word in vocabulary.small.finditer(before) if word.end() == len(before)]
    return before[: small[0].start()].rstrip(JOINS) if small else before


def _speaker(
    text: str, start: int, end: int, vocabulary: Vocabulary, occasion: Stretch | None
) -> Byline:
    titled = _title(text, start, end, vocabulary)
    if titled is not None:
        name, office = _name_at(text, titled.end(), end, vocabulary)
        if name is None and vocabulary.role.match(text, _behind_article(text, titled, vocabulary)):
            said = _untitled(text, titled.end(), end, vocabulary, occasion)
            return replace(said, honorific=trimmed(text, *titled.span()))
        before = _office(text, start, titled.start(), vocabulary)
        after = _office(text, name[1], end, vocabulary) if name else None
        return Byline(trimmed(text, *titled.span()), name, before or after or office, occasion)
    initials = _initials(text, start, end, vocabulary)
    if initials is not None:
        whole, _ = _name_at(text, start, end, vocabulary)
        led = whole is not None and whole[0] <= initials.start() and initials.end() <= whole[1]
        name = whole if whole and led else initials.span()
        before = _office(text, start, name[0], vocabulary)
        after = _office(text, name[1], end, vocabulary)
        return Byline(None, name, before or after, occasion)
    post = vocabulary.role.search(text, start, end)
    own = vocabulary.full_name.search(text, post.end(), end) if post else None
    if own is not None:
        return Byline(None, own.span(), _office(text, start, own.start(), vocabulary), occasion)
    return _untitled(text, start, end, vocabulary, occasion)


def _behind_article(text: str, title: re.Match[str], vocabulary: Vocabulary) -> int:
    article = vocabulary.article.match(text, title.end())
    return article.end() if article else title.end()


def _title(text: str, start: int, end: int, vocabulary: Vocabulary) -> re.Match[str] | None:
    """Find a title with a name behind it: in *Rev. 1* and *DR Congo* there is none."""
    for title in vocabulary.honorific.finditer(text, start, end):
        shouted = _SHOUTED.search(title.group()) and _CAPITALIZED.match(text, title.end())
        if not shouted and not _DIGIT.match(text, title.end()):
            return title
    return None


def _initials(text: str, start: int, end: int, vocabulary: Vocabulary) -> re.Match[str] | None:
    """Find a name that begins with initials: *U.S. Adviser* and *U.N. Mission* are none."""
    known = (vocabulary.role, vocabulary.institution, vocabulary.occasion)
    for found in _INITIALS.finditer(text, start, end):
        last = found.start("last")
        opens = vocabulary.role.match(text, found.end() + 1) is not None
        if not opens and not any(word.match(text, last) for word in known):
            return found
    return None


def _office(text: str, start: int, end: int, vocabulary: Vocabulary) -> Stretch | None:
    """Return the office that [*start*, *end*) names, without whom it speaks for or after what."""
    if not vocabulary.role.search(text, start, end):
        return None
    article = vocabulary.article.match(text, start + len(_lead(text[start:end])), end)
    begin = _behind_letters(text, article.end() if article else start, end, vocabulary)
    role = vocabulary.role.search(text, begin, end)
    dash = text.rfind(" – ", begin, role.start()) if role else -1
    begin = begin if dash < 0 else dash + len(" – ")
    patterns = (vocabulary.behalf, vocabulary.audience, vocabulary.at_event)
    stops = [pattern.search(text, begin, end) for pattern in patterns]
    stops += [_aside(text, begin, end, vocabulary), _COLON.search(text, begin, end)]
    return closed(text, begin, min([end, *(stop.start() for stop in stops if stop)]), vocabulary)


def _behind_letters(text: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    """Return where the office begins behind the letters that follow a name: K.C., MP."""
    at = start + len(_lead(text[start:end]))
    if "\n" in text[start:at]:
        return start
    while letters := _LETTERS.match(text, at, end):
        at = letters.end()
    return at if vocabulary.role.match(text, at, end) else start


def _aside(text: str, start: int, end: int, vocabulary: Vocabulary) -> re.Match[str] | None:
    """Find a comma and words such as `after the`, which begin what is no office any more."""
    for comma in _COMMA.finditer(text, start, end):
        if vocabulary.at.match(text, comma.end(), end):
            return comma
    return None


def _lead(piece: str) -> str:
    return piece[: len(piece) - len(piece.lstrip(JOINS))]


def _untitled(
    text: str, start: int, end: int, vocabulary: Vocabulary, occasion: Stretch | None
) -> Byline:
    """Take apart `Jane Doe, Minister …`, `Minister …, Jane Doe` and `Minister Doe`."""
    roles = list(vocabulary.role.finditer(text, start, end))
    if not roles:
        return Byline(occasion=occasion)
    comma = text.find(",", start, end)
    line = text.find("\n", start, roles[0].start())
    if line > 0 and _is_name(text, start, line, vocabulary):
        comma = line
    if 0 <= comma < roles[0].start():
        name, _ = _name_at(text, start, comma, vocabulary)
        if name and vocabulary.institution.match(text, name[0]):
            name = None  # a group or a state speaks
        office = _office(text, comma, end, vocabulary) if name else None
        return Byline(None, name, office, occasion)
    about = vocabulary.topic.match(text, roles[0].end(), end)
    if about is not None:
        return Byline(None, None, _office(text, start, about.start(), vocabulary), occasion)
    named, _ = _name_at(text, roles[0].end(), end, vocabulary)
    if named is not None and vocabulary.institution.search(text, *named):
        # whose office it is may stand there too, as a genitive does in Russian
        return Byline(None, None, _office(text, start, end, vocabulary), occasion)
    if named is not None and text[roles[0].end() : named[0]].strip() == "":
        return _name_behind_office(text, (start, end), roles[0].end(), named, vocabulary, occasion)
    aside = _aside(text, roles[-1].end(), end, vocabulary)
    end = aside.start() if aside else end
    last, _ = _name_at(text, max(roles[-1].end(), text.rfind(",", start, end)), end, vocabulary)
    if last is not None and not text[last[1] : end].strip(JOINS):
        return Byline(None, last, _office(text, start, last[0], vocabulary), occasion)
    return Byline(None, None, _office(text, start, end, vocabulary), occasion)


def _is_name(text: str, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Tell whether [*start*, *end*), a line of its own, is a name of several words, no house."""
    known = (vocabulary.institution, vocabulary.occasion, vocabulary.spoken, vocabulary.written)
    whole = vocabulary.name.fullmatch(text, start, end)
    plain = not any(word.search(text, start, end) for word in known)
    return whole is not None and " " in text[start:end] and plain


def _name_behind_office(
    text: str,
    whole: Stretch,
    office: int,
    name: Stretch,
    vocabulary: Vocabulary,
    occasion: Stretch | None,
) -> Byline:
    """Take apart `Minister Jane Doe`, `Ambassador Jane Doe, Permanent Representative …`."""
    start, end = whole
    rest = text[name[1] : end].lstrip()
    article = vocabulary.article.match(text, start + len(_lead(text[start:office])), office)
    first = trimmed(text, article.end() if article else start, office)
    if not rest.strip(JOINS) or vocabulary.at.match(rest):
        return Byline(None, name, first, occasion)
    if rest.startswith(",") or vocabulary.role.match(rest):
        after = _office(text, name[1], end, vocabulary)
        return Byline(None, name, after or first, occasion)
    return Byline(occasion=occasion)


def _name_at(
    text: str, start: int, end: int, vocabulary: Vocabulary
) -> tuple[Stretch | None, Stretch | None]:
    """Return the name that *text* goes on with at *start*, and an office that stands before it."""
    begin = start + len(text[start:end]) - len(text[start:end].lstrip(JOINS))
    article = vocabulary.article.match(text, begin, end)
    office = vocabulary.role.match(text, article.end() if article else begin, end)
    place = office.span() if office else None
    if place:
        more = _ADJECTIVE.match(text, place[1], end)
        if more and not vocabulary.small_word.fullmatch(more["word"]):
            place = place[0], more.end("word")
        begin = place[1] + len(text[place[1] : end]) - len(text[place[1] : end].lstrip())
    match = vocabulary.name.match(text, begin, end)
    if match is None or vocabulary.by.match(text, begin, end):
        return None, None
    name = trimmed(text, match.start(), _name_end(text, *match.span(), vocabulary))
    return name, place


def _name_end(text: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    """Return where a name ends: before an office, a possessive, `AT THE`, or a new line's words."""
    stops = [
        vocabulary.role.search(text, start, end),
        vocabulary.conjunction.search(text, start, end),
        _POSSESSIVE.search(text, start, end),
    ]
    if _GOES_ON.match(text, end):
        lines = _LINE.finditer(text, start, end)
        stops += [line for line in lines if " " in text[start : line.start()]]
    if text[start:end].isupper():
        behind = text.find(" ", start, end)
        stops.append(vocabulary.at.search(text, behind, end) if behind >= 0 else None)
    return min([end, *(stop.start() for stop in stops if stop)])


def subject(text: str, body: str, vocabulary: Vocabulary) -> Byline | None:
    """Return office and name that open a headline, where *body* repeats them.

    The body says where the name ends: in a headline every word may be a capital one.
    """
    office = _opening_office(text, vocabulary)
    if office is None:
        return None
    begin = office[1] + 1
    match = vocabulary.name.match(text, begin)
    if match is None:
        return None
    known = _plainly(body)
    if labelled := _labelled(text, office, match, known, vocabulary):
        return Byline(None, labelled, office)
    stops = [end.start() for end in re.finditer(r"['’][sS]?(?!\w)|\s|$", match.group())]
    for stop in reversed(stops):
        if _plainly(text[: begin + stop]) in known:
            return Byline(None, trimmed(text, begin, begin + stop), office)
    return None


def _labelled(
    text: str, office: Stretch, name: re.Match[str], body: str, vocabulary: Vocabulary
) -> Stretch | None:
    """Return the name up to the words before an occasion, if *body* labels what its bearer says.

    `Secretary Ina P. Holm at a Press Conference` speaks where `SECRETARY HOLM:` does.
    """
    stop = vocabulary.at.search(text, name.start(), name.end() + 1)
    stretch = trimmed(text, name.start(), stop.start()) if stop else None
    last = text[slice(*stretch)].rsplit(maxsplit=1)[-1] if stretch else ""
    label = f"{text[slice(*office)]} {last}".upper()
    return stretch if last and label in body else None


def _opening_office(text: str, vocabulary: Vocabulary) -> Stretch | None:
    """Return the office that opens *text*, few capitalized words before its noun."""
    noun = vocabulary.role.search(text)
    before = text[: noun.start()].split() if noun else []
    plain = all(word[:1].isupper() and word.isalpha() for word in before)
    return (0, noun.end()) if noun and plain and len(before) <= _OPENING_WORDS else None


def _plainly(text: str) -> str:
    return " ".join(text.split())
