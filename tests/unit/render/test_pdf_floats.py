"""Lines stand where the library puts them, beside floats and beside none."""

import pytest

from presswork.render.pdf_replace import replace
from presswork.render.pdf_weasy import parsed, weasyprint

_WORDS = "We, the members of the Council of Norland, have agreed on fourteen measures. "
_PAGE = """<html dir="{way}"><body style="margin: 7mm"><div style="{css}">{words}</div>
<p>{words}<span style="display: inline-block; width: 20mm; padding: 1mm">{words}</span></p>
</body></html>"""


@pytest.mark.parametrize("way", ["ltr", "rtl"])
@pytest.mark.parametrize(
    "css",
    ["", "float: left; width: 40mm", "float: right; width: 40mm", "text-indent: 9mm; padding: 3mm"],
)
def test_the_file_is_as_if_every_line_had_asked(way: str, css: str) -> None:
    page = _PAGE.format(way=way, css=css, words=_WORDS * 2)
    weasyprint()
    from weasyprint.layout import float as floats

    quick, at_once = parsed(page, None).render().write_pdf(), floats.avoid_collisions
    (slow,) = [
        cell.cell_contents
        for cell in at_once.__closure__
        if getattr(cell.cell_contents, "__name__", "") == "avoid_collisions"
    ]
    replace(at_once, slow)
    try:
        assert parsed(page, None).render().write_pdf() == quick
    finally:
        replace(slow, at_once)
