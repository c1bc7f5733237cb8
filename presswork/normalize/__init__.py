"""Normalizing: a `Source` in, a `Document` out, its structure recovered and nothing lost.

Lines are cut out of the raw blocks, furniture is set aside, the head is parted from the body, and
each stretch becomes one block that knows every change made on the way. No step knows a format.
"""

from collections.abc import Sequence

from presswork.model import Document, Source
from presswork.normalize.assemble import Zones, document
from presswork.normalize.body import body_passages, margins
from presswork.normalize.closing import with_closing
from presswork.normalize.furniture import without_furniture
from presswork.normalize.head import head_elements, head_length
from presswork.normalize.language import direction_of, told
from presswork.normalize.lines import Line, joined, lines
from presswork.normalize.passage import Passage
from presswork.normalize.vocabulary import Vocabulary, vocabulary

__all__ = ["normalize"]


def normalize(source: Source, language: str | None = None) -> Document:
    """Return *source* with head, body and furniture told apart; *language* wins over detection."""
    every = lines(source)
    code = language or source.language or _language(every)
    words = vocabulary(code)
    named = without_furniture(every, words)
    text = [line for line in named if line.kind is None]
    count = head_length(text, words)
    zones = Zones(
        head=_head(text[:count], words, source),
        body=_body(text[count:], words, source),
        furniture=tuple(_alone(line) for line in named if line.kind is not None),
    )
    direction = direction_of(code, "".join(line.words for line in text))
    return document(source, code, direction, zones, words)


def _language(every: Sequence[Line]) -> str:
    """The language of the body: the first fifth may be a head in another one."""
    text = "\n".join(line.words for line in every)
    return told(text[len(text) // 5 :], "en")


def _head(lines_: Sequence[Line], words: Vocabulary, source: Source) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            raw=joined(element.lines, source.text),
            kind=element.kind,
            order=element.lines[0].index,
            rule=element.rule,
        )
        for element in head_elements(lines_, words)
    )


def _body(lines_: Sequence[Line], words: Vocabulary, source: Source) -> tuple[Passage, ...]:
    passages = body_passages(lines_, words, margins(lines_), source.text)
    return with_closing(tuple(passages), words)


def _alone(line: Line) -> Passage:
    assert line.kind is not None  # only lines that are named come here
    return Passage(raw=line.raw, kind=line.kind, order=line.index, rule=line.rule)
