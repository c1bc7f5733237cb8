"""Printed numbers and bullets: paragraphs that bear a number, and the items of lists."""

from collections.abc import Sequence

from presswork.model import BlockKind as Kind
from presswork.model import ListPlace
from presswork.normalize.middle import median
from presswork.normalize.numbers import DASHES, Printed, bare_number, bullet, printed_number
from presswork.normalize.passage import Passage, words_of
from presswork.normalize.surface import Cut
from presswork.normalize.traits import ends_clause, is_prose, weight
from presswork.values import replace

__all__ = ["with_items"]

_PARAGRAPH_WORDS = 25
_HEADING_WORDS = 12
_PAIR = 2
_DEEPER = 2
_SURE = 4
"""How many numbers without a mark must follow one another to be those of paragraphs."""
_LEAP = 3
"""How far one of these may be from the last: a scan loses some."""


def with_items(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return *passages*, printed numbers taken out of their words and items set in their lists."""
    found = _with_numbers(passages)
    return tuple(_in_lists(_with_bullets(found)))


def _with_numbers(passages: Sequence[Passage]) -> list[Passage]:
    found = list(passages)
    for chain in (*_chains(passages), *_bare_chains(passages)):
        sizes = [weight(passages[index].raw.text) for index, _ in chain]
        kind = Kind.PARAGRAPH if median(sizes) >= _PARAGRAPH_WORDS else Kind.LIST_ITEM
        for index, printed in chain:
            place = ListPlace(list="", ordered=True) if kind is Kind.LIST_ITEM else None
            found[index] = replace(
                _numbered(found[index], printed), kind=kind, rule="printed number", place=place
            )
    return found


def _chains(passages: Sequence[Passage]) -> list[list[tuple[int, Printed]]]:
    """Return runs of passages numbered one by one; a lone number is part of its sentence."""
    chains: list[list[tuple[int, Printed]]] = []
    for index, passage in enumerate(passages):
        plain = passage.kind is Kind.PARAGRAPH and passage.raw.hint is None
        printed = printed_number(passage.raw.text) if plain else None
        if printed is None:
            continue
        value = int(printed.value)
        if chains and value == int(chains[-1][-1][1].value) + 1:
            chains[-1].append((index, printed))
        else:
            chains.append([(index, printed)])
    return [
        chain for chain in chains if len(chain) >= _PAIR and not _is_of_headings(chain, passages)
    ]


def _is_of_headings(chain: list[tuple[int, Printed]], passages: Sequence[Passage]) -> bool:
    """Tell whether text stands behind each of the short lines of *chain*: they head it."""
    numbered = {index for index, _ in chain}
    return all(
        weight(passages[index].raw.text) <= _HEADING_WORDS
        and not ends_clause(words_of(passages[index]))
        and index + 1 < len(passages)
        and index + 1 not in numbered
        and is_prose(words_of(passages[index + 1]))
        for index, _ in chain
    )


def _bare_chains(passages: Sequence[Passage]) -> list[list[tuple[int, Printed]]]:
    """Return the run of passages that are numbered without a mark from the first on, if any."""
    chain: list[tuple[int, Printed]] = []
    last = 0
    for index, passage in enumerate(passages):
        plain = passage.kind is Kind.PARAGRAPH and passage.raw.hint is None
        printed = bare_number(passage.raw.text) if plain else None
        if printed is not None and last < int(printed.value) <= last + _LEAP:
            chain.append((index, printed))
            last = int(printed.value)
    return [chain] if len(chain) >= _SURE else []


def _with_bullets(passages: Sequence[Passage]) -> list[Passage]:
    """Take a bullet for one beside another or behind a colon: a lone dash opens a paragraph."""
    marks = [_bullet_of(passage) for passage in passages]
    found = list(passages)
    for index, printed in enumerate(marks):
        if printed is None:
            continue
        beside = any(marks[i] is not None for i in (index - 1, index + 1) if 0 <= i < len(marks))
        introduced = index > 0 and passages[index - 1].raw.text.rstrip().endswith((":", "："))
        if beside or introduced or printed.mark not in DASHES:
            place = ListPlace(list="", ordered=bool(printed.value))
            found[index] = replace(
                _numbered(found[index], printed), kind=Kind.LIST_ITEM, rule="bullet", place=place
            )
    return found


def _bullet_of(passage: Passage) -> Printed | None:
    if passage.kind is not Kind.PARAGRAPH or passage.raw.hint is not None:
        return None
    return bullet(passage.raw.text)


def _numbered(passage: Passage, printed: Printed) -> Passage:
    cut = Cut(0, printed.end, "printed number")
    return replace(passage, number=printed.mark, cuts=(cut, *passage.cuts))


def _in_lists(passages: Sequence[Passage]) -> list[Passage]:
    """Give the items that stand together one list, and each its depth by its indent."""
    found: list[Passage] = []
    lists = margin = 0
    for index, passage in enumerate(passages):
        if passage.place is None or passage.place.list:
            found.append(passage)
            continue
        indent = len(passage.raw.text) - len(passage.raw.text.lstrip())
        before = passages[index - 1] if index else None
        if before is None or before.kind is not Kind.LIST_ITEM:
            lists, margin = lists + 1, indent
        level = 2 if indent >= margin + _DEEPER else 1
        place = replace(passage.place, list=f"list{lists}", level=level)
        found.append(replace(passage, place=place))
    return found
