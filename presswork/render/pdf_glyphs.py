"""What each glyph of a right-to-left face stands for, told by the tables of the face.

WeasyPrint notes for each glyph the text of the first cluster in which it meets it. Where a cluster
has several glyphs, as a letter with its vowel mark, the text falls to the leftmost of them. Read
from right to left that is the last, and each later use of that glyph says a letter too much.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from presswork.fonts import Face
from presswork.kept import recalled

__all__ = ["mend_unicode"]

_SCRIPTS = frozenset({"Arab", "Hebr"})
_BOLD = 600
_CHAIN = 4
"""How often one glyph may stand in for another that stands in for a letter."""
Texts = Mapping[int, tuple[str, ...]]


def mend_unicode(pdf: Any, faces: Iterable[Face]) -> None:
    """Give every glyph of the right-to-left *faces* in *pdf* (a pydyf.PDF) its own text."""
    texts = {_name(face): face.path for face in faces if face.script in _SCRIPTS}
    objects = {item.reference: item for item in pdf.objects[1:]} if texts else {}
    for item in objects.values():
        if not isinstance(item, dict) or "ToUnicode" not in item:
            continue
        path = texts.get(_printed_name(item["BaseFont"]))
        if path is not None:
            stream = objects[item["ToUnicode"]].stream
            stream[:] = [_mended(line, glyph_texts(path)) for line in stream]


def _name(face: Face) -> tuple[str, bool]:
    return face.family, face.weight >= _BOLD


def _printed_name(name: Any) -> tuple[str, bool]:
    """Return family and boldness of a font as it is named: /ABCDEF+BriefArabic-Semi-Bold."""
    words = name.decode() if isinstance(name, bytes) else str(name)
    family, _, style = words.lstrip("/").rpartition("+")[2].partition("-")
    return family, "Bold" in style


def _mended(line: bytes, texts: Texts) -> bytes:
    """Return *line* of a character map, `<gid> <text>`, with the text that the glyph has itself."""
    gid, _, said = line.partition(b"> <")
    if not said:
        return line
    known = texts.get(int(gid[1:], 16))
    if known is None or bytes.fromhex(said[:-1].decode()).decode("utf-16-be") in known:
        return line
    return gid + b"> <" + known[0].encode("utf-16-be").hex().encode() + b">"


@cache
def glyph_texts(path: Path) -> Texts:
    """Return what each glyph of the font at *path* may stand for, by its number, likeliest first.

    A glyph that only ever joins others stands for nothing. It is kept: the library that reads the
    tables of a face takes more memory than a document does.
    """
    import fontTools

    key = f"{fontTools.version} {sha256(path.read_bytes()).hexdigest()}"
    texts: Texts = recalled(key, lambda: _read_texts(path), __file__)
    return texts


def _read_texts(path: Path) -> Texts:
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        return {font.getGlyphID(glyph): texts for glyph, texts in _named_texts(font).items()}


def _named_texts(font: Any) -> dict[str, tuple[str, ...]]:
    texts: dict[str, list[str]] = {}
    for code, glyph in font.getBestCmap().items():
        _add(texts, glyph, unicodedata.normalize("NFKC", chr(code)))
    tables = list(_substitutions(font["GSUB"].table)) if "GSUB" in font else []
    for _ in range(_CHAIN):
        for table in tables:
            _follow(texts, table)
    for glyph in _put_in(tables):
        texts.setdefault(glyph, [""])
    return {glyph: tuple(said) for glyph, said in texts.items()}


def _add(texts: dict[str, list[str]], glyph: str, text: str) -> None:
    known = texts.setdefault(glyph, [])
    if text not in known:
        known.append(text)


def _substitutions(table: Any) -> Iterator[Any]:
    """Yield the parts of the lookups of *table*, those in an extension too."""
    for lookup in table.LookupList.Lookup:
        for part in lookup.SubTable:
            yield getattr(part, "ExtSubTable", part)


def _follow(texts: dict[str, list[str]], table: Any) -> None:
    """Hand on the texts of glyphs to those that stand in for them."""
    for old, new in _pairs(texts, table):
        for text in tuple(texts.get(old, ())):
            _add(texts, new, text)


def _pairs(texts: dict[str, list[str]], table: Any) -> Iterator[tuple[str, str]]:
    """Yield each glyph with one that stands in for it, and add the texts of ligatures."""
    kind = type(table).__name__
    if kind == "SingleSubst":
        yield from table.mapping.items()
    elif kind == "AlternateSubst":
        for old, others in table.alternates.items():
            yield from ((old, new) for new in others)
    elif kind == "LigatureSubst":
        for first, ligatures in table.ligatures.items():
            for ligature in ligatures:
                parts = [texts.get(glyph) for glyph in (first, *ligature.Component)]
                if all(parts):
                    _add(texts, ligature.LigGlyph, "".join(part[0] for part in parts if part))


def _put_in(tables: Iterable[Any]) -> Iterator[str]:
    """Yield the glyphs that are put in behind others."""
    for table in tables:
        if type(table).__name__ == "MultipleSubst":
            for glyphs in table.mapping.values():
                yield from glyphs[1:]
