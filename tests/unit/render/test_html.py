"""The page is one file, hides nothing, says what is absent and never runs the source's words."""

import json
import re

from presswork import model as m
from presswork import theme
from presswork.check import html as check
from presswork.render import html
from presswork.values import replace
from tests import samples


def _page(briefing: m.Briefing) -> str:
    publication = html.render(briefing, theme.load(), "norland")
    assert publication.name == "norland.html"
    return publication.data.decode("utf-8")


def _with(**changes: object) -> m.Briefing:
    briefing = samples.briefing()
    document = replace(briefing.document, **changes)  # type: ignore[arg-type]
    return replace(briefing, document=document)


def _appended(*blocks: m.Block, **changes: object) -> m.Briefing:
    return _with(body=(*samples.document().body, *blocks), **changes)


def test_the_page_reaches_for_no_other_file() -> None:
    page = _page(samples.briefing())
    assert not re.search(r"""(?:src|href)=["'](?!#|data:)""", page)
    assert not re.search(r"url\(|@import", page)


def test_the_same_briefing_gives_the_same_bytes() -> None:
    assert _page(samples.briefing()) == _page(samples.briefing())


def test_every_printed_fact_is_marked_in_the_box_and_at_its_place() -> None:
    briefing = samples.briefing()
    page = _page(briefing)
    for fact in briefing.facts:
        assert page.count(f'data-fact="{fact.id}"') == (2 if fact.key else 0), fact.id


def test_what_the_source_does_not_state_is_said_to_be_absent_in_one_row() -> None:
    page = _page(samples.briefing())
    assert page.count('<dd class="absent">not stated in the source</dd>') == 1
    assert re.search(r'<div class="unstated"><dt>[^<]*\bDate\b[^<]*</dt>', page)
    assert "<dt>Date</dt>" not in page


def test_a_value_of_the_editor_is_marked() -> None:
    page = _page(_with(place=m.Field(value="Port Ana", origin="editor")))
    assert '<dd>Port Ana <span class="supplied">(supplied by the editor)</span></dd>' in page


def test_embargo_and_delivery_note_stand_before_the_masthead() -> None:
    page = _page(_with(embargo=m.Field(value="EMBARGOED UNTIL 6 PM", origin="rule x")))
    assert page.index("EMBARGOED UNTIL 6 PM") < page.index('<div class="masthead">')


def test_the_structured_data_cannot_end_its_script() -> None:
    title = "</script><script>alert(1)</script><!--"
    page = _page(_with(headline=m.Field(value=title, origin="rule x")))
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert json.loads(data)["headline"] == title
    assert page.count("<script") == 1


def test_the_structured_data_tells_the_facts() -> None:
    page = _page(samples.briefing())
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    told = json.loads(data)
    assert told["author"][0]["name"] == "Ana Lindqvist"
    assert {"S/RES/9101", "A/RES/71/9222"} <= {cited["identifier"] for cited in told["citation"]}
    values = {fact["propertyID"]: fact["value"] for fact in told["about"]}
    assert values["f06"] == 2400
    assert values["f02"] == "2019-06-14"
    assert "datePublished" not in told


def test_a_dangerous_link_keeps_its_words_and_loses_its_address() -> None:
    marks = (
        m.Mark(start=0, end=4, kind=m.MarkKind.LINK, target="javascript:alert(1)"),
        m.Mark(start=5, end=9, kind=m.MarkKind.LINK, target="https://example.org/"),
    )
    block = m.Block(
        id="b0090",
        kind=m.BlockKind.CLOSING,
        text="evil good",
        marks=marks,
        origin=m.Origin(part="x"),
    )
    page = _page(_appended(block))
    assert 'evil <a href="https://example.org/">good</a>' in page
    assert "javascript:" not in page


def test_notes_are_called_and_lead_back() -> None:
    note = m.Block(
        id="b0099", kind=m.BlockKind.NOTE, text="A note.", number="1", origin=m.Origin(part="x")
    )
    call = m.Mark(start=3, end=3, kind=m.MarkKind.NOTE, target="b0099")
    block = m.Block(
        id="b0090", kind=m.BlockKind.CLOSING, text="End.", marks=(call,), origin=m.Origin(part="x")
    )
    briefing = _appended(block, notes=(note,))
    page = _page(briefing)
    assert 'End<sup class="call added"><a href="#b0099" id="call-b0099"' in page
    assert '<a class="marker" href="#call-b0099"' in page
    assert check.check(page.encode("utf-8"), briefing) == ()


def test_a_note_called_twice_in_one_block_is_led_back_to_once() -> None:
    note = m.Block(
        id="b0099", kind=m.BlockKind.NOTE, text="A note.", number="1", origin=m.Origin(part="x")
    )
    calls = tuple(m.Mark(start=at, end=at, kind=m.MarkKind.NOTE, target="b0099") for at in (1, 3))
    block = m.Block(
        id="b0090", kind=m.BlockKind.CLOSING, text="End.", marks=calls, origin=m.Origin(part="x")
    )
    page = _page(_appended(block, notes=(note,)))
    assert page.count('href="#b0099"') == 2
    assert page.count('id="call-b0099"') == 1


def test_tables_have_header_cells_and_lists_their_printed_numbers() -> None:
    text = "Year\tSum\n2020\t5"
    cells = [m.Cell(start=s, end=s + 4, header=s == 0) for s in (0, 9)]
    rows = (
        (cells[0], m.Cell(start=5, end=8, header=True)),
        (replace(cells[1], header=True), m.Cell(start=14, end=15)),
    )
    origin = m.Origin(part="x")
    table = m.Block(
        id="b0090", kind=m.BlockKind.TABLE, text=text, rows=rows, reference="7", origin=origin
    )
    item = m.Block(
        id="b0091",
        kind=m.BlockKind.LIST_ITEM,
        text="first",
        number="(a)",
        reference="8",
        place=m.ListPlace(list="l9", ordered=True),
        origin=origin,
    )
    briefing = _appended(table, item)
    page = _page(briefing)
    assert '<th scope="col">Year</th>' in page
    assert '<th scope="row">2020</th><td class="number">5</td>' in page
    assert '<span class="no">8</span> <span class="marker">(a)</span> first' in page
    assert check.check(page.encode("utf-8"), briefing) == ()


def test_a_text_from_right_to_left_says_so_and_marks_what_differs() -> None:
    other = m.Block(
        id="b0090",
        kind=m.BlockKind.QUOTE,
        text="Bonjour",
        language="fr",
        direction=m.Direction.LTR,
        reference="7",
        origin=m.Origin(part="x"),
    )
    page = _page(_appended(other, language="he", direction=m.Direction.RTL))
    assert '<html lang="he" dir="rtl">' in page
    assert '<blockquote id="p7" lang="fr" dir="ltr">' in page
    assert '<h2 lang="en-GB" dir="ltr">Key figures</h2>' in page


def test_a_document_without_facts_says_that_it_has_none() -> None:
    briefing = replace(samples.briefing(), facts=(), box=m.FactBox(), summary=())
    page = _page(briefing)
    for words in ("states no figure", "states no date", "cites no numbered document"):
        assert words in page
    assert check.check(page.encode("utf-8"), briefing) == ()


def test_words_that_look_like_markup_or_template_arrive_unchanged() -> None:
    odd = m.Block(
        id="b0090",
        kind=m.BlockKind.CLOSING,
        text="<b>{{ 7 * 7 }} & {% raw %}",
        origin=m.Origin(part="x"),
    )
    assert "&lt;b&gt;{{ 7 * 7 }} &amp; {% raw %}" in _page(_appended(odd))


def test_the_keyboard_reaches_the_text_past_the_box() -> None:
    page = _page(samples.briefing())
    body = page.partition("<body>")[2]
    assert re.match(r'\s*<a class="skip" href="#text">Full text</a>', body)
    assert page.count('id="text"') == 1
