"""The Word summary: a briefing in, a Word file out.

`docx/summary.xml` of the theme says order and words, `docx/styles.docx` looks and letterhead;
`presswork.render.word` joins the two by the names of styles.
"""

import typing

from presswork.later import Twin, in_place
from presswork.model import Briefing, Direction, Format, Publication, SummarySentence
from presswork.render.context import context
from presswork.render.runs import Run, runs
from presswork.theme import Theme
from presswork.values import Struct

__all__ = ["MEDIA_TYPE", "Sentence", "render"]

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FULL_TEXT = ("pdf", "epub", "html")
"""The publications that hold the full text."""


class Sentence(Struct, frozen=True, kw_only=True):
    """A sentence of the summary as the template sees it."""

    runs: tuple[Run, ...]
    """Its words, in stretches that look alike."""
    paragraph: str | None
    """The ¶ n it is cited by."""
    language: str | None
    """Its language where it differs from the document's."""
    direction: Direction | None
    """Its direction where it differs from the document's."""


def render(briefing: Briefing, theme: Theme, stem: str) -> Publication:
    """Return the Word summary of *briefing*.

    Raises ThemeError where `summary.xml` cannot be read or names a style that `styles.docx` lacks.
    """
    import presswork.etree  # noqa: F401 - before python-docx loads lxml

    with in_place(Twin("typing_extensions", typing)):  # Python has had what it asks for since 3.11
        from presswork.render.word import TEMPLATE, build, draw_timeline  # with python-docx, lxml

    timeline = draw_timeline(briefing, theme)
    words = theme.render(
        TEMPLATE,
        briefing,
        **context(briefing, theme),
        sentences=[_sentence(briefing, sentence) for sentence in briefing.summary],
        files=[f"{stem}.{suffix}" for suffix in _FULL_TEXT],
        timeline=timeline is not None,
    )
    data = build(briefing, theme, words, timeline)
    return Publication(format=Format.DOCX, name=f"{stem}.docx", media_type=MEDIA_TYPE, data=data)


def _sentence(briefing: Briefing, sentence: SummarySentence) -> Sentence:
    span, document = sentence.span, briefing.document
    block = next(block for block in document.body if block.id == span.block)
    return Sentence(
        runs=runs(block, briefing.facts, span.start, span.end, document.language),
        paragraph=sentence.paragraph,
        language=block.language,
        direction=block.direction,
    )
