"""Inline markup that plain texts carry over from web and office: taken out, kept as marks.

`**strong**`, `*emphasis*`, `<u>`, `<sup>`, `[words](address)` and escaped signs. A sign without its
partner stays as it is printed.
"""

import re

from presswork.model import Mark, MarkKind
from presswork.normalize.surface import Cut, disjoint

__all__ = ["markup"]

_STARS = re.compile(r"(?<![\\*])(\*{1,3})(?!\*)")
_TAG = re.compile(
    r"<(/?)(u|b|i|em|strong|sup|sub|span|ins|font|mark|small)((?:\s[^<>]{0,300})?)/?>",
    re.IGNORECASE,
)
_ESCAPE = re.compile(r"\\(?=[-*_#.\[\]()<>'\"!$&`~+|{}])")
_LINK = re.compile(r"\[([^\[\]]{1,300})\]\(((?:https?://|mailto:)[^\s()<>]{1,500})\)")
_BREAK_TAG = re.compile(r"<br\s{0,3}/?>", re.IGNORECASE)
_KINDS = {
    "u": MarkKind.UNDERLINE,
    "ins": MarkKind.UNDERLINE,
    "b": MarkKind.STRONG,
    "strong": MarkKind.STRONG,
    "i": MarkKind.EMPHASIS,
    "em": MarkKind.EMPHASIS,
    "sup": MarkKind.SUPERSCRIPT,
    "sub": MarkKind.SUBSCRIPT,
}
_STAR_KINDS = {
    1: (MarkKind.EMPHASIS,),
    2: (MarkKind.STRONG,),
    3: (MarkKind.STRONG, MarkKind.EMPHASIS),
}


def markup(text: str) -> tuple[tuple[Cut, ...], tuple[Mark, ...]]:
    """Return the cuts that take the markup out of *text* and the marks that it stands for.

    Offsets of both are those of *text*; cuts do not overlap.
    """
    if not any(sign in text for sign in ("*", "<", "\\", "](")):
        return (), ()
    cuts: list[Cut] = []
    marks: list[Mark] = []
    for find in (_links, _tags, _stars):
        new_cuts, new_marks = find(text)
        cuts += new_cuts
        marks += new_marks
    for pattern, inserted in ((_BREAK_TAG, " "), (_ESCAPE, "")):
        cuts += [Cut(*match.span(), "markup", inserted) for match in pattern.finditer(text)]
    return disjoint(cuts), tuple(marks)


Found = tuple[list[Cut], list[Mark]]


def _links(text: str) -> Found:
    cuts: list[Cut] = []
    marks: list[Mark] = []
    for match in _LINK.finditer(text):
        start, end = match.span(1)
        cuts += [Cut(match.start(), start, "markup"), Cut(end, match.end(), "markup")]
        marks.append(Mark(start=start, end=end, kind=MarkKind.LINK, target=match.group(2)))
    return cuts, marks


def _tags(text: str) -> Found:
    cuts: list[Cut] = []
    marks: list[Mark] = []
    open_: dict[str, list[int]] = {}
    for match in _TAG.finditer(text):
        name = match.group(2).lower()
        cuts.append(Cut(*match.span(), "markup"))
        if not match.group(1):
            open_.setdefault(name, []).append(match.end())
        elif open_.get(name) and name in _KINDS:
            start = open_[name].pop()
            marks.append(Mark(start=start, end=match.start(), kind=_KINDS[name]))
    return cuts, marks


def _stars(text: str) -> Found:
    """Pair runs of stars: one that opens stands before a word, one that closes behind one."""
    cuts: list[Cut] = []
    marks: list[Mark] = []
    opened: re.Match[str] | None = None
    for match in _STARS.finditer(text):
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if opened is not None and match.group(1) == opened.group(1) and before.strip():
            cuts += [Cut(*opened.span(), "markup"), Cut(*match.span(), "markup")]
            kinds = _STAR_KINDS[len(match.group(1))]
            marks += [Mark(start=opened.end(), end=match.start(), kind=kind) for kind in kinds]
            opened = None
        elif after.strip():
            opened = match
    return cuts, marks
