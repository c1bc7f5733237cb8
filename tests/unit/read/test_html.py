import base64

import pytest

from presswork.errors import DocumentError
from presswork.model import BlockKind, MarkKind, RawBlock, Source
from presswork.normalize import normalize
from presswork.read import Options, read_bytes
from tests.unit.read.word_files import PIXEL


def _read(markup: str, *, encoding: str = "utf-8", **options: bool) -> Source:
    page = markup if "<html" in markup else f"<!doctype html><html><body>{markup}</body></html>"
    return read_bytes("page.html", page.encode(encoding), Options(**options))  # type: ignore[arg-type]


def _blocks(markup: str) -> tuple[RawBlock, ...]:
    return _read(markup).blocks


def _texts(markup: str) -> list[str]:
    return [block.text for block in _blocks(markup) if block.hint is not BlockKind.NAVIGATION]


def test_the_article_is_the_text_and_the_rest_is_navigation() -> None:
    found = _blocks(
        "<nav>Home News</nav><h1>On rivers</h1><main><p>Rivers know no border at all.</p></main>"
        "<footer>Imprint</footer>"
    )
    assert [(b.hint, b.text) for b in found] == [
        (BlockKind.TITLE, "On rivers"),
        (None, "Rivers know no border at all."),
        (BlockKind.NAVIGATION, "Home News"),
        (BlockKind.NAVIGATION, "Imprint"),
    ]


def test_a_small_article_among_much_text_is_not_the_text() -> None:
    words = " ".join(["word"] * 80)
    assert words in _texts(f"<article>Read also this</article><p>{words}</p>")


def test_a_menu_inside_the_text_is_navigation_and_a_list_is_not() -> None:
    menu = "".join(f'<li><a href="/{n}">Page {n}</a></li>' for n in range(5))
    found = _blocks(f"<main><ul>{menu}</ul><ul><li>first point</li></ul><p>Text.</p></main>")
    assert [b.hint for b in found] == [BlockKind.NAVIGATION] * 5 + [BlockKind.LIST_ITEM, None]


SHELVES = [
    '<div class="read__tags"><h3>Topics</h3><ul><li>Harbours</li></ul></div>',
    '<h2>Topics</h2><ul><li><a href="/1">Harbours</a></li><li><a href="/2">Rivers</a></li></ul>',
    '<div><div id="share"><p>Share this page</p></div></div><div class="tags">Rivers</div>',
    '<p><a href="/1">Print</a> <a href="/2">Send</a></p>',
]


@pytest.mark.parametrize("shelf", SHELVES)
def test_what_a_page_puts_behind_its_text_is_navigation(shelf: str) -> None:
    text = "<p>Rivers know no border.</p><h2>Harbours</h2><p>They have some.</p>"
    kept = ["Rivers know no border.", "Harbours", "They have some."]
    assert _texts(f"<main>{text}{shelf}</main>") == kept
    assert _texts(f"<main><div>{text}</div>{shelf}</main>") == kept


@pytest.mark.parametrize(
    "end",
    [
        "<h2>Annex</h2><p>See the full <a href='/1'>report</a> and its <a href='/2'>table</a>.</p>",
        f"<div class='status'><p>{'word ' * 61}</p></div>",
        "<p><a href='/1'>The report of the harbour master</a></p>",
        "<div class='tags'>Rivers</div>and more text behind it",
    ],
)
def test_text_at_the_end_of_a_page_stays_text(end: str) -> None:
    whole = " ".join(_texts(f"<main><p>Rivers know no border.</p>{end}</main>"))
    assert all(word in whole for word in " ".join(_texts(f"<main>{end}</main>")).split())
    assert not any(
        block.hint is BlockKind.NAVIGATION
        for block in _blocks(f"<main><p>Rivers know no border.</p>{end}</main>")
    )


def test_white_space_of_the_file_is_no_line_break_and_a_break_is() -> None:
    assert _texts("<p>One\n   two<br>three</p>") == ["One two\nthree"]


def test_two_breaks_part_paragraphs() -> None:
    assert _texts("<div>One.<br><br>Two.<br/> <br/>Three.</div>") == ["One.", "Two.", "Three."]


def test_lists_keep_numbers_levels_and_their_list() -> None:
    found = _blocks('<ol start="3"><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ol>')
    assert [(b.text, b.number, b.place.level if b.place else None) for b in found] == [
        ("a", "3.", 1),
        ("b", "•", 2),
        ("c", "4.", 1),
        ("d", None, None),
    ]
    assert len({b.place.list for b in found if b.place}) == 1


def test_quotes_and_headings_say_what_they_are() -> None:
    found = _blocks("<h1>T</h1><h3>H</h3><blockquote><p>Q</p></blockquote>")
    assert [(b.hint, b.level) for b in found] == [
        (BlockKind.TITLE, 1),
        (BlockKind.HEADING, 3),
        (BlockKind.QUOTE, None),
    ]


def test_emphasis_and_safe_links_become_marks() -> None:
    (block,) = _blocks(
        'We <b>must</b> <a href="https://example.org/a">act</a> '
        '<a href=" jaVasCript:alert(1)">now</a> on <span lang="fr">l’eau</span>.'
    )
    assert block.text == "We must act now on l’eau."
    assert [(m.kind, block.text[m.start : m.end], m.target) for m in block.marks] == [
        (MarkKind.STRONG, "must", None),
        (MarkKind.LINK, "act", "https://example.org/a"),
        (MarkKind.LANGUAGE, "l’eau", "fr"),
    ]


def test_a_table_keeps_its_cells_and_spans() -> None:
    found = _blocks(
        "<p>Before.</p><table><caption>Costs</caption><thead><tr><th>Year<th>Sum</thead>"
        '<tr><td rowspan="2">2020</td><td>3<br>4</td></tr><tr><td>5</td></tr></table>'
    )
    table = found[2]
    assert found[1].text == "Costs"
    assert table.text == "Year\tSum\n2020\t3 4\n5"
    assert [[c.header for c in row] for row in table.rows] == [
        [True, True],
        [False, False],
        [False],
    ]
    assert table.rows[1][0].rowspan == 2


def test_a_table_that_places_paragraphs_is_read_as_text() -> None:
    assert _texts("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>") == ["One.", "Two."]


def test_a_note_is_called_where_it_stands() -> None:
    document = normalize(
        _read(
            '<h1>Title</h1><p>Peace now<sup><a href="#n1">1</a></sup> and here for all of us.</p>'
            '<p>More.</p><ol><li id="n1">A note.</li></ol>'
        )
    )
    (note,) = document.notes
    mark = next(m for m in document.body[0].marks if m.kind is MarkKind.NOTE)
    assert (note.text, mark.target) == ("A note.", note.id)


def test_hidden_words_and_scripts_are_no_text() -> None:
    assert _texts(
        '<p>Seen.</p><p hidden>a</p><p style="display: none">b</p><script>c</script>'
        "<template>d</template><!-- e --><noscript>f</noscript>"
    ) == ["Seen."]


def test_pictures_in_the_page_come_along_and_none_is_fetched() -> None:
    data = base64.b64encode(PIXEL).decode()
    source = _read(
        f'<p>Look:</p><img alt="A bridge" src="data:image/png;base64,{data}">'
        '<img src="https://example.org/x.png"><img src="file:///etc/hostname">'
    )
    assert [(i.alt, i.data) for i in source.images] == [("A bridge", PIXEL)]
    assert [f.code for f in source.findings] == ["read.pictures-left"]


@pytest.mark.parametrize(
    "declared", ["", '<meta charset="windows-1251">', '<meta charset="koi8-r">']
)
def test_the_bytes_decide_the_encoding_before_what_the_page_says(declared: str) -> None:
    page = f"<html><head>{declared}</head><body><p>Вода не знает границ.</p></body></html>"
    assert _read(page).blocks[0].text == "Вода не знает границ."


def test_a_declared_code_page_is_believed_where_the_bytes_leave_it_open() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body><p>Вода.</p></body></html>'
    source = _read(page, encoding="cp1251")
    assert source.blocks[0].text == "Вода."
    assert not source.encoding_guessed


def test_the_head_of_the_page_gives_fields() -> None:
    source = _read(
        '<html><head><title>Site</title><meta property="og:site_name" content="Mission of Norland">'
        '<meta property="og:title" content="On rivers"></head><body><p>Text.</p></body></html>'
    )
    assert source.metadata == {"institution": "Mission of Norland", "title": "On rivers"}


@pytest.mark.parametrize(
    ("markup", "line"),
    [
        ("<script>document.write('x')</script>", "no readable text"),
        ("<div>" * 5000 + "deep", "nested deeper than 200 levels"),
        ("<nav>Only a menu</nav>", "no readable text"),
    ],
)
def test_bad_pages_get_one_line(markup: str, line: str) -> None:
    with pytest.raises(DocumentError, match=line) as caught:
        _read(markup)
    assert "\n" not in str(caught.value)


def test_comments_for_old_browsers_hide_nothing_that_follows() -> None:
    page = "<!--[if lt IE 9]><p>Old</p><![endif]--><p>New.</p><![if IE]><p>Too.</p><![endif]>"
    assert _texts(page) == ["New.", "Too."]


def test_a_paragraph_in_another_language_says_so_and_one_in_the_same_does_not() -> None:
    document = normalize(
        _read(
            '<html lang="en"><body lang="en-GB"><p>The water of the river is for all of us, and '
            'that is what we said.</p><p lang="fr">L’eau est à tous.</p></body></html>'
        )
    )
    assert [block.language for block in document.body] == [None, "fr"]


def test_what_shows_only_under_the_pointer_is_no_part_of_a_sentence() -> None:
    tip = (
        '<span class="tooltip__text"><span>Ek Jonas</span><span>Chair of the Council</span></span>'
    )
    page = f"<main><p>The Chair, <a href='/ek'>Jonas Ek{tip}</a>, opened the day.</p></main>"
    assert _texts(page) == ["The Chair, Jonas Ek, opened the day."]
