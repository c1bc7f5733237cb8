"""One document, whole process: our CPU time as a ratio to pandoc making the same four formats.

    python -m pip install pypandoc-binary typst  (for the benchmark only)
    python benchmarks/one_document.py [SOURCE] [--rounds N]

Pandoc makes HTML, EPUB and DOCX itself and the PDF through WeasyPrint, or where Typst is installed
also through that, one process a format. All sides run in turn, so that a busy machine slows each;
the medians of CPU seconds are compared: all four formats, HTML alone, a worker that has built a
document before, and --help. The share of each stage is measured in one process. A ratio says more
than a time: machines differ.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from presswork.theme import Theme

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

FORMATS = ("html", "epub", "docx", "pdf")


def main() -> int:
    """Run both sides, print what was measured, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("source", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parsed = parser.parse_args()
    subprocess.run([sys.executable, str(ROOT / "tools" / "compile.py")], check=True)
    source = (parsed.source or min((ROOT / "seeds").glob("*.txt"))).resolve()
    from presswork.kept import kept_code

    with tempfile.TemporaryDirectory() as folder, kept_code():
        _shares(source)
        _compare(source, Path(folder), parsed.rounds)
    return 0


def _compare(source: Path, folder: Path, rounds: int) -> None:
    pandoc, build = _pandoc(), [*_presswork(source, folder), "--force"]
    measured: dict[str, list[float]] = {}
    for _ in range(rounds):
        theirs = {to: _cpu(_of_pandoc(pandoc, source, folder, to)) for to in FORMATS}
        if find_spec("typst") is not None:
            set_by_typst = sum(map(_cpu, _of_typst(pandoc, source, folder)))
            quick = sum(theirs.values()) - theirs["pdf"] + set_by_typst
            measured.setdefault("pandoc and typst", []).append(quick)
        for name, seconds in (
            ("pandoc, four formats", sum(theirs.values())),
            ("presswork", _cpu(build)),
            ("html only", _cpu([*build, "--to", "html"])),
            ("warm worker", _warm(source, folder)),
            ("--help", _cpu([sys.executable, "-m", "presswork", "--help"])),
        ):
            measured.setdefault(name, []).append(seconds)
    reference = statistics.median(measured["pandoc, four formats"])
    for name, times in measured.items():
        middle = statistics.median(times)
        print(f"{name:<22} {middle:6.3f} CPU s   {middle / reference:5.2f} of pandoc")


def _warm(source: Path, folder: Path) -> float:
    """Return the CPU seconds that this process, as a worker, takes for *source*, not its first."""
    from presswork.batch import Order, Task, build

    task = Task(file=str(source), shown=source.name, folder="warm", stem="warm")
    order = Order(out=folder / "warm")
    if not order.out.exists():
        build(task, order)
    return _Clock().of(lambda: build(task, order))


def _presswork(source: Path, folder: Path) -> list[str]:
    generate = str(ROOT / "generate.py")
    return [sys.executable, generate, str(source), "-o", str(folder / "ours"), "--quiet"]


def _of_pandoc(pandoc: str, source: Path, folder: Path, to: str) -> list[str]:
    engine = ["--pdf-engine", str(Path(sys.executable).parent / "weasyprint")]
    title = ["--metadata", "title=Benchmark", "--standalone"]
    made = str(folder / f"theirs.{to}")
    return [
        pandoc,
        str(source),
        "-f",
        "markdown",
        *title,
        *(engine if to == "pdf" else []),
        "-o",
        made,
    ]


def _of_typst(pandoc: str, source: Path, folder: Path) -> tuple[list[str], list[str]]:
    """Return how pandoc writes the markup and Typst sets it."""
    markup, made = str(folder / "theirs.typ"), str(folder / "theirs-typst.pdf")
    writes = [pandoc, str(source), "-f", "markdown", "--standalone", "-t", "typst", "-o", markup]
    sets = f"import typst; typst.compile({markup!r}, output={made!r})"
    return writes, [sys.executable, "-c", sets]


def _cpu(command: list[str]) -> float:
    """Return the CPU seconds of *command* and its children."""
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run(
        command, check=True, capture_output=True, cwd=ROOT, env={**os.environ, "LC_ALL": "C.UTF-8"}
    )
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _pandoc() -> str:
    try:
        import pypandoc
    except ModuleNotFoundError:
        sys.exit("pypandoc-binary is not installed. Run: python -m pip install pypandoc-binary")
    return str(pypandoc.get_pandoc_path())


def _shares(source: Path) -> None:
    """Print what each stage takes, first (libraries are loaded then) and warm."""
    stages: dict[str, list[float]] = {}
    for _ in range(4):
        for name, seconds in _stages(source):
            stages.setdefault(name, []).append(seconds)
    first = sum(times[0] for times in stages.values())
    warm = sum(min(times[1:]) for times in stages.values())
    print(f"{'stage':<16}{'first ms':>10}{'share':>8}{'warm ms':>10}{'share':>8}")
    for name, times in stages.items():
        best = min(times[1:])
        cold = f"{times[0] * 1000:>10.1f}{times[0] / first:>8.1%}"
        print(f"{name:<16}{cold}{best * 1000:>10.1f}{best / warm:>8.1%}")
    print()


def _stages(source: Path) -> Iterator[tuple[str, float]]:
    """Yield each stage and its CPU seconds."""
    clock = _Clock()
    yield "imports", clock.of(_import)
    from presswork import model_json
    from presswork.check import check
    from presswork.extract import extract
    from presswork.model import Format
    from presswork.normalize import normalize
    from presswork.read import read
    from presswork.render import render
    from presswork.select import select

    yield "read", clock.of(lambda: read(source))
    raw = clock.result
    yield "normalize", clock.of(lambda: normalize(raw))
    document = clock.result
    yield "extract", clock.of(lambda: extract(document))
    facts = clock.result
    yield "select", clock.of(lambda: select(document, facts))
    briefing = clock.result
    for to in Format:
        yield f"render {to}", clock.of(lambda to=to: render(briefing, _theme(), source.stem, to))
        made = clock.result
        yield f"check {to}", clock.of(lambda made=made: check(made, briefing))
    yield "model.json", clock.of(lambda: model_json.encode(briefing))


@cache
def _theme() -> "Theme":
    from presswork import theme

    return theme.load()


def _import() -> None:
    import presswork.pipeline  # noqa: F401


class _Clock:
    """CPU time of this process, and the result of what was timed last."""

    def __init__(self) -> None:
        self.result: Any = None

    def of(self, work: Callable[[], object]) -> float:
        before = time.process_time()
        self.result = work()
        return time.process_time() - before


if __name__ == "__main__":
    sys.exit(main())
