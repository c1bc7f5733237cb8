"""`presswork verify`: an output folder in, each file that is not what it should be named."""

import argparse
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from presswork.cli import arguments
from presswork.cli.console import Console
from presswork.cli.places import Home
from presswork.errors import DifferenceError, UsageError
from presswork.facts_json import dump
from presswork.store import LocalStore
from presswork.verify import REMEDY, Difference, Kind, manifests, verify

__all__ = ["parser", "run"]


def parser() -> arguments.Parser:
    """Return the parser of the command."""
    made = arguments.Parser(
        "verify", "Recompute every digest; name the missing, changed and extra files."
    )
    made.add_argument("inputs", metavar="DIR", nargs="?", help="the output folder; default build/")
    made.add_argument(
        "--rebuild",
        action="store_true",
        help="build each document again, elsewhere, and compare the bytes",
    )
    made.add_argument("--theme", metavar="NAME", help="the theme to build again with")
    arguments.add_jobs(made)
    made.add_argument("--json", action="store_true", help="print the report as JSON")
    arguments.add_common(made)
    return made


def run(argv: list[str], home: Home, console: Console) -> int:
    """Print each difference and return the exit code."""
    parsed = parser().read(argv, console)
    given = parsed.inputs[-1] if isinstance(parsed.inputs, list) else parsed.inputs
    out = Path(given) if given else home.build
    if not out.is_dir():
        raise UsageError(f"{out}: no such folder", "Check the name")
    documents = sum(1 for _ in manifests(LocalStore(out)))
    differences = list(_differences(out, parsed, home))
    if not documents and not differences:
        raise UsageError(f"{out}: no manifest in this folder", "Build something there first")
    if parsed.json:
        table = {
            "documents": documents,
            "differences": [
                {"kind": item.kind, "file": item.name, "why": item.why} for item in differences
            ],
        }
        console.data(dump(table))
    else:
        console.data("".join(_line(item, out) for item in differences))
    _refuse(differences, out)
    console.say(f"{documents} verified: {out}")
    return 0


def _differences(out: Path, parsed: argparse.Namespace, home: Home) -> Iterator[Difference]:
    yield from verify(LocalStore(out))
    if parsed.rebuild:
        from presswork.batch.rebuild import Again, rebuild

        jobs = arguments.jobs_of(parsed, home)
        yield from rebuild(out, Again(project=home.folder, theme=parsed.theme or "", jobs=jobs))


def _line(item: Difference, out: Path) -> str:
    why = f": {item.why}" if item.why else ""
    return f"{item.kind:<8} {os.path.normpath(out / item.name)}{why}\n"


def _refuse(differences: Sequence[Difference], out: Path) -> None:
    """Raise DifferenceError where there is any."""
    counts = Counter(item.kind for item in differences)
    if differences:
        parts = ", ".join(f"{counts[kind]} {kind}" for kind in Kind if counts[kind])
        hint = differences[0].kind.remedy if len(counts) == 1 else REMEDY
        raise DifferenceError(f"{out}: {parts}", hint)
