"""What a reader sees in a finished publication, for tests: written apart from the checks."""

import io
import re
import zipfile

from lxml import etree, html

from presswork.model import Format, Publication

__all__ = ["visible"]

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_UNSEEN = ("{*}script", "{*}style", "{*}head", "{*}title", "{*}svg", "head", "title")
_BLOCKS = {
    *("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "td", "th", "tr", "div"),
    *("section", "figure", "figcaption", "blockquote", "header", "footer", "aside", "svg"),
}


def visible(publication: Publication) -> str:
    """Return the visible words of *publication*, a line a block, white space collapsed."""
    readers = {Format.HTML: _html, Format.PDF: _pdf, Format.DOCX: _docx, Format.EPUB: _epub}
    lines = readers[publication.format](publication.data).splitlines()
    collapsed = (re.sub(r"\s+", " ", line).strip() for line in lines)
    return "".join(f"{line}\n" for line in collapsed if line)


def _html(data: bytes) -> str:
    return _markup(html.fromstring(data.decode()))


def _markup(root: etree._Element) -> str:
    for element in list(root.iter(*_UNSEEN)):
        if element is not root and element.getparent() is not None:
            element.text = None
            for child in list(element):
                element.remove(child)
    parts: list[str] = []
    _walk(root, parts)
    return "".join(parts)


def _walk(element: etree._Element, parts: list[str]) -> None:
    tag = etree.QName(element).localname if isinstance(element.tag, str) else ""
    edge = "\n" if tag in _BLOCKS else ""
    parts += [edge, (element.text or "").replace("\n", " ")]
    for child in element:
        if isinstance(child.tag, str):
            _walk(child, parts)
        parts.append((child.tail or "").replace("\n", " "))
    parts.append(edge)


def _pdf(data: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def _docx(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    paragraphs = root.iter(f"{_WORD}p")
    return "\n".join("".join(t.text or "" for t in p.iter(f"{_WORD}t")) for p in paragraphs)


def _epub(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = sorted(name for name in archive.namelist() if name.endswith(".xhtml"))
        return "\n".join(_markup(etree.fromstring(archive.read(name))) for name in names)
