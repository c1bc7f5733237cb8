"""The decoding ladder: bytes in, text out, without ever letting a library guess first.

The decoded text is what `open(path, encoding=…, newline="")` gives: a UTF-8 byte order mark stays
in it as one U+FEFF, and offsets count it; that of UTF-16 and UTF-32 belongs to the encoding and is
gone.
"""

import codecs

from presswork.errors import DocumentError
from presswork.read.codepages import told_by_words
from presswork.values import Struct

__all__ = ["Decoded", "decode"]

# UTF-32 first: its little-endian mark begins with that of UTF-16
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = (
    "cp1252",
    "cp1251",
    "koi8_r",
    "cp1256",
    "gb18030",
    "big5",
    "cp932",
    "cp949",
    "cp1255",
    "cp1250",
)
"""The legacy code pages that a statement may come in."""

_HEAD = 4096
_SAMPLE = 200_000
_NUL_SHARE = 0.2
_ONE_SIDED = 0.9
_CONTROL_SHARE = 0.01
_STRAY_CONTROLS = 2
_BAD_SHARE = 0.02
_LATIN_SHARE = 0.05
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1a\x1b")) + b"\x7f"
_ASCII = bytes(range(128))
_ESCAPES = (b"\x1b$B", b"\x1b$@", b"\x1b$(", b"\x1b$A", b"\x1b$)")
"""What shifts to Japanese, Chinese or Korean."""
_NOT_TEXT = DocumentError("not a text file", "Export it as text, encoded as UTF-8")
_UNKNOWN = DocumentError(
    "the character encoding could not be told", "Save it as UTF-8 or give --encoding NAME"
)


class Decoded(Struct, frozen=True):
    """A decoded text."""

    text: str
    """The text, line ends untouched."""
    encoding: str
    """The encoding, as Python names it."""
    guessed: bool = False
    """Whether the encoding is a guess."""
    damaged: int = 0
    """How many bytes were no characters and stand as U+FFFD."""


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Return *data* as text, in *encoding* where one is given.

    Raises DocumentError where it is no text, or where its encoding cannot be told.
    """
    if encoding is not None:
        return _as_told(data, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data, name)
    if data[:_HEAD].count(0) > _NUL_SHARE * len(data[:_HEAD]):
        return _wide(data)
    return _shifted(data) or _utf8(data) or _legacy(data)


def _as_told(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), codecs.lookup(encoding).name)
    except LookupError as error:
        problem = f"no character encoding is called {encoding}"
        raise DocumentError(problem, "Give --encoding a name such as utf-8 or cp1251") from error
    except (UnicodeError, ValueError) as error:
        raise DocumentError(f"not encoded as {encoding}", "Give another --encoding") from error


def _strict(data: bytes, name: str) -> Decoded:
    try:
        return Decoded(data.decode(name), name)
    except UnicodeDecodeError as error:
        problem = f"damaged or cut off: not {name} throughout"
        raise DocumentError(problem, "Get the file again or save it as UTF-8") from error


def _wide(data: bytes) -> Decoded:
    """UTF-16 without a mark: the NULs of Latin letters all stand on one side."""
    head = data[:_HEAD]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) < _ONE_SIDED * (even + odd):
        raise _NOT_TEXT
    return _strict(data, "utf-16-be" if even > odd else "utf-16-le")


def _shifted(data: bytes) -> Decoded | None:
    """Return a text in which escapes shift between ASCII and another alphabet, as e-mail has it."""
    if not any(sign in data[:_HEAD] for sign in _ESCAPES):
        return None
    for name in ("iso2022_jp_2", "iso2022_kr"):
        try:
            return Decoded(data.decode(name), name, guessed=True)
        except UnicodeDecodeError:
            continue
    return None


def _utf8(data: bytes) -> Decoded | None:
    bad = 0
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
        bad = text.count("\ufffd") - data.count("\ufffd".encode())
        beyond_ascii = sum(len(data[i : i + _SAMPLE].translate(None, _ASCII)) for i in _steps(data))
        if bad > max(2, _BAD_SHARE * beyond_ascii) or not _has_utf8(text, bad):
            return None
    if _is_binary(data):
        raise _NOT_TEXT
    return Decoded(text, "utf-8", damaged=bad)


def _has_utf8(text: str, bad: int) -> bool:
    """Whether there are more good characters beyond ASCII than bad bytes: else it is no UTF-8."""
    return sum(1 for character in text if character > "\x7f" and character != "\ufffd") > bad


def _steps(data: bytes) -> range:
    return range(0, len(data), _SAMPLE)


def _is_binary(data: bytes) -> bool:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > max(_STRAY_CONTROLS, _CONTROL_SHARE * len(data))


def _legacy(data: bytes) -> Decoded:
    if _is_binary(data):
        raise _NOT_TEXT
    high = len(data.translate(None, _ASCII))
    if high < _LATIN_SHARE * len(data):
        return _latin(data)
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=list(_CANDIDATES)).best()
    page = told_by_words(data[:_SAMPLE], best.encoding if best else None)
    if page is None:
        raise _UNKNOWN
    try:
        return Decoded(data.decode(page), page, guessed=True)
    except UnicodeDecodeError as error:
        raise _UNKNOWN from error


def _latin(data: bytes) -> Decoded:
    try:
        return Decoded(data.decode("cp1252"), "cp1252", guessed=True)
    except UnicodeDecodeError as error:
        raise _UNKNOWN from error
