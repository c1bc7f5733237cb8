"""Renderers: a briefing and a theme in, the bytes of one publication out.

A renderer is a module with a `render(briefing, theme, stem)`; it is imported when its format is
asked for, imports its heavy library inside its function, and knows no other renderer.
"""

from importlib import import_module

from presswork.model import Briefing, Format, Publication
from presswork.theme import Theme

__all__ = ["FORMATS", "render"]

FORMATS: dict[Format, str] = {
    Format.PDF: "presswork.render.pdf",
    Format.DOCX: "presswork.render.docx",
    Format.EPUB: "presswork.render.epub",
    Format.HTML: "presswork.render.html",
}


def render(briefing: Briefing, theme: Theme, stem: str, format_: Format) -> Publication:
    """Return the publication of *briefing* in *format_*, named *stem* with its suffix.

    Raises ThemeError where a template or style of *theme* cannot be used.
    """
    publication: Publication = import_module(FORMATS[format_]).render(briefing, theme, stem)
    return publication
