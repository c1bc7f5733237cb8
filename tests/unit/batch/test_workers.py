"""Workers: one bad document never costs another."""

import os
import signal
from pathlib import Path

from presswork.batch import Order, Outcome, Status, Task, run

ORDER = Order(out=Path("unused"))


def task(name: str) -> Task:
    return Task(path=Path(name), shown=name, folder=name, stem=name)


def work(job: Task, order: Order) -> Outcome:
    """Die where the name says so."""
    if job.stem.startswith("deadly"):
        os.kill(os.getpid(), signal.SIGKILL)
    return Outcome(task=job, status=Status.BUILT)


def statuses(names: list[str], jobs: int) -> dict[str, Status]:
    return {o.task.stem: o.status for o in run(work, [task(name) for name in names], ORDER, jobs)}


def test_every_task_has_one_outcome() -> None:
    names = [f"good{n}" for n in range(6)]
    assert statuses(names, 2) == dict.fromkeys(names, Status.BUILT)


def test_a_document_that_kills_its_worker_is_reported_alone() -> None:
    names = ["good1", "good2", "deadly", "good3", "good4", "good5"]
    found = statuses(names, 2)
    assert found.pop("deadly") is Status.FAILED
    assert found == dict.fromkeys([n for n in names if n != "deadly"], Status.BUILT)


def test_a_few_documents_are_built_right_here() -> None:
    here = []

    def note(job: Task, order: Order) -> Outcome:
        here.append(os.getpid())
        return Outcome(task=job, status=Status.BUILT)

    list(run(note, [task("one"), task("two")], ORDER, 2))
    assert set(here) == {os.getpid()}
