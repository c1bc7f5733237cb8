"""Bad input: one clear line, the exit code of the table, nothing written, no traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.statements import HOME, NORLAND, START, command


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(NORLAND, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b" \n\n\t\n")
    (tmp_path / "binary.txt").write_bytes(os.urandom(4096))
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
    (tmp_path / "undecodable.txt").write_bytes(b"\xff\xfe" + b"\x00\xd8" * 600)
    (tmp_path / "in-the-way").write_text("a file", encoding="utf-8")
    (tmp_path / "no-sources").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["build", "empty.txt"], 1),
        (["build", "blank.txt"], 1),
        (["build", "binary.txt"], 1),
        (["build", "picture.txt"], 1),
        (["build", "undecodable.txt"], 1),
        (["facts", "empty.txt"], 1),
        (["check", "binary.txt"], 1),
        (["build", "missing.txt"], 2),
        (["build", "no-sources"], 2),
        (["build"], 2),
        (["build", "good.txt", "--bogus"], 2),
        (["build", "good.txt", "--to", "odt"], 2),
        (["build", "good.txt", "--to", ","], 2),
        (["build", "good.txt", "--max-size", "-1"], 2),
        (["build", "good.txt", "--language", "../../x"], 2),
        (["build", "good.txt", "-j", "0"], 2),
        (["build", "good.txt", "-j", "many"], 2),
        (["biuld"], 2),
        (["facts", "good.txt", "--format", "xml"], 2),
        (["edits", "missing.txt"], 2),
        (["theme", "paint"], 2),
        (["verify", "missing"], 2),
        (["verify", "no-sources"], 2),
        (["build", "good.txt", "-o", "in-the-way"], 3),
        (["build", "good.txt", "-o", "in-the-way/deeper"], 3),
        (["build", "good.txt", "--theme", "missing"], 3),
        (["theme", "show", "missing"], 3),
    ],
)
def test_bad_input_ends_in_one_line_and_its_code(
    home: Path, arguments: list[str], code: int
) -> None:
    before = sorted(home.rglob("*"))
    done = command(*arguments, cwd=home)
    lines = done.stderr.decode().splitlines()
    assert done.returncode == code, lines
    assert len(lines) == 1, lines
    assert "Traceback" not in lines[0]
    assert done.stdout == b""
    assert sorted(home.rglob("*")) == before


def test_a_failed_document_is_named_as_it_was_given(home: Path) -> None:
    done = command("build", "./empty.txt", cwd=home)
    assert done.stderr.startswith(b"./empty.txt: ")


def test_a_fault_shows_its_traceback_with_debug_alone(home: Path) -> None:
    done = command("build", "empty.txt", "--debug", cwd=home)
    assert b"Traceback" in done.stderr


def test_a_wrong_setting_names_the_nearest(home: Path) -> None:
    (home / "presswork.toml").write_text('tehme = "mission"\n', encoding="utf-8")
    done = command("build", "good.txt", cwd=home)
    assert done.returncode == 3
    assert b'Did you mean "theme"?' in done.stderr


def test_a_closed_pipe_is_no_fault(home: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", START, "facts", *["good.txt"] * 3],
        cwd=home,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(HOME)},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0
