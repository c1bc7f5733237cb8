"""What opens a line and stands apart from it: who speaks, and the dateline of a press release."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from presswork.model import BlockKind as Kind
from presswork.normalize.dates import date_in
from presswork.normalize.lines import Line, part_of
from presswork.normalize.passage import Passage, words_of
from presswork.normalize.traits import names_speaker, speaker_label, titled_label, weight
from presswork.normalize.vocabulary import Vocabulary
from presswork.values import replace

__all__ = ["with_labels", "with_turns"]

_DASH = re.compile(
    r"\s?--\s?\([^()]{2,40}\)\s?--\s?|\s?\(?\W?\s?[–—]\s|(?<=\d)—(?=\w)|\s--?\s|\.-{1,2}\s|(?<=[\u3400-\u9fff])—{1,2}(?=[\u3400-\u9fff“《])"
)
_LABEL = re.compile(r"(?=[^\W\d_])(?P<label>[^:.!?]{2,40}):\s")
_CLOSING_SIGNS = re.compile(r"[*_]{0,3}")
_PARTING = ",(/–—."
_DATELINE = 90
_DATED = re.compile(r"\.\s")
_COLON = re.compile(r"\s?:\s")
_LEAST_TURNS = 2
_LEAST_SPEAKERS = 2
_MOST_WORDS = 5
_FEW_WORDS = 4


def with_labels(lines: Sequence[Line], vocabulary: Vocabulary) -> tuple[Line, ...]:
    """Return *lines*, a speaker label or dateline that opens one split off as a line of its own."""
    labels = _taking_turns(lines, vocabulary)
    result: list[Line] = []
    dated = False
    for line in lines:
        opening = _opening(line, labels, vocabulary, dated=dated)
        dated = dated or bool(opening)
        result += _split(line, opening)
    return tuple(result)


def _opening(
    line: Line, labels: frozenset[str], vocabulary: Vocabulary, *, dated: bool
) -> tuple[int, Kind] | None:
    """Return how much of the words of *line* stands apart, and as what."""
    if line.kind is not None or line.raw.hint not in {None, Kind.PARAGRAPH}:
        return None
    label = speaker_label(line.words, vocabulary)
    if label is None:
        said = _said_to_be(line.words, vocabulary)
        label = said if said in labels else None
    if label is not None:
        return line.words.index(":", len(label)) + 1, Kind.SPEAKER_LABEL
    end = _dateline(line.words, vocabulary) if line.opens and not dated else None
    return (end, Kind.DATELINE) if end and weight(line.words[end:]) >= _FEW_WORDS else None


def _said_to_be(words: str, vocabulary: Vocabulary) -> str | None:
    """Return what *words* open with before a colon, where it may name who speaks."""
    match = _LABEL.match(words)
    return match.group("label") if match else titled_label(words, vocabulary)


def _taking_turns(lines: Sequence[Line], vocabulary: Vocabulary) -> frozenset[str]:
    """Return the names before a colon that take turns, as in an interview or a meeting record."""
    plain = [line.words for line in lines if line.kind is None]
    found = Counter(label for words in plain if (label := _said_to_be(words, vocabulary)))
    titled = Counter(label for words in plain if (label := titled_label(words, vocabulary)))
    met = len(titled) >= _LEAST_SPEAKERS and titled.total() > _LEAST_TURNS
    named = {label: count for label, count in found.items() if _is_named(label)}
    capitals = {label for label in named if label.isupper()}
    turns = {label for label, count in named.items() if count >= _LEAST_TURNS}
    turns = turns if len(turns) >= _LEAST_SPEAKERS else set()
    if sum(named[label] for label in capitals) > max(_LEAST_TURNS, len(capitals) - 1):
        turns |= capitals
    return frozenset(turns | titled.keys() if met else turns)


def _is_named(label: str) -> bool:
    if len(label.split()) > _MOST_WORDS:
        return False
    return all(word[:1].isupper() for word in label.split() if word[:1].isalpha())


def _dateline(words: str, vocabulary: Vocabulary) -> int | None:
    """Return where the dateline of a press release ends, dash included, or None."""
    if wire := vocabulary.wire.match(words):
        return wire.end()
    dash = _DASH.search(words, 0, _DATELINE) or _full_stop(words) or _colon(words)
    if dash is None:
        return None
    before = words[: dash.start()]
    place = before.lstrip("( ").split(",")[0].split("(")[0].strip()
    found = date_in(before)
    if found is None:
        alone = place == before.strip() and vocabulary.seat.fullmatch(place) is not None
        shouted = place.isupper() and len(place) > _LEAST_TURNS and not words.isupper()
        shouted = shouted and vocabulary.occasion.search(place) is None
        return dash.end() if alone or shouted else None
    closes = found.end >= len(before) - _LEAST_TURNS
    named = place[:1].isupper() and _is_place(before[: found.start])
    known = vocabulary.seat.match(before) and not vocabulary.headline.match(words)
    return dash.end() if closes and (named or known) else None


def _full_stop(words: str) -> re.Match[str] | None:
    """Return the full stop behind a place in capitals and a date, as courts print them."""
    comma = words.find(",", 0, _DATELINE)
    stop = _DATED.search(words, comma, _DATELINE) if comma > 0 else None
    if stop is None or not words[:comma].isupper():
        return None
    found = date_in(words[: stop.start()])
    return stop if found and found.end == stop.start() else None


def _colon(words: str) -> re.Match[str] | None:
    """Return the colon behind a place and the date that ends before it."""
    colon = _COLON.search(words, 0, _DATELINE)
    found = date_in(words[: colon.start()]) if colon else None
    return colon if colon and found and found.end == colon.start() and found.start else None


def _is_place(words: str) -> bool:
    """Return whether *words* before a date name a place: "In May 2020 –" and the like do not."""
    content = [word for word in words.split() if len(word) > _LEAST_TURNS + 1]
    parted = words.isupper() or any(sign in words for sign in _PARTING)
    return parted and not any(word.islower() for word in content)


def _split(line: Line, opening: tuple[int, Kind] | None) -> Iterator[Line]:
    if opening is None:
        yield line
        return
    length, kind = opening
    at = _raw_length(line, length)
    rule = kind.value.replace("-", " ")
    words = line.words[:length].rstrip()
    yield replace(line, raw=part_of(line.raw, 0, at), words=words, kind=kind, rule=rule)
    rest = line.words[length:].strip()
    if rest:
        raw = part_of(line.raw, at, len(line.raw.text))
        yield replace(line, raw=raw, words=rest, opens=False)


def _raw_length(line: Line, length: int) -> int:
    """Return how much of the raw line holds its first *length* characters of words."""
    wanted = len("".join(line.words[:length].split()))
    text = line.raw.text
    # markup before a label makes the raw line longer than its words: look for the last sign
    sign = line.words[:length].rstrip()[-1]
    at = text.index(sign)
    while len("".join(text[: at + 1].split())) < wanted:
        at = text.index(sign, at + 1)
    closing = _CLOSING_SIGNS.match(text, at + 1)
    return closing.end() if closing else at + 1


def with_turns(passages: Sequence[Passage], vocabulary: Vocabulary) -> tuple[Passage, ...]:
    """Return *passages*, each behind a speaker label with the name of who says it.

    A turn ends where a paragraph reports what another one said.
    """
    speaker: str | None = None
    result: list[Passage] = []
    for passage in passages:
        if passage.kind is Kind.SPEAKER_LABEL:
            speaker = words_of(passage).rstrip(": ")
        elif names_speaker(words_of(passage), vocabulary):
            speaker = None
        result.append(replace(passage, speaker=speaker) if speaker else passage)
    return tuple(result)
