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
from hashlib import sha256
from importlib import import_module
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

__all__ = ["kept_code", "recalled"]

_HOME = Path(__file__).resolve().parent / "__pycache__"
_MOST = 10_000
"""So many programs are kept; of more, those that the last process used."""
_WORTH_KEEPING = 5
"""So many new programs are kept; the sets in some libraries make others in every process."""
_KNOWN = range(0x030B0000, 0x030F0000)
"""The versions of CPython whose `re` makes and takes programs in this way, 3.11 to 3.14."""
_LENGTH = 8
"""The bytes at the beginning of the file that say how long its table is."""

Program = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, code, the number of groups, their numbers by name and their names by number."""


@contextmanager
def kept_code(home: Path = _HOME) -> Iterator[None]:
    """Let `re` take from *home* what was kept there, and keep what is new."""
    if sys.implementation.name != "cpython" or sys.hexversion not in _KNOWN:
        yield
        return
    compiler: Any = import_module("re._compiler")
    shelf = _Shelf(home / f"programs-{sys.hexversion:x}.kept", compiler)
    before, compiler.compile = compiler.compile, shelf.compile
    _open.append(shelf)
    try:
        yield
    finally:
        _open.remove(shelf)
        compiler.compile = before
        shelf.keep()


def recalled(text: str, make: Callable[[], Any]) -> Any:
    """Return what *make* makes of *text*, or what was kept of it, where marshal writes it."""
    return _open[-1].found(text, make) if _open else make()


class _Shelf:
    """The programs of the file at *path*, and those that are made anew."""

    def __init__(self, path: Path, compiler: Any) -> None:
        self.path = path
        self.compiler = compiler
        self.plain = compiler.compile
        self.engine: Any = import_module("_sre")
        self.kept: Mapping[bytes, bytes] | None = None
        self.used: dict[bytes, bytes] = {}
        self.new = 0

    def compile(self, pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        """Return *pattern* compiled, as `re` does."""
        if not isinstance(pattern, str) or flags & re.DEBUG:
            compiled: re.Pattern[Any] = self.plain(pattern, flags)
            return compiled
        made = self.found(f"{int(flags)} {pattern}", lambda: self._made(pattern, int(flags)))
        return self._pattern(pattern, made)

    def found(self, text: str, make: Callable[[], Any]) -> Any:
        """Return what *make* makes of *text*, or made of it in an earlier process."""
        if self.kept is None:
            self.kept = _Kept.at(self.path) or {}
        key = sha256(text.encode("utf-8", "surrogatepass")).digest()[:16]
        program = self.kept.get(key)
        if program is None:
            made = make()
            try:
                program = marshal.dumps(made)
            except ValueError:  # such as a date
                return made
            self.new += 1
        self.used[key] = program
        return marshal.loads(program)  # noqa: S302 - as Python reads its own

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
        """Write what is kept and what is new, where enough of it is."""
        if self.new < _WORTH_KEEPING or sys.dont_write_bytecode:
            return
        every = {**(self.kept or {}), **self.used}
        _write(self.path, every if len(every) <= _MOST else self.used)


class _Kept(Mapping[bytes, bytes]):
    """A file of programs, of which only those are read that are asked for."""

    def __init__(self, data: mmap) -> None:
        """Read the table of *data*; raises ValueError, EOFError or TypeError where it has none."""
        self.data = data
        self.begin = _LENGTH + int.from_bytes(data[:_LENGTH], "big")
        self.places: dict[bytes, tuple[int, int]] = marshal.loads(data[_LENGTH : self.begin])  # noqa: S302
        if self.begin + sum(length for _, length in self.places.values()) != len(data):
            raise ValueError("the file was cut off")

    @classmethod
    def at(cls, path: Path) -> "_Kept | None":
        """Return the programs of the file at *path*, None where there are none."""
        try:
            with path.open("rb") as file:
                return cls(mmap(file.fileno(), 0, access=ACCESS_READ))
        except (OSError, ValueError, EOFError, TypeError, AttributeError):
            return None

    def __getitem__(self, key: bytes) -> bytes:
        start, length = self.places[key]
        return self.data[self.begin + start : self.begin + start + length]

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)


def _write(path: Path, programs: Mapping[bytes, bytes]) -> None:
    """Write *programs* whole or not at all: several processes may do so at once."""
    from tempfile import NamedTemporaryFile

    places: dict[bytes, tuple[int, int]] = {}
    done = 0
    for key, program in programs.items():
        places[key] = done, len(program)
        done += len(program)
    table = marshal.dumps(places)
    try:
        path.parent.mkdir(exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.writelines([len(table).to_bytes(_LENGTH, "big"), table, *programs.values()])
        made = Path(file.name)
        made.chmod(0o644)  # others may read what they cannot write
        made.replace(path)
    except OSError:
        return


_open: list[_Shelf] = []
"""The shelves in use, the last opened last."""
