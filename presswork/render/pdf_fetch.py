"""What a page may load: files of the theme and our faces, nothing else."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

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
def _fetcher_class() -> Any:
    weasyprint()
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class BundledOnly(URLFetcher):  # type: ignore[misc]
        """Open files below the given roots and faces; refuse the rest and remember it."""

        def __init__(self, roots: tuple[Path, ...], faces: dict[Path, Face]) -> None:
            super().__init__(
                allowed_protocols={"file", "data"}, allow_redirects=False, fail_on_errors=True
            )
            self.roots = roots
            self.faces = faces
            self.refused: list[str] = []

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            """Return the response for *url*; raises FatalURLFetchingError where it is refused."""
            if url.startswith("data:"):
                return super().fetch(url, headers)
            path = _local(url)
            if path in self.faces:
                return URLFetcherResponse(url, content(self.faces[path]))
            inside = path and any(path.is_relative_to(root) for root in self.roots)
            if path is None or not inside or not path.is_file():
                self.refused.append(url)
                raise FatalURLFetchingError(f"refused: {url}")
            return super().fetch(path.as_uri(), headers)

    return BundledOnly


def _local(url: str) -> Path | None:
    """Return the file that *url* means, links followed, or None for any other address."""
    parts = urlsplit(url)
    if parts.scheme != "file" or parts.netloc not in {"", "localhost"}:
        return None
    return Path(url2pathname(parts.path)).resolve()
