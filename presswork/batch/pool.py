"""A pool of workers: tasks in, outcomes as they come out; a dead worker costs one document."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from select import select
from threading import Thread

from presswork.batch.limits import watched
from presswork.batch.task import Order, Outcome, Task, failed
from presswork.batch.tidy import tidy
from presswork.faults import Failure

__all__ = ["in_pool"]

Work = Callable[[Task, Order], Outcome]

_SHARED = ["presswork.batch.warm"]
"""What is imported once, in the process that all workers are forked from."""


def in_pool(work: Work, tasks: Sequence[Task], order: Order, jobs: int) -> Iterator[Outcome]:
    """Yield the outcome of *work* for each of *tasks*, done by so many workers as *jobs* says."""
    waiting = list(reversed(tasks))
    while waiting:
        suspects: list[Task] = []
        yield from _wave(work, waiting, suspects, order, jobs)
        for task in suspects:
            yield _alone(work, task, order)


def _wave(
    work: Work, waiting: list[Task], suspects: list[Task], order: Order, jobs: int
) -> Iterator[Outcome]:
    """Yield outcomes until nothing is *waiting* or a worker dies; then name the *suspects*.

    No more tasks are handed out than there are workers, so that one of few killed its worker.
    """
    with _pool(jobs) as pool:
        running: dict[Future[Outcome], Task] = {}
        while waiting or running:
            while waiting and len(running) < jobs:
                task = waiting.pop()
                running[pool.submit(_watched, work, task, order)] = task
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                task = running.pop(future)
                try:
                    yield future.result()
                except BrokenProcessPool:
                    suspects += [task, *running.values()]
                    return


def _alone(work: Work, task: Task, order: Order) -> Outcome:
    """Return the outcome of *task* in a worker of its own."""
    with _pool(1) as pool:
        try:
            return pool.submit(_watched, work, task, order).result()
        except BrokenProcessPool:
            line = (
                f"its worker died: too little memory, more than {order.seconds} seconds, or a "
                "library that failed. Split it, or look closer with -j 1."
            )
            return failed(task, Failure(line=line, exit_code=1))


def _watched(work: Work, task: Task, order: Order) -> Outcome:
    """Return the outcome of *task*, in a worker that ends where a library does not come back."""
    with watched(order.seconds):
        outcome = work(task, order)
    tidy()
    return outcome


@contextmanager
def _pool(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Yield a pool of *jobs* workers; what waits is dropped when it is left, what runs ends."""
    context = get_context("forkserver")
    context.set_forkserver_preload(_SHARED)
    pool = ProcessPoolExecutor(
        jobs, mp_context=context, initializer=_begin, initargs=(os.getpid(),)
    )
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(parent: int) -> None:
    """Let a document that is being written be finished when somebody presses Ctrl-C.

    Where *parent*, who hands out the work, was killed, there is nobody to work for.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        handle = os.pidfd_open(parent)
    except ProcessLookupError:
        os._exit(1)
    except OSError:  # a system that cannot tell
        return
    Thread(target=_end_with, args=(handle,), daemon=True).start()


def _end_with(handle: int) -> None:
    """End this process as soon as the process behind *handle* has ended."""
    select([handle], [], [])
    os._exit(1)
