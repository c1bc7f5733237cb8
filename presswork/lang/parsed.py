"""A TOML file as a table, kept beside the package as Python keeps its code.

A kept table is used only where the file has the same bytes. Where the folder cannot be written, or
Python is asked to keep no code, nothing is kept and nothing is said.
"""

import marshal
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

__all__ = ["table_of"]

_DIGEST = 32
"""The bytes with which a kept file begins: the digest of the file that it was made of."""


def table_of(path: Path) -> dict[str, Any]:
    """Return the table that the TOML file at *path* holds."""
    data = path.read_bytes()
    digest = sha256(data).digest()
    # by their suffixes the files that shape publications are told
    kept_at = path.parent / "__pycache__" / f"{path.name}-{sys.hexversion:x}.kept"
    kept = _kept(kept_at, digest)
    if kept is not None:
        return kept
    import tomllib

    table = tomllib.loads(data.decode("utf-8"))
    if not sys.dont_write_bytecode:
        _keep(kept_at, digest, table)
    return table


def _kept(path: Path, digest: bytes) -> dict[str, Any] | None:
    try:
        kept = path.read_bytes()
        table = marshal.loads(kept[_DIGEST:]) if kept[:_DIGEST] == digest else None  # noqa: S302
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return table if isinstance(table, dict) else None


def _keep(path: Path, digest: bytes, table: dict[str, Any]) -> None:
    """Keep *table* whole or not at all: several processes may do so at once."""
    from tempfile import NamedTemporaryFile

    try:
        path.parent.mkdir(exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(digest + marshal.dumps(table))
        made = Path(file.name)
        made.chmod(0o644)  # others may read what they cannot write
        made.replace(path)
    except OSError:
        return
