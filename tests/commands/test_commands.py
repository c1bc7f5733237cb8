"""The other commands, from end to end."""

import csv
import io
import json
from pathlib import Path

import pytest

from presswork.cli import COMMANDS
from presswork.manifest import decode, encode, file_of
from presswork.values import replace
from tests.statements import HOME, NORLAND, SOUTHMARK, command, python

HEAVY = ("weasyprint", "docx", "ebooklib", "pikepdf", "pypdfium2", "lxml", "jinja2", "dataclasses")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "norland.txt").write_text(NORLAND, encoding="utf-8", newline="")
    (tmp_path / "southmark.txt").write_text(SOUTHMARK, encoding="utf-8", newline="")
    return tmp_path


def test_one_source_gives_one_object_whose_facts_are_in_the_file(home: Path) -> None:
    done = command("facts", "norland.txt", cwd=home)
    assert done.returncode == 0, done.stderr.decode()
    found = json.loads(done.stdout)
    assert found["document"]["language"] == "en"
    assert found["facts"]
    for fact in found["facts"]:
        start = fact["start"]
        assert NORLAND[start : start + len(fact["surface"])] == fact["surface"]


def test_several_sources_give_one_object_a_line(home: Path) -> None:
    done = command("facts", "norland.txt", "southmark.txt", cwd=home)
    names = [json.loads(line)["document"]["source"] for line in done.stdout.splitlines()]
    assert names == ["norland.txt", "southmark.txt"]


def test_facts_go_into_a_folder_one_file_a_source(home: Path) -> None:
    (home / "empty.txt").write_bytes(b"")
    done = command("facts", ".", "-o", "out", cwd=home)
    assert done.returncode == 1
    assert done.stdout == b""
    assert sorted(p.name for p in (home / "out").iterdir()) == ["norland.json", "southmark.json"]


def test_facts_as_csv_hold_no_formula(home: Path) -> None:
    done = command("facts", "norland.txt", "southmark.txt", "--format", "csv", cwd=home)
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    assert {row["source"] for row in rows} == {"norland.txt", "southmark.txt"}
    assert not [row for row in rows for cell in row.values() if cell[:1] in {"=", "+", "-", "@"}]


def test_a_table_can_explain_the_choice(home: Path) -> None:
    done = command("facts", "norland.txt", "--format", "table", "--explain", cwd=home)
    assert done.returncode == 0
    assert b"2,400" in done.stdout


def test_check_reports_and_writes_nothing(home: Path) -> None:
    before = sorted(home.rglob("*"))
    done = command("check", "southmark.txt", "--to", "html", cwd=home)
    assert done.returncode == 0, done.stderr.decode()
    assert b"Tomas Berg" in done.stdout
    assert b"date          (not found)" in done.stdout
    said = done.stdout.decode()
    assert "[rule by-line]" in said
    assert " by number" in said
    assert ", in the box" in said
    assert sorted(home.rglob("*")) == before


def test_check_says_what_was_not_taken_for_a_fact_and_why(home: Path) -> None:
    text = "Statement by Norland\n\nMr. President,\n\nThe 79th session met in room 12.\n"
    (home / "room.txt").write_text(text, encoding="utf-8")
    said = command("check", "room.txt", "--to", "html", cwd=home).stdout.decode()
    assert "“79” was not taken as a fact: an ordinal" in said
    table = json.loads(command("check", "room.txt", "--to", "html", "--json", cwd=home).stdout)
    assert [item["place"] for item in table["not_taken"]] == ["¶ 1", "¶ 1"]
    assert table["origins"]["title"] == "rule by-line"


def test_edits_are_written_ready_to_correct_and_change_nothing_by_themselves(home: Path) -> None:
    before = command("facts", "norland.txt", cwd=home).stdout
    assert command("edits", "norland.txt", cwd=home).returncode == 0
    text = (home / "norland.txt.edits.toml").read_text(encoding="utf-8")
    assert "[[fact]]" in text
    assert command("facts", "norland.txt", cwd=home).stdout == before
    assert command("edits", "norland.txt", cwd=home).returncode == 0
    assert (home / "norland.txt.edits.toml").read_text(encoding="utf-8") == text


def test_verify_finds_each_difference(home: Path) -> None:
    assert command("build", "norland.txt", "--to", "html", cwd=home).returncode == 0
    folder = home / "build/norland"
    (folder / "norland.html").write_bytes(b"tampered")
    (folder / "model.json").unlink()
    (folder / "extra.txt").write_bytes(b"")
    done = command("verify", cwd=home)
    assert done.returncode == 4
    assert {tuple(line.split()) for line in done.stdout.decode().splitlines()} == {
        ("extra", "build/norland/extra.txt"),
        ("changed", "build/norland/norland.html"),
        ("missing", "build/norland/model.json"),
    }


def test_files_that_no_build_made_are_not_to_be_built_again(home: Path) -> None:
    assert command("build", "norland.txt", "--to", "html", cwd=home).returncode == 0
    (home / "build/norland/extra.txt").write_bytes(b"")
    done = command("verify", cwd=home)
    assert done.returncode == 4
    assert done.stderr.decode() == "build: 1 extra. No build made them: move them elsewhere.\n"


def test_what_a_source_gives_again_is_what_was_built(home: Path) -> None:
    assert command("build", "norland.txt", "southmark.txt", cwd=home).returncode == 0
    done = command("verify", "--rebuild", cwd=home)
    assert (done.returncode, done.stdout) == (0, b""), done.stderr.decode()


def test_verify_names_what_its_source_would_not_give_again(home: Path) -> None:
    for name in ("kept", "changed", "gone"):
        (home / f"{name}.txt").write_text(NORLAND, encoding="utf-8")
    names = ("kept.txt", "changed.txt", "gone.txt", "southmark.txt")
    assert command("build", *names, "--to", "html", cwd=home).returncode == 0
    (home / "gone.txt").unlink()
    (home / "changed.txt").write_text(SOUTHMARK, encoding="utf-8")
    folder = home / "build/southmark"
    page = (folder / "southmark.html").read_bytes().replace(b"850", b"950")
    made = decode((folder / "manifest.json").read_bytes())
    outputs = (file_of("southmark.html", page, made.outputs[0].media_type), *made.outputs[1:])
    (folder / "southmark.html").write_bytes(page)
    (folder / "manifest.json").write_bytes(encode(replace(made, outputs=outputs)))
    assert command("verify", cwd=home).returncode == 0
    done = command("verify", "--rebuild", cwd=home)
    assert done.returncode == 4
    assert {tuple(line.split()) for line in done.stdout.decode().splitlines()} == {
        ("missing", "gone.txt"),
        ("changed", "changed.txt"),
        ("unlike", "build/southmark/southmark.html"),
    }


def test_a_theme_is_copied_and_used(home: Path) -> None:
    assert command("theme", "copy", "default", "mission", cwd=home).returncode == 0
    assert b"mission" in command("theme", "list", cwd=home).stdout
    part = home / "templates/mission/parts/colophon.html"
    shipped = '{% include "default:parts/colophon.html" %}'
    part.write_text(f"{shipped}<p>Press office, room 12</p>", encoding="utf-8")
    done = command("build", "norland.txt", "--to", "html", "--theme", "mission", cwd=home)
    page = (home / "build/norland/norland.html").read_text(encoding="utf-8")
    assert "room 12" in page, done.stderr.decode()


def test_info_names_versions_and_fonts(home: Path) -> None:
    table = json.loads(command("info", "--json", cwd=home).stdout)
    assert "pango" in table["versions"]
    assert "BriefSerif-Regular" in table["fonts"]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(home: Path, name: str) -> None:
    done = command(name, "--help", cwd=home)
    assert done.returncode == 0
    assert done.stdout.startswith(f"usage: presswork {name}".encode())


def test_generate_is_the_command_build(home: Path) -> None:
    generate = HOME / "generate.py"
    done = python(generate, "norland.txt", "--to", "html", "-o", "out", cwd=home)
    assert done.returncode == 0, done.stderr.decode()
    assert (home / "out/norland/norland.html").is_file()


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["build", "--help"], ["build", "norland.txt"]]
)
def test_nothing_heavy_is_imported_before_it_is_needed(home: Path, arguments: list[str]) -> None:
    if arguments[-1] == "norland.txt":
        arguments = [*arguments, "--to", "html"]
        assert command(*arguments, cwd=home).returncode == 0
    code = (
        "import sys\nfrom presswork.cli import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)"
    )
    done = python("-c", code, *arguments, cwd=home)
    assert done.stderr.decode().splitlines()[-1] == "[]"


def test_a_build_with_nothing_to_do_loads_little(home: Path) -> None:
    slow = ("difflib", "presswork.edits", "presswork.theme", "random", "shutil", "tempfile")
    code = (
        "import sys\nknown = set(sys.modules)\nfrom presswork.cli import main\nmain(sys.argv[1:])\n"
        f"print(sorted(set({slow!r}) & (set(sys.modules) - known)), file=sys.stderr)"
    )
    built = [python("-c", code, "build", "norland.txt", "--to", "html", cwd=home) for _ in range(2)]
    assert built[1].stderr.decode().splitlines() == ["1 unchanged: build", "[]"]


def test_publications_are_made_without_what_their_libraries_bring_for_others(home: Path) -> None:
    slow = ("PIL.ExifTags", "html.entities", "inspect", "pycparser.c_parser", "typing_extensions")
    code = (
        "import sys\nfrom presswork.cli import main\nfrom presswork.kept import kept_code\n"
        "with kept_code(least=1):\n    main(sys.argv[1:])\n"
        f"print(sorted(set({slow!r}) & set(sys.modules)), file=sys.stderr)"
    )
    for _ in range(2):  # the first may have to read the C of Pango, or a profile of colours
        built = python("-c", code, "build", "norland.txt", "--force", cwd=home)
    assert built.stderr.decode().splitlines() == ["1 built: build", "[]"]


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_is_said_before_even_the_standard_library_is_loaded(home: Path, option: str) -> None:
    code = (
        "import sys\nfrom presswork.cli import process\nprocess(sys.argv[1:])\n"
        "slow = {'msgspec', 'pathlib', 're', 'signal', 'typing'}\n"
        "print(sorted(slow & set(sys.modules)), file=sys.stderr)"
    )
    done = python(
        "-S", "-c", f"import sys; sys.path.insert(0, {str(HOME)!r})\n{code}", option, cwd=home
    )
    assert done.stdout
    assert done.stderr.decode() == "[]\n"
