"""Words in another language than the document's: a block in; its language, or marks of it, out.

A sentence is told by its frequent short words or its script. Where that is not plain nothing is
said: a passage under the wrong language is read aloud wrongly, and its facts are lost.
"""

import re
from collections.abc import Iterator

from presswork.lang.heads import heads
from presswork.lasting import lasting
from presswork.model import Block, Mark, MarkKind
from presswork.normalize.language import direction_of, script_of, shares
from presswork.values import replace

__all__ = ["with_languages"]

_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(
    r"“([^“”]{12,2000})”|«([^«»]{12,2000})»|\"([^\"]{12,2000})\"|„([^„“”]{12,2000})[“”]"
)
_LEAST_WORDS = 8
_LEAST_LETTERS = 8
_CLEAR_SHARE = 0.16
_OWN_SHARE = 0.08
_TIMES = 3
_LEAST_TOLD = 3
_IDEOGRAPHIC = frozenset({"Hani", "Kana"})
"""Scripts that share their ideographs: a few alone do not tell one from the other."""


def with_languages(item: Block, code: str) -> Block:
    """Return *item* with its language where it is plainly not *code*, else with quotations marked.

    What a format declares stays.
    """
    if item.language is not None or item.rows or code not in heads():
        return item
    other = _foreign(item.text, code)
    if other is not None:
        turned = direction_of(other, item.text)
        return replace(
            item, language=other, direction=turned if turned != direction_of(code, "") else None
        )
    quoted = tuple(_quoted(item.text, code))
    return (
        replace(item, marks=tuple(sorted([*item.marks, *quoted], key=_place))) if quoted else item
    )


def _place(mark: Mark) -> tuple[int, int]:
    return mark.start, mark.end


def _quoted(text: str, code: str) -> Iterator[Mark]:
    """Yield a mark for each quotation of *text* that is in another language."""
    for match in _QUOTED.finditer(text):
        start, end = match.span(match.lastindex or 0)
        if other := _foreign(text[start:end], code):
            yield Mark(start=start, end=end, kind=MarkKind.LANGUAGE, target=other)


def _foreign(text: str, code: str) -> str | None:
    """Return the language of *text* where it is plainly another than *code*."""
    words = _WORD.findall(text.lower())
    own = sum(word in _short_words(code) for word in words)
    if own > _OWN_SHARE * len(words) or sum(map(len, words)) < _LEAST_LETTERS:
        return None
    script, home = script_of(text), heads()[code].script
    if script == home and len(words) < _LEAST_WORDS:
        return None
    found = shares(text)
    best = max(found, key=lambda other: found[other], default=code)
    if best == code or {script, home} <= _IDEOGRAPHIC:
        return None
    if len(found) == 1:  # its script tells it
        return best
    # in names such as La Paz a short word begins with a capital
    told = sum(word in _short_words(best) for word in _WORD.findall(text))
    clear = found[best] >= max(_CLEAR_SHARE, _TIMES * found.get(code, 0.0))
    return best if told >= _LEAST_TOLD and (clear or script != home) else None


@lasting
def _short_words(code: str) -> frozenset[str]:
    return frozenset(heads()[code].stop_words)
