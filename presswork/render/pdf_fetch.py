"""What a page may load: files of the theme and our faces, nothing else."""

import binascii
import mimetypes
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from presswork.fonts import Face, content
from presswork.render.pdf_weasy import weasyprint

__all__ = ["bundled_only"]


def bundled_only(roots: Iterable[Path], faces: Iterable[Face]) -> Any:
    """Return a fetcher for WeasyPrint: files below *roots*, the *faces*, and `data:` addresses.

    Its `refused` lists every other address that was asked for: WeasyPrint drops some refusals
    without a word.
    """
    known = {face.path.resolve(): face for face in faces}
    return _fetcher_class()(tuple(root.resolve() for root in roots), known)


@cache
def _resource_class() -> Any:
    weasyprint()
    from weasyprint.urls import URLFetcherResponse

    class Resource(URLFetcherResponse):  # type: ignore[misc]
        """What a page has loaded: bytes and what they are."""

        def __init__(self, url: str, data: bytes, kind: str, charset: str | None = None) -> None:
            self.url, self.status = url, 200
            self.kind, self.encoding = kind, charset
            self._file_obj = BytesIO(data)

        @property
        def path(self) -> str | None:
            """The path of a file, None of anything else."""
            path = _local(self.url)
            return str(path) if path else None

        @property
        def content_type(self) -> str:
            """The media type."""
            return self.kind

        @property
        def charset(self) -> str | None:
            """The encoding that a `data:` address names."""
            return self.encoding

    return Resource


@cache
def _fetcher_class() -> Any:
    resource = _resource_class()
    from weasyprint.urls import FatalURLFetchingError, URLFetcher

    class BundledOnly(URLFetcher):  # type: ignore[misc]
        """Open files below the given roots and faces; refuse the rest and remember it."""

        def __init__(self, roots: tuple[Path, ...], faces: dict[Path, Face]) -> None:
            # nothing of the class that it takes the place of, which prepares for the network
            self._fail_on_errors = True
            self.roots = roots
            self.faces = faces
            self.refused: list[str] = []

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            """Return the response for *url*; raises FatalURLFetchingError where it is refused."""
            del headers
            if url.startswith("data:"):
                return resource(url, *_data(url))
            path = _local(url)
            if path in self.faces:
                return resource(url, content(self.faces[path]), "font/ttf")
            inside = path and any(path.is_relative_to(root) for root in self.roots)
            if path is None or not inside or not path.is_file():
                self.refused.append(url)
                raise FatalURLFetchingError(f"refused: {url}")
            kind = mimetypes.guess_type(path.name)[0] or "text/plain"
            return resource(path.as_uri(), path.read_bytes(), kind)

    return BundledOnly


def _local(url: str) -> Path | None:
    """Return the file that *url* means, links followed, or None for any other address."""
    parts = urlsplit(url)
    if parts.scheme != "file" or parts.netloc not in {"", "localhost"}:
        return None
    return Path(unquote(parts.path)).resolve()


def _data(url: str) -> tuple[bytes, str, str | None]:
    """Return what a `data:` address holds (RFC 2397), its media type and the encoding it names.

    Raises ValueError where it holds nothing or is no Base64.
    """
    head, comma, text = url.removeprefix("data:").partition(",")
    if not comma:
        raise ValueError("a data: address without a comma")
    kind, *parameters = [part.strip() for part in head.split(";")]
    data = unquote_to_bytes(text)
    if "base64" in parameters:
        data = binascii.a2b_base64(data)
    named = [part.partition("=")[2] for part in parameters if part.startswith("charset=")]
    return data, kind or "text/plain", named[0] if named else None
