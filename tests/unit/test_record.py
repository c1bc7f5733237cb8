"""The record writes a folder whole, and only into a folder of the same source."""

from pathlib import Path

import pytest

from presswork import manifest, model_json
from presswork.errors import DocumentError
from presswork.manifest import MANIFEST
from presswork.model import Format, Publication
from presswork.record import MODEL, Provenance, record
from presswork.store import LocalStore
from presswork.values import replace
from presswork.verify import Kind, verify
from tests.samples import briefing

SOURCE = Provenance(inputs=(manifest.file_of("norland.txt", b"text"),), versions={"python": "3"})


def publication(format_: Format, data: bytes = b"finished") -> Publication:
    name = f"norland.{format_}"
    return Publication(format=format_, name=name, media_type="application/x", data=data)


def test_the_folder_holds_publications_model_and_manifest(tmp_path: Path) -> None:
    store = LocalStore(tmp_path)
    made = record(store, "norland", briefing(), [publication(Format.PDF)], SOURCE)
    assert [file.name for file in made.outputs] == ["norland.pdf", MODEL]
    assert store.list("norland") == (
        f"norland/{MANIFEST}",
        f"norland/{MODEL}",
        "norland/norland.pdf",
    )
    assert manifest.decode(store.read(f"norland/{MANIFEST}") or b"") == made
    assert model_json.decode(store.read(f"norland/{MODEL}") or b"") == briefing()
    assert not list(verify(store))


def test_a_file_that_is_no_longer_made_is_removed(tmp_path: Path) -> None:
    store = LocalStore(tmp_path)
    both = [publication(Format.PDF), publication(Format.HTML)]
    record(store, "norland", briefing(), both, SOURCE)
    record(store, "norland", briefing(), both[:1], SOURCE)
    assert store.read("norland/norland.html") is None
    assert not list(verify(store))


def test_the_folder_of_another_source_is_left_alone(tmp_path: Path) -> None:
    store = LocalStore(tmp_path)
    record(store, "norland", briefing(), [publication(Format.PDF)], SOURCE)
    other = replace(SOURCE, inputs=(manifest.file_of("other.txt", b"text"),))
    with pytest.raises(DocumentError, match=r"made from norland\.txt"):
        record(store, "norland", briefing(), [publication(Format.PDF, b"other")], other)
    assert store.read("norland/norland.pdf") == b"finished"


def test_verify_names_what_is_missing_changed_and_extra(tmp_path: Path) -> None:
    store = LocalStore(tmp_path)
    formats = [publication(format_) for format_ in Format]
    record(store, "sub/norland", briefing(), formats, SOURCE)
    folder = tmp_path / "sub/norland"
    (folder / "norland.pdf").unlink()
    (folder / "norland.html").write_bytes(b"tampered")
    (folder / "notes.txt").write_bytes(b"")
    assert {(item.kind, item.name) for item in verify(store)} == {
        (Kind.MISSING, "sub/norland/norland.pdf"),
        (Kind.CHANGED, "sub/norland/norland.html"),
        (Kind.EXTRA, "sub/norland/notes.txt"),
    }


def test_verify_names_a_manifest_that_was_changed(tmp_path: Path) -> None:
    store = LocalStore(tmp_path)
    record(store, "norland", briefing(), [publication(Format.PDF)], SOURCE)
    path = tmp_path / "norland" / MANIFEST
    path.write_bytes(path.read_bytes().replace(b"Norland", b"Westland"))
    assert [item.kind for item in verify(store)] == [Kind.CHANGED]


def test_a_document_in_a_folder_below_another_is_not_extra(tmp_path: Path) -> None:
    store = LocalStore(tmp_path)
    record(store, "norland", briefing(), [publication(Format.PDF)], SOURCE)
    record(store, "norland/deeper", briefing(), [publication(Format.PDF)], SOURCE)
    assert not list(verify(store))
