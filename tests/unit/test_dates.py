"""The one date of a publication."""

from datetime import UTC, datetime

import pytest

from presswork.dates import FIXED, stamp
from presswork.model import Field
from presswork.values import replace
from tests import samples


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("2018-06-28", datetime(2018, 6, 28, tzinfo=UTC)),
        ("2018-06", datetime(2018, 6, 1, tzinfo=UTC)),
        ("2018", datetime(2018, 1, 1, tzinfo=UTC)),
        ("2018-11-07/2018-11-08", datetime(2018, 11, 7, tzinfo=UTC)),
        ("2018-06-28T10:00", datetime(2018, 6, 28, tzinfo=UTC)),
        ("2018-13-45", FIXED),
        ("201X", FIXED),
        ("", FIXED),
        (None, FIXED),
    ],
)
def test_the_stated_date_counts_from_its_first_day(
    stated: str | None, expected: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    document = replace(samples.document(), date=Field(value=stated))
    assert stamp(document) == expected


def test_the_environment_wins_over_the_stated_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    document = replace(samples.document(), date=Field(value="2018-06-28"))
    assert stamp(document) == datetime(1970, 1, 2, tzinfo=UTC)


def test_an_environment_that_is_no_number_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert stamp(samples.document()) == FIXED
