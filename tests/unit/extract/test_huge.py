"""Numbers beyond all reckoning have a value like any other."""

import pytest

from presswork.extract import extract
from tests.unit.extract.test_cases import document

CASES = (
    ("They claim 3 million billion billion billion billion tonnes of sand.", "3" + 42 * "0"),
    ("They claim 12 quadrillion quadrillion quadrillion tonnes of sand.", "12" + 45 * "0"),
    ("They claim 12.50 tonnes of sand.", "12.5"),
    ("They claim 120.0 tonnes of sand.", "120"),
)


@pytest.mark.parametrize(("text", "value"), CASES)
def test_has_its_value(text: str, value: str) -> None:
    values = [fact.value for fact in extract(document(text, "en")).facts]

    assert values == [value]
