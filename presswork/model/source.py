"""What a reader hands on, and how a place in it is named."""

from presswork.model.kinds import BlockKind, MarkKind, Severity
from presswork.values import Struct, field

__all__ = [
    "Cell",
    "Edit",
    "Finding",
    "Image",
    "ListPlace",
    "Mark",
    "Origin",
    "RawBlock",
    "Source",
    "Span",
]


class Span(Struct, frozen=True, kw_only=True):
    """A stretch of the text of one block."""

    block: str
    """The id of the block."""
    start: int
    """The first code point."""
    end: int
    """One past the last code point; greater than *start*."""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            msg = f"a span must not be empty or negative: {self.start}:{self.end}"
            raise ValueError(msg)


class Edit(Struct, frozen=True, kw_only=True):
    """One change made on the way from the source's characters to the text of a block."""

    at: int
    """Where *inserted* begins in the text of the block, in code points."""
    removed: str
    """The characters of the source."""
    inserted: str
    """What stands in the text instead; often empty or one space."""
    rule: str
    """Why: `line join`, `white space`, `printed number`, `soft hyphen`, `markup` …"""


class Origin(Struct, frozen=True, kw_only=True):
    """Where a block comes from."""

    part: str
    """The part of the source: `line 5`, `page 3`, `word/footnotes.xml`."""
    start: int | None = None
    """The first code point in the decoded source; absent where the format has no such count."""
    end: int | None = None
    """One past the last code point in the decoded source."""
    edits: tuple[Edit, ...] = ()
    """Every change from the source's characters to the text, in order of *at*."""


class Mark(Struct, frozen=True, kw_only=True):
    """Inline markup over a stretch of the text of its block."""

    start: int
    """The first code point."""
    end: int
    """One past the last code point."""
    kind: MarkKind
    """What the markup is."""
    target: str | None = None
    """A link's address, a note's block id or a language's BCP 47 tag."""


class Cell(Struct, frozen=True, kw_only=True):
    """One cell of a table, as a stretch of the text of its block."""

    start: int
    """The first code point."""
    end: int
    """One past the last code point; equal to *start* in an empty cell."""
    header: bool = False
    """Whether it heads its row or column."""
    colspan: int = 1
    """How many columns it spans."""
    rowspan: int = 1
    """How many rows it spans."""


class ListPlace(Struct, frozen=True, kw_only=True):
    """Where a list item stands."""

    list: str
    """The id of the list; items of one list share it."""
    level: int = 1
    """The depth, from 1."""
    ordered: bool = False
    """Whether the items are numbered or lettered."""


class RawBlock(Struct, frozen=True, kw_only=True):
    """What a reader hands on: text as the source has it, and what the format said of it."""

    text: str
    """The characters of the source, line breaks included, nothing joined or trimmed inside."""
    hint: BlockKind | None = None
    """What the format says the block is; absent in plain text."""
    level: int | None = None
    """The level of a heading, from 1."""
    number: str | None = None
    """The number that the format prints before the block but does not hold in its text."""
    place: ListPlace | None = None
    """Its place in a list, where the format knows lists."""
    marks: tuple[Mark, ...] = ()
    """Inline markup, in code points of *text*."""
    rows: tuple[tuple[Cell, ...], ...] = ()
    """The rows of a table: cells of one row are parted by a tab in *text*, rows by a line feed."""
    language: str | None = None
    """The language that the format declares for the block."""
    part: str = "text"
    """The part of the source."""
    start: int | None = None
    """Where *text* begins in the decoded source, in code points."""
    image: str | None = None
    """The id of the image of a figure block."""


class Image(Struct, frozen=True, kw_only=True):
    """A picture of the source."""

    id: str
    """Its id."""
    media_type: str
    """Its media type, told from its bytes."""
    alt: str
    """Its alternative text as the source gives it; empty where it gives none."""
    data: bytes
    """The file."""


class Finding(Struct, frozen=True, kw_only=True):
    """Something that a person should know about a document."""

    code: str
    """Its stable code, a row of the table in `presswork/findings.py`."""
    severity: Severity
    """error, warning or note."""
    place: str
    """Where: `¶ 9`, `line 12`, `pdf`, `templates/…:3`."""
    message: str
    """What was found, in one sentence."""
    hint: str
    """What can be done; may be empty."""


class Source(Struct, frozen=True, kw_only=True):
    """A source document as it was read."""

    name: str
    """The base name of the file."""
    sha256: str
    """The digest of its bytes, in hexadecimal."""
    media_type: str
    """What the bytes are, not what the name says."""
    encoding: str | None = None
    """The character encoding of a text format."""
    encoding_guessed: bool = False
    """Whether the encoding was guessed rather than declared or proven."""
    reader: str
    """The reader and its version, `plaintext/1`."""
    text: str | None = None
    """The decoded text; absent for docx and pdf, and not kept in `model.json`."""
    blocks: tuple[RawBlock, ...] = ()
    """The raw blocks, in reading order; not kept in `model.json`."""
    images: tuple[Image, ...] = ()
    """The pictures that the blocks name; not kept in `model.json` here but in the document."""
    metadata: dict[str, str] = field(default_factory=dict)
    """Head fields that the format itself declares: front matter, page metadata, core properties."""
    language: str | None = None
    """The language that the format declares for the whole."""
    findings: tuple[Finding, ...] = ()
    """What the reader had to say."""
