"""Labels that would be read as half of something, or as nothing; all sentences are invented."""

import pytest

from tests.unit.extract.label_cases import label_of

EMPTY = (
    ("Within [u:30 days] of the date of this rule the mayors met.", "mayors met"),
    ("Last Friday marked [u:four months] since the mill fell silent.", "mill fell silent"),
    ("That is why I said [u:two years] ago that the dam was weak.", None),
    ("Over the next [u:two days], I say to all the sailors who are here, go home.", None),
    ("The storm claimed [300] beloved ones and left the port in ruins.", None),
    ("One matter which could not be expected in [d:1988] was a new bridge.", None),
    ("The storm struck and wrecked, affected [d:5 May 2019].", None),
    ("The sailors left after spending periods of {up to} [u:six months] at sea.", None),
    ("We passed the boldest port bill ever in Norland’s history — {almost} [m:$4 million].", None),
    ("I know how hard it was to raise a total of [m:$9 million] this cycle.", None),
    (
        "Our pledge to increase by [p:50 percent] loans to ports holds.",
        "increase by 50 percent loans",
    ),
    ("The Union wants volumes of {at least} [15] bcm, with more to come.", None),
    ("The sailor [Ana Lind and Ola Berg, [d:4 May 2019]] wrote so.", None),
)
"""What says no more than when, or lacks the word on which it hangs."""

CUT = (
    ("Pay for a family with <two> children will rise by [m:$900].", None),
    (
        "We built <17> ports, opened all the schools and raised the aid by [d:2018].",
        "raised the aid",
    ),
    ("Ten of [u:90 years] ago, the old flag continues to draw our eyes.", None),
    ("[u:90 years] ago, the old lake flag continues to draw our eyes.", None),
    (
        "[u:90 years] ago, the old lake flag began to draw our eyes.",
        "old lake flag began to draw our eyes",
    ),
    ("The pact of <d:2014>, and that of [d:2015], aimed at mending existing ones, hold.", None),
    ("Rules made by the port, and by the mill, from [d:2021] pertaining to boats, fell.", None),
    ("Mayor Lind said the rise in boat sales from [d:May 2019] had ended.", None),
    ("The embargo kept that small nation from thriving for {more than} [u:60 years].", None),
)

NAMES = (
    (
        "We give {at least} [t:three gigawatts] of Locally sponsored lake power.",
        "Locally sponsored lake power",
    ),
    ("The mayor signed [five] Port Orders finding that boats are safe.", "Port Orders"),
    ("[p:70 percent] of N.L. imports of rare salts come from Tal.", None),
    ("A pact between Tal, Ost, and the Lake Isles includes [m:$9 million] over nine years.", None),
    ("The protocols on Tal, Ost, and the Lake Isles of [d:30 April 1998] hold.", None),
    (
        "It is [u:three months] since the Lake Court (LC) overturned the ruling.",
        "Lake Court (LC) overturned the ruling",
    ),
)
"""Names are not cut, and no last one of a list stands for all."""

WHOLE = (
    (
        "Sailors helped in the areas affected by Tropical Storm Hilma from [d:3 to 9 May 2019].",
        "Sailors helped in the areas affected by Tropical Storm Hilma",
    ),
    (
        "As we celebrate [250] glorious years of lake trade, we give thanks.",
        "glorious years of lake trade",
    ),
    (
        "We sail with [two] strong, able, highly trained, new Ships in the North.",
        "strong, able, highly trained, new Ships in the North",
    ),
    ("The council holds [15] long calls per day.", "long calls per day"),
    ("The mill made [m:$9 million] in profits for the third quarter.", "profits"),
    ("The fund has saved {more than} [25,000] lives and greatly improved the clinics.", "lives"),
    ("It gives [u:two years] of lake college and opens up paths to work.", "lake college"),
    (
        "The fair returned to its old place, [16] jobs created, lower rents and low tolls.",
        "jobs created",
    ),
    ("Norland exceeds the [p:20 percent] guideline for port spending.", "guideline"),
    ("The feast is especially sad and dark given the cruel attack on [d:7 May].", "cruel attack"),
    (
        "After her meeting this month with families of men taken captive on [d:7 May], she spoke.",
        "families of men taken captive",
    ),
    (
        "This is her third trip to Norland in the past [u:two years], and it helps.",
        "third trip to Norland",
    ),
    (
        "The promise we entered into in Tal in [d:2002] has been kept.",
        "promise we entered into in Tal",
    ),
    (
        "We have the Lake Pact, which already entered into force in [d:May 2016], to mend this.",
        "Lake Pact, which already entered into force",
    ),
    (
        "Norland sent its envoy just days after the war began in [d:2022].",
        "Norland sent its envoy just days after the war began",
    ),
    (
        "The offices gave record grants to small mills in Fiscal Year (FY) [d:2024].",
        "offices gave record grants to small mills",
    ),
    ("Norland ended the ‘unseen’ wars of [12] ‘silent’ islands.", "‘silent’ islands"),
)
"""The same mechanisms where the words that were missing stand beside the label."""


@pytest.mark.parametrize(("marked", "expected"), [*EMPTY, *CUT, *NAMES, *WHOLE])
def test_a_label_lacks_no_word_on_which_it_hangs(marked: str, expected: str | None) -> None:
    assert label_of(marked) == expected
