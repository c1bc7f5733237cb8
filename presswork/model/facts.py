"""What a statement states."""

from presswork.model.kinds import FactKind
from presswork.model.source import Finding, Span
from presswork.values import Struct

__all__ = ["Fact", "Facts"]


class Fact(Struct, frozen=True, kw_only=True):
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


class Facts(Struct, frozen=True, kw_only=True):
    """All facts of a document, in text order, and what finding them had to say."""

    facts: tuple[Fact, ...] = ()
    """The facts."""
    rejected: tuple[Finding, ...] = ()
    """What looked like a fact and was not taken, with the reason (notes)."""
    findings: tuple[Finding, ...] = ()
    """Contradictions and doubts."""
