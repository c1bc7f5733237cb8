"""Limits: what one document may take, in seconds and in memory; whoever takes more ends alone."""

import faulthandler
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from resource import RLIM_INFINITY, RLIMIT_AS, getrlimit, setrlimit
from threading import current_thread, main_thread
from types import FrameType
from typing import TextIO, TypeVar

from presswork.errors import ConfigurationError, DocumentError

__all__ = ["LONGEST", "MOST", "limited", "require_memory", "watched"]

LONGEST = 300
"""The seconds that one document may take where nobody says otherwise."""
MOST = 2000
"""The MiB of memory that one document may take where nobody says otherwise."""

Result = TypeVar("Result")

_GRACE = 5
"""Seconds after which a worker that does not come back from a library is ended."""
_MIB = 1 << 20
_LEAST = 192
"""MiB of address space that a short document takes in all four formats."""


def limited(work: Callable[[], Result], *, seconds: int, memory: int) -> Result:
    """Return what *work* returns within so many *seconds* and MiB of *memory*; 0 sets no limit.

    Raises DocumentError where it takes more. Only the main thread can be limited.
    """
    if current_thread() is not main_thread():
        return work()
    try:
        with _memory(memory), _time(seconds):
            return work()
    except _SpentError as error:
        problem = f"took more than {seconds} seconds"
        raise DocumentError(problem, "Split it or raise --document-seconds") from error
    except MemoryError as error:
        if not memory:
            raise
        problem = f"needs more memory than it may take, {memory} MiB"
        raise DocumentError(problem, "Split it or raise --document-memory") from error


def require_memory() -> None:
    """Raise ConfigurationError where libraries of the system would end this process for want of it.

    They do so without a word, and with all documents that are still to come.
    """
    allowed = getrlimit(RLIMIT_AS)[0]
    if allowed != RLIM_INFINITY and allowed < _LEAST * _MIB:
        problem = f"this process may take {allowed // _MIB} MiB of memory"
        raise ConfigurationError(problem, f"Allow {_LEAST} or more, see ulimit -v")


@contextmanager
def watched(seconds: int) -> Iterator[None]:
    """End this process where the context outlasts *seconds* although the limit should have held.

    A library that does not come back hears no signal; a thread of the interpreter still sees it.
    """
    if seconds:
        faulthandler.dump_traceback_later(seconds + _GRACE, exit=True, file=_nowhere())
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


class _SpentError(BaseException):
    """The time is spent: no library may take this for a fault of its own."""


@contextmanager
def _time(seconds: int) -> Iterator[None]:
    if not seconds:
        yield
        return
    before = signal.signal(signal.SIGALRM, _spent)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def _memory(mib: int) -> Iterator[None]:
    """Let this process grow by *mib* MiB and no more."""
    soft, hard = getrlimit(RLIMIT_AS)
    size = _size() if mib else 0
    most = size + mib * _MIB
    if not size or (soft != RLIM_INFINITY and soft <= most):
        yield
        return
    setrlimit(RLIMIT_AS, (most, hard))
    try:
        yield
    finally:
        setrlimit(RLIMIT_AS, (soft, hard))


def _size() -> int:
    """Return the address space of this process in bytes, 0 where the system does not say."""
    try:
        told = Path("/proc/self/statm").read_text(encoding="ascii")
    except OSError:
        return 0
    return int(told.split()[0]) * os.sysconf("SC_PAGE_SIZE")


def _spent(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise _SpentError


@cache
def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="ascii")  # noqa: PTH123 - open as long as we are
