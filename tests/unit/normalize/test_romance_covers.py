"""Covers in French, Portuguese and Spanish: mottos, houses, groups, audiences, sentences."""

import pytest

from presswork.model import BlockKind, Document
from presswork.normalize import normalize
from presswork.read import Options, read_bytes

BODY = "\n\nMonsieur le Président,\n\nNotre pays compte trois millions d'habitants.\n"

SPANISH = "\n\nQueridos compatriotas:\n\nNuestro país tiene tres millones de habitantes.\n"


def _document(text: str) -> Document:
    return normalize(read_bytes("any.txt", text.encode("utf-8"), Options()))


@pytest.mark.parametrize("motto", ["Force - Joie - Travail", "Un Cap – Une Mer – Une Foi"])
def test_the_motto_of_a_state_is_no_part_of_its_letterhead(motto: str) -> None:
    head = f"REPUBLIQUE DE NORLANDE\n{motto}\n\nDiscours de S.E.M. Jean Dahl, Ministre des Ports"
    document = _document(f"{head}\n\nGenève, le 12 mars 2024{BODY}")
    assert document.institution.value == "REPUBLIQUE DE NORLANDE"
    assert document.title.value == "Discours de S.E.M. Jean Dahl, Ministre des Ports"


def test_an_office_has_its_adjective_before_the_name() -> None:
    head = "Discours de Madame la Conseillère fédérale Anna Dahl,\nPrésidente de la Confédération"
    (speaker,) = _document(head + BODY).speakers
    assert speaker.name.value == "Anna Dahl"
    assert speaker.role.value == "Présidente de la Confédération"


@pytest.mark.parametrize(
    ("head", "role", "occasion"),
    [
        ("Message du Chef de l'Etat à la Nation à l'occasion du Nouvel An 2024", "Chef de l'Etat",
         "Nouvel An 2024"),
        ("Mensaje de la Presidenta de la Unión a la Nación", "Presidenta de la Unión", None),
    ],
)  # fmt: skip
def test_to_whom_somebody_speaks_is_no_part_of_the_office(
    head: str, role: str, occasion: str | None
) -> None:
    body = SPANISH if head.startswith("Mensaje") else BODY
    document = _document(head + body)
    assert document.speakers[0].role.value == role
    assert document.occasion.value == occasion


@pytest.mark.parametrize(
    "greeting",
    ["Norlandaises, Norlandais,", "Norlandeses y norlandesas:", "Norlandais, Norlandaises !"],
)
def test_women_and_men_of_one_country_are_greeted(greeting: str) -> None:
    document = _document(
        f"Message du Président de la République\n\n{greeting}\n\nLe port est ouvert.\n"
    )
    assert document.salutation.value == greeting


def test_a_group_for_which_somebody_speaks_is_no_name() -> None:
    head = "DECLARACIÓN DEL GRUPO DE LOS 12\na cargo del Emb. Luis Dahl, Representante Permanente"
    body = "\n\nGinebra, 3 de mayo de 2022\n\nSeñor Presidente:\n\nEl puerto está abierto.\n"
    (speaker,) = _document(head + body).speakers
    assert (speaker.honorific.value, speaker.name.value) == ("Emb.", "Luis Dahl")


def test_a_council_under_the_name_of_its_house_belongs_to_the_letterhead() -> None:
    head = (
        "Organización de los Ríos\nConsejo Permanente\n\nPALABRAS DEL SECRETARIO GENERAL, LUIS DAHL"
    )
    document = _document(f"{head}\n\nGinebra, 3 de mayo de 2022\n\nSeñor Presidente:\n\nGracias.\n")
    assert document.institution.value == "Organización de los Ríos Consejo Permanente"
    assert document.title.value == "PALABRAS DEL SECRETARIO GENERAL, LUIS DAHL"


def test_a_release_with_its_date_in_the_text_has_a_house_and_a_title() -> None:
    text = (
        "REPÚBLICA DE NORLANDIA\nMINISTERIO DE PUERTOS\n\nCOMUNICADO\n\nEl Ministerio de Puertos"
        " condena los hechos ocurridos el 3 de mayo de 2024.\n\nPuerto Norte, 4 de mayo de 2024\n"
    )
    document = _document(text)
    assert document.institution.value == "REPÚBLICA DE NORLANDIA MINISTERIO DE PUERTOS"
    assert document.title.value == "COMUNICADO"
    assert [b.kind for b in document.body] == [BlockKind.PARAGRAPH, BlockKind.CLOSING]


def test_a_first_sentence_with_many_digits_is_no_address() -> None:
    text = (
        "Nota de prensa\n\nEl Defensor supervisa 12 centros\n\nMadrid, 14 de mayo de 2024\n\nEl"
        " Defensor, Ángel Dahl, ha hablado hoy. Las quejas subieron un 12,5 % en 2023 y 2024.\n"
    )
    document = _document(text)
    assert document.title.value == "El Defensor supervisa 12 centros"
    assert (document.date.value, document.place.value) == ("2024-05-14", "Madrid")


def test_a_title_that_cites_a_symbol_is_no_address() -> None:
    head = "Intervención de Ana Dahl, Representante Permanente, en el debate “Nota S/2017/507”."
    document = _document(
        f"{head}\n\nGinebra, 3 de mayo de 2022\n\nSeñor Presidente:\n\nHablamos hoy.\n"
    )
    assert document.title.value == head
    assert document.speakers[0].name.value == "Ana Dahl"


@pytest.mark.parametrize(
    "line", ["Circonstance : Conférence des ports", "Conférence des ports – 17 avril 2024"]
)
def test_an_occasion_stands_behind_its_label_or_before_its_date(line: str) -> None:
    document = _document(f"Intervention de M. Jean Dahl, ministre des Ports\n\n{line}{BODY}")
    assert document.occasion.value == "Conférence des ports"


def test_reading_against_the_text_is_a_delivery_note() -> None:
    head = "DISCURSO DE LA MINISTRA DE PUERTOS, ANA DAHL\n\n(Cotejar con la intervención)"
    document = _document(f"{head}\n\nSeñor Presidente:\n\nHablamos hoy.\n")
    assert document.delivery_note.value == "(Cotejar con la intervención)"


def test_a_time_stamp_of_front_matter_is_printed_as_its_day() -> None:
    text = "---\ndate: 2024-02-22T01:17:33.972Z\n---\n\nLe port de Norlande est ouvert ce matin.\n"
    date = normalize(read_bytes("any.md", text.encode("utf-8"), Options())).date
    assert (date.value, date.text) == ("2024-02-22", "2024-02-22")


@pytest.mark.parametrize("role", ["coprésident du Conseil", "maire adjointe de Norlande"])
def test_an_office_held_with_or_under_another_is_one(role: str) -> None:
    document = _document(f"Discours de Morgane Papin, {role}{BODY}")
    assert document.speakers[0].name.value == "Morgane Papin"
    assert document.speakers[0].role.value == role
