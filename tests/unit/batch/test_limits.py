"""Limits: a document that takes too much ends as one line; the others are built."""

import ctypes
import resource
import signal
import time
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest

from presswork.batch import Order, Outcome, Status, Task, run
from presswork.batch.limits import limited
from presswork.batch.task import failed
from presswork.errors import DocumentError
from presswork.faults import Failure, attempt

MIB = 1 << 20


def swallow_everything() -> None:
    """Do what a careless library does with whatever goes wrong."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        with suppress(Exception):
            time.sleep(60)


def test_work_that_takes_too_long_is_a_document_error() -> None:
    with pytest.raises(DocumentError, match="took more than 1 seconds"):
        limited(swallow_everything, seconds=1, memory=0)
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


def test_work_that_takes_too_much_memory_is_a_document_error() -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    with pytest.raises(DocumentError, match="needs more memory than it may take, 50 MiB"):
        limited(lambda: bytearray(500 * MIB), seconds=0, memory=50)
    assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_work_within_its_limits_is_not_disturbed() -> None:
    assert limited(lambda: len(bytearray(MIB)), seconds=60, memory=100) == MIB
    assert limited(lambda: len(bytearray(500 * MIB)), seconds=0, memory=0) == 500 * MIB


def test_a_thread_has_no_limits_of_its_own() -> None:
    found: list[int] = []
    thread = Thread(target=lambda: found.append(limited(lambda: 1, seconds=1, memory=1)))
    thread.start()
    thread.join()
    assert found == [1]


def work(job: Task, order: Order) -> Outcome:
    """Do what the name says, within the limits of *order*."""
    done = attempt(lambda: limited(DEEDS[job.stem[:4]], seconds=1, memory=100))
    if isinstance(done, Failure):
        return failed(job, done)
    return Outcome(task=job, status=Status.BUILT)


def stuck() -> object:
    """Stay in a library, which hears no signal, and keep the interpreter from running."""
    mutex = ctypes.create_string_buffer(64)
    lock = ctypes.PyDLL(None).pthread_mutex_lock
    lock(mutex)
    return lock(mutex)


DEEDS = {
    "good": lambda: None,
    "slow": lambda: time.sleep(60),
    "huge": lambda: bytearray(500 * MIB),
    "lost": stuck,
}


def test_those_that_take_too_much_are_reported_alone_and_the_others_are_built() -> None:
    names = ["good1", "slow", "good2", "huge", "good3", "lost", "good4"]
    tasks = [Task(file=name, shown=name, folder=name, stem=name) for name in names]
    order = Order(out=Path("unused"), seconds=1, memory=100)
    found = {o.task.stem: o for o in run(work, tasks, order, 2)}
    assert {name for name, o in found.items() if o.status is Status.BUILT} == {
        name for name in names if name.startswith("good")
    }
    lines = {name: o.failure.line for name, o in found.items() if o.failure}
    assert lines["slow"].startswith("took more than 1 seconds.")
    assert lines["huge"].startswith("needs more memory than it may take, 100 MiB.")
    assert lines["lost"].startswith("its worker died: ")
