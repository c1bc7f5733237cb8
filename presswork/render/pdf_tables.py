"""Tables of a PDF: as wide in a line as they are laid out, and looked for where parts of one are.

WeasyPrint finds the width of a table in a line, forgets it, measures the words of every cell to
find it again, and takes the first one in the end. Around the boxes in every box it makes tables of
parts that stand alone, by five rules, whether there are any or not.
"""

from collections.abc import Callable
from typing import Any

__all__ = ["keep_widths", "seek_parts_of_tables"]


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


def seek_parts_of_tables() -> None:
    """Let the rules for parts of tables be applied where a box is one or holds one."""
    from weasyprint.formatting_structure import build

    build.table_boxes_children = _seeking(build.table_boxes_children)


def _seeking(apply: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """Return `table_boxes_children`, which leaves to *apply* what has to do with tables."""
    from weasyprint.formatting_structure.boxes import TableBox

    def table_boxes_children(box: Any, children: Any) -> Any:
        parts = [child for child in children if child.internal_table_or_caption]
        if parts or box.internal_table_or_caption or isinstance(box, TableBox):
            return apply(box, children)
        box.children = children
        return box

    return table_boxes_children
