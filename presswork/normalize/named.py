"""The name of an occasion on a line: where the words before it begin, and where it ends."""

import re

from presswork.normalize.dates import date_in
from presswork.normalize.stretch import JOINS, Stretch, closed, trimmed
from presswork.normalize.vocabulary import CAPITAL, Vocabulary

__all__ = [
    "head_noun",
    "is_headed",
    "is_place",
    "named_occasion",
    "occasion_in",
    "place_behind",
    "tail",
]

_BAR = re.compile(r"\s[|•·]\s")
_BEHIND_BRACKET = re.compile(rf"[)\]]:?\s+(?={CAPITAL}|\d)")
_FOLLOWER = re.compile(r"[\s-]{1,2}([^\W\d_][\w’'-]*)")
_COMMA = re.compile(r",\s+([^,]{4,120})")
_LINE = re.compile(r"\n")
_PLACE_WORDS = 4
# a new line, or a bracket that says who reads the text
_PARTED = re.compile(r"\n|\s\(")
_NEAR = 24
"""How far behind a line break a title must stand to begin what is said of somebody."""
_OPENING_OCCASION = 4
"""How many words may stand before the noun of an occasion that begins a line."""
_OFFICE = 40
"""How many code points before a word are looked at for the office that it follows."""
_OPENING_WORDS = 2


def named_occasion(text: str, start: int, vocabulary: Vocabulary) -> Stretch | None:
    """Return the occasion that *text* names from *start* on, with or without a word before it."""
    noun = head_noun(text, start, vocabulary)
    if noun is None or _is_far(text, start, noun):
        return None
    titles = (vocabulary.role, vocabulary.honorific)
    told = any(title.search(text, start, noun) for title in titles)
    if told or vocabulary.behalf.match(text, start):
        cut = occasion_in(text, start, vocabulary)
        return closed(text, cut[1], tail(text, cut[1], vocabulary), vocabulary) if cut else None
    before = vocabulary.at.match(text, start) or vocabulary.article.match(text, start)
    begin = before.end() if before else start
    return closed(text, begin, tail(text, begin, vocabulary), vocabulary)


def _is_far(text: str, start: int, noun: int) -> bool:
    """Tell whether without capitals too many words stand before *noun* for it to open a name."""
    uncased = text[noun].lower() == text[noun].upper()
    return uncased and len(text[start:noun].split()) > _OPENING_WORDS


def tail(text: str, start: int, vocabulary: Vocabulary) -> int:
    """Return where the occasion that begins at *start* ends.

    Place and date, a bar and a line that says who speaks are not part of it.
    """
    found = date_in(text)
    dated = found is not None and is_place(vocabulary.small.sub("", text[found.end :]).strip(JOINS))
    stops = [_before_place(text, found.start) if found and dated else len(text)]
    if (place := place_behind(text, vocabulary)) and place[0] > start:
        stops.append(place[0])
    if bar := _BAR.search(text):
        stops.append(bar.start())
    stops.extend(
        line.start()
        for line in _PARTED.finditer(text, start)
        if vocabulary.honorific.search(text, line.end(), line.end() + _NEAR)
        or vocabulary.role.match(text, line.end())
    )
    return min(stops)


def is_place(rest: str) -> bool:
    """Tell whether *rest*, behind a date, is nothing or a place of few words."""
    words = rest.split()
    return len(words) <= _PLACE_WORDS and all(word[0].isupper() for word in words)


def place_behind(text: str, vocabulary: Vocabulary) -> Stretch | None:
    """Return the place between an occasion and the date that closes *text*, if commas part them."""
    found = date_in(text)
    if found is None or vocabulary.small.sub("", text[found.end :]).strip(JOINS):
        return None
    before = vocabulary.small.sub(lambda m: " " * len(m.group()), text[: found.start]).rstrip(JOINS)
    comma = before.rfind(",")
    words = before[comma + 1 :].split()
    names = (vocabulary.occasion, vocabulary.institution, vocabulary.role, vocabulary.honorific)
    plain = all(word[0].isupper() and word[0].lower() != word[0] for word in words)
    if comma < 0 or not 0 < len(words) <= _PLACE_WORDS or not plain:
        return None
    if (
        any(name.search(before, comma) for name in names)
        or head_noun(before, 0, vocabulary) is None
    ):
        return None
    return trimmed(text, comma + 1, len(before))


def _before_place(text: str, end: int) -> int:
    """Return where the sentence ends behind which a place of few words stands up to *end*."""
    stop = text.rfind(". ", 0, end)
    return stop if stop >= 0 and len(text[stop:end].split()) <= _PLACE_WORDS else end


def occasion_in(text: str, start: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Return where the words before the occasion begin and where the occasion does."""
    bare = _without_separator(text, start, vocabulary)
    # `on the organization of work at the session`: words that lead to nothing else come first
    events = vocabulary.at_event.finditer(text, start + 1)
    for match in (*events, *vocabulary.at.finditer(text, start + 1)):
        if bare is not None and bare[1] < match.start():
            continue
        before = text[max(0, match.start() - _OFFICE) : match.start()]
        if vocabulary.behalf.match(text, match.start()) or vocabulary.accredited.search(before):
            continue
        noun = head_noun(text, match.end(), vocabulary)
        if noun is not None and _heads(text[match.end() : noun], vocabulary):
            return match.start(), match.end()
    return bare or _between_commas(text, start, vocabulary)


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
        # a genitive needs no word where nouns decline: сессии Ассамблеи
        if vocabulary.declines and noun[0].islower():
            return noun.start()
    return None


def is_headed(words: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the noun of an occasion heads *words*: behind `of` it only belongs to it."""
    lead = vocabulary.at.match(words) or vocabulary.article.match(words)
    start = lead.end() if lead else 0
    noun = head_noun(words, start, vocabulary)
    # `Economic and Social Council` is one name
    before = vocabulary.conjunction.sub(" ", words[start:noun]).split()
    return noun is not None and not any(vocabulary.small_word.fullmatch(w) for w in before)


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


def _between_commas(text: str, start: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Find an occasion that stands between commas, where no word leads to another one."""
    parts = [match for match in _COMMA.finditer(text, start) if _LINE.search(match[1]) is None]
    found = (match for match in parts if _is_event(match[1], vocabulary))
    return next(((match.start(), match.start(1)) for match in found), None)


def _is_event(part: str, vocabulary: Vocabulary) -> bool:
    """Tell whether *part* of a line, between commas, can name nothing but an occasion."""
    others = (vocabulary.institution, vocabulary.role, vocabulary.honorific)
    return is_headed(part, vocabulary) and not any(other.search(part) for other in others)


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
