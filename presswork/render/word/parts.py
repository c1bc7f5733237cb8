"""The parts of a Word file: a document of python-docx in, its parts by name out, not yet packed.

python-docx packs what it saves; to unpack that and pack it again took twice the time.
"""

from typing import Any

from docx.opc import pkgwriter

__all__ = ["saved"]


class _Parts(dict[str, bytes]):
    """Takes parts as the writer of an archive does, and keeps them as they are."""

    def write(self, name: Any, data: bytes) -> None:
        self[name.membername] = data

    def close(self) -> None:
        """Nothing is open."""


def saved(document: Any) -> dict[str, bytes]:
    """Return the parts of *document* by name, the pictures among them."""
    parts = _Parts()
    document.save(parts)
    return parts


def _writer(target: Any) -> Any:
    return target if isinstance(target, _Parts) else _packing(target)


_library: Any = pkgwriter
_packing = _library.PhysPkgWriter
_library.PhysPkgWriter = _writer
