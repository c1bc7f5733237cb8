"""Spaces that stay with the sign beside them."""

import unicodedata

import pytest

from presswork.render.spacing import tied, whole_numbers


@pytest.mark.parametrize(
    ("text", "tag", "wanted"),
    [
        ("Pourquoi ? Voici :", "fr", "Pourquoi\u00a0? Voici\u00a0:"),
        ("« oui » !", "fr-CA", "«\u00a0oui\u00a0»\u00a0!"),
        ("12 % de 1 300 ports", "fr", "12\u00a0% de 1\u00a0300 ports"),
        ("le 3 mai 2024", "fr", "le 3 mai 2024"),
        ("Why ? In 5 ports : no", "en", "Why ? In 5 ports : no"),
        ("Porquê? 1 300 portos", "pt", "Porquê? 1\u00a0300 portos"),
    ],
)
def test_a_space_is_tied_where_the_language_wants_it(text: str, tag: str, wanted: str) -> None:
    assert tied(text, tag) == wanted
    assert unicodedata.normalize("NFKC", tied(text, tag)) == text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("３６５校", "３|６|５校"),
        ("３，６５０円", "３|，|６|５|０円"),
        ("第２号、３件", "第２号、３件"),
        ("365 schools", "365 schools"),
    ],
)
def test_wide_digits_are_joined_and_nothing_else(text: str, wanted: str) -> None:
    assert whole_numbers(text) == wanted.replace("|", "\u2060")
