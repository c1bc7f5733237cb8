"""The summary: five to seven whole sentences of the source that stand by themselves."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from presswork.lang.sentences import sentences
from presswork.lang.tables import Language
from presswork.model import (
    Block,
    BlockKind,
    Document,
    Fact,
    Reason,
    Span,
    SummarySentence,
)
from presswork.select.rank import central, similarity
from presswork.select.score import total
from presswork.select.terms import content_words, has_any, opens_with
from presswork.values import Struct

__all__ = ["summarize"]

_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_FEWEST, _MOST = 5, 7
_SENTENCES_A_LINE = 6
"""One sentence of the summary for so many of the text, between the two bounds."""
_ROUNDS: tuple[tuple[int, float, tuple[int | None, ...]], ...] = (
    (1, 0.35, (0, 1, 2, None)),
    (2, 0.35, (None,)),
    (_MOST, 0.5, (None,)),
)
"""Most sentences of a paragraph, most likeness, thirds of the text to look in: strict first."""
_LEAST_SCORE = 0.0
_TIMES_TOLD = 2
_OPENING = 3
"""Words of a sentence that show whether its first noun points back."""
_EARLY, _SOON = 3, 6
"""So many words before a person, and behind, that person may be named in."""
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ("«", "»"), ("„", "“"))


class _Sentence(Struct, frozen=True):
    block: Block
    at: int
    """The place of its block in the body."""
    start: int
    end: int
    words: frozenset[str]
    values: frozenset[str]
    """The values of its figures."""
    reasons: tuple[Reason, ...]

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]

    @property
    def score(self) -> float:
        return total(self.reasons)


def summarize(
    document: Document, facts: Sequence[Fact], language: Language
) -> tuple[SummarySentence, ...]:
    """Return the sentences of the summary in text order, fewer than five only where no more fit."""
    rows = _scored(document, facts, language)
    fit = [row for row in rows if row.reasons and row.score > _LEAST_SCORE]
    wanted = max(_FEWEST, min(_MOST, len(rows) // _SENTENCES_A_LINE))
    picked = _spread(fit, wanted, len(document.body))
    return tuple(
        SummarySentence(
            text=row.text,
            span=Span(block=row.block.id, start=row.start, end=row.end),
            paragraph=row.block.reference,
            score=row.score,
            reasons=row.reasons,
        )
        for row in sorted(picked, key=lambda row: (row.at, row.start))
    )


def _scored(document: Document, facts: Sequence[Fact], language: Language) -> list[_Sentence]:
    places = [
        (at, block, start, end)
        for at, block in enumerate(document.body)
        if block.kind in _KINDS
        for start, end in sentences(block.text, language)
    ]
    sets = [content_words(block.text[a:b], language.code) for _, block, a, b in places]
    by_block: dict[str, list[Fact]] = {}
    for fact in facts:
        by_block.setdefault(fact.span.block, []).append(fact)
    title = content_words(document.title.value or document.headline.value or "", language.code)
    rows = []
    for (at, block, start, end), words, rank in zip(places, sets, central(sets), strict=True):
        mine = _between(by_block.get(block.id, []), start, end)
        text = block.text[start:end]
        parts: tuple[Reason, ...] = ()
        if _is_fit(text, language) and not any(
            f.stance in {"denied", "hypothetical"} for f in mine
        ):
            parts = _reasons(text, mine, rank, len(words & title), language)
        values = frozenset(f"{f.value} {f.unit}" for f in mine if f.value)
        rows.append(_Sentence(block, at, start, end, words, values, parts))
    return rows


def _between(facts: Sequence[Fact], start: int, end: int) -> Sequence[Fact]:
    """Return those of *facts*, which are in text order, that begin from *start* to *end*."""
    first = bisect_left(facts, start, key=lambda fact: fact.span.start)
    return facts[first : bisect_left(facts, end, key=lambda fact: fact.span.start)]


def _is_fit(text: str, language: Language) -> bool:
    """Tell whether a sentence is whole and stands without its neighbours."""
    table = language.summary
    first = next((c for c in text if c.isalnum()), "")
    whole = not first.islower() and re.search(r"[.!。．।؟]\W{0,3}$", text) is not None
    paired = all(text.count(a) == text.count(b) for a, b in _PAIRS[:4]) and text.count('"') % 2 == 0
    if not whole or not paired or not table.shortest <= _length(text, language) <= table.longest:
        return False
    return not (
        _lacks_name(text, language)
        or opens_with(text, table.leaning_openers, language.code)
        or has_any(text, table.leaning, language.code)
        or has_any(text, table.courtesies, language.code)
    )


def _lacks_name(text: str, language: Language) -> bool:
    """Tell whether a sentence opens about somebody whom it does not name: "In her life, she"."""
    words = re.findall(r"\w[\w’'-]*", text)[: _EARLY + _SOON + 1]
    persons = language.summary.persons
    at = next((at for at, word in enumerate(words) if word.casefold() in persons), None)
    if at is None or at > _EARLY:
        return False
    return not any(word[0].isupper() for word in (*words[1:at], *words[at + 1 : at + _SOON]))


def _points_back(text: str, language: Language) -> bool:
    """Tell whether a sentence opens with an article and one plain noun, "The event will"."""
    if not opens_with(text, language.summary.definite_openers, language.code):
        return False
    words = re.findall(r"\w[\w’'-]*", text)[:_OPENING]
    if len(words) < _OPENING or not words[1][0].islower():
        return False
    table = language.labelling
    tied = {*table.genitive, *table.prepositions, *table.relatives}
    return words[2] not in tied and not words[2].endswith(table.participle_endings)


def _length(text: str, language: Language) -> int:
    """Return the words of *text*, or its signs where no white space parts words."""
    return len(text.split()) if language.labelling.word_parts else len(re.sub(r"\W", "", text))


def _reasons(
    text: str, facts: Sequence[Fact], rank: float, shared: int, language: Language
) -> tuple[Reason, ...]:
    table = language.summary
    figures = sum(1 for f in facts if f.value and f.kind == "figure")
    dates = sum(1 for f in facts if f.edtf and not f.in_name)
    rows = (
        ("central", round(rank, 3)),
        ("figures", min(0.8, 0.4 * figures)),
        ("dates", min(0.4, 0.2 * dates)),
        ("references", 0.3 if any(f.kind == "reference" for f in facts) else 0.0),
        ("ask", 0.6 if has_any(text, table.asks, language.code) else 0.0),
        (
            "commitment",
            0.5 if has_any(text, language.selection.commitments, language.code) else 0.0,
        ),
        ("to come", 0.4 if has_any(text, language.selection.futures, language.code) else 0.0),
        ("title", round(min(0.5, 0.1 * shared), 2)),
        ("weak opening", -0.4 if opens_with(text, table.weak_openers, language.code) else 0.0),
        ("points back", -0.6 if _points_back(text, language) else 0.0),
        ("may point back", -0.5 if has_any(text, table.reaching_back, language.code) else 0.0),
        ("trails off", -0.6 if text.rstrip().endswith(("...", "…")) else 0.0),
        ("long", -0.4 if _length(text, language) > table.long else 0.0),
    )
    return tuple(Reason(name=name, points=points) for name, points in rows if points)


def _spread(rows: Sequence[_Sentence], wanted: int, blocks: int) -> list[_Sentence]:
    """Return the best sentences: one a paragraph and no third of the text without, if it can be."""
    ranked = sorted(rows, key=lambda row: (-row.score, row.at, row.start))
    picked: list[_Sentence] = []
    for most_in_block, alike, thirds in _ROUNDS:
        for third in thirds:
            room = wanted if third is None else len(picked) + 1
            for row in ranked:
                here = third is None or row.at * 3 // max(blocks, 1) == third
                if len(picked) < room and here and _adds(row, picked, most_in_block, alike):
                    picked.append(row)
    return picked


def _adds(row: _Sentence, picked: Sequence[_Sentence], most_in_block: int, alike: float) -> bool:
    if row in picked or sum(other.at == row.at for other in picked) >= most_in_block:
        return False
    told = Counter(value for other in picked for value in other.values)
    if any(told[value] >= _TIMES_TOLD for value in row.values):
        return False
    return all(similarity(row.words, other.words) < alike for other in picked)
