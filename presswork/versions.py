"""What shapes the bytes: nothing in, the version or digest of every library, font and rule out."""

import ctypes
import sys
import zlib
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

from presswork import __version__

__all__ = ["digest_of", "fonts_folder", "versions"]

_PACKAGE = Path(__file__).resolve().parent
_DISTRIBUTIONS = (
    "Brotli",
    "charset-normalizer",
    "cssselect2",
    "EbookLib",
    "fonttools",
    "Jinja2",
    "lxml",
    "MarkupSafe",
    "msgspec",
    "pikepdf",
    "Pillow",
    "pydyf",
    "pypdfium2",
    "pyphen",
    "python-docx",
    "resvg_py",
    "tinycss2",
    "tinyhtml5",
    "weasyprint",
    "zopfli",
)
_CODE = frozenset({".py", ".toml", ".json"})


def fonts_folder() -> Path:
    """Return the folder of the fonts that publications are set in."""
    return _PACKAGE / "fonts"


@cache
def versions() -> dict[str, str]:
    """Return name and version of all that shapes the bytes of a publication, sorted by name.

    Libraries that are not there are left out; rules and fonts are named by their digest.
    """
    from importlib.metadata import PackageNotFoundError, version

    found = {
        "presswork": __version__,
        "python": f"{sys.version_info.major}.{sys.version_info.minor}",
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        "rules": digest_of([_PACKAGE], _CODE),
        "fonts": digest_of([fonts_folder()]),
    }
    for name in _DISTRIBUTIONS:
        try:
            found[name.lower()] = version(name)
        except PackageNotFoundError:
            continue
    return dict(sorted({**found, **_system_libraries()}.items()))


def digest_of(folders: Iterable[Path], suffixes: Iterable[str] = ()) -> str:
    """Return the digest of all files in *folders*, names and bytes, or of those with *suffixes*."""
    wanted = frozenset(suffixes)
    digest = sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and (not wanted or path.suffix in wanted):
                digest.update(f"{path.relative_to(folder).as_posix()}\0".encode())
                digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _system_libraries() -> dict[str, str]:
    """Return the versions of the libraries that pip does not bring; starts no process."""
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
