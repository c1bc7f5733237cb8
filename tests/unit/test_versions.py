"""Everything that shapes the bytes is named with its version."""

import re
import tomllib
from pathlib import Path

from presswork.versions import digest_of, versions
from tests.statements import HOME, python


def test_every_library_that_the_project_asks_for_is_named() -> None:
    table = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {re.split("==", item)[0].lower() for item in table["project"]["dependencies"]}
    assert asked - {"rich"} <= set(versions())  # it draws the progress bar and shapes no byte


def test_the_libraries_of_the_system_are_named() -> None:
    assert {"pango", "harfbuzz", "fontconfig", "zlib", "python"} <= set(versions())


def test_the_versions_are_those_that_python_names() -> None:
    from importlib.metadata import version

    assert versions()["weasyprint"] == version("weasyprint")
    assert versions()["ebooklib"] == version("EbookLib")


def test_a_digest_tells_of_names_and_bytes_and_not_of_the_place(tmp_path: Path) -> None:
    for folder in ("one", "two", "three"):
        (tmp_path / folder / "sub").mkdir(parents=True)
        (tmp_path / folder / "sub/a.txt").write_bytes(b"same")
    assert digest_of([tmp_path / "one"]) == digest_of([tmp_path / "two"])
    (tmp_path / "three/sub/a.txt").rename(tmp_path / "three/sub/b.txt")
    assert digest_of([tmp_path / "one"]) != digest_of([tmp_path / "three"])


def test_asking_starts_no_process(tmp_path: Path) -> None:
    code = (
        "import subprocess, os\n"
        "def refuse(*a, **k): raise SystemExit('a process was started')\n"
        "subprocess.Popen = os.fork = os.posix_spawn = refuse\n"
        "from presswork.versions import versions; versions()\n"
        "from presswork.render.pdf_weasy import weasyprint; weasyprint()\n"
    )
    done = python("-c", code, cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
