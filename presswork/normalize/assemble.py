"""The document put together: passages become blocks with ids, and blocks state the fields."""

from collections.abc import Sequence

from presswork.model import (
    BODY_KINDS,
    Block,
    BlockKind,
    Direction,
    Document,
    Source,
)
from presswork.normalize.declared import with_note_ids
from presswork.normalize.doubts import doubts
from presswork.normalize.fields import fields
from presswork.normalize.foreign import with_languages
from presswork.normalize.hyphens import Lexicon
from presswork.normalize.passage import Passage, block
from presswork.normalize.view import View
from presswork.normalize.vocabulary import Words
from presswork.values import Struct, replace

__all__ = ["Zones", "document"]

_NUMBERED_SHARE = 0.8
_NUMBERED_BEFORE = 3
"""How many numbers must follow for each block that stands before the first."""


class Zones(Struct, frozen=True, kw_only=True):
    """The passages of a source by where they belong."""

    head: tuple[Passage, ...]
    """What stands before the text proper."""
    body: tuple[Passage, ...]
    """The text proper."""
    furniture: tuple[Passage, ...]
    """What is kept and not printed."""
    known: Lexicon
    """The words of the text."""
    notes: tuple[Passage, ...] = ()
    """Footnotes and endnotes."""


def document(
    source: Source, language: str, direction: Direction, zones: Zones, words: Words
) -> Document:
    """Return the document that *zones* of *source* make."""
    every = sorted(
        [*zones.head, *zones.body, *zones.furniture, *zones.notes], key=lambda p: p.order
    )
    blocks = _blocks(every, zones.known, language, marked_up=source.media_type == "text/plain")

    def of(passages: Sequence[Passage]) -> tuple[Block, ...]:
        return tuple(blocks[id(passage)] for passage in passages)

    notes = of(zones.notes)
    body, numbering = numbered(with_note_ids(of(zones.body), notes))
    view = View(
        head=with_note_ids(of(zones.head), notes),
        body=body,
        furniture=of(zones.furniture),
        rules={blocks[id(passage)].id: passage.rule for passage in every},
        words=words,
    )
    stated = fields(view, source)
    return Document(
        source=source,
        language=language,
        direction=direction,
        numbering=numbering,
        head=view.head,
        body=body,
        notes=notes,
        furniture=view.furniture,
        images=source.images,
        characters=sum(len("".join(raw.text.split())) for raw in source.blocks),
        findings=(*source.findings, *doubts(view, stated)),
        **stated,
    )


def _blocks(
    passages: Sequence[Passage], known: Lexicon, language: str, *, marked_up: bool
) -> dict[int, Block]:
    """Return the block of each of *passages*, which are in reading order, by its identity."""
    made = (
        block(passage, f"b{number:04}", marked_up=marked_up, known=known)
        for number, passage in enumerate(passages, 1)
    )
    told = (with_languages(_without_own(item, language), language) for item in made)
    return dict(zip(map(id, passages), told, strict=True))


def _without_own(item: Block, language: str) -> Block:
    """Return *item* without the language that it declares where that is the document's."""
    same = (item.language or "").partition("-")[0].lower() == language
    return replace(item, language=None) if same else item


def numbered(body: Sequence[Block]) -> tuple[tuple[Block, ...], str]:
    """Return *body* with its reference numbers, and whose they are: `source` or `running`.

    The printed numbers count where every paragraph that opens a thought bears one, none twice, and
    little stands before the first: what a list numbers far down the text leaves the rest without.
    """
    counted = [item for item in body if item.kind in BODY_KINDS]
    printed = [_digits(item.number) for item in counted]
    own = [number for number in printed if number]
    paragraphs = sum(1 for item in counted if item.kind is BlockKind.PARAGRAPH)
    before = next((at for at, number in enumerate(printed) if number), 0)
    through = len(own) >= max(_NUMBERED_SHARE * paragraphs, _NUMBERED_BEFORE * before)
    if own and len(set(own)) == len(own) and through:
        return _as_printed(body), "source"
    count = 0
    result: list[Block] = []
    for item in body:
        count += item.kind in BODY_KINDS
        reference = str(count) if item.kind in BODY_KINDS else None
        result.append(replace(item, reference=reference))
    return tuple(result), "running"


def _as_printed(body: Sequence[Block]) -> tuple[Block, ...]:
    """Let a block without a number belong to the last one that has one."""
    last: str | None = None
    result: list[Block] = []
    for item in body:
        last = _digits(item.number) or last
        result.append(replace(item, reference=last if item.kind in BODY_KINDS else None))
    return tuple(result)


def _digits(number: str | None) -> str | None:
    digits = "".join(sign for sign in number or "" if sign.isdigit())
    return digits or None
