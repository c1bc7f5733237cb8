"""Inputs become tasks, each with a safe folder of its own."""

import json
import os
from pathlib import Path

import pytest

from presswork.cli.inputs import safe, tasks
from presswork.cli.places import Home
from presswork.errors import DocumentError, UsageError
from presswork.read import read


def put(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words", encoding="utf-8")
    return folder


def folders(top: Path, *inputs: Path, out: Path | None = None) -> list[str]:
    return [task.folder for task in tasks([str(path) for path in inputs], Home(top), out)]


def test_a_folder_is_searched_and_mirrored(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "a.md", "deep/er/c.docx", "notes.rst", ".hidden.txt", ".git/d.txt")
    assert folders(tmp_path, tmp_path) == ["a", "b", "deep/er/c"]


def test_sources_that_share_a_stem_take_their_suffix(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "A.docx", "b.txt", "sub/a.txt")
    assert sorted(folders(tmp_path, tmp_path)) == ["A-docx", "a-txt", "b", "sub/a"]


def test_seeds_are_the_default(tmp_path: Path) -> None:
    put(tmp_path / "seeds", "one.txt")
    assert folders(tmp_path) == ["one"]


def test_the_output_folder_is_not_searched(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "build/b/b.html", "other/c/manifest.json", "other/c/c.html")
    assert folders(tmp_path, tmp_path, out=tmp_path / "build") == ["a"]


def test_the_page_of_an_earlier_build_is_no_source(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "old/index.html", "old/.presswork/state.json", "kept/index.html")
    assert folders(tmp_path, tmp_path) == ["a", "kept/index"]


def test_a_file_that_is_named_twice_is_built_once(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    assert folders(tmp_path, tmp_path / "a.txt", tmp_path) == ["a"]


def test_a_model_goes_by_the_name_of_its_source(tmp_path: Path) -> None:
    text = json.dumps({"source": {"name": "norland.txt"}})
    (tmp_path / "model.json").write_text(text, encoding="utf-8")
    assert folders(tmp_path, tmp_path / "model.json") == ["norland"]


def test_what_does_not_exist_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file or folder"):
        folders(tmp_path, tmp_path / "missing.txt")


def test_a_pipe_is_no_source_and_never_waited_for(tmp_path: Path) -> None:
    put(tmp_path / "in", "a.txt")
    os.mkfifo(tmp_path / "in" / "b.txt")
    assert folders(tmp_path, tmp_path / "in") == ["a"]
    with pytest.raises(UsageError, match="neither a file nor a folder"):
        folders(tmp_path, tmp_path / "in" / "b.txt")


def test_a_link_that_leads_nowhere_is_left_to_the_reader_who_says_so(tmp_path: Path) -> None:
    put(tmp_path / "in", "a.txt")
    (tmp_path / "in" / "b.txt").symlink_to(tmp_path / "gone.txt")
    assert folders(tmp_path, tmp_path / "in") == ["a", "b"]
    with pytest.raises(DocumentError, match="no such file"):
        read(tmp_path / "in" / "b.txt")


def test_a_folder_without_sources_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no source in this folder"):
        folders(tmp_path, put(tmp_path, "notes.rst"))


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("statement", "statement"),
        ("000_67cb", "000_67cb"),
        ("Erklärung 2022", "Erklärung 2022"),
        ("заявление", "заявление"),
        ("-rf", "rf"),
        ("..", "document"),
        ("a:b?c", "a-b-c"),
        ("line\nbreak", "line-break"),
        ("CON", "CON-document"),
        ("index.html", "index.html-document"),
        ("trailing. ", "trailing"),
        ("\udcff", "document"),
        ("right\u202eleft", "rightleft"),
    ],
)
def test_names_are_kept_where_they_are_safe(name: str, wanted: str) -> None:
    assert safe(name) == wanted


def test_a_long_name_is_clipped_and_stays_its_own() -> None:
    one, two = safe("я" * 200 + "1"), safe("я" * 200 + "2")
    assert one != two
    assert len(one.encode("utf-8")) < 180
