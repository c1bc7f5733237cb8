"""Hidden units: sums that are carried along with a weight in one whole number."""

import json
from array import array
from base64 import b64decode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswork import lang
from presswork.extract.labelling import traits
from presswork.extract.labelling.units import MOST, TRAITS, UNITS, carried, raised
from presswork.extract.labelling.view import View
from presswork.extract.labelling.weights import weights
from tests.unit.extract.label_cases import sentence

_HALF = UNITS // 2


def _moved(*units: tuple[int, int]) -> list[int]:
    """Return what moves each of the named *units* by what stands beside it, and no other."""
    moved = [0] * UNITS
    for unit, by in units:
        moved[unit] = by
    return moved


def _bytes(moved: str) -> list[int]:
    return [*array("b", b64decode(moved))]


@pytest.mark.parametrize("weight", [0, 1, -1, 250, -250, 99_999, -99_999])
def test_a_weight_alone_is_what_it_was(weight: int) -> None:
    assert raised(carried(weight)) == weight


def test_a_unit_above_zero_raises_or_lowers() -> None:
    assert raised(carried(10, _moved((0, 7)))) == 17
    assert raised(carried(10, _moved((_HALF, 7)))) == 3
    assert raised(carried(10, _moved((0, 7), (_HALF, 7)))) == 10


def test_a_unit_below_zero_counts_for_nothing() -> None:
    assert raised(carried(10, _moved((0, -7), (_HALF, -9)))) == 10


def test_one_trait_may_switch_off_another() -> None:
    raising, silencing = carried(0, _moved((2, 40))), carried(5, _moved((2, -60)))
    assert raised(raising) == 40
    assert raised(raising + silencing) == 5


def test_what_is_taken_away_again_leaves_nothing() -> None:
    one, two = carried(3, _moved((1, -70))), carried(-8, _moved((1, 70), (UNITS - 1, -1)))
    running = [0, one, one + two, one + two + one]
    assert running[3] - running[2] == one
    assert raised(running[2] - running[1]) == raised(two)


_BY = st.lists(st.integers(-MOST, MOST), min_size=UNITS, max_size=UNITS)
_TRAITS = st.lists(st.tuples(st.integers(-900, 900), _BY), min_size=1, max_size=12)


@given(_TRAITS)
def test_sums_are_those_of_each_unit(rows: list[tuple[int, list[int]]]) -> None:
    total = sum(carried(*row) for row in rows)
    sums = [max(0, sum(by)) for by in zip(*(moved for _, moved in rows), strict=True)]
    weight = sum(weight for weight, _ in rows)
    assert raised(total) == weight + sum(sums[:_HALF]) - sum(sums[_HALF:])


@pytest.mark.parametrize("most", [MOST, -MOST])
def test_sums_of_as_many_traits_as_a_label_has_stay_apart(most: int) -> None:
    total = TRAITS * carried(1, [most] * UNITS)
    assert raised(total) == TRAITS
    without = TRAITS * carried(0, _moved((_HALF, -most)))
    assert raised(total + without) == TRAITS * (1 + max(most, 0))


@given(_BY, _BY, st.integers(-900, 900))
def test_such_numbers_are_in_the_order_of_their_weights(
    one: list[int], two: list[int], weight: int
) -> None:
    assert carried(weight, one) < carried(weight + 1, two)


def test_a_fact_is_told_by_its_kind_and_the_words_beside_it() -> None:
    view = View(sentence("Lind/N built/V 12/F new/n ports/n in/P Tal/N ./."), "en")
    told = dict(traits.of_fact(view, traits.Asked(2, "f", "F", "V", "1F")))
    assert told["k"] == "f"
    assert told["f-1"] == view.fine[1]
    assert told["f2"] == view.fine[4]
    assert "f-3" not in told  # nothing stands there


def test_the_file_moves_units_by_whole_numbers_that_leave_room() -> None:
    told = json.loads(Path(lang.__file__).with_name("en.labels.json").read_bytes())
    assert told["units"].keys() == {"first", "last", "whole", "fact"}
    for table in told["units"].values():
        for answers in table.values():
            for moved in answers.values():
                by = _bytes(moved)
                assert len(by) == UNITS
                assert any(by)
                assert all(abs(one) <= MOST for one in by)


def test_weights_bring_their_units_along() -> None:
    told = json.loads(Path(lang.__file__).with_name("en.labels.json").read_bytes())
    question, answers = next(iter(told["weights"]["last"].items()))
    answer, weight = next(iter(answers.items()))
    moved = told["units"]["last"].get(question, {}).get(answer, "")
    assert weights("en").last[question][answer] == carried(weight, _bytes(moved))
