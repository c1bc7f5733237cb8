"""Reading: the bytes of a file in, a `Source` with raw blocks out.

What a file is, its bytes say (`sniff.py`); its name only breaks ties. Each format has one module
with a function `read(name, data, options) -> Source`, named in the table below and imported when a
file of its kind comes.
"""

import hashlib
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import cast

from presswork.errors import DocumentError
from presswork.findings import finding
from presswork.manifest import name_of
from presswork.model import SCHEMA, Source
from presswork.read.options import Options
from presswork.read.sniff import MODEL_TYPE, FileType, sniff, type_of_name
from presswork.values import replace

__all__ = ["MODEL_TYPE", "Options", "read", "read_bytes"]

Reader = Callable[[str, bytes, Options], Source]

READERS = {
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "text/html": "html",
    "text/markdown": "markdown",
    "text/plain": "plaintext",
}
"""Media type to the module of this package that reads it."""

_MEGABYTE = 1_000_000


def read(path: Path, options: Options = Options()) -> Source:
    """Return the source document at *path*, read by what its bytes are.

    Raises DocumentError where it cannot be read, and OSError as the file system does.
    """
    return read_bytes(name_of(path), _bytes_of(path), options)


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except (FileNotFoundError, PermissionError) as error:
        problem = (error.strerror or str(error)).lower()
        raise DocumentError(problem, "See that the file is there and may be read") from error


def read_bytes(name: str, data: bytes, options: Options = Options()) -> Source:
    """Return the source document that *data* holds; *name* is the base name it goes by.

    Raises DocumentError with one problem and one remedy where it cannot be read.
    """
    _check_size(data, options)
    file_type = sniff(name, data)
    if file_type.media_type == MODEL_TYPE:
        return _model(name, data)
    source = _reader(file_type)(name, data, options)
    _check_length(source, options)
    said = type_of_name(name)
    if said is None or said == file_type.media_type:
        return source
    note = finding("read.name-misleads", name, type=file_type.name)
    return replace(source, findings=(*source.findings, note))


def _check_size(data: bytes, options: Options) -> None:
    if len(data) > options.max_size:
        size, limit = len(data) / _MEGABYTE, options.max_size / _MEGABYTE
        problem = f"{size:.3g} MB is over the limit of {limit:.3g} MB"
        raise DocumentError(problem, "Split it or raise --max-size")


def _check_length(source: Source, options: Options) -> None:
    length = sum(len(block.text) for block in source.blocks)
    if length > options.max_characters:
        problem = f"{length:,} characters of text are over the limit of {options.max_characters:,}"
        raise DocumentError(problem, "Split it or raise --max-characters")


def _model(name: str, data: bytes) -> Source:
    return Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=MODEL_TYPE,
        encoding="utf-8",
        reader=SCHEMA,
    )


def _reader(file_type: FileType) -> Reader:
    module = READERS.get(file_type.media_type)
    if module is None:
        raise DocumentError(f"{file_type.name}, which cannot be read", file_type.remedy)
    return cast("Reader", import_module(f"presswork.read.{module}").read)
