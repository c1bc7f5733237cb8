"""What the glyphs of a right-to-left face stand for in the text layer of a PDF."""

from types import SimpleNamespace

import pytest

from presswork.fonts import FACES
from presswork.render.pdf_glyphs import glyph_texts, mend_unicode

ARABIC = next(face for face in FACES if face.name == "BriefArabic-Regular")
pytestmark = pytest.mark.skipif(not ARABIC.path.is_file(), reason="the faces are not made")


class Font(dict[str, object]):
    """A dictionary of a PDF with a reference."""

    reference = b"2 0 R"


def mended(line: bytes, name: bytes = b"/ABCDEF+BriefArabic") -> bytes:
    """Return *line* of the character map of the font called *name*, mended."""
    table = SimpleNamespace(reference=b"1 0 R", stream=[line])
    font = Font(ToUnicode=b"1 0 R", BaseFont=name)
    mend_unicode(SimpleNamespace(objects=[None, table, font]), (ARABIC,))
    first: bytes = table.stream[0]
    return first


def number_of(text: str) -> int:
    """Return the number of a glyph that stands for *text* alone."""
    return next(gid for gid, texts in glyph_texts(ARABIC.path).items() if texts == (text,))


def test_every_joined_form_of_a_letter_stands_for_the_letter() -> None:
    texts = list(glyph_texts(ARABIC.path).values())
    assert texts.count(("ل",)) > 3


def test_a_ligature_stands_for_all_its_letters() -> None:
    assert ("لا",) in glyph_texts(ARABIC.path).values()


def test_a_glyph_that_was_given_the_text_of_another_letter_gets_its_own() -> None:
    line = f"<{number_of('ك'):04x}> <0644>".encode()
    assert mended(line) == f"<{number_of('ك'):04x}> <0643>".encode()


def test_a_glyph_without_text_gets_its_own() -> None:
    line = f"<{number_of('ل'):04x}> <>".encode()
    assert mended(line) == f"<{number_of('ل'):04x}> <0644>".encode()


def test_a_glyph_of_another_face_keeps_its_text() -> None:
    line = f"<{number_of('ك'):04x}> <0644>".encode()
    assert mended(line, b"/ABCDEF+BriefSans") == line
