"""The finders against tables of sentences and what is to be found in them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from presswork.extract import extract
from presswork.model import Block, BlockKind, Document, Fact, FactKind, Field, Origin, Source

CASES = Path(__file__).parent / "cases"


def cases() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield date of the document, sentence and expectations of every case of every table."""
    for path in sorted(CASES.glob("*.txt")):
        yield from _of_table(path.read_text(encoding="utf-8"))


def _of_table(text: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    date = ""
    sentence = ""
    wanted: list[str] = []
    for line in [*text.splitlines(), "---"]:
        if line.startswith("    "):
            wanted.append(line.strip())
            continue
        if sentence:
            yield date, sentence, tuple(wanted)
        sentence, wanted = "", []
        if line.startswith("@"):
            date = line[1:].strip()
        elif line.strip() and not line.startswith(("#", "---")):
            sentence = line


def document(text: str, date: str = "") -> Document:
    """Return a document of one paragraph."""
    block = Block(
        id="b0001", kind=BlockKind.PARAGRAPH, text=text, reference="1", origin=Origin(part="line 1")
    )
    source = Source(name="case.txt", sha256="0" * 64, media_type="text/plain", reader="case/1")
    return Document(
        source=source,
        language="en",
        date=Field(value=date or None, origin="rule case"),
        body=(block,),
    )


def written(fact: Fact) -> str:
    """Return *fact* as the tables write it."""
    if fact.kind is FactKind.DATE:
        flags = [name for name in ("in_name", "relative") if getattr(fact, name)]
        parts = ["date", fact.edtf, *flags]
    elif fact.kind is FactKind.REFERENCE:
        parts = ["reference", fact.value, f"year={fact.year}" if fact.year else None]
    else:
        class_ = f"({fact.approx_class})" if fact.approx_class else None
        parts = [fact.subtype, fact.value, fact.unit, class_]
    if fact.stance:
        parts.append(f"{fact.stance}: {fact.stance_text}")
    return f"{fact.text} => {' '.join(part for part in parts if part)}"


@pytest.mark.parametrize(("date", "sentence", "wanted"), list(cases()))
def test_a_sentence_holds_these_facts_and_no_others(
    date: str, sentence: str, wanted: tuple[str, ...]
) -> None:
    found = extract(document(sentence, date)).facts
    assert tuple(written(fact) for fact in found) == wanted
    for fact in found:
        assert sentence[fact.span.start : fact.span.end] == fact.text


def test_there_are_enough_cases_and_a_third_of_them_hold_nothing() -> None:
    tables = list(cases())
    empty = [sentence for _, sentence, wanted in tables if not wanted]
    assert len(tables) >= 400
    assert len(empty) * 3 >= len(tables)
