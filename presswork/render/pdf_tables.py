"""Tables in a line of a PDF, as wide as they were laid out, without being measured for it.

WeasyPrint finds the width of such a table, forgets it, measures the words of every cell to find it
again, and takes the first one in the end.
"""

from collections.abc import Callable
from typing import Any

__all__ = ["keep_widths"]


def keep_widths() -> None:
    """Let tables in lines keep the width that they have been given."""
    from weasyprint.layout import inline

    inline.inline_block_width = _keeping(inline.inline_block_width)


def _keeping(find_width: Callable[..., None]) -> Callable[..., None]:
    def inline_block_width(box: Any, context: Any, containing_block: Any) -> None:
        if box.is_table_wrapper:
            box.width = box.get_wrapped_table().border_width()
        else:
            find_width(box, context, containing_block)

    return inline_block_width
