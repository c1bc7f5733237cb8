"""`presswork build --executor`: a real scheduler, real workers, a real S3 service."""

import importlib.util
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clusters import Cluster, cluster, s3
from tests.statements import HOME, NORLAND, SOUTHMARK, START, command

LACKING = [name for name in ("distributed", "s3fs", "moto") if not importlib.util.find_spec(name)]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(LACKING), reason=f"the extra cluster is not installed: {LACKING}"),
]


def sources(folder: Path, number: int = 2) -> Path:
    """Put so many statements into *folder*."""
    folder.mkdir(parents=True)
    for at in range(number):
        text = SOUTHMARK if at % 2 else NORLAND
        (folder / f"s{at}.txt").write_text(text.replace("96", str(100 + at)), encoding="utf-8")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """Return what a build wrote, but its state and the catalogue, whose bytes may differ."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".presswork" not in path.parts and path.suffix != ".sqlite"
    }


@pytest.fixture(scope="module")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Return a scheduler with two workers; it sees the S3 service."""
    with s3("archive"), cluster(tmp_path_factory.mktemp("dask")) as made:
        yield made


def test_a_cluster_makes_the_same_bytes(dask: Cluster, tmp_path: Path) -> None:
    seeds = sources(tmp_path / "seeds", 6)
    here, there = tmp_path / "here", tmp_path / "there"
    command("build", seeds, "-o", here, "--to", "html,docx", cwd=tmp_path)
    options = ["-o", there, "--to", "html,docx", "--executor", dask.address]
    done = command("build", seeds, *options, cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    assert files(there) == files(here)
    assert len(files(there)) == 6 * 4 + 1
    again = command("build", seeds, *options, cwd=tmp_path)
    assert b"6 unchanged" in again.stderr


def test_sources_and_outputs_lie_on_s3(dask: Cluster, tmp_path: Path) -> None:
    import s3fs

    seeds = sources(tmp_path / "seeds" / "sub", 3).parent
    (seeds / "sub/s0.txt.edits.toml").write_text('[head]\nplace = "Here"\n', encoding="utf-8")
    remote = s3fs.S3FileSystem(use_listings_cache=False, skip_instance_cache=True)
    remote.put(str(seeds), "archive/in", recursive=True)
    options = ["-o", "s3://archive/out", "--to", "html,epub", "--executor", dask.address]
    done = command("build", "s3://archive/in", *options, cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    assert b"3 built: s3://archive/out" in done.stderr
    remote.get("archive/out", str(tmp_path / "there"), recursive=True)
    command("build", seeds, "-o", tmp_path / "here", "--to", "html,epub", cwd=tmp_path)
    assert files(tmp_path / "there") == files(tmp_path / "here")
    assert command("verify", tmp_path / "there", cwd=tmp_path).returncode == 0

    remote.pipe_file("archive/in/sub/s1.txt", b"Another text.\n\nIt says that 7 boats came.\n")
    remote.rm_file("archive/in/sub/s2.txt")
    again = command("build", "s3://archive/in", *options, "--prune", cwd=tmp_path)
    assert b"1 built, 1 unchanged, 1 removed: s3://archive/out" in again.stderr
    assert not remote.exists("archive/out/sub/s2/manifest.json")
    page = remote.cat_file("archive/out/index.html").decode()
    assert 'href="sub/s1/s1.html"' in page
    assert "s2" not in page


def test_an_address_needs_no_cluster(dask: Cluster, tmp_path: Path) -> None:
    seeds = sources(tmp_path / "seeds")
    options = ["-o", "s3://archive/plain", "--to", "html"]
    done = command("build", seeds, *options, cwd=tmp_path)
    assert b"2 built: s3://archive/plain" in done.stderr, done.stderr.decode()
    done = command("build", seeds, *options, cwd=tmp_path)
    assert b"2 unchanged: s3://archive/plain" in done.stderr, done.stderr.decode()


def test_a_missing_bucket_is_one_line(dask: Cluster, tmp_path: Path) -> None:
    done = command("build", "s3://nowhere/in", "-o", tmp_path / "out", cwd=tmp_path)
    assert done.returncode in {2, 3}
    assert len(done.stderr.decode().splitlines()) == 1, done.stderr.decode()


def test_a_document_that_kills_its_process_is_reported_alone(dask: Cluster, tmp_path: Path) -> None:
    done = _python(_POISON, dask.address, cwd=tmp_path)
    assert json.loads(done.stdout) == {f"s{n}": "built" for n in range(8)} | {"deadly": "failed"}
    assert all(process.poll() is None for process in dask.workers)


def test_workers_below_a_nanny_build_too(tmp_path: Path) -> None:
    with cluster(tmp_path, workers=1, nanny=True) as made:
        done = _python(_POISON, made.address, cwd=tmp_path)
    assert json.loads(done.stdout) == {f"s{n}": "built" for n in range(8)} | {"deadly": "failed"}


def test_a_killed_worker_costs_only_a_retry(tmp_path: Path) -> None:
    with cluster(tmp_path) as made:
        with subprocess.Popen(
            [sys.executable, "-c", _SLOW, made.address],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(HOME)},
            stdout=subprocess.PIPE,
        ) as process:
            assert process.stdout
            assert process.stdout.readline() == b"first\n"
            made.workers[0].send_signal(signal.SIGKILL)
            assert process.stdout.readline().split() == [b"24", b"built"]
        assert process.returncode == 0


def test_a_scheduler_that_goes_away_is_one_line(tmp_path: Path) -> None:
    with (
        cluster(tmp_path, workers=1) as made,
        subprocess.Popen(
            [sys.executable, "-c", _LOST, made.address],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(HOME)},
            stdout=subprocess.PIPE,
        ) as process,
    ):
        assert process.stdout
        assert process.stdout.readline() == b"first\n"
        made.scheduler.kill()
        line = process.stdout.readline().decode()
    gone = f"the scheduler at {made.address} has gone. Run again to build what is missing.\n"
    assert line == gone


def test_a_scheduler_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    seeds = sources(tmp_path / "seeds")
    done = command("build", seeds, "--executor", "tcp://127.0.0.1:9", cwd=tmp_path)
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert line == "no scheduler answers at tcp://127.0.0.1:9. Check the address."


@pytest.mark.parametrize("missing", ["distributed", "fsspec"])
def test_a_missing_extra_is_one_line(tmp_path: Path, missing: str) -> None:
    seeds = sources(tmp_path / "seeds")
    script = f"import sys; sys.modules[{missing!r}] = None; {START}"
    out = "s3://archive/out" if missing == "fsspec" else "out"
    arguments = ["build", str(seeds), "-o", out, "--executor", "tcp://127.0.0.1:9"]
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(HOME)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert line.endswith("is not installed here. Install the extra presswork[cluster].")


def _python(script: str, *arguments: str, cwd: Path) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(HOME)},
        stdout=subprocess.PIPE,
        check=True,
    )


_START = """
import json, sys
from pathlib import Path
from presswork.batch import Order, run
from tests.clusters import deadly, slow, task

order = Order(out=Path("unused"))
"""
_POISON = f"""{_START}
names = [*(f"s{{n}}" for n in range(8)), "deadly"]
done = run(deadly, [task(name) for name in names], order, 1, sys.argv[1])
print(json.dumps({{outcome.task.stem: outcome.status for outcome in done}}))
"""
_SLOW = f"""{_START}
seen = {{}}
for outcome in run(slow, [task(str(n)) for n in range(24)], order, 1, sys.argv[1]):
    if not seen:
        print("first", flush=True)
    seen[outcome.task.stem] = outcome.status
print(len(seen), *set(seen.values()))
"""
_LOST = f"""{_START}
from presswork.errors import ConfigurationError
try:
    for outcome in run(slow, [task(str(n)) for n in range(400)], order, 1, sys.argv[1]):
        if outcome.task.stem == "0":
            print("first", flush=True)
except ConfigurationError as error:
    print(error)
"""
