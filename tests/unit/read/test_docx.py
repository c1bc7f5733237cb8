import time

import pytest

from presswork.errors import DocumentError
from presswork.model import BlockKind, MarkKind, RawBlock, Source
from presswork.normalize import normalize
from presswork.read import Options, read_bytes
from tests.unit.read.word_files import PIXEL, paragraph, run, word_file

_STYLES = (
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/>'
    '<w:basedOn w:val="berschrift1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Level2"><w:name w:val="Level2"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:type="character" w:styleId="Unseen"><w:name w:val="Unseen"/>'
    "<w:rPr><w:vanish/></w:rPr></w:style>"
)
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    '</w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
    '<w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
)


def _read(data: bytes, **options: bool) -> Source:
    return read_bytes("speech.docx", data, Options(**options))  # type: ignore[arg-type]


def _blocks(body: str, **parts: str) -> tuple[RawBlock, ...]:
    return _read(word_file(body, **parts)).blocks


def _listed(depth: int, number: int = 1) -> str:
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def test_paragraphs_come_in_order_with_their_words() -> None:
    assert [b.text for b in _blocks(paragraph("One.") + paragraph("Two."))] == ["One.", "Two."]


def test_insertions_are_taken_and_deletions_are_not() -> None:
    body = paragraph(
        run("We agreed on ")
        + f"<w:ins>{run('twelve')}</w:ins>"
        + "<w:del><w:r><w:delText>ten</w:delText></w:r></w:del>"
        + run(" measures.")
    )
    source = _read(word_file(body))
    assert source.blocks[0].text == "We agreed on twelve measures."
    assert [f.code for f in source.findings] == ["read.changes-accepted"]


def test_a_paragraph_whose_mark_was_deleted_runs_on() -> None:
    body = paragraph("One ", "<w:rPr><w:del/></w:rPr>") + paragraph("sentence.")
    assert [b.text for b in _blocks(body)] == ["One sentence."]


@pytest.mark.parametrize("properties", ["<w:vanish/>", '<w:rStyle w:val="Unseen"/>'])
def test_hidden_words_are_left_out_and_said(properties: str) -> None:
    source = _read(word_file(paragraph(run("Shown.") + run("Secret.", properties)), styles=_STYLES))
    assert source.blocks[0].text == "Shown."
    assert [f.code for f in source.findings] == ["read.hidden-text"]


def test_headings_are_known_by_outline_level_not_by_a_translated_name() -> None:
    styled = [
        paragraph("A", f'<w:pStyle w:val="{style}"/>')
        for style in ("berschrift1", "Own", "Level2", "Zitat")
    ]
    found = _blocks("".join(styled), styles=_STYLES)
    assert [(b.hint, b.level) for b in found] == [
        (BlockKind.HEADING, 1),
        (BlockKind.HEADING, 1),
        (BlockKind.HEADING, 2),
        (BlockKind.QUOTE, None),
    ]


def test_lists_bear_the_numbers_that_word_prints() -> None:
    body = "".join(
        paragraph("item", _listed(*place)) for place in ((0, 1), (1, 1), (1, 1), (0, 1), (0, 2))
    )
    found = _blocks(body, numbering=_NUMBERING)
    assert [b.number for b in found] == ["3.", "(a)", "(b)", "4.", "•"]
    assert [b.place.level for b in found if b.place] == [1, 2, 2, 1, 1]
    assert [b.place.ordered for b in found if b.place] == [True, True, True, True, False]


def test_footnotes_are_called_where_they_stand() -> None:
    body = paragraph(run("Peace") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" now."))
    notes = '<w:footnote w:id="0"/><w:footnote w:id="2">' + paragraph("A note.") + "</w:footnote>"
    document = normalize(_read(word_file(body, footnotes=notes)))
    assert [note.text for note in document.notes] == ["A note."]
    mark = document.body[0].marks[0]
    assert (mark.kind, mark.start, mark.target) == (MarkKind.NOTE, 5, document.notes[0].id)


def test_a_note_called_at_the_end_of_a_paragraph_keeps_its_call() -> None:
    body = paragraph(run("Peace.") + '<w:r><w:endnoteReference w:id="2"/></w:r>')
    notes = '<w:endnote w:id="2">' + paragraph("One.") + paragraph("Two.") + "</w:endnote>"
    document = normalize(_read(word_file(body, endnotes=notes)))
    assert [note.text for note in document.notes] == ["One. Two."]
    assert [mark.kind for mark in document.body[0].marks] == [MarkKind.NOTE]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('Boxed.')}</w:txbxContent>"
    drawing = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        f"{box}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>{box}</v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert [b.text for b in _blocks(paragraph(run("Before.") + drawing))] == ["Before.", "Boxed."]


def test_emphasis_and_links_become_marks() -> None:
    body = paragraph(
        run("See ")
        + f'<w:hyperlink r:id="l1">{run("the ")}{run("text", "<w:b/>")}</w:hyperlink>'
        + run("2", '<w:vertAlign w:val="superscript"/>')
    )
    link = (
        '<Relationship Id="l1" Type="http://x/hyperlink" Target="https://example.org/a" '
        'TargetMode="External"/>'
    )
    block = _read(word_file(body, links=link)).blocks[0]
    assert block.text == "See the text2"
    assert {(m.kind, block.text[m.start : m.end], m.target) for m in block.marks} == {
        (MarkKind.LINK, "the text", "https://example.org/a"),
        (MarkKind.STRONG, "text", None),
        (MarkKind.SUPERSCRIPT, "2", None),
    }


def test_the_words_of_a_field_count_and_its_instruction_does_not() -> None:
    body = paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText>HYPERLINK "https://example.org"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("here")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    block = _blocks(body)[0]
    assert block.text == "here"
    assert block.marks[0].target == "https://example.org"


def _table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def _cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def test_a_table_keeps_rows_spans_and_header() -> None:
    table = _table(
        "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + _cell("Year") + _cell("Sum") + "</w:tr>",
        "<w:tr>" + _cell("2020", '<w:vMerge w:val="restart"/>') + _cell("3\t4") + "</w:tr>",
        "<w:tr>" + _cell("", "<w:vMerge/>") + _cell("5") + "</w:tr>",
    )
    block = _blocks(paragraph("Before.") + table)[1]
    assert block.text == "Year\tSum\n2020\t3 4\n5"
    cells = [[block.text[c.start : c.end] for c in row] for row in block.rows]
    assert cells == [["Year", "Sum"], ["2020", "3 4"], ["5"]]
    assert [c.header for c in block.rows[0]] == [True, True]
    assert block.rows[1][0].rowspan == 2


def test_a_table_that_only_places_paragraphs_is_read_as_text() -> None:
    row = "<w:tr>" + _cell("Mission of Norland") + _cell("New York") + "</w:tr>"
    assert [b.text for b in _blocks(_table(row))] == ["Mission of Norland", "New York"]


def test_headers_and_footers_are_furniture_and_come_once() -> None:
    source = _read(
        word_file(
            paragraph("Words of the text."),
            header=paragraph("Ministry"),
            footer=paragraph("7"),
        )
    )
    document = normalize(source)
    assert {(b.kind, b.text) for b in document.furniture} == {
        (BlockKind.RUNNING_HEAD, "Ministry"),
        (BlockKind.PAGE_NUMBER, "7"),
    }


def test_a_picture_keeps_its_alternative_text() -> None:
    drawing = (
        '<w:r><w:drawing><wp:docPr id="1" name="n" descr="A bridge"/>'
        '<a:blip r:embed="p1"/></w:drawing></w:r>'
    )
    link = '<Relationship Id="p1" Type="http://x/image" Target="media/p.png"/>'
    source = _read(
        word_file(paragraph(run("Look:") + drawing), links=link, files={"word/media/p.png": PIXEL})
    )
    assert [(i.media_type, i.alt, i.data) for i in source.images] == [
        ("image/png", "A bridge", PIXEL)
    ]
    assert source.blocks[1].image == source.images[0].id


def test_comments_and_their_authors_stay_in_the_file() -> None:
    body = paragraph(run("Agreed.") + '<w:r><w:commentReference w:id="1"/></w:r>')
    source = _read(word_file(body, files={"word/comments.xml": b"<x>Do not print</x>"}))
    assert [b.text for b in source.blocks] == ["Agreed."]


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (word_file(paragraph("x"))[:200], "no end of archive"),
        (word_file(paragraph("x"), without=("word/document.xml",)), "not a Word document"),
        (word_file(paragraph(" ")), "no text"),
        (word_file(paragraph("A" * 60_000_000)), "unpacks to 60 MB"),
        (
            word_file(paragraph("&x;"), before='<!DOCTYPE d [<!ENTITY x SYSTEM "file:///x">]>'),
            "document type declaration",
        ),
        (word_file(paragraph("x") + "<w:p"), "is not XML"),
        (word_file("<w:sdt>" * 300 + paragraph("x") + "</w:sdt>" * 300), "nested deeper than 256"),
        (
            word_file(paragraph("x"), files={f"word/x{n}.xml": b"" for n in range(2100)}),
            "more than 2000",
        ),
    ],
    ids=["cut", "no document", "empty", "bomb", "entities", "broken", "deep", "many"],
)
def test_bad_files_get_one_line(data: bytes, line: str) -> None:
    with pytest.raises(DocumentError, match=line) as caught:
        _read(data)
    assert "\n" not in str(caught.value)


def test_a_name_that_climbs_out_of_the_file_is_never_read() -> None:
    source = _read(word_file(paragraph("Hello."), files={"../../evil.txt": b"x"}))
    assert [b.text for b in source.blocks] == ["Hello."]


def test_a_paragraph_of_many_runs_takes_time_in_proportion() -> None:
    def seconds(runs: int) -> float:
        data = word_file("<w:p>" + "<w:r><w:t>a </w:t></w:r>" * runs + "</w:p>")
        before = time.process_time()
        _read(data)
        return time.process_time() - before

    seconds(100)
    assert min(seconds(20_000) for _ in range(2)) < 9 * max(seconds(5_000) for _ in range(2))
