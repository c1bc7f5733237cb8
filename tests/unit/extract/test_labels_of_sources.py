"""Sums by whom they come from, parts of a described whole, and references behind empty words."""

import pytest

from tests.unit.extract.label_cases import label_of

SOURCES = (
    ("The grant includes nearly [m:$17 million] from the Ministry of Health.", "from the Ministry"),
    ("The fund announced today includes [m:$9 million] from NORAID.", "from NORAID"),
    (
        "The package also includes [m:$11 million] from NDF that will support the ports.",
        "from NDF",
    ),
    ("Of this, [m:$14 million] is from the Office of Oil for Food.", "from the Office of Oil for"),
    (
        "The remaining [m:$5 million] was from the Fund of Seeds for Peace for the valley.",
        "from the Fund of Seeds for Peace",
    ),
    ("Of these, [12] are from Norland and <3> from Lakeland.", "from Norland"),
    ("The court received [m:$17 million] from Lakeland.", "court received"),
    ("Norland sent [m:$17 million] from the sale of ships.", "sale of ships"),
)
"""A sum that is from somebody says so without its verb; who received it says more."""

PUT = (
    ("Losses in the valley are put at [m:$12 million].", "Losses in the valley"),
    ("The cost of the bridge is currently put at [m:€4 million].", "cost of the bridge"),
    ("Unemployment was put at [p:12 per cent] in <d:May>.", "Unemployment"),
    ("Repair needs for <d:2031>, currently put at [m:$3 million], are rising.", "Repair needs"),
    ("The ministry put [m:$5 million] into the fund.", "fund"),
    ("The company put [m:$5 million] towards new boats.", "new boats"),
)
"""What is put at a sum is its subject; what it is put into is its aim."""

PARTS = (
    ("It binds many states, including [13] of the current <16> members.", "members"),
    ("It binds many states, including 13 of the current [16] members.", "members"),
    ("[Six] of the remaining <seven> observers left the hall.", "observers left the hall"),
    ("<Six> of the remaining [seven] observers left the hall.", "observers"),
    ("[Three] of the ship's <five> boats sank.", "boats sank"),
    ("<Three> of the ship's [five] boats sank.", "boats"),
)
"""One word may describe the whole of which a part is told."""

REFERENCES = (
    ("All parties should engage in line with their obligations under [r:resolution 26].", "oblig"),
    ("The mission acts in violation of its duties under [r:Article 5].", "duties"),
    ("The talks will take place in the context of the review of [r:resolution 22].", "review"),
    ("The audit takes place in the framework of the renewal of [r:resolution 4].", "renewal"),
    ("Our debate takes place on the basis of [r:resolution 22].", None),
    (
        "We welcome the choice of a judge in light of the provisions of [r:Article 9].",
        "choice of a judge",
    ),
    ("We know that [r:resolution 26] was also clear in its support for the fund.", "was also cl"),
    ("[r:Article 26] is clear on the need for a ceasefire.", "is clear on the need"),
)
"""Words such as "in line with" and "in the context of" are neither begun nor left hanging."""

AGENTS = (
    ("We sent [m:$9 million] to people affected by the war.", "people affected by the war"),
    ("It has given [m:$5 million] since <d:2015> to families hit by the flood.", "families hit by"),
    ("It spent [m:€4 million] on schools damaged by the storm.", "schools damaged by the storm"),
    ("It lent [m:€4 million] for a fund backed by Norland.", "fund backed by Norland"),
    ("It spent [m:€4 million] on boats bought by the end of the year.", "boats"),
    ("We sent [m:$9 million] to people affected by <d:May 2031>.", "people"),
)
"""By whom or what something was done to those whom money is for belongs to them."""

MARKED = (
    ("As [d:2030] marks the tenth anniversary of the pact, we act.", "tenth anniversary of the"),
    ("As [d:2030] marks the centenary of the port we act.", "centenary of the port"),
    ("Because [d:2031] marks the end of the embargo, fees fall.", "end of the embargo"),
    ("As [d:2030] approaches, we act.", None),
    ("As of [d:2030] marks the size of a coin are legal.", None),
)
"""A date may be the subject of a clause that opens with a conjunction."""

ESTIMATED = (
    ("The damage, currently put at [m:$4 billion], falls on farmers.", "damage"),
    ("Losses, estimated at [m:$3.9 billion], fall on farmers.", "Losses"),
    ("The total damage in the valley, assessed at [m:$3 billion], is severe.", "total damage in"),
    ("He owns a house in Tal, valued at [m:$5 million].", "house in Tal"),
    ("The fund, led by Ana Lind, stood at [m:$5 million].", "fund"),
    ("Ana Lind, quoted at [m:$5 million], left.", None),
)
"""What is estimated between commas is the thing before them, never a person."""

TIMES = (
    ("Last year donors pledged <m:$482 million> for [d:2031].", "donors pledged"),
    ("This week ministers met in Tal on [d:5 May].", "ministers met in Tal"),
    ("This week the Court opened the hearing on [d:5 May].", "Court opened the hearing"),
    ("The summer school opened in [d:May].", "summer school"),
    ("Late rains ruined the crop in [d:2031].", "Late rains ruined the crop"),
    ("Next Steps Group met in [d:May].", "Next Steps Group met"),
)
"""What happened on a date does not begin with another time."""

DONE = (
    ("<m:$5 million> was approved in [d:2032].", "$5 million was approved"),
    ("A further {nearly} <m:$40 million> was paid in [d:2032].", "nearly $40 million was paid"),
    ("In all, <p:40 per cent> was spent by [d:June 2031].", "40 per cent was spent"),
    ("Of these, <34> have been released since [d:May].", "34 have been released"),
    ("<m:$5 million> was not paid in [d:2032].", "$5 million was not paid"),
    ("The fund has <40> ships, and <12> were sold in [d:2031].", "12 were sold"),
    ("A grant of <m:$5 million> was approved in [d:2032].", "grant of $5 million was app"),
    ("<d:2019> was followed by drought in [d:2020].", None),
    ("<r:Resolution 5> was adopted in [d:2032].", "Resolution 5 was adopted"),
)
"""What was done with a figure happened on the date."""

_CASES = (*DONE, *SOURCES, *PUT, *PARTS, *REFERENCES, *AGENTS, *MARKED, *ESTIMATED, *TIMES)


@pytest.mark.parametrize(("marked", "expected"), _CASES)
def test_a_source_a_part_and_a_reference_have_their_own_words(
    marked: str, expected: str | None
) -> None:
    found = label_of(marked)
    assert found == expected or (expected and str(found).startswith(expected))
    assert not str(found).endswith(("in light", "on the basis"))
