"""Labels of durations where no verb with a plain subject tells what lasted."""

import pytest

from tests.unit.extract.label_cases import label_of

SINCE = (
    (
        "This year marks [u:30 years] since the adoption of the Lake Charter.",
        "adoption of the Lake Charter",
    ),
    ("It has been [u:six months] since your second lake tour.", "second lake tour"),
    ("It is [u:two years] since the old mill was shut down.", "old mill was shut down"),
    (
        "It was dark {nearly} [u:15 hours] after leaving the shores of Norland.",
        "leaving the shores of Norland",
    ),
    (
        "It ends [u:90 days] prior to the anniversary date of the fair.",
        "anniversary date of the fair",
    ),
    ("It ends [u:90 days] prior to the anniversary date.", None),
    ("{More than} [u:30 years] have passed since the old wall fell.", "old wall fell"),
    ("It is now [u:five years] since I became mayor.", "became mayor"),
    ("It was [u:three years] ago that we opened the port.", "opened the port"),
    ("They met [u:ten years] ago.", None),
)

MADE_OF = (
    ("The town can buy [u:six months] worth of flour.", "flour"),
    ("These are bakers who made [u:20 years] {b:or more} of payments.", "payments"),
    ("Ms. Lind has [u:ten years]’ experience in baking.", "experience"),
)

OPENED = (
    ("Only [u:three weeks] ago in Tal, we held the second Lake Fair.", "held the second Lake Fair"),
    ("[u:Two years] ago, shortly before dawn, the flood hit the port.", "flood hit the port"),
    ("On [d:3 May] in Tal, we held the second Lake Fair.", "held the second Lake Fair"),
    ("[u:Ten years] later, when I became mayor, a few boats remained.", "became mayor"),
    (
        "After [u:70 years], the town is helping Norland, and Norland is helping the town.",
        "town is helping Norland",
    ),
    (
        "Within [u:90 days] of the date of this order, the mayor shall review the tolls.",
        "mayor shall review the tolls",
    ),
    ("Bakers must stop within [u:90 days] of the order.", "Bakers must stop"),
    ("[u:Five years] ago this week, a flood hit the port.", "flood hit the port"),
    (
        "For [u:20 years], the Lake Bank, which was founded in Tal, has helped bakers.",
        "helped bakers",
    ),
    ("For [u:20 years], the mayor, together with us, has helped bakers.", "helped bakers"),
    ("[u:Three years] on, the port is still closed.", "port is still closed"),
    ("[u:Ten years] ago, Norland occupied Tal.", "Norland occupied Tal"),
)

SAID_BEFORE = (
    ("He was locked up for [u:six years].", "locked up"),
    ("The ban will end in [u:three years].", "ban will end"),
    ("The aid was extended for an additional [u:90-day] period.", "aid was extended"),
    (
        "It is new, requiring a decision on a permit to be issued within [u:18 months].",
        "decision on a permit to be issued",
    ),
    (
        "Ana Lind, of Tal, to be a Member of the Lake Board for a term of [u:six years].",
        "Member of the Lake Board",
    ),
    ("It took them [u:three years] to rebuild the school.", "rebuild the school"),
    (
        "It took the mayor [u:three years] to halve the debt of the port.",
        "halve the debt of the port",
    ),
    ("I am continuing for [u:1 year] the lake emergency on boats.", "lake emergency"),
    ("It took [u:20 years] for the town to recover.", "town to recover"),
    ("He spent the last [u:ten years] working as a pilot.", "working as a pilot"),
    ("Lind was chosen for a term of [u:six years] ending in May.", "Lind was chosen"),
    (
        "The mayor shall, within [u:90 days], review the tolls of the port.",
        "review the tolls of the port",
    ),
    ("The talks lasted [u:seven days].", "talks"),
    ("He was sent there for [u:two years] in prison.", "prison"),
    ("The ban, which has been in place for [u:two years], will be lifted.", "ban"),
    ("Ana Lind, who has worked at the mill for [u:two years], left.", "worked at the mill"),
    ("He was jailed for [u:12 years].", None),
    ("He was not locked up for [u:six years].", None),
    ("He might be locked up for [u:six years].", None),
    ("It can make bread from flour collected at a mill in [u:two hours].", None),
    ("We have [u:24 hours] to go.", None),
)

AGES = (
    ("Women aged [u:20 to 24 years] are covered.", "Women"),
    ("Children under [u:5 years] of age get bread.", "Children"),
    ("The boats are for teenagers between the ages of <13> and [18].", "teenagers"),
    ("{About} [40] children aged <5> to 14 were hurt.", "children"),
    ("The rules are for boats over [u:10 years] old.", "boats"),
    ("The boat, [u:5 years] old, was sold.", "boat"),
    ("At [u:14 years] of age he left school.", None),
)

TOO_LONG = (
    (
        (
            "We have provided at least <p:2 per cent> of the income of our bakeries in support for"
            " the wool weavers of Norland in the past [u:40 years]."
        ),
        "provided at least 2 per cent of the income of our bakeries in support",
    ),
)


@pytest.mark.parametrize(
    ("marked", "wanted"), SINCE + MADE_OF + OPENED + SAID_BEFORE + AGES + TOO_LONG
)
def test_a_duration_is_labelled_by_what_lasted_or_has_passed(
    marked: str, wanted: str | None
) -> None:
    assert label_of(marked) == wanted
