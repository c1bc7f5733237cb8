"""Modules that WeasyPrint imports and most pages do without: they are loaded at need, or never."""

import contextlib
import sys
from collections.abc import Iterator
from importlib.util import LazyLoader, find_spec, module_from_spec

from presswork.later import Later, Never, in_place

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
    with in_place(*map(_Later, _SELDOM), *map(Never, _NEVER)):
        for name in _LAZY:
            _load_late(name)
        yield


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
