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
