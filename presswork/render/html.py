"""The HTML page: a briefing in, one self-contained file out, without script or remote resource."""

from markupsafe import Markup

from presswork.model import Briefing, Direction, Format, Publication
from presswork.render.context import context, file_uri
from presswork.render.json_ld import json_ld
from presswork.render.timeline import Ink, draw
from presswork.theme import Theme

__all__ = ["render", "stacks"]

_INK = Ink(ink="var(--ink)", grey="var(--grey)", accent="var(--accent)", ground="var(--tint)")


def render(briefing: Briefing, theme: Theme, stem: str) -> Publication:
    """Return the page `STEM.html`, UTF-8; raises ThemeError where a template cannot be used."""
    document = briefing.document
    names = context(briefing, theme)
    names |= {
        "scrolling": True,
        "authors": [s.name.value for s in document.speakers if s.name.value],
        "logo": file_uri(theme.path(theme.tokens.logo)) if theme.tokens.logo else None,
        "stacks": stacks(theme),
        "timeline": _timeline(briefing, theme),
        "json_ld": Markup(json_ld(briefing, str(names["headline"]), str(names["tag"]))),  # noqa: S704 - escaped for script there
    }
    page = theme.render("html/document.html", briefing, **names)
    return Publication(
        format=Format.HTML,
        name=f"{stem}.html",
        media_type="text/html",
        data=page.encode("utf-8"),
    )


def _timeline(briefing: Briefing, theme: Theme) -> Markup | None:
    language = theme.language(briefing.document.language)
    drawn = draw(
        briefing.box.timeline,
        language.labels,
        _INK,
        rtl=briefing.document.direction is Direction.RTL,
        width=760,
        family="inherit",
    )
    return None if drawn is None else Markup(drawn)  # noqa: S704 - the words are escaped there


def stacks(theme: Theme) -> dict[str, Markup]:
    """Return the font stacks as CSS, names of several words in quotation marks."""
    fonts = {"serif": theme.tokens.fonts.html_serif, "sans": theme.tokens.fonts.html_sans}
    return {key: Markup(_stack(names)) for key, names in fonts.items()}  # noqa: S704 - checked on load


def _stack(names: str) -> str:
    faces = [name.strip(" '") for name in names.split(",")]
    return ", ".join(f'"{face}"' if " " in face else face for face in faces if face)
