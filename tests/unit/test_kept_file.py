"""A file of what is kept: each entry out as it went in, large ones without a copy."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from presswork.kept_file import KEY, KeptFile, write

_ENTRIES = {
    bytes([number]) * KEY: bytes([number]) * size
    for number, size in enumerate((1, 70_000, 5, 300_001, 65_536), 1)
}


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[KeptFile]:
    write(tmp_path / "some.kept", _ENTRIES)
    found = KeptFile.at(tmp_path / "some.kept")
    assert found is not None
    yield found
    found.file.close()


def test_entries_are_what_was_written(kept: KeptFile) -> None:
    assert {key: bytes(kept[key]) for key in kept} == _ENTRIES
    assert b"\x09" * KEY not in kept


def test_a_large_entry_lasts_as_long_as_it_is_looked_at(kept: KeptFile) -> None:
    large = kept[b"\2" * KEY]
    kept.file.close()
    assert isinstance(large, memoryview)
    assert large == _ENTRIES[b"\2" * KEY]


def test_a_large_entry_is_read_where_it_cannot_be_mapped(
    kept: KeptFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(24, "Too many open files")

    monkeypatch.setattr("mmap.mmap", refuse)
    assert kept[b"\4" * KEY] == _ENTRIES[b"\4" * KEY]


def test_large_entries_are_written_on(kept: KeptFile, tmp_path: Path) -> None:
    write(tmp_path / "other.kept", kept)
    other = KeptFile.at(tmp_path / "other.kept")
    assert other is not None
    assert {key: bytes(other[key]) for key in other} == _ENTRIES
    other.file.close()
