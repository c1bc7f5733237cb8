"""The documents speak of what is there, and nothing names a machine or a registry."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from presswork.cli import COMMANDS
from tests.statements import HOME

LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]{1,200})")
PAGES = sorted([*HOME.glob("*.md"), *HOME.glob("docs/**/*.md"), HOME / "templates/README.md"])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(HOME).as_posix())
def test_every_link_leads_to_a_file(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    missing = [target for target in targets if not (page.parent / target).exists()]
    assert missing == []


def test_the_tour_passes_every_module_at_the_top_of_the_package() -> None:
    tour = (HOME / "docs/tour.md").read_text(encoding="utf-8")
    package = HOME / "presswork"
    modules = {p.stem for p in package.glob("*.py")} | {
        p.parent.name for p in package.glob("*/*.py")
    }
    modules -= {"__init__", "__main__", "presswork"}
    assert (
        sorted(name for name in modules if f"{name}.py" not in tour and f"{name}/" not in tour)
        == []
    )


def test_the_readme_names_every_command() -> None:
    readme = (HOME / "README.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"presswork {name}" not in readme] == []


def test_the_locks_hold_digests_and_no_address() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (HOME / name).read_text(encoding="utf-8")
        assert "://" not in text
        assert "--index" not in text
        assert "--find-links" not in text
        packages = re.findall(r"^[\w.-]+==", text, re.MULTILINE)
        assert text.count("--hash=sha256:") >= len(packages) > 20


def test_no_file_is_tracked_that_a_build_or_a_test_makes() -> None:
    if not (HOME / ".git").exists():
        pytest.skip("not a checkout")
    done = subprocess.run(
        ["git", "ls-files"], cwd=HOME, capture_output=True, check=True, encoding="utf-8"
    )
    tracked = done.stdout.splitlines()
    assert [name for name in tracked if name.startswith("build/")] == ["build/.gitkeep"]
    assert not [name for name in tracked if name.endswith((".ttf", ".otf", ".woff2", ".pyc"))]


def test_the_locks_hold_every_version_that_the_project_asks_for() -> None:
    table = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))
    extras = table["project"]["optional-dependencies"]
    groups = table["dependency-groups"]
    tested = {*groups["dev"], *extras.pop("cluster")}
    rest = (version for extra in extras.values() for version in extra)
    wanted = {*table["project"]["dependencies"], *groups["setup"], *rest}
    for name, asked in (("requirements.txt", wanted), ("requirements-dev.txt", wanted | tested)):
        lines = (HOME / name).read_text(encoding="utf-8").splitlines()
        locked = {_plain(line.split(" ")[0]) for line in lines if "==" in line}
        assert {_plain(version) for version in asked} <= locked, "run tools/lock"


def _plain(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.sub(r"\[\w+\]", "", requirement)).lower()
