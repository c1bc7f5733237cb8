"""The memory of a build: an order in, what is known below its output folder out."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol

from presswork.batch.state import State
from presswork.batch.task import Order, Outcome, Task
from presswork.store import Store

__all__ = ["Memory", "known"]


class Remembered(Protocol):
    """What any memory knows of a document."""

    stem: str
    """The name of its publications, without suffix."""
    source: str
    """Where its source lies."""
    files: dict[str, int]
    """The length of each file of its folder, by name."""


class Memory(Protocol):
    """What each folder was made from, so that nothing is built twice."""

    @property
    def documents(self) -> Mapping[str, Remembered]:
        """Return what is known of each document, by folder."""

    @property
    def store(self) -> Store:
        """Return the store of the output folder."""

    @property
    def versions(self) -> dict[str, str]:
        """Return what the manifest of each document names as that which made it."""

    def is_fresh(self, task: Task) -> bool:
        """Tell whether the files of *task* are there and would come out the same again."""

    def foreign(self, task: Task) -> str | None:
        """Return the other source that the folder of *task* was made from, if it is still there."""

    def orphans(self, tasks: Iterable[Task]) -> Iterator[tuple[str, Path]]:
        """Yield folder and source of each document whose source is gone; those of *tasks* exist."""

    def note(self, outcome: Outcome) -> None:
        """Remember what was built."""

    def forget(self, folder: str) -> None:
        """Forget the document of *folder*, which was removed."""

    def save(self) -> None:
        """Write what is known, keeping what another build has noted meanwhile."""


def known(order: Order, *, checksum: bool) -> Memory:
    """Return what is known below the output folder of *order*.

    With *checksum* no time stamp proves anything; the stamps of an object store are digests.
    """
    if order.address:
        from presswork.batch.remote_state import RemoteState

        return RemoteState.load(order)
    return State.load(order, checksum=checksum)
