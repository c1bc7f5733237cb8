"""An altered page is told from a sound one, and what was altered is named."""

import re

import pytest

from presswork import theme
from presswork.check import html as check
from presswork.render import html
from tests import samples

_BRIEFING = samples.briefing()
_PAGE = html.render(_BRIEFING, theme.load(), "norland").data.decode("utf-8")


def _found(page: str) -> set[tuple[str, str]]:
    findings = check.check(page.encode("utf-8"), _BRIEFING)
    return {(finding.code, finding.place) for finding in findings}


def test_the_page_as_rendered_has_no_finding() -> None:
    assert _found(_PAGE) == set()


def test_a_digit_altered_in_the_box_is_named() -> None:
    altered = _PAGE.replace('<span class="numeral">2,400', '<span class="numeral">2,500')
    assert _found(altered) == {("check.fact-missing", "html, box, fact f06")}


def test_a_digit_altered_in_the_text_is_named() -> None:
    altered = _PAGE.replace('data-fact="f06">2,400', 'data-fact="f06">2,500')
    assert ("check.words-missing", "html, ¶ 2") in _found(altered)


def test_two_rows_swapped_are_named() -> None:
    first, second = re.findall(r'<tr><th scope="row">.*?</tr>', _PAGE)[:2]
    altered = _PAGE.replace(f"{first}\n{second}", f"{second}\n{first}")
    assert altered != _PAGE
    assert _found(altered) == {("check.order", "html, box, fact f02")}


def test_a_lost_word_is_named() -> None:
    assert _found(_PAGE.replace(" every spring", " spring")) == {
        ("check.words-missing", "html, ¶ 1")
    }


def test_a_word_lost_from_the_head_is_named() -> None:
    altered = _PAGE.replace("Statement by H.E.", "Statement H.E.")
    assert ("check.words-missing", "html, head, title") in _found(altered)


def test_a_paragraph_link_that_leads_elsewhere_is_named() -> None:
    assert _found(_PAGE.replace('href="#p2"', 'href="#p3"', 1)) == {
        ("check.link-broken", "html, box, fact f06")
    }


def test_a_paragraph_number_altered_in_the_box_is_named() -> None:
    assert _found(_PAGE.replace("¶ 2</a>", "¶ 4</a>", 1)) == {
        ("check.fact-missing", "html, box, fact f06")
    }


@pytest.mark.parametrize(
    "hiding", ["hidden", 'aria-hidden="true"', 'style="display: none"', 'style="visibility:hidden"']
)
def test_hidden_words_do_not_count(hiding: str) -> None:
    altered = _PAGE.replace('<p class="closing"', f'<p {hiding} class="closing"')
    assert _found(altered) == {("check.words-missing", "html, closing b0012")}


def test_words_in_scripts_and_attributes_do_not_count() -> None:
    altered = _PAGE.replace(
        "I thank you.", "<script>/* I thank you. */</script><img alt='I thank you.' />"
    )
    assert _found(altered) == {("check.words-missing", "html, closing b0012")}


def test_a_fact_without_its_mark_in_the_text_is_named() -> None:
    altered = _PAGE.replace(' id="s-f06" data-fact="f06"', "")
    assert ("check.fact-missing", "html, box, fact f06") in _found(altered)


def test_no_bytes_at_all_are_named_as_unreadable() -> None:
    assert {code for code, _ in _found("")} == {"check.unreadable"}
