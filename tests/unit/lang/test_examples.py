"""The sentences that every language file carries, and what is to be found in them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from presswork import lang
from presswork.extract import extract
from presswork.lang.parsed import table_of
from presswork.model import Block, BlockKind, Document, Fact, FactKind, Field, Origin, Source

HERE = Path(lang.__file__).parent
DAY = "2024-09-26"
"""The date of the document in which the sentences stand."""


def examples(code: str) -> list[dict[str, Any]]:
    """Return the examples of the language *code*."""
    found: list[dict[str, Any]] = table_of(HERE / f"{code}.toml").get("examples", [])
    return found


def cases() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield language, sentence and the whole example."""
    for code in lang.available():
        for example in examples(code):
            yield code, example["text"], example


def facts_in(sentence: str, code: str) -> tuple[Fact, ...]:
    """Return the facts of a document of one paragraph."""
    block = Block(
        id="b0001",
        kind=BlockKind.PARAGRAPH,
        text=sentence,
        reference="1",
        origin=Origin(part="line 1"),
    )
    source = Source(name="case.txt", sha256="0" * 64, media_type="text/plain", reader="case/1")
    day = Field(value=DAY, origin="rule case")
    return extract(Document(source=source, language=code, date=day, body=(block,))).facts


def written(fact: Fact) -> list[str]:
    """Return *fact* as the files write it: kind, words, value and the unit of a figure."""
    value = fact.edtf if fact.kind is FactKind.DATE else fact.value
    unit = [fact.unit or ""] if fact.kind is FactKind.FIGURE else []
    return [fact.kind.value, fact.text, value or "", *unit]


@pytest.mark.parametrize(("code", "sentence", "example"), list(cases()))
def test_a_sentence_holds_these_facts_and_no_others(
    code: str, sentence: str, example: dict[str, Any]
) -> None:
    found = facts_in(sentence, code)
    assert [written(fact) for fact in found] == example["facts"]
    if "labels" in example:
        assert [fact.label or "" for fact in found] == example["labels"]
    if "approx" in example:
        assert [fact.approx_class or "" for fact in found] == example["approx"]


@pytest.mark.parametrize("code", lang.available())
def test_every_language_brings_forty_sentences_and_a_third_of_them_hold_nothing(code: str) -> None:
    found = examples(code)
    assert len(found) >= 40
    assert 3 * sum(1 for example in found if not example["facts"]) >= len(found)
    assert len({example["text"] for example in found}) == len(found)


@pytest.mark.parametrize("code", lang.available())
def test_an_example_says_nothing_that_nobody_reads(code: str) -> None:
    for example in examples(code):
        assert example.keys() <= {"text", "facts", "labels", "approx"}
