"""Rules of style sheets and the elements of a PDF: what comes again for each is found once.

cssselect2 writes the names of elements in small letters anew for each, WeasyPrint tells for each
value of each rule whose it is, and both walk through a whole page for the few elements of its head.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice
from typing import Any

__all__ = ["quick_elements", "remember_names"]

_NAMES = 500
"""So many names of elements are remembered."""


def remember_names() -> None:
    """Let names of elements be written in small letters once, and rules be weighed once."""
    import cssselect2
    from weasyprint import css

    cssselect2.ascii_lower = lru_cache(_NAMES)(cssselect2.ascii_lower)
    css.declaration_precedence = cache(css.declaration_precedence)


@cache
def quick_elements() -> Any:
    """Return a class that takes the place of `cssselect2.ElementWrapper` for a page."""
    from cssselect2 import ElementWrapper

    class Element(ElementWrapper):  # type: ignore[misc]
        """An element that stops to look for others of some names behind the last of them."""

        def query_all(self, *selectors: Any) -> Iterator[Any]:
            """Return the elements in this one that *selectors* match."""
            found: Iterator[Any] = super().query_all(*selectors)
            if not all(isinstance(name, str) and name.isalpha() for name in selectors):
                return found
            tags = [element.tag for element in self.etree_element.iter()]
            return islice(found, sum(_local(tag) in selectors for tag in tags))

    return Element


@lru_cache(_NAMES)
def _local(tag: Any) -> str:
    """Return the name of an element without its namespace; a remark has none."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
