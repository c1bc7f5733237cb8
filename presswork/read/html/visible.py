"""An independent reading of the page, with another parser, to count what was lost."""

import re
from html.parser import HTMLParser

__all__ = ["visible_text"]

_SECTION = re.compile(r"<!\[[^>-]{0,2000}>")
_UNSEEN = frozenset({
    "script", "style", "noscript", "template", "svg", "iframe", "object", "head", "title",
    "button", "select", "textarea", "audio", "video", "canvas", "datalist",
})  # fmt: skip
_HOVER = re.compile(
    r"(?:^|[\s_-])(?:tooltip|popover)[_-]{1,2}(?:text|content|body|inner|box)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""How makers of pages name what shows only where a pointer rests."""
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
})  # fmt: skip
_INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "mark",
    "small", "span", "strong", "sub", "sup", "u", "wbr",
})  # fmt: skip


def visible_text(text: str) -> str:
    """Return the words of the page *text* that a reader sees."""
    reader = _Reader()
    # a marked section is a comment to a browser and an error to this parser
    reader.feed(_SECTION.sub(" ", text).replace("<![", "&lt;!["))
    reader.close()
    return "".join(reader.pieces)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._part(tag)
        if tag == "a" and (dict(attrs).get("href") or "").startswith("#"):
            # it may call a note, whose number is a word of its own
            self.pieces.append(" ")
        if tag in _VOID:
            return
        if self._hidden:
            self._hidden += [tag] if tag == self._hidden[0] else []
        elif tag in _UNSEEN or _says_hidden(tag, dict(attrs)):
            self._hidden = [tag]

    def handle_endtag(self, tag: str) -> None:
        self._part(tag)
        if self._hidden and tag == self._hidden[0]:
            self._hidden.pop()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(data)

    def _part(self, tag: str) -> None:
        if tag not in _INLINE:
            self.pieces.append(" ")


def _says_hidden(tag: str, attributes: dict[str, str | None]) -> bool:
    style = "".join((attributes.get("style") or "").split()).lower()
    return (
        "hidden" in attributes
        or (attributes.get("aria-hidden") == "true" and tag != "a")
        or "display:none" in style
        or "visibility:hidden" in style
        or attributes.get("role") == "tooltip"
        or bool(_HOVER.search(attributes.get("class") or ""))
    )
