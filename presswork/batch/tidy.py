"""Between two documents: a worker gives back what the last one took."""

import gc
from functools import cache
from itertools import count
from typing import Any

__all__ = ["tidy"]

_ALLOCATIONS = 150_000
"""So many new objects make Python look for garbage: a document is short and full of small values,
and looking after every 700 costs a tenth of its time."""

_OFTEN = 4
"""After so many documents everything is looked at, not what is new alone, and memory given back."""

_documents = count()


def tidy() -> None:
    """Free what the last document of this process has left: pages and boxes that name each other.

    What is old is looked at rarely, and what stays with the process, modules and tables, is not
    looked at again once the first document has called for it. Freed memory goes back to the
    system: the heap of a worker is full of holes by then, and would grow by a third. Not after each
    document: the next would ask for the same pages, which takes a twentieth of its time.
    """
    if gc.get_threshold()[0] == _ALLOCATIONS:
        done = next(_documents)
        everything = done % _OFTEN == 0
        gc.collect(2 if everything else 1)
        if done == 0:
            gc.freeze()
        if everything:
            _trim()
    gc.set_threshold(_ALLOCATIONS)


def _trim() -> None:
    """Give back what the C library holds of freed memory, where it can (`malloc_trim`, glibc)."""
    give_back = _malloc_trim()
    if give_back is not None:
        give_back(0)


@cache
def _malloc_trim() -> Any | None:
    import ctypes  # which one document alone needs not

    return getattr(ctypes.CDLL(None), "malloc_trim", None)
