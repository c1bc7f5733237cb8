"""What shapes the bytes: nothing in, the version or digest of every library, font and rule out."""

import os
import re
import sys
import zlib
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from presswork import __version__

__all__ = ["digest_of", "fonts_folder", "versions", "versions_with"]

_PACKAGE = Path(__file__).resolve().parent
_DISTRIBUTIONS = (
    "Brotli",
    "charset-normalizer",
    "cssselect2",
    "EbookLib",
    "fonttools",
    "Jinja2",
    "lxml",
    "markdown-it-py",
    "MarkupSafe",
    "mdit-py-plugins",
    "msgspec",
    "pikepdf",
    "Pillow",
    "pylopdf-fonts-zh-cn",
    "pydyf",
    "pypdfium2",
    "pyphen",
    "python-docx",
    "PyYAML",
    "resvg",
    "tinycss2",
    "tinyhtml5",
    "weasyprint",
    "zopfli",
)
_RECORD = re.compile(
    r"(?P<name>[\w.-]{1,100})-(?P<version>[^-]{1,100})(?:-py[\d.]{1,8})?\.(?:dist|egg)-info"
)
"""The folder in which an installer notes what it has installed."""
_CACHE = "__pycache__"
_CODE = frozenset({".py", ".toml", ".json"})


def fonts_folder() -> Path:
    """Return the folder of the fonts that publications are set in."""
    return _PACKAGE / "fonts"


@cache
def versions() -> dict[str, str]:
    """Return name and version of all that shapes the bytes of a publication, sorted by name.

    Libraries that are not there are left out; rules and fonts are named by their digest.
    """
    found = {
        "presswork": __version__,
        "python": f"{sys.version_info.major}.{sys.version_info.minor}",
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        "rules": digest_of([_PACKAGE], _CODE, without=("fonts", "templates")),
        "fonts": digest_of([fonts_folder()], {".json"}),  # the digests of the faces stand there
    }
    return dict(sorted({**found, **dict(_distributions()), **_system_libraries()}.items()))


def versions_with(theme: Iterable[Path]) -> dict[str, str]:
    """Return the versions and the digest of the folders of the *theme*."""
    return {**versions(), "theme": digest_of(theme)}


def digest_of(
    folders: Iterable[Path], suffixes: Iterable[str] = (), without: Iterable[str] = ()
) -> str:
    """Return the digest of all files in *folders*, names and bytes, or of those with *suffixes*.

    Folders named in *without* are left out, and so is what Python caches.
    """
    wanted = frozenset(suffixes)
    digest = sha256()
    for folder in folders:
        for name in sorted(_files(str(folder), {*without, _CACHE})):
            if not wanted or os.path.splitext(name)[1] in wanted:  # noqa: PTH122 - ten times faster
                digest.update(f"{name}\0".encode())
                with open(f"{folder}/{name}", "rb", buffering=0) as file:  # noqa: PTH123 - as above
                    digest.update(sha256(file.read()).digest())
    return digest.hexdigest()[:16]


def _files(top: str, without: Collection[str]) -> Iterator[str]:
    """Yield the names of all files below *top*, with `/`."""
    for folder, folders, names in os.walk(top):
        folders[:] = [name for name in folders if name not in without]
        below = folder[len(top) :].lstrip("/")
        yield from (f"{below}/{name}" if below else name for name in names)


def _distributions() -> Iterator[tuple[str, str]]:
    """Yield name and version of each library that is installed, without reading what they say."""
    found: dict[str, str] = {}
    for folder in sys.path:
        for match in filter(None, map(_RECORD.fullmatch, _names(folder or "."))):
            found.setdefault(_plain(match["name"]), match["version"])
    for name in _DISTRIBUTIONS:
        if version := found.get(_plain(name)):
            yield name.lower(), version


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - may be the archive of a zipped library
    except OSError:
        return []


def _plain(name: str) -> str:
    """Return the *name* of a library as all ways of writing it are compared."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _system_libraries() -> dict[str, str]:
    """Return the versions of the libraries that pip does not bring; starts no process."""
    import ctypes

    found = {}
    for name, soname, function in (
        ("pango", "libpango-1.0.so.0", "pango_version_string"),
        ("harfbuzz", "libharfbuzz.so.0", "hb_version_string"),
    ):
        try:
            call = getattr(ctypes.CDLL(soname), function)
        except (OSError, AttributeError):
            continue
        call.restype = ctypes.c_char_p
        found[name] = call().decode("ascii")
    try:
        number = ctypes.CDLL("libfontconfig.so.1").FcGetVersion()
    except (OSError, AttributeError):
        return found
    return {**found, "fontconfig": f"{number // 10000}.{number // 100 % 100}.{number % 100}"}
