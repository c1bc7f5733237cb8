"""How a passage is read, and the way back to what is printed."""

from presswork.extract.found import Rejected
from presswork.extract.spelling import reading


def printed(text: str, words: str) -> str:
    """Return the words of *text* that are read as *words*."""
    read = reading(text)
    start = read.text.index(words)
    item = read.found(Rejected(start=start, end=start + len(words), reason="a case"))
    return text[item.start : item.end]


def test_a_text_of_unjoined_letters_is_read_as_it_is() -> None:
    assert reading("In 2024, 5 m").places is None


def test_letters_and_digits_are_parted() -> None:
    assert reading("26أيلول بـ50").text == "26 ايلول ب 50"
    assert printed("في 26أيلول", "26 ايلول") == "26أيلول"


def test_a_sign_that_stands_before_its_number_is_read_behind_it() -> None:
    assert reading("القرار ،1701بحيث").text == "القرار 1701، بحيث"
    assert printed("القرار ،1701بحيث", "1701") == "1701"


def test_vowel_marks_inside_words_belong_to_what_is_printed() -> None:
    assert printed("في القَرارِ ٢٢٥٤", "القرار ٢٢٥٤") == "القَرارِ ٢٢٥٤"
