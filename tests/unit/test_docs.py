"""The documents that are made from the code are up to date."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

_ROOT = Path(__file__).resolve().parents[2]


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_docs", _ROOT / "tools" / "make_docs.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "name", ["template-context.md", "findings.md", "model.schema.json", "cli.md"]
)
def test_a_made_document_is_what_the_code_says(name: str) -> None:
    stands = (_ROOT / "docs" / name).read_text(encoding="utf-8")
    assert stands == _tool().DOCUMENTS[f"docs/{name}"](), "run python tools/make_docs.py"


def test_every_field_that_a_template_sees_is_explained() -> None:
    lines = _tool().template_context().splitlines()
    model = lines[: lines.index("## Labels")]
    fields = [
        line.split("`")[1] for line in model if line.startswith("| `") and line.endswith("|  |")
    ]
    assert [field for field in fields if not field.isupper()] == []
