"""Modules in one file: they are found there, but only as their sources stand."""

import fnmatch
import os
import sys
from collections.abc import Iterator
from importlib import import_module, resources
from pathlib import Path
from types import ModuleType

import pytest

from presswork.packed import Packed, use_packed, write


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "parcel"
    (folder / "inner").mkdir(parents=True)
    (folder / "__init__.py").write_text('"""A parcel."""\nfrom parcel import one\n')
    (folder / "one.py").write_text('"""One."""\ndef said():\n    """Say it."""\n    return "one"\n')
    (folder / "inner" / "__init__.py").write_text('class Empty:\n    """Nothing."""\n')
    (folder / "inner" / "two.py").write_text("from parcel.one import said\nTWO = said() * 2\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    write([str(folder)], str(tmp_path / "parcel.kept"))
    yield folder
    for name in [name for name in sys.modules if name.split(".")[0] == "parcel"]:
        del sys.modules[name]


def _loaded(top: Path, name: str) -> ModuleType:
    use_packed(str(top.parent / "parcel.kept"))
    return import_module(name)


def test_modules_are_those_of_the_folder(top: Path) -> None:
    two = _loaded(top, "parcel.inner.two")

    assert two.TWO == "oneone"
    assert two.__file__ == str(top / "inner" / "two.py")
    assert two.__package__ == "parcel.inner"
    assert sys.modules["parcel.inner"].__path__ == [str(top / "inner")]
    assert type(two.__loader__).__name__ == "_Loader"
    assert two.said.__code__.co_filename == str(top / "one.py")
    assert two.said.__code__.co_firstlineno == 2
    assert two.said.__doc__ is None


def test_files_beside_a_module_are_found_through_it(top: Path) -> None:
    (top / "inner" / "said.txt").write_text("beside it")
    _loaded(top, "parcel.inner.two")

    assert (resources.files("parcel.inner") / "said.txt").read_text() == "beside it"


def test_loaded_modules_of_others_are_written_too(top: Path) -> None:
    path = str(top.parent / "more.kept")
    write([str(top)], path, besides=["fnmatch", "sys", "zipimport"])

    packed = Packed(path)

    assert {"fnmatch", "parcel.one"} <= packed.table.keys()
    assert not {"sys", "zipimport"} & packed.table.keys()  # they have no source
    names = packed.code("fnmatch").co_names
    assert {"translate", "filter"} <= set(names)
    assert packed.table["fnmatch"][0] == fnmatch.__file__


def test_types_of_arguments_stay_where_others_may_read_them(
    top: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (top.parent / "norland_sorts.py").write_text(
        "from functools import singledispatch\n@singledispatch\ndef sort(a):\n    return 'any'\n"
        "@sort.register\ndef _(a: int):\n    return 'number'\n"
    )
    path = str(top.parent / "more.kept")
    import_module("norland_sorts")
    write([str(top)], path, besides=["norland_sorts"])
    monkeypatch.delitem(sys.modules, "norland_sorts")
    use_packed(path)

    sorts = import_module("norland_sorts")

    assert type(sorts.__loader__).__name__ == "_Loader"
    assert (sorts.sort(1), sorts.sort("a")) == ("number", "any")
    del sys.modules["norland_sorts"]


@pytest.mark.parametrize("age", [0, 1_000_000])
def test_a_source_that_was_changed_is_compiled(top: Path, age: int) -> None:
    source = top / "one.py"
    before = source.stat()
    source.write_text(source.read_text().replace('"one"', '"two!"' if age == 0 else '"two"'))
    os.utime(source, ns=(before.st_atime_ns, before.st_mtime_ns + age))

    two = _loaded(top, "parcel.inner.two")

    assert ("two!two!" if age == 0 else "twotwo") == two.TWO
    assert type(two.__loader__).__name__ == "_Loader"
    assert type(sys.modules["parcel.one"].__loader__).__name__ != "_Loader"


def test_a_module_that_is_gone_is_not_found(top: Path) -> None:
    (top / "inner" / "two.py").unlink()

    with pytest.raises(ModuleNotFoundError):
        _loaded(top, "parcel.inner.two")


@pytest.mark.parametrize("kept", [b"", b"\0" * 7 + b"\5", b"no file of modules at all"])
def test_a_damaged_file_is_left_alone(top: Path, kept: bytes) -> None:
    (top.parent / "parcel.kept").write_bytes(kept)

    assert type(_loaded(top, "parcel.one").__loader__).__name__ != "_Loader"


def test_without_a_file_python_goes_its_way(top: Path) -> None:
    (top.parent / "parcel.kept").unlink()

    assert type(_loaded(top, "parcel.one").__loader__).__name__ != "_Loader"
