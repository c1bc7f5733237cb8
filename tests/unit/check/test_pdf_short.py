"""The short brief holds head, box and summary on two pages, and nothing of the text."""

import pytest

from presswork import model as m
from presswork import theme
from presswork.check.pdf import check_short
from presswork.check.pdf_text import pages
from presswork.render.pdf import render_short
from presswork.values import replace
from tests.samples import briefing

# WeasyPrint leaves the file of its colour profile to the garbage collector
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

WHERE = "https://example.org/briefs/norland.pdf"


@pytest.fixture(scope="module")
def said() -> m.Briefing:
    return briefing()


@pytest.fixture(scope="module")
def short(said: m.Briefing) -> m.Publication:
    return render_short(said, theme.load(), "norland", WHERE)


def _text(short: m.Publication) -> str:
    return " ".join(line for page in pages(short.data) for _, line in page.lines)


def test_it_is_named_after_the_long_one_and_found_whole(
    short: m.Publication, said: m.Briefing
) -> None:
    assert short.name == "norland-short.pdf"
    assert short.findings == ()
    assert check_short(short.data, said) == ()


def test_it_says_where_the_full_text_stands_and_leaves_it_out(short: m.Publication) -> None:
    text = _text(short)
    assert WHERE in text
    assert "We will host the Third Conference" not in text


def test_a_fact_that_it_lacks_is_named(short: m.Publication, said: m.Briefing) -> None:
    first, *rest = said.box.figures
    other = replace(first, numeral="2,401")
    box = replace(said.box, figures=(other, *rest))
    found = check_short(short.data, replace(said, box=box))
    assert [(f.code, f.place) for f in found] == [
        ("check.fact-missing", "short pdf, box, fact f06")
    ]


def test_a_sentence_and_a_speaker_that_it_lacks_are_named(
    short: m.Publication, said: m.Briefing
) -> None:
    speaker = m.Speaker(name=m.Field(value="Bo Ek", origin="rule sample"))
    document = replace(said.document, speakers=(speaker,))
    sentence = replace(said.summary[0], text="Norland thanks nobody.")
    other = replace(said, document=document, summary=(sentence,))
    places = [f.place for f in check_short(short.data, other)]
    assert places == ["short pdf, head, speaker", "short pdf, summary, ¶ 1"]


def test_a_third_page_is_named(said: m.Briefing) -> None:
    long = replace(said, summary=said.summary * 12)
    made = render_short(long, theme.load(), "norland", WHERE)
    assert [f.code for f in check_short(made.data, long)] == ["check.not-short"]
