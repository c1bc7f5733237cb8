"""Finished markup, reopened: an element tree in, the words that a reader sees out."""

import re
from collections.abc import Iterator
from typing import Any

__all__ = ["hidden", "row_of", "visible_text"]

_UNSEEN = frozenset({"head", "script", "style", "svg", "template", "title", "noscript", "math"})
_INLINE = frozenset([
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "cite",
    "code",
    "em",
    "i",
    "mark",
    "q",
    "ruby",
    "rt",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
    "u",
    "wbr",
])
_CALL = "doc-noteref"
_NOT_SHOWN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_ROWS = frozenset({"li", "tr", "p", "div"})


def visible_text(element: Any, *, outside: frozenset[Any] = frozenset()) -> str:
    """Return the words that *element* shows, blocks parted by spaces; not those of *outside*.

    No script, style, metadata, drawing, attribute or hidden element counts.
    """
    return "".join(_texts(element, outside))


def _texts(element: Any, outside: frozenset[Any]) -> Iterator[str]:
    name = _name(element)
    if element in outside or hidden(element):
        return
    # the call of a note is a word of its own, also behind a number
    gap = "" if name in _INLINE and element.get("role") != _CALL else " "
    yield gap
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            yield from _texts(child, outside)
        yield child.tail or ""
    yield gap


def hidden(element: Any) -> bool:
    """Return whether *element* itself is not shown or not text."""
    return (
        _name(element) in _UNSEEN
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_NOT_SHOWN.search(element.get("style") or ""))
    )


def row_of(element: Any) -> Any:
    """Return the line that *element* stands in: the list item or table row, else its block."""
    last = element
    for parent in (element, *element.iterancestors()):
        if _name(parent) in {"li", "tr"}:
            return parent
        if _name(parent) in _ROWS and last is element:
            last = parent
    return last


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2].lower()
