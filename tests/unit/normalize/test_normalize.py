"""Heads, bodies and ends of statements are recovered from plain text."""

import pytest

from presswork.extract import extract
from presswork.invariants import blocks, broken_invariant, raw_offset
from presswork.model import Block, BlockKind, Briefing, Direction, Document, Severity
from presswork.normalize import normalize
from presswork.read import Options, read_bytes
from tests.unit.normalize import statements as s


def _document(text: str) -> Document:
    return normalize(read_bytes("any.txt", text.encode("utf-8"), Options()))


def _fields(document: Document) -> dict[str, str | None]:
    speaker = document.speakers[0] if document.speakers else None
    named = {
        name: getattr(document, name).value
        for name in ("title", "headline", "institution", "occasion", "date", "place", "kind")
    }
    if speaker is not None:
        named |= {"speaker": speaker.name.value, "role": speaker.role.value}
        named |= {"honorific": speaker.honorific.value}
    return named


def _kinds(document: Document, kind: BlockKind) -> list[str]:
    return [block.text for block in blocks(document) if block.kind is kind]


def _block(document: Document, words: str) -> Block:
    return next(block for block in blocks(document) if words in block.text)


@pytest.mark.parametrize("name", s.__all__)
def test_every_shape_keeps_its_characters(name: str) -> None:
    assert broken_invariant(Briefing(document=_document(getattr(s, name)))) is None


def test_a_web_headline_parts_into_speaker_role_and_occasion() -> None:
    found = _fields(_document(s.WEB))
    assert found["institution"] == "Permanent Mission of Norland to the United Nations"
    assert found["speaker"] == "Ana Lindqvist"
    assert found["honorific"] == "Ms."
    assert found["role"] == "Minister for Water (MW)"
    assert found["occasion"] == "Third Conference of Parties to the River Convention"
    assert found["headline"] == found["occasion"]


def test_no_date_is_borrowed_from_the_body() -> None:
    document = _document(s.WEB)
    assert document.date.value is None
    assert document.date.origin == "absent"
    assert any(f.code == "normalize.not-stated" and "date" in f.message for f in document.findings)


def test_a_repeated_headline_is_furniture() -> None:
    document = _document(s.WEB)
    assert [block.kind for block in document.furniture] == [BlockKind.REPEATED]


def test_runs_of_spaces_collapse_and_a_lone_no_break_space_stays() -> None:
    document = _document(s.WEB)
    assert "over 1,300 people" in document.body[0].text
    assert "Mr.\u00a0Vik" in document.body[1].text


def test_a_cover_block_over_several_lines_is_put_together() -> None:
    document = _document(s.COVER)
    found = _fields(document)
    assert found["institution"] == "PERMANENT MISSION OF NORLAND TO THE UNITED NATIONS"
    assert found["speaker"] == "Tomas Vik"
    assert found["honorific"] == "H.E. Mr."
    assert found["role"] == "Permanent Representative of Norland to the United Nations"
    assert found["occasion"] == "General Debate of the Third Committee"
    assert (found["date"], found["place"]) == ("2022-10-04", "New York")
    assert document.date.text == "4 October 2022"
    assert document.delivery_note.value == "Check against delivery"


def test_printed_numbers_are_the_reference_numbers() -> None:
    document = _document(s.COVER)
    numbered = [block for block in document.body if block.reference]
    assert [block.number for block in numbered] == ["1.", "2.", "3."]
    assert [block.reference for block in numbered] == ["1", "2", "3"]
    assert document.numbering == "source"
    assert numbered[0].text.startswith("Norland aligns")


def test_salutations_inside_the_body_are_no_headings() -> None:
    document = _document(s.COVER)
    assert _kinds(document, BlockKind.SALUTATION) == ["Mr. Chair,", "Excellencies,", "Mr. Chair,"]
    assert document.salutation.value == "Mr. Chair, Excellencies,"
    assert document.closing.value == "Thank you, Mr. Chair."


def test_words_parted_at_a_line_end_are_joined_as_the_text_has_them_elsewhere() -> None:
    text = " ".join(block.text for block in _document(s.COVER).body)
    assert "for the international river" in text
    assert "self-determination" in text


def test_a_speaker_may_stand_before_the_title() -> None:
    document = _document(s.INVERTED)
    found = _fields(document)
    assert found["title"] == "Address to the Conference on Disarmament"
    assert (found["speaker"], found["role"]) == (
        "Eva Strand",
        "Deputy Minister for Foreign Affairs",
    )
    assert found["occasion"] == "Conference on Disarmament"
    assert document.salutation.value == "Mr President,"
    assert document.body[0].kind is BlockKind.PARAGRAPH
    assert document.body[0].text.startswith("Mr President, let me begin")


def test_a_press_release_ends_where_its_end_mark_stands() -> None:
    document = _document(s.RELEASE)
    assert document.title.value == "Norland doubles its water fund"
    assert document.embargo.value == "EMBARGOED UNTIL 14 March 2024, 10:00 CET"
    assert (document.date.value, document.place.value) == ("2024-03-14", "PORT ANA")
    assert _kinds(document, BlockKind.DATELINE) == ["PORT ANA, 14 March 2024 –"]
    assert _kinds(document, BlockKind.END_MARK) == ["ENDS"]
    assert len(_kinds(document, BlockKind.EDITOR_NOTE)) == 2
    assert len(_kinds(document, BlockKind.CONTACT)) == 1
    assert _kinds(document, BlockKind.HEADING) == ["What the money is for"]
    assert not any(_block(document, word).reference for word in ("1999", "555 1234"))


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("Our experience since September 11, 2001 – and before that – has taught us much.", False),
        ("In May 2020 – and again a year later – the river left its bed.", False),
        ("Port Ana, Tuesday 14 March 2024 – The river fund has doubled in a year.", True),
        ("Geneva/Port Ana, 14 March 2024—The river fund has doubled in a year.", True),
        ("Port Ana (14 March 2024) – The river fund has doubled in a year.", True),
    ],
)
def test_a_dateline_opens_with_a_place(opening: str, place: bool) -> None:  # noqa: FBT001
    document = _document(f"Norland keeps its word\n\n{opening}\n\nWe thank all of you.")
    assert bool(_kinds(document, BlockKind.DATELINE)) is place


def test_a_short_first_sentence_with_figures_is_no_address() -> None:
    document = _document(
        "Statement by the delegation of Norland\n\n"
        "The fleet counts 140 boats. It brings in 60,000 tonnes a year.\n\nWe are proud of it.\n"
    )
    assert [block.kind for block in document.body] == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


def test_items_of_one_list_share_it_and_keep_their_bullet() -> None:
    items = [b for b in _document(s.RELEASE).body if b.kind is BlockKind.LIST_ITEM]
    assert [item.number for item in items] == ["•", "•"]
    assert len({item.place.list for item in items if item.place}) == 1
    assert items[0].text == "300 wells in the north of the country"


def test_a_transcript_keeps_who_says_what() -> None:
    document = _document(s.TRANSCRIPT)
    labels = _kinds(document, BlockKind.SPEAKER_LABEL)
    assert labels == ["MODERATOR:", "MINISTER LINDQVIST:", "QUESTION:", "MINISTER LINDQVIST:"]
    assert _block(document, "12 points").speaker == "MINISTER LINDQVIST"
    assert _block(document, "meet again").speaker == "MINISTER LINDQVIST"
    assert _block(document, "How much").speaker == "QUESTION"
    assert _kinds(document, BlockKind.STAGE_DIRECTION) == ["(Applause.)"]
    assert _fields(document)["speaker"] == "Ana Lindqvist"


def test_a_protective_marking_is_an_error_that_can_be_allowed() -> None:
    document = _document(s.MARKED)
    assert document.marking.value == "OFFICIAL-SENSITIVE"
    found = [f for f in document.findings if f.code == "normalize.protective-marking"]
    assert [f.severity for f in found] == [Severity.ERROR]


def test_a_signature_belongs_to_the_closing_and_page_numbers_to_the_furniture() -> None:
    document = _document(s.MARKED)
    assert document.closing.value == "Yours sincerely Jan Holm Ambassador"
    assert _kinds(document, BlockKind.PAGE_NUMBER) == ["Page 1 of 2", "Page 2 of 2"]


def test_markup_becomes_marks_and_the_raw_words_stay_in_reach() -> None:
    document = _document(s.DECK)
    block = _block(document, "1 billion euro")
    start = block.text.index("1 billion")
    end = start + len("1 billion euro")
    assert {m.kind.value for m in block.marks if m.start == start} == {"strong", "underline"}
    raw = s.DECK[raw_offset(block, start) : raw_offset(block, end, end=True)]
    assert raw == "1\nbillion euro"
    assert "also includes - for the first time - the south" in _block(document, "also").text


def test_a_deck_and_a_separator_are_not_the_text() -> None:
    document = _document(s.DECK)
    assert [block.kind for block in document.head] == [BlockKind.TITLE, BlockKind.FRONT_LINE]
    assert _kinds(document, BlockKind.SEPARATOR) == ["# # #"]
    assert [block.reference for block in document.body] == ["1", "2", "3"]


def test_a_paragraph_torn_by_a_page_break_is_whole_again() -> None:
    document = _document(s.PAGED)
    block = _block(document, "of our towns and villages")
    assert [edit.removed for edit in block.origin.edits if edit.rule == "page number"] == ["2"]
    assert _kinds(document, BlockKind.PAGE_NUMBER) == ["3", "4"]


def test_a_head_in_another_language_than_the_body_is_understood() -> None:
    document = _document(s.SCAN)
    found = _fields(document)
    assert document.language == "en"
    assert (found["speaker"], found["role"]) == ("Olle Berg", "ambassadör")
    assert found["occasion"] == "öppen debatt om floder"
    assert (found["date"], found["place"]) == ("2023-05-03", "Port Ana")


@pytest.mark.parametrize(
    ("text", "code", "direction"),
    [
        ("Nous sommes réunis dans cette salle pour la paix et pour les peuples.", "fr", "ltr"),
        ("Estamos aquí para hablar de la paz y de los pueblos del mundo.", "es", "ltr"),
        ("Мы собрались в этом зале, чтобы говорить о мире и о народах.", "ru", "ltr"),
        ("نحن هنا من أجل السلام في العالم وعلى الجميع أن يعمل من أجله.", "ar", "rtl"),
        ("我们今天在这里讨论世界和平与各国人民的共同未来。", "zh", "ltr"),
        ("אנחנו כאן כדי לדבר על השלום ועל העמים בעולם.", "he", "rtl"),
        ("12 345", "en", "ltr"),
    ],
)
def test_the_language_and_direction_of_a_text_are_told(
    text: str, code: str, direction: str
) -> None:
    document = _document(f"{text}\n\n{text}")
    assert (document.language, document.direction) == (code, Direction(direction))


def test_characters_that_turn_the_text_are_left_out_and_said() -> None:
    document = _document("The file is \u202egpj.exe\u202c and nothing else, so we go on as before.")
    assert document.body[0].text.startswith("The file is gpj.exe and")
    assert "normalize.direction-controls" in {finding.code for finding in document.findings}


def test_numbers_without_a_mark_are_those_of_paragraphs_where_they_follow_one_another() -> None:
    text = "\n\n".join(
        f"{n} Norland has kept its word on the river, and asks others to do the same."
        for n in (1, 2, 3, 5, 6)
    )
    document = _document(f"STATEMENT BY NORLAND\n\nMr. President,\n\n{text}\n")
    assert document.numbering == "source"
    assert [block.number for block in document.body if block.number] == ["1", "2", "3", "5", "6"]


def test_a_lone_number_at_the_beginning_is_part_of_its_sentence() -> None:
    document = _document("Title\n\n12. That is how many we were on the day when the river rose.")
    assert document.body[-1].number is None
    assert document.numbering == "running"


def _with_a_list_behind(paragraphs: int, items: int) -> Document:
    words = "Norland keeps its word on the river, and asks others to do the same."
    text = [words] * paragraphs + [f"{n}. Norland opens its fund to all." for n in range(1, items)]
    return _document("STATEMENT BY NORLAND\n\n" + "\n\n".join(text) + "\n")


def test_the_numbers_of_a_list_far_down_do_not_leave_the_text_before_it_without() -> None:
    document = _with_a_list_behind(3, 5)
    assert document.numbering == "running"
    assert all(block.reference for block in document.body)


def test_one_line_before_numbered_paragraphs_leaves_them_their_numbers() -> None:
    assert _with_a_list_behind(1, 7).numbering == "source"


def test_what_the_format_declares_wins_over_every_rule() -> None:
    from presswork.values import replace

    source = read_bytes("any.txt", s.COVER.encode(), Options())
    metadata = {"speaker": "Eva Strand", "date": "2022-10-05", "place": "Geneva"}
    document = normalize(replace(source, metadata=metadata))
    assert document.speakers[0].name.value == "Eva Strand"
    assert (document.date.value, document.place.origin) == ("2022-10-05", "metadata")


def test_clauses_that_stand_apart_are_not_taken_for_a_torn_sentence() -> None:
    clauses = [
        "Recalling that the rivers of the region have been shared by its peoples for ages, and",
        "considering that the waters belong to nobody and to everybody at once in this basin, and",
        "noting that the wells of the north have run dry in most of the years since the drought,",
    ]
    articles = [f"Article {n}\n\nThe peoples of the basin agree on rule {n}." for n in range(1, 9)]
    text = "\n\n".join(["Charter of the Rivers", *clauses, *articles])
    found = [block.text for block in _document(text).body]
    assert all(clause in found for clause in clauses)


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        (
            "Speech by the Prime Minister, Ann Lund, at the River Summit",
            "Ann Lund",
            "Prime Minister",
        ),
        (
            "Discurso del Presidente de la República, Juan Prado, con motivo del Año Nuevo",
            "Juan Prado",
            "Presidente de la República",
        ),
        (
            "Declaración de S.E. la Embajadora Ana Quintana Rojas",
            "Ana Quintana Rojas",
            "Embajadora",
        ),
        (
            "Déclaration de S.E. l’Ambassadrice Ana Quintana\nReprésentante permanente",
            "Ana Quintana",
            "Représentante permanente",
        ),
    ],
)
def test_a_name_stands_behind_its_office_a_comma_or_an_article_between(
    line: str, name: str, role: str
) -> None:
    body = {
        "S": "We met by the river and we speak of it.",
        "D": "Hablamos de los ríos y de la paz.",
    }
    text = body["S"] if line.startswith("Speech") else body["D"]
    text = "Nous parlons des fleuves et de la paix." if "Déc" in line else text
    found = _fields(_document(f"{line}\n\n{text}\n\n{text}"))
    assert (found["speaker"], found["role"]) == (name, role)


def test_a_press_release_names_its_kind_and_its_issuer_above_its_headline() -> None:
    document = _document(
        "PRESS RELEASE No. 12/2024\nMinistry of Rivers\nPort Norland, 8 June 2021\n\n"
        "The river is clean again\n\nThe ministry said today that the river is clean."
    )
    assert document.title.value == "The river is clean again"
    assert document.kind.value == "PRESS RELEASE"
    assert document.institution.value == "Ministry of Rivers"


def test_a_text_that_is_called_nothing_but_its_kind_has_it_as_its_title() -> None:
    document = _document(
        "Joint communiqué\n\n8 June 2021\n\nThe ministers met and they agreed on it."
    )
    assert document.title.value == "Joint communiqué"


def test_a_dateline_may_end_with_a_full_stop_and_a_dash() -> None:
    document = _document(
        "El río está limpio\n\nPuerto Ana, 12 de marzo de 2024.- El ministerio dijo hoy que el río "
        "está limpio y que la ciudad lo celebra."
    )
    assert (document.date.value, document.place.value) == ("2024-03-12", "Puerto Ana")


def test_a_dateline_may_name_several_places_and_stand_below_a_deck() -> None:
    document = _document(
        "Floods in the north: the fund steps up its response\n\n"
        "The board of the fund has released all that it holds for the winter, for the first time "
        "since it was founded.\n\n"
        "Harrow/Nairobi/Geneva, 26 April 2022—The fund opened an appeal for its two partners."
    )
    assert _kinds(document, BlockKind.DATELINE) == ["Harrow/Nairobi/Geneva, 26 April 2022—"]
    assert (document.date.value, document.place.value) == ("2022-04-26", "Harrow/Nairobi/Geneva")
    assert all(fact.meta for fact in extract(document).facts if fact.text == "26 April 2022")


@pytest.mark.parametrize("name", ["ANNA B. LIND JR.", "AMADOU DIALLO", "АННА ЛИНД"])
def test_a_name_in_capitals_below_the_last_sentence_signs_the_text(name: str) -> None:
    text = "A Proclamation on River Day\n\nThe river is ours and it is clean.\n\nWe keep it so."
    assert _document(f"{text}\n\n{name}\n").closing.value == name
    assert _document(f"{text}\n\nLONDON\n").closing.value is None
    assert _document(f"{text[:-1]} with\n\n{name}\n").closing.value is None


def test_a_text_signed_with_place_and_date_alone_states_them() -> None:
    document = _document(
        "Joint communiqué of the ministers\n\nThe ministers met and they agreed on the river.\n\n"
        "Port Norland, 14 July 2022"
    )
    assert (document.date.value, document.place.value) == ("2022-07-14", "Port Norland")
    assert document.closing.value == "Port Norland, 14 July 2022"


def test_a_title_may_end_with_place_and_date_and_speak_for_somebody() -> None:
    document = _document(
        "Statement on behalf of the River Union at the Summit of the North. Port Ana, 9 May 2021"
        "\n\nWe met by the river and we agreed on it.\n\nIt is the river of all of us."
    )
    assert (document.date.value, document.place.value) == ("2021-05-09", "Port Ana")
    assert document.occasion.value == "Summit of the North"


def test_a_long_text_in_no_known_language_is_in_none() -> None:
    garbled = "coal dude gle pyaul sally tall puckzee pti ely stod bad glox " * 20
    assert _document(f"Title\n\n{garbled}.\n").language == "und"
    assert _document("Title\n\nNorlandia florebat.\n").language == "en"


def test_a_line_that_comes_again_behind_the_first_sentence_is_a_refrain() -> None:
    refrain = "we have kept our word to the river"
    opening = "Statement by Norland\n\nWe came to this river in the spring."
    text = f"{opening}\n\n{refrain}\n\nWe stay.\n\n{refrain}\n"
    document = normalize(read_bytes("any.txt", text.encode()))
    assert [block.text for block in document.body].count(refrain) == 2


_TORN = """Norland Opens Two Mills

The ministry said today that mills will open across the whole of Norland, that the first of them
opens on {first}
{rest} Bread will be sold there for a year.

Millers and bakers from all towns of Norland have asked for these mills, and they will be heard.
"""


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("June", "19. At noon the bells ring, and"),
        ("June", "20."),
        ("a day, on June 3,", "2019."),
        ("[June 3,", "2019](https://www.example.org/news/2019/), and that is known."),
        ("3 June", "2019. At noon the bells ring."),
        ("June 3 and", "16. These are days of rest."),
    ],
)
def test_a_date_torn_at_the_end_of_a_line_stays_whole(first: str, rest: str) -> None:
    document = _document(_TORN.format(first=first, rest=rest))
    [block] = [block for block in document.body if "Norland, that" in block.text]
    assert "Bread will be sold" in block.text
    torn = {fact.text for fact in extract(document).facts if fact.span.block == block.id}
    assert not torn & {"June", "3 June", "2019"}


def test_a_number_below_a_month_is_still_that_of_a_paragraph_or_page() -> None:
    lines = ["Report of the Mills", "", "1. Mills opened in May.", "2. They shut in June.", ""]
    document = _document("\n".join([*lines, "The report of June", "", "7", "", "Bakers agreed."]))
    assert [block.text for block in document.body][-1] == "Bakers agreed."
    assert all(block.text != "7" for block in document.body)
