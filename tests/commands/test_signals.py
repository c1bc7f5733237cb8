"""A run that is stopped says so in one line, leaves whole files, and can be taken up again."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.statements import HOME, NORLAND, START, command

COUNT = 8


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    for number in range(COUNT):
        path = tmp_path / f"seeds/norland{number}.txt"
        path.write_text(f"{NORLAND}\n{number}\n", encoding="utf-8")
    return tmp_path


def stopped(home: Path, number: signal.Signals, jobs: int) -> tuple[int, list[str]]:
    """Return how a build ended that got signal *number* when its first document was written."""
    # a job in the background is started deaf to the interrupt, and so would be the build
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(
        [sys.executable, "-c", START, "build", "--to", "html", "-j", str(jobs), "--quiet"],
        cwd=home,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(HOME)},
        start_new_session=True,
    ) as process:
        while process.poll() is None and not list(home.glob("build/*/manifest.json")):
            time.sleep(0.005)
        process.send_signal(number)
        assert process.stderr is not None
        return process.wait(timeout=120), process.stderr.read().decode().splitlines()


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_the_run_in_one_line(
    home: Path, number: signal.Signals, code: int, jobs: int
) -> None:
    ended, lines = stopped(home, number, jobs)
    assert (ended, len(lines)) == (code, 1), lines
    assert command("verify", cwd=home).returncode == 0
    assert command("build", "--to", "html", cwd=home).returncode == 0
    assert len(list(home.glob("build/*/manifest.json"))) == COUNT


def test_a_killed_run_leaves_whole_documents_and_the_next_one_cleans_up(home: Path) -> None:
    stopped(home, signal.SIGKILL, 1)
    half = home / "build/norland7/.presswork-norland7.html"
    half.parent.mkdir(exist_ok=True)
    half.write_bytes(b"half")
    done = command("build", "--to", "html", cwd=home)
    assert done.returncode == 0, done.stderr.decode()
    assert command("verify", cwd=home).returncode == 0
    assert not list(home.glob("build/*/.presswork-*"))
    assert len(list(home.glob("build/*/manifest.json"))) == COUNT
