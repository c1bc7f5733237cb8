"""WeasyPrint, imported without child processes, and its log as records."""

import contextlib
import ctypes.util
import io
import logging
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from presswork.errors import SystemLibraryError

__all__ = ["recorded", "weasyprint"]

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
_PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
_SIZED = re.compile(r"(.{1,60})\[(\d{1,9})\]")


@cache
def weasyprint() -> Any:
    """Return the module, imported once.

    Raises SystemLibraryError where Pango or one of its relatives is not installed.
    """
    search = ctypes.util.find_library
    ctypes.util.find_library = _SONAMES.get  # type: ignore[assignment]
    try:
        # it prints its advice about missing libraries: ours is one line
        with contextlib.redirect_stdout(io.StringIO()):
            import weasyprint as module
            from weasyprint.text import ffi
    except OSError as error:
        problem = "the library Pango, which sets the PDF, is missing"
        raise SystemLibraryError(problem, f"apt-get install {_PACKAGES}") from error
    finally:
        ctypes.util.find_library = search
    ffi.ffi.new = _without_lengths(ffi.ffi.new)
    return module


def _without_lengths(new: Callable[..., Any]) -> Callable[..., Any]:
    """Return *new* asking for arrays as `T[]` and a length.

    cffi parses each new type string, and keeps it: with a length in it that is one for each line
    of text.
    """

    def allocate(kind: str, init: Any = None) -> Any:
        sized = _SIZED.fullmatch(kind) if init is None and isinstance(kind, str) else None
        return new(f"{sized[1]}[]", int(sized[2])) if sized else new(kind, init)

    return allocate


class _Recorder(logging.Handler):
    """Keep records instead of printing them."""

    def __init__(self, records: list[logging.LogRecord]) -> None:
        super().__init__(logging.WARNING)
        self._records = records

    def emit(self, record: logging.LogRecord) -> None:
        """Keep *record*."""
        self._records.append(record)


@contextlib.contextmanager
def recorded() -> Iterator[list[logging.LogRecord]]:
    """Collect what WeasyPrint logs, warnings and errors, while the context lasts."""
    records: list[logging.LogRecord] = []
    handler = _Recorder(records)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        yield records
    finally:
        logger.removeHandler(handler)
