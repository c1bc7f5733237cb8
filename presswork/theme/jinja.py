"""Jinja, without what only its compiler asks for, which compiled templates do without.

That is loaded when a template has to be compiled.
"""

from typing import TYPE_CHECKING, Any

from presswork.later import Later, later

with later(
    "ast",
    "importlib.util",
    "inspect",
    "jinja2.bccache",
    "jinja2.compiler",
    "jinja2.lexer",
    "jinja2.nodes",
    "jinja2.parser",
    "random",
):
    import jinja2
    from jinja2.sandbox import ImmutableSandboxedEnvironment

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["ImmutableSandboxedEnvironment", "jinja2"]


class _EvalContext:
    """What a template that is filled asks of Jinja's class of that name, among its nodes."""

    def __init__(self, environment: "Environment", template_name: str | None = None) -> None:
        escaped = environment.autoescape
        self.environment = environment
        self.autoescape = escaped(template_name) if callable(escaped) else escaped
        self.volatile = False

    def save(self) -> dict[str, Any]:
        return vars(self).copy()

    def revert(self, old: dict[str, Any]) -> None:
        vars(self).clear()
        vars(self).update(old)


if isinstance(vars(jinja2.runtime).get("EvalContext"), Later):
    vars(jinja2.runtime)["EvalContext"] = _EvalContext
