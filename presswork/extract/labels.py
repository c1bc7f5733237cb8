"""Labels and chains: facts in, the same facts out, each with the words that say what it is."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from presswork.extract.labelling.ages import aged, is_age
from presswork.extract.labelling.amounts import amount_phrases, level_phrase, spent_on
from presswork.extract.labelling.bases import base_phrase
from presswork.extract.labelling.chains import chained
from presswork.extract.labelling.citations import citation_phrase
from presswork.extract.labelling.contradictions import contradictions
from presswork.extract.labelling.events import event_phrases
from presswork.extract.labelling.half_said import is_half_said
from presswork.extract.labelling.leaders import row_head
from presswork.extract.labelling.links import is_base
from presswork.extract.labelling.otherwise import other_phrases
from presswork.extract.labelling.parts import Part, Piece, lexicon
from presswork.extract.labelling.rates import with_rate
from presswork.extract.labelling.safety import (
    holds_date,
    is_conditional,
    is_of_one_piece,
    is_place,
    is_rest_of_list,
    lacks_subject,
    only_says,
    safe,
)
from presswork.extract.labelling.sentence import (
    MODIFIERS,
    Phrase,
    Sentence,
    is_table,
    only,
    trimmed,
)
from presswork.extract.labelling.unspaced import unspaced_label
from presswork.extract.labelling.verb_first import verb_first_phrases
from presswork.extract.labelling.weighed import Ranking
from presswork.extract.labelling.weights import has_weights
from presswork.extract.labelling.words import words
from presswork.lang import load
from presswork.lang.letters import folded
from presswork.lang.sentences import sentences
from presswork.lang.tables import Language
from presswork.model import Block, Document, Fact, FactKind, Facts, Span
from presswork.values import replace

__all__ = ["label"]

_PARTS_OF_LAWS = frozenset({"article", "statute section"})
"""The rules of references that are no document of their own."""
_FIGURE_WIDTH = 92
"""The longest label of a figure, in code points: a little over three lines of the box."""
_REACH = 90
"""How many words to either side of a fact are looked at, so that cost stays linear."""
_CLOSED_QUOTE = re.compile(r"[^\W\d_]’(?!\w)")
"""The end of words in single quotation marks, which a label holds with their beginning."""
_NEAR, _WIDE = 8, 160
"""How many facts, and code points, to either side are looked at where no space parts words."""
_DATE_WIDTH = 140
"""The longest label of a date: two lines of its wide column."""


def label(document: Document, facts: Facts, *, weighed: bool = True) -> Facts:
    """Return *facts* with labels, chains and the findings that only labels can show.

    A fact for which no safe words stand in its sentence keeps none. Where there are weights for
    the language and they are *weighed*, they may overrule what the rules take.
    """
    language = load(document.language)
    weights = language.code if weighed and has_weights(language.code) else ""
    head = {block.id for block in document.head}  # lines, no sentences
    blocks = {block.id: block for block in (*document.head, *document.body, *document.notes)}
    by_block: dict[str, list[Fact]] = {}
    for fact in facts.facts:
        by_block.setdefault(fact.span.block, []).append(fact)
    labelled: dict[str, Fact] = {}
    for id_, group in by_block.items():
        if id_ in blocks:
            told = _in_block(blocks[id_], group, language, "" if id_ in head else weights)
            labelled |= {f.id: f for f in told if not _says_where(f, document)}
    found = tuple(labelled.get(fact.id, fact) for fact in facts.facts)
    return replace(facts, facts=found, findings=(*facts.findings, *contradictions(found, blocks)))


def _says_where(fact: Fact, document: Document) -> bool:
    """Tell whether a date would be labelled by the place of its dateline, which tells nothing."""
    place = document.place.value
    dated = fact.kind is FactKind.DATE and fact.label is not None and place is not None
    return dated and str(fact.label).casefold() == str(place).casefold()


def _in_block(block: Block, facts: list[Fact], language: Language, weights: str) -> Iterable[Fact]:
    starts = [fact.span.start for fact in facts]
    rows = {fact.id: fact for fact in _in_rows(block, facts)}
    for start, end in sentences(block.text, language):
        here = facts[bisect_left(starts, start) : bisect_left(starts, end)]
        if here:
            told = _in_sentence(block, start, end, here, language, weights)
            yield from (rows.get(fact.id, fact) for fact in told)


def _in_rows(block: Block, facts: list[Fact]) -> Iterable[Fact]:
    """Yield the facts to which dots lead from the head of their row, labelled by that."""
    first = 0
    for fact in facts:
        at = min(fact.span.start, fact.approx_span.start if fact.approx_span else fact.span.start)
        head = row_head(block.text, first, at)
        first = fact.span.end
        if head and head[1] - head[0] <= _FIGURE_WIDTH:
            yield _with_label(fact, block, *head)


def _in_sentence(
    block: Block, start: int, end: int, facts: list[Fact], language: Language, weights: str
) -> Iterable[Fact]:
    end = max(end, *(fact.span.end for fact in facts))
    if not language.labelling.word_parts:
        read = folded(block.text)
        for place, fact in enumerate(facts):
            beside = facts[max(0, place - _NEAR) : place + _NEAR]
            first, last = max(start, fact.span.start - _WIDE), min(end, fact.span.end + _WIDE)
            found = unspaced_label(read, first, last, fact, beside, language)
            yield _with_label(fact, block, *found) if found else fact
        return
    pieces = [Piece(f.span.start, f.span.end, Part.FACT) for f in facts]
    pieces += [
        Piece(f.approx_span.start, f.approx_span.end, Part.APPROXIMATOR)
        for f in facts
        if f.approx_span is not None
    ]
    s = Sentence(
        words(block.text, start, end, pieces, language.code),
        lexicon(language.code),
        language.labelling.citation_nouns,
        language.labelling.word_parts,
        language.labelling.verbs_first,
        language.labelling.bare_genitive,
        frozenset(f.span.start for f in facts if f.kind is FactKind.DATE),
        frozenset(f.span.start for f in facts if _has_word(f)),
    )
    if is_table(s):
        yield from facts
        return
    places = {word.start: at for at, word in enumerate(s.words) if word.part is Part.FACT}
    chains = chained(s, facts, places)
    ranking = Ranking(s, weights) if weights else None
    for fact in facts:
        at = places.get(fact.span.start)
        near = fact if at is None else _near(s, at, fact, block, ranking)
        yield replace(near, chain=chains.get(fact.id))


def _has_word(fact: Fact) -> bool:
    """Tell whether *fact* is a whole document with its word, as "Executive Order 9" is."""
    whole = fact.kind is FactKind.REFERENCE and fact.rule not in _PARTS_OF_LAWS
    return whole and fact.text[:1].isalpha()


def _near(s: Sentence, at: int, fact: Fact, block: Block, ranking: Ranking | None) -> Fact:
    """Return *fact* labelled by the words around it, however long its sentence is."""
    first = max(0, at - _REACH)
    window = replace(s, words=s.words[first : at + _REACH])
    told = _phrase(window, at - first, fact, block)
    if ranking is None:
        return _labelled(fact, block, window, told)
    wanted = (told[0] + first, told[1] + first) if told else None

    def may(phrase: Phrase) -> bool:
        return _may(window, (phrase[0] - first, phrase[1] - first), at - first, fact, block)

    best = ranking.best(at, fact, wanted, may)
    if best is None or fact.kind is not FactKind.FIGURE:
        return _labelled(fact, block, s, best)
    rated = with_rate(s, best, at)
    return _labelled(fact, block, s, rated if safe(s, rated, at, block, _most(fact)) else best)


def _may(s: Sentence, phrase: Phrase, at: int, fact: Fact, block: Block) -> bool:
    """Tell whether *phrase*, which no rule proposes, may label *fact* at *at*."""
    if trimmed(s, phrase) != phrase or not is_of_one_piece(s, phrase):
        return False
    if is_half_said(s, phrase, at, fact) or not safe(s, phrase, at, block, _most(fact)):
        return False
    if fact.kind is not FactKind.REFERENCE and lacks_subject(s, phrase):
        return False
    return fact.kind is not FactKind.DATE or _may_date(s, phrase, at)


def _most(fact: Fact) -> int:
    """Return the width of the longest label of *fact*, in code points."""
    return _FIGURE_WIDTH if fact.kind is FactKind.FIGURE else _DATE_WIDTH


def _phrase(s: Sentence, at: int, fact: Fact, block: Block) -> Phrase | None:
    told = (
        phrase
        for found in _candidates(s, at, fact)
        for phrase in (_behind_stance(s, found, fact),)
        if fact.kind is FactKind.REFERENCE or not lacks_subject(s, phrase)
        if fact.kind is not FactKind.DATE or _may_date(s, phrase, at)
    )
    said = (phrase for phrase in told if safe(s, phrase, at, block, _most(fact)))
    # what follows the first is looked for only where it is needed
    return _brief(s, list(said)) if fact.kind is FactKind.DATE else next(said, None)


def _brief(s: Sentence, phrases: list[Phrase]) -> Phrase | None:
    """Return the first of *phrases*, or where it is wider than a figure's label a form of it.

    That begins with the same word and leaves out an aim or what went on meanwhile.
    """
    first = next(iter(phrases), None)
    if first is None or _width(s, first) <= _FIGURE_WIDTH:
        return first
    shorter = (p for p in phrases if p[0] == first[0] and _width(s, p) <= _FIGURE_WIDTH)
    return next((p for p in shorter if _is_apart(s, p[1])), first)


def _is_apart(s: Sentence, at: int) -> bool:
    """Tell whether "to serve" or "during the war" begins at *at*."""
    return s.part(at) is Part.INFINITIVE or s.among(at, "lasting_prepositions")


def _width(s: Sentence, phrase: Phrase) -> int:
    return s.words[phrase[1] - 1].end - s.words[phrase[0]].start


def _behind_stance(s: Sentence, phrase: Phrase, fact: Fact) -> Phrase:
    """Return *phrase* without the end of "the forecast projects", whose claim *fact* is."""
    said = fact.stance_span
    if said is None or fact.kind is not FactKind.FIGURE or not s.spaced:
        return phrase
    first = next((k for k in range(*phrase) if s.words[k].start >= said.end), phrase[1])
    inside = said.start <= s.words[phrase[0]].start < said.end
    # "target for the rate" behind "target" is whole
    return (first, phrase[1]) if inside and s.part(first) in MODIFIERS else phrase


def _may_date(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether *phrase* may say what happened at the date at *at*."""
    apart = is_conditional(s, phrase[0]) or is_rest_of_list(s, phrase)
    return not (apart or only_says(s, phrase) or is_place(s, phrase) or holds_date(s, phrase, at))


def _candidates(s: Sentence, at: int, fact: Fact) -> Iterable[Phrase]:
    if s.verbs_first:
        yield from verb_first_phrases(s, at, fact)
        return
    if fact.kind is FactKind.REFERENCE:
        found = citation_phrase(s, at)
        yield from [found] if found else []
    elif fact.subtype in {"duration", "count"} and is_age(s, at):
        yield from only(aged(s, at))
    elif fact.kind is FactKind.FIGURE and is_base(s, at):
        # what it was, said under what it is, would mislead
        yield from only(base_phrase(s, at))
    elif fact.kind is FactKind.DATE or fact.subtype == "duration":
        if fact.subtype == "duration":
            level = level_phrase(s, at)
            yield from [level] if level else []
            spent = spent_on(s, at)
            yield from [spent] if spent else []
        edtf = fact.edtf or ""
        opens = edtf.endswith("/..")
        bounded = opens or edtf.startswith("../")
        lasts = fact.subtype == "duration"
        yield from event_phrases(
            s, at, in_name=fact.in_name, opens=opens, bounded=bounded, lasts=lasts
        )
        return
    else:
        yield from amount_phrases(s, at, fact.subtype)
        yield from other_phrases(s, at, fact.subtype)


def _labelled(fact: Fact, block: Block, s: Sentence, phrase: Phrase | None) -> Fact:
    if phrase is None:
        return fact
    start, end = s.words[phrase[0]].start, s.words[phrase[1] - 1].end
    closes = _CLOSED_QUOTE.search(block.text, start, end + 1)
    opened = block.text[max(0, start - 1) : start] == "‘" and closes is not None
    return _with_label(fact, block, start - opened, end)


def _with_label(fact: Fact, block: Block, start: int, end: int) -> Fact:
    return replace(
        fact,
        label=block.text[start:end],
        label_span=Span(block=block.id, start=start, end=end),
    )
