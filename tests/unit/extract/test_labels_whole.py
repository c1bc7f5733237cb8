"""Labels of invented sentences that end where a constituent ends, with what makes their sense."""

import pytest

from tests.unit.extract.label_cases import label_of

PREDICATES = (
    (
        (
            "[p:70%] of farmers expect the new tariffs of Norland to strengthen the whole economy "
            "of the land in the long run."
        ),
        "farmers expect the new tariffs of Norland to strengthen the whole economy of the land",
    ),
    (
        "[p:16 percent] of our aid to flooded countries had clean water as a main aim.",
        "aid to flooded countries had clean water as a main aim",
    ),
    (
        "[q:One out of four] sailors said it was a good time to buy large boats, alas.",
        "sailors said it was a good time to buy large boats",
    ),
    ("[p:40 percent] of the households had a difficult year.", "households had a difficult year"),
    (
        "{just over} [10 million] tenants are behind on their rent.",
        "tenants are behind on their rent",
    ),
    (
        "Only [p:25%] of the boats can be sold as Made in Norland.",
        "boats can be sold as Made in Norland",
    ),
    (
        "{More than} [two million] people today lack access to safe water.",
        "people today lack access to safe water",
    ),
    ("[p:70%] of the world’s cargo now goes by sea.", "world’s cargo now goes by sea"),
    (
        "[p:24%] of port workers in the United League had access to paid leave.",
        "port workers in the United League had access to paid leave",
    ),
    (
        "[q:one in seven] couples trying to buy a house are unable to pay rent.",
        "couples trying to buy a house are unable to pay rent",
    ),
    (
        "[p:15%] were the first in their families to go to college.",
        "were the first in their families to go to college",
    ),
    ("[p:15%] identify as sailors.", "identify as sailors"),
    ("[p:80%] want states to mend their ports.", "want states to mend their ports"),
    (
        "{about} [p:25 percent] of all men experience some form of theft.",
        "all men experience some form of theft",
    ),
    (
        "{more than} [7 million] households across the land are in areas where no port is open.",
        "households",
    ),
    ("It has begun [40,000] harbour projects spread across <4,500> towns.", "harbour projects"),
    (
        "We helped [six million] students awarded a Port Grant this award year.",
        "students awarded a Port Grant",
    ),
    ("[300] boats sailed in a difficult year for the port.", "boats sailed"),
    (
        "Only [q:one in four] sailors are able to read and write.",
        "sailors are able to read and write",
    ),
    ("{more than} [300,000] were seriously injured; many fled.", "seriously injured"),
    ("[300] have now been released.", "released"),
    ("A [p:20%] tax on boats led to a <p:0.7%> increase in prices.", "tax on boats"),
    (
        "The report tells how spending on the [10] boats chosen for Norland represents a lot.",
        "boats chosen for Norland",
    ),
)
"""What is said of the thing counted is whole, or is left out."""

THINGS = (
    (
        "The [100-year] friendship between the port and the town continues to grow.",
        "friendship between the port and the town",
    ),
    (
        "Norland bought {about} [16 million] cars, SUVs, and light trucks.",
        "cars, SUVs, and light trucks",
    ),
    (
        "It covers [p:70 percent] of existing single-family home loans.",
        "existing single-family home loans",
    ),
    ("[p:15%] of the value of a U.S.-built boat is taxed.", "value of a U.S.-built boat is taxed"),
    ("We helped the [2.7 million] tenants currently in arrears.", "tenants currently in arrears"),
    ("We helped [27] tenants only in spring.", "tenants"),
    (
        "Of the other [8 million] boats built in Norland and not sold, the average is old.",
        "boats built in Norland and not sold",
    ),
    ("Of the [16] boats bought by sailors, few are red.", "boats bought by sailors"),
    ("[11] of the <15> members voted in favour.", "members voted in favour"),
    (
        "The [44] reports that were postponed in <d:January>, are here.",
        "reports that were postponed",
    ),
    ("We know [40] sailors who left in <d:March>.", "sailors"),
    ("It will prevent {nearly} [250] serious injuries <d:through 2050>.", "serious injuries"),
    ("A [p:25%] tariff is applied to boats.", "tariff"),
    ("Trade fell, a decline of [286,000] jobs or a third.", "decline of 286,000 jobs"),
    ("We mourn the loss of [12] boats.", "boats"),
    ("It adds to the [20,000] jobs Lakeside already supports in the north.", "jobs"),
    ("A plan for [two] states side by side was told.", "states"),
    ("She has [two] daughters and resides in Tal.", "daughters"),
    ("It taxed [300] boats from Norland.", "boats from Norland"),
    ("The [6.9 million] sailors from around the world came.", "sailors from around the world came"),
    (
        "[157 million] boys and girls in the Middle East and North Africa, alas.",
        "boys and girls in the Middle East and North Africa",
    ),
    ("We support [740,000] people in desperate need in Norland.", "people in desperate need"),
    ("The port saw a [p:0.7%] decline in the final <u:five months> of the year.", "decline"),
    ("[q:1 in 3] women under the age of 35 has been robbed.", "women"),
    ("We need to guard [p:30%] of the ocean´s surface.", "ocean´s surface"),
)

SHARES = (
    ("The aim of guarding [p:30%] of the sea by <d:2030> holds.", "guarding 30% of the sea"),
    ("They want to protect [p:30%] of the sea.", "protect 30% of the sea"),
    ("They want to protect [p:30%] of the northern sea.", "northern sea"),
    ("Norland is guarding [p:30%] of the sea.", "sea"),
    (
        "Norland is allocating [p:1 percent] of its GDI to port repairs.",
        "GDI to port repairs",
    ),
)
"""A whole of one word needs the verb of its share."""

SUMS = (
    (
        "The plan has [m:$5 billion] spent on care for poor sailors and other fishers.",
        "care for poor sailors and other fishers",
    ),
    (
        "She oversees {more than} [m:$7 billion] of annual spending by the Department of Ports.",
        "annual spending by the Department of Ports",
    ),
    (
        "We gave [m:$7 billion] in food aid to island states over the past year.",
        "food aid to island states",
    ),
    ("We gave [m:$7 billion] in food aid from Norland and Sudland.", "food aid"),
    (
        "It won a [m:$1.5 billion] increase in funding for ports.",
        "increase in funding",
    ),
    ("It set a [m:$2,000] cap on the price of boats.", "cap on the price of boats"),
    ("It extends the [m:$2,000] cap to people of the port.", "cap"),
    ("We make a [m:$10 billion] commitment to end hunger.", "commitment to end hunger"),
    (
        "It made a [m:$415 million] investment in a new ferry yard.",
        "investment in a new ferry yard",
    ),
    ("It made a [m:$415 million] investment in the delta.", "investment"),
    ("It will reduce the debt by an additional [m:$200 billion].", "reduce the debt"),
    ("We spend {about} [m:$7 billion] in seawall funds that our port has.", "seawall funds"),
    (
        "We give [m:$5 million] to help poor towns prevent and respond to floods and to donate.",
        "help poor towns prevent and respond to floods",
    ),
    ("They gave [m:$1 million] in grant funding respectively.", "grant funding"),
    (
        "A sum of [m:$1 billion] has been allocated through the Harbour Agency.",
        "allocated through the Harbour Agency",
    ),
    ("It will be [m:$5,600] they’ll get.", None),
)

MEASURES = (
    ("Lind has travelled {over} [t:119,000 miles] to the ports.", "Lind has travelled"),
    ("The valves located [t:2,000 feet] off are old.", "located"),
)


@pytest.mark.parametrize(("marked", "expected"), [*PREDICATES, *THINGS, *SHARES, *SUMS, *MEASURES])
def test_a_label_ends_where_its_words_belong_together(marked: str, expected: str | None) -> None:
    assert label_of(marked) == expected
