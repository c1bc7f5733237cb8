"""One document of a batch: a task and an order in, an outcome out; in a worker or here."""

import time
from contextlib import AbstractContextManager, nullcontext
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from presswork.batch.limits import LONGEST, MOST, limited
from presswork.batch.tidy import tidy
from presswork.beside import EDITS_SUFFIX
from presswork.faults import Failure, attempt
from presswork.manifest import Manifest
from presswork.model import Format
from presswork.read import Options
from presswork.store import LocalStore
from presswork.values import Struct

if TYPE_CHECKING:
    from presswork.store import Store
    from presswork.theme import Theme

__all__ = ["Order", "Outcome", "Status", "Task", "build", "failed"]


_STACK = 20_000
"""So many places on Python's stack are asked for at once, more than a document needs below them.

Python 3.11 takes 16 KiB of memory when the stack outgrows what it has, and gives it back when it
is left: six hundred times a document, where functions are called again and again at that height.
"""


class Task(Struct, frozen=True, kw_only=True):
    """One source and where its publications go."""

    file: str
    """The path of the file."""
    shown: str
    """The file as it was given, for messages."""
    folder: str
    """Its folder below the output folder, with `/`."""
    stem: str
    """The name of its publications, without suffix."""
    address: str = ""
    """Where the file lies, where that is no local path: `s3://bucket/file.txt`."""

    @property
    def path(self) -> Path:
        """Return the file; of ten thousand that nothing is to be done to, none is made a path."""
        return Path(self.file)


class Order(Struct, frozen=True, kw_only=True):
    """What is wanted of every document of a run."""

    out: Path
    """The output folder."""
    formats: tuple[Format, ...] = tuple(Format)
    """The formats to make."""
    theme: str = "default"
    """The theme, a name or a folder."""
    project: Path | None = None
    """The folder with the `templates/` of the project."""
    options: Options = Options()
    """How to read."""
    pdf: str = ""
    """`long` or `long,short`; empty: what the theme says."""
    base_url: str = ""
    """The address below which the publications will stand, where it is known."""
    seconds: int = LONGEST
    """The seconds that one document may take; 0: as long as it likes."""
    memory: int = MOST
    """The MiB of memory that one document may take; 0: as much as there is."""
    address: str = ""
    """The output folder, where that is no local path: `s3://bucket/folder`."""
    versions: dict[str, str] | None = None
    """What the manifests name as that which made them; found out anew where it is absent."""

    @property
    def place(self) -> str:
        """Return the output folder as it is shown."""
        return self.address or str(self.out)

    def store(self) -> "Store":
        """Return the store of the output folder."""
        if self.address:
            from presswork.remote import store_at

            return store_at(self.address)
        return LocalStore(self.out)


class Status(StrEnum):
    """How a document fared."""

    BUILT = "built"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    ORPHANED = "orphaned"
    """Its source is gone; what was made of it stands."""
    REMOVED = "removed"
    """Its source is gone, and so is what was made of it."""


class Outcome(Struct, frozen=True, kw_only=True):
    """How one document fared."""

    task: Task
    """The document."""
    status: Status
    """How it fared."""
    manifest: Manifest | None = None
    """What was written, where it was built."""
    failure: Failure | None = None
    """What went wrong, where it failed."""
    seconds: float = 0.0
    """How long it took."""

    @property
    def exit_code(self) -> int:
        """Return the exit code that the document calls for."""
        return self.failure.document_code if self.failure else 0


def build(task: Task, order: Order) -> Outcome:
    """Return how building *task* went; its files are written, or nothing is."""
    started = time.monotonic()
    seconds, memory = order.seconds, order.memory
    done = attempt(lambda: limited(lambda: _build(task, order), seconds=seconds, memory=memory))
    spent = time.monotonic() - started
    if isinstance(done, Failure):
        return failed(task, done, spent)
    return Outcome(task=task, status=Status.BUILT, manifest=done, seconds=spent)


build.__code__ = build.__code__.replace(co_stacksize=_STACK)


def failed(task: Task, failure: Failure, seconds: float = 0.0) -> Outcome:
    """Return the outcome of *task* that ended in *failure* after so many *seconds*."""
    return Outcome(task=task, status=Status.FAILED, failure=failure, seconds=seconds)


def _build(task: Task, order: Order) -> Manifest:
    tidy()
    from presswork import pipeline

    wanted = pipeline.Order(
        theme=_theme(order.theme, order.project),
        formats=order.formats,
        options=order.options,
        pdf=order.pdf,
        base_url=order.base_url,
        versions=order.versions,
    )
    with _source(task) as path:
        return pipeline.build(path, wanted, order.store(), folder=task.folder, stem=task.stem)


def _source(task: Task) -> AbstractContextManager[Path]:
    """Lend the file of *task*, here."""
    if task.address:
        from presswork.remote import fetched

        return fetched(task.address, EDITS_SUFFIX)
    return nullcontext(task.path)


@cache
def _theme(name: str, project: Path | None) -> "Theme":
    """Return the theme, loaded once a process, so that its templates stay compiled."""
    from presswork import theme

    return theme.load(name, project=project)
