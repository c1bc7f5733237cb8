"""PDF files made on the spot: lines with places and sizes in, the bytes of a file out."""

from collections.abc import Mapping, Sequence

__all__ = ["Placed", "column", "pdf_file"]

Placed = tuple[float, float, float, str]
"""Left and bottom in points, type size, words."""


def column(*words: str, top: float = 700, left: float = 72, size: float = 12) -> list[Placed]:
    """Return *words* as lines below each other; an empty one leaves a gap."""
    return [(left, top - 14 * n, size, line) for n, line in enumerate(words) if line]


def pdf_file(
    *pages: Sequence[Placed], picture: bool = False, letters: Mapping[str, str] | None = None
) -> bytes:
    """Return a PDF with *pages*, each also showing a grey *picture* where wanted.

    *letters* says for which letters a sign that is shown stands, as a font with ligatures does.
    """
    count = len(pages)
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(count))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {count}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, page in enumerate(pages):
        content = b"".join(_shown(*placed) for placed in page) + (_PICTURE if picture else b"")
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
            + f"/Contents {5 + 2 * number} 0 R>>".encode(),
            b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content),
        ]
    if letters:
        objects[2] = objects[2][:-2] + b"/ToUnicode %d 0 R>>" % (len(objects) + 1)
        meanings = _meanings(letters)
        objects.append(b"<</Length %d>>\nstream\n%s\nendstream" % (len(meanings), meanings))
    return _file(objects)


def _meanings(letters: Mapping[str, str]) -> bytes:
    rows = "".join(
        f"<{ord(sign):02x}> <{meant.encode('utf-16-be').hex()}>\n"
        for sign, meant in letters.items()
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(letters)} beginbfchar\n{rows}endbfchar endcmap end end"
    ).encode()


_PICTURE = b"q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n"


def _shown(left: float, bottom: float, size: float, words: str) -> bytes:
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F {size} Tf {left} {bottom} Td ({escaped}) Tj ET\n".encode("cp1252")


def _file(objects: Sequence[bytes]) -> bytes:
    data, places = b"%PDF-1.5\n", []
    for number, inner in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, inner)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        len(data),
    )
    return data + head + table + tail
