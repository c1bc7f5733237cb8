"""A page is walked through, coloured and bordered at once as the library does it step by step."""

from collections.abc import Iterator
from typing import Any

import pytest

from presswork.render import pdf_boxes
from presswork.render.pdf_replace import replace
from presswork.render.pdf_weasy import parsed, weasyprint

_PAGE = """<html lang="en"><head><title>Measures</title><meta name="author" content="Norland"/>
<style>
@page wide { size: A3 landscape }
p { border-bottom: 1pt solid #c00; margin: 2mm } .a { outline: 2pt solid rgb(0 128 0 / 50%) }
.b { border: 1pt solid #c00; border-top-color: #c00c }
.c { column-count: 2; column-rule: 1pt solid }
.d { border: 3pt double teal; float: left } .e { position: absolute; border: 1pt dashed }
table { border-collapse: collapse } td { border: 1pt solid hsl(200 50% 50%) } .f { page: wide }
.g { visibility: hidden; border: 1pt solid } li { display: list-item }
</style></head><body><p class="a">One <b class="b">two</b></p><div class="c">Three four</div>
<div class="d">Five</div><p class="e">Six</p><p><span style="display: table-cell">Seven</span>
<span style="display: table-row">Eight</span></p><table><tr><td>Nine</td><td> </td></tr></table>
<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>Ten</title></svg>
<ul><li class="g">Eleven</li></ul><div class="f"><div><p>Twelve</p></div></div></body></html>"""


def _descendants_step_by_step(box: Any, placeholders: bool = False) -> Iterator[Any]:  # noqa: FBT001, FBT002
    """Yield what WeasyPrint yields, and as it does."""
    from weasyprint.formatting_structure.boxes import Box

    yield box
    for child in box.children:
        if placeholders or isinstance(child, Box):
            yield from _descendants_step_by_step(
                vars(child).get("_box", child), placeholders=placeholders
            )
        else:
            yield child


def _all_boxes() -> list[Any]:
    document = parsed(_PAGE, None).render()
    return [box for page in document.pages for box in page._page_box.descendants(True)]  # noqa: FBT003


@pytest.mark.parametrize("placeholders", [False, True])
def test_boxes_come_in_the_order_of_the_page(*, placeholders: bool) -> None:
    for box in _all_boxes():
        found = list(pdf_boxes._descendants(box, placeholders))
        assert list(map(id, found)) == list(
            map(id, _descendants_step_by_step(box, placeholders=placeholders))
        )


def test_a_box_begins_and_ends_on_the_pages_of_what_it_holds() -> None:
    first, *_, last = [box for box in _all_boxes() if box.element_tag == "body"]
    assert (first.page_values(), last.page_values()) == (("", ""), ("wide", "wide"))
    first.children = [*first.children, *last.children]
    assert first.page_values() == ("", "wide")
    first.children = []
    assert first.page_values() == ("", "")


def _slow(quick: Any) -> Any:
    """Return the function of the library that *quick* takes the place of."""
    cells = [cell.cell_contents for cell in quick.__closure__]
    (slow,) = [
        found
        for found in cells
        if "weasyprint" in getattr(found, "__module__", "")
        and getattr(found, "__name__", "") == quick.__name__
    ]
    return slow


@pytest.mark.parametrize("name", ["draw_border", "draw_outline"])
def test_a_page_has_the_borders_that_the_library_draws(name: str) -> None:
    weasyprint()
    from weasyprint.draw import border

    made = parsed(_PAGE, None).render().write_pdf(uncompressed_pdf=True)
    quick = getattr(border, name)
    slow = _slow(quick)
    replace(quick, slow)
    try:
        assert parsed(_PAGE, None).render().write_pdf(uncompressed_pdf=True) == made
    finally:
        replace(slow, quick)


def test_parts_of_tables_that_stand_alone_get_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    weasyprint()
    from weasyprint.formatting_structure import build

    made = parsed(_PAGE, None).render().write_pdf(uncompressed_pdf=True)
    quick = build.table_boxes_children
    monkeypatch.setattr(build, "table_boxes_children", _slow(quick))
    assert parsed(_PAGE, None).render().write_pdf(uncompressed_pdf=True) == made


def test_the_head_of_a_page_is_found_among_drawings_with_titles() -> None:
    document = parsed(_PAGE, None)
    names = [e.etree_element.tag for e in document.wrapper_element.query_all("title", "meta")]
    assert names == ["title", "meta", "{http://www.w3.org/2000/svg}title"]
    assert [e.id for e in document.wrapper_element.query_all("p.a, p.e")] == [None, None]
    assert document.render().metadata.title == "Measures"


def test_colours_are_told_apart_as_they_are_written() -> None:
    weasyprint()
    from tinycss2.color5 import parse_color

    red, also, clear = (parse_color(c) for c in ("#c00", "rgb(204, 0, 0)", "#cc000080"))
    assert hash(red) == hash(str(red))
    printed = parse_color("device-cmyk(0 1 1 0)")
    assert hash(printed) == hash(str(printed))
    assert len({red, also}) == 1
    assert len({red, clear}) == 2
    assert tuple(red) == (0.8, 0, 0, 1)
    *channels, alpha = clear
    assert channels == [0.8, 0, 0]
    assert alpha == pytest.approx(0.5, abs=0.01)
