"""Renderers: a briefing and a theme in, the bytes of one publication out.

Each module imports its heavy library inside its function; none knows another.
"""

from collections.abc import Callable

from presswork.model import Briefing, Format, Publication
from presswork.render import docx, epub, html, pdf
from presswork.theme import Theme

__all__ = ["FORMATS", "render"]

FORMATS: dict[Format, Callable[[Briefing, Theme, str], Publication]] = {
    Format.PDF: pdf.render,
    Format.DOCX: docx.render,
    Format.EPUB: epub.render,
    Format.HTML: html.render,
}


def render(briefing: Briefing, theme: Theme, stem: str, format_: Format) -> Publication:
    """Return the publication of *briefing* in *format_*, named *stem* with its suffix.

    Raises ThemeError where a template or style of *theme* cannot be used.
    """
    return FORMATS[format_](briefing, theme, stem)
