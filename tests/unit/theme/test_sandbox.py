"""The sandbox refuses what its base class refuses, asked for the first time or again."""

from collections import deque
from typing import Any

import jinja2
import pytest
from jinja2.sandbox import ImmutableSandboxedEnvironment, SecurityError

from presswork.theme.sandbox import Sandbox

THINGS: tuple[Any, ...] = (
    "text",
    1,
    None,
    [1],
    (1,),
    {"a": 1},
    {1},
    deque([1]),
    str,
    len,
    lambda: 0,
)
NAMES = ("upper", "append", "pop", "clear", "update", "keys", "mro", "_x", "__class__", "__code__")


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: type(thing).__name__)
def test_every_attribute_is_judged_as_jinja_judges_it(thing: object) -> None:
    ours, plain = Sandbox(), ImmutableSandboxedEnvironment()
    for _ in range(2):
        for name in NAMES:
            judged = ours.is_safe_attribute(thing, name, None)
            assert judged == plain.is_safe_attribute(thing, name, None), name


@pytest.mark.parametrize("template", ["{{ x.append(1) }}", "{{ x.__class__.__mro__ }}"])
def test_a_template_is_refused_however_often_it_tries(template: str) -> None:
    environment = Sandbox(undefined=jinja2.StrictUndefined)
    for _ in range(2):
        with pytest.raises(SecurityError):
            environment.from_string(template).render(x=[])


class _Thing:
    """Has what a template may read, and what it may not."""

    name = "Norland"
    write = "{0.__class__}".format

    def shout(self) -> str:
        return self.name.upper()


@pytest.mark.parametrize(
    "expression",
    [
        "x.name",
        "x.absent",
        "x.shout()",
        "x.write(x)",
        "x.name.format(1)",
        "'{0.__class__}'.format(x)",
        "'{a.name} {b}'.format_map({'a': x, 'b': 1})",
        "'page {n} of {m}'.format(n=1, m='<2>')",
        "('{n}' | safe).format(n='<2>')",
        "'{n!r} {n:>4} {{}}'.format(n='2')",
        "'{n.__class__}'.format(n=x)",
        "'{n[0]}'.format(n='2')",
        "'{n}'.format.__self__",
        "('{n}' | attr('format'))(n=1)",
        "x.name | attr('upper')",
    ],
)
def test_an_attribute_is_read_as_jinja_reads_it(expression: str) -> None:
    ours, plain = Sandbox(), ImmutableSandboxedEnvironment()
    for _ in range(2):
        shown = []
        for environment in (ours, plain):
            try:
                shown.append(environment.from_string(f"{{{{ {expression} }}}}").render(x=_Thing()))
            except SecurityError as error:
                shown.append(f"refused: {error}")
        assert shown[0] == shown[1]


def _unsafe() -> str:
    return "shown"


_unsafe.unsafe_callable = True  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("thing", "shown"),
    [
        (lambda: "shown", "shown"),
        (_unsafe, "refused"),
        (jinja2.pass_context(lambda context: context["x"]), "Norland"),
    ],
)
def test_a_function_is_called_as_its_marks_say(thing: Any, shown: str) -> None:
    template = Sandbox().from_string("{% for _ in 'a' %}{{ thing() }}{% endfor %}")
    try:
        assert template.render(thing=thing, x="Norland") == shown
    except SecurityError:
        assert shown == "refused"


_MACROS = """{% macro shown(a, b=2) %}{{ a }}{{ b }}{{ varargs }}{{ kwargs }}
{{- caller and caller() }}{% endmacro %}{{ shown("<") }}{% for n in [1, 2] %}
{{ shown(n, b=n, c=n) }}{% endfor %}
{% call shown(3) %}inside{% endcall %}{{ shown(1, 2, 3) }}"""


@pytest.mark.parametrize("escaped", [True, False])
def test_a_macro_is_called_as_jinja_calls_it(escaped: bool) -> None:  # noqa: FBT001
    ours, plain = (
        kind(autoescape=escaped).from_string(_MACROS).render()
        for kind in (Sandbox, ImmutableSandboxedEnvironment)
    )
    assert ours == plain
