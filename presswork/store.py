"""The store of finished files: names and bytes in, whole files out, or none of them.

A local folder is the only store so far. What it promises: an earlier good file is never damaged, no
half file ever carries a final name, and what a killed run left behind goes with the next write.
"""

import fcntl
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from errno import EACCES, ENOTDIR
from hashlib import file_digest
from pathlib import Path, PurePosixPath
from typing import Protocol

from presswork.errors import ConfigurationError

__all__ = ["STATE_FOLDER", "LocalStore", "Store", "writable"]

STATE_FOLDER = ".presswork"
"""The folder of the build's own state: lock and cache."""
_TEMPORARY = ".presswork-"
_PART = 1 << 20


class Store(Protocol):
    """Where finished files go; names are relative and use `/`."""

    def read(self, name: str) -> bytes | None:
        """Return the bytes of the file *name*, or None where there is none."""

    def write(self, files: Mapping[str, bytes]) -> None:
        """Write *files* whole; the last one appears last, as the commit record of the others."""

    def list(self, folder: str) -> tuple[str, ...]:
        """Return the names of all files below *folder*, sorted; the build's state is left out."""

    def delete(self, names: Iterable[str]) -> None:
        """Remove the files *names*; those that are not there are no error."""

    def stamps(self, base: str) -> dict[str, str]:
        """Return, by folder, a stamp of each file called *base*: another one where it changed."""

    def sizes(self) -> dict[str, int]:
        """Return the length of every file by its name; the build's state is left out."""

    def size(self, name: str) -> int | None:
        """Return the length of the file *name* in bytes, or None where there is none."""

    def digest(self, name: str) -> str | None:
        """Return the SHA-256 of the file *name* in hexadecimal, or None where there is none."""

    def draft(self, name: str) -> AbstractContextManager[Path]:
        """Lend a local copy of *name*, which takes its place whole when the context ends well.

        Where there is no such file, the path that is lent holds nothing.
        """

    def locked(self) -> AbstractContextManager[None]:
        """Keep every other writer out for as long as the context lasts."""


class LocalStore:
    """A folder of the local file system."""

    def __init__(self, root: Path, *, sync: bool = True) -> None:
        """Store below *root*, which need not exist; without *sync* a power cut may lose files."""
        self.root = root
        self._sync = sync

    def read(self, name: str) -> bytes | None:
        """Return the bytes of the file *name*, or None where there is none."""
        try:
            return (self.root / name).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None

    def write(self, files: Mapping[str, bytes]) -> None:
        """Write *files* whole: all are complete under other names before the first takes its own.

        Raises ConfigurationError where the folder cannot be written; nothing has changed then.
        """
        ready = {self.root / name: _beside(self.root / name) for name in files}
        folders = dict.fromkeys(target.parent for target in ready)
        try:
            for folder in folders:
                _prepare(folder)
            for temporary, data in zip(ready.values(), files.values(), strict=True):
                self._put(temporary, data)
            for target, temporary in ready.items():
                temporary.replace(target)
            for folder in folders:
                self._settle(folder)
        except OSError as error:
            raise _refused(self.root, error) from error
        finally:
            for temporary in ready.values():
                with suppress(OSError):
                    temporary.unlink()
            for folder in folders:
                with suppress(OSError):
                    folder.rmdir()

    def list(self, folder: str) -> tuple[str, ...]:
        """Return the names of all files below *folder*, sorted; the build's state is left out."""
        found = []
        for path, folders, names in os.walk(self.root / folder):
            folders[:] = [name for name in folders if name != STATE_FOLDER]
            found += [Path(path, name).relative_to(self.root).as_posix() for name in names]
        return tuple(sorted(found))

    def delete(self, names: Iterable[str]) -> None:
        """Remove the files *names*, and folders that are empty then."""
        for name in names:
            with suppress(FileNotFoundError):
                (self.root / name).unlink()
            for folder in PurePosixPath(name).parents:
                with suppress(OSError):
                    (self.root / folder).rmdir()

    def stamps(self, base: str) -> dict[str, str]:
        """Return, by folder, a stamp of each file called *base*: another one where it changed."""
        found = {}
        for path, folders, names in os.walk(self.root):
            folders[:] = [name for name in folders if name != STATE_FOLDER]
            if base in names and path != str(self.root):
                seen = os.stat(f"{path}/{base}")  # noqa: PTH116 - ten thousand of them
                below = os.path.relpath(path, self.root)
                found[below] = f"{seen.st_size}-{seen.st_mtime_ns}-{seen.st_ino}"
        return found

    def sizes(self) -> dict[str, int]:
        """Return the length of every file by its name; the build's state is left out."""
        return {name: self.size(name) or 0 for name in self.list(".")}

    def size(self, name: str) -> int | None:
        """Return the length of the file *name* in bytes, or None where there is none."""
        try:
            return (self.root / name).stat().st_size
        except (FileNotFoundError, NotADirectoryError):
            return None

    def digest(self, name: str) -> str | None:
        """Return the SHA-256 of the file *name* in hexadecimal, or None where there is none."""
        try:
            with (self.root / name).open("rb") as file:
                return file_digest(file, "sha256").hexdigest()
        except (FileNotFoundError, NotADirectoryError):
            return None

    @contextmanager
    def draft(self, name: str) -> Iterator[Path]:
        """Lend a copy of *name*, which takes its place whole when the context ends well.

        Where there is no such file, the path that is lent holds nothing.
        """
        target = self.root / name
        copy = self.root / STATE_FOLDER / f"{_TEMPORARY}{target.name}"
        try:
            _prepare(copy.parent)
            if target.is_file():
                _copy(target, copy)
            yield copy
            with copy.open("rb") as file:
                if self._sync:
                    os.fsync(file.fileno())
            copy.replace(target)
            self._settle(target.parent)
        except OSError as error:
            raise _refused(self.root, error) from error
        finally:
            with suppress(OSError):
                copy.unlink()

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep every other writer out; the system frees the lock of a killed process."""
        state = self.root / STATE_FOLDER
        try:
            state.mkdir(parents=True, exist_ok=True)
            lock = (state / "lock").open("a", encoding="utf-8")
        except OSError as error:
            raise _refused(self.root, error) from error
        with lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _put(self, path: Path, data: bytes) -> None:
        with path.open("wb") as file:
            file.write(data)
            file.flush()
            if self._sync:
                os.fsync(file.fileno())

    def _settle(self, folder: Path) -> None:
        """Make sure that the names in *folder* outlast a power cut."""
        if not self._sync:
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def writable(root: Path) -> None:
    """Raise ConfigurationError where *root* cannot be made or written; makes nothing."""
    for path in (root, *root.absolute().parents):
        if os.path.lexists(path):
            if not path.is_dir():
                raise _refused(root, NotADirectoryError(ENOTDIR, f"{path} is no folder"))
            if not os.access(path, os.W_OK | os.X_OK):
                raise _refused(root, PermissionError(EACCES, os.strerror(EACCES)))
            return


def _copy(path: Path, to: Path) -> None:
    """Copy the bytes of *path*; shutil, which would, loads all compressors."""
    with path.open("rb") as whole, to.open("wb") as copy:
        while part := whole.read(_PART):
            copy.write(part)


def _beside(target: Path) -> Path:
    return target.with_name(f"{_TEMPORARY}{target.name}")


def _prepare(folder: Path) -> None:
    """Make *folder* and clean it of what a killed run left: whoever writes holds the lock."""
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.glob(f"{_TEMPORARY}*"):
        left.unlink(missing_ok=True)


def _refused(root: Path, error: OSError) -> ConfigurationError:
    reason = error.strerror or str(error)
    return ConfigurationError(f"{root} cannot be written: {reason}", "Free it or give another -o")
