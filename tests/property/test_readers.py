"""Whatever a file holds, its reader gives a document that lost nothing, or one clear line."""

from hypothesis import given, settings
from hypothesis import strategies as st

from presswork.errors import DocumentError
from presswork.invariants import broken_invariant
from presswork.model import Briefing
from presswork.normalize import normalize
from presswork.read import read_bytes
from tests.unit.read.word_files import paragraph, run, word_file

_WORDS = [
    "Norland ",
    "2,400 families ",
    "in 2021",
    "\u00a0",
    "\t",
    "\n",
    "l’eau ",
    "和平",
    "&amp;",
    "",
]
_TAGS = [
    *(f"<{tag}>" for tag in ("p", "div", "ul", "ol", "li", "table", "tr", "td", "th", "h1", "h3")),
    *(f"</{tag}>" for tag in ("p", "div", "ul", "ol", "li", "table", "tr", "td", "th", "b", "a")),
    *("<b>", "<sup>", "</sup>", "<br>", "<blockquote>", "<hr>", "<nav>", "</nav>", "<article>"),
    *(
        '<a href="#n">1</a>',
        '<p id="n">',
        '<td rowspan="3">',
        '<ol start="-7">',
        "<![CDATA[",
        "<!--",
    ),
    *(
        "<script>",
        "</script>",
        "<template>",
        "<p hidden>",
        "&#0;",
        "&nbsp;",
        "<svg>",
        '<a href="x">',
    ),
]
_SIGNS = [
    *(
        "# ",
        "\n\n",
        "> ",
        "- ",
        "7. ",
        "    ",
        "| ",
        "|---|\n",
        "```\n",
        "**",
        "_",
        "`",
        "\\",
        "---\n",
    ),
    *(
        "[^a]",
        "\n[^a]: ",
        "[x](https://e.org)",
        "![x](y)",
        "<u>",
        "</u>",
        "title: x\n",
        "  \n",
        "*",
    ),
]
_RUNS = [
    *(run(words) for words in ("Norland ", "2,400 ", "a\tb", " ")),
    *(
        run("Bold ", "<w:b/>"),
        run("gone ", "<w:vanish/>"),
        "<w:r><w:br/></w:r>",
        "<w:r><w:tab/></w:r>",
    ),
    *(f"<w:ins>{run('new ')}</w:ins>", f"<w:del>{run('old ')}</w:del>"),
    *(
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    ),
    *('<w:r><w:fldChar w:fldCharType="end"/></w:r>', '<w:r><w:sym w:char="zz"/></w:r>'),
]


def _built(pieces: list[str], most: int = 40) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces), min_size=1, max_size=most).map("".join)


def _sound(name: str, data: bytes) -> None:
    try:
        source = read_bytes(name, data)
    except DocumentError as error:
        refusal = str(error)
    else:
        refusal = ""
    assert "\n" not in refusal
    if refusal:
        return
    assert broken_invariant(Briefing(document=normalize(source))) is None


@settings(max_examples=60)
@given(_built(_WORDS + _TAGS))
def test_any_page_is_read_or_refused(markup: str) -> None:
    _sound("any.html", f"<html><body>{markup}</body></html>".encode())


@settings(max_examples=60)
@given(_built(_WORDS + _SIGNS))
def test_any_markdown_is_read_or_refused(text: str) -> None:
    _sound("any.md", text.encode())


@settings(max_examples=40)
@given(st.lists(_built(_RUNS, 8), min_size=1, max_size=6))
def test_any_word_file_is_read_or_refused(paragraphs: list[str]) -> None:
    notes = f'<w:footnote w:id="2">{paragraph("A note.")}</w:footnote>'
    _sound("any.docx", word_file("".join(map(paragraph, paragraphs)), footnotes=notes))


@settings(max_examples=60)
@given(st.sampled_from(["any.docx", "any.html", "any.md"]), st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    _sound(name, data)


@settings(max_examples=40)
@given(st.data())
def test_a_damaged_word_file_is_read_or_refused(data: st.DataObject) -> None:
    whole = word_file(paragraph("Norland moved 2,400 families."))
    at = data.draw(st.integers(0, len(whole) - 1))
    length = data.draw(st.integers(0, 60))
    patch = data.draw(st.binary(max_size=20))
    _sound("any.docx", whole[:at] + patch + whole[at + length :])
