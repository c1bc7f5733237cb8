"""Normalizing: a `Source` in, a `Document` out, its structure recovered and nothing lost.

Lines are cut out of the raw blocks, furniture is set aside, the head is parted from the body, and
each stretch becomes one block that knows every change made on the way. No step knows a format.
"""

from collections.abc import Sequence

from presswork.model import BlockKind, Document, Source
from presswork.normalize.assemble import Zones, document
from presswork.normalize.body import body_passages, margins
from presswork.normalize.closing import with_closing
from presswork.normalize.cover import head_elements
from presswork.normalize.declared import declared
from presswork.normalize.furniture import without_furniture
from presswork.normalize.head import head_length
from presswork.normalize.headings import with_headings
from presswork.normalize.hyphens import lexicon
from presswork.normalize.items import with_items
from presswork.normalize.labels import with_labels, with_turns
from presswork.normalize.language import direction_of, told, told_apart
from presswork.normalize.lines import FURNITURE, Line, joined, lines
from presswork.normalize.passage import Passage
from presswork.normalize.release import with_release_end
from presswork.normalize.vocabulary import Vocabulary, Words, vocabulary

__all__ = ["normalize"]

_APART = FURNITURE | {BlockKind.NOTE}


def normalize(source: Source, language: str | None = None) -> Document:
    """Return *source* with head, body and furniture told apart; *language* wins over detection."""
    apart = declared(lines(source))
    code = language or source.language or _language(apart.text)
    words = vocabulary(code)
    named = with_labels(without_furniture(apart.text, words), words)
    count = _head_end(named, words)
    before, behind = named[:count], named[count:]
    # a picture among the lines of the head belongs to the text: the head prints words alone
    pictures = [line for line in before if line.raw.hint is BlockKind.FIGURE]
    front = [line for line in before if line.kind is None and line not in pictures]
    head_words = vocabulary(_language_of_head(front, code))
    body = _body([*pictures, *behind], words, source)
    zones = Zones(
        head=_head(front, head_words, source),
        body=tuple(passage for passage in body if passage.kind not in _APART),
        notes=(*(p for p in body if p.kind is BlockKind.NOTE), *apart.notes),
        furniture=(
            *apart.furniture,
            *(_alone(line) for line in before if line.kind in FURNITURE),
            *(passage for passage in body if passage.kind in FURNITURE),
        ),
        known=lexicon((line.words for line in named), words.prefixes),
    )
    direction = direction_of(code, "".join(line.words for line in behind))
    return document(source, code, direction, zones, Words(head=head_words, body=words))


def _head_end(named: Sequence[Line], words: Vocabulary) -> int:
    """Return how many of the lines *named*, furniture among them, stand before the text proper."""
    places = [place for place, line in enumerate(named) if line.kind not in FURNITURE]
    count = head_length([named[place] for place in places], words)
    return places[count] if count < len(places) else len(named)


def _language_of_head(lines_: Sequence[Line], code: str) -> str:
    """Return the language of the longest line of a head, where clearly another than *code*."""
    longest = max((line.words for line in lines_), key=len, default="")
    return told_apart(longest, code)


def _language(every: Sequence[Line]) -> str:
    """Return the language of the body: the first fifth may be a head in another one."""
    text = "\n".join(line.words for line in every)
    return told(text[len(text) // 5 :], "en")


def _head(lines_: Sequence[Line], words: Vocabulary, source: Source) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            raw=joined(element.lines, source.text)[0],
            kind=element.kind,
            order=element.lines[0].index,
            rule=element.rule,
        )
        for element in head_elements(lines_, words)
    )


def _body(lines_: Sequence[Line], words: Vocabulary, source: Source) -> tuple[Passage, ...]:
    margin = margins(lines_)
    every = body_passages(lines_, words, margin, source.text)
    passages = with_items([passage for passage in every if passage.kind not in FURNITURE])
    rows = {p.order for p in every if p.kind is BlockKind.SEPARATOR}
    passages = with_release_end(with_headings(passages, margin, words), words, rows)
    passages = with_turns(with_closing(passages, words), words)
    return (*passages, *(passage for passage in every if passage.kind in FURNITURE))


def _alone(line: Line) -> Passage:
    assert line.kind is not None  # only lines that are named come here
    return Passage(raw=line.raw, kind=line.kind, order=line.index, rule=line.rule)
