"""An invented statement as a finished briefing, for tests of what stands behind the selection."""

from collections.abc import Iterable

from presswork import model as m
from presswork.values import replace

__all__ = ["briefing", "document"]

_HEAD = (
    (m.BlockKind.INSTITUTION, "Permanent Mission of the Republic of Norland to the United Nations"),
    (
        m.BlockKind.TITLE,
        (
            "Statement by H.E. Ms. Ana Lindqvist, Minister for Water and Coasts, Republic of "
            "Norland "
            "Second Conference of Parties to the Convention on Shared Rivers"
        ),
    ),
)
_BODY = (
    (m.BlockKind.SALUTATION, "Madam President, Excellencies,"),
    (
        m.BlockKind.PARAGRAPH,
        (
            "Norland thanks the host for its welcome. Since 2004 the River Dialogue has met every "
            "spring, and on 14 June 2019 it adopted the Harbour Charter in line with "
            "Security Council "
            "resolutions 9101 (2001), 9120 (2004) and 9177 (2011)."
        ),
    ),
    (m.BlockKind.HEADING, "What has been done"),
    (
        m.BlockKind.PARAGRAPH,
        (
            "Over 2,400 families were moved out of the flood plain in 2021, which marks a nearly "
            "30 percent increase against the figure of 2020. The joint centre was set up with 96 "
            "engineers of 41 river authorities of 27 states. It cost €40 million & was paid "
            "in full."
        ),
    ),
    (m.BlockKind.LIST_ITEM, "at least 75% of the dykes were rebuilt by 2022;"),
    (m.BlockKind.LIST_ITEM, "some 1.2 million people drink safe water for the first time."),
    (
        m.BlockKind.QUOTE,
        "“A river has no passport”, as Article 5 of the Convention on Shared Rivers reminds us.",
    ),
    (m.BlockKind.HEADING, "What comes next"),
    (
        m.BlockKind.PARAGRAPH,
        (
            "We will host the Third Conference from 7 to 8 November 2023 in Port Ana and "
            "invite all 64 "
            "parties. General Assembly resolution 71/9222 asks for a report by 2025."
        ),
    ),
    (m.BlockKind.CLOSING, "I thank you."),
)
_FURNITURE = (
    (m.BlockKind.REPEATED, "Permanent Mission of the Republic of Norland to the United Nations"),
)
# words of the block, kind, subtype, value or EDTF, unit, approximator, label
_FACTS = (
    ("Since 2004", "date", None, "2004/..", None, None, "River Dialogue"),
    ("14 June 2019", "date", None, "2019-06-14", None, None, "adopted the Harbour Charter"),
    ("9101 (2001)", "reference", None, "S/RES/9101", None, None, None),
    ("9120 (2004)", "reference", None, "S/RES/9120", None, None, None),
    ("9177 (2011)", "reference", None, "S/RES/9177", None, None, None),
    (
        "2,400",
        "figure",
        "count",
        "2400",
        None,
        "Over",
        "families were moved out of the flood plain",
    ),
    ("in 2021", "date", None, "2021", None, None, "families were moved out of the flood plain"),
    ("30 percent", "figure", "percent", "30", "%", "nearly", "increase against the figure of 2020"),
    ("96", "figure", "count", "96", None, None, "engineers"),
    ("41", "figure", "count", "41", None, None, "river authorities"),
    ("27", "figure", "count", "27", None, None, "states"),
    ("€40 million", "figure", "money", "40000000", "EUR", None, "The joint centre"),
    ("75%", "figure", "percent", "75", "%", "at least", "of the dykes were rebuilt"),
    ("2022", "date", None, "2022", None, None, "the dykes were rebuilt"),
    ("1.2 million", "figure", "count", "1200000", None, "some", "people drink safe water"),
    ("Article 5", "reference", None, "Convention-on-Shared-Rivers/Art.5", None, None, None),
    ("7 to 8 November 2023", "date", None, "2023-11-07/2023-11-08", None, None, "Third Conference"),
    ("64", "figure", "count", "64", None, None, "parties"),
    ("resolution 71/9222", "reference", None, "A/RES/71/9222", None, None, None),
    ("2025", "date", None, "2025", None, None, "a report"),
)
_CHAIN = ("96", "41", "27")


def document() -> m.Document:
    """Return the invented statement."""
    head = _blocks(_HEAD, 1)
    body = _numbered(_blocks(_BODY, 3))
    furniture = _blocks(_FURNITURE, 3 + len(_BODY))
    rule = "rule sample"
    speaker = m.Speaker(
        name=m.Field(value="Ana Lindqvist", origin=rule),
        honorific=m.Field(value="H.E. Ms.", origin=rule),
        role=m.Field(value="Minister for Water and Coasts, Republic of Norland", origin=rule),
    )
    occasion = "Second Conference of Parties to the Convention on Shared Rivers"
    return m.Document(
        source=m.Source(
            name="norland.txt",
            sha256="0" * 64,
            media_type="text/plain",
            encoding="utf-8",
            reader="plaintext/1",
        ),
        language="en",
        title=m.Field(value=_HEAD[1][1], origin=rule),
        headline=m.Field(value=occasion, origin=rule),
        kind=m.Field(value="Statement", origin=rule),
        institution=m.Field(value=_HEAD[0][1], origin=rule),
        speakers=(speaker,),
        occasion=m.Field(value=occasion, origin=rule),
        salutation=m.Field(value=_BODY[0][1], origin=rule),
        closing=m.Field(value=_BODY[-1][1], origin=rule),
        head=head,
        body=body,
        furniture=furniture,
        characters=sum(len("".join(b.text.split())) for b in (*head, *body, *furniture)),
    )


def briefing() -> m.Briefing:
    """Return the invented statement with its facts, its box and its summary."""
    doc = document()
    facts = tuple(_fact(doc, number, row) for number, row in enumerate(_FACTS, 1))
    figures = _lines(facts, m.FactKind.FIGURE)
    dates = tuple(sorted(_lines(facts, m.FactKind.DATE), key=lambda e: e.edtf or ""))
    printed = {id_ for entry in (*figures, *dates) for id_ in entry.facts}
    facts = tuple(replace(f, key=f.id in printed or f.kind is m.FactKind.REFERENCE) for f in facts)
    timeline = tuple(
        m.TimelineEvent(
            fact=e.facts[0],
            edtf=e.edtf or "",
            text=e.numeral,
            day=len((e.edtf or "").split("/")[0]) == 10,
            paragraph=e.paragraph,
        )
        for e in dates
    )
    box = m.FactBox(
        figures=figures, dates=dates, references=_references(doc, facts), timeline=timeline
    )
    return m.Briefing(document=doc, facts=facts, box=box, summary=_summary(doc))


def _blocks(rows: Iterable[tuple[m.BlockKind, str]], first: int) -> tuple[m.Block, ...]:
    return tuple(
        m.Block(
            id=f"b{number:04}",
            kind=kind,
            text=text,
            level=2 if kind is m.BlockKind.HEADING else None,
            number="–" if kind is m.BlockKind.LIST_ITEM else None,
            place=m.ListPlace(list="l1") if kind is m.BlockKind.LIST_ITEM else None,
            origin=m.Origin(part=f"line {number}"),
        )
        for number, (kind, text) in enumerate(rows, first)
    )


def _numbered(body: tuple[m.Block, ...]) -> tuple[m.Block, ...]:
    counted = [block for block in body if block.kind in m.BODY_KINDS]
    return tuple(
        replace(b, reference=str(counted.index(b) + 1)) if b in counted else b for b in body
    )


def _fact(doc: m.Document, number: int, row: tuple[str | None, ...]) -> m.Fact:
    words, kind, subtype, value, unit, approx, label = row
    assert words
    assert kind
    block = next(b for b in doc.body if b.kind in m.BODY_KINDS and words in b.text)
    start = block.text.index(words)
    chained = words in _CHAIN
    chain = (
        f"f{next(i for i, r in enumerate(_FACTS, 1) if r[0] == _CHAIN[0]):02}" if chained else None
    )
    return m.Fact(
        id=f"f{number:02}",
        kind=m.FactKind(kind),
        subtype=subtype,
        span=m.Span(block=block.id, start=start, end=start + len(words)),
        text=words,
        value=None if kind == "date" else value,
        edtf=value if kind == "date" else None,
        unit=unit,
        approx=approx,
        approx_span=_span(block, approx, max(0, start - 12)) if approx else None,
        label=label,
        label_span=_span(block, label, 0) if label else None,
        chain=chain,
        body=value.rpartition("/")[0] if kind == "reference" and value else None,
        paragraph=block.reference,
        rule="sample",
    )


def _span(block: m.Block, words: str, after: int) -> m.Span:
    start = block.text.index(words, after)
    return m.Span(block=block.id, start=start, end=start + len(words))


def _lines(facts: tuple[m.Fact, ...], kind: m.FactKind) -> tuple[m.BoxEntry, ...]:
    leads = [f for f in facts if f.kind is kind and f.chain in {None, f.id}]
    entries = []
    for fact in leads:
        members = tuple(f.id for f in facts if f.chain == fact.id) or (fact.id,)
        label = "engineers of 41 river authorities of 27 states" if len(members) > 1 else fact.label
        number = fact.text.split()[0] if kind is m.FactKind.FIGURE else fact.text
        entries.append(
            m.BoxEntry(
                facts=members,
                before=f"{fact.approx} " if fact.approx else "",
                numeral=number,
                after=fact.text[len(number) :],
                label=label or "",
                paragraph=fact.paragraph,
                block=fact.span.block,
                edtf=fact.edtf,
            )
        )
    return tuple(entries)


def _references(doc: m.Document, facts: tuple[m.Fact, ...]) -> tuple[m.ReferenceGroup, ...]:
    groups: dict[str, list[m.ReferenceEntry]] = {}
    for fact in facts:
        if fact.kind is m.FactKind.REFERENCE:
            label = "Security Council resolutions" if (fact.value or "").startswith("S/") else ""
            entry = m.ReferenceEntry(
                id=fact.value or "",
                facts=(fact.id,),
                label=label,
                number=fact.text,
                paragraphs=(fact.paragraph or "",),
                blocks=(fact.span.block,),
            )
            groups.setdefault(fact.body or "", []).append(entry)
    return tuple(m.ReferenceGroup(body=body, entries=tuple(e)) for body, e in groups.items())


def _summary(doc: m.Document) -> tuple[m.SummarySentence, ...]:
    chosen = (
        "Norland thanks the host for its welcome.",
        "The joint centre was set up with 96 engineers of 41 river authorities of 27 states.",
        "at least 75% of the dykes were rebuilt by 2022;",
        "some 1.2 million people drink safe water for the first time.",
        "General Assembly resolution 71/9222 asks for a report by 2025.",
    )
    found = []
    for sentence in chosen:
        block = next(b for b in doc.body if sentence in b.text)
        found.append(
            m.SummarySentence(
                text=sentence, span=_span(block, sentence, 0), paragraph=block.reference
            )
        )
    return tuple(found)
