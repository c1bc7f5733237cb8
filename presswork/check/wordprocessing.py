"""A finished Word file, reopened: its bytes in, the words that a reader sees out.

What is deleted, moved away, hidden, a comment or a field code does not count.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from presswork.check.word_structure import faults
from presswork.values import Struct

__all__ = ["Reading", "reopen"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_UNSEEN = frozenset(
    {f"{_W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr")}
    | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
_GAPS = frozenset(f"{_W}{name}" for name in ("tab", "br", "cr", "ptab"))
_LARGEST = 50_000_000
"""Bytes of one part, unpacked."""


class Reading(Struct, frozen=True, kw_only=True):
    """The visible words of a Word file."""

    opening: str
    """What stands before the first heading."""
    tables: tuple[str, ...]
    """The words of each table, row by row."""
    text: str
    """What stands after the first heading, outside tables."""
    faults: tuple[tuple[str, str], ...]
    """Codes and places of what a reader without eyes would miss."""


def reopen(data: bytes) -> Reading:
    """Return what a reader sees of the Word file *data*.

    Raises zipfile.BadZipFile, KeyError, ValueError or lxml.etree.LxmlError where it cannot be read.
    """
    from presswork.etree import etree

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        document, styles = (
            etree.fromstring(_part(archive, name), etree.XMLParser(resolve_entities=False))
            for name in ("word/document.xml", "word/styles.xml")
        )
    hidden = _styles_with(styles, f"{_W}rPr/{_W}vanish")
    headings = _styles_with(styles, f"{_W}pPr/{_W}outlineLvl")
    return _read(document.find(f"{_W}body"), hidden, headings)


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > _LARGEST:
        msg = f"{name} is larger than {_LARGEST} bytes"
        raise ValueError(msg)
    return archive.read(name)


def _read(body: Any, hidden: frozenset[str], headings: frozenset[str]) -> Reading:
    opening: list[str] = []
    text: list[str] = []
    tables: list[str] = []
    into = opening
    for block in body:
        if _style(block, "pPr/pStyle") in headings:
            into = text
        chosen = tables if block.tag == f"{_W}tbl" else into
        chosen.append("".join(_words(block, hidden)))
    return Reading(
        opening=" ".join(opening),
        tables=tuple(tables),
        text=" ".join(text),
        faults=tuple(faults(body, headings)),
    )


def _words(element: Any, hidden: frozenset[str]) -> Iterator[str]:
    """Yield the visible text of *element*, paragraphs and cells parted by spaces."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN or _is_hidden(element, hidden):
        return
    if element.tag == f"{_W}t":
        yield element.text or ""
    elif element.tag in _GAPS:
        yield " "
    elif element.tag == f"{_W}noBreakHyphen":
        yield "-"
    for child in element:
        yield from _words(child, hidden)
    if element.tag == f"{_W}p":
        yield " "


def _is_hidden(element: Any, hidden: frozenset[str]) -> bool:
    """Return whether *element*, a run, a paragraph or a row, is not shown."""
    if element.tag == f"{_W}r":
        return _on(element.find(f"{_W}rPr/{_W}vanish")) or _style(element, "rPr/rStyle") in hidden
    if element.tag == f"{_W}p":
        return _style(element, "pPr/pStyle") in hidden
    return element.tag == f"{_W}tr" and _on(element.find(f"{_W}trPr/{_W}hidden"))


def _style(element: Any, path: str) -> str | None:
    found = element.find("/".join(f"{_W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{_W}val")


def _on(switch: Any) -> bool:
    return switch is not None and switch.get(f"{_W}val", "1") not in {"0", "false", "off"}


def _styles_with(styles: Any, path: str) -> frozenset[str]:
    """Return the ids of the styles that have the property *path*, their own or inherited."""
    by_id = {style.get(f"{_W}styleId"): style for style in styles.iter(f"{_W}style")}
    return frozenset(name for name in by_id if name and _has(by_id, name, path))


def _has(by_id: dict[str, Any], name: str | None, path: str) -> bool:
    seen: set[str] = set()
    while name in by_id and name not in seen:
        seen.add(name)
        own = by_id[name].find(path)
        if own is not None:
            return path.endswith("outlineLvl") or _on(own)
        name = _style(by_id[name], "basedOn")
    return False
