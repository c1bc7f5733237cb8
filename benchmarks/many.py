"""Many documents: rate, ratio to pandoc, memory of the workers, and a build with nothing to do.

    python -m pip install pypandoc-binary        (for the benchmark only)
    python benchmarks/many.py FOLDER [--count N] [--jobs N] [--to FORMATS] [--pandoc N] [--short]

Makes N distinct statements in FOLDER/seeds, builds them into FOLDER/build, looks at the memory of
the workers while they work, builds again with nothing to do, and lets pandoc make the four formats
of some of the same texts, one process a format (its PDF through WeasyPrint). CPU seconds are those
of all processes; read the ratios, for machines differ. FOLDER is kept: a second run builds nothing.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

import collection  # noqa: E402
from one_document import FORMATS, _of_pandoc, _pandoc  # noqa: E402

_EARLY, _LATE = 50, 500
_PAUSE = 0.5


def main() -> int:
    """Measure, print, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--to", default=",".join(FORMATS))
    parser.add_argument("--pandoc", type=int, default=8, metavar="N", help="texts for pandoc")
    parser.add_argument("--short", action="store_true", help="statements of a few paragraphs")
    parsed = parser.parse_args()
    folder = parsed.folder.resolve()
    collection.write(folder / "seeds", parsed.count, short=parsed.short)
    build = [sys.executable, "-m", "presswork", "build", "--quiet", "-j", str(parsed.jobs)]
    build += ["--to", parsed.to, "seeds", "-o", "build"]
    ours = _built(build, folder, parsed.count)
    _unchanged(build, folder)
    if parsed.pandoc:
        _beside_pandoc(folder, ours, parsed.pandoc)
    return 0


def _built(build: list[str], folder: Path, count: int) -> tuple[float, float]:
    """Build everything, print what it took; return the CPU seconds and seconds of one document."""
    watch = _Watch(folder / "build")
    began = time.perf_counter()
    with (folder / "log").open("w", encoding="utf-8") as log:
        process = subprocess.Popen(build, cwd=folder, env=_environment(), stderr=log)
        watch.follow(process)
        code = process.wait()
    wall, cpu = time.perf_counter() - began, watch.seconds()
    size = sum(path.stat().st_size for path in (folder / "build").rglob("*") if path.is_file())
    print(f"{count:,} documents: {wall:,.0f} s, {cpu:,.0f} CPU s, exit code {code}")
    print(f"  {cpu / count:.2f} CPU s and {size / count / 1000:,.0f} kB a document")
    print(watch.said())
    return cpu / count, wall / count


def _unchanged(build: list[str], folder: Path) -> None:
    seconds = []
    for _ in range(5):
        before = _cpu()
        subprocess.run(build, cwd=folder, env=_environment(), check=False, capture_output=True)
        seconds.append(_cpu() - before)
    print(f"nothing to do: {statistics.median(seconds):.2f} CPU s")


def _beside_pandoc(folder: Path, ours: tuple[float, float], count: int) -> None:
    """Print how many times as fast as pandoc we are on texts of the collection.

    By CPU time, and by the clock, where our workers stand beside one text after another.
    """
    pandoc = _pandoc()
    sources = sorted((folder / "seeds").rglob("*.txt"))[1 : 1 + count]
    before, began = _cpu(), time.perf_counter()
    with tempfile.TemporaryDirectory() as out:
        for source in sources:
            for to in FORMATS:
                subprocess.run(
                    _of_pandoc(pandoc, source, Path(out), to),
                    check=True,
                    stderr=subprocess.DEVNULL,
                )
    used, taken = (_cpu() - before) / len(sources), (time.perf_counter() - began) / len(sources)
    print(f"pandoc: {used:.2f} CPU s and {taken:.2f} s a document, one after another")
    print(f"  in its CPU time presswork makes {used / ours[0]:.1f}")
    print(f"  by the clock presswork makes {taken / ours[1]:.1f} in its time")


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(ROOT)}


def _cpu() -> float:
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class _Watch:
    """Watches the processes of a build: their CPU seconds, and resident memory in MiB."""

    def __init__(self, build: Path) -> None:
        self._build = build
        self._seen: list[tuple[int, float]] = []
        self._seconds: dict[int, float] = {}

    def follow(self, process: subprocess.Popen[bytes]) -> None:
        """Look at *process* and its children until they end, in a thread of its own."""
        threading.Thread(target=self._watch, args=(process,), daemon=True).start()

    def _watch(self, process: subprocess.Popen[bytes]) -> None:
        while process.poll() is None:
            family = _family(process.pid)
            self._seconds |= {pid: used for pid in family if (used := _used(pid))}
            largest = max(map(_resident, family), default=0.0)
            done = sum(1 for _ in self._build.rglob("manifest.json"))
            self._seen.append((done, largest))
            time.sleep(_PAUSE)

    def seconds(self) -> float:
        """Return the CPU seconds of all processes, those of their last half second left out."""
        return sum(self._seconds.values())

    def said(self) -> str:
        """Return the memory of the largest worker early and late in the build, in a line."""
        early = [size for done, size in self._seen if _EARLY <= done < 2 * _EARLY]
        late = [size for done, size in self._seen if _LATE <= done < _LATE + _EARLY]
        if not early or not late:
            return f"  too few documents for memory from the {_EARLY}th to the {_LATE}th"
        first, last = statistics.median(early), statistics.median(late)
        return f"  largest worker: {first:.0f} MiB at {_EARLY}, {last:.0f} MiB at {_LATE}"


def _family(pid: int) -> list[int]:
    """Return *pid* and the processes below it."""
    found = [pid]
    for parent in found:
        tasks = Path(f"/proc/{parent}/task/{parent}/children")
        try:
            found += map(int, tasks.read_text(encoding="ascii").split())
        except OSError:
            continue
    return found


def _used(pid: int) -> float:
    """Return the CPU seconds of the process *pid*, 0 where it has ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _resident(pid: int) -> float:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGESIZE") / 2**20


if __name__ == "__main__":
    sys.exit(main())
