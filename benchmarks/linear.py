"""Growth: CPU time of longer and of hostile texts, from reading to the choice of what is printed.

    python benchmarks/linear.py [SOURCE] [--fillers-only | --lengths-only]

First the source 1, 4, 16 and 64 times over, each time as a ratio to once: n times the text should
take about n times as long. Then 50 kB of fillers that are known to hurt programs of this kind, as a
ratio to half as much: 2 where cost is linear. The stages that write files are measured with
`one_document.py`.
"""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

SIZE = 50_000
TIMES = (1, 4, 16, 64)
FILLERS = (
    ("en", "12 men of "),
    ("en", "5 million people, "),
    ("en", "5 h 3 "),
    ("en", "5% "),
    ("en", "5 "),
    ("en", "1.1 "),
    ("en", "1-2-3-"),
    ("en", "one hundred "),
    ("en", "half a million "),
    ("en", "from 5 to "),
    ("en", "total of 5 men, 5 women, "),
    ("en", "according to A, 5 "),
    ("en", "“5 men said A and B and C” "),
    ("en", "May "),
    ("en", "1 May "),
    ("en", "2018, "),
    ("en", "resolutions 1 (2001), "),
    ("en", "Articles 1, 2 and "),
    ("en", "S/RES/"),
    ("en", "1\n\n"),
    ("en", "1. a\n"),
    ("en", "- a\n"),
    ("en", "A:\n\n"),
    ("en", "a\n"),
    ("en", "*a"),
    ("en", "<u>"),
    ("en", ". "),
    ("en", "("),
    ("en", "early "),
    ("en", "A, "),
    ("fr", "deux deux "),
    ("fr", "5 % "),
    ("fr", "d'une "),
    ("pt", "dois mil "),
    ("pt", "de 5 a "),
)


def main() -> int:
    """Print both tables, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("source", nargs="?", type=Path)
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--fillers-only", action="store_true")
    only.add_argument("--lengths-only", action="store_true")
    parsed = parser.parse_args()
    text = (parsed.source or min((ROOT / "seeds").glob("*.txt"))).read_text(encoding="utf-8")
    _stages(text, "en")  # what is loaded and compiled once is not measured
    if not parsed.fillers_only:
        _lengths(text)
    if not parsed.lengths_only:
        _fillers()
    return 0


def _lengths(text: str) -> None:
    once = None
    print(f"{'times':>5} {'characters':>11} {'CPU s':>8} {'ratio':>7}")
    for times in TIMES:
        seconds = sum(_stages((text + "\n\n") * times, "en").values())
        once = once or seconds
        print(f"{times:>5} {len(text) * times:>11} {seconds:>8.3f} {seconds / once:>7.1f}")
    print()


def _fillers() -> None:
    print(f"{'filler, 50 kB':<32}{'normalize':>10}{'extract':>9}{'select':>8}{'of half':>9}")
    for code, filler in FILLERS:
        _stages(filler * 40, code)
        text = (filler * SIZE)[:SIZE]
        half, whole = _stages(text[: SIZE // 2], code), _stages(text, code)
        ratio = sum(whole.values()) / sum(half.values())
        row = f"{whole['normalize']:>10.2f}{whole['extract']:>9.2f}{whole['select']:>8.2f}"
        print(f"{code} {filler!r:<29}{row}{ratio:>9.1f}", flush=True)


def _stages(text: str, code: str) -> dict[str, float]:
    """Return the CPU seconds of each stage that reads and chooses."""
    from presswork.extract import extract
    from presswork.normalize import normalize
    from presswork.read import Options
    from presswork.read.plaintext import read
    from presswork.select import select

    seconds = {}

    def timed(name: str, work: Callable[[], Any]) -> Any:
        before = time.process_time()
        result = work()
        seconds[name] = time.process_time() - before
        return result

    source = timed("read", lambda: read("case.txt", text.encode(), Options()))
    document = timed("normalize", lambda: normalize(source, language=code))
    facts = timed("extract", lambda: extract(document))
    timed("select", lambda: select(document, facts))
    return seconds


if __name__ == "__main__":
    sys.exit(main())
