"""Functions of WeasyPrint replaced wherever its modules have imported them."""

import sys
from typing import Any

__all__ = ["replace"]


def replace(old: Any, new: Any) -> None:
    """Let *new* take the place of the function *old* in each module of WeasyPrint that has it."""
    for name, module in list(sys.modules.items()):
        if name.startswith("weasyprint"):
            for attribute in [key for key, value in vars(module).items() if value is old]:
                setattr(module, attribute, new)
