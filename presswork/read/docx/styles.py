"""Styles: what a paragraph or run inherits, by the chain of styles that each is based on."""

import re
from collections.abc import Iterator
from typing import Any

from presswork.model import BlockKind
from presswork.read.docx.package import Part, q
from presswork.values import Struct

__all__ = ["Look", "Styles", "on"]

# built-in names are English in every language version of Word
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_KINDS = {
    "title": BlockKind.TITLE,
    "quote": BlockKind.QUOTE,
    "intense quote": BlockKind.QUOTE,
    "block text": BlockKind.QUOTE,
}
_CONTENTS = re.compile(r"toc (?:[1-9]|heading)|table of figures", re.IGNORECASE)
_DEPTH = 20
_NO_LEVEL = 9
"""An outline level of 9 says: body text."""


class Look(Struct, frozen=True, kw_only=True):
    """What the style of a paragraph says of it."""

    kind: BlockKind | None = None
    """heading, title, quote or navigation, where the style says so."""
    level: int | None = None
    """The level of a heading, from 1."""
    numbering: tuple[str, int] | None = None
    """The id of a numbering and the level in it."""


class Styles:
    """The styles of a document, looked up by id."""

    def __init__(self, part: Part | None) -> None:
        """Index the styles of *part*, or none."""
        found = part.root.iter(q("w:style")) if part else ()
        self._by_id: dict[str, Any] = {style.get(q("w:styleId"), ""): style for style in found}

    def look(self, properties: Any) -> Look:
        """Return what the paragraph *properties* and their styles say of a paragraph."""
        chain = list(self._chain(properties, "w:pStyle"))
        sources = [] if properties is None else [properties]
        sources += [found for style in chain if (found := style.find(q("w:pPr"))) is not None]
        names = [_name(style) for style in chain]
        level = _level(sources, names)
        kind = BlockKind.HEADING if level else _kind(names)
        return Look(kind=kind, level=level, numbering=_numbering(sources))

    def says(self, name: str, run: Any, paragraph: Any) -> bool:
        """Return whether the switch *name*, such as `w:vanish`, is on for the properties *run*.

        The run's own word wins over its style's, and that over the style of the *paragraph*.
        """
        own = None if run is None else run.find(q(name))
        if own is not None:
            return on(own)
        for properties, kind in ((run, "w:rStyle"), (paragraph, "w:pStyle")):
            for style in self._chain(properties, kind):
                found = style.find(f"{q('w:rPr')}/{q(name)}")
                if found is not None:
                    return on(found)
        return False

    def _chain(self, properties: Any, kind: str) -> Iterator[Any]:
        named = None if properties is None else properties.find(q(kind))
        for _ in range(_DEPTH):
            style = None if named is None else self._by_id.get(named.get(q("w:val"), ""))
            if style is None:
                return
            yield style
            named = style.find(q("w:basedOn"))


def on(switch: Any) -> bool:
    """Return whether a switch such as `<w:b/>` is on."""
    return switch.get(q("w:val"), "true") not in {"0", "false", "off", "none"}


def _name(style: Any) -> str:
    named = style.find(q("w:name"))
    return "" if named is None else named.get(q("w:val"), "").lower()


def _level(sources: list[Any], names: list[str]) -> int | None:
    """Return the outline level: the paragraph's own, else that of its nearest style with one."""
    for properties in sources:
        outline = properties.find(q("w:outlineLvl"))
        if outline is not None:
            number = _int(outline)
            return number + 1 if number < _NO_LEVEL else None
    found = (_HEADING.fullmatch(name) for name in names)
    return next((int(match.group(1)) for match in found if match), None)


def _kind(names: list[str]) -> BlockKind | None:
    for name in names:
        if _CONTENTS.fullmatch(name):
            return BlockKind.NAVIGATION
        if name in _KINDS:
            return _KINDS[name]
    return None


def _numbering(sources: list[Any]) -> tuple[str, int] | None:
    number: str | None = None
    level: int | None = None
    for properties in sources:
        place = properties.find(q("w:numPr"))
        if place is None:
            continue
        id_, depth = place.find(q("w:numId")), place.find(q("w:ilvl"))
        number = id_.get(q("w:val")) if number is None and id_ is not None else number
        level = _int(depth) if level is None and depth is not None else level
    return None if number in {None, "0"} else (number or "", level or 0)


def _int(element: Any) -> int:
    value = element.get(q("w:val"), "0")
    return int(value) if value.isdigit() else 0
