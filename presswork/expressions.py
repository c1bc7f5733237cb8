"""Regular expressions kept compiled from one process to the next, as Python keeps modules.

Python keeps the code of its modules, but compiles each pattern anew in every process: for one short
document that takes longer than reading, finding and laying out together. The programs that it
makes of patterns are lists of numbers, which can be kept like any other code. A kept program is
used only by the very Python that made it, and where the folder cannot be written, or Python is
asked to keep no code, nothing is kept and nothing is said.
"""

import marshal
import re
import sys
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

__all__ = ["kept_expressions"]

_HOME = Path(__file__).resolve().parent / "__pycache__"
_MOST = 4000
"""So many patterns are kept; of more, those that the last process used."""
_KNOWN = range(0x030B0000, 0x030F0000)
"""The versions of CPython whose `re` makes and takes programs in this way, 3.11 to 3.14."""

Key = tuple[str, int]
Program = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, code, the number of groups, their numbers by name and their names by number."""


@contextmanager
def kept_expressions(home: Path = _HOME) -> Iterator[None]:
    """Let `re` take what it compiles from *home*, where it was kept, and keep there what is new."""
    if sys.implementation.name != "cpython" or sys.hexversion not in _KNOWN:
        yield
        return
    compiler: Any = import_module("re._compiler")
    shelf = _Shelf(home / f"patterns-{sys.hexversion:x}.kept", compiler)
    before, compiler.compile = compiler.compile, shelf.compile
    try:
        yield
    finally:
        compiler.compile = before
        shelf.keep()


class _Shelf:
    """The programs of the file at *path*, and those that are made anew."""

    def __init__(self, path: Path, compiler: Any) -> None:
        self.path = path
        self.compiler = compiler
        self.plain = compiler.compile
        self.engine: Any = import_module("_sre")
        self.kept: dict[Key, Program] | None = None
        self.used: dict[Key, Program] = {}
        self.new = False

    def compile(self, pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        """Return *pattern* compiled, as `re` does."""
        if not isinstance(pattern, str) or flags & re.DEBUG:
            compiled: re.Pattern[Any] = self.plain(pattern, flags)
            return compiled
        if self.kept is None:
            self.kept = _read(self.path)
        key = pattern, int(flags)
        program = self.kept.get(key)
        if program is None:
            program = self._made(pattern, key[1])
            self.new = True
        self.used[key] = program
        return self._pattern(pattern, program)

    def _made(self, pattern: str, flags: int) -> Program:
        parsed = self.compiler._parser.parse(pattern, flags)  # noqa: SLF001 - no public way
        code = self.compiler._code(parsed, flags)  # noqa: SLF001
        state = parsed.state
        names: list[str | None] = [None] * state.groups
        for name, number in state.groupdict.items():
            names[number] = name
        flags |= state.flags
        return flags, array("I", code).tobytes(), state.groups - 1, state.groupdict, tuple(names)

    def _pattern(self, pattern: str, program: Program) -> re.Pattern[Any]:
        flags, code, *groups = program
        compiled: re.Pattern[Any] = self.engine.compile(
            pattern, flags, array("I", code).tolist(), *groups
        )
        return compiled

    def keep(self) -> None:
        """Write what is kept and what is new, where anything is."""
        if not self.new or sys.dont_write_bytecode:
            return
        every = {**(self.kept or {}), **self.used}
        _write(self.path, every if len(every) <= _MOST else self.used)


def _read(path: Path) -> dict[Key, Program]:
    try:
        kept = marshal.loads(path.read_bytes())  # noqa: S302 - trusted as Python trusts __pycache__
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _write(path: Path, programs: dict[Key, Program]) -> None:
    """Write *programs* whole or not at all: several processes may do so at once."""
    from tempfile import NamedTemporaryFile

    try:
        path.parent.mkdir(exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(marshal.dumps(programs))
        Path(file.name).replace(path)
    except OSError:
        return
