"""Pictures of a page: those that it holds itself; nothing is fetched."""

import base64
import binascii
import re
from typing import Any

from presswork.model import Image
from presswork.read.images import media_type_of

__all__ = ["Pictures"]

_DATA = re.compile(r"data:image/[a-z0-9.+-]{1,30};base64,", re.IGNORECASE)


class Pictures:
    """The pictures of a page as they are met."""

    def __init__(self) -> None:
        """Begin without pictures."""
        self._found: dict[bytes, Image] = {}
        self.left = 0
        """How many stand elsewhere or are of a kind that cannot be shown."""

    @property
    def images(self) -> tuple[Image, ...]:
        """Return what was met, in order."""
        return tuple(self._found.values())

    def take(self, element: Any) -> str | None:
        """Return the id of the picture that *element* holds, or None."""
        data = _bytes(element.get("src") or "")
        media_type = media_type_of(data)
        if media_type is None:
            self.left += 1
            return None
        if data not in self._found:
            alt = " ".join((element.get("alt") or "").split())
            id_ = f"image{len(self._found) + 1}"
            self._found[data] = Image(id=id_, media_type=media_type, alt=alt, data=data)
        return self._found[data].id


def _bytes(address: str) -> bytes:
    match = _DATA.match(address.strip())
    if match is None:
        return b""
    try:
        return base64.b64decode(address.strip()[match.end() :])
    except (binascii.Error, ValueError):
        return b""
