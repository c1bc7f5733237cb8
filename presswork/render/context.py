"""What the shared template parts read: a briefing in, names for the templates out.

`docs/template-context.md` lists them. All are frozen values or functions without side effects.
"""

from base64 import b64encode
from collections.abc import Callable
from mimetypes import guess_type
from pathlib import Path

from presswork.invariants import blocks
from presswork.model import Briefing, Direction, Document, Image
from presswork.render.box import has_latin, label_pieces, size
from presswork.render.flow import anchor, flow, table_parts
from presswork.render.links import safe_link
from presswork.render.meta import absent, headline, masthead_line, meta_rows
from presswork.render.runs import pieces
from presswork.theme import Theme

__all__ = ["context", "data_uri", "file_uri"]


def context(
    briefing: Briefing,
    theme: Theme,
    *,
    text_at: str = "",
    box_at: str = "",
    picture: Callable[[Image], str] | None = None,
) -> dict[str, object]:
    """Return the names that `parts/` reads beside the model.

    *text_at* and *box_at* are the files that links into the text and the box lead to, empty within
    one file; *picture* gives the address of an image, a data address by default.
    """
    document, language = briefing.document, theme.language(briefing.document.language)
    by_id = {block.id: block for block in blocks(document)}
    images = {image.id: image for image in document.images}
    calls = _calls(document)
    rtl = document.direction is Direction.RTL
    return {
        "flow": flow(document.body),
        "text_at": text_at,
        "box_at": box_at,
        "scrolling": False,
        "tag": language.tag if language.code == document.language else document.language,
        "ui_tag": language.tag if language.code != document.language else None,
        "ui_direction": language.direction,
        "headline": headline(document, language.labels),
        "masthead_line": masthead_line(document, theme.tokens.institution),
        "meta_rows": meta_rows(document, language.labels, house=bool(theme.tokens.institution)),
        "absent": absent(document, language.labels),
        "anchor": anchor,
        "anchor_of": lambda block_id: anchor(by_id[block_id]),
        "table_parts": table_parts,
        "pieces": lambda block, start=0, end=None: pieces(block, briefing.facts, start, end),
        "label_pieces": lambda entry: label_pieces(entry, briefing.facts),
        "safe_link": safe_link,
        "first_call": lambda note_id, block_id: calls.get(note_id) == block_id,
        "called": calls.__contains__,
        "note_number": lambda note_id: _note_number(document, note_id),
        "image": images.get,
        "picture": picture or data_uri,
        "isolated": lambda text: rtl and has_latin(text),
        "size_of": size,
    }


def data_uri(image: Image) -> str:
    """Return *image* as a data address."""
    return f"data:{image.media_type};base64,{b64encode(image.data).decode('ascii')}"


def _calls(document: Document) -> dict[str, str]:
    """Return for each note the block that calls it first."""
    calls: dict[str, str] = {}
    for block in document.body:
        for mark in block.marks:
            if mark.kind == "note" and mark.target is not None:
                calls.setdefault(mark.target, block.id)
    return calls


def _note_number(document: Document, note_id: str) -> str:
    for count, note in enumerate(document.notes, 1):
        if note.id == note_id:
            return note.number or str(count)
    return "*"


def file_uri(path: Path) -> str:
    """Return the picture *path* as a data address, its type told by its name."""
    media_type = guess_type(path.name)[0] or "application/octet-stream"
    return f"data:{media_type};base64,{b64encode(path.read_bytes()).decode('ascii')}"
