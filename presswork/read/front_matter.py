"""Front matter: the lines above a Markdown text in, its fields as strings out."""

import re

from presswork.errors import DocumentError
from presswork.values import Struct, field

__all__ = ["FrontMatter", "front_matter"]

_LONGEST = 64_000
_BLOCK = re.compile(
    r"\ufeff?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_KEY = re.compile(r"\s{0,9}[\w-]{1,60}\s?:(?:\s|$)")
_REFERENCE = re.compile(r"(?:^|[\s\[{,:])[&*][\w-]{1,60}")


class FrontMatter(Struct, frozen=True):
    """What stands above a text."""

    fields: dict[str, str] = field(default_factory=dict)
    """Its fields, keys in lower case; lists are joined by semicolons."""
    length: int = 0
    """How many characters of the text it takes."""


def front_matter(text: str) -> FrontMatter:
    """Return the front matter of *text*; none where what stands there is no list of fields.

    Values stay strings: no date, number or truth value is made of them. Raises DocumentError with
    its line where a list of fields is broken.
    """
    found = _BLOCK.match(text[:_LONGEST])
    if found is None or not _KEY.match(found.group(1)):
        return FrontMatter()
    loaded = _loaded(found.group(1))
    if not isinstance(loaded, dict):
        return FrontMatter()
    fields = {str(key).lower(): _words(value) for key, value in loaded.items()}
    return FrontMatter({key: value for key, value in fields.items() if value}, found.end())


def _loaded(block: str) -> object:
    import yaml

    if _REFERENCE.search(block) and any(
        isinstance(event, yaml.AliasEvent) for event in _events(block)
    ):
        raise DocumentError("the front matter refers to itself; refused", "Write each value out")
    try:
        return yaml.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 2} of the front matter" if mark else "the front matter"
        said = getattr(error, "problem", None) or "cannot be read"
        raise DocumentError(f"{place}: {said}", "Correct it or remove the front matter") from error


def _events(block: str) -> list[object]:
    import yaml

    try:
        return list(yaml.parse(block, Loader=yaml.BaseLoader))
    except (yaml.YAMLError, RecursionError):
        return []


def _words(value: object) -> str:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return "; ".join(filter(None, map(_words, value)))
    return ""
