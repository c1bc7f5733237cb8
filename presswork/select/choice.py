"""The choice: scored candidates in, those that the box has room for out."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from presswork.lang.sentences import sentences
from presswork.lang.tables import Language
from presswork.model import BODY_KINDS, Block, BlockKind, Document, Fact, FactKind, Reason
from presswork.select.score import Place, reasons, total
from presswork.select.terms import content_words, limiter_before, rate_behind
from presswork.values import Struct, replace

__all__ = ["MOST_LINES", "Candidate", "candidates", "chosen"]

MOST_LINES = 8
"""The most lines of figures, and of dates, that the box prints."""
_LEAST = {FactKind.FIGURE: -2.4, FactKind.DATE: -1.4}
"""What a line must score to be printed: nearly all facts of a short statement are worth it."""
_FURTHER = {FactKind.FIGURE: -0.2, FactKind.DATE: 0.0}
"""What each printed line before it takes from one: what matters is said early."""
_BACKGROUND = frozenset({
    "base of a change",
    "base of a comparison",
    "conversion",
    "time of a claim",
})
"""The reasons against a line that no room outweighs."""
_ALIKE = 0.5
_REACH = 240
"""How much of its sentence to either side of a fact is looked at, in code points."""


class Candidate(Struct, frozen=True):
    """One possible line of the box."""

    facts: tuple[Fact, ...]
    """The fact, or the members of its chain."""
    around: tuple[Fact, ...]
    """Other facts near it, which its label or clip may print."""
    sentence: tuple[int, int]
    """Its sentence, or what is near in a very long one, in code points of the block."""
    block: Block
    """Its block."""
    reasons: tuple[Reason, ...]
    """The parts of its score."""
    place: tuple[int, int]
    """Its place in the text, for order and ties."""
    words: frozenset[str]
    """The words by which near-duplicates are told."""
    label_start: int | None
    """Where the printed label of the lead begins, "of the" between them included."""
    limiter: str
    """The word right before the lead without which it is another amount: additional, top."""
    rate: str
    """The words right behind the lead that say of what time it is: a year, ago."""
    wanted: bool
    """Whether an editor asked for it, so that it is printed whatever its score."""

    @property
    def score(self) -> float:
        """Return the sum of its reasons."""
        return total(self.reasons)


def candidates(
    document: Document,
    facts: Sequence[Fact],
    language: Language,
    wanted: frozenset[str] = frozenset(),
) -> tuple[Candidate, ...]:
    """Return every line of figures and dates that may be printed, in text order.

    The facts of the ids *wanted* may, whoever's claim they are.
    """
    blocks = {block.id: (at, block) for at, block in enumerate(document.body)}
    title = document.title.value or document.headline.value or ""
    by_block: dict[str, list[Fact]] = {}
    for fact in facts:
        by_block.setdefault(fact.span.block, []).append(fact)
    return tuple(
        _candidate(members, around, (*blocks[id_], span), title, language, wanted)
        for id_, here in by_block.items()
        if id_ in blocks
        for members, around, span in _lines(here, blocks[id_][1], language, wanted)
    )


def _lines(
    facts: Sequence[Fact], block: Block, language: Language, wanted: frozenset[str]
) -> Iterator[tuple[tuple[Fact, ...], tuple[Fact, ...], tuple[int, int]]]:
    """Yield the facts of each possible line of *block*, those around it and its sentence."""
    starts = [fact.span.start for fact in facts]
    for start, end in sentences(block.text, language) if facts else ():
        here = facts[bisect_left(starts, start) : bisect_left(starts, end)]
        chains: dict[str | None, list[Fact]] = {}
        for fact in here:
            chains.setdefault(fact.chain, []).append(fact)
        for fact in here:
            members = tuple(chains[fact.id]) if fact.chain == fact.id else (fact,)
            asked = any(f.id in wanted for f in members)
            barred = block.kind not in BODY_KINDS or any(_is_barred(f, language) for f in members)
            if _may_lead(fact) and (asked or not barred):
                near = max(start, fact.span.start - _REACH), min(end, fact.span.end + _REACH)
                if not asked and fact.label is None and _is_furniture(fact, block.text, near):
                    continue
                yield members, _around(members, here, near), near


def _around(
    members: Sequence[Fact], here: Sequence[Fact], near: tuple[int, int]
) -> tuple[Fact, ...]:
    """Return the facts of *here* that stand in *near* and are none of *members*."""
    first = bisect_left(here, near[0], key=lambda fact: fact.span.start)
    last = bisect_left(here, near[1], key=lambda fact: fact.span.start)
    own = {fact.id for fact in members}
    return tuple(fact for fact in here[first:last] if fact.id not in own)


def _may_lead(fact: Fact) -> bool:
    return fact.kind in _LEAST and fact.chain in {None, fact.id}


def _is_barred(fact: Fact, language: Language) -> bool:
    """Tell whether a fact stays out: denied, under a condition, or said by nobody who is named.

    What *would* be is printed with that word.
    """
    if fact.meta or fact.stance == "denied" or (fact.stance and not fact.stance_text):
        return True
    said = (fact.stance_text or "").casefold()
    return fact.stance == "hypothetical" and said not in language.stance.moods


def _is_furniture(fact: Fact, text: str, near: tuple[int, int]) -> bool:
    """Tell whether a date stands in a line of names alone, a dateline or the address of a desk."""
    if fact.kind is not FactKind.DATE:
        return False
    around = f"{text[near[0] : fact.span.start]} {text[fact.span.end : near[1]]}"
    words = (word for word in around.split() if word[0].isalpha() and "/" not in word)
    return all(word[0].isupper() for word in words)


def _candidate(
    members: tuple[Fact, ...],
    around: tuple[Fact, ...],
    placed: tuple[int, Block, tuple[int, int]],
    title: str,
    language: Language,
    wanted: frozenset[str],
) -> Candidate:
    at, block, (start, end) = placed
    lead = members[0]
    sentence = block.text[start:end]
    limiter, rate = _limiter(lead, block, language), _rate(lead, block, language)
    said = Place(
        sentence=sentence,
        offset=start,
        ahead=sum(f.kind is lead.kind and f.span.start < lead.span.start for f in around),
        listed=block.kind is BlockKind.LIST_ITEM,
        limited=bool(limiter),
        rated=bool(rate),
    )
    return Candidate(
        facts=members,
        around=around,
        sentence=(start, end),
        block=block,
        reasons=reasons(lead, len(members), said, title, language),
        place=(at, lead.span.start),
        words=content_words(lead.label or sentence, language.code),
        label_start=_label_start(lead, block, language),
        limiter=limiter,
        rate=rate,
        wanted=any(fact.id in wanted for fact in members),
    )


def _limiter(fact: Fact, block: Block, language: Language) -> str:
    """Return "additional " or "top " where it stands right before a figure or its approximator."""
    if fact.kind is not FactKind.FIGURE:
        return ""
    led = fact.approx_span is not None and fact.approx_span.end <= fact.span.start
    start = fact.approx_span.start if led and fact.approx_span else fact.span.start
    return limiter_before(block.text, start, language.code)


def _rate(fact: Fact, block: Block, language: Language) -> str:
    """Return " a year" where it stands right behind a figure and its label does not hold it.

    Behind a period it is " ago".
    """
    if fact.kind is not FactKind.FIGURE:
        return ""
    lasts = fact.subtype == "duration"
    said = rate_behind(block.text, fact.span.end, language.code, lasts=lasts)
    label, end = fact.label_span, fact.span.end + len(said)
    return "" if label is not None and label.start < end <= label.end else said


def _label_start(fact: Fact, block: Block, language: Language) -> int | None:
    """Return where the printed label begins, with the "of the" by which a figure is a part of it.

    An editor's label is printed as the editor wrote it.
    """
    if fact.label_span is None:
        return None
    begin, end = fact.span.end, fact.label_span.start
    between = block.text[begin:end]
    first, *rest = between.casefold().split() or [""]
    table = language.labelling
    counted = fact.kind is FactKind.FIGURE and fact.origin == "rule" and table.word_parts
    if not counted or first not in table.genitive or not set(rest) <= set(table.determiners):
        return end
    return begin + len(between) - len(between.lstrip())


def chosen(pool: Iterable[Candidate], kind: FactKind) -> tuple[Candidate, ...]:
    """Return the lines of *kind* to print: different values first, then what there is room for.

    A candidate is compared with printed lines only, so one that is not printed decides nothing.
    What an editor asked for comes first, even beyond that room.
    """
    mine = [candidate for candidate in pool if candidate.facts[0].kind is kind]
    ranked = sorted(mine, key=lambda c: (-c.score, c.place))
    printed = [candidate for candidate in ranked if candidate.wanted]
    for same_value in (False, True):
        left = [c for c in ranked if not c.wanted and _is_worth(c)]
        while len(printed) < MOST_LINES and (best := _best(left, printed, same_value=same_value)):
            printed.append(best)
    return tuple(sorted(printed, key=lambda c: c.place))


def _best(
    left: list[Candidate], printed: Sequence[Candidate], *, same_value: bool
) -> Candidate | None:
    """Take the best line out of *left*, which is in order of score, and what adds nothing."""
    best: Candidate | None = None
    at, gone = -1, []
    for place, candidate in enumerate(left):
        if best is not None and candidate.score <= best.score:
            break
        if not _adds(candidate, printed, same_value=same_value):
            gone.append(place)
            continue
        placed = _behind(candidate, printed)
        if _is_worth(placed) and (best is None or placed.score > best.score):
            best, at = placed, place
    for place in sorted([*gone, *([at] if best else [])], reverse=True):
        del left[place]
    return best


def _behind(candidate: Candidate, printed: Iterable[Candidate]) -> Candidate:
    """Return *candidate* with what the printed lines before it in the text take from it."""
    before = sum(other.place < candidate.place for other in printed)
    points = round(before * _FURTHER[candidate.facts[0].kind], 2)
    if not points:
        return candidate
    further = Reason(name="behind other lines", points=points)
    return replace(candidate, reasons=(*candidate.reasons, further))


def _is_worth(candidate: Candidate) -> bool:
    """Tell whether *candidate* may be printed at all."""
    names = {reason.name for reason in candidate.reasons}
    return candidate.score >= _LEAST[candidate.facts[0].kind] and not names & _BACKGROUND


def _adds(candidate: Candidate, printed: Sequence[Candidate], *, same_value: bool) -> bool:
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
