"""Batches: tasks in, one outcome each out, whatever happens to the others."""

from presswork.batch.memory import Memory, known
from presswork.batch.prune import orphans
from presswork.batch.state import State
from presswork.batch.task import Order, Outcome, Status, Task, build
from presswork.batch.workers import run

__all__ = [
    "Memory",
    "Order",
    "Outcome",
    "State",
    "Status",
    "Task",
    "build",
    "known",
    "orphans",
    "run",
]
