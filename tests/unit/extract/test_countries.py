"""A currency that many countries call alike is that of the country whose institution speaks."""

import pytest

from presswork.extract import extract
from presswork.model import Field
from presswork.values import replace
from tests.unit.extract.test_cases import document

SUM = "بلغت تكلفة الميناء 40 مليون ريال."


@pytest.mark.parametrize(
    ("institution", "unit"),
    [
        ("وزارة المالية، سلطنة عمان", "OMR"),
        ("وزارة المالية في المملكة العربية السعودية", "SAR"),
        ("وزارة النقل، دولة قطر", "QAR"),
        ("هيئة الموانئ", None),
        ("اللجنة القطرية السعودية المشتركة", None),
        ("مصرف نورلاند", None),
    ],
)
def test_a_bare_rial_is_that_of_the_country_that_is_named_alone(
    institution: str, unit: str | None
) -> None:
    plain = replace(document(SUM), language="ar")
    named = replace(plain, institution=Field(value=institution, origin="rule case"))
    assert [(fact.value, fact.unit) for fact in extract(named).facts] == [("40000000", unit)]


def test_an_owner_behind_the_currency_is_heard_first() -> None:
    plain = replace(document("بلغت التكلفة 40 مليون ريال يمني."), language="ar")
    named = replace(plain, institution=Field(value="سلطنة عمان", origin="rule case"))
    assert [fact.unit for fact in extract(named).facts] == ["YER"]
