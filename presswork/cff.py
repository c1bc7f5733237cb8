"""The few bytes of a CFF table that say by which id each glyph goes (Adobe Technical Note 5176)."""

import struct
from collections.abc import Iterator

__all__ = ["cid_by_glyph"]

_CHARSET, _CHARSTRINGS, _ESCAPE = 15, 17, 12
_RANGES = 2
_INTEGER, _LONG, _REAL = 28, 29, 30
_REAL_END = 0x0F


def cid_by_glyph(font: bytes) -> bytes:
    """Return the OpenType *font* with a charset that gives glyph n the id n, one range for all.

    The old charset is longer and is overwritten where it stands, so that no offset moves.
    """
    table = _cff(font)
    top = dict(_operators(*_top_dict(font, table)))
    at = table + top[_CHARSET]
    glyphs = struct.unpack_from(">H", font, table + top[_CHARSTRINGS])[0]
    charset = struct.pack(">BHH", _RANGES, 1, glyphs - 2)
    return font[:at] + charset + font[at + len(charset) :]


def _cff(font: bytes) -> int:
    """Return where the CFF table of *font* begins."""
    tables = struct.unpack_from(">H", font, 4)[0]
    for number in range(tables):
        tag, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * number)
        if tag == b"CFF ":
            return int(offset)
    raise LookupError("no CFF table")


def _top_dict(font: bytes, table: int) -> tuple[bytes, int, int]:
    """Return *font* and where its first top dictionary begins and ends."""
    names = table + font[table + 2]
    return (font, *_first(font, _end(font, names)))


def _first(font: bytes, index: int) -> tuple[int, int]:
    """Return where the first entry of the INDEX at *index* begins and ends."""
    count, size = _number(font, index, 2), font[index + 2]
    data = index + 3 + (count + 1) * size - 1
    start, end = (_number(font, index + 3 + size * n, size) for n in (0, 1))
    return data + start, data + end


def _end(font: bytes, index: int) -> int:
    """Return where the INDEX at *index* ends."""
    count, size = _number(font, index, 2), font[index + 2]
    data = index + 3 + (count + 1) * size - 1
    return data + _number(font, index + 3 + size * count, size)


def _number(font: bytes, at: int, size: int) -> int:
    return int.from_bytes(font[at : at + size], "big")


def _operators(font: bytes, at: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield each one-byte operator of a dictionary with its last operand."""
    operand = 0
    while at < end:
        first = font[at]
        if first <= 21:  # noqa: PLR2004 - the operators, table 9 of the note
            if first != _ESCAPE:
                yield first, operand
            at += 2 if first == _ESCAPE else 1
        else:
            operand, at = _operand(font, at)


def _operand(font: bytes, at: int) -> tuple[int, int]:
    """Return the operand at *at*, 0 for a real number, and where it ends."""
    first = font[at]
    if first == _INTEGER:
        return int.from_bytes(font[at + 1 : at + 3], "big", signed=True), at + 3
    if first == _LONG:
        return int.from_bytes(font[at + 1 : at + 5], "big", signed=True), at + 5
    if first == _REAL:
        at += 1
        while font[at] & 0x0F != _REAL_END and font[at] >> 4 != _REAL_END:
            at += 1
        return 0, at + 1
    if first <= 246:  # noqa: PLR2004 - table 3 of the note
        return first - 139, at + 1
    if first <= 250:  # noqa: PLR2004
        return (first - 247) * 256 + font[at + 1] + 108, at + 2
    return -(first - 251) * 256 - font[at + 1] - 108, at + 2
