"""What a brief was made of is freed when it is made, without the collector of cyclic garbage."""

import gc
from collections import Counter
from collections.abc import Iterator

import pytest

from presswork import theme
from presswork.model import Format
from presswork.render import render
from tests.samples import briefing


@pytest.fixture
def _nothing_collected() -> Iterator[None]:
    render(briefing(), theme.load(), "n", Format.PDF)
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # would hold on to where it arose
@pytest.mark.usefixtures("_nothing_collected")
def test_no_page_and_no_object_of_a_file_outlives_its_making() -> None:
    before = _kinds()
    render(briefing(), theme.load(), "n", Format.PDF)
    left = _kinds() - before
    assert not {"PDF", "StyleFor", "TextBox", "LineBox", "_Written"} & left.keys()


def _kinds() -> Counter[str]:
    return Counter(type(thing).__name__ for thing in gc.get_objects())
