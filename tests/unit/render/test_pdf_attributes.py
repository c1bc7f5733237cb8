"""One list of attributes for all lines of one font feature: no worker grows by what it sets."""

from presswork import theme
from presswork.model import Format
from presswork.render import render
from tests.samples import briefing


def test_setting_the_same_brief_again_makes_no_list_more() -> None:
    from presswork.render.pdf_weasy import weasyprint

    weasyprint()
    from weasyprint.text import line_break

    press = theme.load()
    made = render(briefing(), press, "brief", Format.PDF)
    lists = len(line_break.pango._lists)
    again = render(briefing(), press, "brief", Format.PDF)
    assert len(line_break.pango._lists) == lists
    assert lists > 0
    assert made.data == again.data
