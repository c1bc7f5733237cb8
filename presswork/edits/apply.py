"""Corrections applied: a document, facts or a briefing in, the corrected one out."""

from collections.abc import Iterable, Sequence
from typing import NoReturn

from presswork.edits.parse import AddedFact, Edits, FactEdit
from presswork.edits.verbatim import find, nearest
from presswork.errors import DocumentError
from presswork.model import (
    Block,
    BoxEntry,
    Briefing,
    Document,
    Fact,
    FactKind,
    Facts,
    Field,
    Speaker,
    SummarySentence,
)
from presswork.values import replace

__all__ = ["edit_briefing", "edit_facts", "edit_head", "wanted"]

_SPEAKER_FIELDS = {"speaker": "name", "honorific": "honorific", "role": "role"}


def edit_head(document: Document, edits: Edits) -> Document:
    """Return *document* with the head fields that the editor set, of origin `editor`.

    A field whose words the source holds keeps their span; one without a span was supplied.
    """
    own = {key: value for key, value in edits.head.items() if key not in _SPEAKER_FIELDS}
    changes = {key: _field(document, value) for key, value in own.items()}
    parts = {
        _SPEAKER_FIELDS[key]: _field(document, value)
        for key, value in edits.head.items()
        if key in _SPEAKER_FIELDS
    }
    speakers = document.speakers or ((Speaker(),) if parts else ())
    if parts:
        speakers = (replace(speakers[0], **parts), *speakers[1:])
    if "title" in changes and document.headline.value == document.title.value:
        changes.setdefault("headline", changes["title"])
    if "occasion" in changes and document.headline.value == document.occasion.value:
        changes.setdefault("headline", changes["occasion"])
    return replace(document, speakers=speakers, **changes)


def _field(document: Document, value: str) -> Field:
    if not value.strip():
        return Field()
    spans = (find(value, block) for block in (*document.head, *document.body))
    span = next((span for span in spans if span), None)
    return Field(value=" ".join(value.split()), origin="editor", span=span)


def edit_facts(document: Document, facts: Facts, edits: Edits) -> Facts:
    """Return *facts* corrected, dropped and added to as the editor says.

    Raises DocumentError naming the entry that fits no fact, or whose words the source does not
    hold, with the nearest words that it does hold.
    """
    told = {facts.facts[_matching(facts.facts, e, edits.name)].id: e for e in edits.facts}
    kept = [
        _corrected(fact, document, told[fact.id], edits.name) if fact.id in told else fact
        for fact in facts.facts
        if fact.id not in told or told[fact.id].show != "drop"
    ]
    kept += [
        _added(document, entry, _added_id(number), edits.name)
        for number, entry in enumerate(edits.added, 1)
    ]
    order = {block.id: number for number, block in enumerate((*document.head, *document.body))}
    kept.sort(key=lambda fact: (order.get(fact.span.block, len(order)), fact.span.start))
    return replace(facts, facts=tuple(_rechained(kept)))


def wanted(facts: Facts, edits: Edits) -> frozenset[str]:
    """Return the ids of those of *facts*, as found, and of added ones that the box is to print."""
    asked = (e for e in edits.facts if e.show == "yes" or (e.position and e.show != "drop"))
    found = (facts.facts[_matching(facts.facts, entry, edits.name)].id for entry in asked)
    added = (_added_id(number) for number in range(1, len(edits.added) + 1))
    return frozenset((*found, *added))


def _added_id(number: int) -> str:
    return f"e{number:02}"


def _matching(facts: Sequence[Fact], entry: FactEdit, name: str) -> int:
    words = entry.words.split()
    same = [
        at
        for at, fact in enumerate(facts)
        if fact.text.split() == words and (fact.paragraph or "") == entry.paragraph
    ]
    if len(same) >= entry.occurrence:
        return same[entry.occurrence - 1]
    here = [fact.text for fact in facts if (fact.paragraph or "") == entry.paragraph]
    place = f"¶ {entry.paragraph}" if entry.paragraph else "the unnumbered text"
    near = (
        f"The facts found in {place} are {', '.join(here)}"
        if here
        else f"No fact was found in {place}"
    )
    raise DocumentError(f'{name}: entry "{entry.words}" fits no fact of {place}', near)


def _corrected(fact: Fact, document: Document, entry: FactEdit, name: str) -> Fact:
    changes: dict[str, object] = {}
    if entry.label is not None:
        changes |= _label(_block(document, fact.span.block), entry.label, entry.words, name)
    if entry.value is not None:
        changes["edtf" if fact.kind is FactKind.DATE else "value"] = entry.value
        changes["relative"] = False
    if entry.unit is not None:
        changes["unit"] = entry.unit or None
    if entry.show == "yes" or changes:
        changes["origin"] = "confirmed"
    return replace(fact, **changes)


def _label(block: Block, label: str, words: str, name: str) -> dict[str, object]:
    if not label.strip():
        return {"label": None, "label_span": None}
    span = find(label, block)
    if span is None:
        _refuse(
            f'{name}: the label "{label}" of entry "{words}" is not in its paragraph',
            label,
            [block],
        )
    return {"label": block.text[span.start : span.end], "label_span": span}


def _added(document: Document, entry: AddedFact, id_: str, name: str) -> Fact:
    if entry.kind not in set(FactKind):
        kinds = ", ".join(FactKind)
        raise DocumentError(
            f'{name}: entry "{entry.words}" is of kind "{entry.kind}"', f"Write one of {kinds}"
        )
    where = [b for b in document.body if not entry.paragraph or b.reference == entry.paragraph]
    for block in where:
        if span := find(entry.words, block):
            break
    else:
        _refuse(
            f'{name}: the words "{entry.words}" are not in the source there', entry.words, where
        )
    kind = FactKind(entry.kind)
    label = _label(block, entry.label, entry.words, name) if entry.label else {}
    return Fact(
        id=id_,
        kind=kind,
        span=span,
        text=block.text[span.start : span.end],
        value=None if kind is FactKind.DATE else entry.value,
        edtf=entry.value if kind is FactKind.DATE else None,
        body=entry.value.rpartition("/")[0] if kind is FactKind.REFERENCE else None,
        unit=entry.unit,
        paragraph=block.reference,
        rule="editor",
        origin="editor",
        **label,  # type: ignore[arg-type]
    )


def _rechained(facts: Sequence[Fact]) -> list[Fact]:
    """Return *facts* without chains that lost a member: what is left stands alone."""
    ids = {fact.id for fact in facts}
    sizes = {fact.chain: 0 for fact in facts if fact.chain}
    for fact in facts:
        if fact.chain:
            sizes[fact.chain] += 1
    broken = {chain for chain, size in sizes.items() if size < 2 or chain not in ids}  # noqa: PLR2004
    return [replace(fact, chain=None) if fact.chain in broken else fact for fact in facts]


def edit_briefing(briefing: Briefing, edits: Edits) -> Briefing:
    """Return *briefing* with the order and the summary that the editor asked for.

    Raises DocumentError where a sentence is not in the source, with the nearest one that is.
    """
    box = briefing.box
    places = _places(briefing.facts, edits)
    box = replace(box, figures=_ordered(box.figures, places), dates=_ordered(box.dates, places))
    summary = briefing.summary
    if edits.sentences:
        summary = tuple(
            _sentence(briefing.document, words, edits.name) for words in edits.sentences
        )
    return replace(briefing, box=box, summary=summary)


def _places(facts: Iterable[Fact], edits: Edits) -> dict[str, int]:
    entries: tuple[FactEdit | AddedFact, ...] = (*edits.facts, *edits.added)
    wanted = {
        (tuple(entry.words.split()), entry.paragraph): entry.position
        for entry in entries
        if entry.position
    }
    found = (
        (fact.id, wanted.get((tuple(fact.text.split()), fact.paragraph or ""))) for fact in facts
    )
    return {id_: position for id_, position in found if position}


def _ordered(entries: tuple[BoxEntry, ...], places: dict[str, int]) -> tuple[BoxEntry, ...]:
    moved = sorted(
        (entry for entry in entries if places.keys() & set(entry.facts)),
        key=lambda entry: min(places[id_] for id_ in entry.facts if id_ in places),
    )
    rest = [entry for entry in entries if entry not in moved]
    for entry in moved:
        place = min(places[id_] for id_ in entry.facts if id_ in places)
        rest.insert(place - 1, entry)
    return tuple(rest)


def _sentence(document: Document, words: str, name: str) -> SummarySentence:
    for block in document.body:
        if span := find(words, block):
            text = block.text[span.start : span.end]
            return SummarySentence(text=text, span=span, paragraph=block.reference)
    return _refuse(f'{name}: the sentence "{words}" is not in the source', words, document.body)


def _refuse(problem: str, words: str, blocks: Iterable[Block]) -> NoReturn:
    near = nearest(words, blocks)
    raise DocumentError(problem, f'The nearest words are "{near}"' if near else "Quote it verbatim")


def _block(document: Document, id_: str) -> Block:
    return next(b for b in (*document.head, *document.body, *document.notes) if b.id == id_)
