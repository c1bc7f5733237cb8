"""Labels of dates whose subject stands far off, behind a comma or a title, or is only "she"."""

import pytest

from tests.unit.extract.label_cases import label_of

TITLES = (
    ("At that time, Dr. Lind was head of the mill in [d:2012].", "Dr. Lind was head of the mill"),
    ("John Lind, Jr. opened the mill in [d:2012].", "John Lind, Jr. opened the mill"),
    ("Anna moved to Tal, N.D. and opened the mill in [d:2012].", "opened the mill"),
)

PREDICATES = (
    (
        (
            "Here the alarm declared in Order 14 of <d:May 3, 2021>, must remain in force beyond "
            "[d:May 3, 2023]."
        ),
        "must remain in force",
    ),
    (
        "The mill, which will house {up to} <6,000> homeless sailors by [d:2028], is new.",
        "house up to 6,000 homeless sailors",
    ),
    (
        "The Board, which was created by Mayor Lind in [d:June], consists of bakers.",
        "created by Mayor Lind",
    ),
    ("<d:2019> was followed by drought in [d:2020].", None),
    ("He sold the mill, which has nothing to do with the fire in [d:2016].", None),
)

OFFICES = (
    ("From [d:2013 to 2019], he was a judge in the Lake Court.", "judge in the Lake Court"),
    ("In [d:2012] they were the richest of the valley.", None),
    ("In [d:2018], she was a baker at Lind, Mill & Sons in Tal.", None),
    (
        "From [d:2013-2016], having been chosen by the mayor, Ms. Lind was the first baker of Tal.",
        "Ms. Lind was the first baker of Tal",
    ),
)

LEADS_IN_ROWS = (
    (
        "The act was renewed in <d:2000>, [d:2005], and most recently in <d:2022>.",
        "act was renewed",
    ),
    (
        "The act was renewed in <d:2000>, <d:2005>, and most recently in [d:2022].",
        "act was renewed",
    ),
    ("We met in <d:2011>, and in [d:2012] the mill opened.", "mill opened"),
)

MEMBERS = (
    (
        (
            "Ana got a degree from the Lake School in <d:2003> and her licence from the Port Board "
            "in [d:2005]."
        ),
        "licence from the Port Board",
    ),
    (
        "Ana served as baker from <d:2003 to 2005> and as a judge of cakes from [d:2005 to 2008].",
        "judge of cakes",
    ),
    ("He met the mayor in Ost in <d:2003> and in Tal in [d:2005].", None),
    (
        (
            "She ordered aid for the areas affected by heavy storms, frost, and flooding from "
            "[d:March 3 to March 5, 2021]."
        ),
        "heavy storms, frost, and flooding",
    ),
    (
        "Norland built roads, schools, and mills in [d:2003].",
        "Norland built roads, schools, and mills",
    ),
    (
        "The mayor met guests from Tal, Ost, and Lund in [d:2003].",
        "mayor met guests from Tal, Ost, and Lund",
    ),
)

PLACES = (
    (
        "The mayor came to the fair of bakers in Ost Tal, Norland, in [d:2003] by boat.",
        "mayor came to the fair of bakers in Ost Tal, Norland",
    ),
    ("On [d:March 3, 2012], after a year of frost, the mill opened.", "mill opened"),
    ("On [d:March 3, 2012], after the port had been closed, the mill opened.", "mill opened"),
)

TERMS = (
    ("Ana Lind to be a Member of the Board for a term expiring [d:May 3, 2027].", "term expiring"),
    ("Sales rose in the year ending [d:30 June 2020].", None),
    ("At the end of [d:2013], there were <75> fires in the port.", "75 fires"),
    ("At the end of [d:2013], there were <75> fires per year.", None),
    ("Lind Group pledged to invest <5 million> by [d:2030] in mills.", "invest 5 million"),
    ("Norland will cut emissions by <40 per cent> by [d:2030].", "cut emissions"),
    (
        "The mayor announced in [d:May] that Norland will develop a new plan.",
        "Norland will develop a new plan",
    ),
)


@pytest.mark.parametrize(("marked", "label"), [*TITLES, *PREDICATES, *OFFICES, *LEADS_IN_ROWS])
def test_a_predicate_or_office_tells_of_a_far_subject(marked: str, label: str | None) -> None:
    assert label_of(marked) == label


CLOSING = (
    ("He tore up the plan, replacing it with the Lake Bread rule in [d:2019].", "Lake Bread rule"),
    (
        "She served on the Lake Board and was on active duty in Norland from [d:2014 to 2015].",
        "was on active duty in Norland",
    ),
    (
        "That was the state concerning the Union of Norland on the Lake peninsula in [d:2017].",
        "state concerning the Union of Norland on the Lake peninsula",
    ),
    ("Is it about a part in the Lake budget in [d:2015]?", None),
    ("They would have had a part in the Lake budget in [d:2015].", None),
    ("Those mills, which accounted for <5 percent> of home sales in [d:2022], are old.", None),
    ("She got her degree from the Lake School, cum laude, in [d:1999].", None),
    (
        "The alarm with respect to Syria, is to continue in effect beyond [d:2021].",
        "continue in effect",
    ),
    (
        (
            "As told in the reports on the plans of Tal and Ost to Norland, sent to the Council on "
            "[d:May 19], it rained."
        ),
        "sent to the Council",
    ),
    (
        "The Order starts a pilot project for mill repair, to be completed by [d:May 3, 2027].",
        "pilot project for mill repair, to be completed",
    ),
    (
        "He will follow Mr Les Lind, who has been Ambassador [s:since August 2003].",
        "Mr Les Lind, who has been Ambassador",
    ),
    ("She was head of the Lake Board, a position she held [s:since 2002].", "position she held"),
    ("We owe a great deal to Tal [s:since 2002].", "owe a great deal to Tal"),
    (
        "Bo served as a baker from <d:2018 to 2020> and as a Road and Bridge Judge from [d:2021].",
        "Road and Bridge Judge",
    ),
    (
        "On [d:May 27, 2022], the mayor amended his order of <d:May 4, 2022>, and left.",
        "mayor amended his order",
    ),
    ("His talks at the historic [d:May 2022] Lake Summit in Tal helped.", "Lake Summit in Tal"),
    (
        "On [d:3 May], Ann Lind, Bo Sund, and Jo Hult received the Lake Prize.",
        "Ann Lind, Bo Sund, and Jo Hult received the Lake Prize",
    ),
    (
        "In [d:May 2021], Mayor Lind addressed the Fair of Tal and said that the port would “open.",
        "Mayor Lind addressed the Fair of Tal",
    ),
)


@pytest.mark.parametrize(("marked", "label"), CLOSING)
def test_the_last_thing_before_a_date_may_tell_of_it(marked: str, label: str | None) -> None:
    assert label_of(marked) == label


@pytest.mark.parametrize(("marked", "label"), [*MEMBERS, *PLACES, *TERMS])
def test_members_places_and_terms_have_their_own_dates(marked: str, label: str | None) -> None:
    assert label_of(marked) == label


def test_an_order_behind_a_preposition_is_no_subject_of_the_verb_behind_it() -> None:
    marked = "The alarm declared in [r:Order 14] of <d:May 3, 2021>, must remain in force."
    assert label_of(marked) == "alarm declared"
