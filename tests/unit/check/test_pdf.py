"""The check of the PDF names what was altered in finished bytes."""

import io

import pikepdf
import pytest

from presswork import fonts, theme
from presswork import model as m
from presswork.check.pdf import check, leads_to
from presswork.check.pdf_text import Link, Page, pages
from presswork.model import Severity
from presswork.render.pdf import render
from presswork.values import replace
from tests.samples import briefing

pytestmark = [
    # WeasyPrint leaves the file of its colour profile to the garbage collector
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.skipif(not fonts.FACES[0].path.is_file(), reason="the faces are not made"),
]


@pytest.fixture(scope="module")
def data() -> bytes:
    return render(briefing(), theme.load(), "norland").data


def _codes(data: bytes, said: m.Briefing) -> list[tuple[str, str]]:
    return [(found.code, found.place) for found in check(data, said)]


def _with_text(said: m.Briefing, at: int, text: str) -> m.Briefing:
    body = list(said.document.body)
    body[at] = replace(body[at], text=text)
    return replace(said, document=replace(said.document, body=tuple(body)))


def test_the_sample_comes_back_whole(data: bytes) -> None:
    assert check(data, briefing()) == ()


def test_text_of_margins_and_drawings_is_not_read(data: bytes) -> None:
    lines = [line for page in pages(data) for _, line in page.lines]
    assert not any("2 / 2" in line for line in lines)
    assert sum("in 2021" in line for line in lines) == 2


def _one_line(content: bytes) -> list[str]:
    """Return the lines read of a page with *content*, whose letters are Helvetica."""
    with pikepdf.new() as file:
        page = file.add_blank_page(page_size=(400, 200))
        face = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1)
        face.BaseFont = pikepdf.Name.Helvetica
        page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=face))
        page.obj.Contents = file.make_stream(content)
        kept = io.BytesIO()
        file.save(kept)
    return [line.strip() for read in pages(kept.getvalue()) for _, line in read.lines]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (b"/P <</MCID 0>> BDC", b"/Figure <</MCID 1>> BDC"),
        (b"/P <</MCID 0>> BDC", b"/Artifact BMC"),
    ],
)
def test_words_of_a_drawing_are_parted_from_the_line_they_are_read_with(
    first: bytes, then: bytes
) -> None:
    said = b"BT /F 10 Tf 20 100 Td (the people has) Tj ET EMC "
    drawn = b"BT /F 10 Tf 100 100 Td (third day of May) Tj ET EMC "
    assert _one_line(first + b" " + said + then + b" " + drawn) == ["the people has"]
    assert _one_line(then + b" " + said + first + b" " + drawn) == ["third day of May"]
    assert _one_line(first + b" " + said + first + b" " + drawn) == [
        "the people has third day of May"
    ]


def test_one_digit_altered_is_named(data: bytes) -> None:
    said = briefing()
    first, *rest = said.box.figures
    box = replace(said.box, figures=(replace(first, numeral="2,401"), *rest))
    assert _codes(data, replace(said, box=box)) == [
        ("check.fact-missing", f"pdf, box, fact {first.facts[0]}")
    ]


def test_two_rows_swapped_are_named(data: bytes) -> None:
    said = briefing()
    one, two, *rest = said.box.dates
    box = replace(said.box, dates=(two, one, *rest))
    codes = _codes(data, replace(said, box=box))
    assert ("check.order", f"pdf, box, fact {one.facts[0]}") in codes


def test_one_word_lost_is_named(data: bytes) -> None:
    said = briefing()
    text = said.document.body[1].text.replace("every spring", "every single spring")
    assert _codes(data, _with_text(said, 1, text)) == [("check.words-missing", "pdf, ¶ 1")]


def test_one_word_added_is_named(data: bytes) -> None:
    said = briefing()
    text = said.document.body[1].text.replace("every spring", "spring")
    assert _codes(data, _with_text(said, 1, text)) == [("check.words-added", "pdf, ¶ 1")]


def test_a_reference_that_leads_elsewhere_is_named(data: bytes) -> None:
    said = briefing()
    first, *rest = said.box.figures
    elsewhere = said.document.body[8].id
    box = replace(said.box, figures=(replace(first, block=elsewhere), *rest))
    assert _codes(data, replace(said, box=box)) == [
        ("check.link-broken", f"pdf, box, fact {first.facts[0]}")
    ]


def test_words_parted_at_the_end_of_a_line_are_joined_again() -> None:
    said = briefing()
    text = "The internationalisation of counter-revolutionary misunderstandings goes on. " * 20
    long = _with_text(said, 8, text.strip())
    long = replace(long, facts=(), box=m.FactBox(), summary=())
    data = render(long, theme.load(), "norland").data
    ends = [line for page in pages(data) for _, line in page.lines if line.endswith("-")]
    assert ends
    assert check(data, long) == ()


def test_a_reference_may_lead_to_a_word_that_its_line_parts() -> None:
    said = briefing()
    page = Page(
        lines=((100.0, "9"), (95.0, "Aus-"), (80.0, "tralia shares")), links=(), tagged=True
    )
    link = Link(page=0, y=101.0)
    block = replace(said.document.body[8], text="Australia shares the frustration.")
    assert leads_to([page], link, "9", block, m.Direction.LTR)
    other = replace(block, text="Austria shares the frustration.")
    assert not leads_to([page], link, "9", other, m.Direction.LTR)


def test_a_file_without_tags_is_named(data: bytes) -> None:
    bare = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as file:
        del file.Root.StructTreeRoot
        file.save(bare)
    codes = [code for code, _ in _codes(bare.getvalue(), briefing())]
    assert codes == ["check.untagged", "check.untagged"]


def test_a_broken_file_is_unreadable() -> None:
    found = check(b"%PDF-1.7 and no more", briefing())
    assert [(f.code, f.severity) for f in found] == [("check.unreadable", Severity.ERROR)]


def test_right_to_left_text_in_another_order_is_counted_and_a_lost_word_is_an_error() -> None:
    said = briefing()
    block = said.document.body[1]
    text = "وقد اعتمد مجلس الأمن القرار 1373 (2001) في 28 أيلول/سبتمبر 2001."
    altered = replace(block, text=text)
    document = replace(
        said.document,
        language="ar",
        direction=m.Direction.RTL,
        body=(altered,),
        head=(),
        title=m.Field(),
        headline=m.Field(),
    )
    whole = m.Briefing(document=document)
    data = render(whole, theme.load(), "a").data
    assert check(data, whole) == ()
    other = replace(document, body=(replace(altered, text=text * 2),))
    found = check(data, m.Briefing(document=other))
    assert [(f.code, f.severity) for f in found] == [("check.right-to-left", Severity.WARNING)]
    assert "1 right-to-left passage" in found[0].message
    lacking = replace(altered, text=text.replace("مجلس", "مؤتمر"))
    lost = check(data, m.Briefing(document=replace(document, body=(lacking,))))
    assert [(f.code, f.severity) for f in lost] == [("check.words-missing", Severity.ERROR)]
    assert "مؤتمر" in lost[0].message


def test_characters_that_no_face_has_are_not_missed_twice() -> None:
    said = briefing()
    text = said.document.body[1].text + " The river is called ภาษาไทย there."
    odd = _with_text(said, 1, text)
    publication = render(odd, theme.load(), "odd")
    assert {found.code for found in publication.findings} == {"render.no-glyph"}
    assert check(publication.data, odd) == ()
