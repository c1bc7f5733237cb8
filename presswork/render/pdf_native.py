"""The libraries of the system behind WeasyPrint: found without child processes, their C kept."""

import contextlib
import ctypes.util
import io
import pickle
import re
from collections.abc import Callable, Iterator
from typing import Any

from presswork.kept import recalled
from presswork.later import later

__all__ = ["Ints", "allocator", "keep_c", "known_libraries"]

# the names under which WeasyPrint asks for its libraries and the files that Linux has for them:
# ctypes would start ldconfig, gcc and ld to find each
_SONAMES = {
    "libgobject-2.0-0": "libgobject-2.0.so.0",
    "libpango-1.0-0": "libpango-1.0.so.0",
    "libharfbuzz-0": "libharfbuzz.so.0",
    "libharfbuzz-subset-0": "libharfbuzz-subset.so.0",
    "libfontconfig-1": "libfontconfig.so.1",
    "libpangoft2-1.0-0": "libpangoft2-1.0.so.0",
}
_KINDS = (
    "char[]",
    "hb_codepoint_t[]",
    "hb_tag_t[]",
    "FcChar8 **",
    "PangoLogAttr[]",
    "PangoRectangle *",
    "unsigned int *",
)
"""The types that WeasyPrint asks for at nearly every document."""
_SIZED = re.compile(r"(.{1,60})\[(\d{1,9})\]")


@contextlib.contextmanager
def known_libraries() -> Iterator[None]:
    """Answer the search for libraries from the table while the context lasts."""
    search = ctypes.util.find_library
    ctypes.util.find_library = _SONAMES.get  # type: ignore[assignment]
    try:
        yield
    finally:
        ctypes.util.find_library = search


def allocator(ffi: Any) -> Callable[..., Any]:
    """Return the `new` of *ffi* knowing its types before it is asked, arrays without their length.

    cffi reads each new type as C, slowly, and keeps it: with a length in it that is one for each
    line of text.
    """
    new, known = ffi.new, _types(ffi)

    def allocate(kind: str, init: Any = None) -> Any:
        sized = _SIZED.fullmatch(kind) if kind[-1] == "]" else None
        if sized is None or not (init is None or len(init) == int(sized[2])):
            return new(known.get(kind, kind), init)
        array = f"{sized[1]}[]"
        return new(known.get(array, array), int(sized[2]) if init is None else init)

    return allocate


def _types(ffi: Any) -> dict[str, Any]:
    """Return the types that WeasyPrint makes values of, by name, all read in one piece of C."""
    pointers = [re.sub(r" ?(?=\[|$)", "(*)", kind, count=1) for kind in _KINDS]
    function = ffi.typeof(f"void(*)({', '.join(pointers)})")
    return {kind: of.item for kind, of in zip(_KINDS, function.args, strict=True)}


def keep_c() -> None:
    """Let cffi read C as it was taken apart in an earlier process.

    Its parser of C, and what that would bring along, is loaded where there is something new.
    """
    with later("pycparser.c_parser"):
        import cffi.cparser
        import pycparser.c_ast  # noqa: F401 - its parser would bring the parts of C along

    of_process = cffi.cparser._get_parser  # noqa: SLF001 - no public way
    cffi.cparser._get_parser = lambda: _Parser(of_process)  # noqa: SLF001


class _Parser:
    """Takes the place of a parser of C."""

    def __init__(self, of_process: Callable[[], Any]) -> None:
        self._of_process = of_process

    def parse(self, text: str) -> Any:
        """Return the syntax tree of *text*."""
        import pycparser

        key = f"{pycparser.__version__} {text}"
        made = recalled(key, lambda: _pickled(self._of_process().parse(text)), __file__)
        return pickle.loads(made)  # noqa: S301 - what this program has kept


def _pickled(tree: Any) -> bytes:
    """Return *tree* pickled but for the places of its parts, which only faults in the C name."""
    with io.BytesIO() as file:
        _Pickler(file, protocol=5).dump(tree)
        return file.getvalue()


class _Pickler(pickle.Pickler):
    def reducer_override(self, part: Any) -> Any:
        """Return None for a place in the text, whose class is one of the parser of C."""
        return (type(None), ()) if type(part).__name__ == "Coord" else NotImplemented


class Ints:
    """Reads structures of C that are made of integers."""

    def __init__(self, ffi: Any, kind: str) -> None:
        self._ffi, self._size = ffi, ffi.sizeof(kind)

    def of(self, pointer: Any, count: int, member: int = 0) -> list[int]:
        """Return one *member* of so many structures at *pointer*."""
        data = self._all(pointer, count)
        return data[member :: self._size // data.itemsize].tolist()

    def members(self, pointer: Any, count: int) -> list[list[int]]:
        """Return each member of so many structures at *pointer*."""
        data = self._all(pointer, count)
        numbers, members = data.tolist(), self._size // data.itemsize
        return [numbers[member::members] for member in range(members)]

    def _all(self, pointer: Any, count: int) -> "memoryview[int]":
        return memoryview(self._ffi.buffer(pointer, count * self._size)).cast("i")
