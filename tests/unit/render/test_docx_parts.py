"""The parts of a Word file, taken as they are and as python-docx packs them."""

import io

from docx import Document

from presswork.render.archive import parts_of
from presswork.render.word.parts import saved


def test_the_parts_are_those_of_the_file_that_the_library_packs() -> None:
    document = Document()
    document.add_paragraph("Norland")
    packed = io.BytesIO()
    document.save(packed)
    assert saved(document) == parts_of(packed.getvalue())
