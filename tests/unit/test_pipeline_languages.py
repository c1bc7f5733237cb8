"""A passage in another language says so in every publication whose format can."""

import zipfile
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from presswork import fonts, pipeline, theme
from presswork.store import LocalStore

pytestmark = [
    # WeasyPrint leaves the file of its colour profile to the garbage collector
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.skipif(not fonts.FACES[0].path.is_file(), reason="the faces are not made"),
]

FRENCH = (
    "Nous rappelons que les fleuves n’appartiennent à personne et que 64 États les partagent avec "
    "tous les autres depuis des siècles."
)
TEXT = f"""Statement by Ms. Ana Lindqvist, Minister for Water of Norland

We have built 312 treatment plants since 2004, and the work on the river goes on in all our ports.

{FRENCH}

As the poet has it, “el río que nos une es el mismo que nos separa, y por eso lo queremos”.

We invite all the parties to the conference in Port Ana, which opens on 7 November 2025.

Thank you.
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    (folder / "norland.txt").write_text(TEXT, encoding="utf-8")
    order = pipeline.Order(theme=theme.load())
    source = folder / "norland.txt"
    pipeline.build(source, order, LocalStore(folder), folder="norland", stem="norland")
    return folder / "norland" / "norland"


def _languages(node: Any) -> list[str]:
    kids = node.get("/K", [])
    found = [str(node["/Lang"])] if "/Lang" in node else []
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            found += _languages(kid)
    return found


def test_paragraph_and_quotation_say_their_language_in_the_pdf(built: Path) -> None:
    with pikepdf.open(built.with_suffix(".pdf")) as file:
        assert set(_languages(file.Root.StructTreeRoot)) == {"fr", "es"}
        assert str(file.Root.Lang).startswith("en")


def test_paragraph_and_quotation_say_their_language_on_the_page(built: Path) -> None:
    page = built.with_suffix(".html").read_text(encoding="utf-8")
    assert 'lang="fr">' in page
    assert '<span lang="es">el río que nos une' in page


def test_paragraph_and_quotation_say_their_language_in_the_epub(built: Path) -> None:
    with zipfile.ZipFile(built.with_suffix(".epub")) as book:
        page = book.read("EPUB/text.xhtml").decode("utf-8")
    assert '<p class="paragraph" id="p2" lang="fr">' in page
    assert "el río que nos une" in page.partition('lang="es"')[2]


def test_a_sentence_of_the_summary_says_its_language_in_word(built: Path) -> None:
    with zipfile.ZipFile(built.with_suffix(".docx")) as file:
        document = file.read("word/document.xml").decode("utf-8")
    assert "rappelons" not in document or 'w:val="fr"' in document
    assert "el río" not in document or 'w:val="es"' in document
