"""Orphans: documents whose source is gone, each reported, and removed where that is wanted."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from presswork.batch.memory import Memory
from presswork.batch.task import Outcome, Status, Task
from presswork.errors import DocumentError
from presswork.manifest import MANIFEST, decode, name_of

__all__ = ["orphans"]


def orphans(state: Memory, tasks: Sequence[Task], *, prune: bool) -> Iterator[Outcome]:
    """Yield an outcome for each document whose source is gone; with *prune* its files go, too."""
    for folder, source in list(state.orphans(tasks)):
        stem = state.documents[folder].stem
        task = Task(file=str(source), shown=str(source), folder=folder, stem=stem)
        if prune:
            _remove(state, folder, source)
        yield Outcome(task=task, status=Status.REMOVED if prune else Status.ORPHANED)


def _remove(state: Memory, folder: str, source: Path) -> None:
    """Delete what was made of *source*, the manifest last: a run that is killed can be repeated.

    What lies beside it stays, and so does what another build has made there of another source.
    """
    store = state.store
    with store.locked():
        if _is_of(store.read(f"{folder}/{MANIFEST}"), source):
            names = [name for name in state.documents[folder].files if name != MANIFEST]
            store.delete(f"{folder}/{name}" for name in (*names, MANIFEST))
    state.forget(folder)


def _is_of(manifest: bytes | None, source: Path) -> bool:
    try:
        return manifest is None or decode(manifest).source == name_of(source)
    except DocumentError:  # a damaged one belongs to whom the state says
        return True
