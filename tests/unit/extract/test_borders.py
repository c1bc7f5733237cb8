"""Clauses end where their words say so, whether or not a comma is printed there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from presswork.pipeline import brief
from presswork.read import Options

STATEMENTS = (
    (
        "Norland spoke first. In the past 14 months, we have achieved full coverage of the northern"
        " islands, where 60% of nurses are women. According to the Norland Department of Health,"
        " infections with river fever in the delta have risen by 200%."
    ),
    (
        "The council will donate 30 million doses of the Lindholm fever vaccine, with deliveries"
        " beginning in August 2022. For example, in 2016, the harbour fund repaired 41 bridges."
    ),
    (
        "We welcome the formation of a cabinet of national unity, led by Prime"
        " Minister Ana Berg Lind,"
        " in December 2019. According to the spokesperson, both islands agreed"
        " to widen the canal, and"
        " 120 boats have already been repaired."
    ),
    (
        "The agency helped more than 3 million people by the end of December"
        " 2016, including 796,000"
        " with meals. In 2008, a new control system was installed, but the old"
        " pumps were not removed."
    ),
    (
        "At the request of the coast guard, the ministry opened 12 shelters."
        " The captain was sentenced"
        " on March 8, 2010, for the theft of 14 boats."
    ),
    (
        "On behalf of the fishermen, our association signed the Lake Charter on 5 May 2018, in the"
        " presence of 34 mayors. As a result, the river fund has received $3 million."
    ),
    (
        "The fund paid less than 10% of its 2024 share, threatening harbour works in the delta. At"
        " least 23 sailors, including four cadets, were killed in the storm, she said."
        " The ministry lent 46 boats, the majority to the northern islands."
    ),
    (
        "Prices in the delta remained high, at 32.2%, while wages fell. The Lake Charter,"
        " which was drafted in 1920, is still in force. Some 40 harbours joined, 12 of which are"
        " new. In the 1990s, I spoke for the fishermen, and then we repaired 14 boats."
    ),
    (
        "The school trained 508 teachers, with the crisis in Norland showing no end. Storm"
        " Ida destroyed 30 bridges, leaving over 65,000 people without a road. As you may know,"
        " the union met on 3 June 2018, exactly ten years ago, the first such meeting. Resolution"
        " 2999, adopted on 25 March 2015, demanded an end of the blockade."
    ),
)
_BORDER = re.compile(r"(?<=[a-z]),(?= [a-z])|(?<=\d{4}),(?= [a-z])|(?<=[A-Z][a-z]{2}),(?= in )")


def _removals() -> Iterator[tuple[str, int]]:
    for text in STATEMENTS:
        yield from ((text, match.start()) for match in _BORDER.finditer(text))


def _lines(text: str, folder: Path) -> list[tuple[str | None, ...]]:
    """Return what the box prints for *text*, its commas aside."""
    source = folder / "a.txt"
    source.write_text(f"{text}\n", encoding="utf-8")
    box = brief(source, Options()).box
    entries = (*box.figures, *box.dates)
    return [(e.before, e.numeral, e.after, _plain(e.label), _plain(e.stance)) for e in entries]


def _plain(text: str | None) -> str | None:
    return text.replace(",", "") if text else text


@pytest.mark.parametrize(("text", "at"), list(_removals()))
def test_a_comma_less_between_clauses_changes_no_printed_line(
    text: str, at: int, tmp_path: Path
) -> None:
    whole = _lines(text, tmp_path)
    assert len(whole) > 1
    assert _lines(text[:at] + text[at + 1 :], tmp_path) == whole


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("At 10:30 p.m. on 24 May 2008, the ferry left the harbour.", "ferry left the harbour"),
        ("The court met at 9:15 a.m. on 24 May 2008.", "court met"),
        (
            "The indictment was returned May 22, 2007, and unsealed later.",
            "indictment was returned",
        ),
        (
            "The captain was found guilty by a jury May 22, 2007, of theft.",
            "The captain was found guilty by a jury May 22 2007 of theft.",
        ),
        ("In 2008, a pump was installed, but the dam was not repaired.", "pump was installed"),
    ],
)
def test_a_date_is_told_from_the_hour_and_the_comma_beside_it(
    text: str, label: str, tmp_path: Path
) -> None:
    assert label in [line[3] for line in _lines(f"Norland spoke first. {text}", tmp_path)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("We counted 300 children facing hunger in May 2019.", "children facing hunger"),
        ("We know 40 sailors who left in March.", "sailors"),
        ("In the 1990s I led the fishermen of Norland.", "led the fishermen of Norland"),
    ],
)
def test_what_chooses_among_things_stays_with_them(text: str, label: str, tmp_path: Path) -> None:
    assert label in [line[3] for line in _lines(f"Norland spoke first. {text}", tmp_path)]


def test_a_report_that_covers_a_period_is_no_covering(tmp_path: Path) -> None:
    text = "The court presented its report covering the period 1 May 2016 to 30 April 2017."
    assert str(_lines(f"Norland spoke first. {text}", tmp_path)[0][3]).endswith("its report")


def test_a_participle_with_a_short_agent_stays_with_its_noun(tmp_path: Path) -> None:
    text = "We recall the conference hosted by Norland in December 2019."
    assert "hosted by Norland" in str(_lines(f"Norland spoke first. {text}", tmp_path)[0][3])


def test_a_comma_before_the_of_of_a_noun_changes_nothing(tmp_path: Path) -> None:
    plain = "Norland spoke first. Over 1,300 citizens of the Lake Republic were rescued in 2017."
    assert _lines(plain.replace(" of the", ", of the"), tmp_path) == _lines(plain, tmp_path)


def test_a_part_behind_a_comma_stays_a_part(tmp_path: Path) -> None:
    text = "Norland spoke first. We built 312 stations, of which 47 are new."
    assert ("", "312", "", "stations", None) in _lines(text, tmp_path)
