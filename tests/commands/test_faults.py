"""What the machine does to a build: it ends in one line, and every file that stands is whole.

Each test causes the real fault: a full disk is full, a killed worker is killed.
"""

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.statements import HOME, NORLAND, START, command

COUNT = 6
HTML = ("build", "--to", "html")
KILLED = """
import os, signal, sys
left, replace = int(sys.argv.pop(1)), os.replace
def kill_at(*names, **more):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    replace(*names, **more)
    if left == 1:
        os.kill(os.getpid(), signal.SIGKILL)
os.replace = kill_at
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    for number in range(COUNT):
        path = tmp_path / f"seeds/norland{number}.txt"
        path.write_text(f"{NORLAND}\n{number}\n", encoding="utf-8")
    return tmp_path


def start(
    *arguments: str,
    cwd: Path,
    fault: Callable[[], object] | None = None,
    code: str = START,
    **environment: str,
) -> subprocess.Popen[bytes]:
    """Return `presswork ARGUMENTS` in a process that *fault* is done to before it starts."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=fault,  # noqa: PLW1509 - no thread runs here
        env={**os.environ, "PYTHONPATH": str(HOME), **environment},
    )


def ended(process: subprocess.Popen[bytes]) -> tuple[int, list[str]]:
    """Return the exit code of *process* and the lines that it said."""
    _, said = process.communicate(timeout=240)
    return process.returncode, said.decode().splitlines()


def limit(kind: int, value: int) -> Callable[[], object]:
    return lambda: resource.setrlimit(kind, (value, value))


def change(home: Path) -> None:
    """Let every source say something else."""
    for path in (home / "seeds").iterdir():
        path.write_text(f"{path.read_text(encoding='utf-8')}\nAgain.\n", encoding="utf-8")


def files(home: Path) -> dict[str, bytes]:
    """Return name and bytes of each file below `build/` that has its final name."""
    build = home / "build"
    return {
        path.relative_to(build).as_posix(): path.read_bytes()
        for path in build.rglob("*")
        if path.is_file() and not path.relative_to(build).as_posix().startswith(".presswork")
    }


def is_whole(home: Path) -> bool:
    """Tell whether each file is what its manifest says, and nothing else is left."""
    left = [path for path in home.rglob("*") if path.name.startswith(".presswork-")]
    return command("verify", cwd=home).returncode == 0 and not left


@pytest.fixture
def disk(home: Path) -> Iterator[Path]:
    """Return `build/` as a file system of its own that has room for little."""
    place = home / "build"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=640k", "tmpfs", str(place)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a file system of our own is not permitted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_full_disk_leaves_what_stood_there_whole(home: Path, disk: Path, jobs: str) -> None:
    assert command(*HTML, cwd=home).returncode == 0
    before = files(home)
    room = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    (disk / "filler").write_bytes(bytes(room - 8192))
    change(home)
    code, lines = ended(start(*HTML, "-j", jobs, cwd=home))
    assert code == 3
    assert [line.split(":")[0] for line in sorted(lines[:COUNT])] == [
        f"seeds/norland{number}.txt" for number in range(COUNT)
    ]
    assert all("No space left on device. Free it or give another -o." in x for x in lines[:COUNT])
    (disk / "filler").unlink()
    assert files(home) == before
    assert command(*HTML, cwd=home).returncode == 0
    assert is_whole(home)


def test_a_limit_on_the_size_of_files_leaves_what_stood_there_whole(home: Path) -> None:
    assert command(*HTML, cwd=home).returncode == 0
    before = files(home)
    change(home)
    code, lines = ended(start(*HTML, cwd=home, fault=limit(resource.RLIMIT_FSIZE, 9000)))
    assert code == 3
    assert all("File too large. Free it or give another -o." in line for line in lines[:COUNT])
    assert files(home) == before
    assert is_whole(home)


def test_a_folder_that_can_only_be_read_is_one_line(home: Path, disk: Path) -> None:
    assert command(*HTML, cwd=home).returncode == 0
    change(home)
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    code, lines = ended(start(*HTML, cwd=home))
    assert (code, len(lines)) == (3, 1), lines
    assert lines[0].startswith("build cannot be written: ")
    assert is_whole(home)


@pytest.mark.parametrize("at", [1, 2, 3, 4, 5, 8, 11, 14, 16, 17, 18, 19])
def test_a_kill_at_any_moment_leaves_whole_files_and_the_next_run_makes_up_for_it(
    home: Path, at: int
) -> None:
    for number in range(3, COUNT):
        (home / f"seeds/norland{number}.txt").unlink()
    assert command(*HTML, cwd=home).returncode == 0
    before = files(home)
    change(home)
    code, _ = ended(start(str(at), *HTML, "-j", "1", cwd=home, code=KILLED + START))
    after = files(home)
    assert command(*HTML, cwd=home).returncode == 0
    assert is_whole(home)
    good = files(home)
    assert code in {0, -signal.SIGKILL}
    for name in before.keys() - {"catalogue.sqlite", "index.html"}:
        assert after[name] in {before[name], good[name]}, name


def test_a_worker_that_is_killed_costs_no_document(home: Path) -> None:
    for number in range(COUNT, 3 * COUNT):
        path = home / f"seeds/norland{number}.txt"
        path.write_text(f"{NORLAND}\n{number}\n", encoding="utf-8")
    with start(*HTML, "-j", "2", cwd=home) as process:
        while process.poll() is None and not list(home.glob("build/*/manifest.json")):
            time.sleep(0.005)
        workers = [pid for server in children(process.pid) for pid in children(server)]
        os.kill(workers[-1], signal.SIGKILL)
        code, lines = ended(process)
    assert (code, lines[-1]) == (0, f"{3 * COUNT} built: build"), lines
    assert is_whole(home)


def children(pid: int) -> list[int]:
    """Return the processes that the process *pid* has started and that do run."""
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    if not listed.is_file():
        pytest.skip("the system does not say which processes belong to which")
    return [int(word) for word in listed.read_text(encoding="ascii").split()]


def test_two_builds_at_once_in_one_folder_do_each_other_no_harm(home: Path) -> None:
    both = [start(*HTML, "-j", jobs, "--force", cwd=home) for jobs in ("1", "2")]
    assert [ended(process)[0] for process in both] == [0, 0]
    assert is_whole(home)
    assert len(list(home.glob("build/*/manifest.json"))) == COUNT
    assert f"{COUNT} unchanged".encode() in command(*HTML, cwd=home).stderr


@pytest.mark.parametrize(
    "environment",
    [
        {"HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"},
    ],
)
def test_neither_a_home_nor_a_locale_is_needed(tmp_path: Path, environment: dict[str, str]) -> None:
    (tmp_path / "Erklärung.txt").write_text(NORLAND, encoding="utf-8")
    code, lines = ended(start("build", "Erklärung.txt", cwd=tmp_path, **environment))
    assert (code, lines) == (0, ["1 built: build"])
    (made,) = tmp_path.glob("build/*/*.pdf")
    manifest = (made.parent / "manifest.json").read_text(encoding="utf-8")
    assert '"source": "Erklärung.txt"' in manifest


def test_a_name_that_is_no_text_is_a_name_all_the_same(tmp_path: Path) -> None:
    Path(os.fsdecode(bytes(tmp_path) + b"/Erkl\xe4rung.txt")).write_text(NORLAND, encoding="utf-8")
    for arguments, said in (((), "built"), ((), "unchanged"), (("--force",), "built")):
        code, lines = ended(start(*HTML, ".", *arguments, cwd=tmp_path))
        assert (code, lines) == (0, [f"1 {said}: build"])


@pytest.mark.parametrize("closed", [(1,), (2,), (0, 1, 2)])
def test_a_closed_output_is_no_fault(home: Path, closed: tuple[int, ...]) -> None:
    def close() -> None:
        for number in closed:
            os.close(number)

    code, _ = ended(start(*HTML, "--json", "-j", "2", cwd=home, fault=close))
    assert code == 0
    assert is_whole(home)


@pytest.mark.parametrize("number", [8, 16, 24, 40])
def test_few_file_descriptors_are_enough(home: Path, number: int) -> None:
    fault = limit(resource.RLIMIT_NOFILE, number)
    code, lines = ended(start(*HTML, "-j", "2", cwd=home, fault=fault))
    assert (code, lines) == (0, [f"{COUNT} built: build"])
    assert is_whole(home)


def test_hardly_any_file_descriptor_is_one_line(home: Path) -> None:
    code, lines = ended(start(*HTML, cwd=home, fault=limit(resource.RLIMIT_NOFILE, 5)))
    assert code in {1, 3}
    assert not [line for line in lines if "Traceback" in line]
    assert command(*HTML, cwd=home).returncode == 0
    assert is_whole(home)


def test_too_little_memory_is_one_line(home: Path) -> None:
    code, lines = ended(start("build", cwd=home, fault=limit(resource.RLIMIT_AS, 100 << 20)))
    assert code == 3
    assert lines == [
        "this process may take 100 MiB of memory. Allow 192 or more, see ulimit -v."
    ]  # fmt: skip
    assert not (home / "build").exists()
