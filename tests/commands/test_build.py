"""`presswork build` from end to end: what it writes, what it says and how it ends."""

import json
import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.statements import HOME, NORLAND, SOUTHMARK, START, command

FILES = {
    "norland.pdf",
    "norland.docx",
    "norland.epub",
    "norland.html",
    "model.json",
    "manifest.json",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which two statements have been built."""
    home = tmp_path_factory.mktemp("built")
    (home / "seeds").mkdir()
    (home / "seeds/norland.txt").write_text(NORLAND, encoding="utf-8")
    (home / "seeds/southmark.txt").write_text(SOUTHMARK, encoding="utf-8")
    done = command("build", cwd=home)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout == b""
    return home


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".presswork" not in path.parts
    }


def test_each_document_has_its_folder_and_all_have_an_index(built: Path) -> None:
    assert {path.name for path in (built / "build/norland").iterdir()} == FILES
    index = (built / "build/index.html").read_text(encoding="utf-8")
    assert 'href="norland/norland.html"' in index
    assert 'href="southmark/southmark.pdf"' in index


def test_what_was_built_verifies(built: Path) -> None:
    done = command("verify", cwd=built)
    assert (done.returncode, done.stdout) == (0, b"")


def test_nothing_is_built_twice(built: Path) -> None:
    before = files(built / "build")
    times = {path: path.stat().st_mtime_ns for path in (built / "build").rglob("norland.*")}
    done = command("build", cwd=built)
    assert done.returncode == 0
    assert b"2 unchanged" in done.stderr
    assert files(built / "build") == before
    assert times == {path: path.stat().st_mtime_ns for path in times}


def test_equal_input_gives_equal_bytes_in_any_folder_zone_and_locale(
    built: Path, tmp_path: Path
) -> None:
    (tmp_path / "norland.txt").write_text(NORLAND, encoding="utf-8")
    other = {"TZ": "Pacific/Auckland", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    done = command("build", "norland.txt", "-o", "elsewhere", cwd=tmp_path, **other)
    assert done.returncode == 0, done.stderr.decode()
    assert files(tmp_path / "elsewhere/norland") == files(built / "build/norland")


@pytest.mark.slow
def test_the_number_of_workers_and_the_order_change_no_byte(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    for name, text in (
        ("a", NORLAND),
        ("b", SOUTHMARK),
        ("c", NORLAND[60:]),
        ("d", SOUTHMARK[40:]),
    ):
        (tmp_path / f"seeds/{name}.txt").write_text(text, encoding="utf-8")
    assert command("build", "-j", "2", "-o", "two", cwd=tmp_path).returncode == 0
    turned = [f"seeds/{name}.txt" for name in "dcba"]
    assert command("build", *turned, "-j", "1", "-o", "one", cwd=tmp_path).returncode == 0
    assert files(tmp_path / "two") == files(tmp_path / "one")


def test_no_publication_names_the_machine_or_the_folder(built: Path) -> None:
    for name, data in files(built / "build").items():
        assert str(built).encode() not in data, name


def test_a_model_gives_the_same_publications(built: Path, tmp_path: Path) -> None:
    done = command("build", built / "build/norland/model.json", "-o", tmp_path, cwd=built)
    assert done.returncode == 0, done.stderr.decode()
    again, first = files(tmp_path / "norland"), files(built / "build/norland")
    assert {name: again[name] for name in FILES - {"manifest.json"}} == {
        name: first[name] for name in FILES - {"manifest.json"}
    }


def test_a_failed_document_is_one_line_and_harms_no_other(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/empty.txt").write_bytes(b"")
    (tmp_path / "seeds/binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "seeds/norland.txt").write_text(NORLAND, encoding="utf-8")
    done = command("build", "--to", "html", "--quiet", cwd=tmp_path)
    assert done.returncode == 1
    lines = done.stderr.decode().splitlines()
    assert [line.split(":")[0] for line in lines] == ["seeds/binary.txt", "seeds/empty.txt"]
    assert {path.name for path in (tmp_path / "build").iterdir()} == {
        ".presswork",
        "catalogue.sqlite",
        "index.html",
        "norland",
    }


def test_a_document_that_fails_now_keeps_its_earlier_files(tmp_path: Path) -> None:
    source = tmp_path / "norland.txt"
    source.write_text(NORLAND, encoding="utf-8")
    assert command("build", source, "--to", "html", "-o", "out", cwd=tmp_path).returncode == 0
    before = files(tmp_path / "out")
    source.write_bytes(b"")
    assert command("build", source, "--to", "html", "-o", "out", cwd=tmp_path).returncode == 1
    assert files(tmp_path / "out") == before


def test_two_sources_that_want_one_folder_are_told_apart(tmp_path: Path) -> None:
    for folder, text in (("one", NORLAND), ("two", SOUTHMARK)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(text, encoding="utf-8")
    done = command("build", "one/a.txt", "--to", "html", "-o", "out", cwd=tmp_path)
    assert done.returncode == 0
    before = files(tmp_path / "out")
    done = command("build", "two/a.txt", "--to", "html", "-o", "out", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith(b"two/a.txt: a belongs to ../one/a.txt.")
    assert files(tmp_path / "out") == before


def test_a_changed_source_and_changed_edits_are_built_again(tmp_path: Path) -> None:
    source = tmp_path / "norland.txt"
    source.write_text(NORLAND, encoding="utf-8")
    arguments = ("build", source, "--to", "html", "-o", "out")
    assert b"1 built" in command(*arguments, cwd=tmp_path).stderr
    assert b"1 unchanged" in command(*arguments, cwd=tmp_path).stderr
    source.touch()
    assert b"1 unchanged" in command(*arguments, cwd=tmp_path).stderr
    edits = tmp_path / "norland.txt.edits.toml"
    edits.write_text('[head]\nplace = "Port Berg"\n', encoding="utf-8")
    assert b"1 built" in command(*arguments, cwd=tmp_path).stderr
    manifest = json.loads((tmp_path / "out/norland/manifest.json").read_bytes())
    assert [item["name"] for item in manifest["inputs"]] == [source.name, edits.name]
    assert manifest["document"]["place"] == "Port Berg"
    assert b"1 built" in command(*arguments, "--force", cwd=tmp_path).stderr


def test_what_was_made_of_a_source_that_is_gone_goes_with_prune_alone(tmp_path: Path) -> None:
    for name in ("norland", "southmark"):
        (tmp_path / "seeds").mkdir(exist_ok=True)
        (tmp_path / f"seeds/{name}.txt").write_text(NORLAND, encoding="utf-8")
    assert command("build", "--to", "html", cwd=tmp_path).returncode == 0
    (tmp_path / "seeds/southmark.txt").unlink()
    done = command("build", "--to", "html", cwd=tmp_path)
    assert done.stderr.decode().splitlines() == [
        "seeds/southmark.txt: is gone; southmark/ was made of it. Remove that with --prune.",
        "1 unchanged, 1 orphaned: build",
    ]
    assert (tmp_path / "build/southmark/southmark.html").is_file()
    done = command("build", "--to", "html", "--prune", cwd=tmp_path)
    assert done.stderr.decode().splitlines() == ["1 unchanged, 1 removed: build"]
    assert not (tmp_path / "build/southmark").exists()
    assert b"southmark" not in (tmp_path / "build/index.html").read_bytes()


def test_checksum_mends_a_file_that_was_changed_behind_our_back(tmp_path: Path) -> None:
    (tmp_path / "norland.txt").write_text(NORLAND, encoding="utf-8")
    arguments = ("build", "norland.txt", "--to", "html")
    assert command(*arguments, cwd=tmp_path).returncode == 0
    page = tmp_path / "build/norland/norland.html"
    good = page.read_bytes()
    page.write_bytes(good.replace(b"2,400", b"2,500"))
    assert b"1 unchanged" in command(*arguments, cwd=tmp_path).stderr
    assert b"1 built" in command(*arguments, "--checksum", cwd=tmp_path).stderr
    assert page.read_bytes() == good


def test_standard_input_is_read(tmp_path: Path) -> None:
    done = command("build", "-", "--to", "html", "-o", "out", cwd=tmp_path, stdin=NORLAND.encode())
    assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / "out/stdin/stdin.html").is_file()


def test_the_report_says_how_each_document_fared(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NORLAND, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    done = command("build", "a.txt", "b.txt", "--to", "html", "--json", cwd=tmp_path)
    assert done.returncode == 1
    documents = json.loads(done.stdout)["documents"]
    assert [(d["source"], d["status"]) for d in documents] == [
        ("a.txt", "built"),
        ("b.txt", "failed"),
    ]
    assert documents[0]["seconds"] > 0
    assert documents[1]["reason"].endswith(".")
    again = json.loads(command("build", "a.txt", "--to", "html", "--json", cwd=tmp_path).stdout)
    assert again["documents"][0]["status"] == "unchanged"
    assert again["documents"][0]["outputs"] == documents[0]["outputs"] != {}


def test_a_bar_is_drawn_on_a_terminal_alone(tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(f"{NORLAND}{number}\n", encoding="utf-8")
    arguments = [sys.executable, "-c", START, "build", ".", "--to", "html", "-j", "1"]
    ours, theirs = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(HOME), "TERM": "xterm", "COLUMNS": "100"}
    with subprocess.Popen(arguments, cwd=tmp_path, stderr=theirs, env=environment) as process:
        os.close(theirs)
        said = b""
        with suppress(OSError):  # the other side is closed
            while piece := os.read(ours, 4096):
                said += piece
    os.close(ours)
    assert process.returncode == 0
    assert b"6/6" in said
    assert b"/s" in said
    assert said.rstrip().endswith(b"6 built: build")
    (tmp_path / "0.txt").write_text(NORLAND, encoding="utf-8")
    assert command("build", ".", "--to", "html", "--force", cwd=tmp_path).stderr == (
        b"6 built: build\n"
    )
