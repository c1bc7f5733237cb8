"""Parts of the libraries of a PDF replaced: functions wherever imported, locks of one thread."""

import sys
from collections.abc import Callable
from functools import cached_property
from typing import Any

__all__ = ["replace", "unlock"]


def replace(old: Any, new: Any) -> None:
    """Let *new* take the place of the function *old* in each module of WeasyPrint that has it."""
    for name, module in list(sys.modules.items()):
        if name.startswith("weasyprint"):
            for attribute in [key for key, value in vars(module).items() if value is old]:
                setattr(module, attribute, new)


def unlock(kind: type) -> None:
    """Let the properties that objects of *kind* compute once take no lock, as since Python 3.12."""
    for name, value in list(vars(kind).items()):
        if isinstance(value, cached_property):
            setattr(kind, name, _Once(value.func))


class _Once:
    """A property that is computed once and kept with its object."""

    def __init__(self, compute: Callable[[Any], Any]) -> None:
        self._compute, self._name = compute, compute.__name__

    def __get__(self, owner: Any, _: type | None = None) -> Any:
        """Return the value, which stands before this property from now on."""
        value = vars(owner)[self._name] = self._compute(owner)
        return value
