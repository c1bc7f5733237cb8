"""Labels of durations and dates told by what follows them, and of offices, aims and changes."""

import pytest

from tests.unit.extract.label_cases import label_of

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


@pytest.mark.parametrize(("marked", "expected"), [*SPANS, *WHEN, *STATES, *CHANGES])
def test_a_span_is_labelled_by_what_fills_it(marked: str, expected: str | None) -> None:
    assert label_of(marked) == expected
