"""Arguments: one parser a command, every complaint one line."""

import argparse
import os
import re
from collections.abc import Sequence
from typing import Any, NoReturn

from presswork.batch.limits import LONGEST, MOST
from presswork.cli.console import Console
from presswork.cli.places import Home
from presswork.errors import UsageError
from presswork.model import Format
from presswork.read import Options
from presswork.values import asdict

__all__ = [
    "Parser",
    "add_common",
    "add_inputs",
    "add_jobs",
    "add_limits",
    "add_reading",
    "briefs_of",
    "formats_of",
    "jobs_of",
    "limits_of",
    "options_of",
]

_READING = {
    "language": ("CODE", "the language of the sources, such as en; wins over detection"),
    "encoding": ("NAME", "the character encoding of text sources; wins over detection"),
    "allow_loss": (None, "build although words of a source could not be placed"),
    "allow_marking": (None, "build although a source carries a protective marking"),
    "max_size": ("BYTES", "the largest source"),
    "max_text": ("BYTES", "the largest source of a text format"),
    "max_unpacked": ("BYTES", "the most that a packed source may unpack to"),
    "max_characters": ("N", "the longest text of a source, in characters"),
    "max_pages": ("N", "the most pages of a PDF source"),
    "max_seconds": ("N", "the longest that a reader in a process of its own may take"),
}


_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[0-9A-Za-z]{1,8}){0,4}")
"""A language tag as BCP 47 has it."""


class Parser(argparse.ArgumentParser):
    """An argument parser that raises its complaints, and takes options between inputs."""

    def __init__(self, command: str, description: str) -> None:
        """Parse the arguments of *command*."""
        super().__init__(
            prog=f"presswork {command}",
            description=description,
            allow_abbrev=False,
            formatter_class=_formatter,
        )

    def read(self, arguments: Sequence[str], console: Console) -> argparse.Namespace:
        """Return *arguments* parsed; what follows `--` is input, whatever it begins with."""
        known = list(arguments)
        rest: list[str] = []
        if "--" in known:
            at = known.index("--")
            known, rest = known[:at], known[at + 1 :]
        parsed = self.parse_intermixed_args(known)
        if rest:
            parsed.inputs = [*getattr(parsed, "inputs", []), *rest]
        console.quiet = parsed.quiet
        console.verbose = parsed.verbose
        return parsed

    def error(self, message: str) -> NoReturn:
        """Raise *message* as a UsageError, with the nearest option where one is unknown."""
        word = message.removeprefix("unrecognized arguments: ").split(" ")[0].split("=")[0]
        from difflib import get_close_matches

        near = get_close_matches(word, self._option_string_actions, n=1, cutoff=0.7)
        hint = f"Did you mean {near[0]}?" if near and word != message else f"See {self.prog} --help"
        raise UsageError(message, hint)


def _formatter(prog: str) -> argparse.HelpFormatter:
    return argparse.HelpFormatter(prog, max_help_position=32, width=96)


def add_common(parser: Parser) -> None:
    """Add what every command understands."""
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing but errors")
    parser.add_argument("-v", "--verbose", action="store_true", help="say more, notes included")
    parser.add_argument("--debug", action="store_true", help="add the traceback of each failure")


def add_inputs(parser: Parser) -> None:
    """Add the inputs."""
    parser.add_argument(
        "inputs",
        metavar="INPUT",
        nargs="*",
        help="a file, a folder, or - for standard input; seeds/ where none is given",
    )


def add_jobs(parser: Parser) -> None:
    """Add the number of workers."""
    parser.add_argument(
        "-j", "--jobs", metavar="N", type=int, help="how many workers; default one a core"
    )


def add_limits(parser: Parser) -> None:
    """Add what one document may take."""
    parser.add_argument(
        "--document-seconds",
        metavar="N",
        type=int,
        help=f"the longest that a document may take; default {LONGEST}, 0 for no limit",
    )
    parser.add_argument(
        "--document-memory",
        metavar="MIB",
        type=int,
        help=f"the most memory that a document may take; default {MOST}, 0 for no limit",
    )


def add_reading(parser: Parser) -> None:
    """Add what the user may say about reading."""
    for name, default in asdict(Options()).items():
        metavar, text = _READING[name]
        flag = f"--{name.replace('_', '-')}"
        if metavar is None:
            parser.add_argument(flag, action="store_true", default=None, help=text)
        else:
            kind: Any = int if isinstance(default, int) else str
            parser.add_argument(flag, metavar=metavar, type=kind, help=text)


def options_of(parsed: argparse.Namespace, home: Home) -> Options:
    """Return how to read: the command line before `presswork.toml` before the defaults."""
    given = {name: getattr(parsed, name) for name in Options.__struct_fields__}
    said = {key: value for key, value in given.items() if value is not None}
    kept = {key: value for key, value in home.settings.items() if key in given}
    options = {**kept, **said}
    for key, value in options.items():
        _check_option(key, value)
    if options.get("language"):
        options["language"] = options["language"].partition("-")[0].lower()
    return Options(**options)


def _check_option(name: str, value: object) -> None:
    flag = f"--{name.replace('_', '-')}"
    if isinstance(value, int) and not isinstance(value, bool) and value < 1:
        raise UsageError(f"{flag} must be 1 or more", "Leave it out for the default")
    if name == "language" and value and not _LANGUAGE.fullmatch(str(value)):
        raise UsageError(f'no language is called "{value}"', "Give its code, such as en")


def formats_of(parsed: argparse.Namespace, home: Home) -> tuple[Format, ...]:
    """Return the formats wanted, in the order in which publications are listed."""
    text = parsed.to or home.settings.get("to") or ",".join(Format)
    names = {name.strip().lower() for name in text.split(",") if name.strip()}
    if not names:
        raise UsageError("--to names no format", f"Known are {', '.join(Format)}")
    for name in sorted(names - set(Format)):
        known = ", ".join(Format)
        raise UsageError(f'no format "{name}"', f"Known are {known}")
    return tuple(format_ for format_ in Format if format_ in names)


def briefs_of(parsed: argparse.Namespace, home: Home) -> str:
    """Return which PDF briefs are wanted, `long` or `long,short`; empty where nobody says."""
    text = parsed.pdf or home.settings.get("pdf") or ""
    names = {name.strip().lower() for name in text.split(",") if name.strip()}
    if names and names not in ({"long"}, {"long", "short"}):
        raise UsageError(f'no briefs "{text}"', "Known are long and long,short")
    return ",".join(sorted(names))


def jobs_of(parsed: argparse.Namespace, home: Home) -> int:
    """Return how many workers to use: by default as many as there are cores for us."""
    jobs = home.settings.get("jobs") if parsed.jobs is None else parsed.jobs
    if jobs is None:
        return len(os.sched_getaffinity(0))
    if jobs < 1:
        raise UsageError("--jobs must be 1 or more", "Leave it out for one worker a core")
    return int(jobs)


def limits_of(parsed: argparse.Namespace, home: Home) -> dict[str, Any]:
    """Return what one document may take, by the names that an Order has for it."""
    found = {}
    for name, known in (("seconds", LONGEST), ("memory", MOST)):
        said = getattr(parsed, f"document_{name}")
        limit = home.settings.get(f"document_{name}", known) if said is None else said
        if limit < 0:
            raise UsageError(f"--document-{name} must be 0 or more", "0 sets no limit")
        found[name] = int(limit)
    return found
