"""Who does the work: a function and tasks in, outcomes as they come out, here or in a pool."""

from collections.abc import Callable, Iterator, Sequence

from presswork.batch.task import Order, Outcome, Task

__all__ = ["run"]

_WORTH_A_POOL = 4
"""So many documents cost more than starting the workers."""


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
    if jobs == 1 or len(tasks) < _WORTH_A_POOL:
        yield from (work(task, order) for task in tasks)
        return
    from presswork.batch.pool import in_pool

    yield from in_pool(work, tasks, order, jobs)
