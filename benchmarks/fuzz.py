"""Damaged files: thousands of each format read, each ending in a document or in one line.

    python benchmarks/fuzz.py [KIND ...] [--count N] [--seed N] [--print-every N]

The damage is that of `tests/damage.py`, another one with another seed. What is read goes through
every stage up to the choice of what is printed, and every so many of them into all four formats,
each checked. It fails where anything else than a refusal comes out, or where a file takes longer
than ten seconds of CPU; the file that did it is kept in the folder for temporary files.
"""

import argparse
import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from presswork import pipeline, theme  # noqa: E402  (the checkout, not what is installed)
from presswork.model import Format  # noqa: E402
from tests.damage import KINDS, damaged, outcome  # noqa: E402

LONGEST = 10


class TooLongError(Exception):
    """A file that took longer than it may."""


def main() -> int:
    """Print a line for each format, and return 1 where a file was neither read nor refused."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("kinds", nargs="*", metavar="KIND", choices=[*KINDS, []])
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--print-every", type=int, default=100)
    parsed = parser.parse_args()
    signal.signal(signal.SIGVTALRM, _stop)
    print(
        f"{'format':<8}{'files':>7}{'read':>7}{'refused':>9}{'printed':>9}{'faults':>8}{'slowest':>9}"
    )
    faults = 0
    for kind in parsed.kinds or KINDS:
        counts, slowest = _tried(kind, parsed)
        refused = parsed.count - counts["read"] - counts["faults"]
        row = f"{kind:<8}{parsed.count:>7}{counts['read']:>7}{refused:>9}{counts['printed']:>9}"
        print(f"{row}{counts['faults']:>8}{slowest:>7.1f} s", flush=True)
        faults += counts["faults"]
    return int(faults > 0)


def _tried(kind: str, parsed: argparse.Namespace) -> tuple[Counter[str], float]:
    """Return how many files of *kind* ended how, and the CPU seconds of the slowest."""
    chance = random.Random(f"{kind} {parsed.seed}")  # noqa: S311 - the same damage in every run
    counts: Counter[str] = Counter()
    slowest = 0.0
    for number in range(parsed.count):
        data, before = damaged(kind, chance), time.process_time()
        signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
        try:
            counts += _ended(kind, data, print_it=number % parsed.print_every == 0)
        except Exception:  # noqa: BLE001 - whatever comes out is what is looked for
            counts["faults"] += 1
            path = Path(tempfile.gettempdir(), f"damaged-{parsed.seed}-{number}.{kind}")
            path.write_bytes(data)
            print(f"{path}\n{traceback.format_exc()}", file=sys.stderr, flush=True)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        slowest = max(slowest, time.process_time() - before)
    return counts, slowest


def _ended(kind: str, data: bytes, *, print_it: bool) -> Counter[str]:
    found, _ = outcome(kind, data)
    if found is None:
        return Counter()
    if print_it:
        pipeline.publish(found, "any", theme.load(), tuple(Format))
    return Counter(read=1, printed=int(print_it))


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise TooLongError


if __name__ == "__main__":
    sys.exit(main())
