"""The sandbox of templates, which asks once what it would ask at each step of a page."""

import re
from collections.abc import Callable
from functools import lru_cache
from types import BuiltinMethodType, FunctionType, MethodType
from typing import Any

from presswork.theme.jinja import ImmutableSandboxedEnvironment, jinja2

__all__ = ["Sandbox"]

_ABSENT = object()
_METHODS = frozenset({MethodType, BuiltinMethodType})
"""What needs a second look: `"{}".format` would reach what the sandbox keeps."""
_MACRO = jinja2.runtime.Macro
_OF_JINJA = ("_block_vars", "_loop_vars")
"""What Jinja hands to every call besides its arguments."""
_NAMED = re.compile(r"(?:[^{}]|\{[^\W\d_]{1,40}\})*")
"""Words that name what is to be put in, and ask for nothing of it: `page {n} of {m}`."""


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
        """Call *thing*, without asking whether it may be called where that is known.

        It is of a macro of a template, and of a function that bears no mark: marks would tell that
        it is unsafe, or asks for the context.
        """
        macro = type(thing) is _MACRO
        if not macro and (type(thing) is not FunctionType or vars(thing)):
            return super().call(context, thing, *arguments, **named)
        for name in _OF_JINJA:
            named.pop(name, None)
        return thing(context.eval_ctx, *arguments, **named) if macro else thing(*arguments, **named)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Return what takes the place of *value*, where that fills in words that could reach more.

        It would be interpreted sign by sign; words that only name what is put in reach nothing.
        """
        if type(value) is BuiltinMethodType and value.__name__ == "format":
            words = value.__self__
            if type(words) is str and _only_names(words):
                return None
        return super().wrap_str_format(value)


@lru_cache(200)
def _only_names(words: str) -> bool:
    """Tell whether *words*, a label or a template's own, only name what is to be put in."""
    return _NAMED.fullmatch(words) is not None
