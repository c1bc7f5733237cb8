"""Sentences of the summary: whole, verbatim, standing by themselves."""

import pytest

from tests.unit.select.select_cases import brief
from tests.unit.select.test_select import STATEMENT

ALONE = (
    "Norland will train 300 young engineers from the delta at the joint river centre.",
    "All members of the Organization must ratify the River Charter without further delay.",
    "Floods have displaced more than 40,000 families along the lower course of the river.",
    "In her report, Minister Solano wrote that 300 engineers must be trained in the delta.",
)
LEANING = (
    "This shows how much the delta has gained from the work of the joint centre.",
    "They must ratify the River Charter without further delay and without reservations.",
    "It was adopted by the Council after seven years of talks among the river States.",
    "In this context, the joint centre has trained more than 300 engineers of the delta.",
    "However, the joint centre has trained more than 300 engineers of the delta.",
    "Such measures have displaced more than 40,000 families along the river.",
    "Throughout her life, she trained more than 300 young engineers from the delta.",
    "Norland will live up to that commitment and train 300 young engineers from the delta.",
    "The latter has trained more than 300 engineers from all parts of the delta.",
    "Second, Norland will train 300 young engineers from the delta at the centre.",
    "Thank you, Madam President, for convening the 300 engineers of the delta today.",
    "I congratulate you, Mr. President, on the 300 engineers trained in the delta.",
    "Will Norland train 300 young engineers from the delta at the joint centre?",
    "and the training of 300 young engineers from the delta at the joint centre;",
    "We need 300 engineers.",
)


@pytest.mark.parametrize("sentence", ALONE)
def test_a_sentence_that_stands_by_itself_may_be_told(sentence: str) -> None:
    assert [told.text for told in brief([sentence]).summary] == [sentence]


@pytest.mark.parametrize("sentence", LEANING)
def test_a_sentence_that_needs_its_neighbour_or_is_a_courtesy_is_not_told(sentence: str) -> None:
    assert not brief([sentence]).summary


def test_the_summary_has_five_to_seven_sentences_in_text_order() -> None:
    summary = brief(STATEMENT).summary
    assert 5 <= len(summary) <= 7
    places = [(told.span.block, told.span.start) for told in summary]
    assert places == sorted(places)


def test_a_sentence_is_the_words_of_its_span() -> None:
    briefing = brief(STATEMENT)
    texts = {block.id: block.text for block in briefing.document.body}
    for told in briefing.summary:
        assert texts[told.span.block][told.span.start : told.span.end] == told.text


def test_figures_and_asks_come_before_talk() -> None:
    told = {sentence.text for sentence in brief(STATEMENT).summary}
    assert STATEMENT[6] not in told
    assert STATEMENT[2] in told


def test_one_figure_is_not_told_three_times() -> None:
    figure = "1.2 million"
    texts = [
        f"Norland has given shelter to {figure} refugees from the burning cities of the north.",
        f"Schools for {figure} children of the coast must open before winter comes to our valleys.",
        f"Fishermen caught {figure} herrings although storms closed most of our harbours.",
        f"Our libraries lend {figure} volumes to readers who live far away from any bookshop.",
    ]
    assert sum(figure in told.text for told in brief(texts).summary) == 2


def test_the_same_text_gives_the_same_summary() -> None:
    assert brief(STATEMENT).summary == brief(STATEMENT).summary


def test_the_summary_is_spread_over_the_text() -> None:
    places = [int(told.paragraph or 0) for told in brief(STATEMENT).summary]
    assert min(places) <= 3
    assert max(places) >= 8
