"""The sandbox of templates, which asks once what it would ask at each step of a page."""

from typing import Any

from presswork.theme.jinja import ImmutableSandboxedEnvironment

__all__ = ["Sandbox"]


class Sandbox(ImmutableSandboxedEnvironment):
    """Keeps templates from whatever is private or changes something, as its base class does.

    Whether an attribute is safe hangs on its name and on the type that has it. A page reads two
    thousand attributes, of a hundred kinds.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._safe: dict[tuple[type, str], bool] = {}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Return whether a template may read the attribute *attr* of *obj*."""
        key = type(obj), attr
        safe = self._safe.get(key)
        if safe is None:
            safe = self._safe[key] = super().is_safe_attribute(obj, attr, value)
        return safe
