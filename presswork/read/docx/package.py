"""The package: the bytes of a Word file in; its parts as XML, behind a gate, out."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from presswork.errors import DocumentError
from presswork.read.options import Options
from presswork.values import Struct

__all__ = ["Package", "Part", "open_package", "q"]

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = {
    "w": _W,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "v": "urn:schemas-microsoft-com:vml",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", _W.encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        _NAMESPACES["r"].encode(),
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/main", _NAMESPACES["a"].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", _NAMESPACES["m"].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", _NAMESPACES["wp"].encode()),
)
"""The namespaces of the strict form of the standard and what the usual form calls them."""

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What the zip library raises for a file that is not sound."""
_MAIN = "officeDocument"
_MOST_ENTRIES = 2000
_RATIO, _RATIO_FROM = 200, 10_000_000
_DEEPEST = 256
"""How deep the parser goes."""
_TOO_DEEP = 114
"""What libxml2 calls XML_ERR_RESOURCE_LIMIT, which here is depth: all else is limited before."""
_HEAD = 4096
_WRONG = "a zip file but not a Word document"
_AGAIN = "Export it again as .docx"


def q(name: str) -> str:
    """Return the full name of an element or attribute given as `w:p`."""
    prefix, _, local = name.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


class Part(Struct, frozen=True):
    """One XML part of the package."""

    name: str
    """Its name in the zip file, `word/document.xml`."""
    root: Any
    """Its root element."""
    links: dict[str, tuple[str, str, bool]]
    """Relationship id to type, target and whether the target is outside the package."""


class Package:
    """A Word file that has passed the gate; its parts are parsed when they are asked for."""

    def __init__(self, archive: zipfile.ZipFile, names: frozenset[str]) -> None:
        """Read from *archive*, which holds *names*."""
        self._archive = archive
        self._names = names

    def main(self) -> Part:
        """Return the document part; raises DocumentError where there is none."""
        for type_, target, outside in self._links("").values():
            if type_ == _MAIN and not outside:
                part = self.part(target)
                if part is not None and part.root.tag == q("w:document"):
                    return part
        raise DocumentError(_WRONG, _AGAIN)

    def part(self, name: str) -> Part | None:
        """Return the XML part *name*, or None where the package has none."""
        if name not in self._names:
            return None
        return Part(name, _parsed(name, self.data(name)), self._links(name))

    def related(self, part: Part, type_: str) -> Iterator[Part]:
        """Yield the parts that *part* names under the relationship *type_*, such as `styles`."""
        for kind, target, outside in part.links.values():
            found = self.part(target) if kind == type_ and not outside else None
            if found is not None:
                yield found

    def data(self, name: str) -> bytes:
        """Return the bytes of *name*, empty where the package has no such file."""
        if name not in self._names:
            return b""
        try:
            return self._archive.read(name)
        except _BROKEN as error:
            problem = f"damaged or incomplete ({name} cannot be unpacked)"
            raise DocumentError(problem, "Get the file again") from error

    def _links(self, source: str) -> dict[str, tuple[str, str, bool]]:
        folder, _, base = source.rpartition("/")
        name = posixpath.join(folder, "_rels", f"{base}.rels")
        if name not in self._names:
            return {}
        found = {}
        for item in _parsed(name, self.data(name)):
            target = item.get("Target", "")
            outside = item.get("TargetMode") == "External"
            if not outside:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = item.get("Type", "").rpartition("/")[2]
            found[item.get("Id", "")] = (kind, target, outside)
        return found


def open_package(data: bytes, options: Options) -> Package:
    """Return the package that *data* holds, after its gate.

    Raises DocumentError where it is no sound zip file, would unpack to too much, or declares
    document types, which Word never does. Nothing is written and nothing is fetched.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        problem = "damaged or incomplete (no end of archive)"
        raise DocumentError(problem, "Get the file again") from error
    entries = archive.infolist()
    _check_size(entries, len(data), options)
    if any(entry.flag_bits & 1 for entry in entries):
        raise DocumentError("protected by a password", "Save a copy without the password")
    names = frozenset(entry.filename for entry in entries if ".." not in entry.filename.split("/"))
    if "[Content_Types].xml" not in names:
        raise DocumentError(_WRONG, _AGAIN)
    return Package(archive, names)


def _check_size(entries: list[zipfile.ZipInfo], packed: int, options: Options) -> None:
    if len(entries) > _MOST_ENTRIES:
        problem = f"holds {len(entries)} files, more than {_MOST_ENTRIES}; refused"
        raise DocumentError(problem, "Save it again in Word")
    unpacked = sum(entry.file_size for entry in entries)
    bomb = any(
        entry.file_size > _RATIO_FROM and entry.file_size > _RATIO * max(1, entry.compress_size)
        for entry in entries
    )
    if bomb or unpacked > options.max_unpacked:
        size = f"{unpacked / 1e6:.3g} MB from {packed / 1e6:.2g} MB"
        raise DocumentError(
            f"unpacks to {size}; refused", "Remove embedded media or raise --max-unpacked"
        )


def _parsed(name: str, data: bytes) -> Any:
    from presswork.etree import etree

    # UTF-16 shows as every other byte NUL; dropping them is enough to see a declaration
    if b"<!DOCTYPE" in data[:_HEAD].replace(b"\x00", b"").upper():
        problem = "contains a document type declaration, which Word never writes; refused"
        raise DocumentError(problem, "Save it again in Word")
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        problem = f"damaged ({name} is not XML)"
        if error.code == _TOO_DEEP:
            problem = f"nested deeper than {_DEEPEST} levels; text would be lost"
        raise DocumentError(problem, "Open it in Word and save it again") from error
