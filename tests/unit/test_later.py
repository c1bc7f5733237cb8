"""A stand-in is named like the module, and becomes it when something of it is used."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from presswork.later import Twin, in_place, later


@pytest.fixture(autouse=True)
def _modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "norland_tools.py").write_text("def double(n):\n    return 2 * n\n")
    (tmp_path / "norland_user.py").write_text(
        "import norland_tools\nfrom norland_tools import double\n"
        "both = lambda: (norland_tools.double(2), double(3))\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    yield
    for name in ("norland_tools", "norland_user"):
        sys.modules.pop(name, None)


def test_a_module_is_loaded_when_something_of_it_is_called() -> None:
    with later("norland_tools"):
        import norland_user  # type: ignore[import-not-found]
    assert "norland_tools" not in sys.modules
    assert norland_user.both() == (4, 6)
    assert "norland_tools" in sys.modules


def test_what_is_there_already_is_taken_as_it_is() -> None:
    import norland_tools  # type: ignore[import-not-found]

    with later("norland_tools"):
        assert sys.modules["norland_tools"] is norland_tools
    assert sys.modules["norland_tools"] is norland_tools


def test_a_twin_has_what_the_other_module_has(monkeypatch: pytest.MonkeyPatch) -> None:
    import math

    monkeypatch.delitem(sys.modules, "norland_tools", raising=False)
    with in_place(Twin("norland_tools", math)):
        import norland_tools

        assert norland_tools.__name__ == "norland_tools"
        assert norland_tools.sqrt is math.sqrt
    assert "norland_tools" not in sys.modules


def test_templates_that_were_compiled_ask_for_nothing_of_the_compiler() -> None:
    from subprocess import run

    code = "import sys\nfrom presswork import theme\ntheme.load()\nprint(*sys.modules)"
    loaded = run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    compiling = {"inspect", "jinja2.compiler", "jinja2.nodes", "jinja2.parser", "pickle"}
    assert not compiling & set(loaded.split())
