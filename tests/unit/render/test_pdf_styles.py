"""Styles and boxes that share what is equal say what those of WeasyPrint say each for itself."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from presswork import theme
from presswork.render import pdf_page
from presswork.render.pdf_styles import kept_of
from presswork.render.pdf_weasy import weasyprint
from tests.samples import briefing

_STYLE = """
p { margin: 1em 5%; border-radius: 2pt } p + p { width: 50%; float: left; min-height: 3em }
.a::before { content: "–" } .a { font-size: 120%; position: relative; border: 1pt solid }
table { border-collapse: collapse } td { box-sizing: border-box; padding: 2mm; width: 30mm }
li { list-style: square; position: absolute; top: 2mm } b { float: right; max-width: 9em }
"""
_BODY = """
<p id="p1" class="a">One <b>two</b></p><p id="p2" class="a">Three</p><p class="a" lang="fr">Six</p>
<table><tr><td id="t1">Four</td><td>Five</td></tr></table><ul><li id="l1">Seven</li><li>8</li></ul>
"""
_OF_A_PAGE = {"counter_increment", "counter_reset", "counter_set", "overflow"}
"""What WeasyPrint itself changes in the style of a page."""


def _boxes() -> Iterator[Any]:
    """Yield the boxes of a brief and of a page with more kinds of style."""
    look = theme.load()
    pages = (
        pdf_page.page(briefing(), look),
        f"<style>{_STYLE}</style>{_BODY}",
    )
    for page in pages:
        for set_page in weasyprint().HTML(string=page).render().pages:
            boxes = set_page._page_box.descendants()
            yield from (vars(box).get("_box", box) for box in boxes)


def test_a_shared_style_says_what_it_would_say_alone() -> None:
    weasyprint()
    from weasyprint.css import INITIAL_VALUES, ComputedStyle

    styles = {id(box.style): box.style for box in _boxes() if hasattr(box.style, "first")}
    assert len({id(style.first) for style in styles.values()}) < len(styles)
    for style in styles.values():
        alone = ComputedStyle(
            style.parent_style,
            style.cascaded,
            style.pseudo_type,
            style.root_style,
            style.base_url,
            style.font_config,
            style.initial_page_sizes,
        )
        for key in INITIAL_VALUES.keys() - _OF_A_PAGE:
            assert style[key] == alone[key], key


def test_the_weight_of_a_value_tells_styles_apart() -> None:
    css = "p, #strong { margin-left: 9px } .late { margin-inline-start: 5px }"
    body = '<p class="late">One</p><p class="late" id="strong">Two</p><p class="late">Three</p>'
    (page,) = weasyprint().HTML(string=f"<style>{css}</style>{body}").render().pages
    boxes = (vars(box).get("_box", box) for box in page._page_box.descendants())
    blocks = [box for box in boxes if type(box).__name__ == "BlockBox" and box.element_tag == "p"]
    assert [box.style["margin_left"].value for box in blocks] == [5, 9, 5]


def test_the_parts_of_a_page_have_the_lengths_that_the_library_resolves() -> None:
    weasyprint()
    from weasyprint.layout import percent

    at_once = 0
    for box in _boxes():
        for room in ((400, 300), (400, "auto")):
            quick, slow = box.copy(), box.copy()
            percent.resolve_percentages(quick, room)
            percent.resolve_percentages.__wrapped__(slow, room)
            assert vars(quick) == vars(slow)
            at_once += kept_of(box.style)["used"] is not None
        quick.width, quick.height = slow.width, slow.height = 200, 50
        percent.resolve_radii_percentages(quick)
        percent.resolve_radii_percentages.__wrapped__(slow)
        assert vars(quick) == vars(slow)
    assert at_once


@pytest.mark.parametrize("float_", ["none", "left", "right", "inline-start", "footnote"])
@pytest.mark.parametrize("position", ["static", "relative", "absolute", ("running()", "x")])
def test_a_box_is_in_the_flow_where_the_library_says_so(float_: str, position: str) -> None:
    weasyprint()
    from weasyprint.formatting_structure.boxes import Box

    box = SimpleNamespace(style={"float": float_, "position": position})
    for name in ("is_floated", "is_absolutely_positioned", "is_running", "is_footnote", "is_note"):
        setattr(box, name, getattr(Box, name).__get__(box))
    assert box.is_floated() == (float_ in {"left", "right", "inline-start"})
    assert Box.is_in_normal_flow(box) == Box.is_in_normal_flow.__wrapped__(box)
