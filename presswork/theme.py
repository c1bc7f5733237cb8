"""Themes: a name in, templates, tokens and files out, searched file by file.

Order: the folder of the theme, `templates/NAME` of the project, the shipped NAME, the shipped
`default`; the prefix `default:` always means the shipped file.
"""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from presswork import lang
from presswork.errors import ThemeError
from presswork.model import Briefing

__all__ = ["Theme", "load", "shipped_templates"]

_PACKAGE = Path(__file__).resolve().parent


def shipped_templates() -> Path:
    """Return the shipped templates: inside the wheel, or beside the package in a checkout."""
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parent / "templates"


class Theme:
    """A theme, ready to render: its templates stay compiled as long as it lives."""

    def __init__(self, name: str, folders: tuple[Path, ...]) -> None:
        """Search *folders* in order."""
        self.name = name
        self.folders = folders
        self.tokens: Mapping[str, Any] = _tokens(folders)
        self._environment = _environment(folders)

    def path(self, name: str) -> Path:
        """Return the first file *name*, such as `docx/styles.docx`, in search order."""
        for path in self.candidates(name):
            return path
        raise ThemeError(f"theme {self.name}: no file {name}", "Copy it from the default theme")

    def candidates(self, name: str) -> Iterator[Path]:
        """Yield every file *name* in search order."""
        return (folder / name for folder in self.folders if (folder / name).is_file())

    def render(self, template: str, briefing: Briefing, **extra: object) -> str:
        """Return *template* filled with *briefing*; *extra* adds names for one format."""
        language = lang.load(briefing.document.language)
        context = {
            "briefing": briefing,
            "document": briefing.document,
            "box": briefing.box,
            "language": language,
            "labels": language.labels,
            "theme": self.tokens,
        }
        return self._environment.get_template(template).render(**context, **extra)


def load(name: str = "default", *, project: Path | None = None) -> Theme:
    """Return the theme *name*, a folder or a name; *project* is the folder with `templates/`."""
    shipped = shipped_templates()
    wanted = [Path(name)] if Path(name).is_dir() else []
    wanted += [project / "templates" / name] if project else []
    wanted += [shipped / name, shipped / "default"]
    folders = tuple(dict.fromkeys(path.resolve() for path in wanted if path.is_dir()))
    return Theme(name, folders)


def _tokens(folders: tuple[Path, ...]) -> dict[str, Any]:
    tokens: dict[str, Any] = {}
    for folder in reversed(folders):
        path = folder / "theme.toml"
        if path.is_file():
            for key, value in tomllib.loads(path.read_text(encoding="utf-8")).items():
                tokens[key] = {**tokens.get(key, {}), **value} if isinstance(value, dict) else value
    return tokens


def _environment(folders: tuple[Path, ...]) -> jinja2.Environment:
    searched = jinja2.FileSystemLoader([str(folder) for folder in folders])
    shipped = jinja2.FileSystemLoader(str(shipped_templates() / "default"))
    loader = jinja2.ChoiceLoader([
        jinja2.PrefixLoader({"default": shipped}, delimiter=":"),
        searched,
    ])
    return ImmutableSandboxedEnvironment(
        loader=loader,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
