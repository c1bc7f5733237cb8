"""`presswork info`: versions, fonts and paths, what a report of a fault needs."""

import platform
import sys
from pathlib import Path
from typing import Any

from presswork import __version__
from presswork.cli import arguments
from presswork.cli.console import Console
from presswork.cli.places import Home
from presswork.facts_json import dump
from presswork.fonts import FACES
from presswork.lang import available
from presswork.versions import versions

__all__ = ["parser", "run"]


def parser() -> arguments.Parser:
    """Return the parser of the command."""
    made = arguments.Parser("info", "Print versions, fonts and paths, for a report of a fault.")
    made.add_argument("--json", action="store_true", help="print them as JSON")
    arguments.add_common(made)
    return made


def run(argv: list[str], home: Home, console: Console) -> int:
    """Print what there is, and return the exit code."""
    parsed = parser().read(argv, console)
    table = _table(home)
    if parsed.json:
        console.data(dump(table))
    else:
        console.data("".join(f"{line}\n" for line in _lines(table)))
    return 0


def _table(home: Home) -> dict[str, Any]:
    from presswork.theme import shipped_templates

    return {
        "presswork": __version__,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "languages": list(available()),
        "paths": {
            "python": sys.executable,
            "package": str(Path(__file__).resolve().parent.parent),
            "templates": str(shipped_templates()),
            "seeds": str(home.seeds.resolve()),
            "build": str(home.build.resolve()),
        },
        "fonts": {face.name: "there" if face.path.is_file() else "missing" for face in FACES},
        "versions": versions(),
    }


def _lines(table: dict[str, Any], indent: str = "") -> list[str]:
    lines = []
    for key, value in table.items():
        if isinstance(value, dict):
            lines += [f"{indent}{key}", *_lines(value, f"{indent}  ")]
        else:
            text = ", ".join(value) if isinstance(value, list) else value
            lines.append(f"{indent}{key:<22} {text}")
    return lines
