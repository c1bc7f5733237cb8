"""An independent, plain reading of the same file, to count what the reader proper has lost."""

from collections.abc import Iterable, Iterator
from typing import Any

from presswork.read.docx.package import Package, Part, q
from presswork.read.docx.styles import Styles

__all__ = ["visible_text"]

_UNSEEN = frozenset({q("w:del"), q("w:moveFrom"), q("w:rt"), q("w:instrText")})
_BREAKS = frozenset({q("w:tab"), q("w:br"), q("w:cr"), q("w:p"), q("w:tc")})


def visible_text(
    package: Package, main: Part, styles: Styles, notes: Iterable[tuple[str, str]]
) -> str:
    """Return all words of the body and of the notes that are called, in the order of the files."""
    called = set(notes)
    pieces = list(_pieces(main.root, styles))
    for kind in ("footnotes", "endnotes"):
        for part in package.related(main, kind):
            for note in part.root:
                if (kind, note.get(q("w:id"), "")) in called:
                    pieces += _pieces(note, styles)
    return "".join(pieces)


def _pieces(element: Any, styles: Styles, properties: Any = None) -> Iterator[str]:
    """Yield the words below *element*; *properties* are those of the paragraph it stands in."""
    tag = element.tag
    if tag in _UNSEEN or not isinstance(tag, str):
        return
    if tag == q("w:p"):
        properties = element.find(q("w:pPr"))
    if tag == q("w:r") and styles.says("w:vanish", element.find(q("w:rPr")), properties):
        return
    if tag == q("w:tr") and element.find(f"{q('w:trPr')}/{q('w:del')}") is not None:
        return
    if tag in _BREAKS:
        yield " "
    if tag in {q("w:t"), q("m:t")}:
        yield element.text or ""
    chosen = list(element)
    if tag == q("mc:AlternateContent"):
        # both alternatives hold the same words
        chosen = [child for child in chosen if next(child.iter(q("w:t")), None) is not None][:1]
    for child in chosen:
        yield from _pieces(child, styles, properties)
