"""Facts of a document: references, dates and figures, claimed in that order, then labelled.

Finders yield what they find in one passage: a block, or a cell of a table. A stretch of text is
claimed once; what is claimed is covered before the next finder looks.
"""

from collections.abc import Iterator
from dataclasses import replace

from presswork.extract.dates import dates
from presswork.extract.figures import figures
from presswork.extract.found import Found, Passage, Rejected, covered
from presswork.extract.labels import label
from presswork.extract.mask import addresses
from presswork.extract.references import references
from presswork.findings import finding
from presswork.lang import Language, load
from presswork.model import Block, BlockKind, Document, Fact, Facts, Finding, Span

__all__ = ["extract"]

_META = frozenset({BlockKind.EDITOR_NOTE, BlockKind.CONTACT, BlockKind.CLOSING, BlockKind.END_MARK})
"""The kinds of block of the body whose facts are never in the box."""
_SILENT = frozenset({BlockKind.RULE, BlockKind.PAGE_NUMBER, BlockKind.SEPARATOR})


def extract(document: Document) -> Facts:
    """Return every fact of head and body, in text order, with ids from `f01`."""
    facts: list[Fact] = []
    rejected: list[Finding] = []
    for block, meta in _blocks(document):
        for item in _of_block(document, block):
            if isinstance(item, Rejected):
                rejected.append(_rejection(block, item))
            else:
                facts.append(_fact(block, item, meta=meta))
    numbered = tuple(replace(fact, id=f"f{at:02}") for at, fact in enumerate(facts, 1))
    return label(document, Facts(facts=numbered, rejected=tuple(rejected)))


def _blocks(document: Document) -> Iterator[tuple[Block, bool]]:
    """Yield the blocks that may hold facts, each with whether its facts are meta."""
    for block in document.head:
        yield block, True
    for block in document.body:
        if block.kind not in _SILENT:
            yield block, block.kind in _META


def _of_block(document: Document, block: Block) -> list[Found | Rejected]:
    """Return what the finders say of *block*, in text order, in its offsets."""
    language = load((block.language or document.language).split("-")[0])
    found: list[Found | Rejected] = []
    for start, end in _stretches(block):
        passage = _passage(document, block.text[start:end], language)
        found += [_shifted(item, start) for item in _of_passage(passage)]
    return sorted(found, key=lambda item: item.start)


def _stretches(block: Block) -> Iterator[tuple[int, int]]:
    """Yield the stretches that no fact crosses: the cells of a table, or the whole block."""
    if not block.rows:
        yield 0, len(block.text)
    for row in block.rows:
        for cell in row:
            yield cell.start, cell.end


def _passage(document: Document, text: str, language: Language) -> Passage:
    return Passage(
        text=covered(text, addresses(text)),
        printed=text,
        language=language,
        date=document.date.value,
        country=_country(document, language),
    )


def _country(document: Document, language: Language) -> str | None:
    """Return the country whose institution speaks, ISO 3166, where its words are known."""
    speaking = " ".join(
        field.value or "" for field in (document.institution, document.title, document.place)
    )
    rows = language.references.countries
    return next((code for words, code in rows.items() if words in speaking), None)


def _of_passage(passage: Passage) -> Iterator[Found | Rejected]:
    for finder in (references, dates, figures):
        found = sorted(finder(passage), key=lambda item: item.start)
        yield from found
        claimed = [(item.start, item.end) for item in found if isinstance(item, Found)]
        passage = replace(passage, text=covered(passage.text, claimed))


def _shifted(item: Found | Rejected, by: int) -> Found | Rejected:
    if not by:
        return item
    moved = replace(item, start=item.start + by, end=item.end + by)
    if isinstance(moved, Found) and moved.approx:
        first, last = moved.approx
        moved = replace(moved, approx=(first + by, last + by))
    return moved


def _fact(block: Block, found: Found, *, meta: bool) -> Fact:
    approx = (
        Span(block=block.id, start=found.approx[0], end=found.approx[1]) if found.approx else None
    )
    return Fact(
        id="",
        kind=found.kind,
        subtype=found.subtype,
        span=Span(block=block.id, start=found.start, end=found.end),
        text=block.text[found.start : found.end],
        value=found.value,
        unit=found.unit,
        approx=block.text[approx.start : approx.end] if approx else None,
        approx_class=found.approx_class,
        approx_span=approx,
        edtf=found.edtf,
        year=found.year,
        in_name=found.in_name,
        relative=found.relative,
        meta=meta,
        body=found.body,
        paragraph=block.reference,
        rule=found.rule,
    )


def _rejection(block: Block, item: Rejected) -> Finding:
    words = block.text[item.start : item.end]
    place = f"¶ {block.reference}" if block.reference else block.origin.part
    return finding("extract.not-taken", place, words=words, reason=item.reason)
