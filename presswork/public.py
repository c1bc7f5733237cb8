"""The public form of a model: what may leave the house with a publication, and nothing else."""

from typing import Any, TypeVar

from presswork.model import (
    Block,
    BoxEntry,
    Briefing,
    Document,
    FactBox,
    Field,
    Origin,
    Source,
    Speaker,
    SummarySentence,
)
from presswork.values import asdict, replace

__all__ = ["public"]

Line = TypeVar("Line", BoxEntry, SummarySentence)


def public(briefing: Briefing) -> Briefing:
    """Return *briefing* reduced to body, notes, printed facts and provenance.

    Head and furniture blocks, the edits made on the way, pictures, what the format declared of
    itself, findings, facts that are not printed, scores and their reasons stay behind.
    """
    facts = tuple(fact for fact in briefing.facts if fact.key)
    summary = tuple(_plain(sentence) for sentence in briefing.summary)
    document = _document(briefing.document)
    return replace(
        briefing,
        document=document,
        facts=facts,
        box=_box(briefing.box),
        summary=summary,
        findings=(),
    )


def _document(document: Document) -> Document:
    """Return *document* with body and notes; of the head stay the fields that are printed."""
    body = tuple(_block(block) for block in document.body)
    notes = tuple(_block(block) for block in document.notes)
    kept = {block.id for block in (*body, *notes)}
    heads: dict[str, Any] = {
        name: _field(value, kept)
        for name, value in asdict(document).items()
        if isinstance(value, Field)
    }
    return replace(
        document,
        **heads,
        source=_source(document.source),
        speakers=tuple(_speaker(speaker, kept) for speaker in document.speakers),
        head=(),
        body=body,
        notes=notes,
        furniture=(),
        images=(),
        characters=sum(len("".join(block.text.split())) for block in (*body, *notes)),
        findings=(),
    )


def _source(source: Source) -> Source:
    return replace(source, text=None, blocks=(), images=(), metadata={}, language=None, findings=())


def _speaker(speaker: Speaker, kept: set[str]) -> Speaker:
    return Speaker(
        name=_field(speaker.name, kept),
        honorific=_field(speaker.honorific, kept),
        role=_field(speaker.role, kept),
    )


def _field(field: Field, kept: set[str]) -> Field:
    """Return *field*, its span only where the block of it is *kept*."""
    if field.span is None or field.span.block in kept:
        return field
    return replace(field, span=None)


def _block(block: Block) -> Block:
    """Return *block* with its place in the source, but without what was removed on the way."""
    return replace(block, origin=Origin(part=block.origin.part))


def _box(box: FactBox) -> FactBox:
    return replace(
        box,
        figures=tuple(_plain(entry) for entry in box.figures),
        dates=tuple(_plain(entry) for entry in box.dates),
    )


def _plain(line: Line) -> Line:
    return replace(line, score=0.0, reasons=())
