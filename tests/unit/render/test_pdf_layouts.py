"""Lines that stay laid out until they are drawn: the same bytes, whether they are kept or not."""

import pytest

from presswork import theme
from presswork.model import Format
from presswork.render import pdf_layouts, render
from tests.samples import briefing


@pytest.mark.parametrize("most", [0, 7])
def test_a_line_is_drawn_alike_whether_it_was_kept_or_not(
    most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = theme.load()
    kept = render(briefing(), look, "n", Format.PDF).data
    monkeypatch.setattr(pdf_layouts, "_MOST", most)
    assert render(briefing(), look, "n", Format.PDF).data == kept
