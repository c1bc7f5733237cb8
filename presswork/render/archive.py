"""Archives: the parts of a zip file in, the same bytes every time out."""

import io
import zipfile
from collections.abc import Mapping

__all__ = ["parts_of", "zip_again"]

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date that zip knows: the entries of a publication hold no clock time."""
_FIRST = ("mimetype", "[Content_Types].xml")
"""EPUB (OCF 4.3) wants the one first, readers of OPC packages expect the other first."""
_LEVEL = 6
_PACKED = (".jpeg", ".jpg", ".png", ".woff2")
"""The suffixes of what is compressed already: to pack it again takes long and saves nothing."""


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of the zip file *data* by name, in its order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name[-1] != "/"}


def zip_again(parts: bytes | Mapping[str, bytes]) -> bytes:
    """Return a zip file of *parts*, or of those of the zip file given, in one order and one date.

    `mimetype` comes first and is stored, as is what is compressed already; all else is compressed.
    Equal parts give equal bytes (with one version of zlib).
    """
    found = parts_of(parts) if isinstance(parts, bytes) else parts
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(found, key=_rank):
            archive.writestr(_entry(name), found[name], compresslevel=_LEVEL)
    return buffer.getvalue()


def _rank(name: str) -> tuple[bool, str]:
    return name not in _FIRST, name


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    stored = name == "mimetype" or name.lower().endswith(_PACKED)
    entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry
