"""The memory of a build: what is fresh, what is not, and whose source is gone."""

import os
import sys
from pathlib import Path

import pytest

from presswork import manifest
from presswork.batch import Order, Outcome, State, Status, Task, orphans
from presswork.manifest import MANIFEST, Manifest, file_of
from presswork.values import replace

LONG_AGO = 1_500_000_000


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "seeds").mkdir()
    for name in ("a", "b"):
        write(tmp_path / f"seeds/{name}.txt", b"words")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, data: bytes, when: int = LONG_AGO) -> None:
    path.write_bytes(data)
    os.utime(path, (when, when))


def order(**extra: object) -> Order:
    return Order(**{"out": Path("build"), **extra})  # type: ignore[arg-type]


def task(name: str, folder: str = "seeds") -> Task:
    path = Path(folder, f"{name}.txt")
    return Task(file=str(path), shown=str(path), folder=name, stem=name)


def build(*names: str) -> None:
    """Write and note what a build of *names* would."""
    state = State.load(order())
    for name in names:
        job = task(name)
        paths = [p for p in (job.path, Path(f"{job.path}.edits.toml")) if p.is_file()]
        made = Manifest(
            source=job.path.name,
            inputs=tuple(file_of(path.name, path.read_bytes()) for path in paths),
            outputs=(file_of(f"{name}.html", b"page"),),
            document={}, facts=(), findings=(), options={}, versions={},
        )  # fmt: skip
        folder = Path("build", name)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.html").write_bytes(b"page")
        (folder / MANIFEST).write_bytes(manifest.encode(made))
        state.note(Outcome(task=job, status=Status.BUILT, manifest=made))
    state.save()


def is_fresh(name: str, *, checksum: bool = False, **extra: object) -> bool:
    return State.load(order(**extra), checksum=checksum).is_fresh(task(name))


def test_what_was_built_is_fresh_and_the_rest_is_not(home: Path) -> None:
    build("a")
    assert is_fresh("a")
    assert not is_fresh("b")


def test_a_new_time_stamp_alone_rebuilds_nothing(home: Path) -> None:
    build("a")
    write(home / "seeds/a.txt", b"words", LONG_AGO + 1)
    assert is_fresh("a")


def test_other_words_of_the_same_length_and_time_are_found_by_their_digest(home: Path) -> None:
    build("a")
    write(home / "seeds/a.txt", b"WORDS")
    assert is_fresh("a")
    assert not is_fresh("a", checksum=True)


def test_a_source_that_was_young_when_it_was_built_is_read_again(home: Path) -> None:
    (home / "seeds/a.txt").write_bytes(b"words")
    found = (home / "seeds/a.txt").stat()
    build("a")
    (home / "seeds/a.txt").write_bytes(b"WORDS")
    os.utime(home / "seeds/a.txt", ns=(found.st_atime_ns, found.st_mtime_ns))
    assert not is_fresh("a")


@pytest.mark.parametrize("gone", ["a.html", MANIFEST])
def test_a_document_that_lacks_a_file_is_built_again(home: Path, gone: str) -> None:
    build("a")
    (home / "build/a" / gone).unlink()
    assert not is_fresh("a")


def test_a_document_with_a_cut_file_is_built_again(home: Path) -> None:
    build("a")
    (home / "build/a/a.html").write_bytes(b"pa")
    assert not is_fresh("a")


def test_a_changed_byte_of_an_output_is_found_by_its_digest(home: Path) -> None:
    build("a")
    (home / "build/a/a.html").write_bytes(b"pagf")
    assert is_fresh("a")
    assert not is_fresh("a", checksum=True)


def test_corrections_that_come_change_or_go_build_again(home: Path) -> None:
    build("a")
    edits = home / "seeds/a.txt.edits.toml"
    write(edits, b"one")
    assert not is_fresh("a")
    build("a")
    assert is_fresh("a")
    write(edits, b"other")
    assert not is_fresh("a")
    edits.unlink()
    assert not is_fresh("a")


def test_another_option_or_theme_file_builds_again(home: Path) -> None:
    build("a")
    assert not is_fresh("a", base_url="https://example.org/")
    assert is_fresh("a", project=home)
    (home / "templates/default").mkdir(parents=True)
    (home / "templates/default/note.txt").write_bytes(b"new")
    assert not is_fresh("a", project=home)


def test_a_theme_file_that_was_touched_builds_nothing_and_a_changed_one_does(home: Path) -> None:
    part = home / "templates/default/note.txt"
    part.parent.mkdir(parents=True)
    write(part, b"one")
    state = State.load(order(project=home))
    write(part, b"one", LONG_AGO + 1)
    assert State.load(order(project=home)).shape.digest == state.shape.digest
    write(part, b"two", LONG_AGO + 1)
    assert State.load(order(project=home)).shape.digest != state.shape.digest


def test_what_libraries_and_theme_make_is_remembered_whatever_is_asked_for(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from presswork.batch import shape

    asked = order(), order(base_url="https://example.org/")
    fresh = [shape.shape_of(one, None) for one in asked]
    assert fresh[0].digest != fresh[1].digest
    assert fresh[0].made == fresh[1].made
    assert fresh[0].versions == fresh[1].versions
    monkeypatch.setattr(shape, "_made", lambda _: pytest.fail("reckoned again"))
    known = replace(fresh[0], digest="other", stamp=fresh[0].stamp or "young")
    monkeypatch.setattr(shape, "_stamp", lambda _: known.stamp)
    assert [shape.shape_of(one, known).digest for one in asked] == [one.digest for one in fresh]


def test_what_a_run_was_made_by_is_recalled_in_any_folder(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from presswork.batch import recalled, shape

    monkeypatch.setattr(recalled, "_FILE", home / "kept" / "shapes.kept")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(shape, "_stamp", lambda _: "0" * 30 + "a1")
    first = shape.shape_of(order(), None, recalling=True)
    monkeypatch.setattr(shape, "_made", lambda _: ("reckoned again", {}))
    again = shape.shape_of(order(out=home / "elsewhere"), None, recalling=True)
    assert again == first
    assert shape.shape_of(order(), None).made == "reckoned again"  # as with --checksum
    monkeypatch.setattr(shape, "_stamp", lambda _: "0" * 30 + "b2")
    assert shape.shape_of(order(), None, recalling=True).made == "reckoned again"
    (home / "kept/shapes.kept").write_bytes(b"cut off")
    monkeypatch.setattr(shape, "_stamp", lambda _: "")  # a file is too young
    assert shape.shape_of(order(), None, recalling=True).made == "reckoned again"


def test_a_damaged_memory_is_none(home: Path) -> None:
    build("a")
    (home / "build/.presswork/state.json").write_bytes(b'{"schema": 2')
    assert not is_fresh("a")


def test_a_name_that_is_no_utf_8_is_remembered(home: Path) -> None:
    name = os.fsdecode(b"a\xff")
    write(home / f"seeds/{name}.txt", b"words")
    build("a", name)
    assert is_fresh(name)
    assert is_fresh("a")
    assert set(State.load(order()).documents) == {"a", name}


def test_the_memory_keeps_what_another_build_noted(home: Path) -> None:
    build("a")
    one = State.load(order())
    build("b")
    one.forget("a")
    one.save()
    assert set(State.load(order()).documents) == {"b"}


def gone(*, prune: bool) -> list[tuple[str, str]]:
    state = State.load(order())
    found = [(o.task.shown, str(o.status)) for o in orphans(state, [task("a")], prune=prune)]
    state.save()
    return found


def test_a_source_that_is_gone_is_reported_and_its_files_stay(home: Path) -> None:
    build("a", "b")
    (home / "seeds/b.txt").unlink()
    assert gone(prune=False) == gone(prune=False) == [("seeds/b.txt", "orphaned")]
    assert (home / "build/b/b.html").is_file()


def test_pruning_removes_what_was_made_and_nothing_else(home: Path) -> None:
    build("a", "b")
    (home / "seeds/b.txt").unlink()
    (home / "build/b/own.txt").write_bytes(b"kept")
    assert gone(prune=True) == [("seeds/b.txt", "removed")]
    assert [path.name for path in (home / "build/b").iterdir()] == ["own.txt"]
    assert (home / "build/a/a.html").is_file()
    assert gone(prune=True) == []


def test_a_source_that_is_not_asked_for_but_there_is_no_orphan(home: Path) -> None:
    build("a", "b")
    assert gone(prune=True) == []


def test_a_document_whose_source_moved_is_fresh_and_no_orphan(home: Path) -> None:
    build("a", "b")
    (home / "seeds").rename(home / "other")
    state = State.load(order())
    moved = [task(name, "other") for name in "ab"]
    assert all(state.is_fresh(job) for job in moved)
    state.save()
    assert list(State.load(order()).orphans([])) == []


def test_a_document_from_standard_input_is_no_orphan(home: Path) -> None:
    state = State.load(order())
    build("a")
    known = State.load(order()).documents["a"]
    job = Task(file=str(home / "seeds/a.txt"), shown="-", folder="stdin", stem="stdin")
    assert state._source(job) == ""
    state.documents["stdin"] = replace(known, source="")
    assert list(state.orphans([])) == []
    assert state.foreign(job) is None
