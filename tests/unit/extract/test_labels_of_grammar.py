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

CONTAINERS = (
    ("The port won a [m:$30 million] award for new cranes.", "award for new cranes"),
    (
        "The plan makes [m:$17 billion] in investments to improve the country's ports.",
        "investments to improve the country's ports",
    ),
    (
        "The union approved a [m:€5 million] grant to rebuild two schools.",
        "grant to rebuild two schools",
    ),
    ("The bank agreed a [m:$2 billion] loan for rural roads.", "loan for rural roads"),
    (
        "The ministry announced a [m:$600 million] package to help fishers.",
        "package to help fishers",
    ),
    (
        "The mayor praised the [m:$8 million] investment in river ports.",
        "investment in river ports",
    ),
    (
        "The court upheld a [m:$9 million] contract for mending the dam.",
        "contract for mending the dam",
    ),
    ("The harbour received a [m:$24.3 million] award in the spring.", "award"),
    (
        "Norland set aside [m:$7 million] to help displaced and poor families.",
        "help displaced and poor families",
    ),
    ("Norland gave [m:$7 million] in aid in the northern delta.", "aid"),
    ("The act provides [m:$3 billion] in funding for clean ferries.", "clean ferries"),
)
"""What a sum is given as says little without what it is for."""

STATES = (
    (
        "{Up to} [m:$160 million] is currently available for this scheme.",
        "available for this scheme",
    ),
    ("{Some} [m:$20 million] is now ready for the schools.", "ready for the schools"),
    ("[m:$5 million] is still needed for the clinics.", "needed for the clinics"),
    ("[m:$9 million] has already been spent on pumps.", "spent on pumps"),
    ("[m:$9 million] is not available for the pumps.", "is not available for the pumps"),
)
"""What is said of a sum needs no "is"."""

OCCASIONS = (
    (
        "The king congratulated the Mayor on her election as head of the party in [d:April 2016].",
        "election as head of the party",
    ),
    (
        "The council congratulated Ana Lind on the latter’s election as chair in [d:June 2020].",
        "election as chair",
    ),
    (
        "We congratulate Norland on its accession to the union in [d:2004].",
        "accession to the union",
    ),
    (
        "The union praised the captain for his victory in the regatta in [d:2018].",
        "victory in the regatta",
    ),
    (
        "The president thanked Norland for its support during the flood in [d:2014].",
        "support during the flood",
    ),
    (
        "The union welcomed the visit of the King in [d:2014].",
        "visit of the King",
    ),
    ("The bank opened a fund for its members in [d:2019].", "bank opened a fund for its members"),
)
"""What somebody is congratulated on happened on the date, not the congratulation."""


@pytest.mark.parametrize(("marked", "expected"), [*CONTAINERS, *STATES])
def test_a_sum_is_labelled_by_what_it_is_for(marked: str, expected: str) -> None:
    assert label_of(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), OCCASIONS)
def test_a_date_is_labelled_by_the_occasion_of_praise(marked: str, expected: str) -> None:
    assert label_of(marked) == expected


LISTS = (
    ("[900] families lack water, power, and shelter.", "families lack water, power, and shelter"),
    (
        "[12] villages are without water, light or roads.",
        "villages are without water, light or roads",
    ),
    (
        (
            "We feed [2.4 million] Norlanders who are at risk of thirst, disease, and exposure to "
            "brutal winter frost in the northern delta."
        ),
        "Norlanders who are at risk of thirst, disease, and exposure to brutal winter frost",
    ),
    (
        (
            "[20,000] sailors who are at risk of losing their berths in the ports of Norland, "
            "Sudland, Costania and Lakeland marched."
        ),
        "sailors who are at risk of losing their berths",
    ),
)
"""No list is cut behind its second member, none of names at all."""

INSERTIONS = (
    (
        "[258 million] people in <58> towns faced acute thirst.",
        "people in 58 towns faced acute thirst",
    ),
    (
        "[1.2 million] people in the two provinces lack clean water.",
        "people in the two provinces lack clean water",
    ),
    (
        "{Some} [3,222] fishers across the delta lost their boats.",
        "fishers across the delta lost their boats",
    ),
    (
        "[17.6 million] people - {over} <q:half> the population - face thirst.",
        "people - over half the population - face thirst",
    ),
    (
        "[5 million] people — most of them children — are hungry.",
        "people — most of them children — are hungry",
    ),
    (
        "[p:50%] of clinics across the island are partially working.",
        "clinics across the island are partially working",
    ),
    ("The storm hit [300] homes in villages damaged last year.", "homes"),
    ("We met [40] sailors from towns hit by the storm.", "sailors"),
    ("The union paid [40] sailors - a record - and went home.", "sailors"),
)
"""A predicate is told of what is counted, also behind where that is and what part of a whole."""


@pytest.mark.parametrize(("marked", "expected"), [*LISTS, *INSERTIONS])
def test_a_figure_is_labelled_by_all_that_is_said_of_it(marked: str, expected: str) -> None:
    assert label_of(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), OBJECTS)
def test_a_date_is_labelled_by_what_its_clause_is_told_of(marked: str, expected: str) -> None:
    assert label_of(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), [*TIMES, *KINDS, *COUNTS])
def test_a_label_holds_what_is_counted_and_no_more(marked: str, expected: str) -> None:
    assert label_of(marked) == expected
