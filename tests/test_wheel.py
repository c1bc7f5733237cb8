"""The wheel works away from the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.statements import HOME, NORLAND, START


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds what the wheel holds, and nothing of the checkout."""
    pytest.importorskip("build", reason="the package build is not installed here")
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, HOME],
        check=True,
        capture_output=True,
        cwd=folder,
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def test_the_wheel_holds_templates_languages_and_faces(installed: Path) -> None:
    package = installed / "presswork"
    assert (package / "templates/default/theme.toml").is_file()
    assert (package / "lang/en.toml").is_file()
    assert (package / "py.typed").is_file()
    assert list((package / "fonts").glob("*.ttf"))
    assert not list(installed.glob("tests*"))


@pytest.mark.slow
def test_the_wheel_builds_all_four_publications(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/norland.txt").write_text(NORLAND, encoding="utf-8")
    code = f"import presswork; print(presswork.__file__); {START}"
    done = subprocess.run(
        [sys.executable, "-c", code, "build"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(installed)},
    )
    assert done.returncode == 0, done.stderr.decode()
    assert Path(done.stdout.decode().strip()).is_relative_to(installed)
    made = {path.suffix for path in (tmp_path / "build/norland").iterdir()}
    assert made == {".pdf", ".docx", ".epub", ".html", ".json"}
