"""Places: where sources, outputs, templates and settings lie, and what is set there."""

from functools import cached_property
from pathlib import Path
from typing import Any

from presswork.errors import ConfigurationError
from presswork.read import Options
from presswork.values import asdict

__all__ = ["SETTINGS", "Home"]

SETTINGS: dict[str, type] = {
    "theme": str,
    "to": str,
    "pdf": str,
    "base_url": str,
    "jobs": int,
    "document_seconds": int,
    "document_memory": int,
    **{
        name: bool if default is False else int if default else str
        for name, default in asdict(Options()).items()
    },
}
"""What `presswork.toml` may set, and of which type."""


class Home:
    """The folder that holds `seeds/`, `build/`, `templates/` and `presswork.toml`."""

    def __init__(self, folder: Path | None) -> None:
        """Stand in *folder*, or in the current directory; messages name it as short as can be."""
        here = Path.cwd()
        near = folder is not None and folder.is_relative_to(here)
        self.folder = folder.relative_to(here) if folder and near else folder or Path()

    @property
    def seeds(self) -> Path:
        """Return the folder of the sources."""
        return self.folder / "seeds"

    @property
    def build(self) -> Path:
        """Return the output folder."""
        return self.folder / "build"

    @cached_property
    def settings(self) -> dict[str, Any]:
        """Return what `presswork.toml` sets.

        Raises ConfigurationError for an unknown key, with the nearest known, or a wrong value.
        """
        path = self.folder / "presswork.toml"
        if not path.is_file():
            return {}
        import tomllib

        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise ConfigurationError(f"{path.name}: {error}", "Correct that line") from error
        for key, value in table.items():
            _check(key, value)
        return table


def _check(key: str, value: object) -> None:
    if key not in SETTINGS:
        from difflib import get_close_matches

        near = get_close_matches(key, SETTINGS, n=1)
        hint = f'Did you mean "{near[0]}"?' if near else f"Known are {', '.join(SETTINGS)}"
        raise ConfigurationError(f'presswork.toml: no setting "{key}"', hint)
    if type(value) is not SETTINGS[key]:
        kind = {str: "text in quotation marks", int: "a whole number", bool: "true or false"}
        problem = f"presswork.toml: {key} must be {kind[SETTINGS[key]]}"
        raise ConfigurationError(problem, "Correct that line")
