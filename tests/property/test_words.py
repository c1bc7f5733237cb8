"""Whatever the words, a whole text is found whole, and one lost word is missed."""

from hypothesis import assume, given
from hypothesis import strategies as st

from presswork import model as m
from presswork import theme
from presswork.check import html as check
from presswork.check.words import Passage, compare, found, found_in_lines, words
from presswork.render import html
from presswork.values import replace
from tests import samples

_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), max_size=200)
_THEME = theme.load()
_SAMPLE = samples.briefing()


@given(st.lists(_TEXT, max_size=6), _TEXT)
def test_passages_in_order_are_found_whatever_stands_between(texts: list[str], gap: str) -> None:
    passages = [Passage(place=str(n), text=text) for n, text in enumerate(texts)]
    assert compare(passages, found(f" {gap} ".join(["", *texts, ""]))) == ()


@given(st.lists(st.from_regex(r"[a-z]{1,12}", fullmatch=True), min_size=1, max_size=40), st.data())
def test_one_lost_word_is_missed(listed: list[str], data: st.DataObject) -> None:
    lost = data.draw(st.integers(0, len(listed) - 1))
    there = [*listed[:lost], *listed[lost + 1 :]]
    (miss,) = compare([Passage(place="p", text=" ".join(listed))], found(" ".join(there)))
    assert miss.place == "p"


@given(st.from_regex(r"[a-z]{4,12}", fullmatch=True), st.integers(1, 3))
def test_a_word_parted_at_the_end_of_a_line_is_whole(word: str, at: int) -> None:
    lines = found_in_lines([f"one {word[:at]}-", f"{word[at:]} two"])
    assert compare([Passage(place="p", text=f"one {word} two")], lines) == ()


@given(_TEXT)
def test_a_page_holds_whatever_words_a_paragraph_has(text: str) -> None:
    assume(words(text))
    block = m.Block(
        id="b0099",
        kind=m.BlockKind.PARAGRAPH,
        text=" ".join(text.split()),
        reference="99",
        origin=m.Origin(part="x"),
    )
    document = replace(_SAMPLE.document, body=(*_SAMPLE.document.body, block))
    briefing = replace(_SAMPLE, document=document)
    assert check.check(html.render(briefing, _THEME, "x").data, briefing) == ()
