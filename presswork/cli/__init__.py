"""The command line: arguments in, an exit code out. One module a command.

What --help and --version say is said before anything else is loaded, typing and signal included.
"""

import gc
import sys

from presswork import __version__
from presswork.cli.console import Console

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import FrameType

    from presswork.cli.places import Home

    Command = Callable[[list[str], Home, Console], int]

__all__ = ["COMMANDS", "main", "process"]

COMMANDS = {
    "build": "make PDF, Word, EPUB and HTML of each source",
    "facts": "print every fact found",
    "check": "report what was found, what was not, and what a build would warn of",
    "edits": "write a file of corrections, ready to be edited",
    "verify": "compare the output folder with its manifests",
    "bag": "make a BagIt bag of what was built, for an archive",
    "theme": "list, show or copy themes",
    "info": "print versions, fonts and paths, for a report of a fault",
}
"""Every command and what it does."""

_INTERRUPTED = 130
_TERMINATED = 143

_ROOM = 1_000_000
"""So many new objects are worth a search for cyclic garbage: what a command makes stays, above all
what is known of ten thousand documents. A build sets one after another and searches oftener."""


def process(argv: list[str] | None = None, *, home: str = "") -> int:
    """Do what `main` does as all that this process is for, and end it; or return the exit code."""
    arguments = sys.argv[1:] if argv is None else argv
    if _told(arguments):
        return main(arguments)
    from presswork.packed import use_packed

    use_packed()
    _load_lightly()
    from pathlib import Path

    from presswork.kept import kept_code

    gc.set_threshold(_ROOM, 10, 10)
    try:
        with kept_code():
            code = main(arguments, home=Path(home) if home else None)
    finally:
        gc.freeze()  # what is left needs no search: it goes with the process
    _leave(code)
    return code


def main(argv: list[str] | None = None, *, home: "Path | None" = None) -> int:
    """Carry out *argv* (the arguments of the process where absent) and return the exit code.

    `seeds/`, `build/`, `templates/` and `presswork.toml` are those of *home*, else of the current
    directory.
    """
    arguments = sys.argv[1:] if argv is None else argv
    console = Console(debug="--debug" in arguments)
    try:
        if told := _told(arguments):
            console.data(told)
            code = 0
        else:
            code = _carry_out(arguments, home, console)
        console.flush()
    except KeyboardInterrupt:
        console.settle()
        console.error("interrupted. Run again to build what is missing.")
        return _INTERRUPTED
    except _Terminated:
        console.settle()
        console.error("terminated. Run again to build what is missing.")
        return _TERMINATED
    except BrokenPipeError:
        return console.hang_up()
    return code


def _load_lightly() -> None:
    """Load what every command asks for without what none does.

    That is what tells the addresses of machines, and translations of what argparse says: ours is
    English throughout.
    """
    from presswork.later import later

    with later("gettext", "ipaddress"):
        import argparse
        import urllib.parse  # noqa: F401

    vars(argparse).update(_=str, ngettext=lambda one, many, n: one if n == 1 else many)


def _leave(code: int) -> None:
    """End the process with *code*, where no thread is left to wait for.

    Python would free all that a build has made piece by piece, which takes as long as to check a
    page; the system takes it back at once.
    """
    import atexit
    import os
    import threading
    from contextlib import suppress

    if threading.active_count() > 1:
        return
    atexit._run_exitfuncs()  # noqa: SLF001 - what the interpreter does at its end
    for stream in filter(None, (sys.stdout, sys.stderr)):
        with suppress(OSError):  # nobody reads on
            stream.flush()
    os._exit(code)


def _told(arguments: list[str]) -> str:
    """Return what is said at once: help or version; nothing where there is something to do."""
    name = arguments[0] if arguments else ""
    if name in {"", "-h", "--help"}:
        return _help()
    return f"presswork {__version__}\n" if name in {"-V", "--version"} else ""


def _carry_out(arguments: list[str], home: "Path | None", console: Console) -> int:
    """Carry out a command and return the exit code; whatever goes wrong has been said."""
    from signal import SIGTERM, signal

    from presswork.faults import Failure, attempt

    signal(SIGTERM, _terminated)
    done = attempt(lambda: _dispatch(arguments, home, console))
    if isinstance(done, Failure):
        console.failure(done)
        return done.exit_code
    return done


def _dispatch(arguments: list[str], home: "Path | None", console: Console) -> int:
    from presswork.errors import UsageError

    if sys.platform == "win32":
        raise UsageError("native Windows is not supported", "Use the Linux of WSL")
    name = arguments[0]
    if name not in COMMANDS:
        from difflib import get_close_matches

        near = get_close_matches(name, COMMANDS, n=1)
        hint = f'Did you mean "{near[0]}"?' if near else "See presswork --help"
        raise UsageError(f'no command "{name}"', hint)
    from importlib import import_module

    from presswork.cli.places import Home

    run: Command = import_module(f"presswork.cli.{name}").run
    return run(arguments[1:], Home(home), console)


def _help() -> str:
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {what}" for name, what in COMMANDS.items()]
    return "\n".join([
        "usage: presswork COMMAND [OPTION ...] [INPUT ...]",
        "",
        "One statement in; a PDF brief, a Word summary, an EPUB and a web page out.",
        "",
        "commands:",
        *lines,
        "",
        "presswork COMMAND --help lists the options of a command; presswork --version the version.",
        "",
    ])


class _Terminated(BaseException):
    """The system asks us to end."""


def _terminated(signal_number: int, frame: "FrameType | None") -> None:
    del signal_number, frame
    raise _Terminated
