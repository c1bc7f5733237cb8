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

OBJECTS = (
    (
        "Norland stands by the treaty that both countries signed in [d:1951].",
        "treaty that both countries signed",
    ),
    (
        "It builds on the reform programme that the government launched in [d:March 2021].",
        "reform programme",
    ),
    (
        "We will keep the fishing initiative that Mayor Lind and Mayor Berg began in [d:2019].",
        "fishing initiative",
    ),
    (
        "The delegation recalled the charter which the council adopted in [d:2004].",
        "charter which the council adopted",
    ),
    (
        "They recalled the peace accord that the two sides reached at the summit in [d:June 2012].",
        "peace accord",
    ),
    (
        "The programme, which the union launched in [d:2015], has trained <900> cooks.",
        "programme, which the union launched",
    ),
    (
        "Sailors recall the storm warning that the agency issued on [d:3 May 2018].",
        "storm warning that the agency issued",
    ),
    (
        "The clinics that our volunteers opened in [d:2016] remain busy.",
        "clinics that our volunteers opened",
    ),
    (
        "It is the largest quake that Norland has suffered since [d:1950].",
        "largest quake that Norland has suffered",
    ),
    (
        "The board welcomed the fishing accord the two ministers signed in [d:2017].",
        "fishing accord",
    ),
    (
        "The ministry said that the two mayors opened a port in [d:2019].",
        "two mayors opened a port",
    ),
    (
        "The judge noted that both parties signed the lease in [d:2009].",
        "both parties signed the lease",
    ),
    (
        "The agency regrets the news that the mayor resigned in [d:May 2019].",
        "news that the mayor resigned",
    ),
    ("The envoy told the mayor the council voted in [d:May 2010].", "council voted"),
    ("In the delta the council voted in [d:May 2010].", "council voted"),
    ("It is clear that the mayor resigned in [d:2018].", "mayor resigned"),
)
"""What somebody made or did is named, where the clause itself does not."""


@pytest.mark.parametrize(("marked", "expected"), OBJECTS)
def test_a_date_is_labelled_by_what_its_clause_is_told_of(marked: str, expected: str) -> None:
    assert label_of(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), [*TIMES, *KINDS, *COUNTS])
def test_a_label_holds_what_is_counted_and_no_more(marked: str, expected: str) -> None:
    assert label_of(marked) == expected
