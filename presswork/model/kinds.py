"""What things are called: closed sets of kinds."""

from enum import StrEnum

__all__ = ["BODY_KINDS", "BlockKind", "Direction", "FactKind", "Format", "MarkKind", "Severity"]


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
