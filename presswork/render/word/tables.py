"""Tables: a `table` of the template in, a Word table with real header rows out."""

from typing import Any

from presswork.render.word.draft import Draft, element
from presswork.render.word.order import Element
from presswork.render.word.paragraphs import paragraph

__all__ = ["table"]


def table(node: Element, draft: Draft) -> Any:
    """Return the Word table of *node*; its widths are shares of the width of the text."""
    shares = [float(share) for share in node.get("widths", "").split()]
    widths = [str(round(draft.width * share / sum(shares))) for share in shares]
    grid = element("tblGrid", *(element("gridCol", w=width) for width in widths))
    return element(
        "tbl", _properties(node, draft), grid, *(_row(row, widths, draft) for row in node)
    )


def _properties(node: Element, draft: Draft) -> Any:
    look = {"firstRow": "1", "lastRow": "0", "firstColumn": "1", "lastColumn": "0"}
    return element(
        "tblPr",
        element("tblStyle", val=draft.style("table", node.get("style", "Brief Table"))),
        element("bidiVisual") if draft.rtl else None,
        element("tblW", w=str(draft.width), type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblLook", val="04A0", noHBand="1", noVBand="1", **look),
        element("tblCaption", val=node.get("title", "")),
        element("tblDescription", val=node.get("description", "")),
    )


def _row(node: Element, widths: list[str], draft: Draft) -> Any:
    properties = element(
        "trPr", element("cantSplit"), element("tblHeader") if node.get("header") else None
    )
    cells = [
        element("tc", element("tcPr", element("tcW", w=width, type="dxa")), paragraph(cell, draft))
        for cell, width in zip(node, widths, strict=False)
    ]
    return element("tr", properties, *cells)
