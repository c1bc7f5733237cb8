"""Text inside markup is escaped as Python's own html.escape does it."""

from html import escape as theirs

from hypothesis import given
from hypothesis import strategies as st

from presswork.render.escaped import escape, unescaped


@given(st.text(st.sampled_from("ab&<>\"'é文;")))
def test_signs_of_markup(text: str) -> None:
    assert escape(text) == theirs(text)


@given(st.text())
def test_what_is_escaped_can_be_read_again(text: str) -> None:
    assert unescaped(escape(text)) == text
