"""`presswork facts`: sources in, every fact found out, as JSON, CSV or a table to read."""

import argparse
from pathlib import Path

from presswork.batch import Task
from presswork.cli import arguments
from presswork.cli.console import Console
from presswork.cli.inputs import tasks
from presswork.cli.places import Home
from presswork.cli.tables import FORMS
from presswork.faults import Failure, attempt
from presswork.model import Briefing
from presswork.read import Options
from presswork.store import LocalStore, writable

__all__ = ["parser", "run"]


def parser() -> arguments.Parser:
    """Return the parser of the command."""
    made = arguments.Parser("facts", "Print every fact found, tied to the words of its source.")
    arguments.add_inputs(made)
    made.add_argument(
        "-o", "--output", metavar="DIR", help="write one file a source there, NAME.json"
    )
    made.add_argument("--format", choices=sorted(FORMS), default="json", help="default json")
    made.add_argument(
        "--explain", action="store_true", help="say why each line of the box was chosen"
    )
    arguments.add_reading(made)
    arguments.add_common(made)
    return made


def run(argv: list[str], home: Home, console: Console) -> int:
    """Print or write the facts of each source and return the exit code."""
    parsed = parser().read(argv, console)
    out = Path(parsed.output) if parsed.output else None
    options = arguments.options_of(parsed, home)
    found = tasks(parsed.inputs, home, out)
    if out is not None:
        writable(out)
    codes = [0]
    for number, task in enumerate(found):
        done = attempt(lambda task=task: _brief(task, options))  # type: ignore[misc]
        if isinstance(done, Failure):
            console.failure(done, task.shown)
            codes.append(done.document_code)
        elif out is not None:
            _write(done, task, parsed, out)
        else:
            console.data(_text(done, parsed, several=len(found) > 1, first=number == 0))
        console.progress(number + 1, len(found), task.shown)
    return max(codes)


def _brief(task: Task, options: Options) -> Briefing:
    from presswork import pipeline

    return pipeline.brief(task.path, options)


def _write(briefing: Briefing, task: Task, parsed: argparse.Namespace, out: Path) -> None:
    text = _text(briefing, parsed, several=False, first=True)
    name = f"{task.folder}{FORMS[parsed.format].suffix}"
    LocalStore(out, sync=False).write({name: text.encode("utf-8", "replace")})


def _text(briefing: Briefing, parsed: argparse.Namespace, *, several: bool, first: bool) -> str:
    form = FORMS[parsed.format]
    return form.text(briefing, explain=parsed.explain, several=several, first=first)
