"""The manifest goes to JSON and back, and tells when it was changed."""

import pytest

from presswork import manifest
from presswork.errors import DocumentError
from presswork.findings import finding


def made() -> manifest.Manifest:
    return manifest.Manifest(
        source="norland.txt",
        inputs=(manifest.file_of("norland.txt", b"text", "text/plain"),),
        outputs=(manifest.file_of("norland.pdf", b"pdf", "application/pdf"),),
        document={"title": "Überschrift", "date": None},
        facts=({"id": "f01", "text": "41"},),
        findings=(finding("read.encoding-guessed", "norland.txt", encoding="cp1252"),),
        options={"formats": ["pdf"]},
        versions={"python": "3.11"},
    )


def test_a_manifest_comes_back_equal() -> None:
    assert manifest.decode(manifest.encode(made())) == made()


def test_a_changed_manifest_is_refused() -> None:
    changed = manifest.encode(made()).replace(b"norland.pdf", b"northland.pdf")
    with pytest.raises(DocumentError, match="was changed"):
        manifest.decode(changed)


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"nonsense", b"\xff\xfe", b"12"])
def test_what_is_no_manifest_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError, match="not a manifest"):
        manifest.decode(data)
