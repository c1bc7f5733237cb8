"""The console, which alone prints: data to standard output, all else to standard error."""

import os
import sys
from typing import TextIO

from presswork.faults import Failure

__all__ = ["Console"]

_ERASE = "\r\x1b[K"


class Console:
    """Where a command speaks."""

    def __init__(self, *, debug: bool = False) -> None:
        """Speak plainly; *debug* adds the traceback of each failure."""
        self.debug = debug
        self.quiet = False
        self.verbose = False
        self._on_line = False
        for stream in (sys.stdout, sys.stderr):
            _speak_utf8(stream)

    def data(self, text: str) -> None:
        """Write *text*, as it is, to standard output."""
        if sys.stdout is not None:
            sys.stdout.write(text)

    def say(self, line: str) -> None:
        """Write *line* to standard error unless --quiet."""
        if not self.quiet:
            self._line(line)

    def detail(self, line: str) -> None:
        """Write *line* to standard error with --verbose."""
        if self.verbose:
            self._line(line)

    def error(self, line: str) -> None:
        """Write *line* to standard error in any case."""
        self._line(line)

    def failure(self, failure: Failure, shown: str | None = None) -> None:
        """Write the one line of *failure*, about *shown*; its traceback with --debug alone."""
        self._line(f"{shown}: {failure.line}" if shown else failure.line)
        if self.debug and failure.trace:
            self._line(failure.trace.rstrip())

    def progress(self, done: int, of: int, name: str) -> None:
        """Show how far a batch is, on a terminal alone."""
        if not self.quiet and of > 1 and sys.stderr is not None and sys.stderr.isatty():
            sys.stderr.write(f"{_ERASE}[{done}/{of}] {name[-60:]}")
            sys.stderr.flush()
            self._on_line = True

    def flush(self) -> None:
        """End a line of progress and hand everything to the system."""
        if self._on_line:
            sys.stderr.write(_ERASE)
            self._on_line = False
        if sys.stdout is not None:
            sys.stdout.flush()

    def hang_up(self) -> int:
        """Return the exit code where nobody reads on: all is well, and nothing more is written."""
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, sys.stdout.fileno())
        return 0

    def _line(self, line: str) -> None:
        if sys.stderr is None:
            return
        erase = _ERASE if self._on_line else ""
        self._on_line = False
        sys.stderr.write(f"{erase}{line}\n")


def _speak_utf8(stream: TextIO | None) -> None:
    """Let *stream* write any letter, whatever the locale."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")
