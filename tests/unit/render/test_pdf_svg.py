"""Words of drawings set at once: where they should stand, and no others."""

import re
import sys
from typing import Any

import pytest

from presswork import theme
from presswork.model import Format
from presswork.render import pdf_svg, render
from presswork.render.pdf_weasy import weasyprint
from tests.pdf_pages import Text, texts
from tests.samples import briefing

_POINTS = 0.75
_PLAIN = 'x="200" y="50" font-size="16" font-weight="600"'


def _pdf(drawn: str) -> bytes:
    page = (
        "<style>@page { margin: 0 } body { margin: 0 } svg { display: block }</style>"
        f'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100">{drawn}</svg>'
    )
    data = weasyprint().HTML(string=page).write_pdf(uncompressed_pdf=True)
    assert isinstance(data, bytes)
    return data


def _word(attributes: str, words: str = "HIIIH") -> Text:
    (found,) = texts(_pdf(f"<text {attributes}>{words}</text>"))
    assert found.words.strip() == words
    return found


def test_words_stand_before_around_or_behind_their_place() -> None:
    place = 200 * _POINTS
    assert _word(_PLAIN).left == pytest.approx(place, abs=2)
    assert _word(f'{_PLAIN} text-anchor="end"').right == pytest.approx(place, abs=2)
    middle = _word(f'{_PLAIN} text-anchor="middle"')
    assert (middle.left + middle.right) / 2 == pytest.approx(place, abs=0.5)
    assert middle.right - middle.left > 20


def test_words_are_as_large_as_letter_by_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = _word(_PLAIN)
    monkeypatch.setattr(pdf_svg, "_is_placed", lambda _: False)
    letters = texts(_pdf(f"<text {_PLAIN}>HIIIH</text>"))
    assert len(letters) == 5
    assert (quick.left, quick.bottom, quick.top) == pytest.approx(
        (letters[0].left, letters[0].bottom, letters[0].top), abs=0.02
    )
    assert quick.right == pytest.approx(letters[-1].right, abs=0.2)


@pytest.mark.parametrize(
    "text",
    [
        f"<text {_PLAIN}>\u05d0\u05d1 1</text>",
        f"<text {_PLAIN}>\u0661\u0662</text>",
        f"<text {_PLAIN}>ab\u202ec</text>",
        f'<text {_PLAIN} dx="3">ab</text>',
        f'<text {_PLAIN} letter-spacing="3">ab</text>',
        f'<text {_PLAIN} transform="rotate(9)">ab</text>',
        f'<text {_PLAIN} text-anchor="fair">ab</text>',
        f"<text {_PLAIN}>ab<tspan>c</tspan></text>",
        '<text x="1 9" y="9" font-size="9">ab</text>',
        '<text x="50%" y="9" font-size="9">ab</text>',
        '<text x="9" y="9" font-size="1em">ab</text>',
        '<text x="9" y="9" font-size="9" font-weight="bold">ab</text>',
        '<text x="9" y="9" font-size="9"></text>',
        f'<g opacity=".5"><text {_PLAIN} dy="1">ab</text></g>',
        f'<clipPath id="c"><text {_PLAIN}>ab</text></clipPath><rect clip-path="url(#c)"/>',
    ],
)
def test_what_asks_for_more_than_a_place_is_set_as_before(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_alone = _pdf(text)
    monkeypatch.setattr(pdf_svg, "_is_placed", lambda _: False)
    assert _pdf(text) == left_alone


def test_half_shown_words_lie_in_the_box_of_their_group() -> None:
    data = _pdf(f'<g opacity=".5"><text {_PLAIN}>HIIIH</text></g>')
    (box,) = re.findall(rb"/BBox \[([\d. ]+)\]", data)
    left, top, right, bottom = map(float, box.split())
    assert left == 200
    assert 240 < right < 250
    assert 30 < top < 40
    assert 50 < bottom < 60


def test_the_timeline_of_a_brief_is_set_without_groups() -> None:
    data = render(briefing(), theme.load(), "n", Format.PDF).data
    assert b"/Subtype /Form" not in data
    label = briefing().box.timeline[0].text
    assert any(label.startswith(text.words.strip()) for text in texts(data) if text.size < 12)


_SHAPES = """<g fill="#123456" stroke="navy" stroke-width="1em" font-size="9">
<circle cx="9" cy="9" r="4" fill-opacity=".5"/><circle cx="19" cy="9" r="4"/>
<rect x="10%" y="1.5mm" width="5" height="5" stroke-opacity="20%"/>
<polyline points="1,2 3,4-5,6" font-size="12" stroke-width="1em" fill="none"/>
<path d="M1 1 L 5e1-3.5.5" opacity=".3"/><circle cx="29" cy="9" r="4" fill="#12345680"/></g>"""


def test_a_drawing_is_the_same_from_values_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    first = _pdf(_SHAPES)
    assert _pdf(_SHAPES) == first
    from weasyprint.svg import utils

    for name in pdf_svg._VALUES:
        _forget(getattr(utils, name), monkeypatch)
    assert _pdf(_SHAPES) == first


def _forget(remembered: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let modules of WeasyPrint call what *remembered* remembers the values of."""
    for module in [known for name, known in sys.modules.items() if name.startswith("weasyprint")]:
        for name in [name for name, value in vars(module).items() if value is remembered]:
            monkeypatch.setattr(module, name, remembered.__wrapped__)


def test_a_colour_that_is_changed_is_not_remembered_so() -> None:
    weasyprint()
    from weasyprint.svg import utils

    utils.color("#123456").alpha *= 0.5
    assert utils.color("#123456").alpha == 1
