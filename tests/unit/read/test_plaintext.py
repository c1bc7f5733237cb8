"""Plain text is decoded right or refused, and cut at its blank lines."""

import codecs

import pytest

from presswork.errors import DocumentError
from presswork.read import MODEL_TYPE, Options, read_bytes

_ENGLISH = "The rivers of Norland carry more water than ever before — “ever” indeed.\n"
_RUSSIAN = (
    "Уважаемый господин Председатель, реки Норландии несут больше воды, чем когда-либо прежде. "
    "Мы благодарим всех, кто пришел на эту встречу, и надеемся на продолжение разговора.\n"
)
_ARABIC = (
    "السيد الرئيس، إن أنهار بلدنا تحمل من الماء أكثر من أي وقت مضى، ونحن نشكر كل من جاء إلى هذا "
    "الاجتماع ونأمل أن يستمر الحوار بيننا في المستقبل.\n"
)
_CHINESE = (
    "主席先生，我国的河流比以往任何时候都有更多的水。"
    "我们感谢所有来参加这次会议的人，并希望继续对话。\n"
)


def _text(data: bytes, options: Options | None = None) -> str | None:
    return read_bytes("any.txt", data, options or Options()).text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_without_a_guess(encoding: str) -> None:
    source = read_bytes("any.txt", _ENGLISH.encode(encoding), Options())
    assert source.text == _ENGLISH
    assert not source.encoding_guessed
    assert source.findings == ()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (_ENGLISH, "cp1252"),
        (_RUSSIAN, "cp1251"),
        (_RUSSIAN, "koi8_r"),
        (_RUSSIAN, "iso8859_5"),
        (_RUSSIAN, "cp866"),
        (_ARABIC, "cp1256"),
        (_ARABIC, "iso8859_6"),
        (_CHINESE, "gb18030"),
    ],
)
def test_a_legacy_code_page_is_told_and_said_to_be_a_guess(text: str, encoding: str) -> None:
    source = read_bytes("any.txt", (text * 4).encode(encoding), Options())
    assert source.text == text * 4
    assert source.encoding_guessed
    assert [finding.code for finding in source.findings] == ["read.encoding-guessed"]


def test_escapes_that_shift_to_another_alphabet_are_followed() -> None:
    text = "議長、\n\n日本は二つの水門を建設しました。\n"
    source = read_bytes("any.txt", text.encode("iso2022_jp"), Options())
    assert source.text == text
    assert source.encoding_guessed


def test_the_encoding_that_the_user_names_wins() -> None:
    options = Options(encoding="cp1251")
    assert _text(_RUSSIAN.encode("cp1251"), options) == _RUSSIAN


def test_a_byte_order_mark_counts_as_one_character_of_utf8() -> None:
    source = read_bytes("any.txt", codecs.BOM_UTF8 + b"One.\r\n\r\nTwo.", Options())
    assert [(block.text, block.start) for block in source.blocks] == [("One.", 1), ("Two.", 9)]


def test_few_bad_bytes_are_replaced_and_said() -> None:
    source = read_bytes("any.txt", _RUSSIAN.encode() * 3 + b"\xff end", Options())
    assert source.text is not None
    assert source.text.endswith("\ufffd end")
    assert [finding.code for finding in source.findings] == ["read.bytes-replaced"]


def test_blocks_are_runs_of_lines_between_blank_lines() -> None:
    text = "One\nline two \n\n \u00a0 \n  Three\r\n\fFour"
    source = read_bytes("any.txt", text.encode(), Options())
    assert [block.text for block in source.blocks] == ["One\nline two ", "  Three", "Four"]
    for block in source.blocks:
        assert block.start is not None
        assert text[block.start : block.start + len(block.text)] == block.text
    assert [block.part for block in source.blocks] == ["line 1", "line 5", "line 6"]


@pytest.mark.parametrize(
    ("name", "data", "line"),
    [
        ("a.txt", b"", "the file has no text. Check that the right file was saved."),
        ("a.txt", b" \n\t\n", "the file has no text. Check that the right file was saved."),
        ("a.txt", codecs.BOM_UTF8, "the file has no text. Check that the right file was saved."),
        ("a.txt", bytes(range(256)) * 9, "not a text file. Export it as text, encoded as UTF-8."),
        (
            "a.txt",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99),
            (
                "an old Word 97-2003 file, which cannot be read. "
                "Open it in Word or LibreOffice and save it as .docx."
            ),
        ),
        (
            "a.txt",
            b"\x89PNG\r\n\x1a\n" + bytes(99),
            "a picture, which cannot be read. Recognize its text first (OCR).",
        ),
        (
            "a.docx",
            b"<!DOCTYPE html><html><body>Not found</body></html>",
            "not a Word document but a web page. Download it again.",
        ),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(name: str, data: bytes, line: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_bytes(name, data, Options())
    assert str(caught.value) == line


def test_a_wrong_or_unknown_encoding_is_named() -> None:
    with pytest.raises(DocumentError, match="no character encoding is called klingon"):
        _text(b"text", Options(encoding="klingon"))
    with pytest.raises(DocumentError, match="not encoded as ascii"):
        _text("ä".encode(), Options(encoding="ascii"))


def test_a_text_over_the_limit_is_refused() -> None:
    with pytest.raises(DocumentError, match="over the limit of 1e-05 MB"):
        _text(b"eleven byte", Options(max_text=10))


def test_a_text_under_the_name_of_another_format_is_read_with_a_warning() -> None:
    source = read_bytes("a.html", b"Only words, and no markup.", Options())
    assert source.media_type == "text/plain"
    assert [finding.code for finding in source.findings] == ["read.name-misleads"]


@pytest.mark.parametrize(
    "start", ["<p>", '<div class="text">', "<!-- saved --><h3>", "\ufeff\n<p>"]
)
def test_a_piece_of_a_page_is_read_as_one(start: str) -> None:
    source = read_bytes(
        "a.html", f"{start}Norland moved <b>2,400</b> families.".encode(), Options()
    )
    assert source.media_type == "text/html"
    assert "".join(block.text for block in source.blocks).strip() == "Norland moved 2,400 families."


@pytest.mark.parametrize("data", [b'{"a": 1}', b"[]"])
def test_json_that_is_no_model_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError, match="not a presswork model"):
        read_bytes("model.json", data, Options())


def test_a_model_is_told_by_its_bytes() -> None:
    source = read_bytes("a.txt", b'{\n  "schema": "presswork/1",\n  "source": {}}', Options())
    assert (source.media_type, source.blocks) == (MODEL_TYPE, ())
