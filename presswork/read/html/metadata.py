"""What the head of a page says of its text."""

from typing import Any

__all__ = ["metadata"]

_FIELDS = {
    "og:site_name": "institution",
    "article:published_time": "published",
    "dc.date": "published",
    "dcterms.date": "published",
}


def metadata(root: Any, *, titled: bool) -> dict[str, str]:
    """Return the fields that the page *root* declares; a title only where it is not *titled*."""
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or "").lower()
        words = " ".join((meta.get("content") or "").split())
        if name in _FIELDS and words:
            found.setdefault(_FIELDS[name], words)
        if name == "og:title" and words and not titled:
            found.setdefault("title", words)
    title = root.find(".//title")
    words = " ".join((title.text or "").split()) if title is not None else ""
    if words and not titled:
        found.setdefault("title", words)
    return found
