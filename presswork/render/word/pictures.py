"""Pictures: the timeline as PNG, and pictures of the template as Word keeps them."""

import io
from typing import Any

from docx.shared import Mm, Twips

from presswork import fonts
from presswork.model import Briefing, Direction
from presswork.render.raster import png
from presswork.render.timeline import Ink, draw
from presswork.render.word.draft import Draft, element
from presswork.theme import Theme

__all__ = ["draw_timeline", "logo", "picture"]

_PIXELS = 1300
"""The width of the timeline: 200 dots an inch, in half the time that 300 would take."""
_LOGO = Mm(14)
"""The height of a logo; an office that wants another puts its own into `styles.docx`."""


def draw_timeline(briefing: Briefing, theme: Theme) -> bytes | None:
    """Return the timeline of *briefing* as PNG, or None where it would not be legible.

    Its letters come from the faces of presswork alone, so that it is the same on every machine.
    """
    if not briefing.box.timeline:
        return None
    labels = theme.language(briefing.document.language).labels
    words = "".join(event.text for event in briefing.box.timeline) + labels.paragraph
    upright = [face for face in fonts.faces(fonts.scripts(words)) if face.style == "normal"]
    chosen = [face.family for face in upright if face.family != "BriefSerif"]
    colours = theme.tokens.colours
    svg = draw(
        briefing.box.timeline,
        labels,
        Ink(ink=colours.ink, grey=colours.grey, accent=colours.accent, ground=colours.ground),
        rtl=briefing.document.direction is Direction.RTL,
        family=", ".join(dict.fromkeys(chosen)),
    )
    if svg is None:
        return None
    # those of the cover of the EPUB, whatever is named: they are held in memory for both
    files = [face.path for face in upright]
    return png(svg, "timeline", files, width=_PIXELS, ground=colours.ground)


def picture(data: bytes, draft: Draft, part: Any, *, alt: str, title: str = "") -> Any:
    """Return a run with the picture *data*, as wide as the text, with *alt* as its text."""
    return _inline(part.new_pic_inline(io.BytesIO(data), width=Twips(draft.width)), alt, title)


def logo(theme: Theme, part: Any) -> Any:
    """Return a run with the logo of *theme*; the institution beside it says the same in words."""
    path = theme.path(theme.tokens.logo)
    data = path.read_bytes()
    if path.suffix.lower() == ".svg":
        data = png(data.decode("utf-8"), theme.tokens.logo)
    alt = theme.tokens.institution or path.stem
    return _inline(part.new_pic_inline(io.BytesIO(data), height=_LOGO), alt, "")


def _inline(inline: Any, alt: str, title: str) -> Any:
    for side in "TBLR":  # LibreOffice takes a missing distance for 3 mm
        inline.set(f"dist{side}", "0")
    inline.docPr.set("descr", alt)
    if title:
        inline.docPr.set("title", title)
    return element("r", element("drawing", inline))
