import zlib

import pytest

from presswork.errors import DocumentError
from presswork.model import BlockKind, Source
from presswork.normalize import normalize
from presswork.read import Options, read_bytes
from presswork.read.pdf.layout import raw_blocks
from presswork.read.pdf.letters import is_mirrored, mended, renumbered, unmirrored
from presswork.read.pdf.pages import Page, PrintedLine
from tests.unit.read.pdf_files import column, pdf_file

_FIRST = column(
    "The ministers met in the old harbour and agreed on twelve steps that",
    "will bring clean water to every village before the end of the year.",
    "",
    "They also thanked the engineers who had worked through the winter so",
    "that nobody had to leave a home because of the flood.",
)


def _read(data: bytes, **options: int) -> Source:
    return read_bytes("speech.pdf", data, Options(**options))  # type: ignore[arg-type]


def test_lines_become_paragraphs_by_the_room_between_them() -> None:
    document = normalize(_read(pdf_file(_FIRST)))
    assert [block.text[:12] for block in document.body] == ["The minister", "They also th"]
    assert document.body[0].text.endswith(
        "agreed on twelve steps that will bring clean water to"
        " every village before the end of the year."
    )


def test_what_comes_again_in_the_margins_is_furniture() -> None:
    pages = [
        [*column("Ministry of Harbours", top=810), *_FIRST, *column(f"Page {n} of 3", top=30)]
        for n in (1, 2, 3)
    ]
    source = _read(pdf_file(*pages))
    kinds = [(b.hint, b.text) for b in source.blocks if b.hint]
    assert kinds.count((BlockKind.RUNNING_HEAD, "Ministry of Harbours")) == 3
    assert [t for k, t in kinds if k is BlockKind.PAGE_NUMBER] == [
        "Page 1 of 3",
        "Page 2 of 3",
        "Page 3 of 3",
    ]


def test_a_numbered_heading_at_the_top_of_a_page_is_no_page_number() -> None:
    pages = [[*column(f"Article {n}", top=800), *_FIRST] for n in (3, 9, 14)]
    hints = [block.hint for block in _read(pdf_file(*pages)).blocks]
    assert BlockKind.PAGE_NUMBER not in hints


def test_a_sentence_that_a_page_break_parts_is_one_again() -> None:
    first = column(*(["Line of running text that is as long as the others are here and"] * 12))
    second = column("so it goes on to its end on the page that follows the first one.")
    document = normalize(_read(pdf_file(first, second)))
    assert len(document.body) == 1


def test_large_type_is_a_heading() -> None:
    page = [(72.0, 760.0, 18.0, "What was agreed"), *_FIRST]
    assert _read(pdf_file(page)).blocks[0].hint is BlockKind.HEADING


def test_small_type_below_the_text_is_a_note() -> None:
    page = [*_FIRST, (72.0, 90.0, 8.0, "1 See the report of the harbour master.")]
    assert [b.text for b in _read(pdf_file(page)).blocks if b.hint is BlockKind.NOTE] == [
        "1 See the report of the harbour master."
    ]


def test_pages_without_text_are_named() -> None:
    source = _read(pdf_file(_FIRST, _FIRST, []))
    assert source.findings == ()
    with pytest.raises(DocumentError, match="pages 1-2 hold images but no text"):
        _read(pdf_file([], [], picture=True))


def _bomb() -> bytes:
    packed = zlib.compress(b"BT /F 1 Tf (x) Tj ET\n" * 3_000_000, 9)
    plain = pdf_file(_FIRST)
    start, end = plain.index(b"<</Length"), plain.index(b"endstream")
    stream = b"<</Length %d/Filter/FlateDecode>>\nstream\n%s\n" % (len(packed), packed)
    return plain[:start] + stream + plain[end:]


@pytest.mark.parametrize(
    ("data", "options", "line"),
    [
        (pdf_file(_FIRST)[:300], {}, "damaged or cut off"),
        (b"%PDF-1.7\n%%EOF", {}, "damaged or cut off"),
        (pdf_file([]), {}, "no text"),
        (pdf_file(_FIRST, _FIRST), {"max_pages": 1}, "2 pages are over the limit of 1"),
        (_bomb(), {"max_seconds": 1}, "could not be read within 1 s"),
        (pdf_file(column("\x01\x02\x03\x04\x05\x06\x07 abc")), {}, "unreadable"),
    ],
    ids=["cut", "head only", "empty", "long", "bomb", "garbled"],
)
def test_bad_files_get_one_line(data: bytes, options: dict[str, int], line: str) -> None:
    with pytest.raises(DocumentError, match=line) as caught:
        _read(data, **options)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("\u0627\u0623\u0644\u0645\u0645", "\u0627\u0644\u0623\u0645\u0645"),
        ("\ufefb", "\u0644\u0627"),
        ("of\ufb01ce", "office"),
        ("\uf0b7 clean water", "• clean water"),
        ("\uf076 clean water", "• clean water"),
        ("5 \uf0b1 2", "5 ± 2"),
        ("a\x07b", "ab"),
    ],
)
def test_letters_that_programs_change_are_mended(printed: str, meant: str) -> None:
    assert mended(printed)[0] == meant


# drawn from the left to the right, as a page shows a line that is read from the right
_ARABIC = {
    "m": "م",
    "L": "لا",
    "s": "س",
    "a": "ا",
    "l": "ل",
    "k": "ع",
    "q": "لأ",
    "d": "د",
    "t": "ت",
}


def test_a_ligature_is_told_from_the_article_by_its_glyph() -> None:
    # the peace, the nations, the world: a ligature, one behind a lam, an article and none
    data = pdf_file([(72, 700, 12, "mLsla mmql mlakla")], letters=_ARABIC)
    assert _read(data).blocks[0].text.strip() == "العالم للأمم السلام"


def test_words_of_an_arabic_line_are_read_from_the_right_to_the_left() -> None:
    placed = ((60, "maq"), (100, "35"), (140, "maq"), (180, "sa"))
    shown = [(float(left), 700.0, 12.0, words) for left, words in placed]
    text = _read(pdf_file(shown, letters=_ARABIC)).blocks[0].text
    assert text.split()[0] == "اس"
    assert text.split()[2] == "35"


def test_a_file_whose_ligatures_are_in_order_keeps_them() -> None:
    turned = {**_ARABIC, "L": "ال", "q": "أل"}
    data = pdf_file([(72, 700, 12, "mLsla mmql mlakla")], letters=turned)
    assert _read(data).blocks[0].text.strip() == "العالم للأمم السلام"


@pytest.mark.parametrize(
    ("printed", "meant"),
    [("\u0634\u062e\u0635\u0627 \u064b", "\u0634\u062e\u0635\u0627\u064b")],
)
def test_a_vowel_mark_stands_with_its_letter(printed: str, meant: str) -> None:
    assert mended(printed)[0] == meant


def test_brackets_and_numbers_of_an_arabic_line_are_read_as_they_are_meant() -> None:
    line = "\u0627\u0644\u062f\u0648\u0631\u0629 )79("
    assert is_mirrored([line])
    assert unmirrored(line) == "\u0627\u0644\u062f\u0648\u0631\u0629 (79)"
    assert renumbered(".2 \u0644\u0643\u0644 \u0641\u0631\u062f").startswith("2. ")
    assert renumbered(".2 of all") == ".2 of all"


def test_a_heading_at_the_edge_of_two_pages_is_no_page_number() -> None:
    lines = column("The rivers of our country flow to the sea and so must", "all we say.", top=500)
    first = [*lines, (72.0, 60.0, 12.0, "Article 3")]
    second = [(72.0, 800.0, 12.0, "Article 4"), *lines]
    found = normalize(_read(pdf_file(first, second)))
    assert {"Article 3", "Article 4"} <= {block.text for block in found.body}


def test_raised_letters_that_touch_their_number_stay_with_it() -> None:
    lines = (
        PrintedLine("at the 79", 72, 700, 127, 710, 14),
        PrintedLine("th Session", 128, 700, 190, 711, 9),
        PrintedLine("Port Ana", 400, 700, 470, 710, 14),
    )
    block = next(iter(raw_blocks([Page(1, 842, 595, lines, "", scanned=False)])))
    assert block.text.split("\n") == ["at the 79th Session", "Port Ana"]
