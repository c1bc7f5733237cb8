"""Progress of a batch: a bar with rate and remaining time on a terminal, or a line a minute."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

__all__ = ["Bar", "Log"]

_EVERY = 60
"""Seconds between two lines in a log."""


class Bar:
    """A bar on the terminal that standard error is; rich draws it."""

    def __init__(self, of: int) -> None:
        """Start at none of so many documents."""
        self._drawn = _progress()
        self._task = self._drawn.add_task("", total=of, rate="")
        self._started = time.monotonic()
        self._drawn.start()

    def advance(self, done: int, name: str) -> None:
        """Show that so many are *done*, *name* last."""
        rate = done / max(time.monotonic() - self._started, 0.001)
        self._drawn.update(
            self._task, completed=done, rate=f"{rate:.1f}/s", description=name[-40:], refresh=True
        )

    def say(self, line: str) -> None:
        """Write *line* above the bar."""
        self._drawn.console.print(line, markup=False, highlight=False, soft_wrap=True)

    def stop(self) -> None:
        """Take the bar away."""
        self._drawn.stop()


class Log:
    """Progress where nobody watches: now and then one line."""

    def __init__(self, of: int, say: Callable[[str], None]) -> None:
        """Tell *say* of so many documents."""
        self._of = of
        self._say = say
        self._started = self._told = time.monotonic()

    def advance(self, done: int) -> None:
        """Say that so many are *done*, if a minute has gone since the last time."""
        now = time.monotonic()
        if now - self._told < _EVERY or done == self._of:
            return
        self._told = now
        rate = done / (now - self._started)
        left = (self._of - done) / rate / 60
        self._say(f"{done} of {self._of}, {rate:.1f} a second, {left:.0f} minutes left")


def _progress() -> "Progress":
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        auto_refresh=False,  # no thread of its own
    )
