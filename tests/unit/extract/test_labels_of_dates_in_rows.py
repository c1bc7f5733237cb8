"""Labels of dates in rows, of states and passives, of superlatives and of what "who" did."""

import pytest

from tests.unit.extract.label_cases import label_of

ROWS = (
    ("The ministry put off the census in [d:2011], <d:2012>, and <d:2013>.", "ministry put off"),
    ("The ministry put off the census in <d:2011>, [d:2012], and <d:2013>.", "ministry put off"),
    ("The ministry put off the census in <d:2011>, <d:2012> and [d:2013].", "ministry put off"),
    ("In <d:2011>, <d:2012> and [d:2013] the ministry put off the census.", "ministry put off"),
    ("In <d:2011> and [d:2012], the ministry put off the census.", "ministry put off the census"),
    ("The mill opened in <d:2011>, and [d:2013] was a good year.", None),
    ("Fires broke out in <d:2011>, floods in <d:2012> and storms in [d:2013].", None),
    ("In <d:2011> it rained, and in [d:2012], <d:2013> and <d:2014> it was dry.", None),
)

STATES = (
    ("For {more than} [u:40 years] we have been proud of our bakers.", "proud of our bakers"),
    ("In [d:1870] we were one of the poorest towns.", "one of the poorest towns"),
    ("[u:100 years] later we were one of the richest.", "one of the richest"),
    ("In [d:1870] we would be one of the poorest towns.", None),
    ("In [d:2012] they were the richest of the valley.", None),
    ("In [d:1999], he was promoted to head of the mill.", "promoted to head of the mill"),
    (
        "In [d:1999], she was promoted to head of the mill and held that post for years.",
        "promoted to head of the mill",
    ),
    ("Over the past [u:two years], because of you, we have been mending roofs.", "mending roofs"),
    (
        "Over the last [u:four years], it is estimated that the valley lost its bees.",
        "valley lost its bees",
    ),
    ("In [d:2012] we were told that the mill was closed.", None),
    ("In [d:May] it was announced that the mill had burned down.", None),
    ("[s:Since 1980], many bakers know the song.", "many bakers know the song"),
    (
        '[s:Since 1980], many bakers know the song "Bread and Salt" – it was a success.',
        'many bakers know the song "Bread and Salt"',
    ),
)

SUPERLATIVES = (
    ("It was the largest fire [s:since 1990].", "largest fire"),
    ("The gala, the first such event [s:since 2019], was crowded.", "first such event"),
    ("The mill opened for the first time [s:since 2011].", "mill opened for the first time"),
    ("Rents are at their lowest level [s:since 2008].", "Rents are at their lowest level"),
)

RELATED = (
    ("It helps men who joined the mill on or before [d:3 May 2020].", "men who joined the mill"),
    ("We help boats that have left the port [s:since June 2020].", "boats that have left the port"),
    ("The facts that led to that ruling in [d:July] stand.", None),
    ("The claim that ended the debate on [d:3 May 2020] was his.", "debate"),
)

AIMS = (
    ("Norland aims to ratify and apply the pact by [d:2026].", "ratify and apply the pact"),
    (
        "We aim to mend the dam as soon as possible and no later than [d:May 2026].",
        "aim to mend the dam",
    ),
    ("Extend the rebate window [d:until June 2021].", "Extend the rebate window"),
    ("We put it first during our lake presidency [u:two years] ago.", "lake presidency"),
    ("They are members, with full rights granted within [u:five years].", "full rights granted"),
    ("It said in its budget bill for [d:2015] that it would build.", "budget bill"),
)

CITED = (
    (
        "In <r:Executive Order 14013> of [d:4 May 2021], a board was set up.",
        "Executive Order 14013",
    ),
    ("We protect <p:30%> of the lake´s surface by [d:2030].", "protect 30% of the lake´s surface"),
)


@pytest.mark.parametrize(
    ("marked", "expected"), [*ROWS, *STATES, *SUPERLATIVES, *RELATED, *AIMS, *CITED]
)
def test_a_date_is_labelled_by_what_is_said_of_it(marked: str, expected: str | None) -> None:
    found = label_of(marked)
    assert found == expected or (expected and str(found).startswith(expected))
