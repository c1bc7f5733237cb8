"""Page and catalogue: verify covers them, and what a killed run left out is made up for."""

import shutil
from pathlib import Path

import pytest

from presswork import collection
from presswork.store import LocalStore
from presswork.verify import verify
from tests.archive import add, collect


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Return an output folder with two documents, collected."""
    add(tmp_path, "one")
    add(tmp_path, "two")
    collect(tmp_path)
    return tmp_path


def differences(out: Path) -> list[tuple[str, str]]:
    return [(str(item.kind), item.name) for item in verify(LocalStore(out))]


def test_what_was_collected_verifies(out: Path) -> None:
    assert differences(out) == []


@pytest.mark.parametrize("name", collection.FILES)
def test_verify_names_a_page_or_catalogue_that_was_changed(out: Path, name: str) -> None:
    with (out / name).open("ab") as file:
        file.write(b"\n")
    assert differences(out) == [("changed", name)]


@pytest.mark.parametrize("name", collection.FILES)
def test_verify_names_a_page_or_catalogue_that_is_missing(out: Path, name: str) -> None:
    (out / name).unlink()
    assert differences(out) == [("missing", name)]


def test_verify_names_a_page_that_no_build_recorded(out: Path) -> None:
    (out / ".presswork/collection.json").unlink()
    assert differences(out) == [("extra", name) for name in collection.FILES]


def test_verify_names_a_document_whose_folder_is_gone(out: Path) -> None:
    shutil.rmtree(out / "one")
    assert differences(out) == [("missing", "one/manifest.json")]


def test_a_collection_is_not_whole_before_its_work_is_done(out: Path) -> None:
    store = LocalStore(out)
    assert collection.is_whole(store)
    collection.open_work(store)
    assert not collection.is_whole(store)
    collect(out)
    assert collection.is_whole(store)


@pytest.mark.parametrize("name", collection.FILES)
def test_a_collection_without_one_of_its_files_is_not_whole(out: Path, name: str) -> None:
    (out / name).unlink()
    assert not collection.is_whole(LocalStore(out))


def test_a_record_that_is_damaged_is_as_good_as_none(out: Path) -> None:
    (out / ".presswork/collection.json").write_bytes(b"\xff{")
    collect(out)
    assert differences(out) == []
