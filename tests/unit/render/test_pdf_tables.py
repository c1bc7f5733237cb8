"""Tables in a line are as wide, and stand where, the library puts them."""

import pytest

from presswork.render.pdf_weasy import parsed, weasyprint

_PAGE = """<html><head><style>
table {{ display: inline-table; {table} }} td + td {{ width: 12mm }} div {{ width: 180mm }}
</style></head><body><div>
<table><tbody><tr><td>Resolution 2396</td><td>¶ 4</td></tr></tbody></table>
<table><tbody><tr><td>The Charter of Norland</td><td>¶ 11</td></tr></tbody></table>
</div></body></html>"""


def _pdf(table: str) -> bytes:
    made = parsed(_PAGE.format(table=table), None).render()
    data: bytes = made.write_pdf(uncompressed_pdf=True)
    return data


@pytest.mark.parametrize(
    "table",
    [
        "table-layout: fixed; width: 80mm",
        "table-layout: fixed; width: 50%",
        "table-layout: fixed; width: 70mm; margin-left: 5mm; border: 1pt solid; padding: 2mm",
        "width: 60mm; border-collapse: collapse; border: 1pt solid",
        "",
    ],
)
def test_the_file_is_as_if_the_table_were_measured(
    table: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    weasyprint()
    from weasyprint.layout import inline

    quick = _pdf(table)
    kept = inline.inline_block_width
    (slow,) = [cell.cell_contents for cell in kept.__closure__]
    monkeypatch.setattr(inline, "inline_block_width", slow)
    assert _pdf(table) == quick
