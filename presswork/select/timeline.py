"""The timeline: the printed dates as points in time, where they make a legible picture."""

from collections.abc import Sequence

from presswork.model import BoxEntry, Fact, TimelineEvent

__all__ = ["timeline"]

_LEAST, _MOST = 2, 12
_DAY = len("2018-04-04")


def timeline(dates: Sequence[BoxEntry], facts: Sequence[Fact]) -> tuple[TimelineEvent, ...]:
    """Return the printed *dates* as events in order of time.

    Empty where fewer than two or more than a dozen differ, or where one of them has no year.
    """
    by_id = {fact.id: fact for fact in facts}
    events = tuple(
        TimelineEvent(
            fact=entry.facts[0],
            edtf=entry.edtf,
            text=by_id[entry.facts[0]].text,
            day=len(_begin(entry.edtf)) == _DAY,
            paragraph=entry.paragraph,
        )
        for entry in dates
        if entry.edtf and _begin(entry.edtf)[:4].isdigit()
    )
    points = {event.edtf for event in events}
    return events if len(points) >= _LEAST and len(events) <= _MOST else ()


def _begin(edtf: str) -> str:
    begin, _, end = edtf.partition("/")
    return end if begin in {"", ".."} else begin
