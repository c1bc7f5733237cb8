"""What is made of a language is left for later processes, and only as long as nothing changes."""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import MappingProxyType

import pytest

from presswork import lasting as module
from presswork import packed
from presswork.kept import kept_code
from presswork.kept_file import KeptFile
from presswork.lasting import lasting, write
from presswork.values import Struct


class Thing(Struct, frozen=True, kw_only=True):
    """What a function may make: a value of each kind."""

    pattern: re.Pattern[str]
    rows: tuple[re.Pattern[str], ...]
    table: dict[str, re.Pattern[str]]
    view: MappingProxyType[str, int]
    words: frozenset[str]
    inner: "Thing | None" = None
    also: bool = True


def _thing(code: str, *, inner: bool = True) -> Thing:
    pattern = re.compile(rf"(?P<word>{code})\s(?:\d+)", re.IGNORECASE)
    return Thing(
        pattern=pattern,
        rows=(pattern, re.compile("(?i:a)b", re.ASCII)),
        table={"first": pattern},
        view=MappingProxyType({"one": 1}),
        words=frozenset({"a", "b"}),
        inner=_thing(code, inner=False) if inner else None,
    )


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Yield the folder of the language files, where an earlier process has left a thing."""
    modules, folder = tmp_path / "modules.kept", tmp_path / "lang"
    folder.mkdir()
    (folder / "en.toml").write_text("words = []")
    (tmp_path / "parcel").mkdir()
    packed.write([str(tmp_path / "parcel")], str(modules))
    monkeypatch.setattr(packed, "PATH", str(modules))
    monkeypatch.setattr(module, "_PATH", tmp_path / "made.kept")
    monkeypatch.setattr(module, "_TABLES", folder)
    monkeypatch.setattr(module, "_made", {})
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    with kept_code(tmp_path / "kept"):
        assert lasting(_thing)("en") == _thing("en")
        write()
    packed.use_packed(str(modules))
    yield folder
    left = module._left()
    if isinstance(left, KeptFile):
        left.file.close()


def _asked(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Thing]:
    """Return the function as a later process has it, where nothing need be made."""
    monkeypatch.setattr("re._parser.parse", None)
    re.purge()
    return lasting(_thing)


def test_what_was_left_is_what_would_be_made(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = _thing("en")
    left = _asked(monkeypatch)("en")

    assert left == made
    assert left.pattern.fullmatch("EN 12")
    assert left.rows[1].flags == made.rows[1].flags
    assert type(left.view) is MappingProxyType


def test_it_is_the_same_thing_each_time(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = _asked(monkeypatch)
    assert asked("en") is asked("en")


def test_other_arguments_make_another_thing(tables: Path) -> None:
    assert lasting(_thing)("fr").pattern.fullmatch("fr 12")


def test_a_language_file_that_changes_makes_it_anew(
    tables: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tables / "en.toml").write_text("words = [1]")
    with pytest.raises(TypeError):
        _asked(monkeypatch)("en")


def test_a_module_that_changes_makes_it_anew(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modules = packed.in_use()
    assert modules is not None
    modules.table["parcel.one"] = (str(tables / "en.toml"), False, 0, 0, 0, 0)
    assert modules.find_spec("parcel.one") is None
    with pytest.raises(TypeError):
        _asked(monkeypatch)("en")


def test_modules_that_are_not_in_use_make_it_anew(
    tables: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "meta_path", [])
    with pytest.raises(TypeError):
        _asked(monkeypatch)("en")


def test_what_no_file_can_hold_is_named(tables: Path) -> None:
    def maker(code: str) -> object:
        return lambda: code

    module._made.clear()
    lasting(maker)("fr")
    with pytest.raises(TypeError, match="function cannot be left"):
        write()
