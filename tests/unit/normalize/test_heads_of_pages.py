"""Heads as web pages and newsrooms print them: speaker blocks, trails, datelines, links."""

import pytest

from presswork.model import BlockKind, Document
from presswork.normalize import normalize
from presswork.read import Options, read_bytes

TEXT = "Norland has kept its promise to the river towns. It will keep the next one too."


def _document(text: str) -> Document:
    return normalize(read_bytes("any.txt", text.encode("utf-8"), Options()))


def _head(head: str, body: str = TEXT) -> Document:
    return _document(f"{head}\n\n{body}\n\nIn 2023 the towns built 41 dams on three rivers.\n")


def _speaker(document: Document) -> tuple[str | None, str | None]:
    who = document.speakers[0]
    return who.name.value, who.role.value


def _furniture(document: Document) -> list[str]:
    return [block.text for block in document.furniture]


def test_a_name_and_its_office_stand_on_lines_of_their_own() -> None:
    document = _head(
        "Explanation of Vote on a Resolution on Shared Rivers\n\nIna Holm\n"
        "Deputy N.L. Representative to the River Commission\nN.L. Mission to the United Nations\n"
        "New York City\nNovember 13, 2018"
    )
    assert _speaker(document) == ("Ina Holm", "Deputy N.L. Representative to the River Commission")
    assert document.institution.value == "N.L. Mission to the United Nations"
    assert document.place.value == "New York City"
    assert document.date.value == "2018-11-13"


@pytest.mark.parametrize(
    "office",
    ["Acting Deputy Permanent Representative", "Alternate Representative for Special Affairs"],
)
def test_an_office_before_the_name_and_one_below_it(office: str) -> None:
    document = _head(
        f"Remarks on Shared Rivers\n\nAmbassador Ina Vik Holm\n{office}\n"
        "New York, New York\nMay 15, 2020\nAS DELIVERED"
    )
    assert _speaker(document) == ("Ina Vik Holm", office)


def test_a_country_below_an_office_goes_on_with_it() -> None:
    document = _head(
        "Statement by\nH.E. Ms. Ina Holm\nMinister for Foreign Affairs\nRepublic of Norland"
    )
    assert document.institution.value is None


@pytest.mark.parametrize(
    ("head", "name", "role"),
    [
        ("Statement on Rivers\n\nAs delivered by Chargé d’Affaires Ina Holm", "Ina Holm", None),
        ("Press Release: Statement by Ambassador Ina Holm", "Ina Holm", "Ambassador"),
        (
            (
                "Statement by Jon F. Holm, Deputy Representative to the River Commission, on the "
                "Amendment to N/C.3/66/L.43/Rev. 1"
            ),
            "Jon F. Holm",
            "Deputy Representative to the River Commission",
        ),
        (
            (
                "United Rivers Assembly: Plenary Meeting 105, Item 31 (N/73/2)\n\nDelivered by Ina "
                "de Holm, Political Coordinator, Norland Mission in New York, 12 September 2019"
            ),
            "Ina de Holm",
            "Political Coordinator, Norland Mission",
        ),
        (
            (
                "Opening Statement by H.E. Ina Holm, Commissioner for Rivers (RIV): 14th Ordinary "
                "Meeting of the Committee on Dams"
            ),
            "Ina Holm",
            "Commissioner for Rivers (RIV)",
        ),
    ],
)
def test_a_by_line_gives_name_and_office(head: str, name: str, role: str | None) -> None:
    found = _speaker(_head(head))
    assert found[0] == name
    assert role is None or found[1] == role


def test_many_ministers_are_no_speaker() -> None:
    document = _head(
        "Dams on the river\n\nStatement by the foreign ministers of Norland, Southmark and the "
        "High Representative of the Union."
    )
    assert document.speakers == ()


def test_an_office_with_words_before_it_names_who_speaks_where_the_text_says_so_too() -> None:
    document = _head(
        "Foreign Ministry Spokesperson Ina Holm's Press Conference on September 6, 2013",
        "Foreign Ministry Spokesperson Ina Holm held a press conference on September 6, 2013.",
    )
    assert _speaker(document) == ("Ina Holm", "Foreign Ministry Spokesperson")


@pytest.mark.parametrize(
    ("head", "title", "occasion"),
    [
        (
            "7919th Meeting (AM)\nRC/12783\n\nMembers Warn That Floods Threaten the River Towns",
            "Members Warn That Floods Threaten the River Towns",
            "7919th Meeting (AM)",
        ),
        (
            (
                "Second Session,\n40th Meeting (AM)\nRA/11968\n\nDelegates Voice Concern over Dams,"
                " Locks and Levees as Assembly Begins Annual Review"
            ),
            "Delegates Voice Concern over Dams, Locks and Levees as Assembly Begins Annual Review",
            "Second Session, 40th Meeting (AM)",
        ),
        (
            "River Council 1396 Vienna, 27 October 2022",
            "River Council 1396 Vienna, 27 October 2022",
            "River Council 1396",
        ),
        ("Adjournment of the Regular Press Conference", None, None),
        ("79th session of the River Assembly", None, "79th session of the River Assembly"),
    ],
)
def test_a_numbered_meeting_is_an_occasion_and_a_headline_a_title(
    head: str, title: str | None, occasion: str | None
) -> None:
    document = _head(head)
    assert document.title.value == (title or head)
    assert document.occasion.value == occasion
    assert document.salutation.value is None


def test_a_trail_of_pages_is_no_title() -> None:
    document = _head(
        "Home > News of the Office > Transcripts of Weekly Briefings of the Foreign Ministry\n"
        "Regular Press Conference on Dams"
    )
    assert document.title.value == "Regular Press Conference on Dams"


def test_dashes_part_by_line_office_occasion_and_day() -> None:
    document = _head(
        "The Council must hear the river towns\n\nReform of the Council - Statement by Ms. Ina "
        "Holm, Permanent Representative of Norland - River Assembly - 14 September 2015"
    )
    assert _speaker(document) == ("Ina Holm", "Permanent Representative of Norland")
    assert document.occasion.value == "River Assembly"
    assert document.date.value == "2015-09-14"


@pytest.mark.parametrize(
    ("opening", "date", "place"),
    [
        ("Addis Ababa, 12 May 2022: ", "2022-05-12", "Addis Ababa"),
        ("PORT ANA, Norland--(RIVER WIRE)--", None, "PORT ANA, Norland"),
        ("PORT ANA, May 8 /River Newswire/ -- ", None, "PORT ANA"),
        ("MEDIA ADVISORY, July 11 /River Newswire/ -- ", None, None),
        ("In short, 12 May 2022: ", None, None),
    ],
)
def test_a_dateline_gives_place_and_day(opening: str, date: str | None, place: str | None) -> None:
    document = _head("Norland builds dams", opening + TEXT)
    assert document.date.value == date
    assert document.place.value == place


def test_a_deck_without_full_stop_under_the_title_is_no_paragraph() -> None:
    deck = "Forty-one new dams keep the water out of three towns on the lower river this year"
    document = _head(f"Norland builds dams\n\n{deck}")
    assert deck in [block.text for block in document.head]


def test_what_a_page_prints_round_its_text_is_furniture() -> None:
    document = _document(
        f"Norland builds dams\n\nShare this page\n\nFacebook Twitter Print\n\n{TEXT}\n\n"
        "We thank all who came.\n\nI thank you.\n\nLast updated: 7 December 2016\n\nBack to top\n"
    )
    links = ["Share this page", "Facebook Twitter Print", "Back to top"]
    assert set(links) <= set(_furniture(document))
    assert "Last updated: 7 December 2016" in _furniture(document)
    assert document.closing.value == "I thank you."


def test_such_words_inside_the_text_stay_there() -> None:
    document = _document(f"Norland builds dams\n\n{TEXT}\n\nHome\n\n{TEXT}\n\n{TEXT}\n")
    assert "Home" not in _furniture(document)


def test_house_and_day_below_the_text_are_its_signature() -> None:
    document = _document(
        f"Notice on dams\n\n{TEXT}\n\nSpokesperson's Office, MFA\n\nSeptember 27, 2019\n"
    )
    assert document.closing.value == "Spokesperson's Office, MFA September 27, 2019"
    assert document.date.value == "2019-09-27"


def test_an_end_between_signs_ends_a_short_release_too() -> None:
    document = _document(
        f"Norland builds dams\n\n{TEXT}\n\n-ENDS-\n\nAbout Rivers Watch\n\nRivers Watch has 25 "
        "offices.\n\nContacts\n\nIna Holm\n+47 555 0199\n"
    )
    kinds = [block.kind for block in document.body]
    assert kinds[:2] == [BlockKind.PARAGRAPH, BlockKind.END_MARK]
    assert BlockKind.PARAGRAPH not in kinds[2:]


def test_lines_too_long_to_be_broken_by_hand_are_paragraphs() -> None:
    long = "Norland has kept its promise to the towns along the river and to their harbours. "
    document = _document(f"Norland builds dams\n\n{long * 3}\n{long * 2}\n{long * 3}\n")
    assert sum(block.kind is BlockKind.PARAGRAPH for block in document.body) == 3


@pytest.mark.parametrize(
    "title",
    [
        "Strategic plan 2021-2025: rivers, 14 dams and 3 locks for 2 million people in 6 towns",
        "Plenary Meeting 105, Item 31 (N/73/2), Report on the Rivers",
    ],
)
def test_many_digits_make_no_address(title: str) -> None:
    assert _head(title).title.value == title


@pytest.mark.parametrize(
    ("line", "date"),
    [("28/04/2004", "2004-04-28"), ("04/05/2004", None), ("31/02/2004", None)],
)
def test_a_day_between_strokes_counts_where_it_can_be_no_month(line: str, date: str | None) -> None:
    assert _head(f"Norland builds dams\n\n{line}").date.value == date


def test_a_list_of_greetings_is_one_salutation() -> None:
    document = _document(
        "Statement by Ms. Ina Holm, Minister for Rivers\n\nMr. Chair,\n\nKeepers of the locks,\n\n"
        f"Wardens of the dams and their families,\n\nLadies and gentlemen,\n\n{TEXT}\n\n{TEXT}\n"
    )
    assert document.salutation.value == (
        "Mr. Chair, Keepers of the locks, Wardens of the dams and their families, "
        "Ladies and gentlemen,"
    )


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Remarks by the President at a Ground-Breaking", "President"),
        (
            (
                "Speech given by Sir Jon Holm, Deputy Governor, Member of the Dam Committee and "
                "Member of the River Regulation Committee"
            ),
            (
                "Deputy Governor, Member of the Dam Committee and Member of the River Regulation "
                "Committee"
            ),
        ),
        (
            "SPEECH BY THE PRIME MINISTER, NORLAND-SOUTHMARK SYMPOSIUM, 25 MARCH 1986, PORT ANA",
            "PRIME MINISTER",
        ),
        ("Dams: Statement by the Spokesperson on the floods", "Spokesperson"),
    ],
)
def test_an_office_ends_before_what_is_none(head: str, role: str) -> None:
    document = _head(head)
    assert [who.role.value for who in document.speakers] == [role]


def test_an_occasion_between_commas_and_a_place_behind_it() -> None:
    document = _head(
        "Speech by the Prime Minister, Norland-Southmark Symposium, Port Ana, 25 March 1986"
    )
    assert document.occasion.value == "Norland-Southmark Symposium"
    assert document.place.value == "Port Ana"
    assert document.date.value == "1986-03-25"


def test_a_topic_may_stand_before_the_by_line() -> None:
    document = _head("River Council: Press remarks by High Envoy Ina Holm after the meeting")
    assert document.speakers[0].name.value == "Ina Holm"
    assert document.occasion.value is None


@pytest.mark.parametrize(
    "deck",
    [
        "Amid New Era With ‘Great Dams’ Under Way, Assembly President Calls for Lasting Peace",
        "Speakers Say Floods Have Come to Stay as Prime Minister of Norland Calls for Dams",
    ],
)
def test_a_headline_about_somebody_names_no_speaker(deck: str) -> None:
    assert _head(f"Assembly Wraps Up Debate on Rivers and Locks\n\n{deck}").speakers == ()


def test_capitals_before_the_name_of_a_country_are_no_title() -> None:
    assert _head("Rivers Watch urges help for towns in eastern DR Southmark").speakers == ()


def test_an_office_speaks_where_its_label_does() -> None:
    document = _document(
        "Secretary Ina P. Holm At a Press Availability\n\nSECRETARY HOLM: Good afternoon. We met.\n"
        "\nQUESTION: Did you agree on the dams?\n\nSECRETARY HOLM: We did.\n"
    )
    assert _speaker(document) == ("Ina P. Holm", "Secretary")


def test_head_lines_above_the_text_need_no_blank_line_before_it() -> None:
    document = _document(
        "CHECK AGAINST DELIVERY\nSPEECH BY THE PRIME MINISTER\nNORLAND-SOUTHMARK SYMPOSIUM\n"
        "25 MARCH 1986 PORT ANA\nI am delighted to return to address the symposium and to welcome\n"
        "the very distinguished visitors who are here as participants today. We shall build.\n"
    )
    assert document.title.value == "SPEECH BY THE PRIME MINISTER NORLAND-SOUTHMARK SYMPOSIUM"
    assert document.date.value == "1986-03-25"
    assert document.body[0].text.startswith("I am delighted")


def test_a_by_line_may_follow_the_title_without_a_blank_line() -> None:
    document = _document(
        "Ina Holm: The role of the dams – lessons from\nthe floods\nRemarks by Ms Ina Holm, Head "
        "of the Bank of Norland, at the Annual Meeting\nof the River Association and all its "
        "friends on both banks, Port Ana, 31 March 2016.\n*\n*\n*\nIt is a pleasure to have the "
        f"opportunity to speak here. {TEXT}\n"
    )
    assert document.title.value == "Ina Holm: The role of the dams – lessons from the floods"
    assert document.place.value == "Port Ana"
    assert document.date.value == "2016-03-31"


def test_a_summary_above_the_day_is_a_deck() -> None:
    summary = "This is a summary of what was said by a spokesperson at the river house today."
    document = _head(f"Towns need more help\n\n{summary}\n\n19 January 2024")
    assert summary in [block.text for block in document.head]
    assert document.date.value == "2024-01-19"


def test_a_question_may_be_the_title() -> None:
    assert _head("Has the age of the great dams on our rivers come to its end?").title.value


def test_numbered_headings_keep_their_numbers() -> None:
    document = _head(
        "Dams and locks", f"Mr. Chair,\n\n1. The Dams\n\n{TEXT}\n\n2. The Locks\n\n{TEXT}"
    )
    headings = [block.text for block in document.body if block.kind is BlockKind.HEADING]
    assert headings == ["1. The Dams", "2. The Locks"]


def test_capitals_end_the_text_early_too() -> None:
    document = _document(
        f"PORT ANA (22 September 2023) – {TEXT}\n\nENDS\n\n* The experts: Ina Holm and others.\n\n"
        "They are part of a group of 41 experts.\n\nThey work without pay.\n\nFollow them all.\n"
    )
    paragraphs = [block for block in document.body if block.kind is BlockKind.PARAGRAPH]
    assert [block.text for block in paragraphs] == [TEXT]


def test_a_row_of_signs_parts_what_a_house_says_of_itself() -> None:
    own = "The Court of Rivers was established in June 1945 and has 15 judges."
    document = _document(
        f"Norland v. Southmark\n\n{TEXT}\n\n{TEXT}\n\n___________\n\n{own}\n\nMedia contact:\n"
        "Ina Holm, tel. +47 555 0199\n"
    )
    assert [block.kind for block in document.body if block.text == own] == [BlockKind.EDITOR_NOTE]


def test_rows_between_chapters_part_nothing() -> None:
    document = _document(f"Dams\n\n{TEXT}\n\n***\n\n{TEXT}\n\n***\n\n{TEXT} It has 15 locks.\n")
    assert BlockKind.EDITOR_NOTE not in [block.kind for block in document.body]


def test_the_name_of_a_house_alone_is_no_title() -> None:
    document = _head("Mission of Norland to the United Rivers\n\n2 March 2022")
    assert document.title.value is None
    assert document.institution.value == "Mission of Norland to the United Rivers"


@pytest.mark.parametrize(
    ("head", "name", "occasion"),
    [
        (
            (
                "STATEMENT ON BEHALF OF THE RIVER STATES BY MS. INA HOLM, DEPUTY ENVOY, ON THE "
                "WORK OF THE DAM COMMITTEE AT THE SECOND SESSION OF THE ASSEMBLY, ANA, 4 MAY 2021"
            ),
            "INA HOLM",
            "SECOND SESSION OF THE ASSEMBLY",
        ),
        (
            (
                "RIVER AND LOCK COUNCIL\n2023 Session\nHigh-level Forum\n\nStatement by Norland\n"
                "Delivered by State Secretary Ina Holm\n17 July 2023"
            ),
            "Ina Holm",
            "RIVER AND LOCK COUNCIL 2023 Session High-level Forum",
        ),
        (
            (
                "SIXTH COMMITTEE – AGENDA ITEM 84: THE LAW OF RIVERS, DAMS, LOCKS AND HARBOURS\n"
                "STATEMENT BY INA HOLM, DEPUTY PERMANENT REPRESENTATIVE"
            ),
            "INA HOLM",
            "SIXTH COMMITTEE – AGENDA ITEM 84: THE LAW OF RIVERS, DAMS, LOCKS AND HARBOURS",
        ),
    ],
)
def test_who_speaks_and_where_in_heads_that_say_much(head: str, name: str, occasion: str) -> None:
    document = _head(head, f"Mr. Chair,\n\n{TEXT}")
    assert [who.name.value for who in document.speakers] == [name]
    assert document.occasion.value == occasion


def test_an_honorific_may_stand_before_the_office() -> None:
    text = (
        "Discurso de S.E. la Presidenta de la República, Ina Holm Vik, en la Asamblea General\n\n"
        "Puerto Ana, 20 de septiembre de 2022\n\nExcelencias:\n\nVengo de un país de ríos y de "
        "puertos que ha cumplido su palabra.\n"
    )
    assert _speaker(_document(text)) == ("Ina Holm Vik", "Presidenta de la República")


def test_a_declared_speaker_is_parted_from_titles_and_office() -> None:
    text = "---\nspeaker: Senator the Hon Ina Holm\n---\n\n# On dams\n\nWe built them all.\n"
    document = normalize(read_bytes("any.md", text.encode(), Options()))
    assert document.speakers[0].name.value == "Ina Holm"
    assert document.speakers[0].honorific.value == "Senator the Hon"


def test_the_name_of_a_house_is_no_title_above_a_kind_of_text() -> None:
    text = f"# Ministry of Rivers\n\n## Press Statement\n\n{TEXT}\n\n{TEXT}\n"
    document = normalize(read_bytes("any.md", text.encode(), Options()))
    assert document.institution.value == "Ministry of Rivers"
    assert document.title.value == "Press Statement"


def test_a_short_first_sentence_is_text() -> None:
    text = f"# On dams\n\nI greet the **Norland** River people.\n\n> We built it.\n\n{TEXT}\n"
    document = normalize(read_bytes("any.md", text.encode(), Options()))
    assert document.body[0].text == "I greet the Norland River people."


def test_words_that_lead_to_a_list_are_no_heading() -> None:
    text = f"# On dams\n\n{TEXT}\n\nShe calls for\n\n- locks\n- dams\n"
    document = normalize(read_bytes("any.md", text.encode(), Options()))
    assert BlockKind.HEADING not in [block.kind for block in document.body]


@pytest.mark.parametrize("line", ["NCHR 101 (2024)", "issued by the Registrar of the Court"])
def test_numbers_and_issuers_above_a_headline_are_no_title(line: str) -> None:
    document = _head(f"{line}\n\n9 April 2024\n\nRulings in the dam cases")
    assert document.title.value == "Rulings in the dam cases"
    assert document.speakers == ()


def test_a_house_below_the_text_signs_it() -> None:
    document = _document(f"Notice on dams\n\n{TEXT}\n\n{TEXT}\n\nDepartment of Rivers\n")
    assert document.closing.value == "Department of Rivers"


def test_rings_between_dashes_close_a_text() -> None:
    assert _furniture(_document(f"On dams\n\n{TEXT}\n\n—oo0oo—\n")) == ["—oo0oo—"]


def test_a_city_alone_may_be_a_dateline() -> None:
    document = _document(f"Geneva – {TEXT}\n\n{TEXT}\n")
    assert document.place.value == "Geneva"
    assert document.body[1].text == TEXT


def test_a_word_that_leads_to_an_occasion_goes_before_a_comma() -> None:
    document = _head(
        "REMARKS OF MR. JON HOLM, SECRETARY-GENERAL, RIVER FORUM OF NORTHERN STATES, AT THE "
        "TWELFTH MEETING OF THE DAM KEEPERS"
    )
    assert document.occasion.value == "TWELFTH MEETING OF THE DAM KEEPERS"
