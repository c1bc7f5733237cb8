"""The page: decoded HTML in; its tree, what holds the text, and what a reader does not see, out."""

import re
from collections.abc import Iterator
from typing import Any

from presswork.errors import DocumentError

__all__ = [
    "container",
    "heading_of",
    "is_around",
    "is_menu",
    "is_unseen",
    "name_of",
    "parsed",
    "text_of",
]

UNSEEN = frozenset({
    "script", "style", "noscript", "template", "svg", "iframe", "object", "head", "title",
    "button", "select", "textarea", "input", "audio", "video", "canvas", "datalist",
})  # fmt: skip
_AROUND = frozenset({"nav", "footer", "aside", "form"})
_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search"})
_HIDDEN = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)
_HOVER = re.compile(
    r"(?:^|[\s_-])(?:tooltip|popover)[_-]{1,2}(?:text|content|body|inner|box)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""How makers of pages name what shows only where a pointer rests."""
_DEEPEST = 200
_LEAST_SHARE = 0.25
_MENU, _MENU_ITEMS = 0.9, 4
_PATHS = (
    ".//*[@itemprop='articleBody']",
    ".//*[contains(concat(' ', @class, ' '), ' e-content ')]",
    ".//article",
    ".//main",
    ".//*[@role='main']",
)
"""Where a page says that its text stands, the surest sign first."""


def parsed(text: str) -> Any:
    """Return the body of the page *text*.

    Raises DocumentError where there is none, or where it is nested so deeply that the parser
    would drop words without saying so.
    """
    from presswork.etree import etree  # before lxml.html loads more than it needs

    # isort: split
    import lxml.html

    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise DocumentError(
            "the file has no text", "Check that the right file was saved"
        ) from error
    if _depth(root) > _DEEPEST:
        problem = f"nested deeper than {_DEEPEST} levels; text would be lost"
        raise DocumentError(problem, "Save the page again as plain text")
    return root


def name_of(element: Any) -> str:
    """Return the name of *element* in lower case; empty for comments and the like."""
    return element.tag.lower() if isinstance(element.tag, str) else ""


def is_unseen(element: Any) -> bool:
    """Return whether a reader of the page does not see *element*."""
    return (
        name_of(element) in UNSEEN
        or element.get("hidden") is not None
        or (element.get("aria-hidden") == "true" and name_of(element) != "a")
        or bool(_HIDDEN.search(element.get("style") or ""))
        or element.get("role") == "tooltip"
        or bool(_HOVER.search(element.get("class") or ""))
    )


def is_around(element: Any) -> bool:
    """Return whether *element* is navigation or the like, which stands around the text."""
    return name_of(element) in _AROUND or element.get("role") in _ROLES


def is_menu(element: Any) -> bool:
    """Return whether the list *element* is a menu: several items, nearly all of them links."""
    whole = text_of(element).split()
    linked = sum(len(text_of(link).split()) for link in element.iter("a") if link.get("href"))
    return sum(1 for _ in element.iter("li")) >= _MENU_ITEMS and linked >= _MENU * len(whole)


def container(body: Any) -> Any:
    """Return the element that holds the text: the first that says so and holds enough of it."""
    whole = len(text_of(body).split())
    for path in _PATHS:
        found = [element for element in body.xpath(path) if not is_unseen(element)]
        sized = [(len(text_of(element).split()), element) for element in found]
        best = max(sized, key=lambda pair: pair[0], default=None)
        if best is not None and best[0] >= max(1, _LEAST_SHARE * whole):
            return best[1]
    return body


def heading_of(body: Any, held: Any) -> Any:
    """Return the headline of the page where it stands outside *held*, else None."""
    headings = [h for h in body.iter("h1") if not is_unseen(h) and text_of(h).strip()]
    if len(headings) != 1 or any(above is held for above in headings[0].iterancestors()):
        return None
    return headings[0]


def text_of(element: Any) -> str:
    """Return the words of *element* that a reader sees."""
    return "".join(_texts(element))


def _texts(element: Any) -> Iterator[str]:
    if is_unseen(element):
        return
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            yield from _texts(child)
        yield f" {child.tail or ''}"


def _depth(root: Any) -> int:
    deepest = 0
    level = [root]
    while level:
        deepest += 1
        if deepest > _DEEPEST:
            break
        level = [child for element in level for child in element]
    return deepest
