"""Damaged files of every format: good ones with bytes changed, cut, repeated and mixed.

A Word file is damaged inside its parts, mostly so that they stay XML: what a broken archive does to
a reader is soon known. All of it comes from the chance that is handed in, the same for one seed.
"""

import copy
import functools
import io
import random
import zipfile
from collections.abc import Callable, Sequence

from lxml import etree

from presswork import model_json
from presswork.errors import DocumentError
from presswork.extract import extract
from presswork.invariants import broken_invariant
from presswork.model import Briefing
from presswork.normalize import normalize
from presswork.read import read_bytes
from presswork.select import select
from tests.samples import briefing
from tests.statements import NORLAND
from tests.unit.read.pdf_files import column, pdf_file
from tests.unit.read.word_files import PIXEL, paragraph, run, word_file

__all__ = ["KINDS", "damaged", "outcome"]

_ARABIC = (
    "بيان السيد الوزير\n\nالسيد الرئيس،\n\nفي 24 أيلول/سبتمبر 2014 اعتمد مجلس الأمن القرار"
    " 2178 (2014). وساهمنا بمبلغ 5 ملايين دولار.\n\nشكرا.\n"
)
_CHINESE = (
    "林海大使在会议上的发言\n\n主席先生：\n\n2014年9月24日，安全理事会通过第2178（2014）号决议。"
    "捐款500万美元，增长12%。\n\n谢谢。\n"
)
_RUSSIAN = (
    "Выступление А. Линда на конференции\n\nГосподин Председатель,\n\n24 сентября 2014 года принята"
    " резолюция 2178 (2014). Более 1 300 граждан и 5 млн долларов.\n\nБлагодарю за внимание.\n"
)
_MARKDOWN = """---
title: Statement
date: 2024-09-24
---
# Head

Text with **bold**, _em_, [link](https://norland.example "t"), ![alt](x.png) and a note[^1].

1. one
2. two
   - deeper 40 percent

> what was said on 14 June 2019

| a | b |
|---|--:|
| 1,200 tons | 30 % |

[^1]: A note on resolution 1373 (2001).

    code

***
<u>raw</u> &amp; &#8217; x
"""
_PAGE = """<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8">
<title>A statement | Ministry</title><meta property="og:title" content="A statement">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"A"}</script></head><body>
<nav><a href="/">Home</a></nav><article itemprop="articleBody"><h1>Statement by Ms. Ana Lind</h1>
<p class="date"><time datetime="2024-09-24">24 September 2024</time></p><p>Text <b>bold</b>
<i>em</i><sup><a href="#n1" id="r1">1</a></sup> <a href="https://norland.example">link</a><br><br>
more 40 percent</p><ol start="3" type="a"><li>one<ul><li>two</li></ul></li></ol>
<blockquote><p>quote</p></blockquote><table><caption>C</caption><tr><th colspan="2">h</th></tr>
<tr><td rowspan=2>1,200</td><td>30 %</td></tr><tr><td>x</td></tr></table>
<dl><dt>t</dt><dd>d</dd></dl>
<figure><img src="x.png" alt="A"><figcaption>Cap</figcaption></figure><pre>a  b</pre>
<p dir="rtl" lang="ar">السيد الرئيس</p><p id="n1">1. Note</p></article><footer>x</footer></body>
</html>"""


def _word() -> bytes:
    """Return a Word file with everything that the reader knows in it."""
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://'
        'norland.example"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("field")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    text = (
        run("Norland moved 2,400 families ")
        + run("in all", "<w:b/>")
        + '<w:r><w:footnoteReference w:id="2"/></w:r>'
        + f'<w:hyperlink r:id="h1">{run("here")}</w:hyperlink>'
        + '<w:del w:id="3"><w:r><w:delText>gone</w:delText></w:r></w:del>'
        + field
    )
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    table = (
        f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph("a")}</w:tc></w:tr>'
        f'<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{paragraph("1,200 tons")}</w:tc>'
        f"<w:tc>{paragraph('30 %')}</w:tc></w:tr></w:tbl>"
    )
    box = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><a:x><w:txbxContent>'
        f"{paragraph('box')}</w:txbxContent></a:x></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )
    body = (
        paragraph("Statement by Ms. Ana Lind", '<w:pStyle w:val="T"/>'),
        paragraph("Madam President,"),
        paragraph(text),
        paragraph("item", item) * 3,
        table,
        paragraph(box),
        f"<w:sdt><w:sdtContent>{paragraph('control')}</w:sdtContent></w:sdt>",
        paragraph("I thank you."),
    )
    return word_file(
        "".join(body),
        links=(
            '<Relationship Id="h1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            'relationships/hyperlink" Target="https://norland.example" TargetMode="External"/>'
        ),
        styles='<w:style w:styleId="T"><w:name w:val="Title"/></w:style>',
        numbering=(
            '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt '
            'w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1">'
            '<w:abstractNumId w:val="0"/></w:num>'
        ),
        footnotes=f'<w:footnote w:id="2">{paragraph("A note.")}</w:footnote>',
        header=paragraph("HEADER"),
        files={"word/media/i.png": PIXEL},
    )


_GOOD: dict[str, Callable[[], Sequence[bytes]]] = {
    "txt": lambda: (
        *(text.encode() for text in (NORLAND, _ARABIC, _CHINESE, _RUSSIAN)),
        _RUSSIAN.encode("cp1251"),
        NORLAND.encode("utf-16"),
    ),
    "md": lambda: (_MARKDOWN.encode(), NORLAND.encode(), f"---\n{_CHINESE}".encode()),
    "html": lambda: (
        _PAGE.encode(),
        _PAGE.encode("utf-16"),
        ("<html><body><p>" + _RUSSIAN.replace("\n\n", "<p>")).encode("cp1251"),
    ),
    "docx": lambda: (_word(),),
    "pdf": lambda: (
        pdf_file(column("Norland moved 2,400 families.", "It did so in 2021."), column("Two")),
        pdf_file(column("A statement.", "Text 40 percent."), picture=True),
    ),
    "json": lambda: (model_json.encode(briefing()),),
}
KINDS = tuple(_GOOD)
"""The formats, by the suffix of their files."""

_PIECES = {
    "txt": r"""
        \n \r \n\n \x00 \x0c \xff \x1b[31m \xe2\x80\xae \xd9\xa1\xd9\xa2 ( % - [1] >>>> 2024-13-45
        9999999999999999999999999999999999999999 Statement\x20by\x20 31\x20February\x202024 S/RES/
        ENDS\n QED:\x20 THE\x20PRESIDENT:\x20 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
    """,
    "md": r"""
        \n---\n >\x20 | [^1] [^1]: ``` < ![ ]( &#0; &#x110000; \x20\x20\x20\x20 \t *\x20*\x20* * \\
        title:\x20x\n 1.\x20 999999999999.\x20 >>>>>>>>>>>>>>>>>>>>>>>> \n\n \xff \xef\xbf\xbd
    """,
    "html": r"""
        <div><div><div><div><div><div> </p> <table><tr><td\x20colspan=99999999> <!-- --> <![CDATA[
        &#0; &#xD800; <script> <ol\x20start=-99999999999999> <li\x20value=x> <time\x20datetime='x'>
        <a\x20href='javascript:x'> <meta\x20charset=utf-7> <template> <svg><p> <base\x20href=x>
        </body> <frameset> <select><option> <p\x20dir=auto\x20hidden> <td\x20rowspan=-1> <plaintext>
    """,
    "docx": r"""
        <w:p> </w:p> <w:tbl> <w:r><w:tab/></w:r> <w:br/> <w:vMerge/> <w:sdt> <w:moveFrom/> \x00
        w:val="99999999999999999999" w:val="-1" w:val="" &#8238; <!DOCTYPE\x20x> <w:txbxContent>
        <w:gridSpan\x20w:val="999999999"/> <w:numId\x20w:val="77"/> <w:sym\x20w:char="F0B7"/>
    """,
    "pdf": r"""
        endobj stream /Kids[3\x200\x20R] /Count\x2099999999 /Length\x200 xref %%EOF /Parent << >>
        BT ET 9999999999 -1 /Rotate\x2090 /MediaBox[0\x200\x200\x200] /Encrypt\x203\x200\x20R nan
        Tj \x20Td (\\377\\000)
    """,
    "json": r"""
        null -1 [] {} "" 1e999 99999999999999999999 true "\\ud800" "\\u0000" "paragraph" "id"
        [[[[[[[[ , \xff
    """,
}
"""What is put into a file of each format, with the escapes of Python."""


@functools.cache
def _pieces(kind: str) -> Sequence[bytes]:
    return [
        piece.encode().decode("unicode_escape").encode("latin-1") for piece in _PIECES[kind].split()
    ]


@functools.cache
def _good(kind: str) -> Sequence[bytes]:
    return _GOOD[kind]()


def damaged(kind: str, chance: random.Random) -> bytes:
    """Return a good file of *kind* with up to twelve things wrong."""
    data = chance.choice(_good(kind))
    if kind == "docx" and chance.random() < 0.85:
        return _with_damaged_parts(data, chance)
    return _changed(data, _pieces(kind), chance)


def _changed(data: bytes, pieces: Sequence[bytes], chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 3, 5, 12))):
        at = chance.randrange(len(data) + 1)
        length = chance.choice((1, 2, 5, 20, 100, 400))
        other = chance.randrange(len(data) + 1)
        piece = chance.choice(pieces)
        inside, without = chance.choice((
            (bytes([chance.randrange(256)]), 1),
            (b"", length),
            (data[at : at + length], 0),
            (data[other : other + length], 0),
            (piece, 0),
            (piece, length),
            (piece * chance.choice((3, 30)), 0),
            (b"", len(data) if chance.random() < 0.3 else 0),
        ))
        data = data[:at] + inside + data[at + without :]
    return data


def _with_damaged_parts(data: bytes, chance: random.Random) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as good, zipfile.ZipFile(buffer, "w") as bad:
        names = good.namelist()
        hit = {*chance.sample(names, chance.choice((1, 1, 2)))}
        hit |= {"word/document.xml"} if chance.random() < 0.7 else set()
        for name in names:
            part = good.read(name)
            bad.writestr(name, _damaged_part(part, chance) if name in hit else part)
    return buffer.getvalue()


def _damaged_part(part: bytes, chance: random.Random) -> bytes:
    """Return *part* damaged; where the damage spoils the XML, its elements are mixed instead."""
    changed = _changed(part, _pieces("docx"), chance)
    if chance.random() < 0.08 or not part.startswith(b"<"):
        return changed
    try:
        etree.fromstring(changed)
    except etree.XMLSyntaxError:
        return _with_mixed_elements(part, chance)
    return changed


def _with_mixed_elements(part: bytes, chance: random.Random) -> bytes:
    root = etree.fromstring(part)
    for _ in range(chance.choice((1, 2, 5, 10))):
        inner = [element for element in root.iter() if element is not root]
        if not inner:
            break
        one, other = chance.choice(inner), chance.choice(inner)
        match chance.randrange(5):
            case 0:
                one.getparent().remove(one)
            case 1:
                other.append(copy.deepcopy(one))
            case 2:
                for name in one.attrib:
                    one.attrib[name] = chance.choice(("", "-1", "x", "9" * 25, "\u202e", "0"))
            case 3:
                one.text = chance.choice(("", "\u202e 12 percent", "x" * 3000, "{{7*7}}"))
            case _:
                one.tag = other.tag
    return bytes(etree.tostring(root))


def outcome(kind: str, data: bytes) -> tuple[Briefing | None, str]:
    """Return what the file *data* says and `read`, or None and the problem that it was refused for.

    A refusal that is not one line, and a briefing that breaks an invariant, fail an assertion.
    """
    try:
        found = _briefing(kind, data)
    except DocumentError as error:
        assert len(str(error).splitlines()) == 1  # noqa: PT017 - either end is right
        return None, str(error)
    assert broken_invariant(found) is None
    return found, "read"


def _briefing(kind: str, data: bytes) -> Briefing:
    source = read_bytes(f"any.{kind}", data)
    if kind == "json":
        return model_json.decode(data)
    document = normalize(source)
    return select(document, extract(document))
