"""The index page lists every document, its notices and its files."""

import json
from typing import Any

import pytest
from lxml import html

from presswork import theme
from presswork.catalogue import Listing
from presswork.render.index import index
from presswork.render.search import shares
from presswork.values import replace

NORLAND = Listing(
    folder="norland",
    language="en",
    title="Second Conference of Parties",
    institution="Permanent Mission of Norland",
    speaker="Ana Lindqvist",
    date="2022-06-14",
    files=("norland.html", "norland.pdf"),
)


def entry(folder: str = "norland", **fields: Any) -> Listing:
    """Return the sample, changed by *fields*."""
    return replace(NORLAND, folder=folder, **fields)


def page(*listings: Listing) -> Any:
    return html.document_fromstring(index(listings, theme.load()))


def words(tree: Any) -> str:
    return str(tree.get_element_by_id("words").text)


def test_each_document_leads_to_its_files() -> None:
    tree = page(entry("sub/nor land"))
    assert [a.get("href") for a in tree.iter("a")] == [
        "sub/nor%20land/norland.html",
        "sub/nor%20land/norland.pdf",
        "sub/nor%20land/norland.html",
    ]
    assert "Ana Lindqvist" in tree.text_content()


def test_embargo_and_delivery_note_are_shown() -> None:
    notes = {"embargo": "EMBARGOED UNTIL NOON", "delivery_note": "Check against delivery"}
    shown = [p.text_content() for p in page(entry(**notes)).iter("p")]
    assert set(notes.values()) <= set(shown)


def test_what_a_source_says_is_no_markup() -> None:
    listings = [entry(title="<script>alert(1)</script>", words="</script> a"), entry("b")]
    tree = page(*listings)
    assert not [s for s in tree.iter("script") if "alert" in (s.text or "")]
    assert json.loads(words(tree)) == ["</script> a", ""]


def test_a_document_in_another_language_keeps_its_own() -> None:
    french = entry(language="fr", title="Déclaration")
    assert [li.get("lang") for li in page(entry(), french).iter("li")] == [None, "fr"]
    assert page(entry(), french).get("lang") == "en-GB"


def test_one_document_needs_no_search() -> None:
    assert not list(page(entry()).iter("form", "script"))


def test_a_page_of_few_searches_every_word() -> None:
    tree = page(entry("a", words="dykes harbour"), entry("b"))
    assert json.loads(words(tree)) == ["dykes harbour", ""]
    assert not tree.find_class("limits")


def many(number: int, **fields: Any) -> bytes:
    made = (entry(f"{n:05}_{n:016x}", title=f"Remarks {n}", **fields) for n in range(number))
    return index(made, theme.load())


@pytest.mark.slow
@pytest.mark.parametrize("letter", ["a", "я", "中"])
def test_ten_thousand_documents_stay_within_five_megabytes(letter: str) -> None:
    said = {"occasion": letter * 90, "place": letter * 20, "words": f"{letter * 9} " * 400}
    made = many(10_000, institution=letter * 80, **said)
    assert 3_000_000 < len(made) <= 5_000_000
    tree = html.document_fromstring(made)
    assert len(list(tree.iter("li"))) == 10_000
    assert tree.find_class("limits")


def test_a_long_list_is_plain_markup_where_no_script_runs() -> None:
    tree = html.document_fromstring(many(1001))
    (plain,) = tree.iter("noscript")
    assert len(list(plain.iter("li"))) == 1001
    assert len(list(plain.iter("a"))) == 1001
    assert tree.get_element_by_id("documents").get("data-endings") == ".pdf .html"


def test_of_a_long_list_the_words_of_few_documents_are_searched_first() -> None:
    texts = [f"everywhere seldom{n} {'x' * 40}" for n in range(100)]
    assert shares(texts, 20)[7] == "seldom7"
