"""PDF/UA-1 and PDF/A-3a in one file: what WeasyPrint leaves undone.

The two standards are asked for together by PDF/A-3a, which WeasyPrint writes, and the identifier of
PDF/UA-1 with its extension schema in the XMP (ISO 19005-3, 6.6.2.3; ISO 14289-1, 5). The rest works
on the objects before they are written, so that nothing is parsed again.
"""

import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MethodType
from typing import Any
from weakref import proxy

from presswork.render.pdf_bytes import plain_data

__all__ = ["VARIANT", "claim_ua", "finish"]

VARIANT = "pdf/a-3a"
_LEVEL = 6

_UA = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF>"""


def claim_ua(metadata: Any) -> None:
    """Make *metadata*, of a rendered WeasyPrint document, claim PDF/UA-1 in plain XMP."""
    describe, include = metadata.generate_rdf_metadata, metadata.include_in_pdf

    def generate_rdf_metadata(_: Any, *arguments: Any) -> bytes:
        described: bytes = describe(*arguments)
        return described.replace(b"</rdf:RDF>", _UA)

    def include_in_pdf(_: Any, *arguments: Any) -> None:
        # archives read XMP without a PDF reader: it stays uncompressed
        include(*arguments[:-1], compress=False)

    metadata.generate_rdf_metadata = MethodType(generate_rdf_metadata, metadata)
    metadata.include_in_pdf = MethodType(include_in_pdf, metadata)


def finish(pdf: Any, link_texts: Mapping[str, str]) -> None:
    """Complete the tags of *pdf* (a pydyf.PDF) before it is written.

    Text of the page margins becomes an artifact, header cells get their scope, links say in
    *link_texts*, by the name of their target, where they lead.
    """
    pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])  # WeasyPrint lists a file twice
    objects = {item.reference: item for item in pdf.objects[1:]}
    tree = objects[pdf.catalog["StructTreeRoot"]]
    elements = {element.reference: element for element in _elements(tree["K"], objects)}
    for element in elements.values():
        if element["S"] == "/TH":
            element["A"]["Scope"] = _scope(element, objects)
    _drop_margins(pdf, objects[tree["ParentTree"]], elements, objects)
    for item in pdf.objects:
        if not isinstance(item, dict):
            continue
        if item.get("Subtype") == "/Link" and "Dest" in item:
            target = item["Dest"].string
            item["Contents"].string = link_texts.get(target, target)
        elif "ToUnicode" in item:
            _fill_unicode(objects[item["ToUnicode"]].stream)
    for item in pdf.objects:
        if "Interpolate" in getattr(item, "extra", {}):
            _show_as_it_is(item)
        _pack(item)
    pdf.objects[:] = [_Written(item) if item.compressible else item for item in pdf.objects]
    pdf.add_object = partial(_add_packed, type(pdf).add_object, proxy(pdf))  # no circle


class _Written:
    """Takes the place of an object of a PDF, with its bytes: pydyf asks twice for them."""

    __slots__ = ("compressible", "data", "free", "generation", "number", "offset")

    def __init__(self, item: Any) -> None:
        self.number, self.generation, self.free = item.number, item.generation, item.free
        self.offset = item.offset
        self.compressible = True
        self.data: bytes = item.data


def _add_packed(add: Callable[[Any, Any], None], pdf: Any, item: Any) -> None:
    """Let *add* put *item* into *pdf*, packed: what a file is written with comes after all else."""
    _pack(item)
    add(pdf, item)


def _fill_unicode(stream: list[bytes]) -> None:
    """Say zero-width space of a glyph that stands for no character of its own.

    Several glyphs may stand for one letter; WeasyPrint gives all but one an empty text, which is
    no mapping (ISO 19005-3, 6.2.11.7).
    """
    for at, line in enumerate(stream):
        if line.endswith(b" <>"):
            stream[at] = line.replace(b"<>", b"<200b>")


def _show_as_it_is(picture: Any) -> None:
    """Let no reader smooth *picture* (ISO 19005-3, 6.2.8), and its data end as `_pack` says."""
    picture.extra["Interpolate"] = "false"
    if picture.stream[-1].data.endswith(b"\r"):
        picture.stream.append(b"")  # what is written in pieces is joined by line feeds


def _pack(stream: Any) -> None:
    """Compress *stream*, where it is to be, once: pydyf does it twice, to write and to name a file.

    The result must not end in a carriage return. With the line feed that follows it would read as
    one end of line, and the length as wrong (ISO 19005-3, 6.1.7.1). Compressed data end in the
    checksum of the plain ones (RFC 1950).
    """
    if not getattr(stream, "compress", False):
        return
    stream.compress = False
    plain = plain_data(stream)
    if zlib.adler32(plain) & 0xFF == ord("\r"):
        if {"Length1", "Params", "W"} & set(stream.extra):
            return  # a font, an attachment or the table of objects must stay as it is: plain
        plain += b"\n"
    stream.stream = [zlib.compress(plain, _LEVEL)]
    stream.extra["Filter"] = "/FlateDecode"


def _elements(kids: Any, objects: Mapping[bytes, Any]) -> Iterator[Any]:
    """Yield every structure element below *kids*, in reading order."""
    for kid in kids:
        element = objects.get(kid) if isinstance(kid, bytes) else None
        if element is not None and element.get("Type") == "/StructElem":
            yield element
            yield from _elements(element["K"], objects)


def _scope(cell: Any, objects: Mapping[bytes, Any]) -> str:
    group = objects[objects[cell["P"]]["P"]]
    return "/Column" if group["S"] == "/THead" else "/Row"


def _drop_margins(
    pdf: Any, parents: Any, elements: Mapping[bytes, Any], objects: Mapping[bytes, Any]
) -> None:
    """Turn marked content that no element of the tree owns into artifacts.

    WeasyPrint makes elements for the text of the page margins and leaves them out of the tree.
    """
    owners = dict(zip(parents["Nums"][::2], parents["Nums"][1::2], strict=True))
    for number, reference in enumerate(pdf.page_references):
        page = objects[reference]
        stream = objects[page["Contents"]].stream
        mine = owners[number]
        for at, item in enumerate(stream):
            if isinstance(item, dict) and stream[at + 1] == b"BDC":
                mark = item["MCID"]
                if mine[mark] not in elements:
                    stream[at - 1 : at + 2] = "/Artifact", b"", b"BMC"
                    _forget(mine[mark], objects)
                    mine[mark] = "null"


def _forget(reference: bytes, objects: Mapping[bytes, Any]) -> None:
    """Empty the element at *reference* and those above it: nothing refers to them any more."""
    while (element := objects.get(reference)) is not None and element.get("S") != "/Document":
        reference = element["P"]
        element.clear()
