"""What the user may say about reading."""

from presswork.values import Struct

__all__ = ["Options"]


class Options(Struct, frozen=True, kw_only=True):
    """What wins over what a reader would find out by itself, and the limits it keeps."""

    language: str | None = None
    """The language of the text, ISO 639-1; told from the text where absent."""
    encoding: str | None = None
    """The character encoding of a text format; told from the bytes where absent."""
    allow_loss: bool = False
    """Whether a document may be built although words of it could not be placed."""
    allow_marking: bool = False
    """Whether a document with a protective marking may be built."""
    max_size: int = 50_000_000
    """The largest file, in bytes."""
    max_text: int = 20_000_000
    """The largest file of a text format (txt, md, html), in bytes."""
    max_unpacked: int = 100_000_000
    """The most that a packed file may unpack to, in bytes."""
    max_characters: int = 1_500_000
    """The longest text, in characters without markup."""
    max_pages: int = 500
    """The most pages of a PDF."""
    max_seconds: int = 30
    """The longest that a reader in a child process may take, in seconds."""
