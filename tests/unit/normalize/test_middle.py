"""The middle of some numbers is what statistics says it is."""

from statistics import median as their_median
from statistics import quantiles

from hypothesis import given
from hypothesis import strategies as st

from presswork.normalize.middle import fifth, median


@given(st.lists(st.integers(0, 10_000), min_size=1))
def test_median(values: list[int]) -> None:
    assert median(values) == their_median(values)


@given(st.lists(st.integers(0, 10_000), min_size=2))
def test_highest_fifth(values: list[int]) -> None:
    assert fifth(values) == quantiles(values, n=5)[-1]
