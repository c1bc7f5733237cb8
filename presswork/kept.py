"""What Python compiles anew in every process, kept from one to the next as it keeps modules.

Python keeps the code of its modules, but compiles each regular expression in every process: for one
short document that takes longer than to read it, find its facts and lay them out. The programs that
it makes of patterns are lists of numbers, which can be kept like any other code. What is kept is
used only by the very Python that made it, and where the folder cannot be written, or Python is
asked to keep no code, nothing is kept and nothing is said.
"""

import marshal
import re
import sys
from array import array
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any

from presswork.kept_file import KEY, Entry, KeptFile, write

__all__ = ["kept_code", "pattern_of", "program_of", "recalled"]

_HOME = Path(__file__).resolve().parent / "__pycache__"
_MOST = 10_000
"""So many programs are kept; of more, those that the last process used."""
_WORTH_KEEPING = 5
"""So many new programs are kept; the sets in some libraries make others in every process."""
_HEAVY = 20_000
"""Or fewer, where they have so many bytes."""
_KNOWN = range(0x030B0000, 0x030F0000)
"""The versions of CPython whose `re` makes and takes programs in this way, 3.11 to 3.14."""

_DEBUG = int(re.DEBUG)
_ENGINE: Any = import_module("_sre")

Program = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, code, the number of groups, their numbers by name and their names by number."""


@contextmanager
def kept_code(
    home: Path = _HOME, *, adding: bool = True, least: int = _WORTH_KEEPING
) -> Iterator[None]:
    """Let `re` take from *home* what was kept there, and keep what is new.

    What is new is held until the context ends, and kept where it is so much at the *least*;
    without *adding* it is neither held nor kept.
    """
    if sys.implementation.name != "cpython" or sys.hexversion not in _KNOWN:
        yield
        return
    compiler: Any = import_module("re._compiler")
    adding = adding and not sys.dont_write_bytecode
    path = home / f"programs-{sys.hexversion:x}.kept"
    shelf = _Shelf(path, compiler, adding=adding, least=least)
    before, compiler.compile = compiler.compile, shelf.compile
    _open.append(shelf)
    try:
        yield
    finally:
        _open.remove(shelf)
        compiler.compile = before
        shelf.keep()


def recalled(text: str, make: Callable[[], Any], *rules: str) -> Any:
    """Return what *make* makes of *text*, or what was kept of it, where marshal writes it.

    It is made anew where one of the files *rules* has changed, in which the code of *make* stands.
    """
    if not _open:
        return make()
    return _open[-1].found("".join((*map(_digest, rules), text)), make)


def program_of(pattern: re.Pattern[Any]) -> Program:
    """Return the program that `re` made of *pattern*, as `pattern_of` takes it."""
    shelf = _open[-1]
    return shelf.program(pattern.pattern, pattern.flags & ~int(re.UNICODE))


def pattern_of(text: str | bytes, program: Program) -> re.Pattern[Any]:
    """Return the pattern *text*, of which `re` made *program*."""
    flags, code, *groups = program
    compiled: re.Pattern[Any] = _ENGINE.compile(text, flags, array("I", code).tolist(), *groups)
    return compiled


@cache
def _digest(path: str) -> str:
    return sha256(Path(path).read_bytes()).hexdigest()


class _Shelf:
    """The programs of the file at *path*, and those that are made anew."""

    def __init__(self, path: Path, compiler: Any, *, adding: bool, least: int) -> None:
        self.path = path
        self.adding = adding
        self.least = least
        self.compiler = compiler
        self.plain = compiler.compile
        self.kept: Mapping[bytes, Entry] | None = None
        self.used: set[bytes] = set()
        self.new: dict[bytes, bytes] = {}

    def compile(self, pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        """Return *pattern* compiled, as `re` does."""
        if not isinstance(pattern, str | bytes) or int(flags) & _DEBUG:
            compiled: re.Pattern[Any] = self.plain(pattern, flags)
            return compiled
        return pattern_of(pattern, self.program(pattern, int(flags)))

    def program(self, pattern: str | bytes, flags: int) -> Program:
        """Return the program of *pattern*."""
        written = pattern if isinstance(pattern, str) else f"bytes {pattern!r}"
        program: Program = self.found(f"{flags} {written}", lambda: self._made(pattern, flags))
        return program

    def found(self, text: str, make: Callable[[], Any]) -> Any:
        """Return what *make* makes of *text*, or made of it in an earlier process."""
        if self.kept is None:
            self.kept = KeptFile.at(self.path) or {}
        key = sha256(text.encode("utf-8", "surrogatepass")).digest()[:KEY]
        program = self.kept.get(key)
        if program is None:
            return self._added(key, make())
        if self.adding:
            self.used.add(key)
        return marshal.loads(program)  # noqa: S302 - as Python reads its own

    def _added(self, key: bytes, made: Any) -> Any:
        """Return *made*, which is new and will be kept as *key* where marshal writes it."""
        try:
            program = marshal.dumps(made)
        except ValueError:  # such as a date
            return made
        if self.adding:
            self.new[key] = program
        return marshal.loads(program)  # noqa: S302 - as it will be read from now on

    def _made(self, pattern: str | bytes, flags: int) -> Program:
        parsed = self.compiler._parser.parse(pattern, flags)  # noqa: SLF001 - no public way
        code = self.compiler._code(parsed, flags)  # noqa: SLF001
        state = parsed.state
        names: list[str | None] = [None] * state.groups
        for name, number in state.groupdict.items():
            names[number] = name
        flags |= state.flags
        return flags, array("I", code).tobytes(), state.groups - 1, state.groupdict, tuple(names)

    def keep(self) -> None:
        """Write what is kept and what is new, where enough of it is."""
        kept = self.kept or {}
        if len(self.new) >= self.least or sum(map(len, self.new.values())) >= _HEAVY:
            wanted = kept if len(kept) + len(self.new) <= _MOST else self.used
            write(self.path, {**{key: kept[key] for key in wanted}, **self.new})
        if isinstance(kept, KeptFile):
            kept.file.close()


_open: list[_Shelf] = []
"""The shelves in use, the last opened last."""
