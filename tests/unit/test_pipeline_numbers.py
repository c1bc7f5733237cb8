"""Numbers stay whole in the finished PDF: beside a note's call, at a line's end, in a list."""

from pathlib import Path

import pytest

from presswork import fonts, pipeline, theme
from presswork.check.pdf_text import pages
from presswork.model import Format
from presswork.store import LocalStore

pytestmark = [
    # WeasyPrint leaves the file of its colour profile to the garbage collector
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.skipif(not fonts.FACES[0].path.is_file(), reason="the faces are not made"),
]


def _lines(tmp_path: Path, text: str) -> list[str]:
    """Return the lines of the PDF of the Markdown *text*, which its own check has passed."""
    source = tmp_path / "norland.md"
    source.write_text(text, encoding="utf-8")
    order = pipeline.Order(theme=theme.load(), formats=(Format.PDF,))
    pipeline.build(source, order, LocalStore(tmp_path), folder="norland", stem="norland")
    data = (tmp_path / "norland/norland.pdf").read_bytes()
    return [line for page in pages(data) for _, line in page.lines]


def test_a_note_called_behind_a_year_is_not_part_of_it(tmp_path: Path) -> None:
    text = "# Remarks on the harbour\n\nThe pier of Port Ana was opened in 1973[^1] by the mayor."
    lines = _lines(tmp_path, f"{text}\n\n[^1]: The harbour log.\n")
    assert any("1973 1 by" in line.replace("\u202f", " ") for line in lines)


def test_a_fact_of_a_numbered_item_is_led_to(tmp_path: Path) -> None:
    items = "\n".join(f"{n}. Port Ana has {n}00 boats in its basin {n}." for n in range(2, 6))
    assert _lines(tmp_path, f"# Remarks on the harbour\n\nThe ports are these.\n\n{items}\n")


def test_full_width_digits_are_never_parted(tmp_path: Path) -> None:
    words = "港の開会式で発表された計画によると、".replace("、", "")
    text = "\n\n".join(f"{words[:n]}{words}{words}３６５校を想定している。" for n in range(1, 12))
    whole = [line for line in _lines(tmp_path, f"# 港の計画\n\n{text}\n") if "３６５" in line]
    assert len(whole) == 11
