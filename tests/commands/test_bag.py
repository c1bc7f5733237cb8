"""`presswork bag` makes what an archive takes in, whole or not at all."""

import re
from pathlib import Path

import bagit
import pytest

from tests.statements import NORLAND, SOUTHMARK, command


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which two statements have been built, one of them corrected."""
    home = tmp_path_factory.mktemp("bag")
    (home / "seeds/deep").mkdir(parents=True)
    (home / "seeds/norland.txt").write_text(NORLAND, encoding="utf-8")
    edits = home / "seeds/norland.txt.edits.toml"
    edits.write_text('[head]\nplace = "Port Berg"\n', encoding="utf-8")
    (home / "seeds/deep/100 % südmark.txt").write_text(SOUTHMARK, encoding="utf-8")
    assert command("build", "--to", "html,epub", cwd=home).returncode == 0
    return home


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.*")
            if p.is_file()}  # fmt: skip


def test_the_bag_is_valid_and_holds_sources_publications_and_provenance(home: Path) -> None:
    arguments = ("--organization", "Mission of Norland", "--identifier", "norland-1")
    done = command("bag", "out/bag", *arguments, cwd=home)
    assert (done.returncode, done.stderr) == (0, b"2 bagged: out/bag\n")
    bag = bagit.Bag(str(home / "out/bag"))
    bag.validate()
    assert bag.info["Source-Organization"] == "Mission of Norland"
    assert bag.info["External-Identifier"] == "norland-1"
    built = files(home / "build")
    made = files(home / "out/bag/data")
    for name, data in built.items():
        if name != "catalogue.sqlite" and not name.startswith(".presswork"):
            assert made[f"publications/{name.replace('%', '_')}"] == data
    assert made["sources/norland/norland.txt"] == NORLAND.encode()
    assert made["sources/norland/norland.txt.edits.toml"].startswith(b"[head]")
    assert made["sources/deep/100 _ südmark/100 _ südmark.txt"] == SOUTHMARK.encode()


def test_a_changed_byte_is_found_by_whoever_checks_the_bag(home: Path) -> None:
    assert command("bag", "changed", cwd=home).returncode == 0
    page = home / "changed/data/publications/norland/norland.html"
    page.write_bytes(page.read_bytes().replace(b"2,400", b"2,500"))
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(home / "changed")).validate()


def test_two_bags_differ_in_their_date_alone(home: Path) -> None:
    for name, epoch in (("one", "0"), ("two", "86400")):
        done = command("bag", name, cwd=home, SOURCE_DATE_EPOCH=epoch)
        assert done.returncode == 0, done.stderr.decode()
    one, two = files(home / "one"), files(home / "two")
    assert one.pop("bag-info.txt") == re.sub(rb"1970-01-02", b"1970-01-01", two.pop("bag-info.txt"))
    assert {name for name in one if one[name] != two[name]} == {
        "tagmanifest-sha256.txt",
        "tagmanifest-sha512.txt",
    }


def test_a_bag_that_is_there_is_not_touched(home: Path) -> None:
    (home / "there").mkdir()
    done = command("bag", "there", cwd=home)
    assert (done.returncode, done.stderr.count(b"\n")) == (3, 1)
    assert not list((home / "there").iterdir())


def test_what_is_not_as_it_was_built_is_not_bagged(tmp_path: Path) -> None:
    source = tmp_path / "norland.txt"
    source.write_text(NORLAND, encoding="utf-8")
    assert command("build", source, "--to", "html", cwd=tmp_path).returncode == 0
    source.write_text(SOUTHMARK, encoding="utf-8")
    done = command("bag", "bag", cwd=tmp_path)
    assert (done.returncode, done.stderr.count(b"\n")) == (4, 1)
    source.write_text(NORLAND, encoding="utf-8")
    (tmp_path / "build/norland/norland.html").write_bytes(b"tampered")
    assert command("bag", "bag", cwd=tmp_path).returncode == 4
    assert [path.name for path in tmp_path.iterdir() if "bag" in path.name] == []
