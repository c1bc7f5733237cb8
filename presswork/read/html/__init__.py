"""Web pages: a saved page in; its statement as raw blocks, and what stands around it as furniture.

The bytes are decoded here, before any parser guesses. The text is what the page itself marks as its
article, else the whole page; navigation is kept as furniture. Nothing is fetched, no script runs.
"""

import hashlib
import re
from collections.abc import Iterator
from typing import Any

from presswork.errors import DocumentError
from presswork.findings import finding
from presswork.model import BlockKind, Finding, RawBlock, Source
from presswork.read.conserve import losses
from presswork.read.decode import Decoded, decode
from presswork.read.html.blocks import Walk
from presswork.read.html.metadata import metadata
from presswork.read.html.notes import Notes
from presswork.read.html.page import container, heading_of, parsed
from presswork.read.html.pictures import Pictures
from presswork.read.html.remarks import remarks
from presswork.read.html.shelf import bars, shelf
from presswork.read.html.visible import visible_text
from presswork.read.locate import located
from presswork.read.options import Options

__all__ = ["Finding", "finding", "read"]

READER = "html/1"
_CHARSET = re.compile(
    rb"<meta[^>]{0,200}charset\s{0,3}=\s{0,3}[\"']?([\w.:-]{1,40})", re.IGNORECASE
)
_HEAD = 4096


def read(name: str, data: bytes, options: Options) -> Source:
    """Return the web page *data* as a source.

    Raises DocumentError where it has no readable text, is too large or nested too deeply, and where
    words of it could not be placed.
    """
    if len(data) > options.max_text:
        size, limit = len(data) / 1e6, options.max_text / 1e6
        problem = f"{size:.3g} MB is over the limit of {limit:.3g} MB for a text"
        raise DocumentError(problem, "Split it or raise --max-text")
    decoded = _decoded(data, options)
    root = parsed(decoded.text)
    # an element is the same object only as long as somebody holds it
    held = list(root.iter())
    body = root.find("body") if root.find("body") is not None else root
    pictures = Pictures()
    blocks, calls = _blocks(body, pictures)
    del held
    if not any(block.hint is not BlockKind.NAVIGATION and block.text.strip() for block in blocks):
        problem = "no readable text (the page builds itself with JavaScript or frames)"
        raise DocumentError(problem, "Save it as “web page, complete” or copy the text")
    visible = visible_text(decoded.text)
    lost = losses(name, blocks, visible, allow=options.allow_loss, beside=calls)
    return Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type="text/html",
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
        reader=READER,
        blocks=located(blocks, decoded.text),
        images=pictures.images,
        metadata=metadata(root, titled=any(b.hint is BlockKind.TITLE for b in blocks)),
        findings=(*remarks(name, decoded, pictures), *lost),
    )


def _decoded(data: bytes, options: Options) -> Decoded:
    """Return the page as text: what its bytes prove, then what it declares, then a guess."""
    found = decode(data, options.encoding)
    declared = _CHARSET.search(data[:_HEAD])
    if not found.guessed or declared is None:
        return found
    try:
        return decode(data, declared.group(1).decode("ascii"))
    except DocumentError:
        return found


def _blocks(body: Any, pictures: Pictures) -> tuple[list[RawBlock], str]:
    """Return headline, text, notes and what stands around them as navigation.

    Behind them come the words by which the notes are called.
    """
    held = container(body)
    outside = heading_of(body, held)
    inside = next((h for h in held.iter("h1")), None)
    headline = outside if outside is not None else inside
    walk = Walk(Notes(body), pictures, headline, beside=(*shelf(held), *bars(held)))
    if outside is not None:
        walk.walk(outside)
    walk.walk(held)
    if held is not body:
        rest = Walk(Notes(held), Pictures(), None)
        for element in _around(body, held, outside):
            rest.walk(element, around=True)
        walk.blocks += rest.blocks
        walk.calls += rest.calls
    return walk.blocks, " ".join(walk.calls)


def _around(body: Any, held: Any, outside: Any) -> Iterator[Any]:
    """Yield what stands in *body* beside *held* and the headline *outside*."""
    ways = {id(e) for kept in (held, outside) if kept is not None for e in kept.iterancestors()}
    for child in body:
        if child is held or child is outside:
            continue
        if id(child) in ways:
            yield from _around(child, held, outside)
        else:
            yield child
