"""Labels of durations and dates told by what follows them, and of offices, aims and changes."""

import pytest

from tests.unit.extract.label_cases import label_of

LONG = (
    "In [d:2016], mayors of the lake were chosen for the council of wool weavers in the valley of"
    " Tal to serve the bakers."
)

SPANS = (
    ("The mill reopened [u:three years] after the flood.", "mill reopened"),
    ("{More than} [u:50 years] after the flood, the families have no houses.", "flood"),
    ("[u:Two days] before the vote, he left.", "vote"),
    ("He spent [u:24 years] at the Lake Bakery where he baked.", "Lake Bakery"),
    ("She spent <u:five years> in Norland, [u:three years] in Sudland.", "Sudland"),
    ("He served for [u:five years] as a member of the board.", "member of the board"),
    ("We met during my [u:four years] in the Lake Senate.", "Lake Senate"),
    ("The court gave them [u:20 days] to appeal.", None),
)

WHEN = (
    (
        "This takes us back to Tal in [d:1995] when the Lake Charter was adopted.",
        "Lake Charter was adopted",
    ),
    ("In [d:1995], when the union was founded, mills closed.", "union was founded"),
    ("The port was closed on [d:3 May 2014], when the storm hit the coast.", "port was closed"),
)

STATES = (
    ("He was mayor of Tal and the lake towns from [d:2013].", "mayor of Tal and the lake towns"),
    ("She was the chair of the board in [d:2014].", "chair of the board"),
    ("She was not the chair of the board in [d:2014].", None),
    ("She would be the chair of the board in [d:2014].", None),
    ("The bank lent more, being its top donor in [d:2014].", "top donor"),
    ("Is it the chair of the board in [d:2014]?", None),
    ("The Lake Union aims to be climate neutral by [d:2050].", "climate neutral"),
)

CHANGES = (
    (
        "It grows, with bread exports to Sudland rising <p:41%> in [d:2022].",
        "bread exports to Sudland rising",
    ),
    ("It was the worst drought in {more than} [u:40 years].", "worst drought"),
    (
        "It is the lowest that rents have been in our valley in [u:half a century].",
        "lowest that rents have been in our valley",
    ),
)

FIGURES = (
    ("Our goal is to increase bee farms to <500> by [d:2020].", "increase bee farms"),
    ("We pledged to cut our waste by <p:36%> by [d:2030].", "cut our waste"),
    ("We pledged to cut our waste by <p:36%> from <d:2005> levels by [d:2030].", "cut our waste"),
    ("We pledged at the Lake Summit to plant trees by [d:2030].", "plant trees"),
    ("Our share of the rent is {about} <m:£70 million> in [d:2012].", "share of the rent"),
    (
        "It pays for lake schools, which will amount to <m:£75 million> over the years [d:2011].",
        "lake schools",
    ),
    ("<Two> left for the northern valley on [d:4 December].", "left for the northern valley"),
    ("One left for the northern valley on [d:4 December].", "left for the northern valley"),
    ("It prevented <2,000> serious fires [s:since 2020].", "prevented 2,000 serious fires"),
    ("It prevented [2,000] serious injuries <s:since 2020>.", "serious injuries"),
)

PARTED = (
    ("When we met in [d:May 2001], we launched the Lake Forum.", "launched the Lake Forum"),
    ("In the course of its decision, given on [d:16 May 2018], the court was clear.", "decision"),
    ("They signed the pact (the Lake Pact) in [d:2012].", "signed the pact"),
    ("The report is due on [d:1 September 2015].", "report is due"),
    (
        "In [d:June 2014], the mayor ordered an inquiry to establish whether the mill burned.",
        "mayor ordered an inquiry",
    ),
    (LONG, "mayors of the lake were chosen for the council of wool weavers in the valley of Tal"),
)


@pytest.mark.parametrize(
    ("marked", "expected"), [*SPANS, *WHEN, *STATES, *CHANGES, *FIGURES, *PARTED]
)
def test_a_span_is_labelled_by_what_fills_it(marked: str, expected: str | None) -> None:
    assert label_of(marked) == expected
