"""Elements and parts of a Word file: made as python-docx makes them, and taken as it packs them."""

import io

from docx import Document
from docx.oxml.ns import qn

from presswork.render.archive import parts_of
from presswork.render.word.draft import element
from presswork.render.word.parts import saved


def test_the_parts_are_those_of_the_file_that_the_library_packs() -> None:
    document = Document()
    document.add_paragraph("Norland")
    packed = io.BytesIO()
    document.save(packed)
    assert saved(document) == parts_of(packed.getvalue())


def test_an_element_keeps_nothing_of_one_of_the_same_name() -> None:
    first = element("r", element("t"), rsidR="1")
    second = element("r", lang="fr")
    assert (len(first), len(second)) == (1, 0)
    assert (first.get(qn("w:rsidR")), second.keys()) == ("1", [qn("w:lang")])
