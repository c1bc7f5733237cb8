"""Where the files of a theme lie: a name in, folders and checked paths out."""

from collections.abc import Iterator
from pathlib import Path

from presswork.errors import ThemeError

__all__ = ["DEFAULT", "candidates", "folders", "nearest", "shipped_templates", "shown"]

DEFAULT = "default"
_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_templates() -> Path:
    """Return the shipped templates: inside the wheel, or beside the package in a checkout."""
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parent / "templates"


def folders(name: str, project: Path | None) -> tuple[Path, ...]:
    """Return the folders of the theme *name* in search order, the shipped default last.

    Raises ThemeError where no folder but the default has that name.
    """
    shipped = shipped_templates()
    homes = ([project / "templates"] if project else []) + [shipped]
    wanted = [Path(name)] if _is_path(name) else [home / name for home in homes]
    own = [path.resolve() for path in wanted if path.is_dir()]
    if not own:
        known = {path.name for home in homes if home.is_dir() for path in home.iterdir()}
        raise ThemeError(f"no theme {name}", nearest(name, known) or "See presswork theme list")
    return tuple(dict.fromkeys([*own, (shipped / DEFAULT).resolve()]))


def _is_path(name: str) -> bool:
    return "/" in name or "\\" in name or name in {".", ".."} or Path(name).is_dir()


def candidates(searched: tuple[Path, ...], name: str) -> Iterator[Path]:
    """Yield every file *name* of the folders *searched*, in order.

    Raises ThemeError where a link leads out of its folder.
    """
    for folder in searched:
        path = folder / name
        if path.is_file():
            if not path.resolve().is_relative_to(folder):
                problem = f"{shown(path, searched)} leads out of its theme"
                raise ThemeError(problem, "Put the file itself there")
            yield path


def shown(path: Path, searched: tuple[Path, ...]) -> str:
    """Return *path* as a designer knows it: `templates/mission/parts/facts.html`."""
    for folder in searched:
        if path.is_relative_to(folder):
            home = [folder.parent.name] if folder.parent.name == "templates" else []
            return "/".join([*home, folder.name, *path.relative_to(folder).parts])
    return path.name


def nearest(word: str, known: set[str]) -> str:
    """Return `Did you mean "…"?` with the nearest of *known*, or nothing."""
    from difflib import get_close_matches

    near = get_close_matches(word, sorted(known), n=1)
    return f'Did you mean "{near[0]}"?' if near else ""
