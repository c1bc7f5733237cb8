"""The themes that there are: lists, descriptions and copies of them."""

from pathlib import Path

from presswork.errors import ThemeError
from presswork.theme import search
from presswork.theme.tokens import Tokens, read_tokens

__all__ = ["available", "copy", "describe"]


def available(project: Path | None = None) -> tuple[tuple[str, str], ...]:
    """Return name and description of every theme of *project* and of those shipped, sorted."""
    homes = ([project / "templates"] if project else []) + [search.shipped_templates()]
    names = {
        path.name
        for home in homes
        if home.is_dir()
        for path in home.iterdir()
        if (path / "theme.toml").is_file()
    }
    return tuple((name, _tokens(name, project).description) for name in sorted(names))


def describe(name: str, project: Path | None = None) -> str:
    """Return where the theme *name* is searched and where each of its files lies, as lines."""
    folders = search.folders(name, project)
    lines = [f"{name}: {read_tokens(folders).description}", "", "Searched, in this order:"]
    lines += [f"  {_home(folder)}" for folder in folders]
    lines += ["", "Files:"]
    names = {
        path.relative_to(folder).as_posix()
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file()
    }
    for file in sorted(names):
        found = next(search.candidates(folders, file))
        lines.append(f"  {file:<30} {search.shown(found, folders)}")
    return "\n".join(lines) + "\n"


def copy(name: str, to: str, project: Path) -> Path:
    """Copy the theme *name* to `templates/TO` of *project* and return that folder.

    Only files that a designer sets are copied: all of the first folder that has the theme. Raises
    ThemeError where the new folder exists or cannot be written.
    """
    source = search.folders(name, project)[0]
    target = project / "templates" / to
    if Path(to).name != to or to in {"", ".", ".."}:
        raise ThemeError(f"{to} is no name for a theme", "Use letters, digits and hyphens")
    if target.exists():
        raise ThemeError(f"templates/{to} exists already", "Choose another name")
    from shutil import copytree

    try:
        copytree(source, target)
    except OSError as error:
        problem = f"templates/{to} cannot be written: {error.strerror or error}"
        raise ThemeError(problem, "Check the rights of the folder") from error
    return target


def _tokens(name: str, project: Path | None) -> Tokens:
    return read_tokens(search.folders(name, project))


def _home(folder: Path) -> str:
    inside = folder.is_relative_to(search.shipped_templates().resolve())
    return f"{folder.name} (shipped)" if inside else str(folder)
