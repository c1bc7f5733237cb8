"""What a document leaves behind in its process."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from presswork.batch import task


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
    task._clear()
    left = weakref.ref(Box())
    task._clear()
    assert left() is None


def test_before_the_first_document_nothing_is_looked_at() -> None:
    gc.set_threshold(700, 10, 10)
    left = weakref.ref(Box())
    task._clear()
    assert left() is not None
