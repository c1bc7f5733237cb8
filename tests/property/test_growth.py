"""The work of the stages grows with the text, not with its square: lines run are counted, not time.

What regular expressions do inside is not counted here; `test_finders` looks at each of them.
"""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

import presswork
from presswork.extract import extract
from presswork.normalize import normalize
from presswork.read import Options
from presswork.read.plaintext import read
from presswork.select import select

HOME = presswork.__path__[0]
TOO_MUCH = 2.6
"""Times the work for twice the text: 2 is linear, 4 is the square; windows and edges take some."""
LENGTH = 1200

FILLERS = (
    "12 men of ",
    "5 men of 6 women, ",
    "5% ",
    "total of 5 men, 5 women, ",
    "“5 men said A and B and C” ",
    'he said "5 ',
    "May ",
    "resolutions 1 (2001), ",
    "Articles 1, 2 and ",
    "one hundred ",
    "five (5) (5) ",
    "early ",
    "1. a\n",
    "- a\n",
    "a\n",
    "*a",
    ". ",
)


@pytest.mark.parametrize("filler", FILLERS)
def test_twice_the_text_is_about_twice_the_work(filler: str) -> None:
    _work(filler * 20)  # tables and patterns are made once
    text = (filler * LENGTH)[:LENGTH]
    once, twice = _work(text), _work(text * 2)
    grown = {name: twice[name] / once[name] for name in once}
    assert all(growth <= TOO_MUCH for growth in grown.values()), grown


def _work(text: str) -> dict[str, int]:
    """Return how many lines of the package each stage runs for *text*."""
    counts = {}

    def counted(name: str, stage: Callable[[], Any]) -> Any:
        result, counts[name] = _lines(stage)
        return result

    source = read("case.txt", text.encode(), Options())
    document = counted("normalize", lambda: normalize(source, language="en"))
    facts = counted("extract", lambda: extract(document))
    counted("select", lambda: select(document, facts))
    return counts


def _lines(stage: Callable[[], Any]) -> tuple[Any, int]:
    count = 0

    def local(_frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return local

    def calls(frame: FrameType, _event: str, _argument: object) -> Any:
        return local if frame.f_code.co_filename.startswith(HOME) else None

    before = sys.gettrace()
    sys.settrace(calls)
    try:
        result = stage()
    finally:
        sys.settrace(before)
    return result, count
