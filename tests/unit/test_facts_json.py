"""Flat facts tie each fact to the characters of the decoded source."""

import json

from presswork import model as m
from presswork.facts_json import dump, flat, flat_document, flat_facts
from presswork.values import replace
from tests.samples import briefing

RAW = "In 2021 some\r\n  1.2 mil-\r\nlion people"
TEXT = "In 2021 some 1.2 million people"


def wrapped() -> m.Briefing:
    """Return a briefing of one paragraph that the source has broken over lines."""
    edits = (
        m.Edit(at=12, removed="\r\n  ", inserted=" ", rule="line join"),
        m.Edit(at=20, removed="-\r\n", inserted="", rule="hyphen"),
    )
    origin = m.Origin(part="line 7", start=100, end=100 + len(RAW), edits=edits)
    block = m.Block(id="b0001", kind=m.BlockKind.PARAGRAPH, text=TEXT, reference="1", origin=origin)
    at = TEXT.index("1.2 million")
    fact = m.Fact(
        id="f01",
        kind=m.FactKind.FIGURE,
        subtype="count",
        span=m.Span(block="b0001", start=at, end=at + 11),
        text="1.2 million",
        value="1200000",
        rule="test",
    )
    document = replace(briefing().document, head=(), body=(block,), notes=(), furniture=())
    return m.Briefing(document=document, facts=(fact,))


def test_the_surface_is_the_raw_text_of_the_source() -> None:
    (fact,) = flat_facts(wrapped())
    assert fact["surface"] == "1.2 mil-\r\nlion"
    assert fact["text"] == "1.2 million"
    assert fact["start"] == 100 + RAW.index("1.2")
    assert fact["location"] == "line 7"


def test_a_format_without_offsets_has_no_start() -> None:
    facts = flat_facts(briefing())
    assert {fact["start"] for fact in facts} == {None}
    assert all(fact["surface"] == fact["text"] for fact in facts)


def test_document_fields_are_strings_or_null() -> None:
    document = flat_document(briefing().document)
    assert document["speaker"] == "Ana Lindqvist"
    assert document["date"] is None
    assert document["headings"] == ["What has been done", "What comes next"]
    assert document["body_paragraphs"] == 6


def test_several_speakers_are_joined() -> None:
    document = briefing().document
    second = m.Speaker(name=m.Field(value="Jon Aas", origin="rule test"))
    both = replace(document, speakers=(*document.speakers, second))
    assert flat_document(both)["speaker"] == "Ana Lindqvist; Jon Aas"


def test_the_whole_is_json() -> None:
    assert json.loads(dump(flat(briefing())))["facts"][0]["kind"] == "date"
