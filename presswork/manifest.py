"""The manifest: what was made from what, with which versions, and what was found.

`manifest.json` is the commit record of one document's folder: it is written last, and whatever it
does not list was not made by the build that it tells of. It holds no clock time, no host name and
no absolute path.
"""

import json
import os
from hashlib import sha256
from pathlib import Path
from typing import Any

from presswork.errors import DocumentError
from presswork.model import Finding
from presswork.values import Struct

__all__ = [
    "MANIFEST",
    "MODEL",
    "SCHEMA",
    "File",
    "Manifest",
    "decode",
    "encode",
    "file_of",
    "name_of",
]

MANIFEST = "manifest.json"
MODEL = "model.json"
"""The file beside it that holds the whole model."""
SCHEMA = "presswork/manifest/1"


class File(Struct, frozen=True, kw_only=True):
    """One file that was read or written."""

    name: str
    """Its base name."""
    sha256: str
    """The digest of its bytes, in hexadecimal."""
    size: int
    """Its length in bytes."""
    media_type: str = ""
    """Its media type, where it is known."""


class Manifest(Struct, frozen=True, kw_only=True):
    """The record of one document's folder."""

    schema: str = SCHEMA
    """The version of this form."""
    source: str
    """The base name of the source document."""
    inputs: tuple[File, ...]
    """The source first, then the editor's corrections where there are any."""
    outputs: tuple[File, ...]
    """Every other file of the folder, in the order in which they are listed."""
    document: dict[str, Any]
    """What was found about the document, as `presswork facts` prints it."""
    facts: tuple[dict[str, Any], ...]
    """Every fact, as `presswork facts` prints it."""
    findings: tuple[Finding, ...]
    """What reading, finding, choosing, rendering and checking had to say."""
    options: dict[str, Any]
    """The options that shape the outputs."""
    versions: dict[str, str]
    """The version or digest of everything that shapes the bytes."""


def file_of(name: str, data: bytes, media_type: str = "") -> File:
    """Return the record of a file *name* that holds *data*."""
    digest = sha256(data).hexdigest()
    return File(name=name, sha256=digest, size=len(data), media_type=media_type)


def name_of(path: Path) -> str:
    """Return the base name of *path* in letters that can be printed, whatever its bytes are."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def encode(manifest: Manifest) -> bytes:
    """Return *manifest* as JSON in UTF-8; its last member is the digest of all before it."""
    whole = _json(manifest)
    digest = f',\n "sha256": "{sha256(whole).hexdigest()}"\n}}\n'
    return whole.removesuffix(b"\n}\n") + digest.encode()


def decode(data: bytes) -> Manifest:
    """Return the manifest in *data*; raises DocumentError where it is none or was changed."""
    import msgspec

    try:
        table = json.loads(data)
        claimed = table.pop("sha256")
        manifest = msgspec.convert(table, Manifest)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DocumentError("not a manifest", "Build its document again") from error
    if sha256(_json(table)).hexdigest() != claimed:
        raise DocumentError("the manifest was changed", "Build its document again")
    return manifest


def _json(value: Manifest | dict[str, Any]) -> bytes:
    import msgspec

    try:
        return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"
    except UnicodeEncodeError:  # a file name that is no UTF-8
        text = json.dumps(msgspec.to_builtins(value), ensure_ascii=False, indent=1)
        return f"{text}\n".encode("utf-8", "replace")
