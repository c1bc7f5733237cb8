"""Whole invented documents with the heads that offices print: each field is what they state."""

import pytest

from presswork.model import BlockKind, Document
from presswork.normalize import normalize
from presswork.read import Options, read_bytes
from tests.unit.read.word_files import paragraph, word_file

RELEASE = """MINISTRY OF FOREIGN AFFAIRS AND TRADE
REPUBLIC OF NORLAND

PRESS RELEASE No. 47/2025

FOR IMMEDIATE RELEASE

Norland and Southmark sign agreement on shared waters

PORT ANA, 14 March 2025 — The Minister for Foreign Affairs, Ms. Ana Lindqvist, today signed an
agreement on shared waters worth €140 million.

The agreement was negotiated over three years and replaces the accord of 4 May 1987.

- ENDS -

NOTES TO EDITORS

1. The River Commission was founded in 1921 and has 14 members.

MEDIA CONTACT
Lena Holm, Spokesperson
Tel.: +47 555 0199
"""

RECORD = """United Nations                                                        S/PV.99110
Security Council
Eightieth year

99110th meeting
Tuesday, 3 June 2025, 10 a.m.
New York

Provisional

This record contains the text of speeches delivered in English and of the translation of others.

The President: In accordance with rule 39, I invite Ms. Maria Okello to take part in this meeting.

It is so decided.

Ms. Okello: I thank you, Mr. President. Since 2021 some 120,000 people have left their homes.

Mr. Berg (Southmark) (spoke in French): Southmark has provided $5 million to the region.

The President: I thank the representative of Southmark for his statement.
"""

SPEECH = """STRICTLY EMBARGOED UNTIL DELIVERY
(expected at 10:00 a.m. CET, Thursday, 9 January 2025)

CHECK AGAINST DELIVERY

Keynote speech by Dr. Henrik Aas, Governor of the Bank of Norland

“Prices, patience and the long river”

Annual Economic Forum, Port Ana, 9 January 2025

Ladies and gentlemen,

Inflation fell to 2.4 per cent in December 2024 from 7.9 per cent two years earlier.

Thank you for your attention.
"""

COVER = """PERMANENT MISSION OF NORLAND
TO THE UNITED NATIONS
866 Second Avenue, 4th Floor, New York, NY 10017
Tel. (212) 555-0142 • Fax (212) 555-0143 • www.norland.example

STATEMENT

BY

H.E. AMBASSADOR JONAS EK
PERMANENT REPRESENTATIVE OF NORLAND
TO THE UNITED NATIONS

AT THE

SECURITY COUNCIL OPEN DEBATE

NEW YORK
22 OCTOBER 2024

Please check against delivery

Mr. President,

Norland thanks the host for its welcome.

I thank you, Mr. President.
"""

COURT = """INTERNATIONAL COURT OF RIVERS
Peace House, Kanaalplein 2, 2517 KJ The Hague, Netherlands
Tel.: +31 (0)70 555 2323

Press Release
Unofficial

No. 2025/18
12 May 2025

Shared Rivers (Norland v. Southmark)

Conclusion of the public hearings

THE HAGUE, 12 May 2025. The public hearings in the case concerning Shared Rivers ended today. The
Court will now begin its deliberation.

___________

The full text of the Application is available from the Registry of the Court.

Information Department:
Ms. Lena Holm, First Secretary of the Court: +31 (0)70 555 2336
"""

NGO = """**Rivers Watch | Statement**

# Statement on the drought in Norland

*Port Ana, 5 August 2025*

Rivers Watch calls on all governments to release **$48 million** before the end of 2025.

More than 3.4 million people lack safe water, and 60 per cent of the wells are dry.

**About Rivers Watch**

Rivers Watch was founded in 1987 and has 2,300 members in 14 countries.

**Contact:** Lena Holm, +47 555 0199, press@riverswatch.example
"""

TRANSCRIPT = """TRANSCRIPT OF PRESS CONFERENCE
PRIME MINISTER OF NORLAND, THE HON JONAS EK
AND MINISTER FOR HEALTH, DR MARIA OKELLO
PARLIAMENT HOUSE, PORT ANA
TUESDAY, 8 APRIL 2025

E&OE

PRIME MINISTER EK: Good morning, everyone. Today we announce $1.2 billion for 41 new hospitals.

MINISTER OKELLO: Thank you, Prime Minister. We will hire 3,500 nurses by 2027.

JOURNALIST: Prime Minister, where will the money come from?

PRIME MINISTER EK: From the budget of 2026. It grows by four per cent.

[ENDS]
"""

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Address on the floods</title>
<meta property="og:site_name" content="Office of the Prime Minister of Norland"></head><body>
<div class="breadcrumb"><a href="/">Home</a> &gt; <a href="/speeches">Speeches</a></div>
<main><div class="share-bar"><a href="#">Facebook</a> <a href="#">Print</a></div>
<h1>Address to the nation by the Prime Minister on the floods</h1>
<div class="meta"><p>From: <a href="/pm">Prime Minister Jonas Ek</a></p>
<p>Published: 3 November 2024</p><p>Location: Port Ana</p>
<p>Delivered on: 2 November 2024 (Transcript of the speech, exactly as it was delivered)</p></div>
<p>Dear fellow citizens,</p>
<p>Tonight 120,000 of you cannot sleep at home. The water rose by 3.4 metres in two days.</p>
<p>Thank you, and good night.</p>
<div class="share"><a href="#">Share on Facebook</a> <a href="#">Share on X</a></div>
<p class="updated">Last updated 4 November 2024</p></main></body></html>
"""

ITEM = """SIXTH COMMITTEE
Agenda item 79: Report of the Law Commission on the work of its seventy-fifth session
Cluster I

Statement by Mr. Jonas Ek
Legal Adviser, Ministry of Foreign Affairs
NORLAND

25 October 2024
UN Headquarters, New York

Mr. Chair,

1. My delegation thanks the Commission for its report A/79/9010.

I thank you, Mr. Chair.
"""

SPOKESPERSON = """Home > Newsroom > Statements

Statement by the Spokesperson on the elections in Norland

Published on 10/02/2025 | Brussels

On 9 February 2025 the people of Norland voted. Turnout reached 71 percent, more than in 2020.

The Union sent 85 observers.

Lena Holm
Spokesperson for Foreign Affairs
press@union.example
+32 (0) 555 01 99
"""


def _document(text: str, name: str = "any.txt") -> Document:
    return normalize(read_bytes(name, text.encode("utf-8"), Options()))


def _fields(document: Document) -> dict[str, str]:
    names = ("title", "institution", "occasion", "date", "place", "symbol", "embargo")
    found = {name: getattr(document, name).value for name in names}
    for speaker in document.speakers:
        for part in ("name", "role"):
            said = getattr(speaker, part).value
            found[part] = "; ".join(filter(None, (found.get(part), said)))
    return {name: value for name, value in found.items() if value}


@pytest.mark.parametrize(
    ("text", "name", "stated"),
    [
        (
            RELEASE,
            "any.txt",
            {
                "title": "Norland and Southmark sign agreement on shared waters",
                "institution": "MINISTRY OF FOREIGN AFFAIRS AND TRADE REPUBLIC OF NORLAND",
                "date": "2025-03-14",
                "place": "PORT ANA",
            },
        ),
        (
            SPEECH,
            "any.txt",
            {
                "title": "Keynote speech by Dr. Henrik Aas, Governor of the Bank of Norland",
                "occasion": "Annual Economic Forum",
                "date": "2025-01-09",
                "place": "Port Ana",
                "name": "Henrik Aas",
                "role": "Governor of the Bank of Norland",
                "embargo": "STRICTLY EMBARGOED UNTIL DELIVERY "
                "(expected at 10:00 a.m. CET, Thursday, 9 January 2025)",
            },
        ),
        (
            COVER,
            "any.txt",
            {
                "title": "STATEMENT BY H.E. AMBASSADOR JONAS EK PERMANENT REPRESENTATIVE OF NORLAND"
                " TO THE UNITED NATIONS",
                "institution": "PERMANENT MISSION OF NORLAND TO THE UNITED NATIONS",
                "occasion": "SECURITY COUNCIL OPEN DEBATE",
                "date": "2024-10-22",
                "place": "NEW YORK",
                "name": "JONAS EK",
                "role": "PERMANENT REPRESENTATIVE OF NORLAND TO THE UNITED NATIONS",
            },
        ),
        (
            COURT,
            "any.txt",
            {
                "title": "Shared Rivers (Norland v. Southmark)",
                "institution": "INTERNATIONAL COURT OF RIVERS",
                "date": "2025-05-12",
                "place": "THE HAGUE",
            },
        ),
        (
            NGO,
            "any.md",
            {
                "title": "Statement on the drought in Norland",
                "date": "2025-08-05",
                "place": "Port Ana",
            },
        ),
        (
            PAGE,
            "any.html",
            {
                "title": "Address to the nation by the Prime Minister on the floods",
                "institution": "Office of the Prime Minister of Norland",
                "date": "2024-11-02",
                "place": "Port Ana",
                "name": "Jonas Ek",
                "role": "Prime Minister",
            },
        ),
        (
            ITEM,
            "any.txt",
            {
                "title": "Statement by Mr. Jonas Ek Legal Adviser, Ministry of Foreign Affairs",
                "occasion": "SIXTH COMMITTEE",
                "date": "2024-10-25",
                "place": "New York",
                "name": "Jonas Ek",
                "role": "Legal Adviser, Ministry of Foreign Affairs",
            },
        ),
    ],
    ids=["release", "speech", "cover", "court", "association", "page", "agenda item"],
)
def test_a_head_gives_what_it_states_and_nothing_else(
    text: str, name: str, stated: dict[str, str]
) -> None:
    assert _fields(_document(text, name)) == stated


def test_a_meeting_record_keeps_its_symbol_and_who_says_what() -> None:
    document = _document(RECORD)
    assert document.symbol.value == "S/PV.99110"
    assert document.occasion.value == "99110th meeting"
    assert [
        b.speaker for b in document.body if b.speaker and b.kind is not BlockKind.SPEAKER_LABEL
    ] == [
        "The President",
        "The President",
        "Ms. Okello",
        "Mr. Berg (Southmark) (spoke in French)",
        "The President",
    ]


def test_two_speakers_of_one_cover_keep_their_offices() -> None:
    document = _document(TRANSCRIPT)
    assert [(who.name.value, who.role.value) for who in document.speakers] == [
        ("JONAS EK", "PRIME MINISTER OF NORLAND"),
        ("MARIA OKELLO", "MINISTER FOR HEALTH"),
    ]
    assert document.institution.value is None
    assert document.date.value == "2025-04-08"


def test_a_topic_is_no_part_of_an_office() -> None:
    document = _document(SPOKESPERSON)
    assert document.speakers[0].role.value == "Spokesperson"
    assert document.date.value is None
    assert document.body[-1].kind is BlockKind.CONTACT


@pytest.mark.parametrize("text", [RELEASE, NGO])
def test_what_a_house_says_of_itself_is_no_part_of_the_text(text: str) -> None:
    document = _document(text, "any.md" if text is NGO else "any.txt")
    aside = {BlockKind.EDITOR_NOTE, BlockKind.CONTACT}
    told = [block.text for block in document.body if block.kind in aside]
    assert any("14 " in words for words in told)
    assert any("0199" in words for words in told)


def test_what_stands_around_the_text_of_a_page_is_furniture() -> None:
    document = _document(PAGE, "any.html")
    assert [block.text for block in document.body][-1] == "Thank you, and good night."
    around = [block.text for block in document.furniture]
    for words in ("Home > Speeches", "Facebook Print", "Last updated 4 November 2024"):
        assert words in around


def test_an_embargo_ends_on_the_line_below_it() -> None:
    text = SPEECH.replace(
        "UNTIL DELIVERY\n(expected", "UNTIL\n00:01 GMT, 9 January 2025\n\n(expected"
    )
    document = _document(text)
    assert document.embargo.value == "STRICTLY EMBARGOED UNTIL 00:01 GMT, 9 January 2025"


def _cells(*cells: str) -> str:
    return "".join(f"<w:tc>{paragraph(words)}</w:tc>" for words in cells)


def test_a_letterhead_that_is_a_table_belongs_to_the_head() -> None:
    rows = (
        _cells("Permanent Mission of Norland to the United Nations"),
        _cells("Statement by Ms. Ana Lindqvist, Deputy Permanent Representative"),
        _cells("Agenda item 5: Shared rivers", "New York, 4 October 2024"),
    )
    table = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    text = "".join(map(paragraph, ("Mr. Chair,", "Norland moved 2,400 families in 2021.")))
    document = normalize(read_bytes("any.docx", word_file(f"<w:tbl>{table}</w:tbl>{text}")))
    assert _fields(document) == {
        "title": "Statement by Ms. Ana Lindqvist, Deputy Permanent Representative",
        "institution": "Permanent Mission of Norland to the United Nations",
        "occasion": "Agenda item 5: Shared rivers",
        "date": "2024-10-04",
        "place": "New York",
        "name": "Ana Lindqvist",
        "role": "Deputy Permanent Representative",
    }


def test_an_address_beside_a_letterhead_is_no_title() -> None:
    table = _cells("REPUBLIC OF NORLAND") + _cells("12 Harbour Road, Port Ana")
    lines = ("STATEMENT BY THE MINISTER OF WATER, MS. ANA LINDQVIST", "Excellencies,", "We met.")
    text = "".join(map(paragraph, lines))
    data = word_file(f"<w:tbl><w:tr>{table}</w:tr></w:tbl>{text}")
    document = normalize(read_bytes("any.docx", data))
    assert document.title.value == lines[0]
    assert document.institution.value == "REPUBLIC OF NORLAND"


COMMISSION = """Mission permanente de la Norlande
auprès des Nations Unies

SIXIÈME COMMISSION
Point 114 de l’ordre du jour : Mesures visant à éliminer le terrorisme international

Déclaration prononcée par M. Jonas Ek, Premier Secrétaire, au nom des États du Nord

New York, le 4 octobre 2024

Monsieur le Président,

Nos contributions ont atteint 140 millions de couronnes en 2023.

Je vous remercie.
"""


def test_an_agenda_item_in_another_language_belongs_to_the_head() -> None:
    assert _fields(_document(COMMISSION)) == {
        "title": (
            "Déclaration prononcée par M. Jonas Ek, Premier Secrétaire, au nom des États du Nord"
        ),
        "institution": "Mission permanente de la Norlande auprès des Nations Unies",
        "occasion": "SIXIÈME COMMISSION",
        "date": "2024-10-04",
        "place": "New York",
        "name": "Jonas Ek",
        "role": "Premier Secrétaire",
    }


def test_the_path_to_a_page_and_its_side_bar_are_furniture() -> None:
    path = "<ol class='breadcrumbs'><li><a href='/'>Home</a></li><li>Statement on water</li></ol>"
    news = "<ul><li><a href='/x'>Minister visits</a></li></ul>"
    side = f"<div class='sidebar'><h3>Latest news</h3>{news}</div>"
    tags = "<div class='tags'>Tags: <a href='/w'>Water</a> <a href='/s'>Rivers</a></div>"
    text = "<h1>Statement on water</h1><p>5 May 2025</p><p>In 2024 we gave 12 million dollars.</p>"
    page = f"<html><body>{path}<div>{text}<p>Thank you.</p>{tags}</div>{side}</body></html>"
    document = _document(page, "any.html")
    assert document.title.value == "Statement on water"
    assert [block.text for block in document.body] == [
        "In 2024 we gave 12 million dollars.",
        "Thank you.",
    ]


def test_a_word_between_office_and_occasion_is_no_part_of_the_office() -> None:
    cover = "STATEMENT BY\n\nH.E. MR. JONAS EK\nPRESIDENT OF NORLAND\n\nAT\n\nTHE RIVER SUMMIT"
    text = f"{cover}\n\nMr. Chair,\n\nWe met.\n"
    assert _document(text).speakers[0].role.value == "PRESIDENT OF NORLAND"


COLUMNS = """UNITED
NATIONS                                                              A

       General Assembly                              Distr.
                                                     LIMITED

                                                     A/C.6/79/L.900
                                                     14 October 2024

Seventy-ninth session
SIXTH COMMITTEE

STATEMENT BY THE CHAIR OF THE COMMITTEE

Mr. President,

The Committee held 24 meetings in October 2024 and heard 80 speakers.
"""


def test_columns_of_a_head_are_lines_of_their_own() -> None:
    document = _document(COLUMNS)
    assert _fields(document) == {
        "title": "STATEMENT BY THE CHAIR OF THE COMMITTEE",
        "institution": "UNITED NATIONS",
        "occasion": "General Assembly",
        "date": "2024-10-14",
        "symbol": "A/C.6/79/L.900",
        "role": "CHAIR OF THE COMMITTEE",
    }
    assert "normalize.protective-marking" not in [f.code for f in document.findings]


def test_the_word_before_the_date_of_a_letter_is_no_place() -> None:
    head = "From: Press Office\nSent: Friday, 14 March 2025 10:02"
    document = _document(f"{head}\n\nStatement by Norland\n\nMr. Chair,\n\nWe met.\n")
    assert (document.date.value, document.place.value) == ("2025-03-14", None)


def test_three_signs_that_end_a_release_are_no_title() -> None:
    document = _document("# Rivers\n\nWe met on the river in the spring.\n\n# # #\n", "any.md")
    assert document.title.value == "Rivers"
    assert [block.text for block in document.body] == ["We met on the river in the spring."]


def test_a_heading_above_a_long_sentence_is_the_same_line_in_every_form() -> None:
    sentence = (
        "Whereas the river feeds all of the peoples that have ever lived on its two banks, we met."
    )
    plain = _document(f"Declaration of the River\n\nPreamble\n\n{sentence}\n")
    marked = _document(f"# Declaration of the River\n\n## Preamble\n\n{sentence}\n", "any.md")
    assert [b.text for b in plain.body] == [b.text for b in marked.body] == [sentence]


def test_the_house_in_which_somebody_speaks_is_no_part_of_the_office() -> None:
    lines = "Speech by Dr Henrik Aas, President of the Republic of Norland\nUniversity of Port Ana"
    document = _document(f"{lines}\nMonday 5 May 2025, 6 pm\n\nMr. Chair,\n\nWe met.\n")
    assert document.speakers[0].role.value == "President of the Republic of Norland"
    assert document.institution.value is None


def test_a_greeting_that_opens_with_an_unusual_office_is_a_salutation() -> None:
    text = "Speech by Dr Henrik Aas\n\n5 May 2025\n\nRector, students, dear friends,\n\nWe met.\n"
    assert _document(text).salutation.value == "Rector, students, dear friends,"
    plain = "Speech by Dr Henrik Aas\n\n5 May 2025\n\nBridges, dams, harbours,\n\nWe met.\n"
    assert _document(plain).salutation.value is None
