"""Protective markings in the languages of the world, wherever they stand."""

import pytest

from presswork.model import Document
from presswork.normalize import normalize
from presswork.read import read_bytes

_TEXTS = {
    "en": (
        "Statement by the Director of Records\n\nMr. President,\n\nWe hold 14,000 files"
        " since 2012, and we"
        " will keep all of them in good order.\n\nI thank you.\n"
    ),
    "fr": (
        "Déclaration de la Directrice des archives\n\nMonsieur le Président,\n\nNous gardons 14 000"
        " dossiers depuis 2012, et nous les garderons tous en bon ordre.\n\nJe vous remercie.\n"
    ),
    "es": (
        "Declaración de la Directora de Archivos\n\nSeñor Presidente:\n\nConservamos"
        " 14.000 expedientes"
        " desde 2012 y los conservaremos todos en buen orden.\n\nMuchas gracias.\n"
    ),
    "ru": (
        "Выступление директора архива\n\nГосподин Председатель,\n\nМы храним 14 000 дел"
        " с 2012 года и"
        " будем хранить их все в полном порядке.\n\nБлагодарю за внимание.\n"
    ),
    "ar": (
        "بيان مديرة المحفوظات\n\nالسيد الرئيس،\n\nنحتفظ بنحو 14 ألف ملف منذ عام 2012"
        " وسنحتفظ بها جميعا"
        " في حالة جيدة.\n\nشكرا.\n"
    ),
    "zh": (
        "档案馆馆长的讲话\n\n主席先生：\n\n自2012年以来，我们保存了1万4千份"
        "档案，我们将妥善保管所有档案。"
        "\n\n谢谢。\n"
    ),
}
_CLOSED = {
    "en": (
        *("OFFICIAL-SENSITIVE", "OFFICIAL - SENSITIVE", "UK OFFICIAL-SENSITIVE", "[CONFIDENTIAL]"),
        *("UN – STRICTLY CONFIDENTIAL", "UNITED NATIONS CONFIDENTIAL", "COSMIC TOP SECRET"),
        *("NATO SECRET", "RESTREINT UE/EU RESTRICTED", "SECRET//NOFORN", "SECRET UK EYES ONLY"),
        *("Classification: Confidential", "Distr.: Restricted", "TLP:RED", "PROTECTED B"),
        *("DRAFT – CONFIDENTIAL", "CONFIDENTIAL – NOT FOR DISTRIBUTION", "C O N F I D E N T I A L"),
    ),
    "fr": (
        *("DIFFUSION RESTREINTE", "OTAN SECRET", "TRÈS SECRET UE/EU TOP SECRET", "RESTREINT"),
        *("NATO CONFIDENTIAL", "TRES SECRET", "Distr. restreinte"),
    ),
    "es": ("RESERVADO", "OTAN CONFIDENCIAL", "USO OFICIAL", "Distr. reservada"),
    "ru": ("ДЛЯ СЛУЖЕБНОГО ПОЛЬЗОВАНИЯ", "СТРОГО КОНФИДЕНЦИАЛЬНО", "ДСП", "НАТО СЕКРЕТНО"),
    "ar": ("سري للغاية", "سرّي جداً", "محدود التداول", "NATO SECRET"),
    "zh": ("机密", "机密★5年", "内部资料 注意保存", "密级：秘密"),
}
_CASES = [(code, marking) for code, every in _CLOSED.items() for marking in every]
_OPEN = ("UNCLASSIFIED", "NATO UNCLASSIFIED", "Distr.: General", "Distr.: Limited", "TLP:CLEAR")
_TITLES = (
    *("SECRET TALKS ON HARBOURS", "Restricted access to the port", "IN CONFIDENCE WE TRUST"),
    *("INTERNAL AFFAIRS", "Secret – a report", "Norland Limited"),
)


def _document(text: str, name: str = "any.txt") -> Document:
    return normalize(read_bytes(name, text.encode()))


def _codes(document: Document) -> list[str]:
    return [finding.code for finding in document.findings if "marking" in finding.code]


@pytest.mark.parametrize(("code", "marking"), _CASES)
def test_a_protective_marking_is_found_above_and_below(code: str, marking: str) -> None:
    for text in (f"{marking}\n\n{_TEXTS[code]}", f"{_TEXTS[code]}\n{marking}\n"):
        document = _document(text)
        assert document.marking.value == marking
        assert _codes(document) == ["normalize.protective-marking"]
        assert marking not in (document.title.value or "")


@pytest.mark.parametrize("marking", _OPEN)
def test_an_open_marking_forbids_nothing(marking: str) -> None:
    document = _document(f"{marking}\n\n{_TEXTS['en']}")
    assert document.marking.value == marking
    assert _codes(document) == ["normalize.marking"]


@pytest.mark.parametrize("title", _TITLES)
def test_words_of_a_title_are_no_marking(title: str) -> None:
    assert _document(f"{title}\n\n{_TEXTS['en']}").marking.value is None


def test_a_marking_beside_the_name_of_a_house_is_found_in_its_running_head() -> None:
    head = "MINISTRY OF WATER – CONFIDENTIAL – {n}"
    pages = "\n\n".join(f"{head.format(n=n)}\n\n{_TEXTS['en']}" for n in range(1, 4))
    assert _codes(_document(pages)) == ["normalize.protective-marking"]


def test_a_marking_that_a_format_calls_a_heading_is_one_all_the_same() -> None:
    assert _codes(_document(f"## CONFIDENTIAL\n\n{_TEXTS['en']}", "any.md"))
    page = f"<html><body><p><b>SECRET</b></p><p>{_TEXTS['en']}</p></body></html>"
    assert _codes(_document(page, "any.html")) == ["normalize.protective-marking"]
