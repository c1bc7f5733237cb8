"""Who does the work: a function and tasks in, outcomes as they come out, here or in a pool."""

from collections.abc import Callable, Iterator, Sequence
from resource import RLIMIT_NOFILE, getrlimit

from presswork.batch.task import Order, Outcome, Task

__all__ = ["run"]

_WORTH_A_POOL = 4
"""So many documents cost more than starting the workers."""
_OWN_FILES = 24
_FILES_OF_A_WORKER = 8


def run(
    work: Callable[[Task, Order], Outcome],
    tasks: Sequence[Task],
    order: Order,
    jobs: int,
    scheduler: str = "",
) -> Iterator[Outcome]:
    """Yield the outcome of *work* for each of *tasks*, in the order in which they end.

    It is done here, by so many processes as *jobs* says, or by the workers of a *scheduler*.
    """
    if scheduler and tasks:
        from presswork.batch.cluster import on_cluster

        yield from on_cluster(work, tasks, order, scheduler)
        return
    if jobs == 1 or len(tasks) < _WORTH_A_POOL or not _has_descriptors(jobs):
        yield from (work(task, order) for task in tasks)
        return
    from presswork.batch.pool import in_pool

    yield from in_pool(work, tasks, order, jobs)


def _has_descriptors(jobs: int) -> bool:
    """Tell whether this process may open as many files as the pipes to so many workers are."""
    return getrlimit(RLIMIT_NOFILE)[0] >= _OWN_FILES + jobs * _FILES_OF_A_WORKER
