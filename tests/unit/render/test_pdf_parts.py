"""A line cut out of its paragraph is the line that Pango shapes, or it is shaped."""

from typing import Any

import pytest

from presswork import theme
from presswork.render import pdf, pdf_layouts
from presswork.render.pdf_parts import Cutter
from presswork.render.pdf_weasy import parsed
from tests.samples import briefing

_TEXTS = {
    "en": "We, the twenty-eight members of the Council, have agreed on 14 measures – and on a fund "
    "of $2.5 million; AV, To, Wa and fi are set close, and none of them takes effect before the "
    "counter-terrorism convention is ratified, which may be in the spring or in the autumn. ",
    "fr": "Nous avons décidé d’accroître l’aide à 3 millions d’euros : « c’est peu », dit-on, mais "
    "c’est à l’unanimité, et pour les trois années à venir, que le Conseil s’est ainsi prononcé. ",
    "ru": "Мы приняли 14 мер и создали фонд в размере 2,5 млн долларов; ни одна из них не вступит "
    "в силу, пока парламент не ратифицирует соглашение о противодействии терроризму. ",
    "el": "Συμφωνήσαμε σε 14 μέτρα και σε ένα ταμείο 2,5 εκατομμυρίων ευρώ για τα επόμενα χρόνια. ",
    "ar": "قررنا اتخاذ 14 تدبيرا وإنشاء صندوق بمبلغ 2.5 مليون دولار، ولن يدخل أي منها حيز النفاذ "
    "قبل أن يصدق البرلمان على الاتفاقية (Convention 2010) في الربيع أو في الخريف. ",
}
_LOOKS = (
    "",
    "font: 600 15px BriefSans; hyphens: auto",
    "text-align: justify",
    "text-decoration: underline",
    "max-lines: 2; block-ellipsis: auto",
    "overflow: hidden; text-overflow: ellipsis; width: 6em",
)


def _pdf(text: str, language: str, css: str) -> bytes:
    press = pdf._set_up(briefing(), theme.load(), pdf.faces(pdf.scripts("".join(_TEXTS.values()))))
    way = "rtl" if language == "ar" else "ltr"
    page = (
        f'<html lang="{language}" dir="{way}"><body><p style="{css}">{text * 3}<b>{text}</b> '
        f"{text}</p></body></html>"
    )
    made = parsed(page, press.fetcher).render(font_config=press.fonts, stylesheets=[press.sheet])
    data: bytes = made.write_pdf(uncompressed_pdf=True)
    return data


class _Counted:
    """Counts the lines that are cut."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.cut = 0
        line = Cutter.line

        def counted(*arguments: Any) -> Any:
            self.cut += 1
            return line(*arguments)

        monkeypatch.setattr(Cutter, "line", counted)


@pytest.mark.parametrize("language", _TEXTS)
@pytest.mark.parametrize("css", _LOOKS)
def test_the_file_is_as_if_each_line_were_shaped(
    language: str, css: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = _Counted(monkeypatch)
    cut = _pdf(_TEXTS[language], language, css)
    lines = counted.cut
    monkeypatch.setattr(Cutter, "is_kerned", lambda *_: True)
    assert cut == _pdf(_TEXTS[language], language, css)
    assert (lines > 0) == (language != "ar")


def test_a_line_that_ends_in_a_kerned_letter_is_shaped(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = _Counted(monkeypatch)
    monkeypatch.setattr(Cutter, "is_kerned", lambda *_: True)
    _pdf(_TEXTS["en"], "en", "")
    assert not counted.cut


def test_lines_that_are_not_kept_are_shaped_when_they_are_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = _pdf(_TEXTS["en"], "en", "")
    monkeypatch.setattr(pdf_layouts, "_MOST", 2)
    assert _pdf(_TEXTS["en"], "en", "") == kept
