"""Speeches of several paragraphs: each opens with a quotation mark, only the last one closes it."""

from collections.abc import Iterator, Sequence

from presswork.extract.found import Passage
from presswork.extract.quotes import is_open, quotes, speaker
from presswork.extract.stance_words import stance_words
from presswork.lang import load
from presswork.lang.sentences import sentences
from presswork.model import BODY_KINDS, Block, Fact, Span
from presswork.values import replace

__all__ = ["with_speakers"]

_ANNOUNCING = 120
"""The most code points of a sentence that announces a speech and is printed whole."""
_PAIR = 2
_HEAD = 2
"""In one of so many paragraphs a statement that is read out opens: the first may introduce it."""
_OPENING = '“"«„'
_SIGNS = frozenset('“”"«»„')
_ANNOUNCED = (":", "：")
"""What ends the sentence before a speech."""


def with_speakers(blocks: Sequence[Block], facts: Sequence[Fact], code: str) -> list[Fact]:
    """Return *facts*, those in a speech of several paragraphs of *blocks* with who gives it.

    The words that name the speaker stand in another block: before the speech, in its first
    paragraph or behind its last one. A speech without such words is left as it is, but for one
    that is the whole text: what a statement says in quotation marks throughout it says itself.
    """
    spoken = dict(_spoken(blocks, code))
    if not spoken and _is_own(blocks):
        own = {block.id for block in blocks if is_open(block.text)}
        return [_unquoted(fact) if fact.span.block in own else fact for fact in facts]
    texts = {block.id: block.text for block in blocks}
    return [_told(fact, spoken.get(fact.span.block), texts) for fact in facts]


def _is_own(blocks: Sequence[Block]) -> bool:
    """Tell whether a text opens a speech in its first or second paragraph and never closes it."""
    body = [block for block in blocks if block.kind in BODY_KINDS]
    opens = any(is_open(block.text) for block in body[:_HEAD])
    return len(body) > _HEAD and opens and is_open(body[-1].text)


def _unquoted(fact: Fact) -> Fact:
    unnamed = fact.stance == "quoted" and fact.stance_span is None
    return replace(fact, stance=None) if unnamed else fact


def _told(fact: Fact, said: Span | None, texts: dict[str, str]) -> Fact:
    if said is None or fact.stance not in {None, "quoted"} or fact.stance_span is not None:
        return fact
    words = texts[said.block][said.start : said.end]
    return replace(fact, stance="quoted", stance_text=words, stance_span=said)


def _spoken(blocks: Sequence[Block], code: str) -> Iterator[tuple[str, Span]]:
    """Yield the block of each paragraph of a speech, with the words that name who speaks.

    A paragraph all of speech goes on with who spoke in the one before it, unless what it opens is
    closed in a paragraph that names somebody else.
    """
    open_: list[str] = []
    said: Span | None = None
    for block in blocks:
        if is_open(block.text):
            open_.append(block.id)
            continue
        own = None if _is_whole(block.text) else _speaker(block, code)
        closes = block.text[:1] in _OPENING
        if speaks := (own or said) if closes else said:
            yield from ((name, speaks) for name in open_)
        open_ = []
        if not _is_whole(block.text):
            said = _announced(block, code) or own
        elif said:
            yield block.id, said
    if said:
        yield from ((name, said) for name in open_)


def _is_whole(text: str) -> bool:
    """Tell whether a paragraph is speech from its first sign to its last."""
    quoted = {text[:1], text[-1:]} <= _SIGNS
    return quoted and sum(map(text.count, _SIGNS)) == _PAIR


def _speaker(block: Block, code: str) -> Span | None:
    """Return who gives the speech inside *block*."""
    passage = Passage(text=block.text, printed=block.text, language=load(code))
    places = (speaker(passage, quote) for quote in reversed(quotes(block.text)))
    place = next((place for place in places if place), None)
    return Span(block=block.id, start=place[0], end=place[1]) if place else None


def _announced(block: Block, code: str) -> Span | None:
    """Return the sentence at the end of *block* that says who speaks in the next one."""
    text = block.text.rstrip()
    places = sentences(text, load(code)) if text.endswith(_ANNOUNCED) else ()
    if not places:
        return None
    start, _ = places[-1]
    end = len(text) - 1
    verbs = list(stance_words(code).speech.finditer(text, start, end))
    if not verbs:
        return None
    first = start if end - start <= _ANNOUNCING else verbs[-1].start()
    named = len(text[first:end].split()) > 1
    return Span(block=block.id, start=first, end=end) if named else None
