"""What a file is: told from its first bytes, since names mislead."""

import re
from pathlib import PurePath

from presswork.errors import DocumentError
from presswork.values import Struct

__all__ = ["MODEL_TYPE", "FileType", "sniff", "type_of_name"]

MODEL_TYPE = "application/vnd.presswork+json"
"""The media type of a `model.json`."""

_DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class FileType(Struct, frozen=True):
    """A kind of file."""

    media_type: str
    """Its media type."""
    name: str
    """What people call it, with its article."""
    remedy: str = "Save it as plain text, encoded as UTF-8"
    """What to do where it cannot be read."""


_TEXT = FileType("text/plain", "a plain text")
_MARKDOWN = FileType("text/markdown", "a Markdown text")
_HTML = FileType("text/html", "a web page")
_MODEL = FileType(MODEL_TYPE, "a presswork model")
_PDF = FileType("application/pdf", "a PDF")
_DOCX = FileType(_DOCX_TYPE, "a Word document")
_ZIP = FileType(
    "application/zip", "a zip file but not a Word document", "Export the document again"
)
_OLD_WORD = FileType(
    "application/x-ole-storage",
    "an old Word 97-2003 file",
    "Open it in Word or LibreOffice and save it as .docx",
)
_LOCKED = FileType(
    "application/x-ole-encrypted", "a file with a password", "Save a copy without the password"
)
_RTF = FileType(
    "application/rtf", "a rich text file", "Open it in Word or LibreOffice and save it as .docx"
)
_PICTURE = FileType("image/*", "a picture", "Recognize its text first (OCR)")

_MAGIC: tuple[tuple[bytes, FileType], ...] = (
    (b"%PDF-", _PDF),
    (b"{\\rtf", _RTF),
    (b"\x89PNG\r\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HEAD = 4096
_HTML_START = re.compile(
    rb"(?:<\?xml[^>]{0,200}>\s*|<!--.{0,1000}?-->\s*){0,8}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG_START = re.compile(rb"<(?:!--|[a-z][a-z0-9]{0,15}[\s/>])", re.IGNORECASE)
"""What a piece of a page begins with that was saved without its frame."""
_MODEL_START = re.compile(rb'\{\s*"schema"\s*:\s*"presswork/')
_SUFFIXES = {
    ".txt": _TEXT,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".docx": _DOCX,
    ".pdf": _PDF,
    ".json": _MODEL,
}


def type_of_name(name: str) -> str | None:
    """Return the media type that the suffix of *name* promises, or None."""
    promised = _SUFFIXES.get(PurePath(name).suffix.lower())
    return promised.media_type if promised else None


def sniff(name: str, data: bytes) -> FileType:
    """Return what *data* is; the suffix of *name* parts Markdown from plain text.

    Raises DocumentError for a web page that goes by the name of a PDF or Word file, which is nearly
    always an error page.
    """
    found = _packed(data) or _by_magic(data) or _by_markup(data)
    promised = _SUFFIXES.get(PurePath(name).suffix.lower())
    if found is _HTML and promised in {_PDF, _DOCX}:
        raise DocumentError(f"not {promised.name} but a web page", "Download it again")
    if found is _ZIP and promised is _DOCX:
        return _DOCX  # damaged or not, its own gate says what is wrong
    if found is None and promised is _HTML and _TAG_START.match(_opening(data)):
        return _HTML
    if found is not None:
        return found
    if promised is _MODEL and _opening(data).startswith((b"{", b"[")):
        raise DocumentError("not a presswork model", "Build it again from its source")
    if promised in {_PDF, _DOCX} and not _looks_like_text(data):
        problem = f"not {promised.name}, or damaged at its beginning"
        raise DocumentError(problem, "Get the file again")
    return _MARKDOWN if promised is _MARKDOWN else _TEXT


def _looks_like_text(data: bytes) -> bool:
    return b"\x00" not in data[:_HEAD] or data.startswith(_BOMS)


def _packed(data: bytes) -> FileType | None:
    if data.startswith(_OLE):
        return _LOCKED if _ENCRYPTED in data else _OLD_WORD
    if data.startswith(_ZIP_STARTS):
        return _DOCX if b"word/" in data else _ZIP
    return None


def _by_magic(data: bytes) -> FileType | None:
    head = data[:1024].lstrip()
    if b"%PDF-" in head[:64]:
        return _PDF
    return next((kind for magic, kind in _MAGIC if head.startswith(magic)), None)


def _opening(data: bytes) -> bytes:
    """Return the first bytes without a mark of their order and white space."""
    head = data[:_HEAD]
    for bom in _BOMS:
        head = head.removeprefix(bom)
    # UTF-16 shows as every other byte NUL; dropping them is enough to see a tag
    return head.replace(b"\x00", b"").lstrip()


def _by_markup(data: bytes) -> FileType | None:
    head = _opening(data)
    if _MODEL_START.match(head):
        return _MODEL
    return _HTML if _HTML_START.match(head) else None
