"""Currencies that several countries name alike: the country that speaks tells which."""

import pytest

from presswork.extract import extract
from presswork.normalize import normalize
from presswork.read import Options, read_bytes


@pytest.mark.parametrize(
    ("head", "sentence", "unit"),
    [
        ("MINISTERE DES PORTS DU CAMEROUN", "Il coûte 25 milliards de francs CFA.", "XAF"),
        ("Ministère des Ports du Sénégal", "Il coûte 12 500 FCFA par an.", "XOF"),
        ("Ministère des Ports", "Il coûte 25 milliards de francs CFA.", None),
        ("Ministère des Ports du Gabon", "Il coûte 3 millions de francs suisses.", "CHF"),
        ("Ministerio de Puertos de la República Argentina", "Cuesta 25 mil pesos.", "ARS"),
        ("Ministerio de Puertos de Chile", "Cuesta 25 mil pesos mexicanos.", "MXN"),
        ("Ministerio de Puertos", "Cuesta 25 mil pesos al año.", None),
    ],
)
def test_a_shared_currency_is_that_of_the_country_that_speaks(
    head: str, sentence: str, unit: str | None
) -> None:
    spanish = head.startswith("Ministerio")
    body = "El puerto de la ciudad está abierto." if spanish else "Le port de la ville est ouvert."
    text = f"{head}\n\n3/5/2024\n\n{body} {sentence}\n"
    document = normalize(read_bytes("any.txt", text.encode("utf-8"), Options()))
    (found,) = (fact for fact in extract(document).facts if fact.subtype == "money")
    assert found.unit == unit
