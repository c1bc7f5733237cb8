"""What the office took out of its file is in no publication, nor in anything attached to one."""

import io
import zipfile
from collections.abc import Iterator

import pytest

from presswork import theme
from presswork.extract import extract
from presswork.model import Briefing, Format, Publication
from presswork.normalize import normalize
from presswork.pipeline import publish
from presswork.read import read_bytes
from presswork.select import select
from tests.unit.read.word_files import paragraph, run, word_file

_MARKERS = {
    "deletion": "Zebrafinch",
    "comment": "Quokkaplan",
    "hidden": "Okapinote",
    "author": "Reviewerson",
    "moved": "Axolotlline",
}


def _file() -> bytes:
    author = f'w:id="1" w:author="{_MARKERS["author"]}" w:date="2024-01-01T00:00:00Z"'
    body = paragraph(
        run("Norland moved 2,400 families in 2021")
        + f"<w:del {author}><w:r><w:delText>{_MARKERS['deletion']}</w:delText></w:r></w:del>"
        + f"<w:ins {author}>{run(' and 300 more in 2022')}</w:ins>"
        + run(_MARKERS["hidden"], "<w:vanish/>")
        + f"<w:moveFrom {author}>{run(_MARKERS['moved'])}</w:moveFrom>"
        + run(", as the minister of harbours told the conference of the rivers.")
        + '<w:r><w:commentReference w:id="1"/></w:r>'
    )
    properties = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:creator>{_MARKERS['author']}</dc:creator></cp:coreProperties>"
    )
    comments = f"<w:comments><w:t>{_MARKERS['comment']}</w:t></w:comments>"
    files = {"docProps/core.xml": properties.encode(), "word/comments.xml": comments.encode()}
    return word_file(body, files=files)


@pytest.fixture(scope="module")
def publications() -> tuple[Publication, ...]:
    document = normalize(read_bytes("speech.docx", _file()))
    briefing: Briefing = select(document, extract(document))
    return publish(briefing, "speech", theme.load(), tuple(Format))


def _unpacked(publication: Publication) -> Iterator[bytes]:
    yield publication.data
    if publication.data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(publication.data)) as archive:
            yield from (archive.read(name) for name in archive.namelist())
    if publication.format is Format.PDF:
        import pikepdf

        with pikepdf.open(io.BytesIO(publication.data)) as file:
            for item in file.objects:
                if isinstance(item, pikepdf.Stream):
                    yield item.read_bytes()


@pytest.mark.parametrize("kind", _MARKERS)
def test_what_was_taken_out_is_nowhere(publications: tuple[Publication, ...], kind: str) -> None:
    marker = _MARKERS[kind].encode()
    for publication in publications:
        assert not any(marker in part for part in _unpacked(publication)), publication.format


def test_what_was_put_in_is_everywhere(publications: tuple[Publication, ...]) -> None:
    for publication in publications:
        if publication.format in {Format.HTML, Format.EPUB}:
            assert any(b"more in" in part for part in _unpacked(publication))
