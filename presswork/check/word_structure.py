"""The structure of a finished Word file: its body in, what a reader without eyes would miss out.

No validator of the format asks for it: header rows, texts of pictures, headings that are headings.
"""

from collections.abc import Iterator
from typing import Any

__all__ = ["faults"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_HEADING = 90
"""A bold line no longer than this poses as a heading."""


def faults(body: Any, headings: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the code and the place of each fault in *body*; *headings* are the ids of styles."""
    for number, table in enumerate(body.iter(f"{_W}tbl"), 1):
        if table.find(f"{_W}tr/{_W}trPr/{_W}tblHeader") is None:
            yield "check.no-header-row", f"table {number}"
    for number, picture in enumerate(body.iter(_PICTURE), 1):
        if not (picture.get("descr") or "").strip():
            yield "check.no-alt-text", f"picture {number}"
    if not any(_style(paragraph) in headings for paragraph in body.iter(f"{_W}p")):
        yield "check.no-heading", "text"
    for paragraph in body.findall(f"{_W}p"):
        words = "".join(text.text or "" for text in paragraph.iter(f"{_W}t")).strip()
        if 0 < len(words) <= _HEADING and _style(paragraph) not in headings and _bold(paragraph):
            yield "check.posing-heading", f"“{words}”"


def _style(paragraph: Any) -> str | None:
    found = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return None if found is None else found.get(f"{_W}val")


def _bold(paragraph: Any) -> bool:
    """Return whether every word of *paragraph* was made bold by hand, not by its style."""
    spoken = [r for r in paragraph.iter(f"{_W}r") if "".join(r.itertext()).strip()]
    return all(run.find(f"{_W}rPr/{_W}b") is not None for run in spoken)
