"""Figures that cannot be are findings."""

import pytest

from presswork.extract import extract
from tests.unit.extract.test_cases import document

CASES = (
    ("Some say 120 percent of the boats sank.", ["extract.share-over-100"]),
    ("Catches rose by 120 percent.", []),
    ("Debt stands at 120 percent of GDP.", []),
    ("95 percent of the boats sank.", []),
    ("We counted a total of 12 boats: 7 ferries and 6 tugs.", ["extract.total-contradicted"]),
    ("We counted a total of 12 boats: 6 ferries and 6 tugs.", []),
    ("We counted a total of 12 boats, 7 of them ferries and 6 old.", []),
    ("A total of $9 million was paid: $4 million and $6 million.", ["extract.total-contradicted"]),
    (
        "The budget is $90 million in total: $40 million for ports and $60 million for schools.",
        ["extract.total-contradicted"],
    ),
    ("The budget is $90 million in total: $40 million for ports and $50 million for schools.", []),
    (
        "We trained 300 nurses: 120 in the north, 100 in the south and 90 in the east.",
        ["extract.total-contradicted"],
    ),
    ("We trained 300 nurses: 120 in the north, 100 in the south and 80 in the east.", []),
    ("We trained 300 nurses: 12 in the north, 10 in the south and 9 in the east.", []),
    ("We trained 300 nurses: 120 in the north and 170 in the south.", []),
    (
        "The grant is €10 million (€4 million for roads, €3 million for rail, €2 million at sea)",
        ["extract.total-contradicted"],
    ),
    (
        "The fleet counts 140 fishing boats. The ministry counts 155 fishing boats.",
        ["extract.two-values"],
    ),
    ("The fleet counts 140 fishing boats. The ministry counts 140 fishing boats.", []),
    ("Norland hosts most (1 in 6), then Ostland (1 in 8), Westmark (1 in 10), Sund (1 in 15).", []),
    ("We counted a total of 12 to 15 boats: 7 ferries, 6 tugs and 1 barge.", []),
    ("We gave $5 million in humanitarian aid. They gave $3 million in humanitarian aid.", []),
)


@pytest.mark.parametrize(("text", "codes"), CASES)
def test_a_sum_or_share_that_cannot_be_is_named(text: str, codes: list[str]) -> None:
    findings = extract(document(text)).findings
    assert [one.code for one in findings if one.code.startswith("extract.")] == codes


def test_what_was_not_taken_is_noted_with_its_reason() -> None:
    rejected = extract(document("See paragraph 12.")).rejected
    assert [one.message for one in rejected] == ["“12” was not taken as a fact: a numbering"]
