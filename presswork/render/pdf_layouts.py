"""Lines of a PDF: laid out from the template of their style, and kept until they are drawn.

For each line that WeasyPrint measures it tells Pango anew of language, face, size and features, and
frees the list of features never. It drops the layout of a line, which holds its shaped glyphs, and
makes it again to draw the line. That keeps the memory of long documents small and costs time.
"""

from functools import partial
from typing import Any
from weakref import WeakSet

from presswork.render.pdf_styles import kept_of

__all__ = ["READ", "keep_layouts"]

READ = (
    "direction",
    "font_family",
    "font_feature_settings",
    "font_kerning",
    "font_language_override",
    "font_size",
    "font_stretch",
    "font_style",
    "font_variant_alternates",
    "font_variant_caps",
    "font_variant_east_asian",
    "font_variant_ligatures",
    "font_variant_numeric",
    "font_variant_position",
    "font_variation_settings",
    "font_weight",
    "lang",
    "text_decoration_line",
)
"""The properties that an empty layout is made from."""
_MOST = 2000
"""So many lines are kept, about twenty pages; each takes some kilobytes."""
_TEMPLATES = 500
_NO_WIDTH = -1


def keep_layouts(line_break: Any) -> None:
    """Let lines of the module *line_break* be copies of templates, and be drawn as laid out."""
    from weasyprint.text.ffi import ffi, gobject, pango

    ffi.cdef("PangoLayout * pango_layout_copy (PangoLayout *layout);")
    templates = _Templates(line_break.Layout.setup)

    def setup(line: Any, style: Any) -> None:
        vars(line).update(templates.of(style), style=style)
        line.layout = ffi.gc(pango.pango_layout_copy(line.template), gobject.g_object_unref)

    line_break.Layout.setup = setup
    line_break.pango = _Pango(pango)
    line_break.unicode_to_char_p = _bytes_of
    line_break.line_size = partial(_line_size, ffi.new("PangoRectangle *"))
    _keep_until_drawn(line_break.Layout)


class _Templates:
    """Empty layouts, one for all styles that need the same, kept with the fonts."""

    def __init__(self, set_up: Any) -> None:
        self._set_up = set_up

    def of(self, style: Any) -> dict[str, Any]:
        """Return what a layout for *style* knows, with the template of Pango's layout."""
        kept = kept_of(style)
        known: dict[str, Any] | None = kept.get("told")
        if known is None:
            known = kept["told"] = self._shared(style)
        return known

    def _shared(self, style: Any) -> dict[str, Any]:
        kept: dict[str, dict[str, Any]] = vars(style.font_config).setdefault("templates", {})
        key = repr([style[name] for name in READ])
        if key not in kept:
            if len(kept) >= _TEMPLATES:
                kept.clear()
            made = _Line()
            self._set_up(made, style)
            known = vars(made)
            del known["style"]
            known["template"] = known.pop("layout")
            kept[key] = known
        return kept[key]


class _Line:
    """Takes the place of a line while its template is made."""


class _Pango:
    """Takes the place of the library of Pango where WeasyPrint lays out text."""

    def __init__(self, pango: Any) -> None:
        self._pango = pango

    def __getattr__(self, name: str) -> Any:
        """Return everything else as the library has it, from now on at once."""
        found = getattr(self._pango, name)
        setattr(self, name, found)
        return found

    def pango_layout_set_width(self, layout: Any, width: int) -> None:
        """Set the *width* of *layout*; one of no width has the only line, as it will be drawn.

        WeasyPrint says so when it draws it, and it would be shaped again.
        """
        self._pango.pango_layout_set_width(layout, width)
        self._pango.pango_layout_set_single_paragraph_mode(layout, width == _NO_WIDTH)


def _bytes_of(text: str) -> tuple[bytes, bytes]:
    """Return *text* twice, as what is handed to Pango, which copies it, and as bytes."""
    encoded = text.encode().replace(b"\x00", b"")
    return encoded, encoded


def _line_size(room: Any, line: Any, style: Any) -> tuple[float, float]:
    """Return width and height of the *line* of Pango; *room* is a rectangle to measure in."""
    from weasyprint.text.ffi import FROM_UNITS, ffi, pango

    pango.pango_layout_line_get_extents(line, ffi.NULL, room)
    width = room.width * FROM_UNITS
    if style["letter_spacing"] != "normal":
        width += style["letter_spacing"]
    return width, room.height * FROM_UNITS


def _keep_until_drawn(layout: Any) -> None:
    """Let lines of the class *layout* be drawn as they were laid out, as far as they are kept."""
    drop, lay_out_again = layout.deactivate, layout.reactivate
    kept: WeakSet[Any] = WeakSet()

    def deactivate(line: Any) -> None:
        drawn = line in kept
        if drawn or len(kept) >= _MOST:
            kept.discard(line)
            if vars(line).pop("part", None) is None:
                drop(line)
        else:
            kept.add(line)

    def reactivate(line: Any, style: Any) -> None:
        if line not in kept or line.justification_spacing or line.style is not style:
            vars(line).pop("part", None)
            lay_out_again(line, style)

    layout.deactivate, layout.reactivate = deactivate, reactivate
