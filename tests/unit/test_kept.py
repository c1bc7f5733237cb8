"""Regular expressions kept from one process to the next."""

import re
import sys
from pathlib import Path

import pytest

from presswork.kept import kept_code, recalled

PATTERNS: tuple[tuple[str, int], ...] = (
    (r"(?P<day>\d{1,2})\s(?P<month>[A-Z]\w+)(?:,\s(\d{4}))?", re.IGNORECASE),
    (r"(?<!\w)(?:Straße|café|дом)(?!\w)", re.IGNORECASE),
    (r"^a.b$", re.MULTILINE | re.DOTALL),
    (r"(?i:x)y|(a)|(?>b+)c", 0),
    (r"[^\W\d_]{2,40}", re.ASCII),
)
TEXT = "on 14 June, 2018 the STRASSE and the CAFÉ, Дом\na\nb Xy bbc a"


@pytest.fixture(autouse=True)
def _compiling(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def test_a_pattern_of_bytes_is_kept_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(2):
        re.purge()
        with kept_code(tmp_path):
            for number in range(5):
                assert re.compile(rb"(\d)-%d" % number).search(b"7-%d" % number)
        monkeypatch.setattr("re._parser.parse", None)


def _compiled(home: Path) -> list[re.Pattern[str]]:
    re.purge()
    with kept_code(home):
        return [re.compile(pattern, flags) for pattern, flags in PATTERNS]


def _told(pattern: re.Pattern[str]) -> object:
    return (
        pattern.pattern,
        pattern.flags,
        pattern.groups,
        dict(pattern.groupindex),
        [(match.span(), match.groups(), match.lastgroup) for match in pattern.finditer(TEXT)],
    )


def test_kept_patterns_do_what_fresh_ones_do(tmp_path: Path) -> None:
    re.purge()
    fresh = [_told(re.compile(pattern, flags)) for pattern, flags in PATTERNS]
    assert [_told(pattern) for pattern in _compiled(tmp_path)] == fresh
    assert [_told(pattern) for pattern in _compiled(tmp_path)] == fresh


def test_what_is_kept_is_not_compiled_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _compiled(tmp_path)
    monkeypatch.setattr("re._parser.parse", None)  # whoever compiles must parse
    assert _compiled(tmp_path)[0].search(TEXT)


def test_a_file_that_is_damaged_is_made_anew(tmp_path: Path) -> None:
    _compiled(tmp_path)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole[: len(whole) // 2])
    assert _compiled(tmp_path)[0].search(TEXT)
    assert len(kept.read_bytes()) == len(whole)


def test_nothing_is_kept_where_python_is_asked_to_keep_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert _compiled(tmp_path)[0].search(TEXT)
    assert list(tmp_path.iterdir()) == []


def test_a_pattern_that_is_none_says_so_as_ever(tmp_path: Path) -> None:
    with kept_code(tmp_path), pytest.raises(re.error, match="unterminated"):
        re.compile("(")


def test_re_is_left_as_it_was(tmp_path: Path) -> None:
    before = re._compiler.compile  # type: ignore[attr-defined]
    _compiled(tmp_path)
    assert re._compiler.compile is before  # type: ignore[attr-defined]


def test_what_cannot_be_written_is_made_each_time(tmp_path: Path) -> None:
    from datetime import date

    for _ in range(2):
        with kept_code(tmp_path):
            assert recalled("day", lambda: date(2024, 9, 27)) == date(2024, 9, 27)


def test_whatever_else_is_made_is_made_once(tmp_path: Path) -> None:
    for _ in range(2):
        with kept_code(tmp_path):
            for name in "abcdef":
                made = recalled(f"the tree of {name}", lambda: [1, ("two", 3.0)])
                assert made == [1, ("two", 3.0)]
    with kept_code(tmp_path):
        assert recalled("the tree of a", lambda: pytest.fail("made anew")) == [1, ("two", 3.0)]
    assert recalled("the tree of a", lambda: "made where nothing is kept").startswith("made")


def test_a_worker_holds_nothing_that_is_new(tmp_path: Path) -> None:
    with kept_code(tmp_path, adding=False):
        for name in "abcdef":
            assert recalled(f"the tree of {name}", lambda: [1]) == [1]
    assert list(tmp_path.iterdir()) == []


def test_something_heavy_is_kept_alone(tmp_path: Path) -> None:
    for _ in range(2):
        with kept_code(tmp_path):
            assert len(recalled("the forest", lambda: "tree " * 10_000)) == 50_000
    with kept_code(tmp_path):
        assert recalled("the forest", lambda: pytest.fail("made anew"))


def test_other_rules_make_anew(tmp_path: Path) -> None:
    rules = [tmp_path / "old.py", tmp_path / "new.py"]
    for number, path in enumerate(rules):
        path.write_text(f"print({number})")
    for _ in range(2):
        with kept_code(tmp_path / "home"):
            made = [recalled("words" * 9999, lambda n=n: n, str(rules[n])) for n in range(2)]
        assert made == [0, 1]


def test_a_length_that_is_none_does_no_harm(tmp_path: Path) -> None:
    _compiled(tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"\xff" * 8 + kept.read_bytes()[8:])
    assert _compiled(tmp_path)[0].search(TEXT)
