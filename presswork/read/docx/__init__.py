"""Word: the bytes of a .docx in, raw blocks as the reader of the page sees them out.

Insertions are taken, deletions, comments and hidden words are not; footnotes, text boxes, lists
with their printed numbers and tables come along, headers and footers as furniture. The file is
opened behind a gate (`package.py`); nothing in it is fetched, run or written.
"""

import hashlib
from collections.abc import Iterator

from presswork.errors import DocumentError
from presswork.findings import finding
from presswork.model import BlockKind, Finding, Mark, RawBlock, Source
from presswork.read.conserve import losses
from presswork.read.docx.blocks import Reading, blocks_of
from presswork.read.docx.inline import Seen
from presswork.read.docx.numbering import Numbering
from presswork.read.docx.package import Package, Part, open_package, q
from presswork.read.docx.pictures import Pictures
from presswork.read.docx.styles import Styles
from presswork.read.docx.visible import visible_text
from presswork.read.options import Options
from presswork.values import replace

__all__ = ["read"]

READER = "docx/1"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read(name: str, data: bytes, options: Options) -> Source:
    """Return the Word file *data* as a source.

    Raises DocumentError where it is damaged, protected, too large or no Word document, and where
    words of it could not be placed.
    """
    package = open_package(data, options)
    main = package.main()
    reading = Reading(
        styles=Styles(next(package.related(main, "styles"), None)),
        numbering=Numbering(next(package.related(main, "numbering"), None)),
        pictures=Pictures(package),
        seen=Seen(),
    )
    body = main.root.find(q("w:body"))
    blocks = [] if body is None else list(blocks_of(body, main, reading))
    notes = list(_notes(package, main, reading))
    furniture = list(_furniture(package, main, reading))
    if not any(block.text.strip() for block in blocks):
        raise DocumentError("the file has no text", "Check that the right file was saved")
    visible = visible_text(package, main, reading.styles, reading.seen.notes)
    lost = losses(name, [*blocks, *notes], visible, allow=options.allow_loss)
    return Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=MEDIA_TYPE,
        reader=READER,
        blocks=(*blocks, *notes, *furniture),
        images=reading.pictures.images,
        findings=(*_said(name, reading), *lost),
    )


def _notes(package: Package, main: Part, reading: Reading) -> Iterator[RawBlock]:
    """Yield the notes in the order of their calls, each under the name that its calls give."""
    parts = {kind: next(package.related(main, kind), None) for kind in ("footnotes", "endnotes")}
    for count, (kind, id_) in enumerate(reading.seen.notes, 1):
        part = parts[kind]
        found = [] if part is None else [n for n in part.root if n.get(q("w:id")) == id_]
        for note in found[:1]:
            assert part is not None
            yield _note(list(blocks_of(note, part, reading)), str(count), f"{kind} {id_}")


def _note(blocks: list[RawBlock], number: str, part: str) -> RawBlock:
    """Return the paragraphs of a note as one block under the name *part* that its calls give."""
    text, marks = "", list[Mark]()
    for block in blocks:
        text += "\n" if text else ""
        shift = len(text)
        text += block.text
        marks += [replace(m, start=m.start + shift, end=m.end + shift) for m in block.marks]
    return RawBlock(text=text, hint=BlockKind.NOTE, number=number, marks=tuple(marks), part=part)


def _furniture(package: Package, main: Part, reading: Reading) -> Iterator[RawBlock]:
    """Yield the words of headers and footers, each once."""
    met: set[str] = set()
    for kind in ("header", "footer"):
        for part in package.related(main, kind):
            for block in blocks_of(part.root, part, reading):
                words = " ".join(block.text.split())
                if words and words not in met:
                    met.add(words)
                    number = words.strip("-–—/. ").isdigit()
                    hint = BlockKind.PAGE_NUMBER if number else BlockKind.RUNNING_HEAD
                    yield replace(block, hint=hint, level=None, number=None, place=None)


def _said(name: str, reading: Reading) -> Iterator[Finding]:
    counts = reading.seen.counts
    if counts["insertions"] or counts["deletions"]:
        yield finding(
            "read.changes-accepted",
            name,
            insertions=counts["insertions"],
            deletions=counts["deletions"],
        )
    if counts["hidden"]:
        yield finding("read.hidden-text", name, count=counts["hidden"])
    if reading.pictures.left:
        yield finding("read.pictures-left", name, count=reading.pictures.left)
