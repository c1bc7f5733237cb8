"""Pictures: drawings in, the image files that they show and their text alternatives out."""

from collections.abc import Iterator
from typing import Any

from presswork.model import Image
from presswork.read.docx.package import Package, Part, q
from presswork.read.images import media_type_of

__all__ = ["Pictures"]

_SHOWN = ((q("a:blip"), q("r:embed")), (q("v:imagedata"), q("r:id")))


class Pictures:
    """The pictures of a document as they are met."""

    def __init__(self, package: Package) -> None:
        """Take the files from *package*."""
        self._package = package
        self._found: dict[tuple[str, str], Image] = {}
        self.left = 0
        """How many are of a kind that the publications cannot show."""

    @property
    def images(self) -> tuple[Image, ...]:
        """Return what was met, in order."""
        return tuple(self._found.values())

    def take(self, drawing: Any, part: Part) -> Iterator[str]:
        """Yield the ids of the images that *drawing* shows, those in its text boxes left out."""
        boxed = {id(e) for box in drawing.iter(q("w:txbxContent")) for e in box.iter()}
        for tag, attribute in _SHOWN:
            for shown in drawing.iter(tag):
                kind, target, outside = part.links.get(shown.get(attribute, ""), ("", "", True))
                if id(shown) not in boxed and kind == "image" and not outside:
                    yield from self._image(target, _alternative(drawing))

    def _image(self, name: str, alt: str) -> Iterator[str]:
        data = self._package.data(name)
        media_type = media_type_of(data)
        if media_type is None:
            self.left += 1
            return
        key = (name, alt)
        if key not in self._found:
            id_ = f"image{len(self._found) + 1}"
            self._found[key] = Image(id=id_, media_type=media_type, alt=alt, data=data)
        yield self._found[key].id


def _alternative(drawing: Any) -> str:
    described = next(drawing.iter(q("wp:docPr")), None)
    if described is not None:
        return " ".join(described.get("descr", "").split())
    shape = next(drawing.iter(q("v:shape")), None)
    return "" if shape is None else " ".join(shape.get("alt", "").split())
