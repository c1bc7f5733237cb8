"""Compiled templates, kept as Python keeps its own: beside the package, for the next process.

A file is used only where the template has the same text, the same Python and the same Jinja. Where
the folder cannot be written, nothing is kept and nothing is said.
"""

import sys
from pathlib import Path
from pickle import UnpicklingError
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from presswork.theme.jinja import jinja2

if TYPE_CHECKING:
    from jinja2.bccache import Bucket

__all__ = ["CompiledTemplates"]

_HOME = Path(__file__).resolve().parent / "__pycache__" / f"jinja-{jinja2.__version__}"


class CompiledTemplates(jinja2.BytecodeCache):
    """Keeps the code of templates in *folder*."""

    def __init__(self, folder: Path = _HOME) -> None:
        """Keep files in *folder*, which is made when it is needed."""
        self.folder = folder

    def load_bytecode(self, bucket: "Bucket") -> None:
        """Fill *bucket* where its template was compiled before."""
        try:
            with (self.folder / bucket.key).open("rb") as file:
                bucket.load_bytecode(file)
        except (OSError, UnpicklingError):
            bucket.reset()

    def dump_bytecode(self, bucket: "Bucket") -> None:
        """Keep *bucket*, unless Python is asked to keep no code."""
        if sys.dont_write_bytecode:
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self.folder, delete=False) as file:
                bucket.write_bytecode(file)
            Path(file.name).replace(self.folder / bucket.key)
        except OSError:
            return
