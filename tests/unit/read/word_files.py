"""Word files made on the spot: XML of a body in, the bytes of a .docx out."""

import io
import zipfile

__all__ = ["PIXEL", "paragraph", "run", "word_file"]

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)
"""The smallest PNG."""

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ROOTS = {"document": "document", "footnotes": "footnotes", "endnotes": "endnotes"}
_ROOTS |= {"styles": "styles", "numbering": "numbering", "header": "hdr", "footer": "ftr"}


def run(text: str, properties: str = "") -> str:
    """Return a run of *text*."""
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """Return a paragraph; *content* is text or XML."""
    inner = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{inner}{content if content.startswith('<') else run(content)}</w:p>"


def word_file(
    body: str,
    *,
    links: str = "",
    files: dict[str, bytes] | None = None,
    before: str = "",
    without: tuple[str, ...] = (),
    **parts: str,
) -> bytes:
    """Return a .docx with *body*; *parts* such as `styles` or `footnotes` are the XML inside.

    *links* are further relationships of the document part, *before* stands before its root.
    """
    named = {"document": f"<w:body>{body}</w:body>", **parts}
    every: dict[str, bytes] = {
        "[Content_Types].xml": (
            b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
        ),
        "_rels/.rels": _relations(f"{_relation('officeDocument', 'word/document.xml')}"),
        "word/_rels/document.xml.rels": _relations(
            "".join(_relation(name, f"{name}.xml") for name in parts) + links
        ),
        **{
            f"word/{name}.xml": f"{before if name == 'document' else ''}"
            f"<w:{_ROOTS[name]} {_NAMES}>{xml}</w:{_ROOTS[name]}>".encode()
            for name, xml in named.items()
        },
        **(files or {}),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in every.items():
            if name not in without:
                archive.writestr(name, data)
    return buffer.getvalue()


def _relation(kind: str, target: str) -> str:
    return f'<Relationship Id="{kind}" Type="{_RELATION}/{kind}" Target="{target}"/>'


def _relations(inner: str) -> bytes:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{inner}</Relationships>'.encode()
