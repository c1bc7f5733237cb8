"""Emphasis, links, lists, quotes, tables, notes and pictures arrive in every publication."""

import io
import re
import zipfile

import pikepdf
import pytest

from presswork import pipeline, theme
from presswork.extract import extract
from presswork.model import BlockKind, Briefing, Format
from presswork.normalize import normalize
from presswork.read import read_bytes
from presswork.select import select
from tests.rich import RICH

_KINDS = list(RICH)


def _briefing(kind: str) -> Briefing:
    document = normalize(read_bytes(f"any.{kind}", RICH[kind]))
    return select(document, extract(document))


def _made(kind: str, format_: Format) -> bytes:
    (publication,) = pipeline.publish(_briefing(kind), "any", theme.load(), (format_,))
    assert publication.findings == ()
    return publication.data


def _epub(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        pages = [name for name in archive.namelist() if name.endswith(".xhtml")]
        return "".join(archive.read(name).decode() for name in sorted(pages))


@pytest.mark.parametrize("kind", _KINDS[1:])
def test_every_form_ends_in_the_same_blocks_with_the_same_marks(kind: str) -> None:
    first, other = (_briefing(one).document for one in (_KINDS[0], kind))
    for one, two in zip((*first.body, *first.notes), (*other.body, *other.notes), strict=True):
        assert (one.kind, one.text, one.marks) == (two.kind, two.text, two.marks)
        cells = [[(c.start, c.end) for c in row] for row in one.rows]
        assert cells == [[(c.start, c.end) for c in row] for row in two.rows]
    assert [image.alt for image in first.images] == [image.alt for image in other.images]


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("format_", [Format.HTML, Format.EPUB])
def test_a_page_shows_what_came_with_the_words(kind: str, format_: Format) -> None:
    data = _made(kind, format_)
    page = _epub(data) if format_ is Format.EPUB else data.decode()
    # the mark of a fact inside marked words parts them in two
    bare = (
        re.sub(r"</?span[^>]*>", "", page).replace("</strong><strong>", "").replace("</em><em>", "")
    )
    for piece in (
        "<strong>2,400 families</strong>",
        "<em>in 2021</em>",
        '<a href="https://norland.example/report">report of the centre</a>',
        "19<sup>th</sup>",
        "<blockquote",
        'alt="The new pier of Port Ana"',
        "Annual report, page 7.",
    ):
        assert piece in bare
    assert "<li" in page
    assert page.count("<tr") >= 3
    assert re.search(r'<a href="[^"]*#b\d{4}"[^>]*role="doc-noteref"', page)


@pytest.mark.parametrize("kind", _KINDS)
def test_a_brief_tags_what_came_with_the_words(kind: str) -> None:
    with pikepdf.open(io.BytesIO(_made(kind, Format.PDF))) as pdf:
        every = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary)]
        tags = {str(item.get("/S", "")) for item in every}
        alternatives = {str(item.get("/Alt", "")) for item in every}
        links = {str(item.get("/A", {}).get("/URI", "")) for item in every}
    assert {"/L", "/LI", "/BlockQuote", "/Table", "/TR", "/Figure"} <= tags
    assert "The new pier of Port Ana" in alternatives
    assert "https://norland.example/report" in links


@pytest.mark.parametrize("kind", _KINDS)
def test_a_summary_keeps_the_marks_of_what_it_quotes(kind: str) -> None:
    with zipfile.ZipFile(io.BytesIO(_made(kind, Format.DOCX))) as archive:
        text = archive.read("word/document.xml").decode()
        targets = archive.read("word/_rels/document.xml.rels").decode()
    words = dict.fromkeys(("<w:b/>", "<w:i/>", "<w:hyperlink"), "")
    for tag in words:
        for run in re.findall(r"<w:hyperlink.*?</w:hyperlink>|<w:r>.*?</w:r>", text):
            if tag in run:
                words[tag] += "".join(re.findall(r"<w:t[^>]*>([^<]*)", run))
    assert "2,400 families" in words["<w:b/>"]
    assert "in 2021" in words["<w:i/>"]
    assert "report of the centre" in words["<w:hyperlink"]
    assert "https://norland.example/report" in targets


@pytest.mark.parametrize("kind", _KINDS)
def test_no_fact_crosses_the_border_of_a_cell_or_an_item(kind: str) -> None:
    briefing = _briefing(kind)
    blocks = {block.id: block for block in briefing.document.body}
    for fact in briefing.facts:
        block = blocks[fact.span.block]
        if block.kind is BlockKind.TABLE:
            ends = [(cell.start, cell.end) for row in block.rows for cell in row]
            assert any(a <= fact.span.start and fact.span.end <= b for a, b in ends)
    assert {"12", "2025", "40 million euros"} <= {fact.text for fact in briefing.facts}


def test_pictures_of_a_pdf_are_shown_as_they_are() -> None:
    with pikepdf.open(io.BytesIO(_made("md", Format.PDF))) as file:
        pictures = [item for item in file.objects if isinstance(item, pikepdf.Stream)]
        pictures = [item for item in pictures if item.get("/Subtype") == "/Image"]
        assert pictures
        assert not any(item.get("/Interpolate", False) for item in pictures)
