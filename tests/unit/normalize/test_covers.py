"""Covers, by-lines and turns as missions, press offices and record keepers print them."""

import pytest

from presswork.model import BlockKind, Document
from presswork.normalize import normalize
from presswork.read import Options, read_bytes

LETTERHEAD = """REPUBLIC OF NORLAND

Permanent Mission to the United Nations

Statement by H.E. Mr. Jonas Ek, Permanent Representative of Norland

Security Council open debate on the protection of rivers

22 May 2024

Thank you, Mr. President.

In 2023 more than 33,000 boats were lost on the river, according to the report S/2024/9385.

I thank you.
"""

OFFICE = """THE WHITE HARBOUR
Office of the Press Secretary

March 4, 2026

REMARKS BY THE PRESIDENT
AND PRIME MINISTER BERG
AT THE OPENING OF THE PIER

THE PRESIDENT: Good morning. We signed a contract worth $4 million today.

PRIME MINISTER BERG: Thank you. We will open the pier in 2030.
"""

MEETING = """SECURITY COUNCIL MEETING ON SHARED RIVERS

The PRESIDENT (spoke in French): I give the floor to the representative of Norland.

Mr. EK (Norland): Our country hosts 120,000 guests. We pledged $15 million last year.

Ms. HOLM (Southmark) said that 40 villages were flooded.
"""


def _document(text: str) -> Document:
    return normalize(read_bytes("any.txt", text.encode("utf-8"), Options()))


def _said(document: Document) -> list[tuple[str | None, str]]:
    return [(b.speaker, b.text) for b in document.body if b.kind is BlockKind.PARAGRAPH]


def test_a_letterhead_of_two_lines_parted_by_a_blank_one_is_whole() -> None:
    document = _document(LETTERHEAD)
    whole = "REPUBLIC OF NORLAND Permanent Mission to the United Nations"
    assert document.institution.value == whole


def test_a_letterhead_said_twice_is_taken_once() -> None:
    text = LETTERHEAD.replace("OF NORLAND\n\n", "OF NORLAND MISSION\n\nRepublic of Norland ")
    assert _document(text).institution.value == "REPUBLIC OF NORLAND MISSION"


def test_a_first_paragraph_with_many_digits_is_not_the_address_of_an_office() -> None:
    document = _document(LETTERHEAD)
    assert document.occasion.value == "Security Council open debate on the protection of rivers"
    assert [text[:7] for _, text in _said(document)] == ["Thank y", "In 2023"]


def test_thanks_for_the_floor_open_the_text() -> None:
    assert _document(LETTERHEAD).speakers[0].role.value == "Permanent Representative of Norland"
    assert _said(_document(LETTERHEAD))[0][1] == "Thank you, Mr. President."


def test_the_office_of_somebody_is_a_house_and_no_speaker() -> None:
    document = _document(OFFICE)
    assert document.institution.value == "THE WHITE HARBOUR Office of the Press Secretary"
    assert [speaker.role.value for speaker in document.speakers] == ["PRESIDENT", "PRIME MINISTER"]
    assert document.speakers[1].name.value == "BERG"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "Statement by Ms. Ana Lindqvist, Minister for Water, and Mr. Tomas Berg at the opening",
            [("Ana Lindqvist", "Minister for Water"), ("Tomas Berg", None)],
        ),
        (
            "Joint statement by Minister Ana Lindqvist and Ambassador Tomas Berg",
            [("Ana Lindqvist", "Minister"), ("Tomas Berg", "Ambassador")],
        ),
        (
            "Statement by Ms. Ana Lindqvist, Minister of Trade and Minister of Harbours",
            [("Ana Lindqvist", "Minister of Trade and Minister of Harbours")],
        ),
        (
            "Statement by Mr. Tomas Berg, Minister of Foreign Affairs and Trade",
            [("Tomas Berg", "Minister of Foreign Affairs and Trade")],
        ),
        (
            "Statement by Tomas Berg, Governor: Decision on the interest rate",
            [("Tomas Berg", "Governor")],
        ),
        (
            "Press conference by the Secretary General Ana Lindqvist",
            [("Ana Lindqvist", "Secretary General")],
        ),
    ],
)
def test_each_speaker_of_a_by_line_has_a_name_and_a_role(
    line: str, wanted: list[tuple[str, str | None]]
) -> None:
    document = _document(f"{line}\n\nWe open the pier today with 850 guests.\n\nThank you.\n")
    assert [(who.name.value, who.role.value) for who in document.speakers] == wanted


BELOW = """

4 April 2024

Port Ana, 4 April 2024: The Chairperson, Jonas Ek, condemns the attack that left 12 people dead.

The Commission stands with the families of the victims and will send 40 officers to the port.
"""


@pytest.mark.parametrize(
    "line",
    [
        "River Union Condemns Attack on Port Personnel",
        "Fisheries Department repatriates 139 from Norland",
        "Ministry of Harbours Launches Winter Drive",
        "NORLAND GOVERNMENT ANNOUNCES NEW PORT",
        "River Commonwealth ready to assist Norland after the flood",
    ],
)
def test_a_headline_that_says_what_a_house_does_is_no_letterhead(line: str) -> None:
    document = _document(line + BELOW)
    assert (document.title.value, document.institution.value) == (line, None)


@pytest.mark.parametrize("line", ["Bureau of Calls and Letters", "Office of Marks Norland"])
def test_a_house_whose_name_only_looks_like_a_deed_stays_one(line: str) -> None:
    document = _document(line + BELOW)
    assert (document.title.value, document.institution.value) == (None, line)


@pytest.mark.parametrize(
    "line",
    [
        "Transcript of Weekly Briefing by the Official Spokesperson on 4 April 2024",
        "Remarks by the Chair on 4 April 2024",
        "Media briefing by the Spokesperson Thursday, 4 April 2024",
        "Statement by Norland, 4 April 2024",
    ],
)
def test_a_by_line_with_its_day_is_the_title_and_gives_the_date(line: str) -> None:
    document = _document(f"{line}\n\nWe open the pier today with 850 guests.\n\nThank you.\n")
    assert (document.title.value, document.date.value) == (line, "2024-04-04")
    assert not any(who.name.value for who in document.speakers)


@pytest.mark.parametrize("place", ["Washington, D.C.", "New York"])
def test_a_place_on_a_line_of_its_own_keeps_its_abbreviation_whole(place: str) -> None:
    document = _document(
        f"Statement by Norland\n\n{place}\n\n4 April 2024\n\nWe open the pier today.\n"
    )
    assert document.place.value == place


def test_the_record_of_a_meeting_keeps_who_says_what() -> None:
    assert _said(_document(MEETING)) == [
        (
            "The PRESIDENT (spoke in French)",
            "I give the floor to the representative of Norland.",
        ),
        (
            "Mr. EK (Norland)",
            "Our country hosts 120,000 guests. We pledged $15 million last year.",
        ),
        (None, "Ms. HOLM (Southmark) said that 40 villages were flooded."),
    ]


PAGE = """Keynote speech by the Prime Minister at the Harbour Forum

Published: 4 April 2024

We opened 12 harbours for 5 million people, and none of them stands empty today.

Last updated: 5 April 2024 10:04
"""


def test_a_stamp_of_a_page_is_neither_a_place_nor_a_closing() -> None:
    document = _document(PAGE)
    assert (document.date.value, document.place.value) == ("2024-04-04", None)
    assert document.closing.value is None


def test_a_short_release_ends_at_its_end_mark_too() -> None:
    document = _document(
        "Rivers Watch warns of drought\n\nPORT ANA, 12 May 2025 – Some 34,000 people lack water."
        "\n\n- END -\n\nNotes to editors\n\nThe survey covered 5,120 households.\n\n"
        "It was made in 2024.\n\nContact: press@rivers.example\n"
    )
    kinds = [block.kind for block in document.body]
    notes = [BlockKind.EDITOR_NOTE] * 3
    assert kinds[1:] == [BlockKind.PARAGRAPH, BlockKind.END_MARK, *notes, BlockKind.CONTACT]


def test_a_meeting_with_somebody_is_no_speaker() -> None:
    document = _document(
        "Human Rights Council – 57th regular session\n"
        "Item 4: Dialogue with the Special Rapporteur\n\n"
        "Statement by Norland\n\nMr. President,\n\nShe visited 12 countries.\n"
    )
    assert document.speakers == ()
    assert (document.occasion.value or "").startswith("Human Rights Council")


def test_a_title_that_names_nobody_stays_the_headline() -> None:
    document = _document(
        "Explanation of vote by Norland on draft resolution A/C.3/79/L.20\n\nThird Committee\n\n"
        "Chair,\n\nNorland voted in favour, as did 121 other States.\n\nThank you.\n"
    )
    assert document.headline.value == document.title.value
    assert document.occasion.value == "Third Committee"


def _speaker(head: str) -> tuple[str | None, str | None, str | None]:
    """Return name, office and occasion of a statement with the cover *head*."""
    body = "Mr. President,\n\nNorland has kept its word on the river.\n\nI thank you.\n"
    document = _document(f"{head}\n\n{body}")
    who = document.speakers[0] if document.speakers else None
    said = (who.name.value, who.role.value) if who else (None, None)
    return (*said, document.occasion.value)


def test_an_occasion_may_open_a_line_with_no_word_before_it() -> None:
    head = """Statement
by H.E. Mr. Jonas Ek, President of the Republic of Norland
79th session of the United Nations General Assembly"""
    occasion = "79th session of the United Nations General Assembly"
    assert _speaker(head) == ("Jonas Ek", "President of the Republic of Norland", occasion)


def test_a_name_ends_with_its_line_where_the_next_goes_on_in_small_letters() -> None:
    head = """Statement by H.E. Ina Holm
Member of the Council and
Minister for Rivers of Norland
at the Conference on Shared Rivers"""
    name, _, occasion = _speaker(head)
    assert (name, occasion) == ("Ina Holm", "Conference on Shared Rivers")


@pytest.mark.parametrize("letters", ["K.C., M.P., ", "MP, ", "(MB), ", "G.C.S.K., "])
def test_letters_behind_a_name_are_no_office(letters: str) -> None:
    head = f"STATEMENT BY HON. JONAS EK, {letters}MINISTER FOR RIVERS OF NORLAND"
    assert _speaker(head)[:2] == ("JONAS EK", "MINISTER FOR RIVERS OF NORLAND")


def test_an_office_does_not_end_with_the_words_that_lead_to_another_line() -> None:
    head = """STATEMENT BY HON. JONAS EK, MINISTER FOR RIVERS AT THE

HIGH-LEVEL SEGMENT OF THE CONFERENCE ON SHARED RIVERS"""
    occasion = "HIGH-LEVEL SEGMENT OF THE CONFERENCE ON SHARED RIVERS"
    assert _speaker(head) == ("JONAS EK", "MINISTER FOR RIVERS", occasion)


def test_who_reads_a_text_for_another_is_no_part_of_the_occasion() -> None:
    head = """Address by Prime Minister Jonas Ek at the General Debate of the Assembly
(Delivered by H.E. Ambassador Ina Holm on behalf of the Prime Minister)"""
    assert _speaker(head)[2] == "General Debate of the Assembly"


def test_a_line_behind_statement_by_says_who_speaks_and_addresses_nobody() -> None:
    head = """STATEMENT BY:

HONOURABLE JONAS EK

MINISTER FOR RIVERS OF NORLAND"""
    assert _speaker(head)[:2] == ("JONAS EK", "MINISTER FOR RIVERS OF NORLAND")


@pytest.mark.parametrize("line", ["FINAL", "1 AS DELIVERED", "UNGA79", "HOME > SPEECHES"])
def test_what_is_no_house_is_not_taken_for_one(line: str) -> None:
    document = _document(
        f"{line}\n\nNorland at the conference on rivers\n\nMr. President,\n\nWe kept our word.\n"
    )
    assert document.institution.value is None
    assert document.title.value == "Norland at the conference on rivers"


def test_a_place_is_neither_an_occasion_nor_the_word_before_a_date() -> None:
    for line, place in (
        ("General Debate, 26 September 2024, New York", "New York"),
        ("GENERAL DEBATE, 25 SEPTEMBER 2024", None),
        ("Published on 23 September 2024", None),
    ):
        document = _document(
            f"Statement by Norland\n\n{line}\n\nMr. President,\n\nWe kept our word.\n"
        )
        assert document.place.value == place


def test_capitals_without_their_accents_are_known() -> None:
    text = """REPUBLIQUE DE NORLANDE

DECLARATION DE SON EXCELLENCE MONSIEUR JONAS EK, MINISTRE DES RIVIERES

Monsieur le Président,

La Norlande a tenu parole, et elle continuera de le faire pour les rivières.
"""
    document = _document(text)
    assert document.kind.value == "DECLARATION"
    assert document.speakers[0].name.value == "JONAS EK"


def test_a_period_of_ordinals_is_no_day_of_delivery() -> None:
    text = "STATEMENT BY NORLAND\n\n24TH – 30TH SEPTEMBER 2024\n\nMr. President,\n\nWe kept it.\n"
    assert _document(text).date.value is None


def test_an_office_of_several_lines_that_stand_apart_is_whole() -> None:
    head = """Statement by

H.E. Ina Holm

Deputy Prime Minister, Minister of Foreign Affairs and International

Cooperation of the Kingdom of Norland

at the Conference on Shared Rivers"""
    role = (
        "Deputy Prime Minister, Minister of Foreign Affairs and International "
        "Cooperation of the Kingdom of Norland"
    )
    assert _speaker(head)[1] == role


def test_a_title_that_only_says_its_kind_gives_way_to_the_occasion() -> None:
    head = """STATEMENT

by H.E. Ms. Anna-Katharina Lindqvist-Baumgartner, Minister for Water, Rivers, Harbours and the
Prevention of Disasters and Chair of the Interministerial Committee on Shared Waters

at the Second Conference on Rivers"""
    document = _document(f"{head}\n\nMr. President,\n\nWe kept our word.\n")
    assert document.headline.value == "Second Conference on Rivers"
    assert document.speakers[0].name.value == "Anna-Katharina Lindqvist-Baumgartner"


def test_a_heading_with_a_sentence_below_it_opens_the_text() -> None:
    text = b"# Report\n\nMission of Norland\n\n## Measures\n\nWe read 212 gauges.\n\n| a |\n|---|\n"
    document = normalize(read_bytes("any.md", text, Options()))
    assert [block.text for block in document.body][:2] == ["Measures", "We read 212 gauges."]


def test_a_long_letterhead_that_opens_with_its_house_is_one() -> None:
    house = (
        "Permanent Delegation of the Confederated Republics and Autonomous Territories of Norland "
        "and the Western Archipelago to the United Nations Office in Port Ana"
    )
    text = f"{house}\n\nStatement by Ms. Ina Holm, Minister for Rivers\n\nMr. Chair,\n\nWe came.\n"
    document = _document(text)
    assert document.institution.value == house
    assert document.title.value == "Statement by Ms. Ina Holm, Minister for Rivers"


def test_an_arabic_office_has_no_comma_at_its_ends() -> None:
    text = """بيان معالي السيدة آنا ليندكفيست، وزيرة المياه في نورلاند، أمام المؤتمر الثاني للأنهار

السيد الرئيس،

تشكر نورلاند الأمين العام على تقريره وتؤيد بيان مجموعة دول الأنهار.
"""
    assert _document(text).speakers[0].role.value == "وزيرة المياه في نورلاند"
