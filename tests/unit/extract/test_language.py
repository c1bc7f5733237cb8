import pytest

from presswork.extract import extract
from presswork.lang import available
from presswork.values import replace
from tests import samples


def _found(code: str) -> tuple[int, list[str]]:
    facts = extract(replace(samples.document(), language=code))
    return len(facts.facts), [finding.code for finding in facts.findings]


def test_no_fact_is_read_by_the_words_of_another_language() -> None:
    assert "xx" not in available()
    assert _found("xx") == (0, ["extract.no-language"])


@pytest.mark.parametrize("code", available())
def test_a_language_with_a_file_is_read(code: str) -> None:
    count, findings = _found(code)
    assert count > 0
    assert "extract.no-language" not in findings


def test_a_quotation_in_a_language_without_a_file_is_left_alone() -> None:
    document = samples.document()
    body = tuple(
        replace(block, language="xx") if "2,400" in block.text else block for block in document.body
    )
    facts = extract(replace(document, body=body))
    assert "2,400" not in [fact.text for fact in facts.facts]
    assert "14 June 2019" in [fact.text for fact in facts.facts]
    assert [finding.code for finding in facts.findings] == ["extract.no-language"]
    assert facts.findings[0].place.startswith("¶ ")
    assert "in 1 passage of “xx”" in facts.findings[0].message
