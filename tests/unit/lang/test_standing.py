"""What can stand in a text is told from its words, before any pattern is tried."""

import pytest

from presswork import lang
from presswork.lang.standing import may_stand, openings

WORDS = ("under review", "the day before yesterday", "o'clock", "a well-known port", "Straße", "$")


@pytest.mark.parametrize(
    "text",
    [
        "The case is UNDER\u00a0Review.",
        "It was the day\nbefore yesterday.",
        "at nine o’clock",
        "a well‑known port of Norland",
        "in the main STRASSE",
        "It cost $5.",
    ],
)
def test_words_that_stand_there_are_never_missed(text: str) -> None:
    assert may_stand(openings(WORDS, lang.load("en")), text)


@pytest.mark.parametrize(
    "text", ["The day was long.", "A port is well known.", "undergrowth, reviewed", "nine o five"]
)
def test_a_word_of_several_stands_nowhere_where_one_of_them_is_lacking(text: str) -> None:
    words = ("under review", "the day before", "o'clock", "a well-known ports")
    assert not may_stand(openings(words, lang.load("en")), text)


def test_where_a_prefix_is_written_to_a_word_nothing_can_be_told() -> None:
    assert openings(["يوم"], lang.load("ar")) is None
    assert not may_stand(openings(["aujourd'hui"], lang.load("fr")), "l’avenir")
    assert may_stand(openings(["avenir"], lang.load("fr")), "dans l’avenir")
