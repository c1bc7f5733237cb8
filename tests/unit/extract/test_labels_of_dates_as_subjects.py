"""Labels of dates in invented sentences whose subject, aim or place they are."""

import pytest

from tests.unit.extract.label_cases import label_of

SUBJECTS = (
    ("[d:2 May 2012] was the day when the dam broke.", "dam broke"),
    ("[d:4 July 2009] was the day on which the ferry sank.", "ferry sank"),
    (
        "[d:1 June] is the day on which the lake states celebrate their treaty.",
        "lake states celebrate their treaty",
    ),
    ("[d:30 June 2021] is the deadline for claims.", "deadline for claims"),
    ("[d:9 March 2018] was the launch of the tuna register.", "launch of the tuna register"),
    ("[d:2012] was the International Year of Bakers.", "International Year of Bakers"),
    ("[d:2003] was the worst drought in the northern valley.", "worst drought"),
    ("[d:2020] was a difficult year for fishermen.", None),
    ("[d:2016] has been the warmest year since the flood.", None),
    ("[d:3 May 2012] was not the day when the dam broke.", None),
    ("[d:2012] was closed.", None),
    ("These past [u:eighty years] have been the most fruitful for the orchards.", None),
    ("[d:2024] marks, the third time, that the bakers meet.", None),
    ("The mayors' dinner in the harbour, [d:5 April 2023] was an occasion for speeches.", None),
    (
        "As [d:2010] marks the tenth anniversary of the Lake Union, we should look back.",
        "tenth anniversary of the Lake Union",
    ),
    (
        "As [d:2024] marks the jubilee of the river court, judges will meet.",
        "jubilee of the river court",
    ),
)

AIMS = (
    ("Norland spent <m:$5 million> in [d:2012].", "Norland spent $5 million"),
    (
        "Breeders today pledged <m:$5 million> towards the work of the seed bank in [d:2013].",
        "work of the seed bank",
    ),
    ("The union recalled today the flood of the lower port in [d:1997].", "flood of the lower"),
    ("The court set the hearing for [d:3 May 2012].", "court set the hearing"),
)

SUMS = (
    (
        "We ask them to ensure the Fund's first target of <m:$5 million> is met by [d:1 May].",
        "Fund's first target of $5 million is met",
    ),
    ("A grant of {about} <m:$5 million> was signed in [d:June].", "grant of about $5 million was"),
    ("Herring exports in the first quarter of <d:2025> were reversed in [d:May 2026].", None),
    ("A fine of <m:$2 million> was imposed on [d:9 April].", "fine of $2 million was imposed"),
)

CLAIMED = (
    (
        "The minister announced on [d:May 20] in Tal that Norland is sending <5> boats.",
        "Norland is sending 5 boats",
    ),
    ("The bank announced on [d:May 20] that the port is hiring cooks.", "port is hiring cooks"),
    (
        "The mayor said on [d:May 20] in the town hall that the ferry will sail.",
        "ferry will sail",
    ),
    ("The mayor announced on [d:May 20] in Tal that the port was closed.", None),
)

ALIASES = (
    (
        "We prepare for the Third Forum on Lakes (the so-called FL3), in Tal from [d:3 to 5 May].",
        "Third Forum on Lakes",
    ),
    (
        "Judges will attend the Summit of River Courts (or simply RC9) in Oru on [d:7 June 2022].",
        "Summit of River Courts",
    ),
    ("The mayor (the so-called king), in Tal on [d:3 May], resigned.", None),
    ("He joined the Lake Board (the so-called LB), in Tal on [d:3 May 2011].", None),
)


@pytest.mark.parametrize(("marked", "expected"), [*SUBJECTS, *AIMS, *SUMS, *CLAIMED, *ALIASES])
def test_a_date_is_labelled_by_what_is_said_of_it(marked: str, expected: str | None) -> None:
    found = label_of(marked)
    assert found == expected or (expected and str(found).startswith(expected))
