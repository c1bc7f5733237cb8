"""Right-to-left words in the order of the eye."""

import unicodedata

from presswork.render.visual import as_seen, joined_across


def test_letters_stand_in_the_order_of_the_eye_and_in_their_joined_forms() -> None:
    seen = as_seen("منذ")
    assert unicodedata.normalize("NFKC", seen) == "ذنم"
    assert all(
        "ARABIC LETTER" in unicodedata.name(sign) and "FORM" in unicodedata.name(sign)
        for sign in seen
    )


def test_a_number_keeps_its_order_and_stands_where_it_is_read() -> None:
    assert as_seen("منذ 2006").startswith("2006 ")
    assert as_seen("٢٠٠٦") == "٢٠٠٦"


def test_lam_and_alef_are_one_sign_and_brackets_are_turned() -> None:
    assert len(as_seen("لا")) == 1
    assert as_seen("(א)") == "(א)"


def test_hebrew_is_turned_and_keeps_its_letters() -> None:
    assert as_seen("שלום") == "םולש"


def test_letters_that_a_tag_parts_stay_joined() -> None:
    torn = 'دعمنا ل<span class="fact">قرار</span>'
    assert joined_across(torn) == 'دعمنا ل\u200d<span class="fact">\u200dقرار</span>'
    apart = 'و<span class="fact">قرار</span> A<b>b</b>'
    assert joined_across(apart) == apart
