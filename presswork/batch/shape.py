"""The shape of a run: an order in, the digest of all that shapes its bytes but the sources out.

To read every template, font, rule and version takes longer than to find 10,000 documents unchanged.
So the digest is remembered together with the time stamps of what it was made from.
"""

import json
import os
import sys
import time
import zlib
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from presswork.batch.recalled import recalled
from presswork.batch.task import Order
from presswork.values import Struct, asdict

__all__ = ["RACY", "Shape", "shape_of"]

RACY = 2_000_000_000
"""A file changed so few nanoseconds before a run may change again within its time stamp."""
_PACKAGE = Path(__file__).resolve().parent.parent
_LINKED = Path("/etc/ld.so.cache")
"""The system's list of its libraries: it is written anew whenever one of them is replaced."""


class Shape(Struct, frozen=True, kw_only=True):
    """What a run makes of any source, in one digest."""

    digest: str
    """The digest of formats, options, theme, fonts, rules and versions."""
    made: str
    """The digest of theme, fonts, rules and versions, whatever is asked for."""
    versions: dict[str, str]
    """The versions and digests that the manifest of each document names."""
    stamp: str
    """The digest of the time stamps of these; empty where one of them is too young."""


def shape_of(order: Order, known: Shape | None, *, recalling: bool = False) -> Shape:
    """Return the shape of *order*: the *known* one where nothing was touched since.

    Where *recalling* another run may have left it, into whichever folder that built.
    """
    stamp = _stamp(order)
    if known and stamp and known.stamp == stamp:
        made, versions = known.made, known.versions
    elif recalling and stamp:
        made, versions = recalled(stamp, lambda: _made(order))
    else:
        made, versions = _made(order)
    digest = _digest_of([_asked(order), made])
    return Shape(digest=digest, made=made, versions=versions, stamp=stamp)


def _made(order: Order) -> tuple[str, dict[str, str]]:
    from presswork import theme
    from presswork.versions import digest_of, fonts_folder, versions_with

    versions = versions_with(theme.load(order.theme, project=order.project).folders)
    return _digest_of([digest_of([fonts_folder()]), versions]), versions


def _stamp(order: Order) -> str:
    """Return the digest of the time stamps, or nothing where they prove nothing."""
    files = [*_stamps(_reached(order)), *_places()]
    youngest = max(stamp[2] for stamp in files)
    if time.time_ns() - youngest < RACY or not _LINKED.is_file():
        return ""
    machine = [sys.version, zlib.ZLIB_RUNTIME_VERSION, os.environ.get("LD_LIBRARY_PATH")]
    return _digest_of([order.theme, str(order.project), machine, sorted(files)])


def _asked(order: Order) -> dict[str, object]:
    """Return what was asked for that shapes bytes; places, workers and limits do not."""
    return {
        "formats": [str(format_) for format_ in order.formats],
        "options": asdict(order.options),
        "pdf": [order.pdf, order.base_url],
        "epoch": os.environ.get("SOURCE_DATE_EPOCH"),
    }


def _reached(order: Order) -> Iterator[Path]:
    """Yield each folder that a theme, face or rule can come from, whether it is there or not."""
    yield _PACKAGE
    yield _PACKAGE.parent / "templates"
    yield Path(order.theme)
    if order.project:
        yield order.project / "templates"


def _stamps(folders: Iterable[Path]) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield path, size, time stamp and number of every file below *folders*.

    The time at which its entry was changed tells of a file whose time stamp was set back.
    """
    waiting = [str(folder) for folder in folders if folder.is_dir()]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != "__pycache__":
                        waiting.append(entry.path)
                else:
                    found = entry.stat()
                    stamp = found.st_mtime_ns, found.st_ino, found.st_ctime_ns
                    yield entry.path, found.st_size, *stamp


def _places() -> Iterator[tuple[str, int, int, int, int]]:
    """Yield the same of the folders that libraries are installed in: their names hold versions."""
    for name in (*sys.path, str(_LINKED)):
        if name and os.path.exists(name):  # noqa: PTH110 - may be the archive of a zipped library
            found = os.stat(name)  # noqa: PTH116
            yield name, 0, found.st_mtime_ns, found.st_ino, found.st_ctime_ns


def _digest_of(parts: object) -> str:
    return sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:32]
