"""A by-line taken apart: title before the name, name, office and occasion, in either order.

A line break of the source stands in its text as one, in place of a space: covers part with it what
they part with nothing else.
"""

import re
from dataclasses import dataclass, replace

from presswork.normalize.dates import date_in
from presswork.normalize.vocabulary import CAPITAL, Vocabulary

__all__ = ["Byline", "Stretch", "byline", "head_noun", "named_occasion", "subject", "trimmed"]

Stretch = tuple[int, int]
"""Start and end in code points of the line."""

_INITIALS = re.compile(rf"(?:{CAPITAL}\.\s?){{1,3}}{CAPITAL}[\w’'-]+")
_BAR = re.compile(r"\s[|•·]\s")
_BEHIND_BRACKET = re.compile(rf"[)\]]\s+(?={CAPITAL})")
_FOLLOWER = re.compile(r"[\s-]{1,2}([^\W\d_][\w’'-]*)")
_COMMA = re.compile(r",\s+")
_POSSESSIVE = re.compile(r"['’][sS](?!\w)")
# letters behind a name, with a full stop, a comma or brackets: K.C., (MP), SC,
_LETTERS = re.compile(rf"\(?(?:{CAPITAL}\.?){{2,6}}(?:(?<=\.)|\)|(?=,)),?\s+")
_LINE = re.compile(r"\n")
# a word that is none of a name, as in *Member of*
_GOES_ON = re.compile(rf"\s+(?!{CAPITAL})[^\W\d_]")
_LAST = re.compile(r"\s(?P<word>[^\W\d_]{1,8})$")
_PLACE_WORDS = 4
# a new line, or a bracket that says who reads the text
_PARTED = re.compile(r"\n|\s\(")
_NEAR = 24
"""How far behind a line break a title must stand to begin what is said of somebody."""
_OPENING_OCCASION = 4
"""How many words may stand before the noun of an occasion that begins a line."""
_OPENING_WORDS = 2
_JOINS = " \n,،;؛:–—-.}"


@dataclass(frozen=True, slots=True)
class Byline:
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
    cut = _occasion(text, start, vocabulary)
    end = len(text[: len(text) if cut is None else cut[0]].rstrip(_JOINS))
    tail = _tail(text, cut[1], vocabulary) if cut else 0
    occasion = _closed(text, cut[1], tail, vocabulary) if cut else None
    joint = vocabulary.joint.search(text, start, end)
    said = _speaker(text, start, joint.start() if joint else end, vocabulary, occasion)
    return replace(said, further=joint.end()) if joint else said


def named_occasion(text: str, start: int, vocabulary: Vocabulary) -> Stretch | None:
    """Return the occasion that *text* names from *start* on, with or without a word before it."""
    noun = head_noun(text, start, vocabulary)
    if noun is None or _is_far(text, start, noun):
        return None
    if vocabulary.behalf.match(text, start):
        cut = _occasion(text, start, vocabulary)
        return _closed(text, cut[1], _tail(text, cut[1], vocabulary), vocabulary) if cut else None
    before = vocabulary.at.match(text, start) or vocabulary.article.match(text, start)
    begin = before.end() if before else start
    return _closed(text, begin, _tail(text, begin, vocabulary), vocabulary)


def _is_far(text: str, start: int, noun: int) -> bool:
    """Tell whether without capitals too many words stand before *noun* for it to open a name."""
    uncased = text[noun].lower() == text[noun].upper()
    return uncased and len(text[start:noun].split()) > _OPENING_WORDS


def _tail(text: str, start: int, vocabulary: Vocabulary) -> int:
    """Return where the occasion that begins at *start* ends.

    Place and date, a bar and a line that says who speaks are not part of it.
    """
    found = date_in(text)
    dated = found is not None and not vocabulary.small.sub("", text[found.end :]).strip(_JOINS)
    stops = [_before_place(text, found.start) if found and dated else len(text)]
    if bar := _BAR.search(text):
        stops.append(bar.start())
    stops.extend(
        line.start()
        for line in _PARTED.finditer(text, start)
        if vocabulary.honorific.search(text, line.end(), line.end() + _NEAR)
        or vocabulary.role.match(text, line.end())
    )
    return min(stops)


def _before_place(text: str, end: int) -> int:
    """Return where the sentence ends behind which a place of few words stands up to *end*."""
    stop = text.rfind(". ", 0, end)
    return stop if stop >= 0 and len(text[stop:end].split()) <= _PLACE_WORDS else end


def _occasion(text: str, start: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Return where the words before the occasion begin and where the occasion does."""
    bare = _without_separator(text, start, vocabulary)
    for match in vocabulary.at.finditer(text, start + 1):
        if bare is not None and bare[1] < match.start():
            break
        if vocabulary.behalf.match(text, match.start()):
            continue
        noun = head_noun(text, match.end(), vocabulary)
        if noun is not None and _heads(text[match.end() : noun], vocabulary):
            return match.start(), match.end()
    return bare


def head_noun(text: str, start: int, vocabulary: Vocabulary) -> int | None:
    """Return where the noun begins that names an occasion in *text*, from *start* on.

    It heads its phrase: in `Conference Room 4` and `Council resolution` it does not.
    """
    for noun in vocabulary.occasion.finditer(text, start):
        behind = text[noun.end() :]
        follower = _FOLLOWER.match(behind)
        # a script without capitals shows no name there
        if follower is None or text.isupper() or not follower[1][:1].isupper():
            return noun.start()
        if vocabulary.occasion.match(follower[1]):
            return noun.start()
        if vocabulary.small_word.fullmatch(follower[1]):
            return noun.start()
    return None


def _heads(before: str, vocabulary: Vocabulary) -> bool:
    """Whether nothing between the separator and the noun says that the noun belongs elsewhere."""
    if ")" in before or vocabulary.at.search(before) or vocabulary.honorific.search(before):
        return False
    if "," in before and vocabulary.role.search(before):
        return False
    return vocabulary.role.match(before) is None


def _without_separator(text: str, start: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Find an occasion that follows a closing bracket or begins a line, no word between them."""
    for match in _BEHIND_BRACKET.finditer(text, start):
        noun = head_noun(text, match.end(), vocabulary)
        if noun is not None and not vocabulary.at.search(text, match.end(), noun):
            return match.start() + 1, match.end()
    for match in _LINE.finditer(text, start + 1):
        if _opens_occasion(text, match.start(), vocabulary):
            return match.span()
    return None


def _opens_occasion(text: str, line: int, vocabulary: Vocabulary) -> bool:
    """Tell whether the line that begins behind *line* opens with the name of an occasion."""
    behind = text[line + 1 :]
    noun = head_noun(behind, 0, vocabulary)
    if noun is None or not {*"\n,:"}.isdisjoint(behind[:noun]):
        return False
    if vocabulary.hanging.fullmatch(text[:line].rpartition("\n")[2]):
        return False
    far = len(behind[:noun].split()) > _OPENING_OCCASION
    return not far and _heads(behind[:noun], vocabulary)


def _speaker(
    text: str, start: int, end: int, vocabulary: Vocabulary, occasion: Stretch | None
) -> Byline:
    titled = vocabulary.honorific.search(text, start, end)
    if titled is not None:
        name, office = _name_at(text, titled.end(), end, vocabulary)
        before = _office(text, start, titled.start(), vocabulary)
        after = _office(text, name[1], end, vocabulary) if name else None
        return Byline(trimmed(text, *titled.span()), name, before or after or office, occasion)
    initials = _INITIALS.search(text, start, end)
    if initials is not None:
        before = _office(text, start, initials.start(), vocabulary)
        after = _office(text, initials.end(), end, vocabulary)
        return Byline(None, initials.span(), before or after, occasion)
    return _untitled(text, start, end, vocabulary, occasion)


def _office(text: str, start: int, end: int, vocabulary: Vocabulary) -> Stretch | None:
    """Return the office that [*start*, *end*) names, without whom it speaks for or after what."""
    if not vocabulary.role.search(text, start, end):
        return None
    article = vocabulary.article.match(text, start + len(_lead(text[start:end])), end)
    begin = _behind_letters(text, article.end() if article else start, end, vocabulary)
    role = vocabulary.role.search(text, begin, end)
    dash = text.rfind(" – ", begin, role.start()) if role else -1
    begin = begin if dash < 0 else dash + len(" – ")
    stops = [vocabulary.behalf.search(text, begin, end), _aside(text, begin, end, vocabulary)]
    return _closed(text, begin, min([end, *(stop.start() for stop in stops if stop)]), vocabulary)


def _closed(text: str, start: int, end: int, vocabulary: Vocabulary) -> Stretch | None:
    """Return [*start*, *end*) without the small words at its end, which lead to what is not there.

    A cover breaks off before a line of another size: *Minister for Rivers at the*.
    """
    found = trimmed(text, start, end)
    while found and (last := _LAST.search(text, *found)):
        if not vocabulary.small_word.fullmatch(last["word"]):
            break
        found = trimmed(text, found[0], last.start())
    return found


def _behind_letters(text: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    """Return where the office begins behind the letters that follow a name: K.C., MP."""
    at = start + len(_lead(text[start:end]))
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
    return piece[: len(piece) - len(piece.lstrip(_JOINS))]


def _untitled(
    text: str, start: int, end: int, vocabulary: Vocabulary, occasion: Stretch | None
) -> Byline:
    """Take apart `Jane Doe, Minister …`, `Minister …, Jane Doe` and `Minister Doe`."""
    roles = list(vocabulary.role.finditer(text, start, end))
    if not roles:
        return Byline(occasion=occasion)
    comma = text.find(",", start, end)
    if 0 <= comma < roles[0].start():
        name, _ = _name_at(text, start, comma, vocabulary)
        return Byline(None, name, _office(text, comma, end, vocabulary), occasion)
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
    if last is not None and not text[last[1] : end].strip(_JOINS):
        return Byline(None, last, _office(text, start, last[0], vocabulary), occasion)
    return Byline(None, None, _office(text, start, end, vocabulary), occasion)


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
    first = trimmed(text, start, office)
    if not rest.strip(_JOINS) or vocabulary.at.match(rest):
        return Byline(None, name, first, occasion)
    if rest.startswith(",") or vocabulary.role.match(rest):
        after = _office(text, name[1], end, vocabulary)
        return Byline(None, name, after or first, occasion)
    return Byline(occasion=occasion)


def _name_at(
    text: str, start: int, end: int, vocabulary: Vocabulary
) -> tuple[Stretch | None, Stretch | None]:
    """Return the name that *text* goes on with at *start*, and an office that stands before it."""
    begin = start + len(text[start:end]) - len(text[start:end].lstrip(_JOINS))
    article = vocabulary.article.match(text, begin, end)
    office = vocabulary.role.match(text, article.end() if article else begin, end)
    if office is not None:
        begin = (
            office.end() + len(text[office.end() : end]) - len(text[office.end() : end].lstrip())
        )
    match = vocabulary.name.match(text, begin, end)
    if match is None or vocabulary.by.match(text, begin, end):
        return None, None
    name = trimmed(text, match.start(), _name_end(text, *match.span(), vocabulary))
    return name, office.span() if office else None


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
    office = vocabulary.role.match(text)
    if office is None:
        return None
    begin = office.end() + 1
    match = vocabulary.name.match(text, begin)
    if match is None:
        return None
    known = _plainly(body)
    stops = [space.start() for space in re.finditer(r"\s|$", match.group())]
    for stop in reversed(stops):
        if _plainly(text[: begin + stop]) in known:
            return Byline(None, trimmed(text, begin, begin + stop), office.span())
    return None


def _plainly(text: str) -> str:
    return " ".join(text.split())


def trimmed(text: str, start: int, end: int) -> Stretch | None:
    """Return [*start*, *end*) without joining signs at either end, or None if nothing is left."""
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip(_JOINS))
    stop = end - (len(piece) - len(piece.rstrip(" \n,،;؛:–—-")))
    return (begin, stop) if begin < stop else None
