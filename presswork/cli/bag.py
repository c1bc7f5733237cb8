"""`presswork bag`: an output folder in, a bag of sources, publications and their provenance out."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from presswork import __version__
from presswork.bag import write_bag
from presswork.batch.state import sources
from presswork.beside import edits_path
from presswork.cli import arguments
from presswork.cli.console import Console
from presswork.cli.places import Home
from presswork.collection import INDEX
from presswork.errors import DifferenceError, UsageError
from presswork.manifest import MANIFEST, Manifest, file_of, name_of
from presswork.store import LocalStore, writable
from presswork.verify import manifests, verify

__all__ = ["parser", "run"]


def parser() -> arguments.Parser:
    """Return the parser of the command."""
    made = arguments.Parser(
        "bag",
        "Write the BagIt bag DIR (RFC 8493) with sources, corrections, publications, models and "
        "manifests of what was built, for an archive.",
    )
    made.add_argument("inputs", metavar="DIR", nargs="?", help="the folder to make; a new one")
    made.add_argument("--build", metavar="DIR", help="the output folder to bag; default build/")
    made.add_argument("--organization", metavar="TEXT", help="the Source-Organization to name")
    made.add_argument("--identifier", metavar="TEXT", help="the External-Identifier to name")
    arguments.add_common(made)
    return made


def run(argv: list[str], home: Home, console: Console) -> int:
    """Write the bag and return the exit code."""
    parsed = parser().read(argv, console)
    given = parsed.inputs[-1] if isinstance(parsed.inputs, list) else parsed.inputs
    if not given:
        raise UsageError("bag: name the folder to make", "Say presswork bag DIR")
    target = Path(given)
    out = Path(parsed.build) if parsed.build else home.build
    recorded = dict(manifests(LocalStore(out))) if out.is_dir() else {}
    if not recorded:
        raise UsageError(f"{out}: no manifest in this folder", "Build something there first")
    _refuse_differences(out)
    payload = {_plain(name): path for name, path in _payload(out, recorded)}
    writable(target.parent)
    info = {
        "Source-Organization": parsed.organization,
        "External-Identifier": parsed.identifier,
        "External-Description": f"{len(recorded)} documents, each with its source and publications",
        "Bagging-Date": _date(),
        "Bag-Software-Agent": f"presswork {__version__}",
    }
    write_bag(target, payload, {key: value for key, value in info.items() if value})
    console.say(f"{len(recorded)} bagged: {target}")
    return 0


def _refuse_differences(out: Path) -> None:
    for item in verify(LocalStore(out)):
        problem = f"{out / item.name}: {item.kind}"
        raise DifferenceError(problem, f"{item.kind.remedy}, then make the bag")


def _payload(out: Path, recorded: dict[str, Manifest]) -> Iterator[tuple[str, Path]]:
    """Yield name and path of every file; raises DifferenceError for a source that was changed."""
    known = sources(out)
    if (out / INDEX).is_file():
        yield f"publications/{INDEX}", out / INDEX
    for folder, manifest in recorded.items():
        for name in (*(file.name for file in manifest.outputs), MANIFEST):
            yield f"publications/{folder}/{name}", out / folder / name
        source = known[folder].path if folder in known else Path(manifest.source)
        paths = [source, edits_path(source)][: len(manifest.inputs)]
        for path, file in zip(paths, manifest.inputs, strict=True):
            if not path.is_file() or file_of(file.name, path.read_bytes()).sha256 != file.sha256:
                problem = f"{path} is not what {folder}/ was made from"
                raise DifferenceError(problem, "Build again, then make the bag")
            yield f"sources/{folder}/{name_of(path)}", path


def _plain(name: str) -> str:
    """Return *name* without the sign that the standard escapes and its commonest reader does not.

    The links of the index page to such a document do not hold in the bag.
    """
    return name.replace("%", "_")


def _date() -> str:
    """Return the day on which the bag is made, or that of SOURCE_DATE_EPOCH."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return now.date().isoformat()
