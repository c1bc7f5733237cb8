"""The PDF: what it claims, what it carries, what it may load."""

import io
import json
import os
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from presswork import fonts, model_json, theme
from presswork import model as m
from presswork.model import Severity
from presswork.public import public
from presswork.render.pdf import _presses, render
from presswork.render.pdf_fetch import bundled_only
from presswork.render.pdf_hyphens import quick_dictionary
from presswork.render.pdf_weasy import recorded, weasyprint
from presswork.values import replace
from tests.samples import briefing

pytestmark = [
    # WeasyPrint leaves the file of its colour profile to the garbage collector
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.skipif(not fonts.FACES[0].path.is_file(), reason="the faces are not made"),
]

ROOT = Path(__file__).resolve().parents[3]
RENDER_TWICE = """
import hashlib, sys
from presswork import theme
from presswork.render.pdf import _presses, render
from tests.samples import briefing
print(hashlib.sha256(render(briefing(), theme.load(), "norland").data).hexdigest())
"""
COUNT_CHILDREN = """
import shutil
import subprocess
started = []
class Popen(subprocess.Popen):
    def __init__(self, *args, **kwargs):
        started.append(args)
        super().__init__(*args, **kwargs)
subprocess.Popen = Popen
from presswork.render.pdf_hyphens import quick_dictionary
from presswork.render.pdf_weasy import weasyprint
weasyprint()
print(len(started))
"""


@pytest.fixture(scope="module")
def published() -> m.Publication:
    return render(briefing(), theme.load(), "norland")


@pytest.fixture(scope="module")
def file(published: m.Publication) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(published.data))


def _elements(node: Any) -> list[Any]:
    """Return every structure element below *node*."""
    kids = node.get("/K", [])
    found = []
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            found += [kid, *_elements(kid)]
    return found


def _python(code: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return done.stdout.strip()


def test_the_sample_renders_without_a_finding(published: m.Publication) -> None:
    assert published.name == "norland.pdf"
    assert published.media_type == "application/pdf"
    assert published.findings == ()


def test_both_standards_are_claimed_in_plain_xmp(published: m.Publication) -> None:
    assert b"<pdfuaid:part>1</pdfuaid:part>" in published.data
    assert b'pdfaid:part="3"' in published.data
    assert b'pdfaid:conformance="A"' in published.data
    assert b"PDF/UA identification schema" in published.data


def test_title_language_author_and_dates_are_set(file: pikepdf.Pdf) -> None:
    assert str(file.Root.Lang) == "en-GB"
    assert str(file.docinfo.Title).startswith("Second Conference of Parties")
    assert str(file.docinfo.Author) == "Ana Lindqvist"
    assert str(file.docinfo.CreationDate) == "D:20000101000000Z"
    assert bool(file.Root.ViewerPreferences.DisplayDocTitle)


def test_every_embedded_face_is_one_of_ours(file: pikepdf.Pdf) -> None:
    names = {str(item.BaseFont) for item in file.objects if _is_font(item)}
    assert names
    families = {face.family for face in fonts.FACES}
    assert {name.partition("+")[2].partition("-")[0] for name in names} <= families


def _is_font(item: Any) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"


def test_dates_and_references_are_tables_whose_cells_have_heads(file: pikepdf.Pdf) -> None:
    elements = _elements(file.Root.StructTreeRoot)
    kinds = [str(element.S) for element in elements]
    assert kinds.count("/Table") == 3
    heads = [element for element in elements if element.S == "/TH"]
    assert len(heads) == len(briefing().box.dates) + 5
    assert {str(head.A.Scope) for head in heads} == {"/Row"}


def test_figures_are_a_list_of_items_and_nothing_else(file: pikepdf.Pdf) -> None:
    lists = [e for e in _elements(file.Root.StructTreeRoot) if e.S == "/L"]
    assert lists
    for element in lists:
        assert {str(kid.S) for kid in element.K} == {"/LI"}


def test_the_drawing_says_what_it_shows(file: pikepdf.Pdf) -> None:
    figures = [e for e in _elements(file.Root.StructTreeRoot) if e.S == "/Figure"]
    assert len(figures) == 1
    assert "14 June 2019" in str(figures[0].Alt)


def test_headings_skip_no_level(file: pikepdf.Pdf) -> None:
    levels = [
        int(str(e.S)[2:])
        for e in _elements(file.Root.StructTreeRoot)
        if str(e.S)[:2] == "/H" and str(e.S)[2:].isdigit()
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))


def test_text_of_the_margins_is_an_artifact_and_in_no_element(file: pikepdf.Pdf) -> None:
    last = file.pages[-1]
    operations = pikepdf.parse_content_stream(last)
    artifacts = [o for o in operations if str(o.operator) == "BMC" and o.operands[0] == "/Artifact"]
    assert len(artifacts) >= 4
    marked = sum(1 for o in operations if str(o.operator) == "BDC")
    assert len(file.Root.StructTreeRoot.ParentTree.Nums[2 * len(file.pages) - 1]) >= marked


def test_every_link_says_where_it_leads(file: pikepdf.Pdf) -> None:
    links = [link for page in file.pages for link in page.get("/Annots", [])]
    assert str(links[0].Contents) == "paragraph 2"
    assert all(str(link.Contents) for link in links)
    assert all(int(link.F) == 4 for link in links)


def test_a_link_stands_right_inside_its_element_whatever_its_looks() -> None:
    said = briefing()
    block = said.document.body[1]
    marks = tuple(
        m.Mark(start=0, end=6, kind=kind, target=target)
        for kind, target in (
            (m.MarkKind.EMPHASIS, None),
            (m.MarkKind.STRONG, None),
            (m.MarkKind.LINK, "https://example.org/"),
        )
    )
    marked = replace(block, marks=marks)
    body = (said.document.body[0], marked, *said.document.body[2:])
    document = replace(said.document, body=body)
    data = render(replace(said, document=document), theme.load(), "n").data
    file = pikepdf.open(io.BytesIO(data))
    links = [one for one in _elements(file.Root.StructTreeRoot) if one.S == "/Link"]
    annotations = [link for page in file.pages for link in page.get("/Annots", [])]
    kids = [kid for link in links for kid in link.K if isinstance(kid, pikepdf.Dictionary)]
    inside = [kid.Obj.objgen for kid in kids if "/Obj" in kid]
    assert sorted(inside) == sorted(annotation.objgen for annotation in annotations)


def test_bookmarks_name_the_headings(file: pikepdf.Pdf) -> None:
    with file.open_outline() as outline:
        titles = [item.title for item in outline.root[0].children]
    assert titles[:3] == ["Key figures", "Key dates", "References cited"]
    assert "What has been done" in titles


def test_the_attached_model_is_the_public_form_and_a_sound_model(file: pikepdf.Pdf) -> None:
    attached = file.attachments["model.json"]
    data = attached.get_file().read_bytes()
    assert attached.relationship == pikepdf.Name.Source
    assert model_json.decode(data) == public(briefing())
    assert "norland.txt" in json.loads(data)["source"]["name"]


def test_what_was_removed_is_in_no_attachment() -> None:
    said = briefing()
    secret = "QUARTZ-7719"  # noqa: S105 - a marker, planted to be looked for
    block = said.document.body[1]
    edit = m.Edit(at=0, removed=secret, inserted="", rule="tracked deletion")
    planted = replace(block, origin=m.Origin(part="x", edits=(edit,)))
    hidden = m.Block(id="h1", kind=m.BlockKind.NAVIGATION, text=secret, origin=m.Origin(part="x"))
    note = m.Finding(code="x", severity=Severity.NOTE, place="x", message=secret, hint=secret)
    document = replace(
        said.document,
        source=replace(said.document.source, metadata={"reviewer": secret}),
        body=(said.document.body[0], planted, *said.document.body[2:]),
        furniture=(hidden,),
        findings=(note,),
    )
    unprinted = replace(said.facts[0], key=False, rule=secret)
    planted_said = replace(
        said, document=document, facts=(*said.facts[1:], unprinted), findings=(note,)
    )
    box = replace(said.box, dates=said.box.dates[1:], timeline=said.box.timeline[1:])
    data = render(replace(planted_said, box=box), theme.load(), "n").data
    with pikepdf.open(io.BytesIO(data)) as found:
        streams = [
            item.read_bytes()
            for item in found.objects
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") != "/Image"
        ]
    assert all(secret.encode() not in stream for stream in streams)


@pytest.mark.slow
def test_two_processes_make_the_same_bytes() -> None:
    one = _python(RENDER_TWICE, PYTHONHASHSEED="1", TZ="Asia/Tokyo", LANG="C")
    other = _python(RENDER_TWICE, PYTHONHASHSEED="2", TZ="UTC", FONTCONFIG_FILE="/nonexistent")
    assert one == other


def test_a_script_without_a_face_does_not_bring_in_a_font_of_the_system() -> None:
    said = briefing()
    block = replace(said.document.body[1], text=said.document.body[1].text + " ภาษาไทย")
    body = (said.document.body[0], block, *said.document.body[2:])
    document = replace(said.document, body=body)
    data = render(replace(said, document=document), theme.load(), "n").data
    with pikepdf.open(io.BytesIO(data)) as file:
        names = [str(item.BaseFont) for item in file.objects if _is_font(item)]
    assert names
    assert all("+Brief" in name for name in names)


def test_importing_the_library_starts_no_child_process() -> None:
    assert _python(COUNT_CHILDREN) == "0"


def test_the_search_for_libraries_is_restored_after_the_import() -> None:
    import ctypes.util

    weasyprint()
    assert ctypes.util.find_library.__module__ == "ctypes.util"


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/x.png",
        "file:///etc/passwd",
        "file://host/etc/passwd",
        "FILE:/etc/passwd",
        "../secret.txt",
        "%2e%2e/secret.txt",
        "/proc/self/environ",
    ],
)
def test_nothing_outside_the_theme_is_loaded(address: str, tmp_path: Path) -> None:
    inside = tmp_path / "theme"
    inside.mkdir()
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    fetcher = bundled_only([inside], ())
    module = weasyprint()
    html = module.HTML(
        string=f'<html lang="en"><img src="{address}" alt="x">',
        base_url=inside.as_uri() + "/",
        url_fetcher=fetcher,
    )
    with recorded(), pytest.raises(BaseException, match="refused"):
        html.write_pdf()
    assert len(fetcher.refused) == 1


def test_a_link_that_leads_out_of_the_theme_is_refused(tmp_path: Path) -> None:
    inside = tmp_path / "theme"
    inside.mkdir()
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (inside / "logo.png").symlink_to(tmp_path / "secret.txt")
    fetcher = bundled_only([inside], ())
    with pytest.raises(BaseException, match="refused"):
        fetcher.fetch((inside / "logo.png").as_uri())


def test_what_the_layout_reports_becomes_a_finding(tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    (folder / "pdf").mkdir(parents=True)
    sheet = (ROOT / "templates/default/pdf/brief.css").read_text(encoding="utf-8")
    (folder / "pdf" / "brief.css").write_text(sheet + "p { colour: red }", encoding="utf-8")
    (folder / "theme.toml").write_text("context = 1\n", encoding="utf-8")
    look = theme.load(str(folder))
    for _ in range(2):
        found = render(briefing(), look, "n").findings
        assert [(f.code, f.severity) for f in found] == [("render.pdf-warning", Severity.WARNING)]
        assert "colour" in found[0].message


def _text_of(data: bytes) -> str:
    file = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in file)


def test_notes_at_the_foot_of_a_page_work_in_a_theme_that_asks_for_them(tmp_path: Path) -> None:
    folder = tmp_path / "noted"
    (folder / "pdf").mkdir(parents=True)
    sheet = (ROOT / "templates/default/pdf/brief.css").read_text(encoding="utf-8")
    asked = ".colophon p { float: footnote }"
    (folder / "pdf" / "brief.css").write_text(sheet + asked, encoding="utf-8")
    (folder / "theme.toml").write_text("context = 1\n", encoding="utf-8")
    said = briefing()
    data = render(said, theme.load(str(folder)), "n").data
    plain = render(said, theme.load(), "n").data
    assert "1. " in _text_of(data)
    assert "1. " not in _text_of(plain)


def test_a_picture_without_words_is_an_error(tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    (folder / "pdf").mkdir(parents=True)
    (folder / "theme.toml").write_text("context = 1\n", encoding="utf-8")
    page = (ROOT / "templates/default/pdf/document.html").read_text(encoding="utf-8")
    picture = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=" />'
    page = page.replace("{% block box %}", picture + "{% block box %}")
    (folder / "pdf" / "document.html").write_text(page, encoding="utf-8")
    found = render(briefing(), theme.load(str(folder)), "n").findings
    assert [(f.code, f.severity) for f in found] == [("render.pdf-error", Severity.ERROR)]


def test_a_character_that_no_face_has_is_named_with_its_place() -> None:
    said = briefing()
    block = said.document.body[1]
    text = block.text + " \U00010400"
    body = (said.document.body[0], replace(block, text=text), *said.document.body[2:])
    document = replace(said.document, body=body)
    found = render(replace(said, document=document), theme.load(), "n").findings
    assert ("render.no-glyph", "¶ 1") in [(f.code, f.place) for f in found]


@pytest.mark.parametrize("language", ["en_GB", "en_US", "fr", "es", "ru"])
def test_patterns_read_at_need_hyphenate_as_pyphen_does(language: str) -> None:
    import pyphen

    path = pyphen.LANGUAGES[language]
    quick, plain = quick_dictionary()(path), quick_dictionary().__mro__[1](path)
    said = " ".join(block.text for block in briefing().document.body)
    words = ["internationalisation", "développement", "desarrollo", "сотрудничество", *said.split()]
    assert [quick.positions(word) for word in words] == [plain.positions(word) for word in words]


def test_words_once_parted_do_not_pile_up() -> None:
    import pyphen

    parts = quick_dictionary()(pyphen.LANGUAGES["en_GB"])
    for number in range(12_000):
        parts.positions(f"word{number}")
    assert len(parts.cache) <= 5_000
    assert parts.positions("internationalisation") == parts.positions("internationalisation")


def test_remarks_about_patterns_are_no_patterns() -> None:
    import pyphen

    assert type(quick_dictionary()(pyphen.LANGUAGES["es"]).cache) is not dict


def test_languages_of_one_script_share_their_faces() -> None:
    said = briefing()
    document = replace(said.document, language="es")
    for each in (said, replace(said, document=document)):
        render(each, theme.load(), "n")
    looks = [press for key, press in _presses.items() if key[0] == "default"]
    assert len({id(press.fonts) for press in looks}) < len(looks)


def test_a_worker_stays_flat() -> None:
    for _ in range(3):
        render(briefing(), theme.load(), "n")
    assert len(_presses) <= 8


@pytest.mark.parametrize("name", ["default", "plain"])
def test_a_logo_has_words_and_costs_no_finding(name: str, tmp_path: Path) -> None:
    folder = tmp_path / f"with-logo-{name}"
    shutil.copytree(ROOT / "templates" / name, folder)
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><circle r="9"/></svg>'
    (folder / "logo.svg").write_text(drawing, encoding="utf-8")
    sheet = (folder / "theme.toml").read_text(encoding="utf-8").replace('logo = ""\n', "")
    own = 'institution = "Mission of Norland"\nlogo = "logo.svg"\n'
    sheet = sheet.replace('institution = ""\n', "").replace("context = 1\n", f"context = 1\n{own}")
    (folder / "theme.toml").write_text(sheet, encoding="utf-8")
    published = render(briefing(), theme.load(str(folder)), "n")
    assert published.findings == ()
    file = pikepdf.open(io.BytesIO(published.data))
    alternatives = [str(e["/Alt"]) for e in _elements(file.Root.StructTreeRoot) if "/Alt" in e]
    assert "Mission of Norland" in alternatives


def test_the_model_is_associated_with_the_document_once(file: pikepdf.Pdf) -> None:
    assert len(file.Root.AF) == 1
    assert file.Root.AF[0].AFRelationship == "/Source"
