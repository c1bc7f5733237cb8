"""A cluster: tasks in, outcomes out, the work done by the workers of a Dask scheduler.

What travels is addresses and small reports, in chunks. Dask gives the chunk of a worker that dies
to another; on a worker, documents are built in a pool of one process, so that one which kills its
process harms neither the worker nor its neighbours.
"""

import logging
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from presswork.batch.pool import in_pool
from presswork.batch.shape import shape_of
from presswork.batch.task import Order, Outcome, Task, failed
from presswork.errors import ConfigurationError, UsageError
from presswork.faults import Failure
from presswork.values import replace

if TYPE_CHECKING:
    from distributed import Client

__all__ = ["on_cluster"]

Work = Callable[[Task, Order], Outcome]

_CHUNK = 20
"""So many documents make a task worth the two milliseconds that a scheduler takes for it."""
_PATIENCE = 10
"""Seconds to wait for a scheduler."""


def on_cluster(
    work: Work, tasks: Sequence[Task], order: Order, scheduler: str
) -> Iterator[Outcome]:
    """Yield the outcome of *work* for each of *tasks*, done by the workers of *scheduler*.

    Raises UsageError where it cannot be reached, ConfigurationError where one of its workers would
    make other bytes than this machine, or where it goes away: the next run builds what is missing.
    """
    with _client(scheduler) as client:
        from distributed import KilledWorker
        from distributed.client import as_completed

        _compare(client, order)
        waiting = {
            client.submit(_chunk, work, chunk, order, pure=False): chunk
            for chunk in _chunks(tasks, client)
        }
        suspects: list[Task] = []
        for future in as_completed(list(waiting), loop=client.loop):
            try:
                yield from future.result()
            except KilledWorker:
                suspects += waiting[future]
            future.release()
        for task in suspects:
            try:
                yield from client.submit(_chunk, work, [task], order, pure=False).result()
            except KilledWorker:
                line = "every worker that tried it died. Look for a lack of memory on them."
                yield failed(task, Failure(line=line, exit_code=1))


def _chunks(tasks: Sequence[Task], client: "Client") -> Iterator[Sequence[Task]]:
    """Yield *tasks* in chunks, small enough for every worker to have several."""
    workers = len(client.scheduler_info(n_workers=-1)["workers"])
    size = max(1, min(_CHUNK, len(tasks) // (4 * workers)))
    yield from (tasks[at : at + size] for at in range(0, len(tasks), size))


def _chunk(work: Work, tasks: Sequence[Task], order: Order) -> list[Outcome]:
    """Return the outcomes of *tasks*, on a worker, as small as a report needs them."""
    # a worker below a nanny may have no children by default; ours end with it all the same
    multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined] # noqa: SLF001
    return [_small(outcome) for outcome in in_pool(work, tasks, order, 1)]


def _small(outcome: Outcome) -> Outcome:
    """Return *outcome* without what stands in the manifest that was written."""
    if outcome.manifest is None:
        return outcome
    small = replace(outcome.manifest, facts=(), document={}, versions={})
    return replace(outcome, manifest=small)


def _compare(client: "Client", order: Order) -> None:
    """Raise ConfigurationError where a worker has other versions, rules, fonts or templates."""
    own = shape_of(order, None).digest
    shapes = client.run(_digest, order)
    if not shapes:
        raise ConfigurationError("the scheduler has no workers", "Start some")
    others = sorted(worker for worker, digest in shapes.items() if digest != own)
    if others:
        problem = f"workers with other versions, fonts or templates: {', '.join(others)}"
        raise ConfigurationError(problem, "Install there what presswork info shows here")


def _digest(order: Order) -> str:
    return shape_of(order, None).digest


@contextmanager
def _client(scheduler: str) -> Iterator["Client"]:
    """Yield a client of *scheduler*, whose own log stays quiet: what matters is said in a line."""
    try:
        from distributed import Client
        from distributed.client import FutureCancelledError
    except ImportError as error:
        problem = "--executor needs a library that is not installed here"
        raise UsageError(problem, "Install the extra presswork[cluster]") from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        client: Any = Client(scheduler, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UsageError(f"no scheduler answers at {scheduler}", "Check the address") from error
    try:
        yield client
    except FutureCancelledError as error:
        problem = f"the scheduler at {scheduler} has gone"
        raise ConfigurationError(problem, "Run again to build what is missing") from error
    finally:
        client.close()
