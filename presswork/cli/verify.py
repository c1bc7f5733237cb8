"""`presswork verify`: an output folder in, each missing, changed or extra file named."""

from collections import Counter
from pathlib import Path

from presswork.cli import arguments
from presswork.cli.console import Console
from presswork.cli.places import Home
from presswork.errors import DifferenceError, UsageError
from presswork.facts_json import dump
from presswork.store import LocalStore
from presswork.verify import Kind, manifests, verify

__all__ = ["parser", "run"]


def parser() -> arguments.Parser:
    """Return the parser of the command."""
    made = arguments.Parser(
        "verify", "Recompute every digest; name the missing, changed and extra files."
    )
    made.add_argument("inputs", metavar="DIR", nargs="?", help="the output folder; default build/")
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
    store = LocalStore(out)
    differences = list(verify(store))
    documents = sum(1 for _ in manifests(store))
    if not documents and not differences:
        raise UsageError(f"{out}: no manifest in this folder", "Build something there first")
    if parsed.json:
        table = {
            "documents": documents,
            "differences": [{"kind": item.kind, "file": item.name} for item in differences],
        }
        console.data(dump(table))
    else:
        console.data("".join(f"{item.kind:<8} {out / item.name}\n" for item in differences))
    if differences:
        counts = Counter(item.kind for item in differences)
        parts = ", ".join(f"{counts[kind]} {kind}" for kind in Kind if counts[kind])
        raise DifferenceError(f"{out}: {parts}", "Build again with --checksum")
    console.say(f"{documents} verified: {out}")
    return 0
