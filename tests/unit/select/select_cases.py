"""Invented statements, paragraph by paragraph, as briefings for tests of the selection."""

from collections.abc import Sequence

from presswork import model as m
from presswork.extract import extract
from presswork.select import select

__all__ = ["brief", "document_of", "printed"]


def document_of(
    paragraphs: Sequence[str | tuple[m.BlockKind, str]], title: str = "Statement on rivers"
) -> m.Document:
    """Return a document of *paragraphs*; a pair names the kind of its block."""
    head = _block(1, m.BlockKind.TITLE, title, None)
    body = []
    count = 0
    for number, item in enumerate(paragraphs, 2):
        kind, text = (m.BlockKind.PARAGRAPH, item) if isinstance(item, str) else item
        count += kind in m.BODY_KINDS
        body.append(_block(number, kind, text, str(count) if kind in m.BODY_KINDS else None))
    source = m.Source(name="case.txt", sha256="0" * 64, media_type="text/plain", reader="test/1")
    return m.Document(
        source=source,
        language="en",
        title=m.Field(value=title, origin="rule test"),
        head=(head,),
        body=tuple(body),
        characters=sum(len("".join(block.text.split())) for block in (head, *body)),
    )


def _block(number: int, kind: m.BlockKind, text: str, reference: str | None) -> m.Block:
    return m.Block(
        id=f"b{number:04}",
        kind=kind,
        text=text,
        reference=reference,
        origin=m.Origin(part=f"line {number}"),
    )


def brief(
    paragraphs: Sequence[str | tuple[m.BlockKind, str]], title: str = "Statement on rivers"
) -> m.Briefing:
    """Return what is selected from *paragraphs*."""
    document = document_of(paragraphs, title)
    return select(document, extract(document))


def printed(briefing: m.Briefing) -> list[tuple[str, str]]:
    """Return the printed lines of figures and dates: the words of the fact, its label."""
    lines = (*briefing.box.figures, *briefing.box.dates)
    return [(f"{line.before}{line.numeral}{line.after}", line.label) for line in lines]
