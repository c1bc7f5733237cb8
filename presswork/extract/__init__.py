"""Facts of a document: references, dates and figures, claimed in that order, then labelled.

Finders yield what they find in one passage: a block, or a cell of a table. A stretch of text is
claimed once; what is claimed is covered before the next finder looks. Where the language of a text
has no file nothing is looked for: a number read by the words of another language may be wrong.
"""

from collections.abc import Iterator, Mapping

from presswork.extract.countries import date_order, issuing_country, printed_signs, speaking_country
from presswork.extract.dates import dates
from presswork.extract.figures import figures
from presswork.extract.found import CLAIMED, MEMORY, Found, Passage, Rejected, covered
from presswork.extract.homes import dollar_home, home, lawgiver, named_states
from presswork.extract.labels import label
from presswork.extract.laws import abbreviated_laws, with_sections
from presswork.extract.leftovers import leftovers
from presswork.extract.mask import addresses
from presswork.extract.other_calendars import other_calendars
from presswork.extract.patterns import ascii_digits
from presswork.extract.references import references
from presswork.extract.speeches import with_speakers
from presswork.extract.spelling import reading
from presswork.extract.stances import with_stances
from presswork.extract.sums import impossible
from presswork.findings import finding
from presswork.lang import Language, has_file, load
from presswork.model import Block, BlockKind, Document, Fact, Facts, Finding, Span
from presswork.values import replace

__all__ = ["extract"]

_META = frozenset({
    BlockKind.DATELINE,
    BlockKind.EDITOR_NOTE,
    BlockKind.CONTACT,
    BlockKind.CLOSING,
    BlockKind.END_MARK,
})
"""The kinds of block of the body whose facts are never in the box."""
_OWN_HEADING = "the heading of an article of this text"
_FORMULA = 40
"""How much of a block is looked at for the words with which a formula opens, in code points."""
_SILENT = frozenset({BlockKind.RULE, BlockKind.PAGE_NUMBER, BlockKind.SEPARATOR})


def extract(document: Document) -> Facts:
    """Return every fact of head and body, in text order, with ids from `f01`."""
    facts: list[Fact] = []
    rejected: list[Finding] = []
    findings = list(_left_alone(document))
    before = ""
    origins: dict[str, Passage] = {}
    sections: Mapping[str, str] = {}
    for block, meta in _blocks(document):
        code = _code(document, block)
        if not has_file(code):
            continue
        language = load(code)
        origins[code] = origins.get(code) or _origin(document, language)
        items = _of_block(block, replace(origins[code], before=before, sections=sections))
        sections = with_sections(sections, (one for one in items if isinstance(one, Found)))
        rejected += [_rejection(block, item) for item in items if isinstance(item, Rejected)]
        more = [_fact(block, item, meta=meta) for item in items if isinstance(item, Found)]
        findings += impossible(block, more, language)
        facts += more
        before = f"{before}{block.text}{CLAIMED}"[-MEMORY:]
    facts = with_speakers(document.body, facts, document.language.split("-")[0])
    numbered = tuple(replace(fact, id=f"f{at:02}") for at, fact in enumerate(facts, 1))
    found = Facts(facts=numbered, rejected=tuple(rejected), findings=tuple(findings))
    return label(document, found)


def _left_alone(document: Document) -> Iterator[Finding]:
    """Yield a finding for each language without a file, at the first of its passages."""
    passages: dict[str, list[Block]] = {}
    for block, _ in _blocks(document):
        passages.setdefault(_code(document, block), []).append(block)
    for code, blocks in sorted(passages.items()):
        if not has_file(code):
            count = f"{len(blocks)} passage{'s' * (len(blocks) > 1)}"
            yield finding("extract.no-language", blocks[0].whereabouts, language=code, count=count)


def _blocks(document: Document) -> Iterator[tuple[Block, bool]]:
    """Yield the blocks that may hold facts, each with whether its facts are meta."""
    for block in document.head:
        yield block, True
    for block in document.body:
        if block.kind not in _SILENT:
            yield block, block.kind in _META or _testifies(document, block)


def _testifies(document: Document, block: Block) -> bool:
    """Tell whether *block* is the formula of a signature, whose dates are those of the text."""
    code = _code(document, block)
    words = load(code).structure.testimonies if has_file(code) else ()
    return bool(words) and block.text.lstrip()[:_FORMULA].casefold().startswith(words)


def _code(document: Document, block: Block) -> str:
    return (block.language or document.language).split("-")[0]


def _of_block(block: Block, origin: Passage) -> list[Found | Rejected]:
    """Return what the finders say of *block*, in text order, in its offsets.

    *origin* is a passage without words that tells what holds for the whole document.
    """
    found: list[Found | Rejected] = []
    for start, end in _stretches(block):
        read = reading(block.text[start:end])
        passage = _passage(origin, read.text)
        found += [_shifted(read.found(item), start) for item in _of_passage(passage)]
    return sorted(found, key=lambda item: item.start)


def _stretches(block: Block) -> Iterator[tuple[int, int]]:
    """Yield the stretches that no fact crosses: the cells of a table, or the whole block."""
    if not block.rows:
        yield 0, len(block.text)
    for row in block.rows:
        for cell in row:
            yield cell.start, cell.end


def _origin(document: Document, language: Language) -> Passage:
    states = named_states(document, language)
    issuer = issuing_country(document, language) or dollar_home(document, states, language)
    return Passage(
        text="",
        printed="",
        language=language,
        date=document.date.value,
        date_order=date_order(document, language),
        country=speaking_country(document, language),
        issuer=issuer,
        home=home(states),
        lawgiver=lawgiver(document, states, language),
        signs=printed_signs(document, language),
        laws=abbreviated_laws(document, language),
    )


def _passage(origin: Passage, text: str) -> Passage:
    plain = ascii_digits(text, origin.language)
    silent = [*addresses(plain), *leftovers(plain, origin.language.code)]
    return replace(origin, text=covered(plain, silent), printed=text)


def _of_passage(passage: Passage) -> Iterator[Found | Rejected]:
    every: list[Found] = []
    foreign = list(other_calendars(passage))
    yield from foreign
    spans = [(one.start, one.end) for one in foreign]
    open_ = passage.reading(covered(passage.text, spans))
    for finder in (references, dates, figures):
        items = list(finder(open_))
        yield from (item for item in items if isinstance(item, Rejected))
        found = [item for item in items if isinstance(item, Found)]
        open_ = open_.reading(covered(open_.text, [(one.start, one.end) for one in found]))
        every += found
    own = [one for one in every if _is_own_heading(one, passage)]
    yield from (Rejected(start=one.start, end=one.end, reason=_OWN_HEADING) for one in own)
    cited = (one for one in every if one not in own)
    yield from with_stances(passage, sorted(cited, key=lambda one: one.start))


def _is_own_heading(one: Found, passage: Passage) -> bool:
    """Whether *one* is the number of an article that the text itself consists of."""
    bare = one.rule == "article" and one.value == f"Article/{(one.value or '').rpartition('/')[2]}"
    before, behind = passage.text[: one.start], passage.text[one.end :].strip()
    return bare and not before.strip() and (not behind or behind[0] in ".:")


def _shifted(item: Found | Rejected, by: int) -> Found | Rejected:
    if not by:
        return item
    moved = replace(item, start=item.start + by, end=item.end + by)
    if isinstance(moved, Found):
        moved = replace(
            moved, approx=_moved(moved.approx, by), stance_span=_moved(moved.stance_span, by)
        )
    return moved


def _moved(span: tuple[int, int] | None, by: int) -> tuple[int, int] | None:
    return (span[0] + by, span[1] + by) if span else None


def _span(block: Block, place: tuple[int, int] | None) -> Span | None:
    return Span(block=block.id, start=place[0], end=place[1]) if place else None


def _words(block: Block, span: Span | None) -> str | None:
    return block.text[span.start : span.end] if span else None


def _fact(block: Block, found: Found, *, meta: bool) -> Fact:
    approx, said = _span(block, found.approx), _span(block, found.stance_span)
    return Fact(
        id="",
        kind=found.kind,
        subtype=found.subtype,
        span=Span(block=block.id, start=found.start, end=found.end),
        text=block.text[found.start : found.end],
        value=found.value,
        unit=found.unit,
        approx=_words(block, approx),
        approx_class=found.approx_class,
        approx_span=approx,
        edtf=found.edtf,
        year=found.year,
        in_name=found.in_name,
        relative=found.relative,
        meta=meta,
        stance=found.stance,
        stance_text=_words(block, said),
        stance_span=said,
        body=found.body,
        paragraph=block.reference,
        rule=found.rule,
    )


def _rejection(block: Block, item: Rejected) -> Finding:
    words = block.text[item.start : item.end]
    return finding("extract.not-taken", block.whereabouts, words=words, reason=item.reason)
