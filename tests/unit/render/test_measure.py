"""Widths are estimated without a font, and headlines balanced by them."""

import pytest

from presswork.render.measure import balanced, text_width


def test_bold_words_are_wider_and_combining_signs_take_no_room() -> None:
    assert text_width("Norland", 10, bold=True) > text_width("Norland", 10)
    assert text_width("e\u0301", 10) == text_width("e", 10)


@pytest.mark.parametrize("text", ["Norland", "Statement on rivers", ""])
def test_a_headline_of_one_line_takes_the_whole_measure(text: str) -> None:
    assert balanced(text, 24) == 1.0


def test_a_last_word_does_not_stand_alone() -> None:
    text = "Statement of the Republic of Norland on the state of its rivers and lakes"
    share = balanced(text, 24)
    assert 0.5 < share < 0.95
    assert text_width(text, 1, bold=True) / 2 <= share * 24


def test_a_headline_that_fills_its_lines_stays_as_it_falls() -> None:
    text = " ".join(["rivers"] * 23)
    assert balanced(text, 24) > 0.9


def test_ideographs_are_not_balanced_since_words_could_be_parted() -> None:
    assert balanced("北国代表在大会上关于河流与湖泊状况的发言全文及其附件说明", 12) == 1.0


@pytest.mark.parametrize("text", ["word " * 40, "w" * 200, "أمير دولة " * 20])
def test_the_share_is_never_more_than_the_measure(text: str) -> None:
    assert 0 < balanced(text, 24) <= 1.0
