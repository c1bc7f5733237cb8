"""What the shared template parts read: a briefing in, names for the templates out.

`docs/template-context.md` lists them. All are frozen values or functions without side effects.
"""

from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any

from presswork.invariants import numbered, own_number
from presswork.model import Block, BoxEntry, Briefing, Direction, Document, Image, MarkKind
from presswork.render.box import has_latin, label_pieces, size, tie
from presswork.render.flow import Flow, TableParts, anchors, flow, table_parts
from presswork.render.links import safe_link
from presswork.render.meta import MetaRow, absent, headline, masthead_line, meta_rows
from presswork.render.runs import Piece, Run, pieces
from presswork.theme import Theme
from presswork.values import Struct, asdict

__all__ = ["Names", "context", "data_uri", "file_uri"]


class Names(Struct, frozen=True, kw_only=True, eq=False):
    """The names that `parts/` reads beside the model."""

    headline: str
    """What is printed large."""
    masthead_line: str
    """The office that publishes or the issuer of the text; may be empty."""
    meta_rows: tuple[MetaRow, ...]
    """The list below the headline."""
    absent: tuple[str, ...]
    """The labels of what the source does not state."""
    flow: tuple[Flow, ...]
    """The body as it is printed: blocks, and lists as trees."""
    text_at: str
    """The file that links into the text lead to; empty within one file."""
    box_at: str
    """The file that links into the box lead to; empty within one file."""
    scrolling: bool
    """Whether wide tables scroll, so that the keyboard must reach them."""
    tag: str
    """The BCP 47 tag of the publication."""
    ui_tag: str | None
    """The tag of the words that the publication adds, where it differs."""
    ui_direction: str
    """Their direction."""
    anchor: Callable[[Block], str]
    """`anchor(block)`: the id of a block, `p9` for ¶ 9."""
    anchor_of: Callable[[str], str]
    """`anchor_of(block_id)`: the same of the block with that id."""
    opens: Callable[[Block], bool]
    """`opens(block)`: whether its ¶ number is printed; blocks that share one print it once."""
    own_number: Callable[[Block], str | None]
    """`own_number(block)`: what the source prints before it, where that is not the ¶ number."""
    pieces: Callable[..., tuple[Piece, ...]]
    """`pieces(block, start, end)`: its runs, those of one printed fact joined."""
    table_parts: Callable[[Block], TableParts]
    """`table_parts(block)`: the rows of its head and of its body."""
    label_pieces: Callable[[BoxEntry], tuple[tuple[str, str | None], ...]]
    """`label_pieces(entry)`: its label as pairs of words and the id of a fact or none."""
    size_of: Callable[[BoxEntry], int]
    """`size_of(entry)`: the step of its numeral, 1 large to 3 small."""
    tie: Callable[[BoxEntry], str]
    """`tie(entry)`: the blank between its label and its ¶."""
    safe_link: Callable[[str | None], str | None]
    """`safe_link(address)`: the address where it is http, https or mailto, else none."""
    called: Callable[[str], bool]
    """`called(note_id)`: whether the text calls the note."""
    first_call: Callable[[Run, Block], bool]
    """`first_call(run, block)`: whether the run is the first to call its note."""
    note_number: Callable[[str], str]
    """`note_number(note_id)`: the number of the note."""
    image: Callable[[str], Image | None]
    """`image(image_id)`: the picture of the source."""
    picture: Callable[[Image], str]
    """`picture(image)`: the address at which the publication holds it."""
    isolated: Callable[[str], bool]
    """`isolated(text)`: whether the words must keep their direction among others."""


def context(
    briefing: Briefing,
    theme: Theme,
    *,
    text_at: str = "",
    box_at: str = "",
    picture: Callable[[Image], str] | None = None,
) -> dict[str, object]:
    """Return the fields of `Names` by name.

    *picture* gives the address of an image, a data address by default.
    """
    facts, document = briefing.facts, briefing.document
    language, house = theme.language(document.language), theme.tokens.institution
    labels, same = language.labels, language.code == document.language
    names = Names(
        headline=headline(document, labels),
        masthead_line=masthead_line(document, house),
        meta_rows=meta_rows(document, labels, house=bool(house)),
        absent=absent(document, labels),
        flow=flow(document.body),
        text_at=text_at,
        box_at=box_at,
        scrolling=False,
        tag=language.tag if same else document.language,
        ui_tag=None if same else language.tag,
        ui_direction=language.direction,
        own_number=own_number,
        pieces=lambda block, start=0, end=None: pieces(block, facts, start, end, document.language),
        table_parts=table_parts,
        label_pieces=lambda entry: label_pieces(entry, facts),
        size_of=size,
        tie=tie,
        safe_link=safe_link,
        picture=picture or data_uri,
        **_of_document(document),
    )
    return asdict(names)


def _of_document(document: Document) -> dict[str, Any]:
    """Return those of `Names` that look something up in *document*."""
    ids, opening, calls = anchors(document), numbered(document), _calls(document)
    rtl = document.direction is Direction.RTL
    return {
        "anchor": lambda block: ids[block.id],
        "anchor_of": ids.__getitem__,
        "opens": lambda block: block.id in opening,
        "called": calls.__contains__,
        "first_call": lambda run, block: calls.get(run.note or "") == (block.id, run.start),
        "note_number": lambda note_id: _note_number(document, note_id),
        "image": {image.id: image for image in document.images}.get,
        "isolated": lambda text: rtl and has_latin(text),
    }


def data_uri(image: Image) -> str:
    """Return *image* as a data address."""
    return f"data:{image.media_type};base64,{b64encode(image.data).decode('ascii')}"


def _calls(document: Document) -> dict[str, tuple[str, int]]:
    """Return for each note the block that calls it first, and where."""
    calls: dict[str, tuple[str, int]] = {}
    for block in (*document.body, *document.head):
        for mark in sorted(block.marks, key=lambda mark: mark.start):
            if mark.kind is MarkKind.NOTE and mark.target is not None:
                calls.setdefault(mark.target, (block.id, mark.start))
    return calls


def _note_number(document: Document, note_id: str) -> str:
    for count, note in enumerate(document.notes, 1):
        if note.id == note_id:
            return (note.number or "").rstrip(".") or str(count)
    return "*"


def file_uri(path: Path) -> str:
    """Return the picture *path* as a data address, its type told by its name."""
    from mimetypes import guess_type

    media_type = guess_type(path.name)[0] or "application/octet-stream"
    return f"data:{media_type};base64,{b64encode(path.read_bytes()).decode('ascii')}"
