"""Whatever a sentence holds, the Word file says it, and a word that is lost is missed."""

from functools import cache

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from presswork import model as m
from presswork import theme
from presswork.check.docx import check
from presswork.check.words import words
from presswork.render.docx import render
from presswork.values import replace
from tests.samples import briefing

_TEXTS = st.text(min_size=1, max_size=60).map(lambda text: " ".join(text.split()))


@cache
def _plain() -> m.Briefing:
    """Return the sample without its box: what is looked at here is the sentence."""
    return replace(briefing(), box=m.FactBox())


@cache
def _theme() -> theme.Theme:
    return theme.load()


def _saying(text: str) -> m.Briefing:
    said = _plain()
    block = m.Block(
        id="b9000",
        kind=m.BlockKind.PARAGRAPH,
        text=text,
        reference="9",
        origin=m.Origin(part="line 99"),
    )
    span = m.Span(block="b9000", start=0, end=len(text))
    sentence = m.SummarySentence(text=text, span=span, paragraph="9")
    document = replace(said.document, body=(*said.document.body, block))
    return replace(said, document=document, summary=(sentence,))


@settings(max_examples=40)
@given(_TEXTS)
@example("a & b < c > d \"e\" 'f' {{ g }} {% h %} {# i #}")
@example("الجملة 1373 (2001) and Latin, 中文 और ไทย \U0001f600")
@example("A\x00B")
@example("]]> <!-- &amp; \x00 \x0b \ufffe x")
def test_any_sentence_is_said_and_found(text: str) -> None:
    assume(text)
    said = _saying(text)
    assert check(render(said, _theme(), "n").data, said) == ()


@settings(max_examples=20)
@given(st.lists(st.sampled_from(["alpha", "beta", "gamma", "12", "€40"]), min_size=2, max_size=9))
def test_a_word_that_is_left_out_is_missed(listed: list[str]) -> None:
    whole, shorter = " ".join(listed), " ".join(listed[:-1])
    assume(words(whole) != words(shorter))
    file = render(_saying(shorter), _theme(), "n").data
    assert [f.place for f in check(file, _saying(whole))] == ["docx, summary, ¶ 9"]
