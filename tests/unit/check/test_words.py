"""Two texts are compared word by word, and the first miss of each passage is named."""

import pytest

from presswork.check.words import (
    Found,
    Miss,
    Passage,
    Reason,
    compare,
    first_words,
    found,
    found_in_lines,
    words,
)

_TEXTS = (
    "Over 2,400 families were moved in 2021.",
    "I thank you & all 96 engineers.",
    "二〇二一年 元旦",
)


def _passages(*texts: str) -> list[Passage]:
    return [Passage(place=f"¶ {n}", text=text) for n, text in enumerate(texts, 1)]


def _misses(there: Found | str) -> tuple[Miss, ...]:
    return compare(_passages(*_TEXTS), found(there) if isinstance(there, str) else there)


def test_a_text_that_holds_every_passage_has_no_miss() -> None:
    assert _misses(" Between ".join(_TEXTS)) == ()


@pytest.mark.parametrize(
    ("old", "new", "miss"),
    [
        ("2,400", "2,500", ("¶ 1", Reason.MISSING, "2,400")),
        ("were ", "", ("¶ 1", Reason.MISSING, "were")),
        ("were ", "were not ", ("¶ 1", Reason.ADDED, "not")),
        ("engineers", "engineer", ("¶ 2", Reason.MISSING, "engineers")),
        ("元旦", "元", ("¶ 3", Reason.MISSING, "旦")),
    ],
)
def test_one_altered_word_is_named_with_its_place(
    old: str, new: str, miss: tuple[str, Reason, str]
) -> None:
    there = " ".join(_TEXTS).replace(old, new)
    assert [(m.place, m.reason, m.word) for m in _misses(there)] == [miss]


def test_passages_in_another_order_are_named() -> None:
    there = " ".join((_TEXTS[1], _TEXTS[0], _TEXTS[2]))
    assert [(m.place, m.reason) for m in _misses(there)] == [("¶ 2", Reason.ORDER)]


def test_words_parted_at_the_end_of_a_line_are_whole_again_and_compounds_survive() -> None:
    lines = found_in_lines(["the imple-", "mentation of Counter-", "Terrorism, 24/", "7"])
    assert compare(_passages("the implementation of Counter-Terrorism, 24/7"), lines) == ()


def test_only_words_that_may_be_added_may_stand_inside_a_passage() -> None:
    there = found("They agreed 3 at once.")
    assert compare(_passages("They agreed at once."), there, added=frozenset({"3"})) == ()
    assert compare(_passages("They agreed at once."), there) != ()


def test_forms_of_one_character_and_invisible_ones_do_not_count() -> None:
    assert words("ﬁnal 1 000 soft\u00adly ½") == words("final 1 000 softly ½")


@pytest.mark.parametrize("text", ["Über 3% 元旦, سلام42 a", "one", "", "¶ 7 10,000.5 — شرق a"])
def test_the_first_words_are_those_that_all_words_begin_with(text: str) -> None:
    for count in range(6):
        assert first_words(text, count) == words(text)[:count]


def test_every_word_is_cut_as_long_as_its_kind_allows() -> None:
    assert words("ab12,5元三c مجلس3שלוםz") == [
        "ab", "12,5", "元", "三", "c", "مجلس", "3", "שלום", "z",
    ]  # fmt: skip


def test_a_number_is_one_word_with_its_separators() -> None:
    assert words("over 1,300.5 (75%)") == ["over", "1,300.5", "75", "%"]


def test_letters_of_two_directions_are_two_words() -> None:
    assert words("\u0639x\u0627\u0644") == ["\u0639", "x", "\u0627\u0644"]


def test_a_stroke_that_stretches_a_word_is_not_read() -> None:
    assert words("\u0627\u0644\u0640\u0640\u0633\u064a\u062f") == ["\u0627\u0644\u0633\u064a\u062f"]
