"""Notes of a page: links that call one, and the elements that hold them."""

import re
from typing import Any

from presswork.read.html.page import name_of, text_of

__all__ = ["Notes", "leads_back"]

_CALL = re.compile(
    r"\s{0,3}[\[(]?\s?(?:\d{1,3}|[*†‡§¹²³⁴-⁹]{1,3}|[ivx]{1,5}|[a-z])\s?[\])]?\s{0,3}"
)
_HOLDERS = frozenset({"li", "p", "div", "dd", "aside"})


class Notes:
    """The notes of a page, found by links that lead from a short sign to a later block."""

    def __init__(self, body: Any) -> None:
        """Find the notes of *body*."""
        # an element is the same object only as long as somebody holds it
        self._elements = list(body.iter())
        order = {id(element): n for n, element in enumerate(self._elements)}
        named = ((e.get("id") or e.get("name"), e) for e in self._elements)
        targets = {name: element for name, element in named if name}
        self._calls: dict[int, str] = {}
        self._held: dict[int, str] = {}
        for link in body.iter("a"):
            address = link.get("href") or ""
            target = targets.get(address[1:]) if address.startswith("#") else None
            if target is None or not _CALL.fullmatch(text_of(link)):
                continue
            holder = _holder(target)
            if holder is not None and order[id(holder)] > order[id(link)]:
                name = f"note {address[1:]}"
                name = self._held.setdefault(id(holder), name)
                self._calls[id(link)] = name

    def called_by(self, link: Any) -> str | None:
        """Return the name of the note that *link* calls, or None."""
        return self._calls.get(id(link))

    def named(self, element: Any) -> str | None:
        """Return the name of the note that *element* holds, or None."""
        return self._held.get(id(element))


def leads_back(link: Any) -> bool:
    """Return whether *link* shows no more than a sign such as an arrow, back to a call."""
    address = link.get("href") or ""
    return address.startswith("#") and not any(sign.isalnum() for sign in text_of(link))


def _holder(target: Any) -> Any:
    """Return the block that holds the note at *target*."""
    for element in (target, *target.iterancestors()):
        if name_of(element) in _HOLDERS:
            return element if len(text_of(element).split()) < _LONGEST else None
    return None


_LONGEST = 400
