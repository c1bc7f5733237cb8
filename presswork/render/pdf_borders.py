"""Borders and outlines of a PDF: boxes that have none are told by their style.

WeasyPrint asks each box for the colours of an outline, and each for its columns, pictures and
sides, to find that there is nothing to draw.
"""

from collections.abc import Callable
from typing import Any

from presswork.render.pdf_replace import replace
from presswork.render.pdf_styles import kept_of

__all__ = ["skip_missing_borders"]


def skip_missing_borders() -> None:
    """Let WeasyPrint draw borders and outlines only of boxes that have some."""
    from weasyprint.draw import border

    replace(border.draw_border, _bordering(border.draw_border))
    replace(border.draw_outline, _outlining(border.draw_outline))


def _bordering(draw: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """Return `draw_border`, which leaves to *draw* boxes that may have one."""

    def draw_border(stream: Any, box: Any) -> None:
        kept = kept_of(box.style)
        if "sides_alone" not in kept:
            kept["sides_alone"] = _has_sides_alone(box.style)
        across = box.border_left_width or box.border_right_width
        if across or box.border_top_width or box.border_bottom_width or not kept["sides_alone"]:
            draw(stream, box)

    return draw_border


def _has_sides_alone(style: Any) -> bool:
    """Return whether a box of *style* has no border but, perhaps, those of its four sides."""
    columns = style["column_width"] != "auto" or style["column_count"] != "auto"
    return not columns and style["border_image_source"][0] == "none"


def _outlining(draw: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """Return `draw_outline`, which leaves to *draw* a box that has one; its boxes come after it."""
    from weasyprint.formatting_structure.boxes import Box

    def draw_outline(stream: Any, box: Any) -> None:
        kept = kept_of(box.style)
        if "outlined" not in kept:
            kept["outlined"] = bool(box.style["outline_width"])
        if kept["outlined"]:
            draw(stream, box)
            return
        for child in box.children:
            if isinstance(child, Box):
                draw_outline(stream, child)

    return draw_outline
