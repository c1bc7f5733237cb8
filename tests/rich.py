"""One text with everything that comes with words, as Markdown, as a web page and as a Word file."""

import base64

from tests.unit.read.word_files import PIXEL, paragraph, run, word_file

__all__ = ["PICTURE", "RICH"]

PICTURE = f"data:image/png;base64,{base64.b64encode(PIXEL).decode()}"

_MARKDOWN = f"""# Statement by Ms. Ana Lind, Minister for Harbours

Madam President,

Norland moved **2,400 families** out of the flood plain *in 2021*, as the [report of the
centre](https://norland.example/report) says[^1]. The 19<sup>th</sup> dyke was raised.

Two things remain to be done:

- the last 12 bridges must be raised by 2025;
- the centre needs 40 million euros a year.

> A river has no passport.

| State | Families |
|---|---|
| Norland | 2,400 |
| Southmark | 1,700 |

![The new pier of Port Ana]({PICTURE})

I thank you.

[^1]: Annual report, page 7.
"""

_PAGE = f"""<!doctype html><html lang="en"><head><title>Statement</title></head><body><main>
<h1>Statement by Ms. Ana Lind, Minister for Harbours</h1><p>Madam President,</p>
<p>Norland moved <b>2,400 families</b> out of the flood plain <i>in 2021</i>, as the
<a href="https://norland.example/report">report of the centre</a>
says<sup><a href="#n1">1</a></sup>. The 19<sup>th</sup> dyke was raised.</p>
<p>Two things remain to be done:</p>
<ul><li>the last 12 bridges must be raised by 2025;</li><li>the centre needs 40 million euros a
year.</li></ul><blockquote><p>A river has no passport.</p></blockquote>
<table><tr><th>State</th><th>Families</th></tr><tr><td>Norland</td><td>2,400</td></tr>
<tr><td>Southmark</td><td>1,700</td></tr></table>
<p><img src="{PICTURE}" alt="The new pier of Port Ana"></p><p>I thank you.</p>
<p id="n1">1. Annual report, page 7.</p></main></body></html>
"""

_DRAWING = (
    "<w:r><w:drawing><wp:inline><wp:docPr id='1' name='p' descr='The new pier of Port Ana'/>"
    "<a:graphic><a:graphicData><a:blip r:embed='i1'/></a:graphicData></a:graphic>"
    "</wp:inline></w:drawing></w:r>"
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _row(*words: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{paragraph(one)}</w:tc>' for one in words)}</w:tr>"


def _word() -> bytes:
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    link = f'<w:hyperlink r:id="h1">{run("report of the centre")}</w:hyperlink>'
    text = "".join((
        run("Norland moved ") + run("2,400 families", "<w:b/>") + run(" out of the flood plain "),
        run("in 2021", "<w:i/>") + run(", as the ") + link + run(" says"),
        '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(". The 19"),
        run("th", '<w:vertAlign w:val="superscript"/>') + run(" dyke was raised."),
    ))
    body = (
        paragraph("Statement by Ms. Ana Lind, Minister for Harbours", '<w:pStyle w:val="T"/>'),
        paragraph("Madam President,"),
        paragraph(text),
        paragraph("Two things remain to be done:"),
        paragraph("the last 12 bridges must be raised by 2025;", item),
        paragraph("the centre needs 40 million euros a year.", item),
        paragraph("A river has no passport.", '<w:pStyle w:val="Q"/>'),
        f"<w:tbl>{_row('State', 'Families')}{_row('Norland', '2,400')}",
        f"{_row('Southmark', '1,700')}</w:tbl>",
        paragraph(_DRAWING),
        paragraph("I thank you."),
    )
    return word_file(
        "".join(body),
        styles=(
            '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
            '<w:style w:styleId="Q"><w:name w:val="Quote"/></w:style>'
        ),
        numbering=(
            '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
            '<w:lvlText w:val="–"/></w:lvl></w:abstractNum><w:num w:numId="1">'
            '<w:abstractNumId w:val="0"/></w:num>'
        ),
        footnotes=f'<w:footnote w:id="2">{paragraph("Annual report, page 7.")}</w:footnote>',
        links=(
            f'<Relationship Id="h1" Type="{_RELATION}/hyperlink" '
            'Target="https://norland.example/report" TargetMode="External"/>'
            f'<Relationship Id="i1" Type="{_RELATION}/image" Target="media/i.png"/>'
        ),
        files={"word/media/i.png": PIXEL},
    )


RICH = {"md": _MARKDOWN.encode(), "html": _PAGE.encode(), "docx": _word()}
"""The bytes, by the suffix of the file."""
