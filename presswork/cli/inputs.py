"""Inputs: files and folders as given in, one task a source out, each with a folder of its own."""

import hashlib
import json
import os
import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from presswork.batch.task import Task
from presswork.cli.places import Home
from presswork.collection import INDEX
from presswork.errors import UsageError
from presswork.manifest import MANIFEST
from presswork.store import STATE_FOLDER
from presswork.values import Struct

__all__ = ["SUFFIXES", "Found", "named", "safe", "tasks"]

SUFFIXES = (".txt", ".md", ".html", ".htm", ".docx", ".pdf")
"""The source formats that a folder is searched for."""

_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\ud800-\udfff]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d|index\.html)(?:\..{0,200})?", re.IGNORECASE)
_PLAIN = re.compile(r"[0-9A-Za-z_][0-9A-Za-z_-]{0,99}")
_RESERVED_LENGTH = 4
"""So long is a reserved name that is plain, at most."""
_LONGEST = 150
"""Bytes of a name: suffixes and the names of temporary files still fit into 255."""


class Found(Struct):
    """A source, the file that it really is, and the folder that it is mirrored into."""

    shown: str
    """The file as it was given."""
    real: str
    """The file that it is, links followed."""
    below: str = ""
    """The folder that it is mirrored into."""


def tasks(inputs: Sequence[str], home: Home, out: Path | None) -> tuple[Task, ...]:
    """Return the task of every source among *inputs*, in order, each source once.

    Folders are searched, *out* and hidden ones left out. Raises UsageError for an input that does
    not exist or a folder without sources.
    """
    found: dict[str, Found] = {}
    for name in inputs or [str(home.seeds)]:
        for item in _find(name, out):
            found.setdefault(item.real, item)
    return tuple(named(list(found.values())))


def _find(name: str, out: Path | None) -> Iterator[Found]:
    path = Path(name)
    if name == "-":
        yield Found(name, str(_standard_input()))
    elif path.is_dir():
        written = str(out.resolve()) if out else ""
        top = "" if path == Path() else f"{path}/"
        searched = list(_search(top, str(path.resolve()), "", written))
        if not searched:
            wanted = ", ".join(SUFFIXES)
            raise UsageError(f"{name}: no source in this folder", f"Put a file there: {wanted}")
        yield from searched
    elif path.is_file():
        yield Found(name, str(path.resolve()))
    elif path.exists():
        raise UsageError(f"{name}: neither a file nor a folder", "Give - to read standard input")
    else:
        raise UsageError(f"{name}: no such file or folder", "Check the name")


def _standard_input() -> Path:
    """Return a file that holds what standard input says; it goes when the process ends."""
    import atexit
    from shutil import rmtree
    from tempfile import mkdtemp

    folder = Path(mkdtemp(prefix="presswork-"))
    atexit.register(rmtree, folder, ignore_errors=True)
    path = folder / "stdin"
    path.write_bytes(sys.stdin.buffer.read())
    return path


def _search(shown: str, real: str, below: str, out: str) -> Iterator[Found]:
    """Yield the sources in the folder *real*, called *shown*, then those in the folders in it.

    Of 10,000 sources none is asked for more than its name, so that a build that has nothing to do
    is done soon.
    """
    with os.scandir(real) as entries:
        by_name = {entry.name: entry for entry in entries}
    folders = []
    page = INDEX if STATE_FOLDER in by_name else ""  # a build has written here
    for name in sorted(by_name):
        entry = by_name[name]
        if name.startswith(".") or name == page:
            continue
        if entry.is_dir():
            folders.append(entry)
        elif name.lower().endswith(SUFFIXES):
            path = f"{real}/{name}"
            if entry.is_file(follow_symlinks=False):
                yield Found(shown + name, path, below)
            elif entry.is_symlink() and (entry.is_file() or not os.path.exists(path)):  # noqa: PTH110
                yield Found(shown + name, os.path.realpath(path), below)  # where it leads is said
    for folder in folders:
        if not folder.is_symlink() and _is_searched(folder.path, out):
            inner = f"{below}/{folder.name}" if below else folder.name
            yield from _search(f"{shown}{folder.name}/", folder.path, inner, out)


def _is_searched(folder: str, out: str) -> bool:
    """Leave out what a build has written."""
    return folder != out and not os.path.isfile(f"{folder}/{MANIFEST}")  # noqa: PTH113


def named(found: Sequence[Found]) -> Iterator[Task]:
    """Yield a task for each source; those that differ in their suffix alone take it into the name.

    Sources that want the same folder all the same are told apart by nobody: the batch refuses them.
    """
    places = [_place(item) for item in found]
    suffixes: dict[str, str] = {}
    shared = set()
    for below, stem, suffix in places:
        key = (below + stem).casefold()  # as some systems see it
        if suffixes.setdefault(key, suffix) != suffix:
            shared.add(key)
    for item, (below, stem, suffix) in zip(found, places, strict=True):
        alone = not (shared and suffix and (below + stem).casefold() in shared)
        name = stem if alone else f"{stem}-{suffix}"
        file = item.real if item.shown == "-" else item.shown
        yield Task(file=file, shown=item.shown, folder=below + name, stem=name)


def _place(item: Found) -> tuple[str, str, str]:
    """Return the folder that *item* is mirrored into, its stem and its suffix."""
    name = item.real if item.shown == "-" else item.shown
    base = name[name.rfind("/") + 1 :]
    dot = base.rfind(".")
    if not 0 < dot < len(base) - 1:
        return _mirrored(item.below), safe(base), ""
    suffix = base[dot + 1 :].lower()
    stem = _stem_of_model(Path(name)) if suffix == "json" else base[:dot]
    return _mirrored(item.below), safe(stem), suffix


@cache
def _mirrored(below: str) -> str:
    """Return the names of the folders *below*, made safe, with a slash at the end."""
    return "".join(f"{safe(part)}/" for part in below.split("/") if part)


def _stem_of_model(path: Path) -> str:
    """Return the stem of the source that the model at *path* was made from, else its own."""
    try:
        name = json.loads(path.read_bytes())["source"]["name"]
    except (OSError, ValueError, KeyError, TypeError):
        name = path.name
    return Path(str(name)).stem


def safe(name: str) -> str:
    """Return *name* where it is a safe name of a file on any system, else a safe form of it."""
    if _PLAIN.fullmatch(name) and (len(name) > _RESERVED_LENGTH or not _RESERVED.fullmatch(name)):
        return name
    cleaned = _UNSAFE.sub("-", unicodedata.normalize("NFC", name)).strip(" .")
    cleaned = "".join(c for c in cleaned if unicodedata.category(c) not in {"Cf", "Zl", "Zp"})
    cleaned = cleaned.lstrip("-") or "document"
    if _RESERVED.fullmatch(cleaned):
        cleaned = f"{cleaned}-document"
    clipped = cleaned.encode("utf-8")[:_LONGEST].decode("utf-8", "ignore").strip(" .")
    if clipped != cleaned:
        clipped += f"-{hashlib.sha256(cleaned.encode('utf-8')).hexdigest()[:6]}"
    return clipped
