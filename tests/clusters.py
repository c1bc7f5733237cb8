"""A Dask cluster over loopback and an S3 service, both real, for as long as a test lasts."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from presswork.batch import Order, Outcome, Status, Task
from tests.statements import HOME

__all__ = ["Cluster", "cluster", "deadly", "s3", "slow", "task"]


def task(name: str) -> Task:
    """Return a task that is never opened."""
    return Task(file=name, shown=name, folder=name, stem=name)


def deadly(job: Task, order: Order) -> Outcome:
    """Kill the process where the name of *job* says so."""
    if job.stem == "deadly":
        os.kill(os.getpid(), signal.SIGKILL)
    return Outcome(task=job, status=Status.BUILT)


def slow(job: Task, order: Order) -> Outcome:
    """Take a tenth of a second."""
    time.sleep(0.1)
    return Outcome(task=job, status=Status.BUILT)


@dataclass(frozen=True)
class Cluster:
    """A scheduler and its workers."""

    address: str
    """Where the scheduler answers."""
    scheduler: "subprocess.Popen[bytes]"
    """Its process."""
    workers: tuple["subprocess.Popen[bytes]", ...]
    """The processes of the workers."""


@contextmanager
def cluster(folder: Path, *, workers: int = 2, nanny: bool = False) -> Iterator[Cluster]:
    """Yield a cluster whose files lie in *folder*; it sees the checkout and our environment."""
    about = folder / "scheduler.json"
    loopback = ["--host", "127.0.0.1", "--no-dashboard"]
    started = [_start(folder, "scheduler", *loopback, "--port", "0", "--scheduler-file", about)]
    try:
        for number in range(workers):
            local = ["--local-directory", folder / f"worker{number}", "--nthreads", "1"]
            guard = "--nanny" if nanny else "--no-nanny"
            started.append(
                _start(folder, "worker", *loopback, *local, guard, "--scheduler-file", about)
            )
        address = json.loads(_appeared(about))["address"]
        _wait_for(address, workers)
        yield Cluster(address, started[0], tuple(started[1:]))
    finally:
        for process in started:
            process.kill()
            process.wait()


def _start(folder: Path, part: str, *options: str | Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", f"distributed.cli.dask_{part}", *map(str, options)]
    environment = {**os.environ, "PYTHONPATH": str(HOME)}
    with (folder / f"{part}.log").open("ab") as log:
        return subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)


def _appeared(path: Path) -> str:
    for _ in range(600):
        if path.is_file() and (text := path.read_text(encoding="utf-8")).endswith("}"):
            return text
        time.sleep(0.1)
    raise TimeoutError(path)


def _wait_for(address: str, workers: int) -> None:
    from distributed import Client

    with Client(address, set_as_default=False) as client:
        client.wait_for_workers(workers, timeout=60)


@contextmanager
def s3(bucket: str) -> Iterator[str]:
    """Yield the address of an S3 service with *bucket*; it is set in the environment, too."""
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    names = {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_ACCESS_KEY_ID": "invented",
        "AWS_SECRET_ACCESS_KEY": "invented",
        "AWS_DEFAULT_REGION": "us-east-1",
    }
    before = {name: os.environ.get(name) for name in names}
    os.environ.update(names)
    try:
        import boto3

        boto3.client("s3").create_bucket(Bucket=bucket)
        yield names["AWS_ENDPOINT_URL"]
    finally:
        server.stop()
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.__setitem__(name, value)
