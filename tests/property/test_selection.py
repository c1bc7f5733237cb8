"""Choices that must not move: what is printed depends on printed facts alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presswork import model as m
from tests.unit.select.select_cases import brief, printed
from tests.unit.select.test_select import STATEMENT

_FILLER = (
    "The committee met in 2009, 2010 and 2012 in our 3 ports.",
    "Many friends have asked us why the rivers matter.",
    "In the past 12 months, we have listened to the fishermen of the 4 lakes.",
    "Trade fell as compared with the record of 1998.",
    "Nine of the ships were old, and two of the captains were young.",
)
_TEXTS = st.permutations((*STATEMENT, *_FILLER))


def _printing(briefing: m.Briefing) -> set[str | None]:
    facts = {fact.id: fact for fact in briefing.facts}
    return {facts[id_].span.block for id_ in facts if facts[id_].key}


@settings(max_examples=20)
@given(texts=_TEXTS, data=st.data())
def test_a_paragraph_without_a_printed_fact_can_go(texts: list[str], data: st.DataObject) -> None:
    whole = brief(texts)
    printing = _printing(whole)
    silent = [block.text for block in whole.document.body if block.id not in printing]
    if not silent:
        return
    gone = data.draw(st.sampled_from(silent))
    rest = brief([text for text in texts if text != gone])
    assert printed(rest) == printed(whole)


@pytest.mark.parametrize("at", range(len(STATEMENT)))
def test_a_comma_more_in_a_sentence_without_a_printed_fact_changes_nothing(at: int) -> None:
    texts = [*STATEMENT[:at], _FILLER[1].replace("us why", "us, why"), *STATEMENT[at:]]
    plain = [*STATEMENT[:at], _FILLER[1], *STATEMENT[at:]]
    assert printed(brief(texts)) == printed(brief(plain))


@pytest.mark.parametrize("at", range(len(STATEMENT)))
def test_a_comma_at_the_end_of_a_sentence_changes_no_printed_figure(at: int) -> None:
    texts = list(STATEMENT)
    texts[at] = f"{texts[at][:-1]}, as ever."
    assert [fact for fact, _ in printed(brief(texts))] == [
        fact for fact, _ in printed(brief(STATEMENT))
    ]


@settings(max_examples=30)
@given(text=st.text(max_size=400))
def test_any_text_gives_a_box_quoted_from_it(text: str) -> None:
    clean = " ".join(text.split())
    if clean:
        assert all(fact in clean and label in clean for fact, label in printed(brief([clean])))


_PIECES = st.sampled_from((
    "12",
    "5 May 2018",
    "of",
    "the",
    "people",
    "and",
    ",",
    "rose by",
    "20 percent",
    "has",
    "which",
    "$3 million",
    "since 2004",
    "we",
    "not",
    "adopted",
    "in",
    "Geneva",
    ".",
    "“",
    "”",
    "to",
    "build",
))


@settings(max_examples=60)
@given(pieces=st.lists(_PIECES, min_size=1, max_size=30))
def test_any_order_of_words_gives_labels_quoted_from_it(pieces: list[str]) -> None:
    text = " ".join(pieces)
    briefing = brief([text])
    for fact in briefing.facts:
        if fact.label_span is not None:
            assert text[fact.label_span.start : fact.label_span.end] == fact.label
            inside = fact.label_span.start <= fact.span.start < fact.label_span.end
            assert not inside
