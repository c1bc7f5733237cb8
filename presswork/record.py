"""The record: a briefing and its publications in, a folder of files and its manifest out."""

from collections.abc import Mapping, Sequence
from typing import Any

from presswork import facts_json, manifest, model_json
from presswork.errors import DocumentError
from presswork.manifest import MANIFEST, MODEL, File, Manifest
from presswork.model import Briefing, Publication
from presswork.store import Store
from presswork.values import Struct, field

__all__ = ["MODEL", "Provenance", "record"]


class Provenance(Struct, frozen=True, kw_only=True):
    """What the publications were made from."""

    inputs: tuple[File, ...]
    """The source first, then the editor's corrections where there are any."""
    options: Mapping[str, Any] = field(default_factory=dict)
    """The options that shape the outputs."""
    versions: Mapping[str, str] = field(default_factory=dict)
    """The version or digest of everything that shapes the bytes."""


def record(
    store: Store,
    folder: str,
    briefing: Briefing,
    publications: Sequence[Publication],
    provenance: Provenance,
) -> Manifest:
    """Write *publications*, the model and, as the commit record, the manifest into *folder*.

    Raises DocumentError where the folder belongs to another source; nothing has changed then.
    """
    files = {publication.name: publication.data for publication in publications}
    types = {publication.name: publication.media_type for publication in publications}
    files[MODEL], types[MODEL] = model_json.encode(briefing), "application/json"
    made = Manifest(
        source=provenance.inputs[0].name,
        inputs=provenance.inputs,
        outputs=tuple(manifest.file_of(name, data, types[name]) for name, data in files.items()),
        document=facts_json.flat_document(briefing.document),
        facts=tuple(facts_json.flat_facts(briefing)),
        findings=(*briefing.findings, *(f for p in publications for f in p.findings)),
        options=dict(provenance.options),
        versions=dict(provenance.versions),
    )
    files[MANIFEST] = manifest.encode(made)
    with store.locked():
        earlier = _earlier(store, folder, made)
        store.write({f"{folder}/{name}": data for name, data in files.items()})
        store.delete(f"{folder}/{name}" for name in earlier if name not in files)
    return made


def _earlier(store: Store, folder: str, made: Manifest) -> tuple[str, ...]:
    """Return the names of the files that the last build put into *folder*."""
    data = store.read(f"{folder}/{MANIFEST}")
    if data is None:
        return ()
    try:
        before = manifest.decode(data)
    except DocumentError:  # a manifest that was damaged says nothing; the build mends it
        return ()
    if before.source != made.source:
        raise DocumentError(
            f"{folder} holds what was made from {before.source}",
            "Give another -o or rename one of the two sources",
        )
    return tuple(file.name for file in before.outputs)
