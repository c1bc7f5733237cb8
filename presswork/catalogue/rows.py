"""The rows of one document: its manifest and model in, what the catalogue says of it out."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import islice
from typing import Any

from presswork.catalogue.schema import DOCUMENT, FACT
from presswork.catalogue.words import signs, telling
from presswork.manifest import MANIFEST, File, Manifest, decode
from presswork.values import Struct

__all__ = ["Rows", "rows"]

Row = dict[str, Any]

_ROOM = 19
"""Bits of a passage's number within its document: more passages than a source may hold."""


class Rows(Struct, frozen=True, kw_only=True):
    """What the catalogue says of one document; every row holds all columns of its table."""

    document: Row
    """The row of the document."""
    files: tuple[Row, ...]
    """What it was made from, and what was made of it."""
    facts: tuple[Row, ...]
    """Every fact."""
    passages: tuple[Row, ...]
    """The title, then every block of body and notes."""


class _Block(Struct, frozen=True, kw_only=True):
    """As much of a block as is searched."""

    id: str
    kind: str
    text: str
    reference: str | None = None


class _Document(Struct, frozen=True, kw_only=True):
    body: tuple[_Block, ...] = ()
    notes: tuple[_Block, ...] = ()


class _Model(Struct, frozen=True, kw_only=True):
    document: _Document


def rows(identity: int, folder: str, record: bytes, model: bytes) -> Rows:
    """Return the rows of the document in *folder*, its number being *identity*.

    Raises DocumentError where *record* is no sound manifest; a model that is none has no passages.
    """
    manifest = decode(record)
    said = manifest.document
    title = said.get("headline") or said.get("title") or manifest.source
    passages = tuple(_passages(identity, title, model))
    document: Row = {name: said.get(name) for name in DOCUMENT} | {
        "id": identity,
        "folder": folder,
        "source": manifest.source,
        "source_sha256": manifest.inputs[0].sha256,
        "manifest_sha256": sha256(record).hexdigest(),
        "title": title,
        "characters": sum(len(passage["text"]) for passage in passages),
        "words": telling(passage["text"] for passage in passages),
    }
    return Rows(
        document=document,
        files=tuple(_files(identity, folder, manifest, record)),
        facts=tuple(
            {name: fact.get(name) for name in FACT} | {"document": identity}
            for fact in manifest.facts
        ),
        passages=passages,
    )


def _files(identity: int, folder: str, manifest: Manifest, record: bytes) -> Iterator[Row]:
    own = File(name=MANIFEST, sha256=sha256(record).hexdigest(), size=len(record))
    for role, files in (("input", manifest.inputs), ("output", (*manifest.outputs, own))):
        for file in files:
            yield {
                "document": identity,
                "name": file.name,
                "path": f"{folder}/{file.name}" if role == "output" else None,
                "role": role,
                "media_type": file.media_type or None,
                "size": file.size,
                "sha256": file.sha256,
            }


def _passages(identity: int, title: str, model: bytes) -> Iterator[Row]:
    blocks: Iterable[_Block] = (_Block(id="", kind="title", text=title), *_blocks(model))
    first = identity << _ROOM
    for number, block in enumerate(islice(blocks, 1 << _ROOM)):
        yield {
            "id": first + number,
            "document": identity,
            "block": block.id or None,
            "kind": block.kind,
            "paragraph": block.reference,
            "text": block.text,
            "signs": signs(block.text),
        }


def _blocks(model: bytes) -> tuple[_Block, ...]:
    import msgspec

    try:
        document = msgspec.json.decode(model, type=_Model).document
    except (msgspec.DecodeError, ValueError):
        return ()
    return tuple(block for block in (*document.body, *document.notes) if block.text)
