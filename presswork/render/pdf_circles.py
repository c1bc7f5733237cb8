"""What WeasyPrint leaves in circles, let go when a document is set: most is freed at once then.

A layout names itself as that which asks for pictures, and with it all pages, boxes and styles would
stay until the collector of cyclic garbage has looked at ten thousand objects.
"""

import contextlib
from collections.abc import Callable, Iterator
from typing import Any
from weakref import WeakSet

__all__ = ["circles_broken", "know_layouts"]

_layouts: WeakSet[Any] = WeakSet()
"""The layouts that have not been let go."""


def know_layouts() -> None:
    """Know of each layout that WeasyPrint makes from now on."""
    from weasyprint.layout import LayoutContext

    LayoutContext.__init__ = _known(LayoutContext.__init__)


def _known(begin: Callable[..., None]) -> Callable[..., None]:
    def begin_known(layout: Any, *arguments: Any, **more: Any) -> None:
        begin(layout, *arguments, **more)
        _layouts.add(layout)

    return begin_known


@contextlib.contextmanager
def circles_broken() -> Iterator[None]:
    """Let go of what was laid out meanwhile: behind this context no document of it is drawn."""
    try:
        yield
    finally:
        for layout in list(_layouts):
            vars(layout).clear()
        _layouts.clear()
