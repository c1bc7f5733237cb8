"""Each script is set in a face of ours whose words come back from the finished file."""

import io

import pikepdf
import pytest

from presswork import fonts, theme
from presswork import model as m
from presswork.check.pdf import check
from presswork.check.pdf_text import pages
from presswork.check.words import words
from presswork.render.pdf import render
from presswork.values import replace
from tests.samples import document

pytestmark = [
    # WeasyPrint leaves the file of its colour profile to the garbage collector
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.skipif(not fonts.FACES[0].path.is_file(), reason="the faces are not made"),
]

TEXTS = {
    "fr": (
        "Notre délégation salue l’accord conclu à Port-Ana : 1 300 familles, soit 20 % des "
        "habitants, ont été relogées grâce à la coopération des autorités responsables du fleuve."
    ),
    "es": (
        "Nuestra delegación celebra el acuerdo: 1.300 familias, ¡el 20 % de los habitantes!, "
        "fueron reubicadas gracias a la cooperación de las autoridades responsables del río."
    ),
    "ru": (
        "Наша делегация приветствует соглашение: 1300 семей, или 20 процентов жителей, были "
        "переселены благодаря сотрудничеству органов, ответственных за судоходство на реке."
    ),
    "zh": "我们的代表团欢迎在安娜港达成的协议：2021年，1300个家庭（占居民的20%）得到了妥善安置。",
    "he": "המשלחת שלנו מברכת על ההסכם שנחתם בנמל אנה בשנת 2021 בין שלוש המדינות שלאורך הנהר.",
    "ar": "يرحب وفدنا بالاتفاق الذي تم التوصل إليه في ميناء آنا عام 2021 بين الدول الثلاث.",
}
FAMILIES = {"zh": "BriefChinese", "he": "BriefHebrew", "ar": "BriefArabic"}
RIGHT_TO_LEFT = {"he", "ar"}


def _said(language: str) -> m.Briefing:
    base = document()
    rtl = language in RIGHT_TO_LEFT
    body = tuple(
        replace(block, text=TEXTS[language], reference=str(number), marks=())
        for number, block in enumerate(base.body[1:2] * 9, 1)
    )
    body = tuple(replace(b, id=f"x{n}") for n, b in enumerate(body))
    return m.Briefing(
        document=replace(
            base,
            language=language,
            direction=m.Direction.RTL if rtl else m.Direction.LTR,
            headline=m.Field(value=TEXTS[language][:40], origin="rule sample"),
            title=m.Field(),
            institution=m.Field(),
            head=(),
            body=body,
        )
    )


def _needs(language: str) -> None:
    if language == "zh" and not fonts.FACES[-1].path.is_file():
        pytest.skip("the extra zh is not installed")


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_all_words_come_back(language: str) -> None:
    _needs(language)
    said = _said(language)
    publication = render(said, theme.load(), "x")
    assert publication.findings == ()
    assert check(publication.data, said) == ()


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_every_word_of_a_page_is_one_of_the_text(language: str) -> None:
    _needs(language)
    data = render(_said(language), theme.load(), "x").data
    there = [w for page in pages(data) for _, line in page.lines for w in words(line)]
    wanted = set(words(TEXTS[language]))
    assert sum(word in wanted for word in there) >= 9 * 0.9 * len(wanted)


@pytest.mark.parametrize("language", sorted(FAMILIES))
def test_the_text_is_set_in_the_face_of_its_script(language: str) -> None:
    _needs(language)
    with pikepdf.open(io.BytesIO(render(_said(language), theme.load(), "x").data)) as file:
        names = {
            str(item.BaseFont).partition("+")[2].partition("-")[0]
            for item in file.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"
        }
    assert FAMILIES[language] in names
    assert names <= {face.family for face in fonts.FACES}
