"""The Word summary is a file that a person who knows Word can work with."""

import io
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from presswork import model as m
from presswork import theme
from presswork.check.docx import check
from presswork.errors import ThemeError
from presswork.render.archive import parts_of
from presswork.render.docx import render
from presswork.values import replace
from tests.samples import briefing

ROOT = Path(__file__).resolve().parents[3]
W = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}


@pytest.fixture(scope="module")
def file() -> bytes:
    return render(briefing(), theme.load(), "norland").data


@pytest.fixture(scope="module")
def opened(file: bytes) -> Any:
    return docx.Document(io.BytesIO(file))


def _part(file: bytes, name: str) -> Any:
    return etree.fromstring(parts_of(file)[f"word/{name}.xml"])


def _theme(tmp_path: Path, **files: str) -> theme.Theme:
    for name, text in files.items():
        path = tmp_path / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return theme.load(str(tmp_path))


def _with_sentence(text: str, marks: tuple[m.Mark, ...] = ()) -> m.Briefing:
    """Return the sample with one more paragraph, quoted in the summary."""
    said = briefing()
    block = m.Block(
        id="b9000",
        kind=m.BlockKind.PARAGRAPH,
        text=text,
        reference="9",
        marks=marks,
        origin=m.Origin(part="line 99"),
    )
    sentence = m.SummarySentence(
        text=text, span=m.Span(block="b9000", start=0, end=len(text)), paragraph="9"
    )
    document = replace(said.document, body=(*said.document.body, block))
    return replace(said, document=document, summary=(*said.summary, sentence))


def test_name_and_media_type_are_those_of_a_word_file() -> None:
    publication = render(briefing(), theme.load(), "norland")
    assert publication.name == "norland.docx"
    assert publication.media_type.endswith("wordprocessingml.document")


def test_headings_are_real_and_in_order(opened: Any) -> None:
    styles = [p.style.name for p in opened.paragraphs if p.style.name.startswith("Heading")]
    assert styles == ["Heading 1"] + ["Heading 2"] * 3 + ["Heading 1"] * 3
    assert [p.text for p in opened.paragraphs if p.style.name == "Title"] == [
        "Second Conference of Parties to the Convention on Shared Rivers"
    ]


def test_there_is_one_table_a_kind_each_with_header_row_and_description(file: bytes) -> None:
    tables = _part(file, "document").findall(".//w:tbl", W)
    assert len(tables) == 3
    for table in tables:
        rows = table.findall("w:tr", W)
        assert [row.find("w:trPr/w:tblHeader", W) is not None for row in rows] == [True] + [
            False
        ] * (len(rows) - 1)
        assert all(row.find("w:trPr/w:cantSplit", W) is not None for row in rows)
        assert table.find("w:tblPr/w:tblDescription", W).get(qn("w:val"))


def test_the_timeline_has_a_text_that_says_its_dates(file: bytes) -> None:
    picture = next(_part(file, "document").iter(qn("wp:docPr")))
    assert "14 June 2019" in picture.get("descr")


def test_sentences_follow_their_paragraph_reference(opened: Any) -> None:
    sentences = [p.text for p in opened.paragraphs if p.style.name == "Brief Sentence"]
    assert sentences[0] == "¶\u00a01\tNorland thanks the host for its welcome."
    assert len(sentences) == 5


def test_the_colophon_is_a_real_list(file: bytes, opened: Any) -> None:
    assert sum(p.style.name == "List Bullet" for p in opened.paragraphs) >= 5
    style = next(
        s
        for s in _part(file, "styles").iter(qn("w:style"))
        if s.get(qn("w:styleId")) == "ListBullet"
    )
    assert style.find("w:pPr/w:numPr/w:numId", W) is not None


def test_the_files_with_the_full_text_are_named(opened: Any) -> None:
    text = "\n".join(p.text for p in opened.paragraphs)
    assert "norland.pdf, norland.epub, norland.html" in text


def test_header_and_footer_say_who_and_which_page(opened: Any) -> None:
    section = opened.sections[0]
    assert section.different_first_page_header_footer
    assert "Norland" in section.header.paragraphs[0].text
    assert "H.E. Ms. Ana Lindqvist" in section.header.paragraphs[0].text
    fields = [f.get(qn("w:instr")) for f in section.footer._element.iter(qn("w:fldSimple"))]
    assert fields == [" PAGE ", " NUMPAGES "]
    assert not list(section.footer._element.iter(qn("w:sdt")))


def test_properties_say_title_author_and_language_and_no_clock(opened: Any) -> None:
    core = opened.core_properties
    assert core.title.startswith("Second Conference")
    assert core.author == core.last_modified_by == "Ana Lindqvist"
    assert core.language == "en-GB"
    assert core.comments == ""
    assert core.created.isoformat() == "2000-01-01T00:00:00+00:00"


def test_the_file_opens_outside_compatibility_mode_and_without_template_residue(
    file: bytes,
) -> None:
    settings = parts_of(file)["word/settings.xml"].decode()
    assert '"compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"' in (
        settings
    )
    names = set(parts_of(file))
    assert "word/theme/theme1.xml" in names
    assert "word/fontTable.xml" in names
    assert not {"word/stylesWithEffects.xml", "docProps/thumbnail.jpeg"} & names


def test_a_title_longer_than_word_allows_is_cut_in_the_properties_alone() -> None:
    said = briefing()
    long = m.Field(value="Long " * 100, origin="rule sample")
    said = replace(said, document=replace(said.document, headline=long))
    opened = docx.Document(io.BytesIO(render(said, theme.load(), "norland").data))
    assert len(opened.core_properties.title) == 255
    assert any(p.text.count("Long") == 100 for p in opened.paragraphs)


def test_signs_of_markup_and_templates_arrive_as_they_are() -> None:
    text = "R&D <cost> {{ total }} {% if %} rose \x0bby 5\ufffe."
    opened = docx.Document(io.BytesIO(render(_with_sentence(text), theme.load(), "n").data))
    last = [p.text for p in opened.paragraphs if p.style.name == "Brief Sentence"][-1]
    assert last == "¶\u00a09\tR&D <cost> {{ total }} {% if %} rose  by 5 ."


def test_emphasis_and_safe_links_are_kept_and_other_links_are_not() -> None:
    marks = (
        m.Mark(start=0, end=4, kind=m.MarkKind.EMPHASIS),
        m.Mark(start=5, end=9, kind=m.MarkKind.LINK, target="https://example.org/a?b=c"),
        m.Mark(start=10, end=13, kind=m.MarkKind.LINK, target="javascript:alert(1)"),
    )
    data = render(_with_sentence("Read this now.", marks), theme.load(), "n").data
    targets = parts_of(data)["word/_rels/document.xml.rels"].decode()
    assert "https://example.org/a?b=c" in targets
    assert "javascript" not in targets
    paragraph = docx.Document(io.BytesIO(data)).paragraphs
    runs = [r for p in paragraph for r in p.runs if r.text == "Read"]
    assert [run.italic for run in runs] == [True]


def test_right_to_left_text_turns_paragraphs_tables_and_page() -> None:
    said = _with_sentence("القرار 1373 (2001) by UNICEF.")
    document = replace(said.document, language="ar", direction=m.Direction.RTL)
    file = render(replace(said, document=document), theme.load(), "n").data
    body = _part(file, "document")
    assert all(p.find("w:pPr/w:bidi", W) is not None for p in body.iter(qn("w:p")))
    assert all(t.find("w:tblPr/w:bidiVisual", W) is not None for t in body.iter(qn("w:tbl")))
    assert body.find("w:body/w:sectPr/w:bidi", W) is not None
    turned = {
        "".join(run.itertext()): run.find("w:rPr/w:rtl", W) is not None
        for run in body.iter(qn("w:r"))
    }
    assert turned["القرار 1373 (2001) "]
    assert not turned["by UNICEF"]


def test_a_sentence_in_another_language_keeps_its_direction_and_its_language() -> None:
    said = _with_sentence("ومن أجل ذلك.")
    *body, last = said.document.body
    last = replace(last, language="ar", direction=m.Direction.RTL)
    document = replace(said.document, body=(*body, last))
    file = render(replace(said, document=document), theme.load(), "n").data
    turned = [
        p for p in _part(file, "document").iter(qn("w:p")) if p.find("w:pPr/w:bidi", W) is not None
    ]
    assert len(turned) == 1
    assert turned[0].find(".//w:lang", W).get(qn("w:bidi")) == "ar"


def test_text_set_in_sans_is_set_in_sans_in_word(tmp_path: Path) -> None:
    own = '[fonts]\ntext = "sans"\nheads = "sans"\nlabels = "serif"\n'
    file = render(briefing(), _theme(tmp_path, theme_toml=own), "norland").data
    styles = _part(file, "styles")
    faces = {
        style.get(qn("w:styleId")): style.find("w:rPr/w:rFonts", W).get(qn("w:asciiTheme"))
        for style in styles.iter(qn("w:style"))
        if style.find("w:rPr/w:rFonts", W) is not None
    }
    assert faces["Title"] == faces["BriefSentence"] == "minorHAnsi"
    default = styles.find("w:docDefaults", W).find(".//w:rFonts", W)
    assert default.get(qn("w:asciiTheme")) == "majorHAnsi"


def test_an_unknown_style_is_an_error_that_names_the_nearest(tmp_path: Path) -> None:
    broken = _theme(tmp_path, docx__summary_xml='<document><p style="Titel">x</p></document>')
    with pytest.raises(
        ThemeError,
        match=r'summary\.xml:1: .* no paragraph style "Titel" \(did you mean "Title"\?\)',
    ):
        render(briefing(), broken, "norland")


def test_a_template_that_is_not_well_formed_is_an_error_with_its_line(tmp_path: Path) -> None:
    broken = _theme(tmp_path, docx__summary_xml="<document>\n<p>x</document>")
    with pytest.raises(ThemeError, match=r"docx/summary\.xml: line 2"):
        render(briefing(), broken, "norland")


def test_an_unknown_element_is_an_error(tmp_path: Path) -> None:
    broken = _theme(tmp_path, docx__summary_xml="<document><para>x</para></document>")
    with pytest.raises(ThemeError, match=r"summary\.xml:\d+: there is no element <para>"):
        render(briefing(), broken, "norland")


def test_a_styles_file_that_is_no_word_file_is_an_error(tmp_path: Path) -> None:
    broken = _theme(tmp_path, docx__styles_docx="no archive")
    with pytest.raises(ThemeError, match=r"styles\.docx is no Word file"):
        render(briefing(), broken, "norland")


def test_colour_font_and_page_of_the_theme_reach_the_word_file(tmp_path: Path) -> None:
    own = (
        '[colours]\naccent = "#7a1f1f"\n[fonts]\ndocx_serif = "Georgia"\n[page]\nsize = "Letter"\n'
    )
    file = render(briefing(), _theme(tmp_path, theme_toml=own), "norland").data
    scheme = parts_of(file)["word/theme/theme1.xml"].decode()
    assert '<a:accent1><a:srgbClr val="7A1F1F"/></a:accent1>' in scheme
    assert '<a:latin typeface="Georgia"/>' in scheme
    styles = parts_of(file)["word/styles.xml"].decode()
    assert "7A1F1F" in styles
    assert "0B3D66" not in styles.replace('w:val="0B3D66" w:themeColor="hyperlink"', "")
    section = docx.Document(io.BytesIO(file)).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (216, 279)
    assert round(section.page_width.mm - 2 * section.left_margin.mm) == 166


@pytest.mark.parametrize(
    ("table", "name"), [("styles.toml", "default"), ("styles-plain.toml", "plain")]
)
def test_the_styles_file_is_what_the_script_makes_of_its_table(
    tmp_path: Path, table: str, name: str
) -> None:
    made = tmp_path / "styles.docx"
    command = [sys.executable, ROOT / "tools/make_styles.py", ROOT / "tools" / table, made]
    subprocess.run(command, check=True, capture_output=True)
    assert parts_of(made.read_bytes()) == parts_of(
        (ROOT / f"templates/{name}/docx/styles.docx").read_bytes()
    )


def test_the_second_theme_differs_in_form_type_and_grid(file: bytes) -> None:
    plain = render(briefing(), theme.load("plain"), "norland").data
    assert check(plain, briefing()) == ()
    opened = docx.Document(io.BytesIO(plain))
    assert [p.style.name for p in opened.paragraphs][:3] == [
        "Brief Masthead",
        "Brief Subject",
        "Title",
    ]
    assert not list(opened.element.body.iter(qn("wp:docPr")))
    assert opened.sections[0].left_margin > docx.Document(io.BytesIO(file)).sections[0].left_margin
    colours = re.findall(
        r'(?:w:val|w:color|w:fill)="([0-9A-F]{6})"', parts_of(plain)["word/styles.xml"].decode()
    )
    assert set(colours) <= {"000000", "FFFFFF"}


def test_two_processes_write_the_same_bytes(file: bytes, tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from presswork import theme\n"
        "from presswork.render.docx import render; from tests.samples import briefing\n"
        "Path(sys.argv[1]).write_bytes(render(briefing(), theme.load(), 'norland').data)"
    )
    target = tmp_path / "other.docx"
    odd = {
        "PYTHONHASHSEED": "7",
        "TZ": "Asia/Tokyo",
        "LANG": "ar_EG.UTF-8",
        "PYTHONPATH": str(ROOT),
    }
    subprocess.run(
        [sys.executable, "-c", code, target], check=True, cwd=ROOT, env={**os.environ, **odd}
    )
    assert target.read_bytes() == file


def test_the_logo_of_the_theme_stands_in_the_letterhead_with_a_text(tmp_path: Path) -> None:
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
        '<rect width="40" height="20" fill="#0b3d66"/></svg>'
    )
    own = 'logo = "logo.svg"\ninstitution = "Press Office of Norland"\n'
    file = render(briefing(), _theme(tmp_path, theme_toml=own, logo_svg=drawing), "norland").data
    opened = docx.Document(io.BytesIO(file))
    header = opened.sections[0].first_page_header
    assert next(header._element.iter(qn("wp:docPr"))).get("descr") == "Press Office of Norland"
    assert opened.paragraphs[0].text.startswith("Press Office of Norland")
