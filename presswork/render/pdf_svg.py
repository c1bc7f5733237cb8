"""Words of a drawing in a PDF, set at once like any line.

WeasyPrint sets them letter by letter, since SVG may move each letter, and draws those that are
centred as a group of their own, which it moves when it knows their width. Here a text that asks for
no more than a place is set, measured and drawn in one piece, kerned like a line. Texts with letters
from right to left, and all that ask for more, are left to WeasyPrint.

It also reads anew, for each element, the values that all of them share, and those that none has.
"""

import re
import unicodedata
from collections.abc import Callable
from copy import copy
from functools import lru_cache
from math import inf
from typing import Any

from presswork.render.pdf_replace import replace

__all__ = ["remember_values", "set_words_at_once"]

_VALUES = ("alpha_value", "normalize", "parse_url", "size")
"""Functions of WeasyPrint that read the value of an attribute."""
_MOST = 600
"""So many values of each kind are remembered."""

_PLACED = frozenset({
    "fill",
    "font-family",
    "font-size",
    "font-weight",
    "role",
    "text-anchor",
    "x",
    "y",
    "{http://www.w3.org/2000/xmlns/}xmlns",
})
"""The attributes, inherited ones too, of a text that asks for no more than a place."""
_SHARES = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of a text stands before its place."""
_WEIGHT = "400"
_NUMBER = re.compile(r"-?\d{1,6}(?:\.\d{1,6})?")
_FORWARD = frozenset({"L", "EN", "ES", "ET", "CS", "NSM", "ON", "WS"})
"""Classes of signs that leave a line running from left to right."""


def set_words_at_once() -> None:
    """Let WeasyPrint set placed words of drawings at once."""
    from weasyprint.svg import SVG

    SVG.draw_node = _drawing(SVG.draw_node)


def remember_values() -> None:
    """Let WeasyPrint read each value of the attributes of drawings once."""
    from weasyprint.svg import utils

    remembered = lru_cache(_MOST, typed=True)
    for name in _VALUES:
        read = getattr(utils, name)
        replace(read, remembered(read))
    parsed = remembered(utils.color)
    replace(utils.color, lambda written: copy(parsed(written)))  # it is made transparent where used


def _drawing(draw: Callable[..., None]) -> Callable[..., None]:
    """Return `draw_node`, which leaves to *draw* all but placed words."""

    def draw_node(
        svg: Any,
        node: Any,
        font_size: float,
        fill_stroke: bool = True,  # noqa: FBT001, FBT002 - as it is called
        context: Any = None,
    ) -> None:
        if fill_stroke and context is None and node.tag == "text" and _is_placed(node):
            _draw(svg, node)
        else:
            draw(svg, node, font_size, fill_stroke, context)

    return draw_node


def _is_placed(node: Any) -> bool:
    """Return whether the text *node* has words that run from left to right, and a place."""
    numbers = [node.get(name, "") for name in ("x", "y", "font-size")]
    return (
        bool(node.text)
        and node.attrib.keys() <= _PLACED
        and node.get("text-anchor", "start") in _SHARES
        and all(map(_NUMBER.fullmatch, [*numbers, node.get("font-weight", _WEIGHT)]))
        and next(iter(node), None) is None
        and all(unicodedata.bidirectional(sign) in _FORWARD for sign in node.text)
    )


def _draw(svg: Any, node: Any) -> None:
    """Draw the words of *node* in one piece."""
    from weasyprint.draw.text import draw_emojis, draw_first_line
    from weasyprint.matrix import Matrix
    from weasyprint.svg.text import TextBox
    from weasyprint.text import line_break

    style, size = _style(svg, node), float(node.get("font-size"))
    line = line_break.split_first_line(node.text, style, svg.context, inf, 0)
    layout, (width, height, baseline) = line[0], line[3:]
    x = float(node.get("x")) - width * _SHARES[node.get("text-anchor", "start")]
    y = float(node.get("y"))
    node.text_bounding_box = (x, y - baseline, width, height)
    svg.stream.push_state()
    fill, stroke = svg.set_graphical_state(node, size)
    svg.stream.begin_text()
    layout.reactivate(style)
    svg.fill_stroke(fill, stroke, text=True)
    emojis = draw_first_line(
        svg.stream, TextBox(layout, style), "none", "none", Matrix(d=-1, e=x, f=y)
    )
    svg.stream.end_text()
    svg.stream.pop_state()
    draw_emojis(svg.stream, style, x, y, emojis)


def _style(svg: Any, node: Any) -> Any:
    """Return the style of the words of *node*, one for all of a drawing that look alike."""
    from weasyprint.css.properties import INITIAL_VALUES
    from weasyprint.svg.text import Style

    family, size = node.get("font-family", "sans-serif"), node.get("font-size")
    weight = node.get("font-weight", _WEIGHT)
    known = vars(svg).setdefault("styles", {})
    if (family, size, weight) not in known:
        style = known[family, size, weight] = Style(INITIAL_VALUES)
        style.font_config = svg.font_config
        style["font_family"] = [name.strip("\"' ") for name in family.split(",")]
        style["font_size"], style["font_weight"] = float(size), int(float(weight))
    return known[family, size, weight]
