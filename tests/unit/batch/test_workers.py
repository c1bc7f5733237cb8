"""Workers: one bad document never costs another."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from select import select

from presswork.batch import Order, Outcome, Status, Task, run
from tests.statements import HOME

ORDER = Order(out=Path("unused"))


def task(name: str) -> Task:
    return Task(file=name, shown=name, folder=name, stem=name)


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


def lasting(job: Task, order: Order) -> Outcome:
    """Leave the number of this process and stay."""
    (order.out / job.stem).write_text(str(os.getpid()), encoding="utf-8")
    time.sleep(600)
    return Outcome(task=job, status=Status.BUILT)


def test_workers_end_with_a_build_that_is_killed(tmp_path: Path) -> None:
    script = f"""
from pathlib import Path
from presswork.batch import Order, run
from tests.unit.batch.test_workers import lasting, task
list(run(lasting, [task(str(n)) for n in range(4)], Order(out=Path({str(tmp_path)!r})), 2))
"""
    with subprocess.Popen([sys.executable, "-c", script], cwd=HOME) as build:
        while not (tmp_path / "0").is_file() or not (tmp_path / "0").read_text(encoding="utf-8"):
            assert build.poll() is None
            time.sleep(0.05)
        worker = os.pidfd_open(int((tmp_path / "0").read_text(encoding="utf-8")))
        build.kill()
    ended, _, _ = select([worker], [], [], 60)
    os.close(worker)
    assert ended
