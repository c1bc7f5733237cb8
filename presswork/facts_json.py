"""Facts as flat JSON: a briefing in, plain dictionaries out, each fact tied to the file it is from.

`start` and `surface` are those of the decoded source, line breaks included, so that whoever holds
the file can find the words again; `text` holds the same words as the publications print them.
"""

import json
from collections.abc import Iterable
from typing import Any

from presswork.invariants import Places, blocks
from presswork.model import (
    BODY_KINDS,
    Block,
    BlockKind,
    Briefing,
    Document,
    Fact,
    Field,
)
from presswork.values import asdict

__all__ = ["dump", "flat", "flat_document", "flat_facts"]

_FRONT = frozenset({
    BlockKind.FRONT_LINE,
    BlockKind.DATE_LINE,
    BlockKind.DELIVERY_NOTE,
    BlockKind.EMBARGO,
    BlockKind.SYMBOL,
})
_DEBRIS = frozenset({BlockKind.END_MARK})
_TEARING = frozenset({"page number", "running head", "address or time stamp", "separator"})
_OWN = ("span", "label_span", "approx_span", "stance_span", "text")
_FIRST = ("id", "kind", "subtype")


def flat(briefing: Briefing) -> dict[str, Any]:
    """Return the whole object that `presswork facts` prints for one source."""
    return {"document": flat_document(briefing.document), "facts": flat_facts(briefing)}


def dump(value: object, *, indent: int | None = 2) -> str:
    """Return *value* as JSON text that ends in a line feed; letters stay as they are."""
    return json.dumps(value, ensure_ascii=False, indent=indent) + "\n"


def flat_document(document: Document) -> dict[str, Any]:
    """Return what was found about the document: strings, or None where nothing is stated."""
    speakers = document.speakers
    return {
        "source": document.source.name,
        "title": document.title.value,
        "headline": document.headline.value,
        "kind": document.kind.value,
        "institution": document.institution.value,
        "speaker": _joined(speaker.name for speaker in speakers),
        "speaker_honorific": _joined(speaker.honorific for speaker in speakers),
        "speaker_role": _joined(speaker.role for speaker in speakers),
        "occasion": document.occasion.value,
        "date": document.date.value,
        "place": document.place.value,
        "symbol": document.symbol.value,
        "language": document.language,
        "salutation": document.salutation.value,
        "closing": document.closing.value,
        "embargo": document.embargo.value,
        "delivery_note": document.delivery_note.value,
        "marking": document.marking.value,
        "numbering": document.numbering,
        "headings": _texts(document.body, {BlockKind.HEADING}),
        "front_lines": _texts(document.head, _FRONT),
        "debris": [
            *(block.text for block in document.furniture),
            *_torn(document),
            *_texts(document.body, _DEBRIS),
        ],
        "body_paragraphs": sum(block.kind in BODY_KINDS for block in document.body),
    }


def flat_facts(briefing: Briefing) -> list[dict[str, Any]]:
    """Return every fact of *briefing*, in text order.

    `start` counts code points of the decoded file and is None where the format has no such count.
    """
    holding = {fact.span.block for fact in briefing.facts}
    by_id = {block.id: block for block in blocks(briefing.document) if block.id in holding}
    places = {name: Places(block) for name, block in by_id.items()}
    return [
        _flat_fact(fact, by_id[fact.span.block], places[fact.span.block]) for fact in briefing.facts
    ]


def _flat_fact(fact: Fact, block: Block, places: Places) -> dict[str, Any]:
    rest = {name: value for name, value in asdict(fact).items() if name not in {*_OWN, *_FIRST}}
    return {
        "id": fact.id,
        "kind": str(fact.kind),
        "subtype": fact.subtype,
        "surface": places.words(fact.span.start, fact.span.end),
        "text": fact.text,
        "start": places.offset(fact.span.start),
        **rest,
        "block": block.id,
        "location": block.origin.part,
    }


def _joined(values: Iterable[Field]) -> str | None:
    return "; ".join(field.value for field in values if field.value) or None


def _torn(document: Document) -> list[str]:
    """Furniture that stood inside a paragraph, which it had torn in two."""
    edits = [edit for block in document.body for edit in block.origin.edits]
    return [edit.removed for edit in edits if edit.rule in _TEARING]


def _texts(of: Iterable[Block], kinds: Iterable[BlockKind]) -> list[str]:
    return [block.text for block in of if block.kind in kinds]
