"""A damaged file of any format is read without loss, or refused in one clear line.

`benchmarks/fuzz.py` tries thousands of each.
"""

import random

import pytest

from presswork.invariants import broken_invariant
from tests.damage import KINDS, damaged, outcome

_SLOW = {"pdf": 8}  # each starts a process
_COUNT = 60


@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_file_is_read_or_refused(kind: str) -> None:
    chance = random.Random(kind)  # noqa: S311 - the same damage in every run
    for _ in range(_SLOW.get(kind, _COUNT)):
        outcome(kind, damaged(kind, chance))


def test_a_chinese_month_with_a_bad_character_in_it_is_no_fault() -> None:
    found, _ = outcome("md", "主席先生：\n\n2014\ufffd<\ufffd9月24>>> 号。\n".encode())
    assert found is not None
    assert broken_invariant(found) is None
