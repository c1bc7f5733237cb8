"""Whose claim a figure is: how often a sentence is looked through."""

import re
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from presswork.extract import extract, stances
from presswork.model import Block, BlockKind, Document, Origin, Source
from presswork.values import asdict

_SOURCE = Source(name="case.txt", sha256="0" * 64, media_type="text/plain", reader="case/1")


class _Counting:
    """A pattern that counts the characters it is asked to look at."""

    seen = 0
    """The characters that all of them looked at."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern

    def finditer(self, text: str, at: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        _Counting.seen += (len(text) if end is None else end) - at
        return self.pattern.finditer(text, at, len(text) if end is None else end)

    def match(self, text: str, at: int = 0) -> re.Match[str] | None:
        return self.pattern.match(text, at)

    def fullmatch(self, text: str, at: int = 0, end: int | None = None) -> re.Match[str] | None:
        return self.pattern.fullmatch(text, at, len(text) if end is None else end)

    def sub(self, with_: str, text: str) -> str:
        return self.pattern.sub(with_, text)

    def search(self, text: str, at: int = 0, end: int | None = None) -> re.Match[str] | None:
        _Counting.seen += (len(text) if end is None else end) - at
        return self.pattern.search(text, at, len(text) if end is None else end)


def _looked_at(text: str, monkeypatch: pytest.MonkeyPatch) -> int:
    words = stances.stance_words("en")
    wrapped = asdict(words)
    for name, value in wrapped.items():
        if isinstance(value, re.Pattern):
            wrapped[name] = _Counting(value)
    monkeypatch.setattr(stances, "stance_words", lambda _code: SimpleNamespace(**wrapped))
    _Counting.seen = 0
    block = Block(id="b0001", kind=BlockKind.PARAGRAPH, text=text, origin=Origin(part="line 1"))
    extract(Document(source=_SOURCE, language="en", body=(block,)))
    monkeypatch.undo()
    return _Counting.seen


@pytest.mark.parametrize(
    "filler", ["he met 12 men of the north, ", "“he said 12 men of the north came here” "]
)
def test_many_figures_of_one_sentence_do_not_look_through_it_each(
    filler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    once = _looked_at(filler * 40, monkeypatch)
    assert once > 0
    assert _looked_at(filler * 80, monkeypatch) < 2.2 * once


def test_a_source_speaks_no_further_than_a_sentence_is_long() -> None:
    text = f"According to the port 12 men sank{' and the quay was silent' * 20} and 46 fled"
    block = Block(id="b0001", kind=BlockKind.PARAGRAPH, text=text, origin=Origin(part="line 1"))
    facts = extract(Document(source=_SOURCE, language="en", body=(block,))).facts
    assert [fact.stance for fact in facts] == ["attributed", None]
