"""Labels by grammar: sentences of one build each in several wordings, all of them invented."""

import pytest

from tests.unit.extract.label_cases import label_of

TIMES = (
    ("[25,000] Norlanders arrived a week ago.", "Norlanders arrived"),
    ("[1,200] families returned a year ago.", "families returned"),
    ("[500] teachers were hired a day earlier.", "teachers were hired"),
    ("[12] ships were lost a decade ago.", "ships were lost"),
    ("The ferries carry [40,000] passengers a day.", "passengers a day"),
    ("[300] boats are repaired a year in the yard.", "boats are repaired a year"),
)
"""A time before "ago" is no rate."""

KINDS = (
    (
        "They installed [15] low-cost direct current fast charging stations and cables.",
        "low-cost direct current fast charging stations and cables",
    ),
    (
        "We built [12] high-grade deep sea drilling rigs, and went home.",
        "high-grade deep sea drilling rigs",
    ),
    ("The clinic has [40] solar cooling units and pumps.", "solar cooling units and pumps"),
    (
        "The port will buy [seven] grade 4 electric top picks.",
        "grade 4 electric top picks",
    ),
    ("The yard ordered [nine] type 2 timber patrol crafts.", "type 2 timber patrol crafts"),
    ("[300] sailors fishing herring were lost.", "sailors fishing herring were lost"),
    ("A [u:33-year-old] woman turning herself in was fined.", "woman"),
)
"""What stands between a number and the plural that it asks for is no verb."""

COUNTS = (
    ("[Two] sailors were killed and <two> harbours closed.", "sailors were killed"),
    ("[Nine] villages were flooded and <three> schools damaged.", "villages were flooded"),
    ("[Four] pilots were arrested and the other <two> released.", "pilots were arrested"),
    (
        "The clinic saw [12] confirmed and <two> suspected cases.",
        "confirmed and two suspected cases",
    ),
)
"""A label ends before the next figure, unless that has its noun."""


@pytest.mark.parametrize(("marked", "expected"), [*TIMES, *KINDS, *COUNTS])
def test_a_label_holds_what_is_counted_and_no_more(marked: str, expected: str) -> None:
    assert label_of(marked) == expected
