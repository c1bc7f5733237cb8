"""Every shipped theme prints every word, and the sober one is black only."""

import re

import pytest

from presswork import theme
from presswork.check import html as check
from presswork.render import html
from tests import samples

_THEMES = [name for name, _ in theme.available()]


@pytest.mark.parametrize("name", _THEMES)
def test_the_page_of_a_shipped_theme_holds_every_fact_word_and_link(name: str) -> None:
    briefing = samples.briefing()
    data = html.render(briefing, theme.load(name), "norland").data
    assert check.check(data, briefing) == ()


def test_the_sober_theme_uses_black_and_white_alone() -> None:
    data = html.render(samples.briefing(), theme.load("plain"), "norland").data.decode("utf-8")
    assert set(re.findall(r"#[0-9a-fA-F]{6}\b", data.partition("</style>")[0])) == {
        "#000000",
        "#ffffff",
    }


def test_the_sober_theme_draws_no_timeline() -> None:
    data = html.render(samples.briefing(), theme.load("plain"), "norland").data.decode("utf-8")
    assert "<svg" not in data


@pytest.mark.parametrize("name", _THEMES)
def test_a_shipped_theme_is_described(name: str) -> None:
    assert dict(theme.available())[name]
