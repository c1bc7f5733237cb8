"""Marking, embargo and delivery note stand where nobody misses them, in every theme and format."""

import io
import zipfile

import pikepdf
import pypdfium2
import pytest

from presswork import pipeline, theme
from presswork.extract import extract
from presswork.model import Briefing, Format
from presswork.normalize import normalize
from presswork.read import read_bytes
from presswork.select import select

_NOTICES = ("NATO RESTRICTED", "EMBARGOED UNTIL 14 March 2025, 10:00 CET", "Check against delivery")
_SENTENCE = (
    "Norland moved {n},400 families out of the flood plain in 20{n}, in line with what was agreed "
    "when the parties met, and it will go on with this work for as long as it takes."
)
_TEXT = "\n\n".join((
    *_NOTICES,
    "Statement by Ms. Ana Lind, Minister for Harbours",
    "Madam President,",
    *(_SENTENCE.format(n=n) for n in range(10, 40)),
    "I thank you.",
))


def _briefing() -> Briefing:
    document = normalize(read_bytes("any.txt", _TEXT.encode()))
    return select(document, extract(document))


def _made(format_: Format, name: str) -> bytes:
    (made,) = pipeline.publish(_briefing(), "any", theme.load(name), (format_,))
    assert made.findings == ()
    return made.data


@pytest.mark.parametrize("name", ["default", "plain"])
def test_every_page_of_a_brief_carries_the_marking(name: str) -> None:
    pages = [page.get_textpage().get_text_range() for page in _pages(_made(Format.PDF, name))]
    assert len(pages) > 2
    assert all("NATO RESTRICTED" in page for page in pages)
    assert all(notice in pages[0] for notice in _NOTICES)


def _pages(data: bytes) -> list[pypdfium2.PdfPage]:
    return list(pypdfium2.PdfDocument(data))


def test_the_marking_in_the_margin_is_not_read_aloud_again() -> None:
    with pikepdf.open(io.BytesIO(_made(Format.PDF, "default"))) as pdf:
        contents = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    assert contents.count(b"/Artifact") >= len(pdf.pages)


@pytest.mark.parametrize("name", ["default", "plain"])
def test_every_header_of_a_summary_carries_the_marking(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(_made(Format.DOCX, name))) as archive:
        headers = [n for n in archive.namelist() if n.startswith("word/header")]
        assert headers
        for header in headers:
            assert archive.read(header).decode().count("NATO RESTRICTED") == 1
        text = archive.read("word/document.xml").decode()
    assert all(notice in text for notice in _NOTICES)


@pytest.mark.parametrize("name", ["default", "plain"])
def test_pages_open_with_the_notices(name: str) -> None:
    page = _made(Format.HTML, name).decode()
    with zipfile.ZipFile(io.BytesIO(_made(Format.EPUB, name))) as archive:
        book = archive.read("EPUB/text.xhtml").decode()
    for text in (page, book):
        body = text[text.index("<body") :]
        assert all(body.index(notice) < body.index("<h1") for notice in _NOTICES)
