"""Modules that WeasyPrint imports and most pages do without: they are loaded at need, or never."""

import contextlib
import sys
from collections.abc import Iterator
from importlib.util import LazyLoader, find_spec, module_from_spec
from types import ModuleType
from typing import Any

from presswork.later import Later

__all__ = ["postponed"]

_SELDOM = (
    "PIL.ImageCms",
    "fontTools.subset",
    "fontTools.ttLib",
    "fontTools.varLib.instancer",
    "tinyhtml5",
)
"""Modules that colour profiles, compressed or variable fonts, old HarfBuzz or HTML need."""
_NEVER = ("email.message", "urllib.request")
"""Modules of the network, which a page of ours never reaches (`pdf_fetch`)."""
_LAZY = ("PIL.EpsImagePlugin", "PIL.Image", "PIL.ImageFile", "PIL.ImageOps")
"""Modules that are loaded with the first picture."""


@contextlib.contextmanager
def postponed() -> Iterator[None]:
    """Let stand-ins take the place of modules that most pages do without, while they are named.

    What stands for one of the network does nothing; any other imports the real module when it is
    used.
    """
    stand_ins: dict[str, ModuleType] = {name: _Later(name) for name in _SELDOM}
    stand_ins |= {name: _Never(name) for name in _NEVER}
    absent = {name: module for name, module in stand_ins.items() if name not in sys.modules}
    sys.modules.update(absent)
    for name in _LAZY:
        _load_late(name)
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


def _load_late(name: str) -> None:
    """Import the module *name* so that it is loaded when something of it is first used."""
    spec = find_spec(name)
    if name in sys.modules or spec is None or spec.loader is None:
        return
    loader = LazyLoader(spec.loader)
    spec.loader = loader
    module = sys.modules[name] = module_from_spec(spec)
    loader.exec_module(module)
    package, _, last = name.rpartition(".")
    setattr(sys.modules[package], last, module)


class _Later(Later):
    """Stands for a module until something of it is used."""

    TTLibError = Exception
    """What `except` names must be a class at once."""


class _Never(ModuleType):
    """Stands for a module that is named and not used."""

    def __getattr__(self, name: str) -> Any:
        """Return a class whose objects do nothing."""
        if name.startswith("__"):
            raise AttributeError(name)
        return _Nothing


class _Nothing:
    """Stands for whatever would reach the network."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        """Take anything."""

    def add_handler(self, handler: Any) -> None:
        """Do nothing."""
