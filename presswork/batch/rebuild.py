"""Building again: an output folder in, every file out that its source would not give again."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from presswork.batch.state import sources
from presswork.batch.task import Order, Outcome, Task, build
from presswork.batch.workers import run
from presswork.manifest import Manifest
from presswork.model import Format
from presswork.read import Options
from presswork.store import LocalStore
from presswork.values import Struct
from presswork.verify import Difference, Kind, manifests

__all__ = ["Again", "rebuild"]


class Again(Struct, frozen=True, kw_only=True):
    """How to build again what a manifest does not say."""

    project: Path | None = None
    """The folder with the `templates/` of the project."""
    theme: str = ""
    """The theme, a name or a folder; empty: the name in the manifest."""
    jobs: int = 1
    """How many workers to use."""


def rebuild(out: Path, again: Again) -> Iterator[Difference]:
    """Build every document of *out* again, elsewhere, and yield each file whose bytes differ.

    A source that is missing or was changed since is yielded itself, and so is a document that
    cannot be built any more.
    """
    known = sources(out)
    recorded = dict(manifests(LocalStore(out)))
    with TemporaryDirectory(prefix="presswork-") as folder:
        alike: dict[Order, list[Task]] = {}
        for name, manifest in recorded.items():
            task = known.get(name)
            if task is None or not task.path.is_file():
                where = task.shown if task else f"{name}: {manifest.source}"
                yield Difference(kind=Kind.MISSING, name=where)
            else:
                alike.setdefault(_order(manifest, Path(folder), again), []).append(task)
        for order, tasks in alike.items():
            for outcome in run(build, tasks, order, again.jobs):
                yield from _compared(recorded[outcome.task.folder], outcome)


def _order(manifest: Manifest, out: Path, again: Again) -> Order:
    """Return the order that *manifest* was made by, with *out* for the output folder."""
    said = manifest.options
    return Order(
        out=out,
        formats=tuple(Format(name) for name in said["formats"]),
        theme=again.theme or said["theme"],
        project=again.project,
        options=Options(**{name: said[name] for name in Options.__struct_fields__}),
        pdf=said["pdf"],
        base_url=said["base_url"],
    )


def _compared(before: Manifest, outcome: Outcome) -> Iterator[Difference]:
    """Yield the files of *before* that came out otherwise, or the input that is another one."""
    task, made = outcome.task, outcome.manifest
    if outcome.failure or made is None:
        why = outcome.failure.line if outcome.failure else ""
        yield Difference(kind=Kind.UNLIKE, name=task.folder, why=why)
        return
    if made.inputs != before.inputs:
        yield Difference(kind=Kind.CHANGED, name=task.shown)
        return
    digests = {file.name: file.sha256 for file in made.outputs}
    for file in before.outputs:
        if digests.get(file.name) != file.sha256:
            yield Difference(kind=Kind.UNLIKE, name=f"{task.folder}/{file.name}")
