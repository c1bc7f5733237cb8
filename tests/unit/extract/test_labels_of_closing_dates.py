"""Labels of dates in invented sentences whose clause they close: predicates, offices, terms."""

import pytest

from tests.unit.extract.label_cases import label_of

PREDICATES = (
    ("The board, which was created by the mayor in [d:2012], met.", "created by the mayor"),
    (
        "The pact, signed in <d:2003> in Tal, is to continue in effect beyond [d:5 May 2024].",
        "continue in effect",
    ),
    (
        "He helped his sons, who were granted fishing licences in [d:2009].",
        "granted fishing licences",
    ),
    (
        "He spoke of the thefts that were committed by the smugglers in [d:May 2014].",
        "committed by the smugglers",
    ),
    (
        "They gave <m:$5> to cooks and <m:$6> to small disadvantaged ports in [d:2013].",
        None,
    ),
    ("It was absent last [d:May].", None),
    ("The ferry, which was not repaired by the owner in [d:2012], sank.", None),
)
OFFICES = (
    ("From [d:2003 to 2009], she was a judge of the river court.", "judge of the river court"),
    ("In [d:2014], he was an adviser at Hill, Wood & Moor Ltd.", None),
    ("In [d:2014], she was a heroine.", None),
    (
        "He was a cook from <d:2001 to 2003> and a keeper of the light from [d:2003 to 2006].",
        "keeper of the light",
    ),
    (
        "She took her diploma in <d:2001> and her degree from Tal University in [d:2004].",
        "degree from Tal University",
    ),
    ("The mayors met in Tal in <d:2001> and in Lund in [d:2004].", None),
    (
        "His posts were Consul in Tal (<d:1991-94>) and Director, Ports Branch ([d:1994-97]).",
        "Director, Ports Branch",
    ),
    (
        "He held posts including Envoy (Trade), Tal Embassy ([d:1991-94]).",
        "Envoy (Trade), Tal Embassy",
    ),
    ("Profits rose in the fiscal year ended [d:30 June 2013].", None),
)
BRACKETS = (
    (
        "This ends <r:Order 419>, Keeping Lawful Ports ([d:February 19, 2025]), and others.",
        "Keeping Lawful Ports",
    ),
    (
        "This ends [r:Order 419], Keeping Lawful Ports (<d:February 19, 2025>), and others.",
        "Keeping Lawful Ports",
    ),
    (
        "Her films include Port (<d:2004>), Storm at Sea ([d:2008]), and Home (<d:2011>).",
        "Storm at Sea",
    ),
    ("He visited Tal ([d:2014]).", "visited Tal"),
    (
        "Lake Motors builds a plant in Tal (announced [d:3 May]).",
        "Lake Motors builds a plant in Tal",
    ),
    (
        "He was Clerk, Lake Branch (<d:2001-02>), and Head, Law and Trade Branch ([d:2004]).",
        "Head, Law and Trade Branch",
    ),
    (
        "He served as Deputy Mayor of Tal, Norland from [d:2001 to 2005].",
        "served as Deputy Mayor of Tal, Norland",
    ),
    (
        "On [d:3 May 2014], Hill, Lee, and Wood took the Lake Prize.",
        "Hill, Lee, and Wood took the Lake Prize",
    ),
)
INSERTIONS = (
    ("On [d:1 March 1996], by Order 12, the council closed the port.", "council closed the port"),
    (
        "In [d:May 2011], after the dam was built, the mayor opened the port.",
        "mayor opened the port",
    ),
    (
        "From [d:2013-2016], having been chosen by the mayor, Ms. Lee ran the port.",
        "Ms. Lee ran the port",
    ),
    (
        "From [d:2005-2008], Dr. Hill was the keeper of the light.",
        "Dr. Hill was the keeper of the light",
    ),
    ("Ann Lee, Jr. opened the port in [d:2004].", "Ann Lee, Jr. opened the port"),
)


@pytest.mark.parametrize(("text", "expected"), [*PREDICATES, *OFFICES, *BRACKETS, *INSERTIONS])
def test_a_date_is_labelled_by_what_its_clause_says(text: str, expected: str | None) -> None:
    assert label_of(text) == expected
