"""The memory of a build: what each folder was made from, so that nothing is built twice.

It lies in `DIR/.presswork/state.json`, is rebuilt whenever it is lost, and is no publication: it
may hold time stamps. A new time stamp alone rebuilds nothing. Ten thousand documents are looked up
in a fifth of a second, half of which the system takes to say how long 70,000 files are: hence bare
strings and calls where the rest of the program has paths.
"""

import os
import time
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from presswork import tables
from presswork.batch.shape import RACY, Shape, shape_of
from presswork.batch.task import Order, Outcome, Task
from presswork.beside import EDITS_SUFFIX
from presswork.manifest import MANIFEST
from presswork.store import STATE_FOLDER, LocalStore
from presswork.values import Struct

__all__ = ["Known", "State", "sources"]

_NAME = f"{STATE_FOLDER}/state.json"
_SCHEMA = 5

Stamp = tuple[int, int, int]
"""Size, time of the last change in nanoseconds and number of a file."""
Input = tuple[str, str, Stamp | None]
"""Name and digest of a file that a document was made from; its stamp, where it proves something."""


class Known(Struct, array_like=True, gc=False):
    """What is known of the document in one folder."""

    shape: str
    """The digest of all that it was made with."""
    stem: str
    """The name of its publications, without suffix."""
    source: str
    """Where its source lies as seen from the output folder; nothing for a stream."""
    inputs: list[Input]
    """The source, then its edits where there are any."""
    files: dict[str, int]
    """The length of each file of its folder, by name."""


class _Table(Struct):
    """What lies in the file."""

    schema: int
    shape: Shape | None
    documents: dict[str, Known]


class State:
    """What is known of the documents below one output folder."""

    def __init__(
        self, out: Path, shape: Shape, documents: dict[str, Known], *, checksum: bool = False
    ) -> None:
        """Know *documents*, by folder; with *checksum* no time stamp proves anything."""
        self.out = out
        self.shape = shape
        self.documents = documents
        self._checksum = checksum
        self._proven = time.time_ns() - RACY
        self._touched = False
        self._forgotten: set[str] = set()
        self._edits: dict[str, frozenset[str]] = {}

    @classmethod
    def load(cls, order: Order, *, checksum: bool = False) -> "State":
        """Return what is known below the output folder of *order*."""
        table = _decode(LocalStore(order.out).read(_NAME))
        shape = shape_of(order, None if checksum else table.shape, recalling=not checksum)
        state = cls(order.out, shape, table.documents, checksum=checksum)
        state._touched = bool(table.documents) and shape != table.shape
        return state

    @property
    def store(self) -> LocalStore:
        """Return the store of the output folder."""
        return LocalStore(self.out)

    @property
    def versions(self) -> dict[str, str]:
        """Return what the manifest of each document names as that which made it."""
        return self.shape.versions

    def is_fresh(self, task: Task) -> bool:
        """Tell whether the files of *task* are there and would come out the same again."""
        known = self.documents.get(task.folder)
        if known is None or known.shape != self.shape.digest or known.stem != task.stem:
            return False
        if not (self._has_files(task.folder, known.files) and self._has_inputs(task, known)):
            return False
        source = self._source(task)
        if known.source != source:
            known.source = source
            self._touched = True
        return True

    def foreign(self, task: Task) -> str | None:
        """Return the other source that the folder of *task* was made from, if it is still there."""
        known = self.documents.get(task.folder)
        if known is None or not known.source or known.source == self._source(task):
            return None
        other = self.out / known.source
        if not other.is_file() or other.read_bytes() == task.path.read_bytes():
            return None
        return known.source

    def orphans(self, tasks: Iterable[Task]) -> Iterator[tuple[str, Path]]:
        """Yield folder and source of each document whose source is gone; those of *tasks* exist."""
        there = {task.folder for task in tasks}
        for folder in sorted(self.documents.keys() - there):
            source = self.documents[folder].source
            if source and not os.path.lexists(self.out / source):
                yield folder, Path(os.path.normpath(self.out / source))

    def note(self, outcome: Outcome) -> None:
        """Remember what was built."""
        task, made = outcome.task, outcome.manifest
        if made is None:
            return
        folder, source = _parted(task.file)
        sizes = {file.name: file.size for file in made.outputs}
        sizes[MANIFEST] = (self.out / task.folder / MANIFEST).stat().st_size
        names = zip([source, source + EDITS_SUFFIX], made.inputs, strict=False)
        self.documents[task.folder] = Known(
            shape=self.shape.digest,
            stem=task.stem,
            source=self._source(task),
            inputs=[(name, file.sha256, self._old(_stamp(folder + name))) for name, file in names],
            files=sizes,
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
        store = LocalStore(self.out)
        with store.locked():
            others = _decode(store.read(_NAME)).documents
            for folder in self._forgotten:
                others.pop(folder, None)
            table = _Table(_SCHEMA, self.shape, {**others, **self.documents})
            store.write({_NAME: tables.encode(table)})

    def _has_files(self, folder: str, sizes: dict[str, int]) -> bool:
        top, stat = f"{self.out}/{folder}/", os.stat
        try:
            for name, size in sizes.items():
                if stat(top + name).st_size != size:
                    return False
        except OSError:
            return False
        return not self._checksum or self._is_whole(folder)

    def _is_whole(self, folder: str) -> bool:
        """Tell whether the files of *folder* are what its manifest says."""
        from presswork.verify import verify_folder

        return not any(verify_folder(LocalStore(self.out), folder))

    def _has_inputs(self, task: Task, known: Known) -> bool:
        """Tell whether *task* would be made from the same bytes; new time stamps are noted."""
        folder, names = self._inputs(task.file)
        if len(names) != len(known.inputs):
            return False
        for at, (name, digest, stamp) in enumerate(known.inputs):
            found = _stamp(folder + name) if name == names[at] else None
            if found and found == stamp and not self._checksum:
                continue
            if found is None or _digest(folder + name) != digest:
                return False
            old = self._old(found)
            known.inputs[at] = name, digest, old
            self._touched = self._touched or old != stamp
        return True

    def _inputs(self, path: str) -> tuple[str, list[str]]:
        """Return a folder and what a document is made from there: the source, then its edits."""
        folder, name = _parted(path)
        if folder not in self._edits:
            listed = os.listdir(folder or ".")  # noqa: PTH208
            self._edits[folder] = frozenset(n for n in listed if n.endswith(EDITS_SUFFIX))
        edits = name + EDITS_SUFFIX
        return folder, [name, edits] if edits in self._edits[folder] else [name]

    def _old(self, stamp: Stamp) -> Stamp | None:
        """Return *stamp* where it proves something: a file may change again within a young one."""
        return stamp if stamp[1] < self._proven else None

    def _source(self, task: Task) -> str:
        """Return where the source lies as seen from the output folder; nothing for a stream."""
        if task.shown == "-":
            return ""
        folder, name = _parted(task.file)
        return _way(str(self.out), folder) + name


@cache
def _way(out: str, folder: str) -> str:
    """Return the way from *out* to *folder*, with a slash at the end."""
    return os.path.relpath(os.path.realpath(folder), os.path.realpath(out)) + "/"


def sources(out: Path) -> dict[str, Task]:
    """Return, by folder below *out*, the task of each document whose source is known."""
    found = {}
    for folder, known in _decode(LocalStore(out).read(_NAME)).documents.items():
        if known.source:
            file = os.path.normpath(out / known.source)
            found[folder] = Task(file=file, shown=known.source, folder=folder, stem=known.stem)
    return found


def _parted(path: str) -> tuple[str, str]:
    """Return the folder of *path* with a slash at the end, and its name."""
    at = path.rfind("/") + 1
    return path[:at], path[at:]


def _decode(data: bytes | None) -> _Table:
    table = tables.decode(data, _Table)
    return table if table and table.schema == _SCHEMA else _Table(_SCHEMA, None, {})


def _digest(path: str) -> str:
    return sha256(Path(path).read_bytes()).hexdigest()


def _stamp(path: str) -> Stamp:
    found = os.stat(path)  # noqa: PTH116
    return found.st_size, found.st_mtime_ns, found.st_ino
