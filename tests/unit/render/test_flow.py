"""Blocks become a flow: headings skip no level, items become lists, marks become runs."""

from presswork import model as m
from presswork.render.box import label_pieces, size, tie
from presswork.render.flow import anchors, flow, table_parts
from presswork.render.links import safe_link
from presswork.render.runs import pieces, runs
from presswork.values import replace
from tests import samples


def _block(kind: m.BlockKind, text: str = "text", **more: object) -> m.Block:
    block = m.Block(id="b1", kind=kind, text=text, origin=m.Origin(part="line 1"))
    return replace(block, **more)  # type: ignore[arg-type]


def _item(text: str, level: int = 1, list_: str = "l1") -> m.Block:
    place = m.ListPlace(list=list_, level=level)
    return _block(m.BlockKind.LIST_ITEM, text, place=place)


def test_headings_never_skip_a_level_on_the_way_down() -> None:
    levels = (2, 5, 3, 2, 4)
    steps = flow(_block(m.BlockKind.HEADING, level=level) for level in levels)
    assert [step.level for step in steps] == [1, 2, 2, 1, 2]


def test_deeper_items_stand_below_the_item_before_them() -> None:
    (step,) = flow([_item("a"), _item("b", 2), _item("c", 3), _item("d", 2), _item("e")])
    assert step.list is not None
    assert [item.block.text for item in step.list.items] == ["a", "e"]
    (below,) = step.list.items[0].below
    assert [item.block.text for item in below.items] == ["b", "d"]


def test_items_of_two_lists_are_two_lists() -> None:
    steps = flow([_item("a", list_="l1"), _item("b", list_="l2")])
    assert [step.kind for step in steps] == ["list", "list"]


def test_no_item_is_lost_where_levels_jump() -> None:
    blocks = [_item(str(n), level) for n, level in enumerate((3, 1, 2, 2, 4, 1))]
    (step,) = flow(blocks)

    def texts(items: m.Block | object) -> list[str]:
        found = []
        for item in items.items:  # type: ignore[attr-defined]
            found.append(item.block.text)
            found += [text for below in item.below for text in texts(below)]
        return found

    assert texts(step.list) == [block.text for block in blocks]


def test_a_paragraph_is_anchored_by_its_number_and_others_by_their_id() -> None:
    body = [
        _block(m.BlockKind.PARAGRAPH, id=f"b{n}", reference=number)
        for n, number in enumerate(("9", "9", "4 (a)", None))
    ]
    document = replace(samples.document(), head=(), body=tuple(body), furniture=())
    assert anchors(document) == {"b0": "p9", "b1": "b1", "b2": "p4--a-", "b3": "b3"}


def test_rows_of_header_cells_at_the_top_are_the_head_of_a_table() -> None:
    head = (m.Cell(start=0, end=1, header=True),)
    body = (m.Cell(start=2, end=3),)
    parts = table_parts(_block(m.BlockKind.TABLE, rows=(head, body, head)))
    assert parts.head == (head,)
    assert parts.bodies == ((body, head),)


def test_a_table_of_headers_alone_keeps_them_in_its_body() -> None:
    head = (m.Cell(start=0, end=1, header=True),)
    assert table_parts(_block(m.BlockKind.TABLE, rows=(head, head))).bodies == ((head, head),)


def test_runs_joined_are_the_text_and_a_fact_across_marks_is_one_piece() -> None:
    briefing = samples.briefing()
    fact = next(f for f in briefing.facts if f.text == "14 June 2019")
    block = next(b for b in briefing.document.body if b.id == fact.span.block)
    mark = m.Mark(start=fact.span.start + 3, end=fact.span.end + 5, kind=m.MarkKind.STRONG)
    block = replace(block, marks=(mark,))
    cut = runs(block, briefing.facts)
    assert "".join(run.text for run in cut) == block.text
    (piece,) = [p for p in pieces(block, briefing.facts) if p.fact == fact.id]
    assert [run.text for run in piece.runs] == ["14 ", "June 2019"]
    assert piece.first


def test_a_note_called_between_two_letters_has_a_run_without_words() -> None:
    mark = m.Mark(start=4, end=4, kind=m.MarkKind.NOTE, target="n1")
    cut = runs(_block(m.BlockKind.PARAGRAPH, "text.", marks=(mark,)), ())
    assert [(run.text, run.note) for run in cut] == [("text", None), ("", "n1"), (".", None)]


def test_members_of_a_chain_are_found_in_its_label_as_whole_numbers() -> None:
    briefing = samples.briefing()
    chain = next(entry for entry in briefing.box.figures if len(entry.facts) > 1)
    chain = replace(chain, label="engineers of 141 and 41 authorities of 27 states")
    assert label_pieces(chain, briefing.facts) == (
        ("engineers of 141 and ", None),
        ("41", "f10"),
        (" authorities of ", None),
        ("27", "f11"),
        (" states", None),
    )


def test_a_member_written_together_with_a_particle_is_found_in_the_label() -> None:
    briefing = samples.briefing()
    chain = next(entry for entry in briefing.box.figures if len(entry.facts) > 1)
    chain = replace(chain, label="مهندسين و41 هيئة من 27 دولة")
    assert [fact for _, fact in label_pieces(chain, briefing.facts)] == [
        *(None, "f10"),
        *(None, "f11"),
        None,
    ]


def test_long_numbers_are_set_smaller() -> None:
    steps = [
        size(m.BoxEntry(facts=("f",), numeral=n, label="", block="b"))
        for n in ("1,300", "1,300,000,0", "US$ 1,300,000,000")
    ]
    assert steps == [1, 2, 3]


def test_only_addresses_of_the_web_and_of_mail_are_links() -> None:
    assert safe_link(" https://example.org/a?b=1 ") == "https://example.org/a?b=1"
    assert safe_link("mailto:press@example.org") == "mailto:press@example.org"
    for bad in (
        "javascript:alert(1)",
        "java\nscript:1",
        "data:text/html,x",
        "//host",
        "ftp://x",
        "",
        None,
        'https://a" onclick="x',
        "https://a b",
    ):
        assert safe_link(bad) is None


def _entry(label: str) -> m.BoxEntry:
    return m.BoxEntry(facts=("f1",), numeral="41", label=label, block="b1")


def test_the_paragraph_of_a_label_stays_with_its_last_word() -> None:
    assert tie(_entry("villages of Norland")) == "\u00a0"
    assert tie(_entry("北国的村庄")) == " "


def test_a_call_right_behind_another_is_told_apart_from_one_behind_words() -> None:
    calls = [m.Mark(kind=m.MarkKind.NOTE, start=at, end=at, target=f"n{at}") for at in (3, 3, 7)]
    block = _block(m.BlockKind.PARAGRAPH, "one two", marks=tuple(calls))
    assert [run.after_call for run in runs(block, ()) if run.note] == [False, True, False]


def test_a_run_without_marks_is_plain() -> None:
    strong = m.Mark(kind=m.MarkKind.STRONG, start=4, end=7)
    call = m.Mark(kind=m.MarkKind.NOTE, start=7, end=7, target="n1")
    block = _block(m.BlockKind.PARAGRAPH, "one two", marks=(strong, call))
    assert [(run.text, run.plain) for run in runs(block, ())] == [
        ("one ", True),
        ("two", False),
        ("", False),
    ]


def _table(*rows: str) -> m.Block:
    text, cells = "", []
    for row in rows:
        line = []
        for word in row.split("|"):
            line.append(m.Cell(start=len(text), end=len(text) + len(word)))
            text += word + "\n"
        cells.append(tuple(line))
    return _block(m.BlockKind.TABLE, text, rows=tuple(cells))


def test_columns_of_numbers_alone_are_known() -> None:
    parts = table_parts(_table("North|12|$1,200.50|5 rivers", "South||(40%)|7"))
    assert parts.numbers == {1, 2}


def test_a_table_with_cells_that_span_has_no_columns_of_numbers() -> None:
    block = _table("1|2", "3|4")
    wide = (replace(block.rows[0][0], colspan=2),)
    assert table_parts(replace(block, rows=(wide, block.rows[1]))).numbers == set()
