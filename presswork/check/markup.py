"""Finished markup, reopened: an element tree in, the words that a reader sees out."""

import re
from functools import lru_cache
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
    texts: list[str] = []
    _gather(element, outside, texts)
    return "".join(texts)


def _gather(element: Any, outside: frozenset[Any], texts: list[str]) -> None:
    """Add the words of *element* to *texts*."""
    if element in outside or hidden(element):
        return
    name = _name(element)
    # the call of a note is a word of its own, also behind a number
    gap = "" if name in _INLINE and element.get("role") != _CALL else " "
    texts += gap, element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            _gather(child, outside, texts)
        texts.append(child.tail or "")
    texts.append(gap)


def hidden(element: Any) -> bool:
    """Return whether *element* itself is not shown or not text."""
    return (
        _name(element) in _UNSEEN
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _NOT_SHOWN.search(element.get("style") or "") is not None
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
    return _local(element.tag)


@lru_cache(maxsize=256)
def _local(tag: object) -> str:
    """Return *tag* without its namespace; a page asks a thousand times for thirty of them."""
    return str(tag).rpartition("}")[2].lower()
