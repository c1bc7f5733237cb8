"""A theme, ready to render: folders in; filled templates, files, words and a digest out."""

import hashlib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from presswork import lang
from presswork.errors import ThemeError
from presswork.lang import Language
from presswork.model import Briefing
from presswork.theme import search
from presswork.theme.compiled import CompiledTemplates
from presswork.theme.jinja import jinja2
from presswork.theme.sandbox import Sandbox
from presswork.theme.tokens import Tokens, read_tokens
from presswork.values import replace

__all__ = ["Theme", "load"]

_TEMPLATES = frozenset({".css", ".html", ".js", ".svg", ".xhtml", ".xml"})
_FAULTS = (
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


class Theme:
    """A theme, ready to render: its templates stay compiled as long as it lives."""

    def __init__(self, name: str, folders: tuple[Path, ...]) -> None:
        """Search *folders* in order; raises ThemeError where `theme.toml` cannot be used."""
        self.name = name
        self.folders = folders
        self.tokens: Tokens = read_tokens(folders)

    def path(self, name: str) -> Path:
        """Return the first file *name*, such as `docx/styles.docx`, in search order.

        Raises ThemeError where no folder has it, or where a link leads out of the theme.
        """
        for path in self.candidates(name):
            return path
        there = {path.name for folder in self.folders for path in folder.iterdir()}
        remedy = search.nearest(name, there) or "Copy it from the default theme"
        raise ThemeError(f"theme {self.name}: no file {name}", remedy)

    def candidates(self, name: str) -> Iterator[Path]:
        """Yield every file *name* in search order."""
        return search.candidates(self.folders, name)

    def language(self, code: str) -> Language:
        """Return the language *code* with the labels that the theme sets.

        Where another language stands in, an empty list says that nothing was looked for: that the
        source states nothing would be untrue.
        """
        language = lang.load(code)
        own = self.tokens.labels.get(language.code, {})
        labels = replace(language.labels, **own)
        if not lang.has_file(code):
            empty = dict.fromkeys(("no_figures", "no_dates", "no_references"), labels.not_searched)
            labels = replace(labels, **empty)
        return replace(language, labels=labels)

    def render(self, template: str, briefing: Briefing, **extra: object) -> str:
        """Return *template* filled with *briefing*; *extra* adds names for one format.

        Raises ThemeError naming template and line where it cannot be filled.
        """
        names = {
            "briefing": briefing,
            "document": briefing.document,
            "box": briefing.box,
            **extra,
        }
        return self.fill(template, briefing.document.language, **names)

    def fill(self, template: str, code: str, **extra: object) -> str:
        """Return *template* filled with *extra* and with what it says in the language *code*.

        Raises ThemeError naming template and line where it cannot be filled.
        """
        language = self.language(code)
        names: dict[str, object] = {
            "language": language,
            "labels": language.labels,
            "theme": self.tokens,
            **extra,
        }
        try:
            return self._environment.get_template(template).render(names)
        except _FAULTS as error:
            from presswork.theme.explain import explain

            explained = explain(error, self.folders, set(names))
            if explained is None:
                raise
            raise explained from error

    def compile(self) -> None:
        """Compile every template of the theme, for the processes to come."""
        names = {
            path.relative_to(folder).as_posix()
            for folder in self.folders
            for path in folder.rglob("*")
            if path.suffix in _TEMPLATES
        }
        for name in sorted(names):
            self._environment.get_template(name)

    def digest(self, *parts: str) -> str:
        """Return the SHA-256 of all files that a publication can reach, in hexadecimal.

        *parts* are the folders of its format, `parts` and `html`; files beside `theme.toml` always
        count, names below the folder and search order too, paths above it do not.
        """
        whole = hashlib.sha256()
        for place, folder in enumerate(self.folders):
            below = [path for part in parts for path in (folder / part).rglob("*")]
            for path in sorted([*folder.iterdir(), *below]):
                if path.is_file():
                    name = f"{place}/{path.relative_to(folder).as_posix()}"
                    inner = hashlib.sha256(path.read_bytes()).hexdigest()
                    whole.update(f"{name}\0{inner}\n".encode())
        return whole.hexdigest()

    @cached_property
    def _environment(self) -> jinja2.Environment:
        default = (search.shipped_templates() / search.DEFAULT).resolve()
        loader = jinja2.ChoiceLoader([
            jinja2.PrefixLoader({search.DEFAULT: _loader((default,))}, delimiter=":"),
            _loader(self.folders),
        ])
        return Sandbox(
            loader=loader,
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            bytecode_cache=CompiledTemplates(),
        )


def load(name: str = search.DEFAULT, *, project: Path | None = None) -> Theme:
    """Return the theme *name*, a folder or a name; *project* is the folder with `templates/`.

    Raises ThemeError where there is no such theme, or where its `theme.toml` cannot be used.
    """
    return Theme(name, search.folders(name, project))


def _loader(folders: tuple[Path, ...]) -> jinja2.BaseLoader:
    """Return a loader of the files in *folders* that follows no link out of them."""

    def source(name: str) -> tuple[str, str, None] | None:
        if ".." in Path(name).parts or Path(name).is_absolute():
            return None
        for path in search.candidates(folders, name):
            return path.read_text(encoding="utf-8"), str(path), None
        return None

    return jinja2.FunctionLoader(source)
