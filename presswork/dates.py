"""The one date that a publication carries in its metadata: never the clock."""

import os
from datetime import UTC, datetime

from presswork.model import Document

__all__ = ["FIXED", "stamp"]

FIXED = datetime(2000, 1, 1, tzinfo=UTC)
"""What stands where a format wants a date and nobody states one."""

_EPOCH = "SOURCE_DATE_EPOCH"
_LENGTHS = {4: "{}-01-01", 7: "{}-01", 10: "{}"}


def stamp(document: Document) -> datetime:
    """Return SOURCE_DATE_EPOCH, else the date that *document* states, else the fixed date; in UTC.

    A date that is known to the year or month counts from its first day, a period from its start.
    """
    epoch = os.environ.get(_EPOCH, "")
    if epoch.isascii() and epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), tz=UTC)
    stated = (document.date.value or "").partition("/")[0].partition("T")[0]
    try:
        return datetime.fromisoformat(_LENGTHS[len(stated)].format(stated)).replace(tzinfo=UTC)
    except (KeyError, ValueError):
        return FIXED
