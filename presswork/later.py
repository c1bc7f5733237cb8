"""Modules that a library names at its beginning and seldom uses: they are loaded at need."""

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

__all__ = ["Later", "Never", "Twin", "in_place", "later", "never"]


class Later(ModuleType):
    """Stands for the module *name*, or for the object *within* it, until that is used."""

    def __init__(self, name: str, within: str = "") -> None:
        super().__init__(name)
        self._within = within

    def _real(self) -> Any:
        return getattr(import_module(self.__name__), self._within)

    def __getattr__(self, name: str) -> Any:
        """Return what stands for an attribute of the module, or the attribute of the object."""
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self._real(), name) if self._within else type(self)(self.__name__, name)

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        """Call the real object."""
        return self._real()(*arguments, **named)


class Never(ModuleType):
    """Stands for a module that is named and not used."""

    def __getattr__(self, name: str) -> Any:
        """Return a class whose objects do nothing."""
        if name.startswith("__"):
            raise AttributeError(name)
        return _Nothing


class Twin(ModuleType):
    """Has under the name *name* what the module *other* has."""

    def __init__(self, name: str, other: ModuleType) -> None:
        super().__init__(name)
        own = vars(self)
        own.update({name: value for name, value in vars(other).items() if name not in own})


class _Nothing:
    """Stands for whatever is of no use here."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        """Take anything."""

    def add_handler(self, handler: Any) -> None:
        """Do nothing."""


def later(*names: str) -> AbstractContextManager[None]:
    """Let stand-ins take the place of the modules *names* in what is imported meanwhile.

    What is imported may name and call whatever is in them; it may not derive a class from it.
    """
    return in_place(*map(Later, names))


def never(*names: str) -> AbstractContextManager[None]:
    """Let the modules *names* be none that do anything for what is imported meanwhile."""
    return in_place(*map(Never, names))


@contextmanager
def in_place(*stand_ins: ModuleType) -> Iterator[None]:
    """Let *stand_ins* take the place of the modules of their names that are not loaded yet."""
    absent = {module.__name__: module for module in stand_ins if module.__name__ not in sys.modules}
    sys.modules.update(absent)
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]
