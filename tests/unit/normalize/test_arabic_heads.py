"""Heads of Arabic statements: titles with a stroke, who speaks in the genitive, days and places."""

import pytest

from presswork.model import Document
from presswork.normalize import normalize
from presswork.read import Options, read_bytes

BODY = (
    "\n\nالسيد الرئيس،\nأصحاب المعالي والسعادة،\n\n"
    "تؤكد نورلاند التزامها بالسلام، وتدعو جميع الأطراف إلى العودة إلى طاولة الحوار.\n\n"
    "وقد خصصت حكومة بلادي 40 مليون دولار لدعم الموانئ الشمالية.\n\nوشكرا السيد الرئيس.\n"
)


def _document(head: str) -> Document:
    return normalize(read_bytes("any.txt", (head + BODY).encode("utf-8"), Options()))


@pytest.mark.parametrize("title", ["معالي السيد / ", "معالي السيد/ ", "معالي السيد ", "السيد/ "])
@pytest.mark.parametrize("opening", ["بسم الله الرحمن الرحيم\n\n", ""])
def test_a_title_may_be_parted_from_its_name_by_a_stroke(title: str, opening: str) -> None:
    document = _document(
        f"{opening}كلمة\n{title}سالم بن عبد الله الدالي\nوزير الموانئ\nأمام\n"
        "الدورة التاسعة والسبعين للجمعية العامة للأمم المتحدة\n\nنيويورك، 27 سبتمبر 2024"
    )
    (speaker,) = document.speakers
    assert speaker.name.value == "سالم بن عبد الله الدالي"
    assert speaker.role.value == "وزير الموانئ"
    assert document.occasion.value == "الدورة التاسعة والسبعين للجمعية العامة للأمم المتحدة"
    assert (document.date.value, document.place.value) == ("2024-09-27", "نيويورك")
    assert document.salutation.value == "السيد الرئيس، أصحاب المعالي والسعادة،"


def test_a_statement_of_a_country_is_read_out_by_somebody() -> None:
    document = _document(
        "مجلس حقوق الإنسان\nالدورة السابعة والخمسون\n\n"
        "بيان دولة نورلاند\nيلقيه السيد فهد العلي\nسكرتير أول\n\nجنيف، 3 يوليو 2024"
    )
    assert document.title.value == "بيان دولة نورلاند يلقيه السيد فهد العلي سكرتير أول"
    assert document.occasion.value == "مجلس حقوق الإنسان الدورة السابعة والخمسون"
    (speaker,) = document.speakers
    assert (speaker.name.value, speaker.role.value) == ("فهد العلي", "سكرتير أول")


def test_a_by_line_in_the_feminine_is_one_too() -> None:
    document = _document(
        "كلمة وفد نورلاند\n\nأمام\n\nاللجنة الثالثة للجمعية العامة\n\n"
        "تلقيها: الآنسة/ منى السعدي\nسكرتير ثان\n\nنيويورك - 8 أكتوبر 2024"
    )
    (speaker,) = document.speakers
    assert (speaker.name.value, speaker.role.value) == ("منى السعدي", "سكرتير ثان")
    assert speaker.honorific.value == "الآنسة"


@pytest.mark.parametrize(
    ("line", "date", "place"),
    [
        ("القاهرة: 10/9/2024", "2024-09-10", "القاهرة"),
        ("القاهرة في 2024/9/10", "2024-09-10", "القاهرة"),
        ("بورت نورلاند، 1 نوفمبر 2022", "2022-11-01", "بورت نورلاند"),
        ("باكو، 5 تموز/يوليو 2023", "2023-07-05", "باكو"),
        ("الاثنين، 5 تموز/يوليو 2023", "2023-07-05", None),
        ("جنيف، 4 حزيران/يونيه 2024", "2024-06-04", "جنيف"),
        ("الرباط في 20 غشت 2023", "2023-08-20", "الرباط"),
        ("تونس في 13 جويلية 2021", "2021-07-13", "تونس"),
        ("الرياض في 14 جمادى الأولى 1446هـ الموافق 16 نوفمبر 2024م", "2024-11-16", "الرياض"),
    ],
)
def test_a_line_says_where_and_when(line: str, date: str, place: str | None) -> None:
    document = _document(
        f"كلمة السيد خالد الزيدي المندوب الدائم لنورلاند أمام مجلس الموانئ\n\n{line}"
    )
    assert (document.date.value, document.place.value) == (date, place)


def test_the_number_and_day_of_a_release_are_no_title() -> None:
    document = _document(
        "محكمة الموانئ الدولية\nبيان صحفي\nرقم 2024/57\n4 حزيران/يونيه 2024\n\n"
        "المحكمة تصدر حكمها في قضية الحدود البحرية"
    )
    assert document.title.value == "بيان صحفي"
    assert document.institution.value == "محكمة الموانئ الدولية"
    assert document.date.value == "2024-06-04"


def test_forms_of_letters_become_the_letters_and_are_written_down() -> None:
    document = _document("بيان نورلاند إلى جميع اﻷطراف في اﻟﻤوانئ")
    assert document.title.value == "بيان نورلاند إلى جميع الأطراف في الموانئ"
    (block,) = [one for one in document.head if "الأطراف" in one.text]
    forms = [(edit.removed, edit.inserted) for edit in block.origin.edits]
    assert forms == [("ﻷ", "لأ"), ("ﻟﻤ", "لم")]
