"""Addresses: `s3://bucket/folder` and the like in; files there listed, fetched and stored.

Any file system that fsspec knows will do. An object store has neither locks nor renames: a file
appears whole or not at all, the manifest comes last, and two builds must not share a folder.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from functools import cache
from hashlib import sha256
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

from presswork.errors import ConfigurationError, DocumentError, UsageError
from presswork.store import STATE_FOLDER, LocalStore, Store

__all__ = ["AddressStore", "fetched", "is_address", "listed", "stamp", "store_at"]

_PIECE = 1 << 20


def is_address(text: str) -> bool:
    """Tell whether *text* names a place by its file system, as `s3://bucket/folder` does."""
    return "://" in text


def store_at(address: str) -> Store:
    """Return the store at *address*, which may be a local folder."""
    return AddressStore(address) if is_address(address) else LocalStore(Path(address))


def listed(address: str) -> dict[str, dict[str, Any]]:
    """Return, by address, what is known of each file below *address*, or of that file itself.

    Raises UsageError where there is nothing.
    """
    system, path = _system(address)
    found: dict[str, dict[str, Any]] = {}
    with _plain(address), suppress(FileNotFoundError):
        found = system.find(path, detail=True)
    if not found:
        raise UsageError(f"{address}: no such file or folder", "Check the address")
    return {system.unstrip_protocol(name): info for name, info in sorted(found.items())}


def stamp(info: Mapping[str, Any]) -> str:
    """Return what differs when the file that *info* tells of has changed."""
    tag = info.get("ETag")
    times = (info.get(name) for name in ("mtime", "LastModified", "created"))
    return str(tag or [info.get("size"), *(str(time) for time in times if time)])


@contextmanager
def fetched(address: str, beside: str) -> Iterator[Path]:
    """Lend a local copy of the file at *address*, and of the one whose name has *beside* added."""
    system, path = _system(address)
    with TemporaryDirectory(prefix="presswork-") as folder:
        copy = Path(folder, PurePosixPath(path).name)
        with _plain(address):
            try:
                system.get_file(path, str(copy))
            except FileNotFoundError as error:
                raise DocumentError("no such file any more", "Run again") from error
            if system.exists(path + beside):
                system.get_file(path + beside, f"{copy}{beside}")
        yield copy


class AddressStore:
    """A folder of any file system that fsspec knows."""

    def __init__(self, address: str) -> None:
        """Store below *address*, which need not exist."""
        self.address = address
        self._system, self._root = _system(address)

    def read(self, name: str) -> bytes | None:
        """Return the bytes of the file *name*, or None where there is none."""
        with _plain(self.address), suppress(FileNotFoundError):
            return bytes(self._system.cat_file(self._path(name)))
        return None

    def write(self, files: Mapping[str, bytes]) -> None:
        """Write *files*, each whole, one after the other: the last is the commit record."""
        with _plain(self.address):
            for name, data in files.items():
                path = self._path(name)
                self._system.makedirs(path.rpartition("/")[0], exist_ok=True)
                self._system.pipe_file(path, data)

    def list(self, folder: str) -> tuple[str, ...]:
        """Return the names of all files below *folder*, sorted; the build's state is left out."""
        top = "" if folder == "." else f"{folder}/"
        return tuple(sorted(name for name in self._found() if name.startswith(top)))

    def delete(self, names: Iterable[str]) -> None:
        """Remove the files *names*; those that are not there are no error."""
        with _plain(self.address):
            for name in names:
                if self._system.exists(self._path(name)):
                    self._system.rm_file(self._path(name))

    def stamps(self, base: str) -> dict[str, str]:
        """Return, by folder, a stamp of each file called *base*: another one where it changed."""
        parted = ((name.rpartition("/"), info) for name, info in self._found().items())
        return {folder: stamp(info) for (folder, _, own), info in parted if folder and own == base}

    def sizes(self) -> dict[str, int]:
        """Return the length of every file by its name; the build's state is left out."""
        return {name: int(info["size"]) for name, info in self._found().items()}

    def size(self, name: str) -> int | None:
        """Return the length of the file *name* in bytes, or None where there is none."""
        with _plain(self.address), suppress(FileNotFoundError):
            return int(self._system.info(self._path(name))["size"])
        return None

    def digest(self, name: str) -> str | None:
        """Return the SHA-256 of the file *name* in hexadecimal, or None where there is none."""
        digest = sha256()
        with _plain(self.address), suppress(FileNotFoundError):
            with self._system.open(self._path(name), "rb") as file:
                while piece := file.read(_PIECE):
                    digest.update(piece)
            return digest.hexdigest()
        return None

    @contextmanager
    def draft(self, name: str) -> Iterator[Path]:
        """Lend a local copy of *name*, which is stored whole when the context ends well."""
        with TemporaryDirectory(prefix="presswork-") as folder:
            copy = Path(folder, PurePosixPath(name).name)
            with _plain(self.address):
                if self._system.exists(self._path(name)):
                    self._system.get_file(self._path(name), str(copy))
            yield copy
            with _plain(self.address):
                self._system.put_file(str(copy), self._path(name))

    def locked(self) -> AbstractContextManager[None]:
        """Lock nothing: such a file system has no lock."""
        return nullcontext()

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"

    def _found(self) -> dict[str, dict[str, Any]]:
        found: dict[str, dict[str, Any]] = {}
        with _plain(self.address), suppress(FileNotFoundError):
            found = self._system.find(self._root, detail=True)
        names = {path.removeprefix(f"{self._root}/"): info for path, info in found.items()}
        return {n: i for n, i in names.items() if not n.startswith(f"{STATE_FOLDER}/")}


@cache
def _system(address: str) -> tuple[Any, str]:
    """Return the file system of *address* and the path in it, without a slash at the end."""
    try:
        from fsspec.core import url_to_fs

        system, path = url_to_fs(address, use_listings_cache=False)
    except ImportError as error:
        problem = f"{address}: the library for such addresses is not installed here"
        raise UsageError(problem, "Install the extra presswork[cluster]") from error
    except ValueError as error:
        raise UsageError(f"{address}: {error}", "Check the address") from error
    return system, str(path).rstrip("/")


@contextmanager
def _plain(address: str) -> Iterator[None]:
    """Tell in one line what a service refuses."""
    try:
        yield
    except OSError as error:
        problem = f"{address} cannot be used: {error}"
        raise ConfigurationError(problem, "Check the address and the right to use it") from error
