"""Lines drawn at once leave in the file what WeasyPrint draws glyph by glyph."""

import re
from typing import Any

import pytest

from presswork import theme
from presswork.model import Format
from presswork.render import pdf_drawing, render
from presswork.render.pdf_weasy import weasyprint
from tests.samples import briefing

_PAGE = """<html lang="en"><body style="letter-spacing: 1px; text-align: justify">
<p>AVAST: office, 14 measures – naïve \u05d0\u05d1\u05d2 \u0627\u0644\u0633\u0644\u0627\u0645
a\u0301 <b>bold</b>\u200b<i>slanted</i><sup>2</sup> \U000f0000
and more words that fill a line and another</p>
<p style="overflow: hidden; text-overflow: ellipsis; white-space: nowrap; width: 5em">
cut off here</p>
</body></html>"""


def _drawn(*, at_once: bool, monkeypatch: pytest.MonkeyPatch) -> bytes:
    with monkeypatch.context() as patch:
        if not at_once:
            patch.setattr(pdf_drawing, "_read", lambda *_: [])
        data = weasyprint().HTML(string=_PAGE).write_pdf(uncompressed_pdf=True)
    assert isinstance(data, bytes)
    return data


def test_a_page_is_drawn_alike_at_once_and_glyph_by_glyph(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = _drawn(at_once=True, monkeypatch=monkeypatch)
    assert quick == _drawn(at_once=False, monkeypatch=monkeypatch)
    assert len(re.findall(rb"\] TJ", quick)) > 5


def test_a_brief_is_drawn_alike_at_once_and_glyph_by_glyph(monkeypatch: pytest.MonkeyPatch) -> None:
    look = theme.load()
    quick = render(briefing(), look, "n", Format.PDF).data
    shown: list[Any] = []
    monkeypatch.setattr(pdf_drawing, "_show", lambda *all_: shown.append(all_))
    empty = render(briefing(), look, "n", Format.PDF).data
    assert shown
    assert empty != quick
    monkeypatch.undo()
    monkeypatch.setattr(pdf_drawing, "_read", lambda *_: [])
    assert render(briefing(), look, "n", Format.PDF).data == quick
