"""Boxes of a PDF walked at once: down a tree without a step for each level above, and to its ends.

WeasyPrint hands each box of a page up through all boxes that hold it, and looks at all that stand
in a box to find the first and the last.
"""

from collections.abc import Iterator
from typing import Any

__all__ = ["walk_at_once"]


def walk_at_once() -> None:
    """Let WeasyPrint walk through the boxes of a page at once."""
    from weasyprint.formatting_structure.boxes import Box, ParentBox

    Box.descendants = _descendants
    ParentBox.page_values = _page_values


def _descendants(
    box: Any,
    placeholders: bool = False,  # noqa: FBT001, FBT002 - as it is called
) -> Iterator[Any]:
    """Yield *box*, and all boxes in it in the order of the page.

    What stands for a box that is out of the flow counts as that box with its own, if *placeholders*
    are asked for, else as itself.
    """
    from weasyprint.formatting_structure.boxes import Box

    yield box
    levels = [iter(box.children)]
    while levels:
        for child in levels[-1]:
            if isinstance(child, Box):
                found = child
            elif placeholders:
                found = vars(child)["_box"]
            else:
                yield child
                continue
            yield found
            if found.children:
                levels.append(iter(found.children))
                break
        else:
            levels.pop()


def _page_values(box: Any) -> tuple[Any, Any]:
    """Return the kinds of page that *box* begins and ends on, by the first and last box in it."""
    start = end = box.style["page"]
    first = next(filter(_tells, box.children), None)
    if first is None:
        return start, end
    last = next(filter(_tells, reversed(box.children)))
    begins = first.page_values()
    ends = begins if last is first else last.page_values()
    return begins[0] or start, ends[1] or end


def _tells(child: Any) -> bool:
    """Return whether *child* stands in the flow, or floats in it."""
    return bool(child.is_in_normal_flow() or child.is_floated())
