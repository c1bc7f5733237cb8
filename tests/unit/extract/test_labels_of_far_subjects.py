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


@pytest.mark.parametrize(("marked", "label"), [*TITLES, *PREDICATES, *OFFICES, *LEADS_IN_ROWS])
def test_a_predicate_or_office_tells_of_a_far_subject(marked: str, label: str | None) -> None:
    assert label_of(marked) == label


def test_an_order_behind_a_preposition_is_no_subject_of_the_verb_behind_it() -> None:
    marked = "The alarm declared in [r:Order 14] of <d:May 3, 2021>, must remain in force."
    assert label_of(marked) == "alarm declared"
