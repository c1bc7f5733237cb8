"""Labels of figures that are counted anew each day or year."""

import pytest

from tests.unit.extract.label_cases import label_of


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The port lands [60,000] tonnes of fish a year.", "tonnes of fish a year"),
        ("They made [5,000] jobs per month.", "jobs per month"),
        ("We serve [300] families each year.", "families each year"),
        ("We had [300] visitors a day in May.", "visitors a day"),
    ],
)
def test_a_rate_belongs_to_what_is_counted(marked: str, expected: str) -> None:
    assert label_of(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("They lost [300] boats a year ago.", "boats"),
        ("We lost [300] boats a week later.", "boats"),
        ("We serve [300] families each valley.", "families"),
    ],
)
def test_when_it_was_is_no_rate(marked: str, expected: str) -> None:
    assert label_of(marked) == expected
