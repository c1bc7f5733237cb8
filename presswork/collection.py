"""The collection: an output folder in; what its page and catalogue were made from, recorded, out.

The record lies in `DIR/.presswork/collection.json` and is written after page and catalogue. It
holds their digests, for verify, and a stamp of every manifest, so that the next run reads only what
has changed since. It may be lost: page and catalogue are then made anew.
"""

from collections.abc import Mapping

from presswork import tables
from presswork.store import STATE_FOLDER, Store
from presswork.values import Struct, field

__all__ = ["CATALOGUE", "FILES", "INDEX", "Collection", "is_whole", "known", "note", "open_work"]

CATALOGUE = "catalogue.sqlite"
"""The catalogue of all documents, in the output folder."""
INDEX = "index.html"
"""The page that lists every document, in the output folder."""
FILES = (CATALOGUE, INDEX)
"""What a build writes about all documents, in this order."""

_RECORD = f"{STATE_FOLDER}/collection.json"
_OPEN = f"{STATE_FOLDER}/unlisted"
_SCHEMA = 1


class _Sizes(Struct, frozen=True, kw_only=True):
    """As much of the record as a build reads that has nothing to do."""

    schema: int = _SCHEMA
    """The version of its form."""
    sizes: Mapping[str, int] = field(default_factory=dict)
    """The length of page and catalogue in bytes, by name."""


class Collection(_Sizes, frozen=True, kw_only=True):
    """What is known of page and catalogue."""

    files: Mapping[str, str] = field(default_factory=dict)
    """The digest of each, by name."""
    documents: Mapping[str, str] = field(default_factory=dict)
    """The stamp of the manifest of every document in them, by folder."""


def known(store: Store) -> Collection:
    """Return what was noted of *store*; nothing where that is lost."""
    found = tables.decode(store.read(_RECORD), Collection)
    return found if found and found.schema == _SCHEMA else Collection()


def note(store: Store, documents: Mapping[str, str]) -> None:
    """Record that page and catalogue of *store* hold *documents*, given with their stamps."""
    files = {name: digest for name in FILES if (digest := store.digest(name))}
    sizes = {name: store.size(name) or 0 for name in files}
    made = Collection(files=files, sizes=sizes, documents=documents)
    store.write({_RECORD: tables.encode(made)})
    store.delete([_OPEN])


def open_work(store: Store) -> None:
    """Note that documents are about to change, so that a run that is killed is made up for.

    Where nothing is recorded yet, that alone says so.
    """
    if store.size(_RECORD) is not None:
        store.write({_OPEN: b""})


def is_whole(store: Store) -> bool:
    """Tell whether page and catalogue are there and no killed run has left them behind."""
    if store.size(_OPEN) is not None:
        return False
    found = tables.decode(store.read(_RECORD), _Sizes)
    if found is None or found.schema != _SCHEMA or not found.sizes:
        return False
    return all(store.size(name) == size for name, size in found.sizes.items())
