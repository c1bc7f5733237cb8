"""What a reader sees in a finished PDF: bytes in; lines, links and tags of its pages out.

Running text is what the file marks as content. Text of the page margins is marked as an artifact,
that of drawings as a figure or not by itself: both are left out.
"""

import ctypes
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from presswork.values import Struct

__all__ = ["Link", "Page", "pages"]

_OUTSIDE = frozenset({"Artifact", "Figure"})
_HYPHENS = ("\x02", "\ufffe")
"""What pdfium says of a hyphen at the end of a line: in `_LINE`, nowhere else."""
_LINE = re.compile(r"[^\s\x02\ufffe][^\r\n\x02\ufffe]*[\x02\ufffe]?")
_NAME_BYTES = 64


class Link(Struct, frozen=True, kw_only=True):
    """A link inside the file."""

    page: int
    """The page that it leads to, from 0; -1 where it leads nowhere."""
    y: float
    """The height on that page, in points from its foot."""


class Page(Struct, frozen=True, kw_only=True):
    """One page as it is read."""

    lines: tuple[tuple[float, str], ...]
    """Each line of text with the height of its top, in points from the foot of the page. One that
    ends in `-` may go on in the next."""
    links: tuple[Link, ...]
    """The links inside the file, in the order in which they are drawn."""
    tagged: bool
    """Whether the page has a structure tree."""


def pages(data: bytes) -> tuple[Page, ...]:
    """Return the pages of the PDF *data*; raises ValueError where it cannot be opened."""
    from pypdfium2_raw import bindings as pdfium

    pdfium.FPDF_InitLibrary()
    file = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not file:
        raise ValueError(f"error {pdfium.FPDF_GetLastError()}")
    try:
        tagged = bool(pdfium.FPDFCatalog_IsTagged(file))
        count = pdfium.FPDF_GetPageCount(file)
        return tuple(_page(pdfium, file, number, tagged=tagged) for number in range(count))
    finally:
        pdfium.FPDF_CloseDocument(file)


def _page(pdfium: Any, file: Any, number: int, *, tagged: bool) -> Page:
    page = pdfium.FPDF_LoadPage(file, number)
    text = pdfium.FPDFText_LoadPage(page)
    tree = pdfium.FPDF_StructTree_GetForPage(page) if tagged else None
    read = Page(
        lines=tuple(_lines(pdfium, text)),
        links=tuple(_links(pdfium, file, page)),
        tagged=bool(tree) and pdfium.FPDF_StructTree_CountChildren(tree) > 0,
    )
    if tree:
        pdfium.FPDF_StructTree_Close(tree)
    pdfium.FPDFText_ClosePage(text)
    pdfium.FPDF_ClosePage(page)
    return read


def _lines(pdfium: Any, text: Any) -> Iterator[tuple[float, str]]:
    """Yield each line of running text with the top of its first letter."""
    known: dict[int, bool] = {}

    def is_running(at: int) -> bool | None:
        place = pdfium.FPDFText_GetCharIndexFromTextIndex(text, at)
        thing = pdfium.FPDFText_GetTextObject(text, place)
        if not thing:
            return None
        address = ctypes.addressof(thing.contents)  # a cast would keep *thing* in a circle
        if address not in known:
            marks = frozenset(_marks(pdfium, thing))
            known[address] = bool(marks) and marks.isdisjoint(_OUTSIDE)
        return known[address]

    whole = _text(pdfium, text)
    for found in _LINE.finditer(whole):
        for start, end in _running(found.start(), found.end(), is_running):
            place = pdfium.FPDFText_GetCharIndexFromTextIndex(text, start)
            line = whole[start:end]
            shown = f"{line[:-1]}-" if line.endswith(_HYPHENS) else line
            yield _top(pdfium, text, place), shown


def _running(
    start: int, end: int, is_running: Callable[[int], bool | None]
) -> Iterator[tuple[int, int]]:
    """Yield what is running text from *start* to *end* of a line.

    A reader may take words of a drawing for the end or the beginning of a line that is drawn
    before or behind them. What the reader put in, such as a space, belongs to nothing.
    """
    first = next(_told(range(start, end), is_running), (start, False))
    last = next(_told(range(end - 1, start - 1, -1), is_running), first)
    if first[1] and last[1]:
        yield start, end
    elif first[1] or last[1]:
        turn = next(
            at for at, running in _told(range(start, end), is_running) if running == last[1]
        )
        yield (start, turn) if first[1] else (turn, end)


def _told(
    places: Iterable[int], is_running: Callable[[int], bool | None]
) -> Iterator[tuple[int, bool]]:
    """Yield each of *places* whose sign the page itself draws, with whether that is running."""
    for at in places:
        running = is_running(at)
        if running is not None:
            yield at, running


def _text(pdfium: Any, text: Any) -> str:
    """Return all text of a page; pdfium says U+FFFE or U+0002 of a hyphen that ends a line."""
    count = pdfium.FPDFText_CountChars(text)
    units = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text, 0, count, units)
    return bytes(units)[: 2 * max(0, written - 1)].decode("utf-16-le", "surrogatepass")


def _marks(pdfium: Any, thing: Any) -> Iterator[str]:
    """Yield the names of the marks around a text object."""
    name = (ctypes.c_ushort * _NAME_BYTES)()
    for number in range(pdfium.FPDFPageObj_CountMarks(thing)):
        mark, length = pdfium.FPDFPageObj_GetMark(thing, number), ctypes.c_ulong()
        pdfium.FPDFPageObjMark_GetName(mark, name, 2 * _NAME_BYTES, length)
        yield bytes(name)[: max(0, length.value - 2)].decode("utf-16-le")


def _top(pdfium: Any, text: Any, at: int) -> float:
    side, top = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharBox(text, at, side, side, side, top)
    return top.value


def _links(pdfium: Any, file: Any, page: Any) -> Iterator[Link]:
    place, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page, place, link):
        target = pdfium.FPDFLink_GetDest(file, link)
        if target:
            flags = [ctypes.c_int() for _ in range(3)]
            x, y, zoom = (ctypes.c_float() for _ in range(3))
            pdfium.FPDFDest_GetLocationInPage(target, *flags, x, y, zoom)
            yield Link(page=pdfium.FPDFDest_GetDestPageIndex(file, target), y=y.value)
