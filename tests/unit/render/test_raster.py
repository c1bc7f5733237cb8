"""A drawing becomes dots: its size, its ground, its letters, and what is said of a broken one."""

import io
import sys
from subprocess import run

import pytest
from PIL import Image

from presswork import fonts
from presswork.errors import ThemeError
from presswork.render.raster import png

_SANS = [face.path for face in fonts.FACES if face.family == "BriefSans"]


def _drawing(inside: str, size: str = 'width="60" height="40"') -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 60 40">{inside}</svg>'


def _letters(family: str) -> str:
    return _drawing(f'<text x="5" y="30" font-family="{family}" font-size="30">N</text>')


def _read(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize(
    ("width", "size"), [(None, (60, 40)), (30, (30, 20)), (100, (100, 67)), (7, (7, 5))]
)
def test_a_picture_is_as_wide_as_asked_and_high_in_proportion(
    width: int | None, size: tuple[int, int]
) -> None:
    assert _read(png(_drawing(""), "norland.svg", width=width)).size == size


def test_the_ground_lies_below_what_is_drawn() -> None:
    half = _drawing('<rect width="30" height="40" fill="#0b3d66"/>')
    picture = _read(png(half, "norland.svg", ground="#eef2F6"))
    assert picture.getpixel((10, 10)) == (0x0B, 0x3D, 0x66, 255)
    assert picture.getpixel((50, 10)) == (0xEE, 0xF2, 0xF6, 255)
    assert _read(png(half, "norland.svg")).getpixel((50, 10)) == (0, 0, 0, 0)


def test_letters_come_from_the_files_alone() -> None:
    blank = png(_drawing(""), "norland.svg")
    assert png(_letters("BriefSans"), "norland.svg", _SANS) != blank
    for family in ("DejaVu Sans", "sans-serif"):
        assert png(_letters(family), "norland.svg") == blank


def test_equal_drawings_are_equal_to_the_byte() -> None:
    once, again = (png(_letters("BriefSans"), "norland.svg", _SANS) for _ in range(2))
    assert once == again


def test_a_drawing_that_is_not_well_formed_is_named_with_its_line() -> None:
    with pytest.raises(ThemeError, match=r"norland\.svg: line 2 of the drawing: "):
        png("<svg>\n<rect</svg>", "norland.svg")


@pytest.mark.parametrize(
    ("broken", "cause"),
    [(_drawing("", 'width="0" height="40"'), "InvalidSize"), ("<html/>", "NoRootNode")],
)
def test_what_is_no_drawing_is_named(broken: str, cause: str) -> None:
    with pytest.raises(ThemeError, match=rf"norland\.svg: no drawing: .*{cause}"):
        png(broken, "norland.svg")


def test_the_library_is_not_asked_for_its_version() -> None:
    code = "from presswork.render.raster import png\nimport sys\n"
    code += f"png({_drawing('')!r}, '')\nprint(*sys.modules)"
    loaded = run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "resvg" in loaded.split()
    assert "importlib.metadata" not in loaded.split()
