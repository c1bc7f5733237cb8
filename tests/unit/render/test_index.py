"""The index page lists every document, its notices and its files."""

import dataclasses
from typing import Any

from lxml import html

from presswork import theme
from presswork.catalogue import Listing
from presswork.render.index import index

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
    return dataclasses.replace(NORLAND, folder=folder, **fields)


def page(*listings: Listing) -> Any:
    return html.document_fromstring(index(listings, theme.load()))


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
    tree = page(entry(title="<script>alert(1)</script>"))
    assert not list(tree.iter("script"))


def test_a_document_in_another_language_keeps_its_own() -> None:
    french = entry(language="fr", title="Déclaration")
    items = {li.get("lang") for li in page(entry(), french).iter("li")}
    assert items == {"en", "fr"}
