"""The memory of a build whose sources or outputs lie at addresses.

Like that of a local build it lies in `.presswork/state.json` of the output folder. Nothing is asked
file by file: listings of the sources and of the outputs tell what has changed.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from presswork import tables
from presswork.batch.shape import Shape, shape_of
from presswork.batch.task import Order, Outcome, Task
from presswork.beside import EDITS_SUFFIX
from presswork.errors import UsageError
from presswork.manifest import MANIFEST
from presswork.remote import listed, stamp
from presswork.store import STATE_FOLDER, Store
from presswork.values import Struct

__all__ = ["RemoteState"]

_NAME = f"{STATE_FOLDER}/state.json"
_SCHEMA = "addresses/1"


class _Known(Struct):
    """What is known of the document in one folder."""

    shape: str
    stem: str
    source: str
    """The address of its source."""
    inputs: dict[str, str]
    """The stamp of source and edits, by address."""
    files: dict[str, int]
    """The length of each file of its folder, by name."""


class _Table(Struct):
    """What lies in the file."""

    schema: str
    documents: dict[str, _Known]


class RemoteState:
    """What is known of the documents below one output folder."""

    def __init__(self, store: Store, shape: Shape) -> None:
        """Know what *store* remembers; *shape* is that of all but the sources."""
        self._store = store
        self.documents = _decode(store.read(_NAME))
        self._shape = shape
        self._listed: set[str] = set()
        self._stamps: dict[str, str] = {}
        self._touched = False
        self._forgotten: set[str] = set()
        self._sizes = store.sizes() if self.documents else {}

    @classmethod
    def load(cls, order: Order) -> "RemoteState":
        """Return what is known below the output folder of *order*."""
        return cls(order.store(), shape_of(order, None))

    @property
    def store(self) -> Store:
        """Return the store of the output folder."""
        return self._store

    @property
    def versions(self) -> dict[str, str]:
        """Return what the manifest of each document names as that which made it."""
        return self._shape.versions

    def is_fresh(self, task: Task) -> bool:
        """Tell whether the files of *task* are there and would come out the same again."""
        known = self.documents.get(task.folder)
        return (
            known is not None
            and (known.shape, known.stem, known.source)
            == (self._shape.digest, task.stem, task.address)
            and known.inputs == self._inputs(task.address)
            and all(
                self._sizes.get(f"{task.folder}/{name}") == size
                for name, size in known.files.items()
            )
        )

    def foreign(self, task: Task) -> str | None:
        """Return the other source that the folder of *task* was made from, if it is still there."""
        known = self.documents.get(task.folder)
        if known is None or known.source == task.address or not self._inputs(known.source):
            return None
        return known.source

    def orphans(self, tasks: Iterable[Task]) -> Iterator[tuple[str, Path]]:
        """Yield folder and source of each document whose source is gone; those of *tasks* exist."""
        there = {task.folder for task in tasks}
        for folder in sorted(self.documents.keys() - there):
            source = self.documents[folder].source
            if not self._inputs(source):
                yield folder, Path(source)

    def note(self, outcome: Outcome) -> None:
        """Remember what was built."""
        task, made = outcome.task, outcome.manifest
        if made is None:
            return
        sizes = {file.name: file.size for file in made.outputs}
        self.documents[task.folder] = _Known(
            shape=self._shape.digest,
            stem=task.stem,
            source=task.address,
            inputs=self._inputs(task.address),
            files={**sizes, MANIFEST: self._store.size(f"{task.folder}/{MANIFEST}") or 0},
        )
        self._touched = True

    def forget(self, folder: str) -> None:
        """Forget the document of *folder*, which was removed."""
        del self.documents[folder]
        self._forgotten.add(folder)
        self._touched = True

    def save(self) -> None:
        """Write what is known, keeping what another build has noted meanwhile."""
        if not self._touched:
            return
        with self._store.locked():
            others = _decode(self._store.read(_NAME))
            kept = {name: others[name] for name in others.keys() - self._forgotten}
            table = _Table(_SCHEMA, {**kept, **self.documents})
            self._store.write({_NAME: tables.encode(table)})

    def _inputs(self, address: str) -> dict[str, str]:
        """Return the stamps of the source at *address* and of its corrections, where there are."""
        folder = address.rpartition("/")[0]
        if not any(f"{folder}/".startswith(f"{top}/") for top in self._listed):
            self._listed.add(folder)
            with suppress(UsageError):  # a folder that is gone
                self._stamps |= {name: stamp(info) for name, info in listed(folder).items()}
        names = (address, address + EDITS_SUFFIX)
        return {name: self._stamps[name] for name in names if name in self._stamps}


def _decode(data: bytes | None) -> dict[str, _Known]:
    table = tables.decode(data, _Table)
    return table.documents if table and table.schema == _SCHEMA else {}
