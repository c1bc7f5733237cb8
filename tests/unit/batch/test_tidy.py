"""What a document leaves behind in its process."""

import gc
import weakref
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from presswork.batch.pool import _watched
from presswork.batch.task import Order, Outcome, Status, Task
from presswork.batch.tidy import tidy


class Box:
    """Names itself, as a box of a page names the page that names it."""

    def __init__(self) -> None:
        self.page = self


@pytest.fixture(autouse=True)
def _thresholds() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_what_a_document_left_in_circles_is_freed_before_the_next() -> None:
    tidy()
    left = weakref.ref(Box())
    tidy()
    assert left() is None


def test_memory_goes_back_to_the_system_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    tidy()
    given: list[int] = []
    monkeypatch.setattr("presswork.batch.tidy._documents", count())
    monkeypatch.setattr("presswork.batch.tidy._trim", lambda: given.append(len(done)))
    done: list[int] = []
    for number in range(9):
        tidy()
        done.append(number)
    assert given == [0, 4, 8]


def test_before_the_first_document_nothing_is_looked_at() -> None:
    gc.set_threshold(700, 10, 10)
    left = weakref.ref(Box())
    tidy()
    assert left() is not None


def test_a_worker_frees_a_document_before_it_waits_for_the_next(tmp_path: Path) -> None:
    left: list[weakref.ref[Box]] = []

    def work(task: Task, _order: Order) -> Outcome:
        left.append(weakref.ref(Box()))
        return Outcome(task=task, status=Status.BUILT)

    tidy()
    task = Task(file="a.txt", shown="a.txt", folder="a", stem="a")
    _watched(work, task, Order(out=tmp_path))
    assert left[0]() is None
