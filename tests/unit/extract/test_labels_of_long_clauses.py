"""Labels of dates in invented sentences whose clause is long, parted or told of by others."""

import pytest

from tests.unit.extract.label_cases import label_of

CUT = (
    (
        (
            "We recall that in [d:May 2015], Norland and Sudland signed a treaty to share the sale"
            " of salt and tin between the fleets of both countries and to protect the spawning"
            " grounds of the northern bays from trawlers."
        ),
        "Norland and Sudland signed a treaty",
    ),
    (
        (
            "In [d:2016] the municipal housing department of the river port of Tal opened a"
            " shelter for families from the flooded villages on the eastern bank of the river."
        ),
        "municipal housing department of the river port of Tal opened a shelter",
    ),
    (
        "In [d:May 2017], Norland, Sudland and the Lake Union adopted a Joint Action Plan.",
        "Norland, Sudland and the Lake Union adopted a Joint Action Plan",
    ),
    (
        "In [d:2012], farmers, fishermen and traders founded a cooperative bank.",
        "farmers, fishermen and traders founded a cooperative bank",
    ),
    (
        "In [d:2014] the school received desks, chairs and blackboards.",
        "school received desks, chairs and blackboards",
    ),
)

PARTED = (
    ("The Council recognized in [d:July] the need for an early alarm.", "need for an early alarm"),
    (
        "The board endorsed in [d:March 2020] a plan to close the quarry.",
        "plan to close the quarry",
    ),
    ("The union acknowledged in [d:2018] the role of cooks.", "role of cooks"),
    (
        "The Council recognized in [d:July] that the need for boats would grow.",
        "need for boats would grow",
    ),
    (
        "The regulator decided in [d:October 2020] that the licence should be withdrawn.",
        "licence should be withdrawn",
    ),
    ("The jury found in [d:June 2019] that the mayor had broken the law.", None),
    ("The Lake Union, or LU, was founded on [d:8 May 1967].", "Lake Union"),
    ("The lease of the port, which sailors opposed, ends on [d:31 May 2027].", "lease of the port"),
)

RELATED = (
    (
        "The ferry that carried the cooks sank on [d:5 August 2019].",
        "ferry that carried the cooks sank",
    ),
    (
        "The judge who led the inquiry resigned in [d:March 2022].",
        "judge who led the inquiry resigned",
    ),
    (
        "The law that banned the union divided the port in [d:2018].",
        "law that banned the union divided the port",
    ),
    (
        "When the order that closed the port ends on [d:May 11, 2023], we sail.",
        "order that closed the port ends",
    ),
    ("The facts that led to that ruling in [d:July] have not changed.", None),
)

CITED = (
    (
        "The mission should report on the use of <r:Resolution 2231> every [u:six months].",
        "mission should report on the use of Resolution 2231",
    ),
    (
        "The mayor reviewed the use of <r:resolution 1999> in [d:June 2021].",
        "use of resolution 1999",
    ),
    (
        "It is the ninth meeting since the adoption of <r:Resolution 2642> in [d:July].",
        "adoption of Resolution 2642",
    ),
)


@pytest.mark.parametrize(("marked", "expected"), [*CUT, *PARTED, *RELATED, *CITED])
def test_a_date_is_labelled_by_what_its_clause_says(marked: str, expected: str | None) -> None:
    found = label_of(marked)
    assert found == expected or (expected and str(found).startswith(expected))
