"""What must be found again: a briefing in, passages of its box, its text and its summary out."""

from collections.abc import Iterator

from presswork import lang
from presswork.check.words import Passage, words
from presswork.invariants import numbered as opening_blocks
from presswork.invariants import own_number
from presswork.model import Block, BlockKind, BoxEntry, Briefing, Document, Field

__all__ = [
    "box_passages",
    "cited_passages",
    "head_passages",
    "note_calls",
    "note_passages",
    "place_of",
    "printed_number",
    "summary_passages",
    "text_passages",
    "title_passages",
]


def box_passages(briefing: Briefing) -> tuple[Passage, ...]:
    """Return every line of the box with its ¶ reference: figures, dates, references."""
    return tuple(_box(briefing))


def _box(briefing: Briefing) -> Iterator[Passage]:
    cited = lang.load(briefing.document.language).labels.paragraph
    for entry in (*briefing.box.figures, *briefing.box.dates):
        at = [cited.format(n=entry.paragraph)] if entry.paragraph is not None else []
        text = " ".join([_value(entry), entry.label, entry.stance or "", *at])
        yield Passage(place=f"box, fact {entry.facts[0]}", text=text)
    for group in briefing.box.references:
        for reference in group.entries:
            at = [cited.format(n=paragraph) for paragraph in reference.paragraphs]
            text = " ".join([reference.label, reference.number, *at])
            yield Passage(place=f"box, fact {reference.facts[0]}", text=text)


def _value(entry: BoxEntry) -> str:
    return entry.before + entry.numeral + entry.after


def head_passages(document: Document) -> tuple[Passage, ...]:
    """Return the head of the source as printed, block by block."""
    return tuple(
        Passage(place=f"head, {block.kind.value}", text=block.text) for block in document.head
    )


def title_passages(document: Document) -> tuple[Passage, ...]:
    """Return what masthead, headline and the list below it must say, each to be found by itself."""
    headline = (document.headline, document.title, document.occasion, document.kind)
    fields = {
        "headline": next((field for field in headline if field.value), Field()),
        "institution": document.institution,
        "kind": document.kind,
        "occasion": document.occasion,
        "date": document.date,
        "place": document.place,
        "symbol": document.symbol,
        "embargo": document.embargo,
        "marking": document.marking,
        "delivery note": document.delivery_note,
    }
    listed = [(name, field.text or field.value or "") for name, field in fields.items()]
    for speaker in document.speakers:
        parts = (speaker.honorific.value, speaker.name.value)
        listed.append(("speaker", " ".join(part for part in parts if part)))
        listed.append(("role", speaker.role.text or speaker.role.value or ""))
    return tuple(Passage(place=f"head, {name}", text=text) for name, text in listed)


def text_passages(document: Document, *, numbered: bool) -> tuple[Passage, ...]:
    """Return the body block by block; *numbered*: with the ¶ number before the words."""
    opening = opening_blocks(document)
    return tuple(
        Passage(
            place=place_of(block),
            text=_numbered(block, opens=block.id in opening) if numbered else block.text,
        )
        for block in document.body
        if block.kind is not BlockKind.RULE
    )


def _numbered(block: Block, *, opens: bool) -> str:
    return f"{printed_number(block, opens=opens)} {block.text}"


def printed_number(block: Block, *, opens: bool) -> str:
    """Return what stands before the words of *block*: its ¶ number where it *opens*, its own."""
    number = block.reference if opens else None
    return " ".join(filter(None, (number, own_number(block))))


def note_passages(document: Document) -> tuple[Passage, ...]:
    """Return the notes, one after another."""
    return tuple(
        Passage(place=f"note {note.number or note.id}", text=note.text) for note in document.notes
    )


def note_calls(document: Document) -> frozenset[str]:
    """Return the words by which notes may be called in the middle of a text."""
    numbers = [note.number or str(count) for count, note in enumerate(document.notes, 1)]
    return frozenset(word for number in numbers for word in words(number))


def summary_passages(briefing: Briefing) -> tuple[Passage, ...]:
    """Return every summary sentence with its ¶ reference."""
    cited = lang.load(briefing.document.language).labels.paragraph
    return tuple(
        Passage(
            place=f"summary, ¶ {s.paragraph}",
            text=f"{s.text} {cited.format(n=s.paragraph)}" if s.paragraph is not None else s.text,
        )
        for s in briefing.summary
    )


def cited_passages(briefing: Briefing) -> tuple[Passage, ...]:
    """Return every summary sentence after the ¶ reference that stands in the margin."""
    cited = lang.load(briefing.document.language).labels.paragraph
    return tuple(
        Passage(
            place=f"summary, ¶ {s.paragraph}",
            text=f"{cited.format(n=s.paragraph)} {s.text}" if s.paragraph is not None else s.text,
        )
        for s in briefing.summary
    )


def place_of(block: Block) -> str:
    """Return how a message names *block*: `¶ 9`, else its kind and id."""
    return f"¶ {block.reference}" if block.reference else f"{block.kind.value} {block.id}"
