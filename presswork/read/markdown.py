"""Markdown: CommonMark with tables and footnotes in, raw blocks out; front matter as fields.

The text is turned into the page that it stands for and read as such (`read/html`): what Markdown
cannot say its HTML may, and neither is fetched, run or trusted.
"""

import hashlib
import html
import re
from typing import Any

from presswork.errors import DocumentError
from presswork.model import BlockKind, RawBlock, Source
from presswork.read.conserve import losses
from presswork.read.decode import decode
from presswork.read.front_matter import front_matter
from presswork.read.html.blocks import Walk
from presswork.read.html.notes import Notes
from presswork.read.html.page import parsed
from presswork.read.html.pictures import Pictures
from presswork.read.html.remarks import remarks
from presswork.read.locate import located
from presswork.read.options import Options

__all__ = ["read"]

READER = "markdown/1"
_KNOWN = {
    "title": "title",
    "institution": "institution",
    "publisher": "institution",
    "speaker": "speaker",
    "author": "speaker",
    "role": "role",
    "occasion": "occasion",
    "event": "occasion",
    "date": "date",
    "place": "place",
    "location": "place",
    "symbol": "symbol",
    "published_time": "published",
    "published": "published",
}
"""The keys of front matter and the fields of the head that they state."""
_LANGUAGE = re.compile(r"[a-z]{2}(?=$|[-_])", re.IGNORECASE)
_UNSEEN = (
    re.compile(r"<!--.{0,20000}?-->", re.DOTALL),
    re.compile(
        r"<(script|style|template|noscript)\b.{0,200000}?</\1\s{0,3}>", re.DOTALL | re.IGNORECASE
    ),
    re.compile(r"^ {0,3}\[[^\]\n^]{1,300}\]:[^\n]{0,2000}$", re.MULTILINE),
    re.compile(r"^ {0,3}(?:`{3,}|~{3,})[^\n`]{0,200}$", re.MULTILINE),
    re.compile(r"\[\^[^\]\s]{1,100}\]:?"),
    re.compile(r"!\[[^\]\n]{0,1000}\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,300}\])?"),
    re.compile(r"\]\([^)\n]{0,2000}\)|\]\[[^\]\n]{0,300}\]"),
    re.compile(r"</?[a-zA-Z][\w-]{0,30}(?:\s[^<>]{0,2000})?/?>"),
    re.compile(r"^\s{0,9}\d{1,9}[.)](?=\s|$)", re.MULTILINE),
    re.compile(r"[*`~\\]"),
)
"""What a plain reading of the source takes out: all that is markup and no words."""


def read(name: str, data: bytes, options: Options) -> Source:
    """Return the Markdown text *data* as a source.

    Raises DocumentError where it is no text, has none, is too large, where its front matter is
    broken, and where words of it could not be placed.
    """
    if len(data) > options.max_text:
        size, limit = len(data) / 1e6, options.max_text / 1e6
        problem = f"{size:.3g} MB is over the limit of {limit:.3g} MB for a text"
        raise DocumentError(problem, "Split it or raise --max-text")
    decoded = decode(data, options.encoding)
    above = front_matter(decoded.text)
    text = decoded.text[above.length :].lstrip("\ufeff")
    pictures = Pictures()
    blocks, calls = _blocks(text, pictures)
    lost = tuple(losses(name, blocks, _visible(text), allow=options.allow_loss, beside=calls))
    if not any(block.text.strip() for block in blocks):
        raise DocumentError("the file has no text", "Check that the right file was saved")
    fields = {field: above.fields[key] for key, field in _KNOWN.items() if above.fields.get(key)}
    if not any(block.hint is BlockKind.TITLE for block in blocks) and "title" in fields:
        # as a line of the head it says who speaks and where, which a mere field would not
        title = RawBlock(text=fields.pop("title"), hint=BlockKind.TITLE, part="front matter")
        blocks.insert(0, title)
    language = _LANGUAGE.match(above.fields.get("language") or above.fields.get("lang") or "")
    return Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type="text/markdown",
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
        reader=READER,
        blocks=located(blocks, decoded.text),
        images=pictures.images,
        metadata=fields,
        language=language.group().lower() if language else None,
        findings=(*remarks(name, decoded, pictures), *lost),
    )


def _blocks(text: str, pictures: Pictures) -> tuple[list[RawBlock], str]:
    """Return the blocks of *text*, and the words by which its notes are called."""
    if not text.strip():
        return [], ""
    root = parsed(f"<html><body>{_page(text)}</body></html>")
    held: list[Any] = list(root.iter())
    walk = Walk(Notes(root), pictures, next(root.iter("h1"), None), menus=False)
    walk.walk(root.find("body"))
    del held
    return walk.blocks, " ".join(walk.calls)


def _page(text: str) -> str:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("js-default", {"html": True}).use(footnote_plugin)
    # every link is parsed, else an unsafe one would be printed with its address; the reader of
    # pages keeps those that are safe
    parser.validateLink = lambda _address: True  # type: ignore[assignment, method-assign]
    return str(parser.render(text))


def _visible(text: str) -> str:
    """Return the words of *text* by a plain reading that knows no Markdown parser."""
    for pattern in _UNSEEN:
        text = pattern.sub("" if pattern is _UNSEEN[-1] else " ", text)
    return html.unescape(text)
