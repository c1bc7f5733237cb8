"""Settings beside the sources: known keys, right types, and the command line wins."""

from pathlib import Path

import pytest

from presswork.cli import arguments
from presswork.cli.build import parser
from presswork.cli.console import Console
from presswork.cli.places import Home
from presswork.errors import ConfigurationError, UsageError
from presswork.model import Format


def home(folder: Path, text: str) -> Home:
    (folder / "presswork.toml").write_text(text, encoding="utf-8")
    return Home(folder)


def test_an_unknown_setting_names_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r'Did you mean "theme"\?'):
        _ = home(tmp_path, 'tehme = "mission"').settings


@pytest.mark.parametrize("text", ['jobs = "two"', "theme = 1", "jobs = true", "theme ="])
def test_a_wrong_value_is_an_error(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigurationError):
        _ = home(tmp_path, text).settings


def test_the_command_line_wins(tmp_path: Path) -> None:
    place = home(tmp_path, 'language = "fr"\njobs = 3\nto = "pdf"')
    parsed = parser().read(["--language", "en", "--to", "html,epub"], Console())
    assert arguments.options_of(parsed, place).language == "en"
    assert arguments.jobs_of(parsed, place) == 3
    assert arguments.formats_of(parsed, place) == (Format.EPUB, Format.HTML)


def test_options_may_stand_between_inputs_and_dashes_end_them() -> None:
    parsed = parser().read(["a.txt", "-o", "out", "b.txt", "--", "-rf.txt"], Console())
    assert parsed.inputs == ["a.txt", "b.txt", "-rf.txt"]
    assert parsed.output == "out"


def test_an_unknown_option_names_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"Did you mean --theme\?"):
        parser().read(["--thme", "x"], Console())
