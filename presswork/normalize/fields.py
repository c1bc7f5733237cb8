"""The fields of the head: what the blocks state, each with its rule and its span."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from presswork.model import Block, Field, Source, Speaker
from presswork.model import BlockKind as Kind
from presswork.normalize.byline import Byline, byline, subject
from presswork.normalize.dates import date_in
from presswork.normalize.marking import forbids, marks
from presswork.normalize.named import named_occasion
from presswork.normalize.occasion import (
    continued,
    dated_occasion,
    occasion_of_today,
    stated_occasion,
)
from presswork.normalize.signs import INTRODUCTION, is_by_line
from presswork.normalize.stretch import Stretch, trimmed
from presswork.normalize.traits import opening_salutation, weight
from presswork.normalize.view import View
from presswork.normalize.vocabulary import Vocabulary
from presswork.normalize.when import day_of, place_of
from presswork.values import Struct

__all__ = ["fields"]

_LONG_TITLE = 12
_LONG_OCCASION = 24
_FIRST = 12
_CLOCK = re.compile(r"(?<=\d)T\d\d:.{0,40}$")
"""The time behind the day of a time stamp."""
_DASH = "——"
_TOPIC = re.compile(r":\s")
_HEADLINES = frozenset({Kind.TITLE, Kind.FRONT_LINE})
_COLON = re.compile(r"\s?[:–—-]\s{1,2}")


def fields(view: View, source: Source) -> dict[str, Any]:
    """Return the fields of the document by their names; what is not stated stays absent."""
    title = _first(view.whole(Kind.TITLE), dated_occasion(view))
    speech = _speech(view)
    occasion = _first(_first(speech.occasion, stated_occasion(view)), occasion_of_today(view))
    occasion = continued(occasion, view)
    found: dict[str, Any] = {
        "title": title,
        "kind": _kind(view),
        "institution": view.whole(Kind.INSTITUTION),
        "speakers": tuple(who for who in (speech.speaker, *speech.further) if who != Speaker()),
        "occasion": occasion,
        "date": day_of(view),
        "place": place_of(view),
        "symbol": view.whole(Kind.SYMBOL),
        "embargo": view.whole(Kind.EMBARGO),
        "delivery_note": view.whole(Kind.DELIVERY_NOTE),
        "marking": _marking(view),
        "salutation": _salutation(view),
        "closing": _closing(view),
    }
    if found["date"].value is None:
        found["date"] = _published(source.metadata)
    found |= _declared(source.metadata, view.words.head)
    found["headline"] = _headline(found)
    return found


class _Speech(Struct, frozen=True, eq=False):
    speaker: Speaker = Speaker()
    occasion: Field = Field()
    further: tuple[Speaker, ...] = ()


def _speech(view: View) -> _Speech:
    """Who speaks and where: the by-line of the title, then what the cover's other lines add."""
    found = _Speech()
    for block in (*view.of(Kind.TITLE, Kind.BYLINE, Kind.ROLE), *_introductions(view)):
        said = _said(block, view)
        if block.kind is Kind.ROLE and found.speaker.name.value:
            said = Byline(role=trimmed(block.text, 0, len(block.text)))
        if said is None:
            continue
        new = _person(block, said, view)
        speaker = Speaker(
            honorific=_first(found.speaker.honorific, new.honorific),
            name=_first(found.speaker.name, new.name),
            role=_first(found.speaker.role, new.role),
        )
        occasion = _first(found.occasion, view.field(block, said.occasion))
        found = _Speech(speaker, occasion, found.further or tuple(_further(block, said, view)))
    return found


def _introductions(view: View) -> list[Block]:
    return [b for b in view.of(Kind.FRONT_LINE) if view.rules[b.id] == INTRODUCTION]


def _person(block: Block, said: Byline, view: View) -> Speaker:
    return Speaker(
        honorific=view.field(block, said.honorific),
        name=view.field(block, said.name),
        role=view.field(block, said.role),
    )


def _further(block: Block, said: Byline, view: View) -> Iterator[Speaker]:
    """Yield whom the by-line names behind the first speaker."""
    while said.further is not None:
        said = byline(_lines(block), said.further, view.words.head)
        yield _person(block, said, view)


def _unspaced(block: Block, vocabulary: Vocabulary) -> re.Match[str] | None:
    """Return what a headline without spaces says, behind the date that may open it."""
    dated = date_in(block.text)
    start = dated.end if dated and not block.text[: dated.start].strip() else 0
    if led := vocabulary.by.match(block.text):
        start = led.end()
    # a motto may stand before, parted by a dash
    for at in (start, block.text.rfind(_DASH)):
        match = vocabulary.headline.match(block.text, at) if at >= 0 else None
        if match and (match["role"] or match["name"] or match["occasion"]):
            return match
    return None


def _stretch(match: re.Match[str], name: str) -> Stretch | None:
    return match.span(name) if match[name] else None


def _of_headline(match: re.Match[str], vocabulary: Vocabulary) -> Byline:
    occasion = _stretch(match, "occasion")
    # what is only spoken on one occasion names it: 新年贺词
    if occasion is None and match["alone"] and vocabulary.occasion.fullmatch(match["alone"]):
        occasion = match.span("alone")
    name, role = _stretch(match, "name"), _stretch(match, "role")
    # what stands behind a name is its office where no other is named: 林海大使
    if role is None and match["honorific"] and vocabulary.role.fullmatch(match["honorific"]):
        role = match.span("honorific")
    return Byline(None, name, role if name else None, occasion)


def _said(block: Block, view: View) -> Byline | None:
    vocabulary = view.words.head
    if block.kind in _HEADLINES and (told := _unspaced(block, vocabulary)):
        return _of_headline(told, vocabulary)
    kind = vocabulary.spoken.match(block.text, _behind_written(block.text, vocabulary))
    if kind is None and block.kind is Kind.TITLE:
        return subject(block.text, " ".join(b.text for b in view.body[:_FIRST]), vocabulary)
    if kind is None:
        by = vocabulary.by.match(block.text)
        return byline(_lines(block), by.end() if by else 0, vocabulary)
    start = (
        kind.end() + len(block.text[kind.end() :]) - len(block.text[kind.end() :].lstrip(" ,:–—-"))
    )
    by = vocabulary.by.match(block.text, start)
    who = vocabulary.role.match(block.text, start) or vocabulary.honorific.match(block.text, start)
    if by is None and who is None:
        by = _later_by(block.text, start, vocabulary)
    if by is None and who is None and block.kind is Kind.TITLE:
        return Byline(occasion=named_occasion(_lines(block), start, vocabulary))
    return byline(_lines(block), by.end() if by else start, vocabulary)


def _later_by(text: str, start: int, vocabulary: Vocabulary) -> re.Match[str] | None:
    """Return the word before who speaks where first stands for whom: `on behalf of … by Ms. …`."""
    titled = (vocabulary.honorific, vocabulary.role)
    for by in vocabulary.by.finditer(text, start):
        behind = by.end() + len(text[by.end() :]) - len(text[by.end() :].lstrip(" :"))
        if any(pattern.match(text, behind) for pattern in titled):
            return by
    return None


def _behind_written(text: str, vocabulary: Vocabulary) -> int:
    """Return where *text* goes on behind a kind or a topic: `Press release: Statement by …`."""
    kind = vocabulary.written.match(text)
    colon = _COLON.match(text, kind.end()) if kind else None
    if colon:
        return colon.end()
    return next(
        (c.end() for c in _TOPIC.finditer(text) if is_by_line(text[c.end() :], vocabulary)), 0
    )


def _lines(block: Block) -> str:
    """Return the text of *block* with a line break where the source has one between its lines."""
    signs = list(block.text)
    for edit in block.origin.edits:
        if edit.rule == "line join" and edit.inserted == " ":
            signs[edit.at] = "\n"
    return "".join(signs)


def _first(held: Field, new: Field) -> Field:
    return held if held.value else new


def _kind(view: View) -> Field:
    kinds = (Kind.TITLE, Kind.BYLINE, Kind.FRONT_LINE)
    for block in (block for kind in kinds for block in view.of(kind)):
        if told := _unspaced(block, view.words.head):
            return view.field(block, told.span("kind" if told["kind"] else "alone"), "kind")
        patterns = (view.words.head.spoken, view.words.head.written)
        matches = [match for one in patterns if (match := one.match(block.text))]
        if matches:
            # what is written may begin with the name of what is spoken
            match = max(matches, key=lambda match: len(match["kind"]))
            return view.field(block, match.span("kind"), "kind")
    return Field()


def _marking(view: View) -> Field:
    """Return a marking of the head, or one that runs along the pages."""
    for found in (forbids, marks):
        for block in (*view.head, *view.furniture):
            if any(found(block.text, words) for words in (view.words.body, view.words.head)):
                return view.field(block, (0, len(block.text)), "marking")
    return Field()


def _salutation(view: View) -> Field:
    opening: list[Block] = []
    for block in view.body:
        if block.kind is not Kind.SALUTATION:
            break
        opening.append(block)
    if opening:
        return _together(opening, view)
    first = next((block for block in view.body if block.kind is Kind.PARAGRAPH), None)
    end = opening_salutation(first.text, view.words.body) if first else None
    return view.field(first, (0, end), "salutation") if first and end else Field()


def _closing(view: View) -> Field:
    return _together([block for block in view.body if block.kind is Kind.CLOSING], view)


def _together(blocks: Sequence[Block], view: View) -> Field:
    """Several blocks as one field; only one block has a span."""
    if not blocks:
        return Field()
    first = view.field(blocks[0], (0, len(blocks[0].text)))
    if len(blocks) == 1:
        return first
    return Field(value=" ".join(block.text for block in blocks), origin=first.origin)


def _headline(found: Mapping[str, Any]) -> Field:
    """Return the occasion for a long title that says who speaks or one of a kind, else the title.

    A small letter shows that an occasion was cut out of its phrase, "at the open debate".
    """
    title: Field = found["title"]
    occasion: Field = found["occasion"]
    kind: str | None = found["kind"].value
    if not occasion.value or occasion.value[0].islower() or title.span is None:
        return title
    told = {
        part.span.block for who in found["speakers"] for part in (who.name, who.role) if part.span
    }
    bare = (title.value or "").strip(" :") == kind
    if bare and weight(occasion.value) <= _LONG_OCCASION:
        return occasion
    long = weight(title.value or "") > _LONG_TITLE
    return (
        occasion if title.origin == "rule by-line" and long and title.span.block in told else title
    )


def _published(metadata: Mapping[str, str]) -> Field:
    """Return when a page says that it was published, for want of a better date."""
    stated = metadata.get("published", "")
    day = stated.partition("T")[0]
    printed = date_in(day)
    return Field(value=printed.edtf, origin="metadata", text=day) if printed else Field()


def _declared(metadata: Mapping[str, str], vocabulary: Vocabulary) -> dict[str, Any]:
    """Return what the format itself declares; it wins over every rule."""
    names = ("title", "institution", "occasion", "place", "symbol")
    found: dict[str, Any] = {
        name: Field(value=metadata[name], origin="metadata") for name in names if metadata.get(name)
    }
    if metadata.get("date") and (printed := date_in(metadata["date"])):
        day = _CLOCK.sub("", metadata["date"])
        found["date"] = Field(value=printed.edtf, origin="metadata", text=day)
    if metadata.get("speaker"):
        who = _declared_speaker(metadata["speaker"], metadata.get("role"), vocabulary)
        found["speakers"] = (who,)
    return found


def _declared_speaker(words: str, role: str | None, vocabulary: Vocabulary) -> Speaker:
    """Return the speaker whom *words* name, titles and office apart where they stand there too."""
    said = byline(words, 0, vocabulary)

    def part(stretch: Stretch | None) -> Field:
        return Field(value=words[slice(*stretch)], origin="metadata") if stretch else Field()

    named = part(said.name)
    office = Field(value=role, origin="metadata") if role else part(said.role)
    if named.value is None:
        return Speaker(name=Field(value=words, origin="metadata"), role=office if role else Field())
    return Speaker(honorific=part(said.honorific), name=named, role=office)
