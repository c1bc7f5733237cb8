"""Whatever is changed in a finished Word file is named."""

import re
from collections.abc import Callable

import pytest

from presswork import theme
from presswork.check.docx import check
from presswork.model import Briefing, Format
from presswork.render.archive import parts_of, zip_again
from presswork.render.docx import render
from presswork.values import replace
from tests.samples import briefing

DOCUMENT = "word/document.xml"


@pytest.fixture(scope="module")
def said() -> Briefing:
    return briefing()


@pytest.fixture(scope="module")
def file(said: Briefing) -> bytes:
    return render(said, theme.load(), "norland").data


def _altered(file: bytes, change: Callable[[str], str]) -> bytes:
    parts = parts_of(file)
    text = parts[DOCUMENT].decode("utf-8")
    changed = change(text)
    assert changed != text
    return zip_again({**parts, DOCUMENT: changed.encode("utf-8")})


def _findings(file: bytes, said: Briefing, change: Callable[[str], str]) -> set[tuple[str, str]]:
    return {(f.code, f.place) for f in check(_altered(file, change), said)}


def _row(text: str, words: str) -> str:
    return next(row for row in re.findall(r"<w:tr>.*?</w:tr>", text, re.DOTALL) if words in row)


def _run(text: str, words: str) -> str:
    runs = re.findall(r"<w:r>(?:(?!</w:r>).)*</w:r>", text, re.DOTALL)
    return next(run for run in runs if words in run)


def test_an_unchanged_file_has_no_findings(file: bytes, said: Briefing) -> None:
    assert check(file, said) == ()


def test_one_digit_changed_in_the_box_is_named_with_its_fact(file: bytes, said: Briefing) -> None:
    found = _findings(file, said, lambda text: text.replace("2,400", "2,401"))
    assert found == {("check.fact-missing", "docx, box, fact f06")}


def test_a_wrong_paragraph_reference_is_named(file: bytes, said: Briefing) -> None:
    def change(text: str) -> str:
        row = _row(text, "2,400")
        return text.replace(row, row.replace("¶\u00a02", "¶\u00a03"))

    assert _findings(file, said, change) == {("check.fact-missing", "docx, box, fact f06")}


def test_two_rows_swapped_are_named(file: bytes, said: Briefing) -> None:
    def change(text: str) -> str:
        one, two = _row(text, "2,400"), _row(text, ">30<")
        return text.replace(one, "ROW").replace(two, one).replace("ROW", two)

    found = _findings(file, said, change)
    assert [code for code, _ in found] == ["check.order"]


def test_one_word_lost_from_a_sentence_is_named(file: bytes, said: Briefing) -> None:
    found = _findings(file, said, lambda text: text.replace("thanks the host", "thanks the"))
    assert found == {("check.words-missing", "docx, summary, ¶ 1")}


def test_a_changed_speaker_is_named(file: bytes, said: Briefing) -> None:
    found = _findings(file, said, lambda text: text.replace("Ms. Ana", "Mr. Ana", 1))
    assert found == {("check.words-missing", "docx, head, speaker")}


def test_words_that_are_tracked_as_deleted_do_not_count(file: bytes, said: Briefing) -> None:
    def change(text: str) -> str:
        run = _run(text, "thanks the host")
        gone = run.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
        return text.replace(run, f'<w:del w:id="1" w:author="A">{gone}</w:del>')

    assert _findings(file, said, change) == {("check.words-missing", "docx, summary, ¶ 1")}


def test_hidden_words_do_not_count(file: bytes, said: Briefing) -> None:
    def change(text: str) -> str:
        run = _run(text, "thanks the host")
        return text.replace(run, run.replace("<w:t ", "<w:rPr><w:vanish/></w:rPr><w:t "))

    assert _findings(file, said, change) == {("check.words-missing", "docx, summary, ¶ 1")}


def test_words_in_a_hidden_style_do_not_count(file: bytes, said: Briefing) -> None:
    parts = parts_of(file)
    styles = parts["word/styles.xml"].decode("utf-8")
    at = styles.index("<w:rPr>", styles.index('w:styleId="BriefFigure"')) + len("<w:rPr>")
    parts["word/styles.xml"] = f"{styles[:at]}<w:vanish/>{styles[at:]}".encode()
    assert {f.code for f in check(zip_again(parts), said)} == {"check.fact-missing"}


def test_facts_outside_a_table_do_not_count(file: bytes, said: Briefing) -> None:
    def change(text: str) -> str:
        return re.sub(r"<w:tbl>.*?</w:tbl>", _paragraphs, text, count=1, flags=re.DOTALL)

    assert ("check.fact-missing", "docx, box, fact f06") in _findings(file, said, change)


def _paragraphs(table: re.Match[str]) -> str:
    return "".join(re.findall(r"<w:p>.*?</w:p>", table[0], re.DOTALL))


def test_a_table_without_header_row_is_named(file: bytes, said: Briefing) -> None:
    found = _findings(file, said, lambda text: text.replace("<w:tblHeader/>", "", 1))
    assert found == {("check.no-header-row", "docx, table 1")}


def test_a_picture_without_a_text_is_named(file: bytes, said: Briefing) -> None:
    found = _findings(file, said, lambda text: re.sub(r' descr="[^"]+"', "", text))
    assert found == {("check.no-alt-text", "docx, picture 1")}


def test_bold_words_that_pose_as_a_heading_are_named(file: bytes, said: Briefing) -> None:
    def change(text: str) -> str:
        posing = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Annex</w:t></w:r></w:p>"
        return text.replace("<w:sectPr>", f"{posing}<w:sectPr>")

    assert _findings(file, said, change) == {("check.posing-heading", "docx, “Annex”")}


def test_headings_that_are_none_are_named(file: bytes, said: Briefing) -> None:
    def change(text: str) -> str:
        return re.sub(r'w:val="Heading\d"', 'w:val="Normal"', text)

    assert ("check.no-heading", "docx, text") in _findings(file, said, change)


def test_a_file_that_is_no_archive_is_named(said: Briefing) -> None:
    assert [f.code for f in check(b"not a zip file", said)] == ["check.unreadable"]


def test_a_part_that_is_no_xml_is_named(file: bytes, said: Briefing) -> None:
    assert [f.code for f in check(_altered(file, lambda text: text[:-9]), said)] == [
        "check.unreadable"
    ]


def test_every_finding_names_the_format(file: bytes, said: Briefing) -> None:
    other = replace(said, box=replace(said.box, figures=()))
    assert check(file, other) == ()
    for found in check(file, replace(said, summary=said.summary[::-1])):
        assert found.place.startswith(Format.DOCX.value)
