"""The short brief stands beside the long one where somebody wants it, and says where that is."""

import hashlib
from pathlib import Path

import pytest

from presswork import pipeline, theme
from presswork.check.pdf_text import pages
from presswork.manifest import Manifest
from presswork.model import Format
from presswork.store import LocalStore

# WeasyPrint leaves the file of its colour profile to the garbage collector
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

TEXT = """Permanent Mission of Norland

Statement by Ms. Ana Lindqvist, Minister for Water

Since 2004 the River Dialogue has met every spring. Over 2,400 families were moved.

I thank you.
"""


def _build(tmp_path: Path, **wanted: str) -> Manifest:
    source = tmp_path / "norland.txt"
    source.write_text(TEXT, encoding="utf-8")
    order = pipeline.Order(theme=theme.load(), formats=(Format.PDF,), **wanted)
    return pipeline.build(source, order, LocalStore(tmp_path), folder="norland", stem="norland")


def _words(path: Path) -> str:
    return "".join(line for page in pages(path.read_bytes()) for _, line in page.lines)


def test_nobody_gets_a_short_brief_unasked(tmp_path: Path) -> None:
    _build(tmp_path)
    assert not (tmp_path / "norland/norland-short.pdf").exists()


def test_a_short_brief_names_file_and_digest_of_the_long_one(tmp_path: Path) -> None:
    made = _build(tmp_path, pdf="long,short")
    digest = hashlib.sha256((tmp_path / "norland/norland.pdf").read_bytes()).hexdigest()
    text = _words(tmp_path / "norland/norland-short.pdf")
    assert "norland.pdf" in text
    assert digest in text
    assert {file.name for file in made.outputs} >= {"norland.pdf", "norland-short.pdf"}


def test_an_address_of_the_publications_is_named_instead(tmp_path: Path) -> None:
    _build(tmp_path, pdf="long,short", base_url="https://example.org/briefs/")
    assert "https://example.org/briefs/norland.pdf" in _words(
        tmp_path / "norland/norland-short.pdf"
    )


def test_the_index_page_lists_both_briefs(tmp_path: Path) -> None:
    _build(tmp_path, pdf="long,short")
    pipeline.write_collection(LocalStore(tmp_path), theme.load())
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert 'href="norland/norland.pdf"' in page
    assert 'href="norland/norland-short.pdf"' in page
