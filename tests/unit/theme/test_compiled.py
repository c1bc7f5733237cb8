"""Compiled templates are kept for the next process, and nothing depends on them."""

import sys
from pathlib import Path

import jinja2
import pytest

from presswork import theme
from presswork.theme.compiled import CompiledTemplates


def _environment(folder: Path, text: str = "{{ 1 + 1 }}") -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.DictLoader({"a": text}),
        bytecode_cache=CompiledTemplates(folder),  # type: ignore[arg-type]
        autoescape=True,
    )


@pytest.fixture(autouse=True)
def _keeping(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def test_a_template_is_kept_and_used_again(tmp_path: Path) -> None:
    assert _environment(tmp_path).get_template("a").render() == "2"
    (kept,) = tmp_path.iterdir()
    before = kept.read_bytes()
    assert _environment(tmp_path).get_template("a").render() == "2"
    assert kept.read_bytes() == before


def test_a_template_with_another_text_is_compiled_anew(tmp_path: Path) -> None:
    _environment(tmp_path).get_template("a")
    assert _environment(tmp_path, "{{ 2 + 2 }}").get_template("a").render() == "4"


def test_a_damaged_file_is_compiled_anew(tmp_path: Path) -> None:
    _environment(tmp_path).get_template("a")
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:20])
    assert _environment(tmp_path).get_template("a").render() == "2"


def test_a_folder_that_cannot_be_made_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert _environment(tmp_path / "file" / "folder").get_template("a").render() == "2"


def test_nothing_is_kept_where_python_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    _environment(tmp_path / "new").get_template("a")
    assert not (tmp_path / "new").exists()


def test_compiling_a_theme_reaches_every_template(tmp_path: Path) -> None:
    folder = tmp_path / "mission"
    (folder / "parts").mkdir(parents=True)
    (folder / "parts" / "dates.html").write_text("{{ box.figures }", encoding="utf-8")
    with pytest.raises(jinja2.TemplateSyntaxError):
        theme.load(str(folder)).compile()
