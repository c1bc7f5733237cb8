"""Tables are kept for the next process, and nothing depends on them."""

import marshal
import sys
from pathlib import Path

import pytest

from presswork.lang.parsed import table_of


@pytest.fixture(autouse=True)
def _keeping(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def _file(folder: Path, text: str = 'day = ["Monday"]') -> Path:
    path = folder / "xx.toml"
    path.write_text(text, encoding="utf-8")
    return path


def _kept(folder: Path) -> Path:
    return folder / "__pycache__" / f"xx.toml-{sys.hexversion:x}.kept"


def test_a_table_is_kept_and_used_again(tmp_path: Path) -> None:
    path = _file(tmp_path)
    assert table_of(path) == {"day": ["Monday"]}
    digest = _kept(tmp_path).read_bytes()[:32]
    _kept(tmp_path).write_bytes(digest + marshal.dumps({"day": ["Tuesday"]}))
    assert table_of(path) == {"day": ["Tuesday"]}


def test_a_file_with_other_bytes_is_read_anew(tmp_path: Path) -> None:
    table_of(_file(tmp_path))
    assert table_of(_file(tmp_path, 'day = ["Friday"]')) == {"day": ["Friday"]}


@pytest.mark.parametrize("damage", [b"", b"{", b"\0", marshal.dumps(["Monday"])])
def test_a_damaged_table_is_read_anew(tmp_path: Path, damage: bytes) -> None:
    path = _file(tmp_path)
    table_of(path)
    digest = _kept(tmp_path).read_bytes()[:32]
    _kept(tmp_path).write_bytes(digest + damage)
    assert table_of(path) == {"day": ["Monday"]}


def test_nothing_is_kept_where_python_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert table_of(_file(tmp_path)) == {"day": ["Monday"]}
    assert not _kept(tmp_path).exists()
