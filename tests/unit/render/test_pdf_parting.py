"""Words are parted at the end of a line as the library parts them, or left to it."""

from types import SimpleNamespace
from typing import Any

import pytest

from presswork.render import pdf_breaks, pdf_parting
from presswork.render.pdf_parting import Next, parted
from presswork.render.pdf_weasy import weasyprint
from tests.unit.render.test_pdf_breaks import _TEXTS, _style

_STYLE = {
    "lang": "en",
    "hyphens": "auto",
    "font_size": 10,
    "hyphenate_limit_zone": SimpleNamespace(value=5, unit="%"),
    "hyphenate_limit_chars": (7, 3, 3),
}
_LETTER, _LINE, _HYPHEN = 5.0, 200.0, 3.0


def _part(word: str, free: float, *, widths: list[float] | None = None, **said: Any) -> str | None:
    """Return what stands of *word* behind a blank on a line with so much *free* room."""
    weasyprint()
    wide = widths or [_LETTER * count for count in range(len(word) + 2)]
    there = Next(word, wide, free - 2, free)
    style = _STYLE | said
    return parted(there, style, SimpleNamespace(dictionaries={}), _LINE, _HYPHEN)


def test_the_longest_part_that_fits_stands_on_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("weasyprint.layout.percent.percentage", lambda *_: 10)
    assert _part("ratification", 30) == "rati"
    assert _part("ratification,", 30) == "rati"
    assert _part("ratification", 14) == ""
    assert _part("ratification", 50) == "ratifica"


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("treaty", {}),
        ("ratification", {"hyphens": "manual"}),
        ("ratification", {"lang": None}),
        ("ratification", {"lang": "ar"}),
    ],
)
def test_what_is_not_parted_stands_in_the_next_line(
    word: str, said: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("weasyprint.layout.percent.percentage", lambda *_: 10)
    assert _part(word, 30, **said) == ""


@pytest.mark.parametrize(
    ("word", "free"),
    [
        ("ratification", 11),  # as much room as a word must leave to be parted
        ("ratification", 26),  # as much as a part and its hyphen take
        ("counter-ratification", 30),
        ("Norland’s", 30),
    ],
)
def test_doubt_is_left_to_the_library(
    word: str, free: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("weasyprint.layout.percent.percentage", lambda *_: 10)
    assert _part(word, free) is None


def test_letters_that_are_one_sign_are_left_to_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("weasyprint.layout.percent.percentage", lambda *_: 10)
    widths = [0.0, 5, 10, 15, 20, 20, *(5.0 * count for count in range(6, 15))]
    assert _part("ratification", 30, widths=widths) is None


@pytest.mark.parametrize("language", ["en", "fr", "ru"])
def test_a_parted_word_is_as_the_library_sets_it(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    weasyprint()
    from weasyprint.text import line_break

    css = "font-size: 14px; hyphens: auto; hyphenate-limit-chars: 7 3 3; hyphenate-limit-zone: 12%"
    style, quick = _style(language, css), line_break.split_first_line
    slow, context = quick.__self__._split, SimpleNamespace(dictionaries={})
    told: list[str | None] = []

    def noted(*all_: Any) -> str | None:
        told.append(pdf_parting.parted(*all_))
        return told[-1]

    monkeypatch.setattr(pdf_breaks, "parted", noted)
    for width in range(120, 620, 7):
        rest: str | None = _TEXTS[language].strip() * 2
        while rest:
            mine, theirs = (split(rest, style, context, width, 0) for split in (quick, slow))
            assert mine[0].text == theirs[0].text
            assert mine[1:] == theirs[1:]
            rest = mine[2] and rest.encode()[mine[2] :].decode()
    assert len(list(filter(None, told))) > 10
