"""The catalogue holds what the manifests hold, and an update leaves what a fresh one would."""

import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from presswork.catalogue import keep, listings
from presswork.manifest import decode
from presswork.store import LocalStore
from tests.archive import add, collect
from tests.samples import briefing
from tests.statements import HOME

QUERIES = re.findall(
    r"```sql\n(.+?)```", (HOME / "docs/catalogue.md").read_text(encoding="utf-8"), re.DOTALL
)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Return an output folder with three documents, collected."""
    add(tmp_path, "one")
    add(tmp_path, "sub/two", text="The glacier of Übersee is melting.", date="2021-05-04")
    add(tmp_path, "three", headline="Déclaration", language="fr")
    collect(tmp_path)
    return tmp_path


def ask(out: Path, query: str, *values: object) -> list[Any]:
    with closing(sqlite3.connect(out / "catalogue.sqlite")) as connection:
        return connection.execute(query, values).fetchall()


def dump(out: Path, *, index: bool = True) -> list[str]:
    with closing(sqlite3.connect(out / "catalogue.sqlite")) as connection:
        return [line for line in connection.iterdump() if index or '"search_' not in line]


def fresh(out: Path) -> Path:
    """Return a copy of *out* whose page and catalogue were made from nothing."""
    copy = out.with_name(f"{out.name}-fresh")
    shutil.copytree(out, copy, ignore=shutil.ignore_patterns(".presswork", "*.sqlite", "index.*"))
    collect(copy)
    return copy


def change(out: Path) -> None:
    """Add a document, change one and take one away; then collect."""
    add(out, "four", text="A new word: isostasy.")
    add(out, "sub/two", text="The glacier has gone.", date="2021-05-04")
    shutil.rmtree(out / "one")
    collect(out)


def test_every_document_has_its_head_its_files_and_its_facts(out: Path) -> None:
    folders = [row[0] for row in ask(out, "SELECT folder FROM document ORDER BY folder")]
    assert folders == ["one", "sub/two", "three"]
    facts = ask(out, "SELECT count(*) FROM fact JOIN document d ON d.id = document GROUP BY d.id")
    assert facts == [(len(briefing().facts),)] * 3
    manifest = decode((out / "one/manifest.json").read_bytes())
    recorded = {(f"one/{file.name}", file.sha256) for file in manifest.outputs}
    files = ask(out, "SELECT path, sha256 FROM file WHERE path LIKE 'one/%'")
    assert recorded < set(files)
    assert "one/manifest.json" in dict(files)


def test_a_document_without_a_title_goes_by_its_source(out: Path) -> None:
    add(out, "none", headline=None, title=None)
    collect(out)
    assert ask(out, "SELECT title FROM document WHERE folder = 'none'") == [("none.txt",)]


def test_the_newest_is_listed_first_and_the_undated_last(out: Path) -> None:
    add(out, "newest", date="2024")
    collect(out)
    listed = [listing.folder for listing in listings(out / "catalogue.sqlite")]
    assert listed == ["newest", "sub/two", "one", "three"]


def test_a_word_is_found_where_it_stands_whatever_its_accents(out: Path) -> None:
    query = """SELECT folder, paragraph FROM search JOIN passage ON passage.id = search.rowid
    JOIN document ON document.id = document WHERE search MATCH ?"""
    assert ask(out, query, "ubersee") == [("sub/two", "1")]
    assert ask(out, query, "declaration") == [("three", None)]


def test_a_chinese_word_is_found_as_a_phrase_of_its_signs(out: Path) -> None:
    add(out, "zh", text="中国一贯重视保护人权。", language="zh")
    collect(out)
    assert ask(out, "SELECT count(*) FROM search WHERE search MATCH '\"人 权\"'") == [(1,)]
    assert ask(out, "SELECT count(*) FROM search WHERE search MATCH '\"权 人\"'") == [(0,)]


def test_an_updated_catalogue_equals_a_fresh_one_in_its_dump(out: Path) -> None:
    before = dump(out)
    change(out)
    assert dump(out) == dump(fresh(out)) != before


def test_the_index_of_a_large_catalogue_is_updated_and_finds_the_same(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keep, "_SMALL", 0)
    for number in range(8):
        add(out, f"more{number}", text=f"Word{number} and glacier.")
    collect(out)
    change(out)
    again = fresh(out)
    assert dump(out, index=False) == dump(again, index=False)
    for word in ("glacier", "isostasy", "übersee", "word3", "norland"):
        query = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid"
        assert ask(out, query, word) == ask(again, query, word)
    ask(out, "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")


def test_an_update_reads_only_what_has_changed(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    read = LocalStore.read
    monkeypatch.setattr(LocalStore, "read", lambda s, name: seen.append(name) or read(s, name))
    change(out)
    assert {name for name in seen if name.endswith("model.json")} == {
        "four/model.json",
        "sub/two/model.json",
    }


def test_two_fresh_catalogues_are_equal_byte_for_byte(out: Path) -> None:
    one = (out / "catalogue.sqlite").read_bytes()
    assert (fresh(out) / "catalogue.sqlite").read_bytes() == one


@pytest.mark.parametrize("damage", [b"", b"no database", None])
def test_a_damaged_catalogue_is_made_anew(out: Path, damage: bytes | None) -> None:
    path = out / "catalogue.sqlite"
    before = dump(out)
    if damage is None:
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("UPDATE document SET title = 'Another'")
    else:
        path.write_bytes(damage)
    collect(out)
    assert dump(out) == before


def test_a_damaged_manifest_leaves_the_catalogue(out: Path) -> None:
    (out / "one/manifest.json").write_bytes(b"{}")
    collect(out)
    assert ask(out, "SELECT folder FROM document ORDER BY folder") == [("sub/two",), ("three",)]


def test_a_run_that_is_killed_while_it_updates_leaves_the_earlier_catalogue(out: Path) -> None:
    before = (out / "catalogue.sqlite").read_bytes()
    add(out, "four")
    script = """
import os, signal, sys
from pathlib import Path
from presswork.catalogue import keep, listings
from tests.archive import collect
keep._insert = lambda *rest: os.kill(os.getpid(), signal.SIGKILL)
collect(Path(sys.argv[1]))
"""
    done = subprocess.run([sys.executable, "-c", script, out], cwd=HOME, check=False)
    assert done.returncode == -signal.SIGKILL
    assert (out / "catalogue.sqlite").read_bytes() == before
    collect(out)
    assert dump(out) == dump(fresh(out))
    assert [p.name for p in (out / ".presswork").iterdir() if p.name.startswith(".")] == []


@pytest.mark.parametrize("query", QUERIES, ids=range(len(QUERIES)))
def test_the_questions_of_the_docs_have_answers(out: Path, query: str) -> None:
    assert ask(out, query)


def test_the_docs_ask_five_questions() -> None:
    assert len(QUERIES) == 5
