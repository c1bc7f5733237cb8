"""The code of all our modules in one file, and of others that we load: a build needs four hundred.

Python looks each module up in its folder, asks for the time stamp of its source, and opens, reads
and closes a file of code. Here the code of a module is found by its name; it is used only by the
very Python that it was compiled by, and where its source stands where it stood and has the same
size and time stamp. Whatever else is asked for is left to Python.

Little may be imported here that an interpreter has not loaded already: it takes a few milliseconds
to read what a hundred modules say.
"""

import marshal
import os
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader

TYPE_CHECKING = False
if TYPE_CHECKING:
    import ast
    from collections.abc import Iterable, Iterator, Sequence
    from types import CodeType, ModuleType

    Entry = tuple[str, bool, int, int, int, int]
    """Path of the source, whether it is a package, size and time stamp; where its code stands in
    the file, and how long that is."""

__all__ = ["PATH", "Packed", "in_use", "use_packed", "write"]

_TOP = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - pathlib is a third of it
PATH = f"{_TOP}/__pycache__/modules-{sys.implementation.cache_tag}-{sys.hexversion:x}.kept"
_LIBRARIES = ("jinja2", "markupsafe")
"""Each web page asks for these, and neither reads its own documentation and types."""
_NUMBER = 8
"""The bytes of the number that the file begins with: how long the table behind it is."""


class Packed:
    """Finds the modules of a file, as Python does the files of a folder."""

    def __init__(self, path: str) -> None:
        """Read the file at *path*; raises OSError, EOFError or ValueError where it is not sound."""
        self.path = path
        # it stays open: to read four megabytes at once takes longer than each module by itself
        self.file = open(path, "rb", buffering=0)  # noqa: PTH123, SIM115
        length = int.from_bytes(self.file.read(_NUMBER), "big")
        self.head = self.file.read(min(length, os.fstat(self.file.fileno()).st_size))
        table = marshal.loads(self.head)  # noqa: S302 - as Python reads its own
        self.start = _NUMBER + len(self.head)
        self.changed = False
        self.table: dict[str, Entry] = table

    def __del__(self) -> None:
        """Close the file, if one was opened."""
        if "file" in vars(self):
            self.file.close()

    def find_spec(
        self, name: str, path: "Sequence[str] | None" = None, target: "ModuleType | None" = None
    ) -> "ModuleSpec | None":
        """Return what Python wants to know of the module *name*; None where it is not here."""
        del path, target
        entry = self.table.get(name)
        if entry is None:
            return None
        source, is_package, size, changed, _, _ = entry
        if _stamp(source) != (size, changed):
            self.changed = True
            return None
        loader = _Loader(name, source)
        loader.packed = self
        spec = ModuleSpec(name, loader, origin=source, is_package=is_package)
        if is_package:
            spec.submodule_search_locations = [source.rpartition("/")[0]]
        spec.has_location, spec.cached = True, self.path
        return spec

    def code(self, name: str) -> "CodeType":
        """Return the code of the module *name*."""
        *_, at, length = self.table[name]
        # processes that were forked share the position of the file
        data = os.pread(self.file.fileno(), length, self.start + at)
        code: CodeType = marshal.loads(data)  # noqa: S302
        return code


class _Loader(SourceFileLoader):
    """Loads one module; what else is asked of its file or folder stands where it stood."""

    packed: Packed

    def get_code(self, fullname: str) -> "CodeType":
        """Return the code of the module *fullname*."""
        return self.packed.code(fullname)


def use_packed(path: str = PATH) -> None:
    """Let Python find our modules in the file at *path*, where there is one that is sound."""
    try:
        packed = Packed(path)
    except (OSError, EOFError, ValueError, TypeError):
        return
    sys.meta_path.insert(0, packed)


def in_use() -> Packed | None:
    """Return the file in which Python looks for our modules, if there is one."""
    return next((finder for finder in sys.meta_path if isinstance(finder, Packed)), None)


def write(tops: "Sequence[str]" = (), path: str = PATH, *, besides: "Iterable[str]" = ()) -> None:
    """Write the code of every module below *tops* to the file at *path*, whole or not at all.

    Where nothing is said these are the package and the libraries that a web page asks for. Written
    as well is that of modules *besides*, of Python or of a library.
    """
    from pathlib import Path
    from tempfile import NamedTemporaryFile

    known = dict(_below(tops or (_TOP, *_libraries())))
    sources = {**dict(_elsewhere(besides)), **known}
    table: dict[str, Entry] = {}
    codes: list[bytes] = []
    begins = 0
    for name, source in sorted(sources.items()):
        tree = _for_machines(Path(source).read_bytes(), typed=name not in known)
        codes.append(marshal.dumps(compile(tree, source, "exec", dont_inherit=True)))
        is_package = source.endswith("/__init__.py")
        table[name] = source, is_package, *_stamp(source), begins, len(codes[-1])
        begins += len(codes[-1])
    head = marshal.dumps(table)
    with NamedTemporaryFile(dir=Path(path).parent, delete=False) as file:
        file.writelines([len(head).to_bytes(_NUMBER, "big"), head, *codes])
    made = Path(file.name)
    made.chmod(0o644)  # others may read what they cannot write
    made.replace(path)


def _below(tops: "Iterable[str]") -> "Iterator[tuple[str, str]]":
    """Yield name and source of each module below *tops*."""
    from pathlib import Path

    for top in tops:
        for source in Path(top).rglob("*.py"):
            parts = [Path(top).name, *source.relative_to(top).with_suffix("").parts]
            yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), str(source)


def _elsewhere(names: "Iterable[str]") -> "Iterator[tuple[str, str]]":
    """Yield name and source of those of the modules *names*, which are loaded, that have one."""
    for name in names:
        spec = getattr(sys.modules[name], "__spec__", None)
        origin = str(spec and spec.origin)
        if spec and spec.name == name and origin.endswith(".py"):
            yield name, origin


def _libraries() -> "Iterator[str]":
    """Yield the folders of the libraries whose code is packed with ours."""
    from importlib.util import find_spec

    for name in _LIBRARIES:
        spec = find_spec(name)
        yield from (spec and spec.submodule_search_locations) or ()


def _for_machines(text: bytes, *, typed: bool) -> "ast.Module":
    """Return the syntax tree of a module without what only people read.

    That is a seventh of its code. The types of arguments, which would be made in every process, are
    left out as well unless it is *typed*: in Python some are read (`functools.singledispatch`).
    """
    import ast

    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            if ast.get_docstring(node, clean=False) is not None:
                del node.body[0]
            node.body = node.body or [ast.Pass(lineno=1, col_offset=0)]
        if typed:
            continue
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            node.returns = None
        elif isinstance(node, ast.arg):
            node.annotation = None
    return ast.fix_missing_locations(tree)


def _stamp(path: str) -> tuple[int, int]:
    """Return size and time stamp of the file at *path*; those of no file where there is none."""
    try:
        seen = os.stat(path)  # noqa: PTH116
    except OSError:
        return -1, -1
    return seen.st_size, seen.st_mtime_ns
