"""Lines made from templates and kept until they are drawn: the same bytes, either way."""

from typing import Any

import pytest

from presswork import theme
from presswork.model import Format
from presswork.render import pdf, pdf_layouts, render
from presswork.render.pdf_weasy import weasyprint
from tests.samples import briefing


@pytest.mark.parametrize("most", [0, 7])
def test_a_line_is_drawn_alike_whether_it_was_kept_or_not(
    most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = theme.load()
    kept = render(briefing(), look, "n", Format.PDF).data
    monkeypatch.setattr(pdf_layouts, "_MOST", most)
    assert render(briefing(), look, "n", Format.PDF).data == kept


def test_few_templates_make_the_same_lines_as_many(monkeypatch: pytest.MonkeyPatch) -> None:
    many = render(briefing(), theme.load(), "n", Format.PDF).data
    monkeypatch.setattr(pdf_layouts, "_TEMPLATES", 1)
    assert render(briefing(), theme.load(), "n", Format.PDF).data == many


def test_setting_the_same_brief_again_makes_no_template_more() -> None:
    look = theme.load()
    render(briefing(), look, "n", Format.PDF)
    templates = _templates()
    render(briefing(), look, "n", Format.PDF)
    assert _templates() == templates
    assert sum(templates) > 0


def _templates() -> list[int]:
    return [len(getattr(press.fonts, "templates", ())) for press in pdf._presses.values()]


class _Asked(dict[str, Any]):
    """A style that remembers what it was asked."""

    def __init__(self, style: Any, fonts: Any) -> None:
        super().__init__()
        self.style, self.font_config = style, fonts

    def __missing__(self, key: str) -> Any:
        self[key] = self.style[key]
        return self[key]


@pytest.mark.parametrize("decoration", ["none", "underline"])
def test_a_template_is_known_by_all_that_it_is_made_from(decoration: str) -> None:
    """A property that the library comes to read would be missing in the list."""
    module = weasyprint()
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.text.line_break import Layout

    page = f'<p style="text-decoration: {decoration}">x'
    document = module.HTML(string=page).render()
    box = next(box for box in document.pages[0]._page_box.descendants() if hasattr(box, "text"))
    asked = _Asked(box.style, FontConfiguration())
    Layout(asked)
    assert set(pdf_layouts.READ) >= set(asked)
    assert "font_size" in asked
