"""Labels of laws, orders and bills: what they are called, and what is done under them."""

import pytest

from tests.unit.extract.label_cases import label_of

NAMES = (
    ("Pursuant to [r:section 404] of the Child Sailors Act of <n:2008> (CS), we act.", "Child"),
    ("[r:Section 7(b)] of the Coastal Waters Act bars oil wells.", "Coastal Waters Act"),
    ("By [r:section 301] of title 3, United States Code, ports close.", "United States Code"),
    ("By the Powers Act ([r:50 U.S.C. 1701] et seq.), ports close.", "Powers Act"),
    ("By the Ships and Sailors Act of <n:1952> ([r:8 U.S.C. 1182(f)]), ports close.", "Ships and"),
    ("Under the Ports Act of <n:1962>, as amended ([r:19 U.S.C. 1862]), tolls rose.", "Ports Act"),
    ("She signed [r:H.R. 3684], the “Harbours Act”, which pays for dykes.", "Harbours Act"),
    ("Ships (such as [r:8 U.S.C. 11]) rest.", None),
    ("He met the sailors ([r:8 U.S.C. 11]) there.", None),
)
"""A section is that of the law whose name stands behind it or before its bracket."""

TITLES = (
    ("In [r:Order 1401] of <d:May 4, 2031> (Rebuilding Harbours), we act.", "Rebuilding Harbours"),
    ("The signing of [r:Order 31] on <d:2 May 2031> (Order on Ships for <d:2031>) helps.", "Order"),
    ("By Order 9 (Order on Ships and Crews) ([r:PD 2031-02]), we act.", "Order on Ships and Crews"),
    ("The emergency declared in [r:Order 138] of <d:May 7, 2031> (Blocking Ships) ends.", "Blocki"),
)
"""A title in brackets stands behind the day of a document and before its short name."""

DEEDS = (
    ("It pays for support provided pursuant to [r:10 U.S.C. 331].", "support provided"),
    ("It pays for aid provided pursuant to <r:10 U.S.C. 331> and [r:10 U.S.C. 333].", "aid provid"),
    ("We let in sailors who were excluded under [r:PD 2031-02].", "sailors who were excluded"),
    ("I veto [r:S.J. Res. 24], a joint resolution that would end the rule on bats.", "would end t"),
    ("I veto [r:S.J. Res. 24], a resolution that would end the rule entitled “Bats”.", "would end"),
    ("We saw the study carried out by the court under sections [r:11] and <r:12>.", "study carr"),
    ("We saw the study carried out by the court under sections <r:11> and [r:12].", "study carr"),
    ("They came to meddle with the study made by the court under [r:Article 5].", "study made"),
    ("The ban was lifted by the court under [r:Article 5].", "ban was lifted by the court"),
    ("See the task which he has planned under the terms of [r:Resolution 3].", "task which"),
    ("He made an application to the FTT under [r:section 27A].", "application to the FTT"),
    ("The mission established under [r:Resolution 3] works well.", "mission established"),
    ("The Council acted under [r:Article 39].", None),
    ("He was convicted under [r:18 U.S.C. 1956].", None),
    ("[r:Public Law 117-58] funds it.", None),
    ("Under [r:42 U.S.C. 5121] et seq., crews came.", None),
    ("[r:Article 5] binds us.", None),
)
"""What is done under a law, or what a bill does; a verb alone says nothing."""

DAYS = (
    ("The order was cut by <r:Executive Order 9> of [d:May 7, 2031].", "Executive Order 9"),
    ("<r:Executive Order 14067> was signed on [d:March 9, 2031].", "Executive Order 14067 was sig"),
    ("The signing of <r:Order 31> on [d:2 May 2031] helped.", "signing of Order 31"),
)
"""The day of a document is labelled by it."""


_CASES = (*NAMES, *TITLES, *DEEDS, *DAYS)


@pytest.mark.parametrize(("marked", "expected"), _CASES)
def test_a_law_takes_its_name_or_what_is_done_under_it(marked: str, expected: str | None) -> None:
    found = label_of(marked)
    assert found == expected or (found or "").startswith(expected or "-")


def test_a_verb_behind_a_section_is_no_noun_of_it() -> None:
    assert label_of("[r:Section 11] establishes a general rule.") == "establishes a general rule"


OPENINGS = (
    ("We recall [r:resolution 71/324], on ports of call, adopted in May.", "ports of call"),
    ("We recall [r:resolution 71/324], on Monday, in the port.", None),
    (
        "Pursuant to section 3(b) of [r:Order 195], I have closed the northern ports.",
        "closed the northern ports",
    ),
    (
        "On <d:17 May 2021>, by [r:Order 46], I closed the northern ports.",
        "closed the northern ports",
    ),
    (
        "In order to achieve [r:Goal 4], the council has built schools.",
        "council has built schools",
    ),
    (
        "The mayors want a fair solution for the fishers, consistent with [r:resolution 54].",
        "fair solution for the fishers",
    ),
    ("The Lake Board, as authorized under Title V of [r:Law 685], advises us.", "Lake Board"),
    (
        "I hereby give to the mayor the authority under [r:section 6] of the Act to sell ships.",
        "sell ships",
    ),
    (
        "Under resolutions <r:25>, <r:20> and [r:22], the council has opened peace talks.",
        "council has opened peace talks",
    ),
    ("On <d:1 March 2021>, by [r:Order 46], the port was", None),
)


@pytest.mark.parametrize(("text", "expected"), OPENINGS)
def test_a_reference_is_labelled_by_what_is_done_under_it(text: str, expected: str | None) -> None:
    assert label_of(text) == expected
