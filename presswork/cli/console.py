"""The console, which alone prints: data to standard output, all else to standard error."""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

    from presswork.cli.progress import Bar, Log
    from presswork.faults import Failure

__all__ = ["Console"]

_MANY = 5
"""So many documents are worth a bar."""


class Console:
    """Where a command speaks."""

    def __init__(self, *, debug: bool = False) -> None:
        """Speak plainly; *debug* adds the traceback of each failure."""
        self.debug = debug
        self.quiet = False
        self.verbose = False
        self._bar: Bar | None = None
        self._log: Log | None = None
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

    def failure(self, failure: "Failure", shown: str | None = None) -> None:
        """Write the one line of *failure*, about *shown*; its traceback with --debug alone."""
        self._line(f"{shown}: {failure.line}" if shown else failure.line)
        if self.debug and failure.trace:
            self._line(failure.trace.rstrip())

    def progress(self, done: int, of: int, name: str) -> None:
        """Show how far a batch is: a bar on a terminal, now and then a line in a log."""
        if self.quiet or of < _MANY or sys.stderr is None:
            return
        if self._log is None:
            from presswork.cli.progress import Bar, Log

            self._log = Log(of, self.say)
            self._bar = Bar(of) if sys.stderr.isatty() else None
        if self._bar:
            self._bar.advance(done, name)
        else:
            self._log.advance(done)

    def flush(self) -> None:
        """Take the bar away and hand everything to the system."""
        self.settle()
        if sys.stdout is not None:
            sys.stdout.flush()

    def settle(self) -> None:
        """Take the bar away; what is shown afterwards begins anew."""
        if self._bar:
            self._bar.stop()
        self._bar = self._log = None

    def hang_up(self) -> int:
        """Return the exit code where nobody reads on: all is well, and nothing more is written."""
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, sys.stdout.fileno())
        return 0

    def _line(self, line: str) -> None:
        if sys.stderr is None:
            return
        if self._bar:
            self._bar.say(line)
        else:
            sys.stderr.write(f"{line}\n")


def _speak_utf8(stream: "TextIO | None") -> None:
    """Let *stream* write any letter, whatever the locale."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")
