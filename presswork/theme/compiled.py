"""Compiled templates, kept as Python keeps its own: beside the package, for the next process.

A file is used only where the template has the same text, the same Python and the same Jinja. Where
the folder cannot be written, nothing is kept and nothing is said.
"""

import marshal
import sys
from hashlib import sha256
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING

from presswork.theme.jinja import jinja2

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["CompiledTemplates"]

_HOME = (
    Path(__file__).resolve().parent
    / "__pycache__"
    / f"jinja-{jinja2.__version__}-{sys.hexversion:x}"
)
_DIGEST = 32
"""The bytes with which a file begins: the digest of the text of its template."""


class _Bucket:
    """The code of one template, None where it has to be compiled, and where it is kept."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.digest = sha256(text.encode("utf-8", "surrogatepass")).digest()
        self.code = self._kept()

    def _kept(self) -> CodeType | None:
        try:
            data = self.path.read_bytes()
            if data[:_DIGEST] != self.digest:
                return None
            code: CodeType = marshal.loads(data[_DIGEST:])  # noqa: S302 - as Python reads its own
        except (OSError, EOFError, ValueError, TypeError):
            return None
        return code


class CompiledTemplates:
    """Keeps the code of templates in *folder*, as Jinja asks it of a cache of bytecode."""

    def __init__(self, folder: Path = _HOME) -> None:
        """Keep files in *folder*, which is made when it is needed."""
        self.folder = folder

    def get_bucket(
        self, environment: "Environment", name: str, filename: str | None, source: str
    ) -> _Bucket:
        """Return what is kept of the template *name*, whose text is *source*."""
        del environment
        key = sha256(f"{name}|{filename}".encode("utf-8", "surrogatepass")).hexdigest()
        return _Bucket(self.folder / key, source)

    def set_bucket(self, bucket: _Bucket) -> None:
        """Keep *bucket*, unless Python is asked to keep no code."""
        if sys.dont_write_bytecode:
            return
        from tempfile import NamedTemporaryFile

        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self.folder, delete=False) as file:
                file.write(bucket.digest + marshal.dumps(bucket.code))
            Path(file.name).replace(bucket.path)
        except OSError:
            return
