"""Embedded faces: the printed words in, font files out."""

from collections.abc import Iterable
from io import BytesIO

from presswork import fonts
from presswork.render.epub.book import Item

__all__ = ["embedded"]


def embedded(faces: Iterable[fonts.Face], printed: str) -> tuple[tuple[fonts.Face, Item], ...]:
    """Return each face with the file that embeds it.

    A face is embedded whole, so that readers can set any text in it; one that is too big for that,
    as the Chinese is, with the glyphs of *printed* alone.
    """
    return tuple((face, _file(face, printed)) for face in faces)


def _file(face: fonts.Face, printed: str) -> Item:
    if face.woff2 is not None:
        name = f"fonts/{face.name}.woff2"
        return Item(name=name, media_type="font/woff2", data=face.woff2.read_bytes())
    name = f"fonts/{face.name}.otf"
    return Item(name=name, media_type="font/otf", data=_subset(face, printed))


def _subset(face: fonts.Face, printed: str) -> bytes:
    """Return the font file of *face* with the glyphs of *printed*, the same bytes every time."""
    from fontTools import subset

    options = subset.Options(recalc_timestamp=False, hinting=False, desubroutinize=True)
    with subset.load_font(str(face.path), options) as font:
        subsetter = subset.Subsetter(options)
        subsetter.populate(text=printed)
        subsetter.subset(font)
        buffer = BytesIO()
        subset.save_font(font, buffer, options)
        return buffer.getvalue()
