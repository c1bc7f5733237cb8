"""The memory of a build: what each folder was made from, so that nothing is built twice.

It lies in `DIR/.presswork/state.json`, is rebuilt whenever it is lost, and is no publication: it
may hold time stamps. A new time stamp alone rebuilds nothing.
"""

import json
import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from presswork.batch.task import Order, Outcome, Task
from presswork.edits import edits_path
from presswork.manifest import MANIFEST
from presswork.store import STATE_FOLDER, LocalStore

__all__ = ["State"]

_NAME = f"{STATE_FOLDER}/state.json"
_SCHEMA = 1
_RACY = 2_000_000_000
"""A file changed so few nanoseconds before it was read may change again within its time stamp."""


@dataclass(slots=True, kw_only=True)
class State:
    """What is known of the documents below one output folder."""

    out: Path
    """The output folder."""
    shape: str
    """The digest of theme, options and versions: all but the sources."""
    documents: dict[str, dict[str, Any]] = field(default_factory=dict)
    """By folder: key, source, time stamps and digests of the inputs, sizes of the files."""

    @classmethod
    def load(cls, order: Order) -> "State":
        """Return what is known below the output folder of *order*."""
        data = LocalStore(order.out).read(_NAME)
        return cls(out=order.out, shape=_shape(order), documents=_documents(data))

    def is_fresh(self, task: Task) -> bool:
        """Tell whether the files of *task* are there and would come out the same again."""
        known = self.documents.get(task.folder)
        if known is None or not self._has_files(task.folder, known["files"]):
            return False
        digests = [_digest(path, known["inputs"].get(path.name)) for path in _inputs(task)]
        return bool(known["key"] == self._key(task, digests))

    def foreign(self, task: Task) -> str | None:
        """Return the other source that the folder of *task* was made from, if it is still there."""
        known = self.documents.get(task.folder)
        if known is None or known["source"] == self._relative(task.path):
            return None
        other = self.out / known["source"]
        if not other.is_file() or other.read_bytes() == task.path.read_bytes():
            return None
        return str(known["source"])

    def note(self, outcome: Outcome) -> None:
        """Remember what was built."""
        task, made = outcome.task, outcome.manifest
        if made is None:
            return
        size = {file.name: file.size for file in made.outputs}
        self.documents[task.folder] = {
            "key": self._key(task, [file.sha256 for file in made.inputs]),
            "source": self._relative(task.path),
            "inputs": {path.name: [_stamp(path), file.sha256]
                       for path, file in zip(_inputs(task), made.inputs, strict=False)},
            "files": size,
        }  # fmt: skip

    def save(self) -> None:
        """Write what is known, keeping what another build has noted meanwhile."""
        store = LocalStore(self.out)
        with store.locked():
            merged = {**_documents(store.read(_NAME)), **self.documents}
            table = {"schema": _SCHEMA, "documents": merged}
            store.write({_NAME: json.dumps(table).encode("utf-8", "surrogateescape")})

    def _key(self, task: Task, digests: Iterable[str]) -> str:
        return sha256("\0".join([self.shape, task.stem, *digests]).encode()).hexdigest()

    def _has_files(self, folder: str, sizes: Mapping[str, int]) -> bool:
        try:
            whole = all(
                (self.out / folder / name).stat().st_size == size for name, size in sizes.items()
            )
            return whole and (self.out / folder / MANIFEST).is_file()
        except OSError:
            return False

    def _relative(self, path: Path) -> str:
        return Path(os.path.relpath(path.resolve(), self.out.resolve())).as_posix()


def _inputs(task: Task) -> list[Path]:
    """Return the files that *task* is made from: the source, then the editor's corrections."""
    edits = edits_path(task.path)
    return [task.path, *([edits] if edits.is_file() else [])]


def _shape(order: Order) -> str:
    from presswork import theme
    from presswork.versions import digest_of, versions

    folders = theme.load(order.theme, project=order.project).folders
    parts = {
        "formats": [str(format_) for format_ in order.formats],
        "options": asdict(order.options),
        "pdf": [order.pdf, order.base_url],
        "theme": digest_of(folders),
        "epoch": os.environ.get("SOURCE_DATE_EPOCH"),
        "versions": versions(),
    }
    return sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _documents(data: bytes | None) -> dict[str, dict[str, Any]]:
    try:
        table = json.loads(data or b"{}")
    except ValueError:
        return {}
    return dict(table.get("documents", {})) if table.get("schema") == _SCHEMA else {}


def _digest(path: Path, known: list[Any] | None) -> str:
    """Return the digest of *path*, from memory where its time stamp is the known one."""
    if known and known[0] is not None and known[0] == _stamp(path):
        return str(known[1])
    return sha256(path.read_bytes()).hexdigest()


def _stamp(path: Path) -> list[int] | None:
    found = path.stat()
    if time.time_ns() - found.st_mtime_ns < _RACY:
        return None
    return [found.st_size, found.st_mtime_ns, found.st_ino]
