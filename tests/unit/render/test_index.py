"""The index page lists every document, its notices and its files."""

from typing import Any

from lxml import html

from presswork import manifest, theme
from presswork.facts_json import flat_document
from presswork.render.index import index
from tests.samples import briefing


def entry(**document: Any) -> manifest.Manifest:
    """Return the manifest of the sample, its document changed by *document*."""
    return manifest.Manifest(
        source="norland.txt",
        inputs=(manifest.file_of("norland.txt", b""),),
        outputs=(manifest.file_of("norland.pdf", b""), manifest.file_of("norland.html", b"")),
        document={**flat_document(briefing().document), **document},
        facts=(),
        findings=(),
        options={},
        versions={},
    )


def page(*items: tuple[str, manifest.Manifest]) -> Any:
    return html.document_fromstring(index(items, theme.load()))


def test_each_document_leads_to_its_files() -> None:
    tree = page(("sub/nor land", entry()))
    assert [a.get("href") for a in tree.iter("a")] == [
        "sub/nor%20land/norland.html",
        "sub/nor%20land/norland.pdf",
        "sub/nor%20land/norland.html",
    ]
    assert "Ana Lindqvist" in tree.text_content()


def test_embargo_and_delivery_note_are_shown() -> None:
    notes = {"embargo": "EMBARGOED UNTIL NOON", "delivery_note": "Check against delivery"}
    shown = [p.text_content() for p in page(("a", entry(**notes))).iter("p")]
    assert set(notes.values()) <= set(shown)


def test_the_newest_comes_first_and_the_undated_last() -> None:
    dated = [("a", entry(date="2019-01-01", headline="Old")), ("b", entry(headline="Undated"))]
    dated.append(("c", entry(date="2022-05-06", headline="New")))
    assert [h.text_content() for h in page(*dated).iter("h2")] == ["New", "Old", "Undated"]


def test_what_a_source_says_is_no_markup() -> None:
    tree = page(("a", entry(headline="<script>alert(1)</script>")))
    assert not list(tree.iter("script"))


def test_a_document_without_a_title_goes_by_its_source() -> None:
    tree = page(("a", entry(headline=None, title=None)))
    assert [h.text_content() for h in tree.iter("h2")] == ["norland.txt"]


def test_a_document_in_another_language_keeps_its_own() -> None:
    french = entry(language="fr", headline="Déclaration")
    items = {li.get("lang") for li in page(("a", entry()), ("b", french)).iter("li")}
    assert items == {"en", "fr"}
