"""What pages put behind a text: the element that holds a text in, what at its end is not text out.

Tags, ways to share the text and its status stand inside the article of many pages. They are told
by the names that the makers of a page give them, and by holding nothing but links.
"""

import re
from collections.abc import Iterator
from typing import Any

from presswork.read.html.page import is_unseen, name_of, text_of

__all__ = ["bars", "shelf"]

_NAMES = re.compile(
    r"(?:^|[\s_-])(?:tags?|tag-?list|topics|share|sharing|social|related|breadcrumbs?|pagination"
    r"|pager|sidebar|widget|newsletter|subscribe|status|toolbar|print|comments)(?:$|[\s_-])",
    re.IGNORECASE,
)
_MOST_WORDS = 60
_STAMP = 8
_LEAST_LINKS = 2
_LINKED, _PARTLY = 0.9, 0.5
_PATH = re.compile(r"(?:^|[\s_-])breadcrumbs?(?:$|[\s_-])", re.IGNORECASE)
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_HOLDERS = frozenset({"article", "div", "main", "section", "body"})


def shelf(held: Any) -> Iterator[Any]:
    """Yield the elements at the end of *held* that are not its text, headings over them included.

    What has more than sixty words is text, whatever its name.
    """
    found = False
    last = next((c for c in reversed(held) if isinstance(c.tag, str) and text_of(c).split()), None)
    for child in reversed(held):
        words = text_of(child).split() if isinstance(child.tag, str) else []
        if not words or is_unseen(child):
            if (child.tail or "").strip():
                return
            continue
        if (child.tail or "").strip() or len(words) > _MOST_WORDS:
            yield from _inside(child, words)
            return
        if child is last and _is_stamp(words) and not _is_beside(child, words):
            continue  # what kind of line it is, its words must tell
        if not (_is_beside(child, words) or (found and name_of(child) in _HEADINGS)):
            yield from _inside(child, words)
            return
        found = True
        yield child


def bars(held: Any) -> Iterator[Any]:
    """Yield the elements within *held* that are named as what stands beside a text and are links.

    They stand above the text, too: ways to share it, or the path to the page.
    """
    for element in held.iter("div", "ul", "ol", "p", "section"):
        name = f"{element.get('class') or ''} {element.get('id') or ''}"
        words = text_of(element).split() if _NAMES.search(name) else []
        if not words or len(words) > _MOST_WORDS or element.find(".//h1") is not None:
            continue
        if _PATH.search(name) or _links_alone(element, words, _PARTLY):
            yield element


def _is_stamp(words: list[str]) -> bool:
    """Whether *words* are as few as those of a line that says when a page was changed."""
    return len(words) <= _STAMP and any(word.strip(".,").isdigit() for word in words)


def _inside(child: Any, words: list[str]) -> Iterator[Any]:
    """Yield what stands at the end of *child*, where it holds text as well."""
    if name_of(child) in _HOLDERS and not (child.tail or "").strip() and words:
        yield from shelf(child)


def _is_beside(element: Any, words: list[str]) -> bool:
    """Whether *element* is named as what stands beside a text, or holds nothing but links."""
    if _NAMES.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
        return True
    return _links_alone(element, words)


def _links_alone(element: Any, words: list[str], share: float = _LINKED) -> bool:
    links = [link for link in element.iter("a") if link.get("href")]
    linked = sum(len(text_of(link).split()) for link in links)
    return len(links) >= _LEAST_LINKS and linked >= share * len(words)
