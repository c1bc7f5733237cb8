"""Day and place of delivery: from the lines that state them, then from what else may."""

import re

from presswork.model import Block, Field
from presswork.model import BlockKind as Kind
from presswork.normalize.dates import PrintedDate, date_in
from presswork.normalize.named import place_behind
from presswork.normalize.place import place_in, place_of_dateline
from presswork.normalize.view import View
from presswork.normalize.vocabulary import Vocabulary
from presswork.values import replace

__all__ = ["day_of", "place_of"]

_OPENING = 3
_DASHES = ("—", "–")
_TIMED = re.compile(r"\d:\d\d(?!\d)")


def day_of(view: View) -> Field:
    """Return the day of delivery, as EDTF."""
    # a line of its own tells the day better than a title, which may name another one
    kinds = (Kind.TITLE, Kind.FRONT_LINE, Kind.DELIVERY_NOTE, Kind.BYLINE, Kind.ROLE)
    blocks = [*(block for kind in kinds for block in view.of(kind)), *_signature(view)]
    lines = sorted(view.of(Kind.DATE_LINE), key=lambda block: _doubt(block, view.words.head))
    for block in (*lines, *_dateline(view), *blocks, *_stamps(view)):
        found = date_in(block.text)
        # a period is that of the meeting, not the day of delivery
        if found is None or "/" in found.edtf:
            continue
        if block.kind is Kind.TITLE and _is_within(found, block.text, view.words.head):
            continue
        field = view.field(block, (found.start, found.end), "date line")
        return replace(field, value=found.edtf, text=field.value)
    return Field()


def _is_within(found: PrintedDate, title: str, vocabulary: Vocabulary) -> bool:
    """Whether a date stands inside a headline, where it may be that of a resolution."""
    if title[: found.start].rstrip().endswith(_DASHES):
        return False  # what a dash sets off says when
    ends = (title[: found.start], title[found.end :])
    inside = all(any(map(str.isalnum, end)) for end in ends)
    return inside and not vocabulary.spoken.match(title)


def _doubt(block: Block, vocabulary: Vocabulary) -> int:
    """Return how doubtful it is that a date line tells the day of delivery, from 0 to 3."""
    if vocabulary.stamp.match(block.text):
        return 3
    if vocabulary.date_label.match(block.text):
        return 0
    if place_in(block.text, vocabulary):
        return 1
    # with a time of day it is more likely that of the page
    return 3 if _TIMED.search(block.text) else 2


def _signature(view: View) -> list[Block]:
    """Return what is signed with no more than place and date, where nobody signs."""
    last = view.body[-1:]
    return [b for b in last if b.kind is Kind.CLOSING and view.rules[b.id] == "signature"]


def _stamps(view: View) -> list[Block]:
    """Return the lines that say when the text was printed, for want of a better date."""
    return [b for b in view.furniture if view.rules.get(b.id) == "time stamp"]


def _dateline(view: View) -> list[Block]:
    """Return the dateline of a press release; a deck may stand before it."""
    return [block for block in view.body[:_OPENING] if block.kind is Kind.DATELINE][:1]


def place_of(view: View) -> Field:
    """Return where the text was delivered."""
    for block in (*view.of(Kind.DATE_LINE), *_dateline(view), *_signature(view)):
        opens = block.kind is Kind.DATELINE
        stretch = (place_of_dateline if opens else place_in)(block.text, view.words.head)
        if stretch:
            return view.field(block, stretch, "place")
    return _place_beside_speaker(view) or _place_in_text(view)


def _place_beside_speaker(view: View) -> Field | None:
    """Return the place that stands with the day behind who speaks or at what occasion."""
    for block in view.of(Kind.BYLINE, Kind.ROLE):
        found = date_in(block.text)
        seats = list(view.words.head.seat.finditer(block.text, 0, found.start if found else 0))
        if seats:
            return view.field(block, seats[-1].span(), "place")
    for block in view.of(Kind.BYLINE, Kind.OCCASION, Kind.TITLE):
        if stretch := place_behind(block.text, view.words.head):
            return view.field(block, stretch, "place")
    return None


def _place_in_text(view: View) -> Field:
    for block in view.of(Kind.TITLE):
        # a title may end with place and date as a sentence of their own
        at = block.text.rfind(". ") + 1
        stretch = place_in(block.text[at:], view.words.head) if at else None
        if stretch:
            return view.field(block, (at + stretch[0], at + stretch[1]), "place")
    for block in view.body[:_OPENING]:
        if here := view.words.body.here.search(block.text):
            return view.field(block, here.span("place"), "place of the speaker")
    return Field()
