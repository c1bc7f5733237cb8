"""Lines of a PDF placed at once where nothing floats beside them.

WeasyPrint asks three times for each line what it must avoid, and reckons with every side of it
before it sees that there is nothing.
"""

from collections.abc import Callable
from typing import Any

from presswork.render.pdf_replace import replace

__all__ = ["place_at_once"]

Place = tuple[float, float, float]
"""Where a box begins, from the left and from the top, and how wide it may be."""


def place_at_once() -> None:
    """Let lines beside which nothing floats be placed at once."""
    from weasyprint.layout import float as floats

    replace(floats.avoid_collisions, _placing(floats.avoid_collisions))


def _placing(avoid: Callable[..., Place]) -> Callable[..., Place]:
    from weasyprint.formatting_structure.boxes import LineBox

    def avoid_collisions(
        context: Any,
        box: Any,
        containing_block: Any,
        outer: bool = True,  # noqa: FBT001, FBT002 - as it is called
    ) -> Place:
        if outer or type(box) is not LineBox or context.excluded_shapes:
            return avoid(context, box, containing_block, outer)
        left = containing_block.content_box_x()
        right = left + containing_block.width - box.margin_right
        left += box.margin_left
        start = right if containing_block.style["direction"] == "rtl" else left
        return start - box.margin_left, box.border_box_y() - box.margin_top, right - left

    return avoid_collisions
