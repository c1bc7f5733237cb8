"""A statement with its structure recovered."""

from presswork.model.kinds import BlockKind, Direction
from presswork.model.source import Cell, Finding, Image, ListPlace, Mark, Origin, Source, Span
from presswork.values import Struct

__all__ = ["Block", "Document", "Field", "Speaker"]


class Block(Struct, frozen=True, kw_only=True):
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

    @property
    def whereabouts(self) -> str:
        """Return how a message says where it stands: `¶ 9`, else the part of the source."""
        return f"¶ {self.reference}" if self.reference else self.origin.part


class Field(Struct, frozen=True, kw_only=True):
    """A value of the head, with the reason to believe it."""

    value: str | None = None
    """The value, verbatim white space aside (a date in EDTF); absent where not stated."""
    origin: str = "absent"
    """`editor`, `front matter`, `metadata`, `option`, `rule NAME` or `absent`."""
    span: Span | None = None
    """The words of the source that state it, where they stand in one block."""
    text: str | None = None
    """The words as printed where *value* is normalized, as a date is."""


class Speaker(Struct, frozen=True, kw_only=True):
    """One speaker."""

    name: Field = Field()
    """The name without title, as printed."""
    honorific: Field = Field()
    """`Mr.`, `H.E. Ms.` and the like, as printed."""
    role: Field = Field()
    """Office or function, as printed."""


class Document(Struct, frozen=True, kw_only=True):
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
