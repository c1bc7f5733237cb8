"""The one document model that every input ends in and every publication is made from.

Plain data: frozen, slotted, keyword-only. Offsets are half-open and count Unicode code points of
the text of a block. Values are verbatim strings or normalized strings; nothing here computes.
The docstring below a field is what `docs/template-context.md` and the JSON Schema print.
"""

from dataclasses import dataclass, field
from enum import StrEnum

__all__ = [
    "BODY_KINDS",
    "SCHEMA",
    "Block",
    "BlockKind",
    "BoxEntry",
    "Briefing",
    "Cell",
    "Direction",
    "Document",
    "Edit",
    "Fact",
    "FactBox",
    "FactKind",
    "Facts",
    "Field",
    "Finding",
    "Format",
    "Image",
    "ListPlace",
    "Mark",
    "MarkKind",
    "Origin",
    "Publication",
    "RawBlock",
    "Reason",
    "ReferenceEntry",
    "ReferenceGroup",
    "Severity",
    "Source",
    "Span",
    "Speaker",
    "SummarySentence",
    "TimelineEvent",
]

SCHEMA = "presswork/1"


class Direction(StrEnum):
    """The direction in which a text is written."""

    LTR = "ltr"
    RTL = "rtl"


class Severity(StrEnum):
    """How much a finding matters; a note never changes the exit code."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Format(StrEnum):
    """An output format, in the order in which publications are listed."""

    PDF = "pdf"
    DOCX = "docx"
    EPUB = "epub"
    HTML = "html"


class BlockKind(StrEnum):
    """What a block is, in head, body, notes or furniture."""

    # the head: what stands before the text proper
    TITLE = "title"
    INSTITUTION = "institution"
    BYLINE = "byline"
    ROLE = "role"
    OCCASION = "occasion"
    DATE_LINE = "date-line"
    SYMBOL = "symbol"
    FRONT_LINE = "front-line"
    DELIVERY_NOTE = "delivery-note"
    EMBARGO = "embargo"
    MARKING = "marking"
    # the body
    SALUTATION = "salutation"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    QUOTE = "quote"
    TABLE = "table"
    FIGURE = "figure"
    STAGE_DIRECTION = "stage-direction"
    SPEAKER_LABEL = "speaker-label"
    DATELINE = "dateline"
    END_MARK = "end-mark"
    EDITOR_NOTE = "editor-note"
    CONTACT = "contact"
    RULE = "rule"
    CLOSING = "closing"
    # notes
    NOTE = "note"
    # furniture: kept, never lost, never printed in the text
    REPEATED = "repeated"
    RUNNING_HEAD = "running-head"
    PAGE_NUMBER = "page-number"
    NAVIGATION = "navigation"
    SEPARATOR = "separator"


BODY_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.TABLE})
"""The kinds of block that carry a reference number and may hold facts for the box."""


class MarkKind(StrEnum):
    """Inline markup that a run of text carries."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    UNDERLINE = "underline"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    LINK = "link"
    NOTE = "note"
    LANGUAGE = "language"


class FactKind(StrEnum):
    """The three kinds of fact."""

    FIGURE = "figure"
    DATE = "date"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One change made on the way from the source's characters to the text of a block."""

    at: int
    """Where *inserted* begins in the text of the block, in code points."""
    removed: str
    """The characters of the source."""
    inserted: str
    """What stands in the text instead; often empty or one space."""
    rule: str
    """Why: `line join`, `white space`, `printed number`, `soft hyphen`, `markup` …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a block comes from."""

    part: str
    """The part of the source: `line 5`, `page 3`, `word/footnotes.xml`."""
    start: int | None = None
    """The first code point in the decoded source; absent where the format has no such count."""
    end: int | None = None
    """One past the last code point in the decoded source."""
    edits: tuple[Edit, ...] = ()
    """Every change from the source's characters to the text, in order of *at*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Inline markup over a stretch of the text of its block."""

    start: int
    """The first code point."""
    end: int
    """One past the last code point."""
    kind: MarkKind
    """What the markup is."""
    target: str | None = None
    """A link's address, a note's block id or a language's BCP 47 tag."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPlace:
    """Where a list item stands."""

    list: str
    """The id of the list; items of one list share it."""
    level: int = 1
    """The depth, from 1."""
    ordered: bool = False
    """Whether the items are numbered or lettered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawBlock:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture of the source."""

    id: str
    """Its id."""
    media_type: str
    """Its media type, told from its bytes."""
    alt: str
    """Its alternative text as the source gives it; empty where it gives none."""
    data: bytes
    """The file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
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
    findings: tuple["Finding", ...] = ()
    """What the reader had to say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of the document."""

    id: str
    """`b0007`, in reading order over head, body, notes and furniture."""
    kind: BlockKind
    """What it is."""
    text: str
    """Its words, lines joined and white space collapsed; every change stands in *origin*."""
    level: int | None = None
    """The level of a heading, from 1."""
    number: str | None = None
    """The number, letter or bullet printed before it, not part of *text*."""
    reference: str | None = None
    """The ¶ n by which the publications cite it; absent for blocks that are not counted."""
    speaker: str | None = None
    """Who says it, where the source marks several speakers."""
    place: ListPlace | None = None
    """Its place in a list."""
    marks: tuple[Mark, ...] = ()
    """Inline markup, in code points of *text*."""
    rows: tuple[tuple[Cell, ...], ...] = ()
    """The rows of a table."""
    language: str | None = None
    """Its language where it differs from the document's, BCP 47."""
    direction: Direction | None = None
    """Its direction where it differs from the document's."""
    image: str | None = None
    """The id of the image of a figure."""
    origin: Origin
    """Where it comes from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A value of the head, with the reason to believe it."""

    value: str | None = None
    """The value, verbatim white space aside (a date in EDTF); absent where not stated."""
    origin: str = "absent"
    """`editor`, `front matter`, `metadata`, `option`, `rule NAME` or `absent`."""
    span: Span | None = None
    """The words of the source that state it, where they stand in one block."""
    text: str | None = None
    """The words as printed where *value* is normalized, as a date is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One speaker."""

    name: Field = Field()
    """The name without title, as printed."""
    honorific: Field = Field()
    """`Mr.`, `H.E. Ms.` and the like, as printed."""
    role: Field = Field()
    """Office or function, as printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A statement with its structure recovered."""

    source: Source
    """Where it comes from (without text and raw blocks once it is stored)."""
    language: str
    """The language of the body, ISO 639-1."""
    direction: Direction = Direction.LTR
    """The direction of the body."""
    title: Field = Field()
    """The title as printed, however long."""
    headline: Field = Field()
    """What the publications print large: the occasion where the title is one long by-line, else
    the title."""
    kind: Field = Field()
    """What the source calls itself: Statement, Remarks, Press release."""
    institution: Field = Field()
    """The letterhead or the issuer named in the title."""
    speakers: tuple[Speaker, ...] = ()
    """Who speaks."""
    occasion: Field = Field()
    """Where or at what it is delivered."""
    date: Field = Field()
    """When it is delivered, EDTF; never the date of a meeting that the body reports."""
    place: Field = Field()
    """Where."""
    symbol: Field = Field()
    """The document symbol, `A/79/PV.1`."""
    embargo: Field = Field()
    """`EMBARGOED UNTIL …`, as printed."""
    delivery_note: Field = Field()
    """`Check against delivery`, as printed."""
    marking: Field = Field()
    """A protective marking, as printed."""
    salutation: Field = Field()
    """The opening salutation."""
    closing: Field = Field()
    """The closing formula or signature."""
    numbering: str = "running"
    """Whose the ¶ numbers are: `source` where the source prints them, else `running`."""
    head: tuple[Block, ...] = ()
    """The blocks before the text proper, as printed."""
    body: tuple[Block, ...] = ()
    """The text proper."""
    notes: tuple[Block, ...] = ()
    """Footnotes and endnotes."""
    furniture: tuple[Block, ...] = ()
    """Repeated headlines, page numbers, navigation: kept, never printed in the text."""
    images: tuple[Image, ...] = ()
    """The pictures."""
    characters: int = 0
    """Non-space characters of the source's visible text: head, body, notes, furniture and edits
    hold exactly so many."""
    findings: tuple[Finding, ...] = ()
    """What reading and recovering had to say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A figure, a date or a reference that the text states."""

    id: str
    """`f01`, in text order; stable for the same source."""
    kind: FactKind
    """figure, date or reference."""
    subtype: str | None = None
    """Of a figure: count, money, percent, ratio, rank, measure, duration."""
    span: Span
    """Its exact words."""
    text: str
    """The words of *span*."""
    value: str | None = None
    """A decimal, a ratio `n/d` or a range `a..b` of a figure; the canonical id of a reference."""
    unit: str | None = None
    """`%`, an ISO 4217 code, a UCUM-like unit, year, month, week, day or hour."""
    approx: str | None = None
    """The approximator as written: over, nearly, at least."""
    approx_class: str | None = None
    """Its class: gt, ge, lt, le, near or about."""
    approx_span: Span | None = None
    """Where the approximator stands."""
    edtf: str | None = None
    """The date, ISO 8601 / EDTF."""
    year: str | None = None
    """The year in brackets of a reference, as printed."""
    label: str | None = None
    """What is counted or what happened: a verbatim stretch of the source, or absent."""
    label_span: Span | None = None
    """Where the label stands."""
    in_name: bool = False
    """Whether a year belongs to a name, as in 2018 FIFA World Cup."""
    relative: bool = False
    """Whether the year is not said and was resolved with the date of the document."""
    meta: bool = False
    """Whether it stands in the title, date line or signature; never in the box."""
    stance: str | None = None
    """Whose claim it is where it is not plainly the speaker's: denied, hypothetical, target,
    quoted, attributed."""
    stance_text: str | None = None
    """The words that say so."""
    stance_span: Span | None = None
    """Where they stand."""
    chain: str | None = None
    """The id of the first fact of the chain it belongs to."""
    body: str | None = None
    """Of a reference: the issuing body's key, `S/RES`, `A/RES`, `UN-Charter`, `SDG`."""
    paragraph: str | None = None
    """The reference number of its block."""
    rule: str
    """The rule that found it."""
    origin: str = "rule"
    """`rule`, or `editor` where an editor added it."""
    key: bool = False
    """Whether it is printed in the box."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All facts of a document, in text order, and what finding them had to say."""

    facts: tuple[Fact, ...] = ()
    """The facts."""
    rejected: tuple[Finding, ...] = ()
    """What looked like a fact and was not taken, with the reason (notes)."""
    findings: tuple[Finding, ...] = ()
    """Contradictions and doubts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One part of a score."""

    name: str
    """What was weighed."""
    points: float
    """What it added or took."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxEntry:
    """One printed line of figures or dates.

    *before*, *numeral* and *after* joined are the words of the source from approximator to unit.
    """

    facts: tuple[str, ...]
    """The ids of its facts; a chain lists its members."""
    before: str = ""
    """The approximator or sign before the numeral, white space included."""
    numeral: str
    """What is set large: the number, or the date as printed."""
    after: str = ""
    """Scale word and unit after the numeral, white space included."""
    label: str
    """What is counted or what happened, verbatim; a clip of the sentence where *clipped*."""
    clipped: bool = False
    """Whether the label is only a clip of the sentence, printed as such."""
    stance: str | None = None
    """The words of the source that say whose claim it is, printed with the line."""
    paragraph: str | None = None
    """The ¶ n it is cited by."""
    block: str
    """The id of its block."""
    edtf: str | None = None
    """Of a date: EDTF."""
    relative: bool = False
    """Of a date: whether its year was resolved."""
    supplied: bool = False
    """Whether the editor supplied it."""
    score: float = 0.0
    """The sum of *reasons*."""
    reasons: tuple[Reason, ...] = ()
    """The parts of the score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceEntry:
    """One document that the source cites."""

    id: str
    """The canonical id, `S/RES/1373`."""
    facts: tuple[str, ...]
    """The ids of all its mentions."""
    label: str
    """The words of the source before the number, `UN Security Council Resolution`; may be empty."""
    number: str
    """The number as printed, `1373 (2001)`."""
    paragraphs: tuple[str, ...]
    """All the ¶ n that cite it, each once, in order."""
    blocks: tuple[str, ...]
    """The ids of their blocks, in the same order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceGroup:
    """References of one body."""

    body: str
    """The body's key; the language file has the heading that is printed."""
    entries: tuple[ReferenceEntry, ...]
    """Its references, by first mention."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEvent:
    """One key date on the timeline."""

    fact: str
    """The id of the date."""
    edtf: str
    """When."""
    text: str
    """The date as printed."""
    day: bool
    """Whether it is known to the day (a filled dot) or only to a month or year (a ring)."""
    paragraph: str | None
    """The ¶ n it is cited by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactBox:
    """The box: the same in all four publications."""

    figures: tuple[BoxEntry, ...] = ()
    """At most eight lines."""
    dates: tuple[BoxEntry, ...] = ()
    """At most eight lines, in order of time."""
    references: tuple[ReferenceGroup, ...] = ()
    """Everything cited, grouped by body."""
    timeline: tuple[TimelineEvent, ...] = ()
    """The key dates in order of time; empty where a timeline would not be legible."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SummarySentence:
    """One verbatim sentence of the summary."""

    text: str
    """Its words."""
    span: Span
    """Where it stands."""
    paragraph: str | None
    """The ¶ n it is cited by."""
    score: float = 0.0
    """The sum of *reasons*."""
    reasons: tuple[Reason, ...] = ()
    """The parts of the score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """All that a template sees."""

    document: Document
    """The document."""
    facts: tuple[Fact, ...] = ()
    """Every fact, in text order; those printed in the box are *key*."""
    box: FactBox = FactBox()
    """What the box shows."""
    summary: tuple[SummarySentence, ...] = ()
    """What the summary shows, in text order."""
    findings: tuple[Finding, ...] = ()
    """Everything from read to select."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """One finished file, not yet written."""

    format: Format
    """Its format."""
    name: str
    """Its file name."""
    media_type: str
    """Its media type."""
    data: bytes
    """The file."""
    findings: tuple[Finding, ...] = ()
    """What rendering had to say."""
