"""A document finds the stack of Python as large as it needs it."""

from pathlib import Path
from resource import RUSAGE_SELF, getrusage

import pytest

from presswork.batch import task
from presswork.batch.task import Order, Task

_DEEP, _CALLS = 400, 100


def _leaf(a: int, b: int) -> int:
    return a + b


def _called_at(depth: int) -> int:
    """Return how many pages of memory a hundred calls at this *depth* ask the system for."""
    if depth:
        return _called_at(depth - 1)
    before = getrusage(RUSAGE_SELF).ru_minflt
    for number in range(_CALLS):
        _leaf(number, number)
    return getrusage(RUSAGE_SELF).ru_minflt - before


def test_no_call_within_a_document_asks_the_system_for_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[int] = []

    def look(*_: object) -> None:
        found.extend(map(_called_at, range(_DEEP)))

    monkeypatch.setattr(task, "_build", look)
    task.build(
        Task(file="norland.txt", shown="norland.txt", folder="n", stem="n"),
        Order(out=tmp_path, seconds=0, memory=0),
    )
    assert len(found) == _DEEP
    assert max(found[1:]) < _CALLS / 2
