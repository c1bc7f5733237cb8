"""Words of a table as one pattern."""

import re

import pytest

from presswork.normalize.wording import one_of

TITLES = (
    "Minister",
    "Minister of Ports",
    "Ministers",
    "ministre délégué",
    "Ministre",
    "Premier ministre",
    "l’",
    "à",
    "وزير",
    "وزير الموانئ",
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Minister of  Ports said", "Minister of  Ports"),
        ("the Minister of State said", "Minister"),
        ("both Ministers said", "Ministers"),
        ("a Ministership", None),
        ("the Underminister", None),
        ("MINISTRE DELEGUE", "MINISTRE DELEGUE"),  # the shorter word in capitals hides it not
        ("ministre délégué", "ministre délégué"),
        ("ministre, l'office", "ministre"),
        ("de l'office", "l'"),
        ("à l'office", "à"),
        ("a port", None),
        ("قال وزِير الموانئ", "وزِير الموانئ"),
        ("وزيران", None),
    ],
)
def test_the_longest_word_is_found_in_any_spelling(text: str, found: str | None) -> None:
    match = re.search(one_of(TITLES), text, re.IGNORECASE)
    assert (match[0] if match else None) == found


def test_no_words_are_found_nowhere() -> None:
    assert not re.search(one_of(()), "")


def test_what_words_share_is_said_once() -> None:
    offices = tuple(f"Deputy Permanent Secretary for {name}" for name in ("Ports", "Mail"))
    assert one_of(offices).count("Permanent") == 1


def test_signs_that_look_alike_do_not_hide_longer_words() -> None:
    words = ("état", "etat major", "Etat général", "Etats")
    pattern = re.compile(one_of(words), re.IGNORECASE)
    for word in words:
        assert pattern.fullmatch(word)
    assert pattern.match("ETAT MAJOR")[0] == "ETAT MAJOR"  # type: ignore[index]
