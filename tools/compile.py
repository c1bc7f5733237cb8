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
    with kept_code(least=1):
        _load_commands()
        _publish_examples()
        _ask_for_patterns()
        from presswork import lasting, packed

        packed.write(besides=[*sys.modules])  # those of Python and of libraries too
        lasting.write()
    from compileall import compile_dir

    return int(not compile_dir(ROOT / "presswork", quiet=1))


def _load_commands() -> None:
    """Load every command, for the classes and patterns that its modules define."""
    from importlib import import_module

    from presswork.cli import COMMANDS

    for name in COMMANDS:
        import_module(f"presswork.cli.{name}")


def _publish_examples() -> None:
    """Make all publications of the examples of each language, as the command does."""
    from tempfile import TemporaryDirectory

    from presswork import lang, theme
    from presswork.cli import main as command
    from presswork.lang.heads import heads

    theme.load().compile()
    heads()
    for code in lang.available():
        with TemporaryDirectory() as folder:
            source = Path(folder, "examples.txt")
            source.write_text("\n\n".join(_passages(_examples(code))), encoding="utf-8")
            command(["build", str(source), "-o", folder, "--language", code, "--quiet"])


def _examples(code: str) -> list[str]:
    """Return the examples in the file of the language *code*."""
    from presswork import lang
    from presswork.lang.parsed import table_of

    table = table_of(Path(lang.__file__).with_name(f"{code}.toml"))
    return [example["text"] for example in table["examples"]]


def _passages(texts: list[str]) -> list[str]:
    """Return passages of a few of *texts* each."""
    return [" ".join(texts[at : at + _IN_PASSAGE]) for at in range(0, len(texts), _IN_PASSAGE)]


def _ask_for_patterns() -> None:
    """Ask each function that keeps something of a language for it: an example may not."""
    from inspect import signature

    from presswork import lang
    from presswork.select.terms import has_any
    from presswork.values import asdict

    for module in [module for name, module in sys.modules.items() if name.startswith("presswork.")]:
        for made in vars(module).values():
            if hasattr(made, "cache_parameters") and [*signature(made).parameters] == ["code"]:
                for code in lang.available():
                    made(code)
    for language in map(lang.load, lang.available()):
        for table in (language.selection, language.summary):
            for words in filter(_is_row, asdict(table).values()):
                has_any(" ".join(words), words, language.code)


def _is_row(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(word, str) for word in value)


if __name__ == "__main__":
    sys.exit(main())
