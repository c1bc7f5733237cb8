"""What is left out because no word of a table stands in a text would have found nothing there."""

import re
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from presswork.extract import atoms, mask
from presswork.extract.patterns import any_of
from presswork.lang import available, load
from presswork.lang.standing import may_stand, openings

_CASES = {"i": "iIİı", "s": "sSſ", "k": "kK\u212a", "µ": "µμΜ", "в": "вВᲀ", "'": "'’", "-": "-‐‑"}
_EDGES = st.sampled_from(["", " ", "’", "§", "٪", "é", "5", "_"])
_AROUND = _EDGES | st.text(st.characters(categories=["L", "P", "M"]))


@cache
def _tables(code: str) -> list[tuple[str, ...]]:
    """Return the tables of words of the language *code* that finders look for."""
    sections = (load(code).figures, load(code).references, load(code).numbers, load(code).dates)
    rows = [getattr(section, name) for section in sections for name in section.__struct_fields__]
    tables = [tuple(row) for row in rows if row and not isinstance(row, (bool, str))]
    return [table for table in tables if all(isinstance(word, str) and word for word in table)]


@st.composite
def _writings(draw: st.DrawFn, words: tuple[str, ...]) -> str:
    """Return one of *words* as a pattern that ignores case may find it."""
    word = draw(st.sampled_from(words))
    signs = (_CASES.get(sign, sign + sign.upper()[:1] + sign.lower()[:1]) for sign in word)
    return "".join(draw(st.sampled_from(forms)) for forms in signs)


@given(st.sampled_from(available()), st.data(), _AROUND, _AROUND)
def test_a_word_that_a_pattern_finds_may_stand_there(
    code: str, data: st.DataObject, before: str, behind: str
) -> None:
    language = load(code)
    words = data.draw(st.sampled_from(_tables(code)))
    text = before + data.draw(_writings(words)) + behind
    if re.search(any_of(words, language), text, re.IGNORECASE):
        assert may_stand(openings(words, language), text)


@given(st.sampled_from(available()), st.data(), _AROUND, _AROUND)
def test_without_a_digit_the_patterns_of_words_find_all(
    code: str, data: st.DataObject, before: str, behind: str
) -> None:
    word = data.draw(_writings(data.draw(st.sampled_from(_tables(code)))))
    text = atoms._NUMERAL.sub("", before + word + behind)
    whole, part = (atoms._atom_pattern(code, numerals=numerals) for numerals in (True, False))
    assert [m.span() for m in whole.finditer(text)] == [m.span() for m in part.finditer(text)]
    every = [
        m.span()
        for pattern in (mask._SIGNS_WITH_PLUS, mask._words(code))
        for m in pattern.finditer(text)
    ]
    assert [(start, end) for start, end, _ in mask.masked(text, code)] == every


def test_a_passage_without_its_words_is_not_looked_at() -> None:
    english = load("en")
    first = openings(("half", "third-party", "§ one"), english)
    held = ("HALF of it", "TH\u0130rd-PARTY rules", "see §\u00a0One")
    assert all(may_stand(first, text) for text in held)
    left = ("They halve it, thirdly.", "third parties", "the party of one", "see §4")
    assert not any(may_stand(first, text) for text in left)


def test_where_words_run_together_every_passage_is_looked_at() -> None:
    assert openings(("一半",), load("zh")) is None
    assert openings(("نصف",), load("ar")) is None
