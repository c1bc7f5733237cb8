"""`presswork build`: sources in, their publications, manifests and the index page written."""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from presswork import collection
from presswork.batch import Memory, Order, Outcome, Status, Task, build, known, orphans
from presswork.batch import run as run_batch
from presswork.batch.limits import require_memory
from presswork.batch.task import failed
from presswork.cli import addresses, arguments
from presswork.cli.console import Console
from presswork.cli.inputs import tasks
from presswork.cli.places import Home
from presswork.facts_json import dump
from presswork.faults import Failure
from presswork.manifest import MANIFEST
from presswork.model import Severity
from presswork.store import Store, writable
from presswork.values import replace

__all__ = ["parser", "run"]


def parser() -> arguments.Parser:
    """Return the parser of the command."""
    made = arguments.Parser("build", "Make PDF, Word, EPUB and HTML of each source.")
    arguments.add_inputs(made)
    made.add_argument("-o", "--output", metavar="DIR", help="the output folder; default build/")
    made.add_argument("--to", metavar="LIST", help="formats to make; default pdf,docx,epub,html")
    made.add_argument("--pdf", metavar="LIST", help="briefs to make: long or long,short")
    made.add_argument("--theme", metavar="NAME", help="a theme, a name or a folder")
    arguments.add_jobs(made)
    arguments.add_limits(made)
    made.add_argument(
        "--executor",
        metavar="ADDRESS",
        default="",
        help="the Dask scheduler whose workers build, such as tcp://HOST:8786",
    )
    made.add_argument("--force", action="store_true", help="build what has not changed, too")
    made.add_argument(
        "--checksum",
        action="store_true",
        help="compare the digest of every file, not its size and time stamp",
    )
    made.add_argument(
        "--prune",
        action="store_true",
        help="remove what was made of sources that are gone",
    )
    made.add_argument(
        "--json", action="store_true", help="print a report as JSON to standard output"
    )
    arguments.add_reading(made)
    arguments.add_common(made)
    return made


def run(argv: list[str], home: Home, console: Console) -> int:
    """Build and return the exit code."""
    parsed = parser().read(argv, console)
    out = parsed.output or str(home.build)
    far = addresses.any_address([out, *parsed.inputs])
    order = Order(
        out=Path(out).resolve() if parsed.executor else Path(out),
        address=addresses.full(out) if far else "",
        formats=arguments.formats_of(parsed, home),
        theme=parsed.theme or home.settings.get("theme") or "default",
        project=home.folder.resolve() if parsed.executor else home.folder,
        options=arguments.options_of(parsed, home),
        pdf=arguments.briefs_of(parsed, home),
        base_url=home.settings.get("base_url", ""),
        **arguments.limits_of(parsed, home),
    )
    jobs = arguments.jobs_of(parsed, home)
    require_memory()
    found = _tasks(parsed, home, order)
    outcomes = _build_all(found, order, jobs, parsed, console)
    _finish(outcomes, order, parsed, console)
    return max(outcome.exit_code for outcome in outcomes)


def _tasks(parsed: argparse.Namespace, home: Home, order: Order) -> tuple[Task, ...]:
    """Return the task of every source; raises where there is none, or nowhere to write."""
    if order.address:
        return addresses.tasks(parsed.inputs, home, order.address)
    found = tasks(parsed.inputs, home, order.out)
    writable(order.out)
    if parsed.executor:  # workers stand elsewhere
        return tuple(replace(task, file=str(task.path.resolve())) for task in found)
    return found


def _build_all(
    found: Sequence[Task],
    order: Order,
    jobs: int,
    parsed: argparse.Namespace,
    console: Console,
) -> list[Outcome]:
    """Return how each task fared; what is fresh already is left alone."""
    state = known(order, checksum=parsed.checksum)
    outcomes = list(_refused(found, state))
    refused = {outcome.task.file for outcome in outcomes}
    stale = []
    for task in found:
        if task.file in refused:
            continue
        if parsed.force or not state.is_fresh(task):
            stale.append(task)
        else:
            outcomes.append(Outcome(task=task, status=Status.UNCHANGED))
    outcomes += orphans(state, found, prune=parsed.prune)
    for outcome in outcomes:
        if outcome.status is not Status.UNCHANGED:
            _report(outcome, console)
    if stale or any(outcome.status is Status.REMOVED for outcome in outcomes):
        collection.open_work(order.store())
    try:
        console.progress(0, len(stale), "")
        order = replace(order, versions=state.versions)
        coming = run_batch(build, stale, order, jobs, parsed.executor)
        for done, outcome in enumerate(coming, 1):
            outcomes.append(outcome)
            state.note(outcome)
            _report(outcome, console)
            console.progress(done, len(stale), outcome.task.shown)
    finally:  # a run that is stopped need not begin anew
        console.settle()
        state.save()
    places = {task.folder: at for at, task in enumerate(found)}
    return sorted(outcomes, key=lambda outcome: places.get(outcome.task.folder, len(found)))


def _refused(found: Iterable[Task], state: Memory) -> Iterable[Outcome]:
    """Yield the failures of tasks whose folder belongs to another source."""
    owners: dict[str, Task] = {}
    for task in found:
        owner = owners.setdefault(task.folder.casefold(), task)
        other = owner.shown if owner is not task else state.foreign(task)
        if other is not None:
            line = f"{task.folder} belongs to {other}. Give another -o or rename one of the two."
            yield failed(task, Failure(line=line, exit_code=1))


def _report(outcome: Outcome, console: Console) -> None:
    """Say what there is to say about one document."""
    if outcome.failure:
        console.failure(outcome.failure, outcome.task.shown)
    if outcome.status is Status.ORPHANED:
        made = f"{outcome.task.folder}/ was made of it. Remove that with --prune."
        console.say(f"{outcome.task.shown}: is gone; {made}")
    if outcome.manifest is None:
        return
    for finding in outcome.manifest.findings:
        say = console.detail if finding.severity is Severity.NOTE else console.say
        hint = f". {finding.hint}" if finding.hint else ""
        line = f"{outcome.task.shown}: {finding.severity}: {finding.place}: {finding.message}{hint}"
        say(" ".join(line.split()).rstrip(".") + ".")


def _finish(
    outcomes: Sequence[Outcome], order: Order, parsed: argparse.Namespace, console: Console
) -> None:
    """Write the catalogue and the page that lists all, and say how it went."""
    counts = Counter(outcome.status for outcome in outcomes)
    store = order.store()
    changed = counts[Status.BUILT] + counts[Status.REMOVED]
    if changed or (counts[Status.UNCHANGED] and not collection.is_whole(store)):
        from presswork import pipeline, theme

        pipeline.write_collection(store, theme.load(order.theme, project=order.project))
    if parsed.json:
        console.data(dump(_table(outcomes, order)))
    if len(outcomes) > 1 or not counts[Status.FAILED]:
        parts = [f"{counts[status]} {status}" for status in Status if counts[status]]
        console.say(f"{', '.join(parts)}: {order.place}")


def _table(outcomes: Iterable[Outcome], order: Order) -> dict[str, object]:
    store = order.store()
    return {
        "output": order.place,
        "documents": [
            {
                "source": outcome.task.shown,
                "folder": outcome.task.folder,
                "status": outcome.status,
                "reason": outcome.failure.line if outcome.failure else None,
                "seconds": round(outcome.seconds, 3),
                "outputs": _digests(outcome, store),
            }
            for outcome in outcomes
        ],
    }


def _digests(outcome: Outcome, store: Store) -> dict[str, str]:
    """Return the digest of each file of a document, by name; those that stand count, too."""
    if outcome.manifest:
        return {file.name: file.sha256 for file in outcome.manifest.outputs}
    if outcome.status not in {Status.UNCHANGED, Status.ORPHANED}:
        return {}
    table = json.loads(store.read(f"{outcome.task.folder}/{MANIFEST}") or b"{}")
    return {file["name"]: file["sha256"] for file in table.get("outputs", ())}
