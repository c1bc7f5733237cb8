"""`presswork theme`: the themes that there are, where their files come from, and copies to edit."""

from presswork.cli import arguments
from presswork.cli.console import Console
from presswork.cli.places import Home
from presswork.errors import UsageError

__all__ = ["parser", "run"]

_USAGE = "Say theme list, theme show [NAME] or theme copy FROM TO"


def parser() -> arguments.Parser:
    """Return the parser of the command."""
    made = arguments.Parser("theme", "List, show or copy themes.")
    made.add_argument(
        "action",
        metavar="ACTION",
        help="list; show [NAME]: where each file comes from; copy FROM TO: into templates/TO",
    )
    made.add_argument("inputs", metavar="NAME", nargs="*", help="the names of themes")
    arguments.add_common(made)
    return made


def run(argv: list[str], home: Home, console: Console) -> int:
    """List, show or copy, and return the exit code."""
    parsed = parser().read(argv, console)
    from presswork import theme

    match parsed.action, parsed.inputs:
        case "list", []:
            rows = theme.available(home.folder)
            console.data("".join(f"{name:<16}{description}\n" for name, description in rows))
        case "show", [] | [_]:
            name = parsed.inputs[0] if parsed.inputs else "default"
            console.data(theme.describe(name, home.folder))
        case "copy", [source, target]:
            made = theme.copy(source, target, home.folder)
            console.say(f"copied: {made}. Edit it, then build with --theme {target}.")
        case _:
            raise UsageError("theme: not understood", _USAGE)
    return 0
