"""The occasion: named on a line of the head, beside the date, in the title or by the text."""

import re
from itertools import pairwise

from presswork.model import BlockKind as Kind
from presswork.model import Field
from presswork.normalize.dates import date_in
from presswork.normalize.named import head_noun, is_headed
from presswork.normalize.stretch import trimmed
from presswork.normalize.traits import weight
from presswork.normalize.view import View

__all__ = ["continued", "dated_occasion", "occasion_of_today", "stated_occasion"]

_LONG_TITLE = 12
# a headline of several parts says more than the name of an occasion
_MARK = re.compile(r",|\s[-–—]\s")
_LABEL = re.compile(r"[^\W\d_]{3,20}\s?:\s")
"""A word that says of a line what it is: `Occasion: opening of the conference`."""
_PARTS = re.compile(r"[:;!?：；！？。]")


def stated_occasion(view: View) -> Field:
    """Return the occasion that the head names."""
    named = sorted(view.of(Kind.OCCASION), key=lambda block: view.rules[block.id] == "agenda")
    block = next(iter(named), None)
    if block is None:
        if (told := _occasion_of_date(view)).value:
            return told
        title = next(iter(view.of(Kind.TITLE)), None)
        if title is None or not is_headed(title.text, view.words.head):
            return Field()
        short = weight(title.text) <= _LONG_TITLE or view.of(Kind.BYLINE)
        if view.words.head.spoken.match(title.text) or not short or _PARTS.search(title.text):
            return Field()
        block = title
    start = _behind_label(block.text, view)
    at = view.words.head.at.match(block.text, start)
    at = at or view.words.head.article.match(block.text, start)
    found = trimmed(block.text, at.end() if at else start, len(block.text))
    return view.field(block, found, "occasion")


def _behind_label(words: str, view: View) -> int:
    """Return where *words* go on behind a word that says of them what they are."""
    label = _LABEL.match(words)
    named = label and head_noun(label[0], 0, view.words.head) is not None
    return label.end() if label and not named else 0


def dated_occasion(view: View) -> Field:
    """Return the only line of a head that names an occasion and its date: it is the title."""
    only = view.head[0] if len(view.head) == 1 else None
    if only is None or only.kind is not Kind.DATE_LINE or not is_headed(only.text, view.words.head):
        return Field()
    return view.field(only, (0, len(only.text)), "only line")


def _occasion_of_date(view: View) -> Field:
    """Return the occasion that a line with place and date names first."""
    for block in view.of(Kind.DATE_LINE):
        mark, found = _MARK.search(block.text), date_in(block.text)
        end = mark.start() if mark else -1
        if (
            end > 0
            and (found is None or end < found.start)
            and head_noun(block.text[:end], 0, view.words.head) is not None
        ):
            at = view.words.head.at.match(block.text)
            seats = [s for s in view.words.head.seat.finditer(block.text, 0, end) if s.end() == end]
            end = len(block.text[: seats[0].start()].rstrip()) if seats else end
            return view.field(block, (at.end() if at else 0, end), "occasion")
    return Field()


def continued(named: Field, view: View) -> Field:
    """Return *named* with the line of the cover that goes on with it: *of the* | *session*."""
    blocks = list(pairwise(view.head))
    span = named.span
    for block, after in blocks if span else ():
        rest = block.text[span.end :].strip() if span and span.block == block.id else ""
        hangs = rest and all(view.words.head.small_word.fullmatch(word) for word in rest.split())
        if hangs and head_noun(after.text, 0, view.words.head) is not None:
            words = f"{named.value} {rest} {after.text}"
            return Field(value=words, origin=named.origin)
    return named


def occasion_of_today(view: View) -> Field:
    """Return the occasion that the first paragraph names as that of this day."""
    block = next((block for block in view.body if block.kind is Kind.PARAGRAPH), None)
    match = view.words.body.today.match(block.text) if block else None
    if block is None or match is None or not view.words.body.occasion.search(match["occasion"]):
        return Field()
    return view.field(block, match.span("occasion"), "occasion of today")
