"""The sandbox of templates, which asks once what it would ask at each step of a page."""

from types import BuiltinMethodType, MethodType
from typing import Any

from presswork.theme.jinja import ImmutableSandboxedEnvironment, jinja2

__all__ = ["Sandbox"]

_ABSENT = object()
_METHODS = frozenset({MethodType, BuiltinMethodType})
"""What needs a second look: `"{}".format` would reach what the sandbox keeps."""
_MACRO = jinja2.runtime.Macro
_OF_JINJA = ("_block_vars", "_loop_vars")
"""What Jinja hands to every call besides its arguments."""


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

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return the *attribute* of *obj*, at once where it was found safe and is no method."""
        if self._safe.get((type(obj), attribute)):
            value = getattr(obj, attribute, _ABSENT)
            if value is not _ABSENT and type(value) not in _METHODS:
                return value
        return super().getattr(obj, attribute)

    def call(self, context: Any, thing: Any, /, *arguments: Any, **named: Any) -> Any:
        """Call *thing*, a macro of a template without asking whether it may be called."""
        if type(thing) is not _MACRO:
            return super().call(context, thing, *arguments, **named)
        for name in _OF_JINJA:
            named.pop(name, None)
        return thing(context.eval_ctx, *arguments, **named)
