"""Verifying: an output folder in, every file out that is not what its manifest records."""

from collections.abc import Iterator
from enum import StrEnum
from hashlib import sha256

from presswork import collection
from presswork.errors import DocumentError
from presswork.manifest import MANIFEST, Manifest, decode
from presswork.store import Store
from presswork.values import Struct

__all__ = ["REMEDY", "Difference", "Kind", "manifests", "verify", "verify_folder"]


class Kind(StrEnum):
    """How a file differs."""

    MISSING = "missing"
    CHANGED = "changed"
    EXTRA = "extra"
    UNLIKE = "unlike"
    """Its source would give other bytes now."""

    @property
    def remedy(self) -> str:
        """Return what to do about it."""
        return _REMEDIES.get(self, REMEDY)


REMEDY = "Build again with --checksum"
"""What to do about most differences, and about several kinds at once."""
_REMEDIES = {
    Kind.EXTRA: "No build made them: move them elsewhere",
    Kind.UNLIKE: "Compare the versions in manifest.json with presswork info",
}


class Difference(Struct, frozen=True, kw_only=True):
    """One file that is not what it should be."""

    kind: Kind
    """How it differs."""
    name: str
    """The file, below the output folder."""
    why: str = ""
    """What is wrong, where the kind does not say it."""


def manifests(store: Store) -> Iterator[tuple[str, Manifest]]:
    """Yield folder and manifest of every document of *store*; damaged manifests are left out."""
    for folder, data in _found(store):
        try:
            yield folder, decode(data)
        except DocumentError:
            continue


def verify(store: Store) -> Iterator[Difference]:
    """Yield every missing, changed or extra file in the folders that have a manifest, by name."""
    for folder, _ in _found(store):
        yield from verify_folder(store, folder)
    yield from _collection(store)


def verify_folder(store: Store, folder: str) -> Iterator[Difference]:
    """Yield every missing, changed or extra file of the document in *folder*."""
    try:
        manifest = decode(store.read(f"{folder}/{MANIFEST}") or b"")
    except DocumentError:
        yield Difference(kind=Kind.CHANGED, name=f"{folder}/{MANIFEST}")
        return
    yield from _folder(store, folder, manifest)


def _found(store: Store) -> Iterator[tuple[str, bytes]]:
    for name in store.list("."):
        folder, _, base = name.rpartition("/")
        if base == MANIFEST and folder:
            yield folder, store.read(name) or b""


def _folder(store: Store, folder: str, manifest: Manifest) -> Iterator[Difference]:
    recorded = {f"{folder}/{file.name}": file for file in manifest.outputs}
    for name, file in recorded.items():
        data = store.read(name)
        if data is None:
            yield Difference(kind=Kind.MISSING, name=name)
        elif sha256(data).hexdigest() != file.sha256:
            yield Difference(kind=Kind.CHANGED, name=name)
    for name in store.list(folder):
        inside = name.removeprefix(f"{folder}/")
        own = inside == MANIFEST or name in recorded
        if not own and not _of_another(store, folder, inside):
            yield Difference(kind=Kind.EXTRA, name=name)


def _collection(store: Store) -> Iterator[Difference]:
    """Yield what differs of page and catalogue, and every document of them that is gone."""
    known = collection.known(store)
    for name in collection.FILES:
        digest, recorded = store.digest(name), known.files.get(name)
        if recorded and digest is None:
            yield Difference(kind=Kind.MISSING, name=name)
        elif digest and digest != recorded:
            yield Difference(kind=Kind.CHANGED if recorded else Kind.EXTRA, name=name)
    for folder in sorted(known.documents):
        if store.size(f"{folder}/{MANIFEST}") is None:
            yield Difference(kind=Kind.MISSING, name=f"{folder}/{MANIFEST}")


def _of_another(store: Store, folder: str, inside: str) -> bool:
    """Tell whether a file in a folder below belongs to a document of that folder."""
    parents = inside.split("/")[:-1]
    below = ("/".join(parents[: n + 1]) for n in range(len(parents)))
    return any(store.read(f"{folder}/{path}/{MANIFEST}") is not None for path in below)
