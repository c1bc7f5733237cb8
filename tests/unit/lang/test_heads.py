"""What is known of languages before their own file is read."""

import pytest

from presswork.lang.heads import heads, structure_of
from presswork.normalize.dates import date_in
from presswork.normalize.vocabulary import vocabulary


@pytest.mark.parametrize("code", sorted(heads()))
def test_every_language_has_twelve_months_and_patterns_that_compile(code: str) -> None:
    assert len(heads()[code].months) == 12
    assert vocabulary(code).page.fullmatch("12")


@pytest.mark.parametrize("code", ["ar", "en", "es", "fr", "ru", "zh"])
def test_the_six_languages_have_words_for_salutation_and_closing(code: str) -> None:
    assert structure_of(code).address
    assert structure_of(code).closings


def test_a_language_that_nobody_described_has_the_words_of_english() -> None:
    assert structure_of("xx") == structure_of("en")


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("New York, 25 SEPTEMBER 2024", "2024-09-25"),
        ("September 24, 2024", "2024-09-24"),
        ("the 23rd of September 2024", "2024-09-23"),
        ("Nueva York, 30 de septiembre de 2024.", "2024-09-30"),
        ("le 1er mars 2020", "2020-03-01"),
        ("den 17 januari 2017", "2017-01-17"),
        ("12 марта 2024 года", "2024-03-12"),
        ("26 أيلول 2024", "2024-09-26"),
        ("2024年9月26日", "2024-09-26"),
        ("26.09.2024", "2024-09-26"),
        ("7 to 8 November 2018", "2018-11-07/2018-11-08"),
        ("du 20 au 28 septembre 2024", "2024-09-20/2024-09-28"),
        ("May 2019", "2019-05"),
        ("9/24/24, 3:48 PM", None),
        ("in the year 2024", None),
        ("45 May 20191", None),
    ],
)
def test_a_date_line_is_read_in_any_language(line: str, edtf: str | None) -> None:
    found = date_in(line)
    assert (found.edtf if found else None) == edtf
