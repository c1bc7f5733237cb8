"""The choice: scored candidates in, those that the box has room for out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from presswork.lang.sentences import sentences
from presswork.lang.tables import Language
from presswork.model import BODY_KINDS, Block, Document, Fact, FactKind, Reason
from presswork.select.score import reasons, total
from presswork.select.terms import content_words

__all__ = ["MOST_LINES", "Candidate", "candidates", "chosen"]

MOST_LINES = 8
"""The most lines of figures, and of dates, that the box prints."""
_LEAST = {FactKind.FIGURE: 0.3, FactKind.DATE: 1.2}
_SILENT = frozenset({"denied", "hypothetical"})
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible line of the box."""

    facts: tuple[Fact, ...]
    """The fact, or the members of its chain."""
    inside: tuple[Fact, ...]
    """Other facts that its label prints."""
    sentence: tuple[int, int]
    """Its sentence, in code points of the block."""
    block: Block
    """Its block."""
    reasons: tuple[Reason, ...]
    """The parts of its score."""
    place: tuple[int, int]
    """Its place in the text, for order and ties."""
    words: frozenset[str]
    """The words by which near-duplicates are told."""

    @property
    def score(self) -> float:
        """Return the sum of its reasons."""
        return total(self.reasons)


def candidates(
    document: Document, facts: Sequence[Fact], language: Language
) -> tuple[Candidate, ...]:
    """Return every line of figures and dates that may be printed, in text order."""
    blocks = {block.id: (at, block) for at, block in enumerate(document.body)}
    title = document.title.value or document.headline.value or ""
    found = []
    for fact in facts:
        at, block = blocks.get(fact.span.block, (-1, None))
        if block is None or not _may_lead(fact, block):
            continue
        members = tuple(f for f in facts if f.chain == fact.id) or (fact,)
        if any(_is_barred(f) for f in members):
            continue
        found.append(_candidate(members, facts, (at, block), title, language))
    return tuple(found)


def _may_lead(fact: Fact, block: Block) -> bool:
    leads = fact.kind in _LEAST and fact.chain in {None, fact.id}
    return leads and block.kind in BODY_KINDS and not _is_barred(fact)


def _is_barred(fact: Fact) -> bool:
    return fact.meta or fact.stance in _SILENT


def _candidate(
    members: tuple[Fact, ...],
    facts: Sequence[Fact],
    placed: tuple[int, Block],
    title: str,
    language: Language,
) -> Candidate:
    at, block = placed
    lead = members[0]
    start, end = _sentence(block, lead, language)
    ids = {f.id for f in members}
    inside = tuple(f for f in facts if f.id not in ids and _is_in_label(f, lead))
    return Candidate(
        facts=members,
        inside=inside,
        sentence=(start, end),
        block=block,
        reasons=reasons(lead, len(members), block.text[start:end], title, language),
        place=(at, lead.span.start),
        words=content_words(lead.label or block.text[start:end], language.code),
    )


def _sentence(block: Block, fact: Fact, language: Language) -> tuple[int, int]:
    for start, end in sentences(block.text, language):
        if start <= fact.span.start < end:
            return start, max(end, fact.span.end)
    return 0, len(block.text)


def _is_in_label(fact: Fact, lead: Fact) -> bool:
    span = lead.label_span
    return (
        span is not None
        and fact.span.block == span.block
        and span.start <= fact.span.start
        and fact.span.end <= span.end
    )


def chosen(pool: Iterable[Candidate], kind: FactKind) -> tuple[Candidate, ...]:
    """Return the lines of *kind* to print: different values first, then what there is room for.

    A candidate is compared with printed lines only, so one that is not printed decides nothing.
    """
    mine = [c for c in pool if c.facts[0].kind is kind and c.score >= _LEAST[kind]]
    ranked = sorted(mine, key=lambda c: (-c.score, c.place))
    printed: list[Candidate] = []
    for same_value in (False, True):
        for candidate in ranked:
            if len(printed) < MOST_LINES and _adds(candidate, printed, same_value=same_value):
                printed.append(candidate)
    return tuple(sorted(printed, key=lambda c: c.place))


def _adds(candidate: Candidate, printed: Sequence[Candidate], *, same_value: bool) -> bool:
    if candidate in printed:
        return False
    alike = [other for other in printed if _values(candidate) & _values(other)]
    if not alike:
        return not same_value
    told = {other.facts[0].label_span for other in printed} - {None}
    if candidate.facts[0].label_span in told:
        return False
    return same_value and not any(_is_near(candidate, other) for other in alike)


def _values(candidate: Candidate) -> frozenset[tuple[str | None, str | None]]:
    lead = candidate.facts[0]
    return frozenset({(lead.edtf or lead.value, lead.unit)})


def _is_near(one: Candidate, other: Candidate) -> bool:
    """Tell whether two lines of one value say the same."""
    shared = len(one.words & other.words)
    least = min(len(one.words), len(other.words))
    labelled = one.facts[0].label and other.facts[0].label
    return not labelled or not least or shared / least >= _ALIKE
