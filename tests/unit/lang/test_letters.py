"""Letters that are written in several ways, and marks that nobody reads."""

import re

from presswork.lang.letters import any_spelling, folded, folded_words, spelled


def test_folding_keeps_every_letter_at_its_place() -> None:
    assert folded("أیلول إلى ھذه") == "ايلول الي هذه"


def test_vowel_marks_and_strokes_are_not_read() -> None:
    assert spelled("الـمَجْلِسُ") == "المجلس"


def test_a_pattern_matches_every_spelling_and_no_other_word() -> None:
    pattern = re.compile(any_spelling("الأمين"))
    assert pattern.fullmatch("الأمین")
    assert pattern.fullmatch("الامِين")
    assert not pattern.fullmatch("اليمين")


def test_a_table_is_folded_with_its_keys() -> None:
    assert folded_words({"ألف": "1000", "x": ["إلى", 1]}) == {"الف": "1000", "x": ["الي", 1]}


def test_text_of_other_scripts_stays_as_it_is() -> None:
    assert spelled("Élan №1") == "Élan №1"
    assert any_spelling(r"a\.b") == r"a\.b"


def test_chinese_words_are_known_in_their_traditional_form() -> None:
    assert folded("國際會議於臺上開幕") == "国际会议于台上开幕"
    assert re.fullmatch(any_spelling("各位来宾"), "各位來賓")
    assert folded_words({"決議": "1"}) == {"决议": "1"}
