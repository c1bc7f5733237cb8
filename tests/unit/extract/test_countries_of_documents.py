"""What a document shows of the country that speaks: its dollar, its order of day and month."""

import pytest

from presswork.extract import extract
from presswork.normalize import normalize
from presswork.read import Options, read_bytes


def _facts(head: str, body: str) -> list[tuple[str, str | None]]:
    text = f"{head}\n\nThe harbour of the city is open to all ships.\n\n{body}\n"
    document = normalize(read_bytes("any.txt", text.encode("utf-8"), Options()))
    facts = [fact for fact in extract(document).facts if not fact.meta]
    return [(fact.text, fact.unit if fact.kind.value == "figure" else fact.edtf) for fact in facts]


@pytest.mark.parametrize(
    ("head", "sentence", "unit"),
    [
        ("Government of Canada", "The port cost $25 million.", "CAD"),
        ("Government of Canada", "The port cost 25 million dollars.", "CAD"),
        ("Government of Canada", "The port cost US$25 million.", "USD"),
        ("Government of Canada", "The port cost £25 million.", "GBP"),
        ("Government of Canada", "The stamp costs 25 cents.", "CAD"),
        ("Government of India", "The port cost Rs. 25 crore.", "INR"),
        ("Government of Sri Lanka", "The port cost 25 million rupees.", "LKR"),
        ("Government of Nepal", "The port cost Rs 25 million.", "NPR"),
        ("Ministry of Ports", "It cost Rs 25 million, says ports.gov.pk.", "PKR"),
        ("Ministry of Ports", "It cost Rs 25 million.", None),
        ("Government of Nepal", "The port cost 25 million Indian rupees.", "INR"),
        ("Ministry of Ports", "It cost $25 million, says ports.gov.au.", "AUD"),
        ("Ministry of Ports", "It cost $25 million, says ports.gov.", "USD"),
        ("Ministry of Ports", "It cost $25 million, say ports.gov.au and ports.govt.nz.", "USD"),
        ("Permanent Mission of Canada\nGovernment of Canada", "It cost $25 million.", "USD"),
        ("Ministry of Ports", "The port cost $25 million.", "USD"),
        ("Governments of Canada and Norland", "The port cost $25 million.", "USD"),
        ("Our Ports", "Singapore paid $25 million for the Singapore Docks of Singapore.", "SGD"),
        ("Our Ports", "Australia paid Australians $25 million in Australia, not India.", "AUD"),
        ("Our Ports", "Singapore and Singaporeans paid $25 million.", "SGD"),
        ("Our Ports", "Singapore paid $25 million.", "USD"),
        ("Our Ports", "Singapore, Singaporeans and Chile paid $25 million.", "USD"),
        ("Our Ports", "Queensland, Brisbane and Tasmania paid $25 million.", "AUD"),
        ("Our Ports", "The Commonwealth Government and New South Wales paid $25 million.", "AUD"),
        ("Our Ports", "Ontario, Quebec and Alberta paid $25 million.", "CAD"),
        ("Our Ports", "Canada, Canada, Canada and the United States paid $25 million.", "USD"),
        (
            "Our Ports",
            "Canada, Canada, Canada, Canadians, Ontario and Quebec paid the United States $2.",
            "CAD",
        ),
        ("Our Ports", "Canada, Canada, Canada, Canada and Fiji paid $25 million.", "CAD"),
        ("Our Ports", "Canada, Canada, Canada and Fiji paid $25 million.", "USD"),
        ("Our Ports", "Fiji, Fiji and Fiji tell the General Assembly of $25 million.", "USD"),
    ],
)
def test_a_shared_sign_is_that_of_the_government_that_surely_issues_the_text(
    head: str, sentence: str, unit: str
) -> None:
    assert [found for _, found in _facts(head, sentence)] == [unit]


@pytest.mark.parametrize(
    ("head", "sentence", "days"),
    [
        ("The White House", "It began on 04/05/2025.", ["2025-04-05"]),
        ("Ministry of Ports", "It began on 04/05/2025.", []),
        (
            "Ministry of Ports",
            "It began on 03/14/2025 and ended on 04/05/2025.",
            ["2025-03-14", "2025-04-05"],
        ),
        (
            "Ministry of Ports",
            "It began on 14/03/2025 and ended on 04/05/2025.",
            ["2025-03-14", "2025-05-04"],
        ),
        ("Ministry of Ports", "14/03/2025; 03/15/2025; 04/05/2025.", ["2025-03-14", "2025-03-15"]),
        (
            "The White House",
            "It began on 14/03/2025 and ended on 04/05/2025.",
            ["2025-03-14", "2025-05-04"],
        ),
    ],
)
def test_a_date_in_figures_is_read_in_the_order_that_its_document_shows(
    head: str, sentence: str, days: list[str]
) -> None:
    assert [found for _, found in _facts(head, sentence)] == days


def test_the_treaty_of_an_article_may_be_named_in_a_paragraph_before() -> None:
    body = "The Shared Rivers Treaty is old.\n\nWe honour Article 5 of the Treaty."
    document = normalize(read_bytes("any.txt", body.encode("utf-8"), Options()))
    (found,) = extract(document).facts
    assert found.value == "Shared-Rivers-Treaty/Art.5"
