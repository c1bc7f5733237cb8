"""Jinja, without what only its compiler asks for, which compiled templates do without.

That is loaded when a template has to be compiled.
"""

from presswork.later import later

with later("ast", "inspect", "jinja2.compiler", "jinja2.lexer", "jinja2.parser"):
    import jinja2
    from jinja2.sandbox import ImmutableSandboxedEnvironment

__all__ = ["ImmutableSandboxedEnvironment", "jinja2"]
