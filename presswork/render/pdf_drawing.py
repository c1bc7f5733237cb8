"""Lines of a PDF drawn at once: what a glyph becomes in the file is made once for a document.

WeasyPrint asks Pango for each glyph of a line, member by member, and computes what is written of
it anew. Here the glyphs of a run are read in one piece. What has more to it than glyphs in a row,
as pictures of signs, is left to WeasyPrint.
"""

from collections.abc import Callable, Iterator
from typing import Any

from presswork.render.pdf_native import Ints
from presswork.render.pdf_parts import Part
from presswork.render.pdf_replace import replace

__all__ = ["draw_at_once", "runs_of"]

_NO_SIZES = 14802
"""Before this version Pango says wrongly how large a font is."""
_REAL = 0x0FFFFFFF
"""Greater numbers stand for no glyph of a font."""
_FONTS = 200
"""So many fonts, each in one size, are remembered."""
_PICTURES = ("bitmap", "svg", "png", "colr")
"""What makes a font one of pictures."""

Glyph = tuple[int, int, int]
"""The number of a glyph, its width and how far it is moved aside."""
Run = tuple[Any, list[Glyph], int]
"""Glyphs in one font, as Pango has them and as numbers, and the place of the first in its run."""


def draw_at_once() -> None:
    """Let WeasyPrint draw lines of plain glyphs at once."""
    from weasyprint.draw import text
    from weasyprint.text import fonts
    from weasyprint.text.ffi import pango

    replace(fonts.get_pango_font_key, _remembered(fonts.get_pango_font_key))
    if pango.pango_version() >= _NO_SIZES:
        replace(text.draw_first_line, _drawing(text.draw_first_line))


def _remembered(describe: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return what describes a font as *describe* does, once, and not for each run of glyphs.

    A font that is remembered is held: another one could come to stand in its place in memory.
    """
    from weasyprint.text.ffi import ffi, gobject

    ffi.cdef("gpointer g_object_ref (gpointer object);")
    known: dict[Any, tuple[Any, Any]] = {}

    def described(font: Any) -> Any:
        if font not in known:
            if len(known) >= _FONTS:
                known.clear()
            held = ffi.gc(gobject.g_object_ref(font), gobject.g_object_unref)
            known[font] = describe(font), held
        return known[font][0]

    return described


def _drawing(draw: Callable[..., Any]) -> Callable[..., Any]:
    """Return `draw_first_line`, which leaves to *draw* what is more than glyphs in a row."""
    from weasyprint.text.ffi import ffi

    glyphs = Ints(ffi, "PangoGlyphInfo")

    def draw_first_line(
        stream: Any, textbox: Any, text_overflow: str, block_ellipsis: str, matrix: Any
    ) -> Any:
        layout = textbox.pango_layout
        part = vars(layout).get("part")
        cut = text_overflow == "ellipsis" or block_ellipsis != "none"
        if not cut and textbox.text.strip() and textbox.style["font_size"] >= 1:
            runs = list(_of_part(glyphs, part) if part else _of_line(glyphs, layout))
            fonts = [stream.add_font(run.item.analysis.font) for run, _, _ in runs]
            if all(read for _, read, _ in runs) and not any(map(_has_pictures, fonts)):
                stream.set_text_matrix(*matrix.values)
                _show(stream, part.paragraph.text if part else layout.text, runs, fonts)
                return []
        if part:
            del layout.part
            layout.setup(textbox.style)
            layout.set_text(layout.text)
        return draw(stream, textbox, text_overflow, block_ellipsis, matrix)

    return draw_first_line


def _of_line(numbers: Ints, layout: Any) -> Iterator[Run]:
    """Yield the runs of the only line of *layout*."""
    from weasyprint.text.ffi import ffi, pango

    pango.pango_layout_set_single_paragraph_mode(layout.layout, True)  # noqa: FBT003 - C
    line, _ = layout.get_first_line()
    for run in runs_of(line, ffi.NULL):
        yield run, _read(numbers, run), 0


def _of_part(numbers: Ints, part: Part) -> Iterator[Run]:
    """Yield the runs of *part* of a paragraph, the glyphs of which are read once."""
    known = part.paragraph.glyphs
    for number, run, first, last in part.runs():
        if number not in known:
            known[number] = _read(numbers, run)
        yield run, known[number][first:last], first


def runs_of(line: Any, end: Any) -> Iterator[Any]:
    """Yield the runs of a *line* of Pango."""
    run = line.runs
    while run != end:
        yield run.data
        run = run.next


def _read(numbers: Ints, run: Any) -> list[Glyph]:
    """Return the glyphs of *run*, none where one is missing or stands higher than the others."""
    count, at = run.glyphs.num_glyphs, run.glyphs.glyphs
    found, widths, aside, up, _ = numbers.members(at, count)
    if any(up) or max(found, default=0) >= _REAL or min(found, default=0) < 0:
        return []
    return list(zip(found, widths, aside, strict=True))


def _has_pictures(font: tuple[Any, float]) -> bool:
    return any(getattr(font[0], kind) for kind in _PICTURES)


def _show(stream: Any, text: str, runs: list[Run], fonts: list[tuple[Any, float]]) -> None:
    """Write *runs* of glyphs of *text* to *stream*."""
    shown, before = "", None
    for (run, glyphs, first), (font, size) in zip(runs, fonts, strict=True):
        if run.item.analysis.font != before:
            before = run.item.analysis.font
            if shown:
                stream.show_text(shown)
            shown = ""
            stream.set_font_size(font.hash, size)
        written = vars(font).setdefault("written", {}).setdefault(size, {})
        try:
            signs = "".join(map(written.__getitem__, glyphs))
        except KeyError:
            for at, glyph in enumerate(glyphs, first):
                if glyph not in written:
                    written[glyph] = _written(stream, text, run, at, (font, size))
            signs = "".join(map(written.__getitem__, glyphs))
        shown += f"<{signs[:-1]}" if signs[-1] == "<" else f"<{signs}>"
    stream.show_text(shown)


def _written(stream: Any, text: str, run: Any, at: int, sized: tuple[Any, float]) -> str:
    """Return what is written of the glyph *at* this place of *run*, in a font of that size."""
    from weasyprint.text.ffi import FROM_UNITS, pango

    glyph = run.glyphs.glyphs[at]
    number, width = glyph.glyph, glyph.geometry.width
    font, size = sized
    if number not in font.to_unicode:
        font.to_unicode[number] = _text_of(text, run, at)
    if number not in font.widths:
        pango.pango_font_get_glyph_extents(
            run.item.analysis.font, number, stream.ink_rect, stream.logical_rect
        )
        font.widths[number] = round(stream.logical_rect.width * 1000 * FROM_UNITS / size)
    moved = glyph.geometry.x_offset / size
    kerning = font.widths[number] + moved - width * 1000 * FROM_UNITS / size
    before, behind = f">{-moved}<" if moved else "", f">{int(kerning)}<" if kerning else ""
    return f"{before}{number:04x}{behind}"


def _text_of(text: str, run: Any, at: int) -> str:
    """Return the letters of *text* that the glyph *at* this place of *run* stands for."""
    item, glyphs = run.item, run.glyphs
    clusters, last = glyphs.log_clusters, glyphs.num_glyphs - 1
    if item.analysis.level % 2:
        end = item.length if at == 0 else clusters[at - 1]
    else:
        end = item.length if at == last else clusters[at + 1]
    encoded = text.encode()
    return encoded[item.offset + clusters[at] : item.offset + end].decode()
