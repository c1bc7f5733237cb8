"""Lines broken off a paragraph that was measured once end where WeasyPrint would end them."""

from types import SimpleNamespace
from typing import Any

import pytest

from presswork import theme
from presswork.render import pdf
from presswork.render.pdf_breaks import _flows, _places
from presswork.render.pdf_weasy import parsed, weasyprint
from tests.samples import briefing

_TEXTS = {
    "en": "We, the twenty-eight members of the Council, have agreed on 14 measures – and on a fund "
    "of $2.5 million; none of them, however, takes effect before the Parliament of Norland has "
    "ratified the counter-terrorism convention, which it may do in the spring or in the autumn. ",
    "fr": "Nous avons décidé d’accroître l’aide à 3 millions d’euros : « c’est peu », dit-on, mais "
    "c’est à l’unanimité, et pour les trois années à venir, que le Conseil s’est ainsi prononcé. ",
    "ru": "Мы приняли 14 мер и создали фонд в размере 2,5 млн долларов; ни одна из них не вступит "
    "в силу, пока парламент не ратифицирует соглашение о противодействии терроризму. ",
    "ar": "قررنا اتخاذ 14 تدبيرا وإنشاء صندوق بمبلغ 2.5 مليون دولار، ولن يدخل أي منها حيز النفاذ "
    "قبل أن يصدق البرلمان على الاتفاقية (Convention 2010) في الربيع أو في الخريف. ",
}


def _style(language: str, css: str) -> Any:
    """Return the style of a paragraph in *language*, with our faces."""
    said = briefing()
    press = pdf._set_up(said, theme.load(), pdf.faces(pdf.scripts("".join(_TEXTS.values()))))
    right = "rtl" if language == "ar" else "ltr"
    page = f'<html lang="{language}" dir="{right}"><body><p style="{css}">x</p></body></html>'
    document = parsed(page, press.fetcher).render(
        font_config=press.fonts, stylesheets=[press.sheet]
    )
    boxes = document.pages[0]._page_box.descendants()
    return next(box.style for box in boxes if getattr(box, "text", "") == "x")


@pytest.mark.parametrize("language", _TEXTS)
@pytest.mark.parametrize("css", ["font-size: 14px", "font: 600 21px BriefSans; hyphens: auto"])
def test_a_line_ends_where_the_library_ends_it(language: str, css: str) -> None:
    weasyprint()
    from weasyprint.text import line_break

    style, quick = _style(language, css), line_break.split_first_line
    slow, at_once = quick.__self__._split, quick.__self__._set_at_once
    context, reckoned = SimpleNamespace(dictionaries={}), 0
    for width in range(90, 620, 23):
        rest: str | None = _TEXTS[language].strip() * 2
        while rest:
            mine, theirs = (split(rest, style, context, width, 0) for split in (quick, slow))
            assert mine[0].text == theirs[0].text
            assert mine[1:] == theirs[1:]
            reckoned += at_once(rest, style, context, width, 0) is not None
            rest = mine[2] and rest.encode()[mine[2] :].decode()
    assert reckoned > 20


@pytest.mark.parametrize(
    "text", ["14", " ", "KEY FIGURES", "Made from: ", "أهم التواريخ", "a\u00adb"]
)
@pytest.mark.parametrize(
    "css",
    ["letter-spacing: 1px", "overflow-wrap: break-word", "word-spacing: 3px", "white-space: pre"],
)
def test_a_text_that_fits_is_set_as_the_library_sets_it(
    css: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    weasyprint()
    from weasyprint.text import line_break

    style, quick = _style("ar" if text > "z" else "en", css), line_break.split_first_line
    slow, context = quick.__self__._split, SimpleNamespace(dictionaries={})
    left: list[float] = []
    monkeypatch.setattr(
        quick.__self__, "_split", lambda *all_: (left.append(all_[3]), slow(*all_))[1]
    )
    for tenths in range(0, 3000, 7):
        mine = quick(text, style, context, tenths / 10, 0)
        theirs = slow(text, style, context, tenths / 10, 0)
        assert mine[0].text == theirs[0].text
        assert mine[1:] == theirs[1:]
    fits = "pre" not in css and "\u00ad" not in text
    assert (max(left) < 250) is fits


@pytest.mark.parametrize("language", _TEXTS)
def test_the_next_break_is_found_in_the_first_words(language: str) -> None:
    weasyprint()
    from weasyprint.text import line_break

    near = line_break.get_next_break_point_from_text
    (whole,) = [cell.cell_contents for cell in near.__closure__]
    for text in (
        _TEXTS[language],
        "  14  % of 2010–2020 - e.g. a/b (c) “d” 中文 字 สวัสดี ครับ a\nb c",
    ):
        for start in range(len(text)):
            assert near(text[start:], language) == whole(text[start:], language), text[start:]


@pytest.mark.parametrize(
    "text",
    ["two\nlines of a text", "a soft hy\xadphen in it", "a \u202bdirection\u202c of its own"],
)
def test_more_than_words_is_left_to_the_library(text: str) -> None:
    style = {
        "font_size": 14,
        "letter_spacing": "normal",
        "overflow_wrap": "normal",
        "white_space": "normal",
        "word_break": "normal",
        "word_spacing": 0,
    }
    assert _flows("two lines of a text", style, 300)
    assert not _flows(text, style, 300)
    assert not _flows("two lines of a text", style | {"white_space": "pre"}, 300)
    assert not _flows("two lines of a text", style, 30)


@pytest.mark.parametrize("text", ["", "14", "naïve – 北国 \U0001f30d", "قررنا"])
def test_a_place_is_told_in_bytes(text: str) -> None:
    assert _places(text) == [len(text[:at].encode()) for at in range(len(text) + 1)]
