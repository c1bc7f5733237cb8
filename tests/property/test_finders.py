"""What holds for the finders of facts whatever the text."""

import importlib
import inspect
import pkgutil
import re
import time
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import presswork.extract
from presswork.extract import extract
from presswork.model import Block, BlockKind, Document, Field, Origin, Source
from presswork.values import Struct, asdict

SIZE = 50_000
BUDGET = 0.2
"""CPU seconds that a pattern may take on SIZE signs of filler."""
TRIES = 3

FILLERS = (
    "1",
    " ",
    "1,",
    "1.1",
    "(",
    "one and ",
    "half a million ",
    "1 May ",
    "2018-",
    "since the end of ",
    "S/RES/",
    "resolutions 1 (2001), ",
    "Article 1, of the Convention ",
    "www.a@",
    "+1 (2) ",
    "twenty-",
    "“A ",
    "\u00a0",
    "1 1/2 ",
    "two-and-a-half ",
    "“a ",
    "Article 1 (1) (a) ",
    "The False Claims Act ",
    "Master John C. ",
    "Monday 1 to ",
    "A-1-",
    "12 CFR 1(a)",
    "Old Port Road ",
)


_ARGUMENTS: dict[object, object] = {str: "", tuple[str, ...]: ("Norland",)}
"""What a function of patterns is asked with; a switch is on."""


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield the name and each pattern of each module of the finders, for English."""
    for info in pkgutil.iter_modules(presswork.extract.__path__, "presswork.extract."):
        module = importlib.import_module(info.name)
        for name, item in vars(module).items():
            made = inspect.unwrap(item) if callable(item) else item
            if getattr(made, "__module__", info.name) != info.name:
                continue
            for pattern in _within(_value(item)):
                yield f"{info.name}.{name}", pattern


def _value(item: object) -> object:
    if not hasattr(item, "__wrapped__"):
        return item
    assert callable(item)
    named = inspect.signature(item).parameters
    arguments = {name: _ARGUMENTS.get(one.annotation, True) for name, one in named.items()}
    return item(**(arguments | {"code": "en"})) if "code" in arguments else None


def _within(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Struct):
        yield from _within(list(asdict(value).values()))
    elif isinstance(value, Mapping):
        yield from _within(list(value.values()))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _within(item)


ALL = tuple(patterns())


def _document(text: str) -> Document:
    block = Block(
        id="b0001", kind=BlockKind.PARAGRAPH, text=text, reference="1", origin=Origin(part="line 1")
    )
    source = Source(name="case.txt", sha256="0" * 64, media_type="text/plain", reader="case/1")
    return Document(source=source, language="en", date=Field(value="2023-05-15"), body=(block,))


@pytest.mark.slow
@pytest.mark.parametrize("filler", FILLERS)
def test_no_pattern_is_slow_on_hostile_filler(filler: str) -> None:
    text = (filler * SIZE)[:SIZE]
    slow = [name for name, pattern in ALL if _seconds(pattern, text) > BUDGET]
    assert slow == []


def _seconds(pattern: re.Pattern[str], text: str) -> float:
    """Return what *pattern* takes at least: what else a machine does only ever adds to it."""
    least = BUDGET + 1
    for _ in range(TRIES):
        before = time.process_time()
        for _ in pattern.finditer(text):
            pass
        least = min(least, time.process_time() - before)
        if least <= BUDGET:
            break
    return least


def test_the_patterns_are_all_there() -> None:
    assert len(ALL) > 60


WORDS = st.sampled_from([
    *FILLERS,
    "41 ",
    "1,300 ",
    "percent ",
    "2018 ",
    "14 June ",
    "S/RES/1373 ",
    "(2001)",
    "€",
    "\t",
])


@example("1€ one and ")
@settings(max_examples=200)
@given(st.lists(st.one_of(WORDS, st.text(max_size=6)), max_size=30).map("".join))
def test_facts_slice_to_their_words_and_never_overlap(text: str) -> None:
    facts = extract(_document(text)).facts
    last = 0
    for fact in facts:
        assert text[fact.span.start : fact.span.end] == fact.text
        assert fact.span.start >= last
        last = fact.span.end
        if fact.approx_span:
            assert text[fact.approx_span.start : fact.approx_span.end] == fact.approx
        if fact.stance_span:
            assert text[fact.stance_span.start : fact.stance_span.end] == fact.stance_text


@settings(max_examples=50)
@given(st.text(max_size=200))
def test_any_text_gives_a_result(text: str) -> None:
    assert extract(_document(text)).facts is not None
