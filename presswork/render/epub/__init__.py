"""The EPUB: the whole text, its fact box, a cover, navigation and true metadata, in EPUB 3.3."""

from pathlib import PurePath

from markupsafe import Markup

from presswork import fonts
from presswork.dates import stamp
from presswork.lang import Language
from presswork.model import Briefing, Direction, Format, Image, Publication
from presswork.render.context import context
from presswork.render.epub import cover, metadata
from presswork.render.epub.book import XHTML, Book, Item, bind
from presswork.render.epub.faces import embedded
from presswork.render.epub.places import contents, landmarks
from presswork.render.timeline import Ink, draw
from presswork.theme import Theme

__all__ = ["MEDIA_TYPE", "render"]

MEDIA_TYPE = "application/epub+zip"
_COVER, _PICTURE, _TEXT, _STYLE = "cover.xhtml", "cover.png", "text.xhtml", "style.css"

_INK = Ink(ink="currentColor", grey="currentColor", accent="currentColor", ground="none")


def render(briefing: Briefing, theme: Theme, stem: str) -> Publication:
    """Return the EPUB of *briefing*, named *stem*.epub.

    Equal briefings and themes give equal bytes. Raises ThemeError where a template cannot be used.
    """
    return Publication(
        format=Format.EPUB,
        name=f"{stem}.epub",
        media_type=MEDIA_TYPE,
        data=bind(_book(briefing, theme)),
    )


def _book(briefing: Briefing, theme: Theme) -> Book:
    document = briefing.document
    language = theme.language(document.language)
    logo = _logo(theme)
    names = _names(briefing, theme, logo)
    text = theme.render("epub/document.xhtml", briefing, **names)
    front = theme.render("epub/cover.xhtml", briefing, **names)
    faces = embedded(fonts.faces(fonts.scripts(text)), text)
    drawing = cover.draw(briefing, theme, names)
    picture = cover.rasterize(drawing, [face for face, _ in faces])
    files = (
        Item(name=_STYLE, media_type="text/css", data=_style(briefing, theme, faces)),
        *(file for _, file in faces),
        *(_image(image) for image in document.images),
        *((logo,) if logo else ()),
    )
    return Book(
        identifier=metadata.identifier(document),
        title=str(names["headline"]),
        language=str(names["tag"]),
        direction=document.direction.value,
        modified=stamp(document),
        core=tuple(metadata.dublin_core(briefing)),
        properties=tuple(metadata.accessibility(briefing, language)),
        pages=(_page(_COVER, front), _page(_TEXT, text)),
        files=files,
        cover=Item(name=_PICTURE, media_type="image/png", data=picture),
        contents=contents(document, language, _TEXT),
        landmarks=landmarks(document, language, _TEXT, _COVER),
        contents_title=language.labels.contents,
        landmarks_title=language.labels.landmarks,
    )


def _names(briefing: Briefing, theme: Theme, logo: Item | None) -> dict[str, object]:
    return {
        **context(briefing, theme, picture=_picture_name),
        "logo": logo.name if logo else None,
        "timeline": _timeline(briefing, theme.language(briefing.document.language)),
        "cover": _PICTURE,
        "cover_foot": cover.foot(briefing),
    }


def _style(briefing: Briefing, theme: Theme, faces: tuple[tuple[fonts.Face, Item], ...]) -> bytes:
    listed = [(face, file.name) for face, file in faces]
    return theme.render("epub/style.css", briefing, faces=listed).encode()


def _page(name: str, text: str) -> Item:
    properties = ("svg",) if "<svg" in text else ()
    return Item(name=name, media_type=XHTML, data=text.encode(), properties=properties)


def _image(image: Image) -> Item:
    return Item(name=_picture_name(image), media_type=image.media_type, data=image.data)


def _picture_name(image: Image) -> str:
    suffix = image.media_type.rpartition("/")[2].partition("+")[0]
    return f"images/{image.id}.{suffix}"


def _logo(theme: Theme) -> Item | None:
    if not theme.tokens.logo:
        return None
    path = theme.path(theme.tokens.logo)
    suffix = path.suffix.lower()
    name = str(PurePath("images", f"logo{suffix}"))
    media_type = "image/svg+xml" if suffix == ".svg" else f"image/{suffix[1:]}"
    return Item(name=name, media_type=media_type, data=path.read_bytes())


def _timeline(briefing: Briefing, language: Language) -> Markup | None:
    """Return the timeline in the ink of the reader, light or dark."""
    drawn = draw(
        briefing.box.timeline,
        language.labels,
        _INK,
        rtl=briefing.document.direction is Direction.RTL,
    )
    return Markup(drawn) if drawn else None  # noqa: S704 - our own drawing, its words escaped
