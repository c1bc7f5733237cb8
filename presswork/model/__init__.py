"""The one document model that every input ends in and every publication is made from.

Plain data: frozen, slotted, keyword-only. Offsets are half-open and count Unicode code points of
the text of a block. Values are verbatim strings or normalized strings; nothing here computes.
The docstring below a field is what `docs/template-context.md` and the JSON Schema print.
"""

from presswork.model.briefing import (
    BoxEntry,
    Briefing,
    FactBox,
    Publication,
    Reason,
    ReferenceEntry,
    ReferenceGroup,
    SummarySentence,
    TimelineEvent,
)
from presswork.model.document import Block, Document, Field, Speaker
from presswork.model.facts import Fact, Facts
from presswork.model.kinds import (
    BODY_KINDS,
    BlockKind,
    Direction,
    FactKind,
    Format,
    MarkKind,
    Severity,
)
from presswork.model.source import (
    Cell,
    Edit,
    Finding,
    Image,
    ListPlace,
    Mark,
    Origin,
    RawBlock,
    Source,
    Span,
)

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
