"""Inputs: files and folders as given in, one task a source out, each with a folder of its own."""

import atexit
import hashlib
import json
import os
import re
import shutil
import sys
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from presswork.batch.task import Task
from presswork.cli.places import Home
from presswork.errors import UsageError
from presswork.manifest import MANIFEST

__all__ = ["SUFFIXES", "safe", "tasks"]

SUFFIXES = (".txt", ".md", ".html", ".htm", ".docx", ".pdf")
"""The source formats that a folder is searched for."""

_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\ud800-\udfff]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d|index\.html)(?:\..{0,200})?", re.IGNORECASE)
_LONGEST = 150
"""Bytes of a name: suffixes and the names of temporary files still fit into 255."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A source and the folder that it is mirrored into."""

    path: Path
    shown: str
    below: PurePosixPath = PurePosixPath()


def tasks(inputs: Sequence[str], home: Home, out: Path | None) -> tuple[Task, ...]:
    """Return the task of every source among *inputs*, in order, each source once.

    Folders are searched, *out* and hidden ones left out. Raises UsageError for an input that does
    not exist or a folder without sources.
    """
    found: dict[Path, _Found] = {}
    for name in inputs or [str(home.seeds)]:
        for item in _find(name, out):
            found.setdefault(item.path.resolve(), item)
    return tuple(_named(list(found.values())))


def _find(name: str, out: Path | None) -> Iterator[_Found]:
    path = Path(name)
    if name == "-":
        yield _Found(path=_standard_input(), shown=name)
    elif path.is_dir():
        searched = list(_search(path, out))
        if not searched:
            wanted = ", ".join(SUFFIXES)
            raise UsageError(f"{name}: no source in this folder", f"Put a file there: {wanted}")
        yield from searched
    elif path.exists():
        yield _Found(path=path, shown=name)
    else:
        raise UsageError(f"{name}: no such file or folder", "Check the name")


def _standard_input() -> Path:
    """Return a file that holds what standard input says; it goes when the process ends."""
    folder = Path(tempfile.mkdtemp(prefix="presswork-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / "stdin"
    path.write_bytes(sys.stdin.buffer.read())
    return path


def _search(top: Path, out: Path | None) -> Iterator[_Found]:
    for folder, folders, files in os.walk(top):
        here = Path(folder)
        folders[:] = sorted(n for n in folders if _is_searched(here / n, out))
        for file in sorted(files):
            path = here / file
            if path.suffix.lower() in SUFFIXES and not file.startswith("."):
                below = PurePosixPath(here.relative_to(top).as_posix())
                yield _Found(path=path, shown=str(path), below=below)


def _is_searched(folder: Path, out: Path | None) -> bool:
    """Leave out hidden folders and what a build has written."""
    if folder.name.startswith(".") or (folder / MANIFEST).is_file():
        return False
    return out is None or folder.resolve() != out.resolve()


def _named(found: Sequence[_Found]) -> Iterator[Task]:
    """Yield a task for each source; those that differ in their suffix alone take it into the name.

    Sources that want the same folder all the same are told apart by nobody: the batch refuses them.
    """
    places = [("/".join(safe(part) for part in i.below.parts), _stem(i.path)) for i in found]
    suffixes = [item.path.suffix.lower().lstrip(".") for item in found]
    sharing: dict[str, set[str]] = {}
    for (below, stem), suffix in zip(places, suffixes, strict=True):
        sharing.setdefault(_folded(below, stem), set()).add(suffix)
    for item, (below, stem), suffix in zip(found, places, suffixes, strict=True):
        shared = len(sharing[_folded(below, stem)]) > 1
        name = f"{stem}-{suffix}" if shared and suffix else stem
        folder = f"{below}/{name}" if below else name
        yield Task(path=item.path, shown=item.shown, folder=folder, stem=name)


def _folded(below: str, stem: str) -> str:
    """Return the folder as a file system that ignores case sees it."""
    return f"{below}/{stem}".casefold()


def _stem(path: Path) -> str:
    """Return the name of the publications of *path*; a model goes by the name of its source."""
    if path.name.lower().endswith(".json"):
        try:
            name = json.loads(path.read_bytes())["source"]["name"]
        except (OSError, ValueError, KeyError, TypeError):
            name = path.name
        return safe(Path(str(name)).stem)
    return safe(path.stem)


def safe(name: str) -> str:
    """Return *name* where it is a safe name of a file on any system, else a safe form of it."""
    cleaned = _UNSAFE.sub("-", unicodedata.normalize("NFC", name)).strip(" .")
    cleaned = "".join(c for c in cleaned if unicodedata.category(c) not in {"Cf", "Zl", "Zp"})
    cleaned = cleaned.lstrip("-") or "document"
    if _RESERVED.fullmatch(cleaned):
        cleaned = f"{cleaned}-document"
    clipped = cleaned.encode("utf-8")[:_LONGEST].decode("utf-8", "ignore").strip(" .")
    if clipped != cleaned:
        clipped += f"-{hashlib.sha256(cleaned.encode('utf-8')).hexdigest()[:6]}"
    return clipped
