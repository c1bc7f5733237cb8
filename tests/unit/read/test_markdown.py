import pytest

from presswork.errors import DocumentError
from presswork.model import BlockKind, MarkKind, Source
from presswork.normalize import normalize
from presswork.read import Options, read_bytes


def _read(text: str, **options: bool) -> Source:
    return read_bytes("speech.md", text.encode(), Options(**options))  # type: ignore[arg-type]


def test_headings_lists_quotes_and_tables_say_what_they_are() -> None:
    found = _read(
        "# Title\n\n## Part\n\nOne\ntwo.\n\n4. item\n\n- point\n\n> said\n\n"
        "| Year | Sum |\n|---|---|\n| 2020 | 3 |\n"
    ).blocks
    assert [(b.hint, b.text, b.number) for b in found] == [
        (BlockKind.TITLE, "Title", None),
        (BlockKind.HEADING, "Part", None),
        (None, "One two.", None),
        (BlockKind.LIST_ITEM, "item", "4."),
        (BlockKind.LIST_ITEM, "point", "•"),
        (BlockKind.QUOTE, "said", None),
        (BlockKind.TABLE, "Year\tSum\n2020\t3", None),
    ]


def test_footnotes_become_notes_that_are_called_where_they_stand() -> None:
    text = "# T\n\nIn 2020[^a] all of us agreed on peace for good.\n\n[^a]: A *note*.\n"
    document = normalize(_read(text))
    (note,) = document.notes
    assert note.text.startswith("A note.")
    assert document.body[0].text == "In 2020 all of us agreed on peace for good."
    (mark,) = document.body[0].marks
    assert (mark.kind, mark.start, mark.end, mark.target) == (MarkKind.NOTE, 7, 7, note.id)


def test_html_between_the_words_is_read_and_none_of_it_runs() -> None:
    (block,) = _read(
        "The 4<sup>th</sup> **report** <script>alert(1)</script> [is](https://e.org).\n"
    ).blocks
    assert block.text == "The 4th report is."
    assert [m.kind for m in block.marks] == [
        MarkKind.SUPERSCRIPT,
        MarkKind.STRONG,
        MarkKind.LINK,
    ]


def test_a_list_of_links_is_text_here() -> None:
    links = "".join(f"- [Page {n}](https://example.org/{n})\n" for n in range(6))
    assert {b.hint for b in _read(links).blocks} == {BlockKind.LIST_ITEM}


def test_front_matter_stays_what_is_written() -> None:
    source = _read(
        "---\ntitle: On rivers\ndate: 2024-09-24\nspeaker: NO\nlang: en-GB\ntags: [a, b]\n---\n\n"
        "# Heading\n\nText.\n"
    )
    assert source.metadata == {"title": "On rivers", "date": "2024-09-24", "speaker": "NO"}
    assert source.language == "en"
    assert [b.text for b in source.blocks] == ["Heading", "Text."]


def test_a_title_that_only_the_front_matter_has_is_a_line_of_the_head() -> None:
    source = _read("---\ntitle: Remarks by Ms. Ana Lind\n---\n\nText.\n")
    assert [(b.hint, b.text) for b in source.blocks] == [
        (BlockKind.TITLE, "Remarks by Ms. Ana Lind"),
        (None, "Text."),
    ]


def test_rules_around_a_paragraph_are_no_front_matter() -> None:
    found = _read("---\n\nFirst paragraph.\n\n---\n\nSecond.\n").blocks
    assert [b.text for b in found] == ["First paragraph.", "Second."]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('---\ntitle: "open\n---\n\nText.\n', "front matter"),
        ("---\na: &x [1]\nb: *x\n---\n\nText.\n", "refers to itself"),
        (" \n\n", "no text"),
        ("---\ntitle: Only a head\n---\n", "no text"),
    ],
)
def test_bad_files_get_one_line(text: str, line: str) -> None:
    with pytest.raises(DocumentError, match=line) as caught:
        _read(text)
    assert "\n" not in str(caught.value)


def test_words_that_the_parser_would_drop_are_never_lost_in_silence() -> None:
    deep = "".join("  " * n + f"- word{n}\n" for n in range(150))
    with pytest.raises(DocumentError):
        _read(deep)


def test_a_paragraph_knows_where_it_stands_in_the_file() -> None:
    text = "# Title\n\nOne line\nof words.\n"
    block = _read(text).blocks[1]
    assert block.start == text.index("One")


@pytest.mark.parametrize("text", ["{{ 7 * 7 }}", "{% include 'x' %}", "${7*7}"])
def test_template_syntax_is_only_text(text: str) -> None:
    assert _read(f"Before {text} after.\n").blocks[0].text == f"Before {text} after."


def test_a_text_that_is_too_long_is_refused_whatever_its_form() -> None:
    with pytest.raises(DocumentError, match="60,001 characters of text are over the limit of 60,0"):
        read_bytes("long.md", b"x" * 60_001, Options(max_characters=60_000))


def test_an_unsafe_link_leaves_its_words_alone() -> None:
    source = _read("Text [here](javascript:alert(1)) ![i](file:///etc/passwd).\n")
    assert source.blocks[0].text == "Text here ."
    assert source.blocks[0].marks == ()
    assert [f.code for f in source.findings] == ["read.pictures-left"]
