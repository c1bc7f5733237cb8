"""Lines of a PDF cut out of their paragraph, with the glyphs that it was shaped to.

A line that begins and ends at a blank is shaped as it is within its paragraph, unless the last
letter is kerned with what stands behind it. Only paragraphs in one font that run from left to right
are cut: others stand otherwise in a line of their own.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, NamedTuple

__all__ = ["Cutter", "Paragraph", "Part"]

_LEVEL = 0xFF
"""The bits that tell how deep a run is embedded; WeasyPrint reads what stands behind them too."""


class Paragraph:
    """A text that Pango has shaped in one line."""

    def __init__(self, layout: Any, runs: list[Any], clusters: list[list[int]]) -> None:
        self.layout, self.text = layout, layout.text
        self._runs = [
            (run, run.item.offset, of_run) for run, of_run in zip(runs, clusters, strict=True)
        ]
        self.glyphs: dict[int, Any] = {}
        """The glyphs of each run, read when the first line is drawn."""

    def between(self, start: int, end: int) -> Iterator[tuple[int, Any, int, int]]:
        """Yield the runs that hold the bytes from *start* to *end*, and which glyphs do."""
        for number, (run, offset, clusters) in enumerate(self._runs):
            first, last = (bisect_left(clusters, at - offset) for at in (start, end))
            if first < last:
                yield number, run, first, last


class Part(NamedTuple):
    """The glyphs of one line."""

    paragraph: Paragraph
    start: int
    end: int

    def runs(self) -> Iterator[tuple[int, Any, int, int]]:
        """Yield the runs of the line, each with its first glyph and the one behind its last."""
        return self.paragraph.between(self.start, self.end)


class Cutter:
    """Cuts lines out of paragraphs."""

    def __init__(self) -> None:
        from weasyprint.text.ffi import FROM_UNITS, ffi, pango
        from weasyprint.text.line_break import Layout

        self._layout, self._pango, self._scale = Layout, pango, FROM_UNITS
        self._ink, self._size = ffi.new("PangoRectangle *"), ffi.new("PangoRectangle *")

    def paragraph(self, layout: Any, runs: list[Any], clusters: list[list[int]]) -> Any:
        """Return what *layout* holds as a paragraph; None where it cannot be cut."""
        kinds = [run.item.analysis for run in runs]
        if any(kind.level & _LEVEL or kind.font != kinds[0].font for kind in kinds):
            return None
        return Paragraph(layout, runs, clusters)

    def line(self, part: Part, text: str, style: Any, max_width: float) -> Any:
        """Return a layout of *text*, the words of *part*."""
        line = self._layout.__new__(self._layout)
        vars(line).update(vars(part.paragraph.layout))
        del line.layout
        line.text, line.style, line.part = text, style, part
        line.max_width = max_width
        line.deactivate()
        return line

    def is_kerned(self, part: Part) -> bool:
        """Return whether the last glyph of *part* is not as wide as it is alone."""
        *_, (_, run, _, end) = part.runs()
        glyph = run.glyphs.glyphs[end - 1]
        self._pango.pango_font_get_glyph_extents(
            run.item.analysis.font, glyph.glyph, self._ink, self._size
        )
        return bool(self._size.width != glyph.geometry.width)
