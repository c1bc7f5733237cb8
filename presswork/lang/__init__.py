"""Languages: a code in, every word and rule of that language out.

One TOML file a language, one section a duty; each section is a frozen struct of `tables.py`,
so that a missing or misspelt key is named when the file is read. What comes from CLDR stands in
`cldr.json`, written by `tools/make_cldr.py`. Nothing outside asks which language it is.
"""

from functools import cache
from pathlib import Path

from presswork.errors import ConfigurationError
from presswork.lang.filling import fill
from presswork.lang.letters import folded_words
from presswork.lang.parsed import table_of
from presswork.lang.tables import Labels, Language
from presswork.lasting import lasting

__all__ = ["Labels", "Language", "available", "has_file", "load"]

_HERE = Path(__file__).parent
_AS_WRITTEN = frozenset({"labels", "structure", "sentences"})


def available() -> tuple[str, ...]:
    """Return the codes of all languages that have a file, sorted."""
    return tuple(sorted(path.stem for path in _HERE.glob("??.toml")))


@cache
def has_file(code: str) -> bool:
    """Return whether the language *code* (ISO 639-1) has a file of its own."""
    return code in available()


@lasting
def load(code: str) -> Language:
    """Return the language *code* (ISO 639-1); English words stand in where there is no file yet.

    Raises ConfigurationError where the file has a missing, unknown or misspelt key.
    """
    if not has_file(code):
        return load("en")
    path = _HERE / f"{code}.toml"
    table = table_of(path)
    table.pop("examples", None)
    # printed labels and the words of structure keep their spelling
    read = {key: table[key] if key in _AS_WRITTEN else folded_words(table[key]) for key in table}
    try:
        return fill(Language, read)
    except (KeyError, TypeError) as error:
        problem = f"{path.name}: {error.args[0]}"
        raise ConfigurationError(problem, "Compare the file with en.toml") from error
