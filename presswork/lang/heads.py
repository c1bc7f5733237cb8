"""What must be known of a language before its own file is read: script and frequent short words."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from presswork.lang.tables import fill

__all__ = ["Head", "heads"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """One language of `heads.toml`."""

    script: str
    """ISO 15924; `Hani` for Chinese and `Kana` for Japanese."""
    stop_words: tuple[str, ...]
    """Frequent short words that tell it from others of its script."""
    months: tuple[tuple[str, ...], ...]
    """The names of each month, lower case, without the point of an abbreviation."""


@cache
def heads() -> dict[str, Head]:
    """Return every language that can be told, by its ISO 639-1 code, the likelier first."""
    path = Path(__file__).with_name("heads.toml")
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return {code: fill(Head, values) for code, values in table.items()}
