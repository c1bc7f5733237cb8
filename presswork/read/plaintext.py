"""Plain text: runs of lines between blank lines, as they stand. Knows nothing of head and body."""

import hashlib
import re
from collections.abc import Iterator

from presswork.errors import DocumentError
from presswork.findings import finding
from presswork.model import Finding, RawBlock, Source
from presswork.read.decode import Decoded, decode
from presswork.read.options import Options

__all__ = ["raw_blocks", "read"]

READER = "plaintext/1"

# a line: its words, then its line break; the form feed of a page break ends a line too
_LINE = re.compile(r"([^\r\n\f]*)(\r\n|\r|\n|\f|\Z)")
_BYTE_ORDER_MARK = "\ufeff"


def read(name: str, data: bytes, options: Options) -> Source:
    """Return the plain text *data* as a source; offsets count code points of the decoded text.

    Raises DocumentError where it is no text, has none, or is too large.
    """
    if len(data) > options.max_text:
        size, limit = len(data) / 1e6, options.max_text / 1e6
        problem = f"{size:.3g} MB is over the limit of {limit:.3g} MB for a text"
        raise DocumentError(problem, "Split it or raise --max-text")
    decoded = decode(data, options.encoding)
    blocks = tuple(raw_blocks(decoded.text))
    if not blocks:
        raise DocumentError("the file has no text", "Check that the right file was saved")
    return Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type="text/plain",
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
        reader=READER,
        text=decoded.text,
        blocks=blocks,
        findings=tuple(_findings(name, decoded)),
    )


def raw_blocks(text: str) -> Iterator[RawBlock]:
    """Yield the runs of lines between blank lines, from the first line's first character on."""
    begin: int | None = None
    end = first = 0
    for number, start, stop in _lines(text):
        if text[start:stop].strip(_BYTE_ORDER_MARK).strip():
            if begin is None:
                begin, first = start, number
            end = stop
        elif begin is not None:
            yield _block(text, begin, end, first)
            begin = None
    if begin is not None:
        yield _block(text, begin, end, first)


def _lines(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield the number of each line, where it begins and where it ends, its line break left out."""
    at = 1 if text.startswith(_BYTE_ORDER_MARK) else 0
    number = 1
    while at < len(text):
        match = _LINE.match(text, at)
        assert match is not None  # the pattern matches everywhere
        yield number, *match.span(1)
        # an editor does not count the form feed as the end of a line
        number += match.group(2) != "\f"
        at = match.end()


def _block(text: str, start: int, end: int, line: int) -> RawBlock:
    return RawBlock(text=text[start:end], part=f"line {line}", start=start)


def _findings(name: str, decoded: Decoded) -> Iterator[Finding]:
    if decoded.guessed:
        yield finding("read.encoding-guessed", name, encoding=decoded.encoding)
    if decoded.damaged:
        yield finding("read.bytes-replaced", name, count=decoded.damaged)
