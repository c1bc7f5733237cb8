"""What is shown of a statement, and the file that shows it."""

from presswork.model.document import Document
from presswork.model.facts import Fact
from presswork.model.kinds import Format
from presswork.model.source import Finding, Span
from presswork.values import Struct

__all__ = [
    "BoxEntry",
    "Briefing",
    "FactBox",
    "Publication",
    "Reason",
    "ReferenceEntry",
    "ReferenceGroup",
    "SummarySentence",
    "TimelineEvent",
]


class Reason(Struct, frozen=True, kw_only=True):
    """One part of a score."""

    name: str
    """What was weighed."""
    points: float
    """What it added or took."""


class BoxEntry(Struct, frozen=True, kw_only=True):
    """One printed line of figures or dates.

    *before*, *numeral* and *after* joined are the words of the source from approximator to unit.
    """

    facts: tuple[str, ...]
    """The ids of its facts; a chain lists its members."""
    before: str = ""
    """What leads to the numeral: approximator, sign, "additional", "top"; white space included."""
    numeral: str
    """What is set large: the number, or the date as printed."""
    after: str = ""
    """Scale word and unit after the numeral, white space included."""
    label: str
    """What is counted or what happened, verbatim; else its sentence, or a part of that."""
    clipped: bool = False
    """Whether the label is only a part of the sentence, printed as such."""
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


class ReferenceEntry(Struct, frozen=True, kw_only=True):
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


class ReferenceGroup(Struct, frozen=True, kw_only=True):
    """References of one body."""

    body: str
    """The body's key; the language file has the heading that is printed."""
    entries: tuple[ReferenceEntry, ...]
    """Its references, by first mention."""


class TimelineEvent(Struct, frozen=True, kw_only=True):
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


class FactBox(Struct, frozen=True, kw_only=True):
    """The box: the same in all four publications."""

    figures: tuple[BoxEntry, ...] = ()
    """At most eight lines."""
    dates: tuple[BoxEntry, ...] = ()
    """At most eight lines, in order of time."""
    references: tuple[ReferenceGroup, ...] = ()
    """Everything cited, grouped by body."""
    timeline: tuple[TimelineEvent, ...] = ()
    """The key dates in order of time; empty where a timeline would not be legible."""


class SummarySentence(Struct, frozen=True, kw_only=True):
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


class Briefing(Struct, frozen=True, kw_only=True):
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


class Publication(Struct, frozen=True, kw_only=True):
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
