"""Real documents, where they lie beside the project: each reader against a reference text."""

import os
from pathlib import Path

import pytest

from presswork.normalize import normalize
from presswork.read import read
from presswork.read.conserve import words

_SHARED = Path(os.environ.get("PRESSWORK_SHARED", Path(__file__).parents[4] / "shared"))
_CORPUS = _SHARED / "corpus"
_LEAST = {"docx": 0.995, "html": 0.995, "txt": 0.995, "pdf": 0.98}
_ARABIC_PDF = 0.94

pytestmark = pytest.mark.skipif(not _CORPUS.is_dir(), reason="the corpus is not beside the project")


@pytest.mark.parametrize("language", ["ar", "es", "fr", "ru", "zh"])
@pytest.mark.parametrize("kind", _LEAST)
def test_hardly_a_word_of_the_reference_is_lost(kind: str, language: str) -> None:
    path = _CORPUS / kind / f"udhr-{language}.{kind}"
    if not path.is_file():
        pytest.skip(f"{path.name} is not in the corpus")
    document = normalize(read(path))
    blocks = (*document.head, *document.body, *document.notes)
    there = words("\n".join(f"{block.number or ''} {block.text}" for block in blocks))
    wanted = words((_CORPUS / "ref" / f"udhr-{language}.txt").read_text(encoding="utf-8"))
    least = _ARABIC_PDF if (kind, language) == ("pdf", "ar") else _LEAST[kind]
    assert (wanted & there).total() >= least * wanted.total()


@pytest.mark.parametrize("language", ["ar", "es", "fr", "ru", "zh"])
def test_page_and_word_file_give_the_same_body(language: str) -> None:
    page, file = (
        normalize(read(_CORPUS / kind / f"udhr-{language}.{kind}")) for kind in ("html", "docx")
    )
    assert [block.text for block in page.body] == [block.text for block in file.body]
    assert [block.kind for block in page.body] == [block.kind for block in file.body]
    assert [block.number for block in page.body] == [block.number for block in file.body]
