"""The local store writes whole files or none."""

import os
from pathlib import Path

import pytest

from presswork.errors import ConfigurationError
from presswork.store import LocalStore, writable


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    store = LocalStore(tmp_path / "out")
    store.write({"a/one.txt": b"1", "a/two.txt": b"2"})
    assert store.read("a/one.txt") == b"1"
    assert store.list(".") == ("a/one.txt", "a/two.txt")
    assert store.read("a/three.txt") is None


def test_a_failed_write_leaves_earlier_files_whole_and_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = LocalStore(tmp_path)
    store.write({"a/one.txt": b"old", "a/two.txt": b"old"})
    calls = []

    def full(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ConfigurationError, match="No space left on device"):
        store.write({"a/one.txt": b"new", "a/two.txt": b"new"})
    assert store.read("a/one.txt") == store.read("a/two.txt") == b"old"
    assert store.list(".") == ("a/one.txt", "a/two.txt")


def test_a_failed_first_write_leaves_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ConfigurationError):
        LocalStore(tmp_path).write({"a/one.txt": b"new"})
    assert not (tmp_path / "a").exists()


def test_what_a_killed_run_left_goes_with_the_next_write(tmp_path: Path) -> None:
    left = tmp_path / "a" / ".presswork-one.txt"
    left.parent.mkdir()
    left.write_bytes(b"half")
    LocalStore(tmp_path).write({"a/two.txt": b"2"})
    assert not left.exists()


def test_deleting_removes_folders_that_are_empty_then(tmp_path: Path) -> None:
    store = LocalStore(tmp_path)
    store.write({"a/b/one.txt": b"1", "a/two.txt": b"2"})
    store.delete(["a/b/one.txt", "a/missing.txt"])
    assert not (tmp_path / "a/b").exists()
    assert store.list(".") == ("a/two.txt",)


def test_a_file_in_place_of_the_folder_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("in the way", encoding="utf-8")
    with pytest.raises(ConfigurationError, match="cannot be written"):
        writable(tmp_path / "out" / "deeper")
    with pytest.raises(ConfigurationError, match="cannot be written"):
        LocalStore(tmp_path / "out").write({"a.txt": b""})


def test_asking_whether_a_folder_can_be_written_makes_nothing(tmp_path: Path) -> None:
    writable(tmp_path / "new" / "deeper")
    assert not (tmp_path / "new").exists()
