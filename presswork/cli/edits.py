"""`presswork edits`: a source in, a file of corrections beside it, ready to be edited."""

from pathlib import Path

from presswork.beside import edits_path
from presswork.cli import arguments
from presswork.cli.console import Console
from presswork.cli.places import Home
from presswork.edits import fresh, merged, parse
from presswork.errors import UsageError
from presswork.store import LocalStore, writable

__all__ = ["parser", "run"]


def parser() -> arguments.Parser:
    """Return the parser of the command."""
    made = arguments.Parser(
        "edits",
        "Write INPUT.edits.toml with what was found, ready to correct. "
        "One that is there keeps every character; facts that it lacks are added at its end.",
    )
    made.add_argument("inputs", metavar="INPUT", nargs="*", help="a source file")
    arguments.add_reading(made)
    arguments.add_common(made)
    return made


def run(argv: list[str], home: Home, console: Console) -> int:
    """Write the file of corrections and return the exit code."""
    parsed = parser().read(argv, console)
    if len(parsed.inputs) != 1:
        raise UsageError("edits: name one source", "Say presswork edits INPUT")
    path = Path(parsed.inputs[0])
    if not path.is_file():
        raise UsageError(f"{path}: no such file", "Check the name")
    from presswork import pipeline

    beside = edits_path(path)
    writable(beside.parent)
    briefing = pipeline.brief(path, arguments.options_of(parsed, home))
    if beside.is_file():
        data = beside.read_bytes()
        text = merged(data.decode("utf-8"), parse(data, beside.name), briefing)
    else:
        text = fresh(briefing)
    LocalStore(beside.parent).write({beside.name: text.encode("utf-8")})
    console.say(f"written: {beside}")
    return 0
