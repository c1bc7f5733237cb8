"""From the characters of the source to the words of a block, with every change written down.

Lines are joined, runs of white space become one space, markup and what no reader sees goes.
A lone no-break or thin space stays: it is as printed, and it holds a number together.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from presswork.model import Edit, Mark, MarkKind, RawBlock
from presswork.values import Struct

__all__ = ["Cut", "Surface", "disjoint", "moved", "surface"]

_KEPT_SPACES = frozenset(" \u00a0\u2009\u202f")
_BREAKS = frozenset("\n\r\f\v\x85\u2028\u2029")
_SPACES = re.compile(r"\s+")
_UNTIDY = re.compile(r"^\s|\s\s|\s$|[^\S \u00a0\u2009\u202f]")
"""White space that does not stay as it is: at either end, in runs, of other kinds."""
_CJK = re.compile(r"[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]")


class Cut(Struct, frozen=True, order=True):
    """A stretch of the raw text that the words of the block lack."""

    start: int
    """The first code point in the raw text."""
    end: int
    """One past the last code point."""
    rule: str
    """Why it is left out."""
    inserted: str = ""
    """What stands there instead."""


class Surface(Struct, frozen=True):
    """The words of a block and the way back to its raw text."""

    text: str
    """The words."""
    edits: tuple[Edit, ...]
    """Every change, in order."""
    anchors: tuple[tuple[int, int], ...]
    """Pairs of raw and text offsets, each where a kept stretch begins or a change ends."""

    def at(self, raw: int) -> int:
        """Return where the raw offset *raw* falls in the text."""
        index = bisect_right(self.anchors, (raw, len(self.text) + 1)) - 1
        begin, place = self.anchors[index]
        limit = self.anchors[index + 1][1] if index + 1 < len(self.anchors) else len(self.text)
        return min(place + raw - begin, limit)


def disjoint(cuts: Iterable[Cut]) -> tuple[Cut, ...]:
    """Return *cuts* in order, without those that overlap one that begins before them."""
    kept: list[Cut] = []
    for cut in sorted(cuts):
        if cut.start < cut.end and (not kept or cut.start >= kept[-1].end):
            kept.append(cut)
    return tuple(kept)


def _is_tidy(text: str) -> bool:
    """Tell whether all white space of *text* stays; no other than a space can be printed."""
    if text.isprintable():
        return "  " not in text and text == text.strip()
    return _UNTIDY.search(text) is None


def surface(raw: RawBlock, cuts: Iterable[Cut] = ()) -> Surface:
    """Return the words of *raw* without *cuts*, which must not overlap.

    The text of a table keeps its tabs and line feeds, since they part its cells.
    """
    ordered = sorted(cuts)
    if not ordered and _is_tidy(raw.text):
        return Surface(raw.text, (), ((0, 0),))
    changes = ordered if raw.rows else _with_white_space(raw.text, ordered)
    text: list[str] = []
    edits: list[Edit] = []
    anchors = [(0, 0)]
    done = length = 0
    for cut in changes:
        kept = raw.text[done : cut.start]
        removed = raw.text[cut.start : cut.end]
        length += len(kept)
        edits.append(Edit(at=length, removed=removed, inserted=cut.inserted, rule=cut.rule))
        anchors.append((cut.start, length))
        text += [kept, cut.inserted]
        length += len(cut.inserted)
        anchors.append((cut.end, length))
        done = cut.end
    text.append(raw.text[done:])
    return Surface("".join(text), tuple(edits), tuple(anchors))


def moved(marks: Iterable[Mark], words: Surface) -> tuple[Mark, ...]:
    """Return *marks*, given in raw offsets, in offsets of *words*.

    Those left empty are dropped, all but the calls of notes.
    """
    placed = (
        Mark(start=words.at(m.start), end=words.at(m.end), kind=m.kind, target=m.target)
        for m in marks
    )
    return tuple(m for m in placed if m.start < m.end or m.kind is MarkKind.NOTE)


def _with_white_space(text: str, cuts: list[Cut]) -> Iterator[Cut]:
    """Yield *cuts* and the changes to white space: none at either end, one space elsewhere."""
    end = _visible_end(text, cuts)
    done = 0
    spaced = True  # as if a space stood before the text, so that none begins it
    for start, stop, cut in _events(text, cuts):
        spaced = spaced and start == done
        done = stop
        if cut is not None:
            spaced = cut.inserted.isspace() if cut.inserted else spaced
            yield cut
            continue
        inserted = "" if spaced or start >= end else _joint(text, start, stop)
        spaced = True
        if inserted != text[start:stop]:
            rule = "white space" if _BREAKS.isdisjoint(text[start:stop]) else "line join"
            yield Cut(start, stop, rule, inserted)


def _events(text: str, cuts: list[Cut]) -> Iterator[tuple[int, int, Cut | None]]:
    """Yield every cut and every run of white space between cuts, in order."""
    at = 0
    for cut in [*cuts, None]:
        end = len(text) if cut is None else cut.start
        for match in _SPACES.finditer(text, at, end):
            yield (*match.span(), None)
        if cut is not None:
            yield cut.start, cut.end, cut
            at = cut.end


def _visible_end(text: str, cuts: list[Cut]) -> int:
    """Return where the last words end: only white space and cuts stand behind."""
    end = len(text)
    for cut in [*reversed(cuts), None]:
        end = max(0 if cut is None else cut.end, len(text[:end].rstrip()))
        if cut is None or cut.end != end or cut.inserted:
            break
        end = cut.start
    return end


def _joint(text: str, start: int, stop: int) -> str:
    """Return what stands for a run of white space between words."""
    run = text[start:stop]
    if run in _KEPT_SPACES:
        return run
    broken = not _BREAKS.isdisjoint(run)
    if broken and _CJK.match(text[start - 1 : start]) and _CJK.match(text[stop : stop + 1]):
        return ""
    return " "
