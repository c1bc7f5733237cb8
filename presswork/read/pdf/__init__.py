"""PDF: the text layer in, raw blocks out; page numbers and running heads as furniture.

The file is opened by a child process under limits (`child.py`); here its lines become groups by
their places on the page. Scanned and garbled files are refused with advice.
"""

import hashlib
from collections.abc import Iterator, Sequence

from presswork.errors import DocumentError
from presswork.findings import finding
from presswork.model import Finding, Source
from presswork.read.conserve import losses
from presswork.read.options import Options
from presswork.read.pdf.layout import raw_blocks
from presswork.read.pdf.letters import is_arabic, is_mirrored, mended, renumbered, unmirrored
from presswork.read.pdf.pages import NO_TEXT, Page, pages_of
from presswork.values import replace

__all__ = ["read"]

READER = "pdf/1"


def read(name: str, data: bytes, options: Options) -> Source:
    """Return the PDF *data* as a source.

    Raises DocumentError where it is protected, damaged, too long, scanned or unreadable, and where
    words of it could not be placed.
    """
    pages, swapped = _mended(pages_of(data, options))
    blocks = tuple(raw_blocks(pages))
    if not any(block.text.strip() for block in blocks):
        raise DocumentError("the file has no text", NO_TEXT)
    visible = "\n".join(page.plain for page in pages)
    lost = losses(name, blocks, visible, allow=options.allow_loss)
    return Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type="application/pdf",
        reader=READER,
        blocks=blocks,
        findings=(*_said(name, pages, visible, swapped), *lost),
    )


def _mended(pages: Sequence[Page]) -> tuple[tuple[Page, ...], int]:
    """Return *pages* with plain letters in reading order, and how many pairs had to be turned."""
    turned = sum(page.turned for page in pages)
    mirrored = is_mirrored(line.words for page in pages for line in page.lines)

    def plain(words: str) -> str:
        found, _ = mended(words, turned=turned > 0)
        return renumbered(unmirrored(found) if mirrored else found)

    done = tuple(
        replace(
            page,
            lines=tuple(replace(line, words=plain(line.words)) for line in page.lines),
            plain="\n".join(map(plain, _rejoined(page.plain).split("\n"))),
        )
        for page in pages
    )
    guessed = sum(mended(page.plain, turned=turned > 0)[1] for page in pages)
    return done, turned + guessed


def _rejoined(plain: str) -> str:
    """Return the words of a page with hyphens at line ends as the reader proper has them."""
    return plain.replace("\x02", "-\n").replace("\ufffe", "-\n")


def _said(name: str, pages: Sequence[Page], text: str, swapped: int) -> Iterator[Finding]:
    scanned = [str(page.number) for page in pages if page.scanned]
    if scanned:
        yield finding("read.pages-scanned", name, pages=", ".join(scanned[:20]))
    if is_arabic(text):
        yield finding("read.arabic-pdf", name, count=swapped)
