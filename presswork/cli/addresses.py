"""Inputs at addresses: files and folders of any file system in, one task a source out."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from presswork.batch.task import Task
from presswork.cli.inputs import SUFFIXES, Found, named
from presswork.cli.places import Home
from presswork.errors import UsageError
from presswork.manifest import MANIFEST

__all__ = ["any_address", "full", "tasks"]


def any_address(names: Sequence[str]) -> bool:
    """Tell whether one of *names* is an address."""
    return any("://" in name for name in names)


def full(name: str) -> str:
    """Return *name*, a local one as seen from the root."""
    return name.rstrip("/") if "://" in name else str(Path(name).resolve())


def tasks(inputs: Sequence[str], home: Home, out: str) -> tuple[Task, ...]:
    """Return the task of every source among *inputs*, in order, each source once.

    Folders are searched, *out*, hidden ones and what a build has written left out. Raises
    UsageError for an input that does not exist or a folder without sources.
    """
    found: dict[str, Found] = {}
    for name in inputs or [str(home.seeds)]:
        if name == "-":
            raise UsageError("standard input has no address", "Name a file")
        address = full(name)
        found |= {item.real: item for item in _find(address, out) if item.real not in found}
    addresses = list(found)
    made = named(list(found.values()))
    return tuple(
        Task(file=t.file, shown=t.shown, folder=t.folder, stem=t.stem, address=address)
        for address, t in zip(addresses, made, strict=True)
    )


def _find(address: str, out: str) -> Iterator[Found]:
    from presswork.remote import listed

    names = [_local(name) for name in listed(address)]
    top = address.rstrip("/")
    if names == [top]:
        yield Found(top, top)
        return
    made = {name.rpartition("/")[0] for name in names if name.endswith(f"/{MANIFEST}")}
    searched = [name for name in names if _is_source(name, top) and not _below(name, {out, *made})]
    if not searched:
        wanted = ", ".join(SUFFIXES)
        raise UsageError(f"{address}: no source in this folder", f"Put a file there: {wanted}")
    for name in searched:
        yield Found(name, name, name[len(top) + 1 :].rpartition("/")[0])


def _local(address: str) -> str:
    return address.removeprefix("file://")


def _is_source(name: str, top: str) -> bool:
    inside = name[len(top) :]
    return os.path.splitext(name)[1].lower() in SUFFIXES and "/." not in inside  # noqa: PTH122


def _below(name: str, folders: set[str]) -> bool:
    return any(name.startswith(f"{folder}/") for folder in folders)
