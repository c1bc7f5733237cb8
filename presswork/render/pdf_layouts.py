"""Lines of a PDF that stay laid out from when they are broken until they are drawn.

WeasyPrint drops the layout of a line, which holds its shaped glyphs, and makes it again to draw the
line. That keeps the memory of long documents small and costs each page a tenth of its time.
"""

from typing import Any
from weakref import WeakSet

__all__ = ["keep_layouts"]

_MOST = 2000
"""So many lines are kept, about twenty pages; each takes some kilobytes."""


def keep_layouts(layout: Any) -> None:
    """Let lines of the class *layout* be drawn as they were laid out, as far as they are kept."""
    drop, lay_out_again = layout.deactivate, layout.reactivate
    kept: WeakSet[Any] = WeakSet()

    def deactivate(line: Any) -> None:
        drawn = line in kept
        if drawn or len(kept) >= _MOST:
            kept.discard(line)
            drop(line)
        else:
            kept.add(line)

    def reactivate(line: Any, style: Any) -> None:
        if line not in kept or line.justification_spacing or line.style is not style:
            lay_out_again(line, style)

    layout.deactivate, layout.reactivate = deactivate, reactivate
