"""A speech of several paragraphs carries its speaker to each figure in it."""

from pathlib import Path

import pytest

from presswork.model import Fact
from presswork.pipeline import brief
from presswork.read import Options

OPENING = "Norland relief\n\nThe harbours of Norland filled with boats again in the spring.\n\n"


def _facts(text: str, folder: Path) -> dict[str, Fact]:
    source = folder / "a.txt"
    source.write_text(f"{OPENING}{text}\n", encoding="utf-8")
    return {fact.text: fact for fact in brief(source, Options()).facts}


LAKE = "“The lake has risen again this year.\n\n"
HOUSES = "“Some 4,100 houses are under water."
HELP = "“We need help and we need it today"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            f"The relief director, Ana Lind, said:\n\n{LAKE}{HOUSES}\n\n{HELP}.”",
            "The relief director, Ana Lind, said",
        ),
        (
            f"{HELP},” said captain Bo Lund of Lakeland.\n\n{HOUSES}”",
            "said captain Bo Lund of Lakeland",
        ),
        (f"{LAKE}{HOUSES}\n\n{HELP},” Minister Eva Holt said.", "Minister Eva Holt said"),
        (f"Bo Lund told the council:\n\n{HOUSES}”\n\n{HELP}.”", "Bo Lund told the council"),
        (
            f"{HELP},” Bo Lund said.\n\n{HOUSES}\n\n{HELP},” Minister Eva Holt said.",
            "Minister Eva Holt said",
        ),
    ],
)
def test_a_paragraph_of_a_speech_has_its_speaker(text: str, said: str, tmp_path: Path) -> None:
    fact = _facts(text, tmp_path)["4,100"]
    assert (fact.stance, fact.stance_text) == ("quoted", said)
    assert fact.stance_span is not None
    assert fact.stance_span.block != fact.span.block


@pytest.mark.parametrize(
    "text",
    [
        "The director spoke of boats:\n\nSome 4,100 houses are under water.",
        "Ana Lind said:\n\n“We need help.”\n\nSome 4,100 houses are under water.",
        "The charter says what it says.\n\n“Some 4,100 houses are under water.”",
    ],
)
def test_what_nobody_is_said_to_say_has_no_speaker(text: str, tmp_path: Path) -> None:
    assert _facts(text, tmp_path)["4,100"].stance is None


def test_figures_of_a_speech_are_printed_with_their_speaker(tmp_path: Path) -> None:
    text = "Ana Lind said:\n\n“The lake rose.\n\n“Some 4,100 houses are under water.\n\n“Help us.”"
    source = tmp_path / "a.txt"
    source.write_text(f"{OPENING}{text}\n", encoding="utf-8")
    (entry,) = brief(source, Options()).box.figures
    assert (entry.numeral, entry.stance) == ("4,100", "Ana Lind said")


def test_a_verb_alone_names_nobody(tmp_path: Path) -> None:
    text = "Jim Lake, mayor of the port, said: “We have 77 houses without a roof today.”"
    assert _facts(text, tmp_path)["77"].stance_text == "Jim Lake, mayor of the port, said"


THROUGHOUT = (
    "“Norland thanks the Assembly for its trust.",
    HOUSES,
    "“The dykes of the delta were rebuilt in 2019.",
    HELP + ".",
)
ENDINGS = {
    "read out and never closed": ("", None),
    "closed at its end": ("”", "quoted"),
    "closed, and a paragraph of another behind it": ("”\n\nThe Assembly rose at noon.", "quoted"),
}


@pytest.mark.parametrize(("end", "stance"), ENDINGS.values(), ids=ENDINGS)
def test_a_statement_in_quotation_marks_throughout_says_so_itself(
    end: str, stance: str | None, tmp_path: Path
) -> None:
    source = tmp_path / "a.txt"
    text = "\n\n".join(THROUGHOUT)
    source.write_text(f"Statement by Norland\n\nI read it out.\n\n{text}{end}\n", encoding="utf-8")
    facts = {fact.text: fact for fact in brief(source, Options()).facts}
    assert facts["4,100"].stance == stance
