"""Compile package, templates, language files and patterns once, so that later runs need not.

    python tools/compile.py

Python and Jinja keep code of their own accord where they may write; in a checkout that is not
theirs, or under PYTHONDONTWRITEBYTECODE, they would compile all of it in every process. What has
not changed since is left alone.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from presswork.kept import kept_code  # noqa: E402 - nothing may be loaded before it is kept

_IN_PASSAGE = 5
"""So many examples make a passage of several lines, whose words are hyphenated."""


def main() -> int:
    """Compile all that a build can reach, and return the exit code."""
    sys.dont_write_bytecode = False
    with kept_code():
        _load_commands()
        _publish_examples()
    from compileall import compile_dir

    return int(not compile_dir(ROOT / "presswork", quiet=1))


def _load_commands() -> None:
    """Load every command, for the classes and patterns that its modules define."""
    from importlib import import_module

    from presswork.cli import COMMANDS

    for name in COMMANDS:
        import_module(f"presswork.cli.{name}")


def _publish_examples() -> None:
    """Make all publications of the examples of each language: that asks for its patterns."""
    from tempfile import TemporaryDirectory

    from presswork import lang, pipeline, theme
    from presswork.lang.heads import heads
    from presswork.lang.parsed import table_of
    from presswork.model import Format
    from presswork.read import Options

    look = theme.load()
    look.compile()
    heads()
    for code in lang.available():
        table = table_of(Path(lang.__file__).with_name(f"{code}.toml"))
        with TemporaryDirectory() as folder:
            source = Path(folder, "examples.txt")
            texts = [example["text"] for example in table["examples"]]
            passages = [
                " ".join(texts[at : at + _IN_PASSAGE]) for at in range(0, len(texts), _IN_PASSAGE)
            ]
            source.write_text("\n\n".join(passages), encoding="utf-8")
            briefing = pipeline.brief(source, Options(language=code))
        pipeline.publish(briefing, "examples", look, tuple(Format))


if __name__ == "__main__":
    sys.exit(main())
