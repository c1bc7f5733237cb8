"""The sentences of a text."""

import pytest

from presswork.lang import load
from presswork.lang.sentences import sentences

CASES = (
    ("", []),
    ("   ", []),
    ("One sentence", ["One sentence"]),
    ("It rained. The river rose.", ["It rained.", "The river rose."]),
    ("  It rained.  The river rose. ", ["It rained.", "The river rose."]),
    ("Mr. Novak met Dr. Ode. They agreed.", ["Mr. Novak met Dr. Ode.", "They agreed."]),
    ("H.E. Ms. A. B. Ruiz spoke, cf. para. 5.", ["H.E. Ms. A. B. Ruiz spoke, cf. para. 5."]),
    ("It opened on 4 Jan. 2018 in Norland.", ["It opened on 4 Jan. 2018 in Norland."]),
    ("The U.S. Government paid. It closed.", ["The U.S. Government paid.", "It closed."]),
    ("They left the U.S. The talks ended.", ["They left the U.S.", "The talks ended."]),
    ("See document No. 3. Then vote.", ["See document No. 3.", "Then vote."]),
    ("1. The dykes held.", ["1. The dykes held."]),
    ("We paid $3.5 million. We pay more.", ["We paid $3.5 million.", "We pay more."]),
    ("“Why?” he asked. Nobody knew!", ["“Why?” he asked.", "Nobody knew!"]),
    ("“We will.” That was all.", ["“We will.”", "That was all."]),
    ("It is so (see below). Next.", ["It is so (see below).", "Next."]),
    ("It grew.[12] It fell.¹ It rose.", ["It grew.[12]", "It fell.¹", "It rose."]),
    ("Rivers…  Lakes… and seas.", ["Rivers…", "Lakes… and seas."]),
    ("Dykes\t4\nBridges\t5", ["Dykes", "4", "Bridges", "5"]),
    ("Grain, rice, etc. was sent. We thank you.", ["Grain, rice, etc. was sent.", "We thank you."]),
    (
        "At 5 p.m. Monday it rained. At 6 p.m. It stopped.",
        ["At 5 p.m. Monday it rained.", "At 6 p.m.", "It stopped."],
    ),
    ("In 2019. In 2020.", ["In 2019.", "In 2020."]),
)


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_a_text_falls_into_its_sentences(text: str, wanted: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text, load("en"))] == wanted
