"""Write the documents that are made from the code: `docs/`.

    python tools/make_docs.py [--check]

With `--check` nothing is written: the exit code is 1 where a document is not up to date.
"""

import ast
import json
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from presswork import model_json  # noqa: E402  (the checkout, not what is installed)
from presswork.cli import COMMANDS  # noqa: E402
from presswork.cli.places import SETTINGS  # noqa: E402
from presswork.findings import CODES  # noqa: E402

_MADE = "<!-- Made by tools/make_docs.py; change the code, not this file. -->\n"


def main(arguments: list[str]) -> int:
    """Write or compare every document and return the exit code."""
    stale = [name for name, make in DOCUMENTS.items() if _stands(name) != make()]
    if "--check" not in arguments:
        for name in stale:
            (ROOT / name).write_text(DOCUMENTS[name](), encoding="utf-8", newline="\n")
    for name in stale:
        print(name)
    return int(bool(stale) and "--check" in arguments)


def _stands(name: str) -> str:
    path = ROOT / name
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def template_context() -> str:
    """Return `docs/template-context.md`: every name and field that a template may use."""
    return "\n".join([_MADE + _CONTEXT, *_sections()])


def findings() -> str:
    """Return `docs/findings.md`: every code with its sentence and its hint."""
    rows = [
        f"| `{code}` | {row.severity.value} | {row.message} | {row.hint} |"
        for code, row in sorted(CODES.items())
    ]
    return "\n".join([_MADE + _FINDINGS, *rows, ""])


def schema() -> str:
    """Return `docs/model.schema.json`."""
    return json.dumps(model_json.schema(), indent=2, ensure_ascii=False) + "\n"


def cli() -> str:
    """Return `docs/cli.md`: every command, option, setting and exit code."""
    kinds = {str: "text", int: "a whole number", bool: "true or false"}
    settings = (f"| `{key}` | {kinds[kind]} |" for key, kind in SETTINGS.items())
    codes = (f"| {code} | {meaning} |" for code, meaning in _EXIT_CODES)
    return "\n".join([_MADE + _CLI, *codes, _SETTINGS, *settings, *_commands(), ""])


def _commands() -> Iterator[str]:
    for name in COMMANDS:
        text = import_module(f"presswork.cli.{name}").parser().format_help()
        yield f"\n## presswork {name}\n"
        yield from (f"    {line}".rstrip() for line in text.rstrip().splitlines())


DOCUMENTS: dict[str, Callable[[], str]] = {
    "docs/template-context.md": template_context,
    "docs/findings.md": findings,
    "docs/cli.md": cli,
    "docs/model.schema.json": schema,
}

_CONTEXT = """
# What a template may use

A template sees frozen values and functions without side effects, nothing else. This is version 1
of the names (`context = 1` in `theme.toml`). Words of the source are escaped wherever they are
printed. A name that is not listed here is an error with file, line and the nearest name.

| name | what it is |
|---|---|
| `briefing` | the Briefing: all that the publications say |
| `document`, `box` | `briefing.document` and `briefing.box` |
| `language` | the Language of the words that the publication adds |
| `labels` | `language.labels`, with what the theme says otherwise |
| `theme` | the Tokens of `theme.toml` |
| `timeline` | the drawing of the key dates, or none (PDF, EPUB, HTML) |
| `logo` | the address of the logo, or none (PDF, EPUB, HTML) |
| the fields of Names, below | what the parts read (PDF, EPUB, HTML) |
"""
_FINDINGS = """
# Findings

Everything that presswork has to say about a document has a stable code. An **error** fails the
document, a **warning** asks for a look, a **note** never changes the exit code.

| code | severity | what it says | what can be done |
|---|---|---|---|"""
_EXIT_CODES = (
    (0, "all good"),
    (1, "one or more documents failed, also where it was the only one; the others are written"),
    (2, "usage: an unknown option, an INPUT that does not exist, a folder without sources"),
    (3, "a theme or a setting that cannot be used, an output folder that cannot be written"),
    (4, "`verify` found a difference"),
    (5, "a library of the system is missing"),
    (70, "a fault of presswork: please report it with what `--debug` prints"),
    (130, "interrupted"),
    (143, "terminated"),
)

_CLI = """
# The command line

`python generate.py …` is the same as `presswork build …`, with `seeds/`, `build/`, `templates/`
and `presswork.toml` of the folder that `generate.py` lies in. The command `presswork` takes those
of the current directory.

An INPUT is a file or a folder. A folder is searched, subfolders included, for `.txt`, `.md`,
`.html`, `.htm`, `.docx` and `.pdf`; hidden files and the output folder are left out. `model.json`
is read where it is named. `-` is standard input. `--` ends the options, so that a file may be
called `-rf.txt`.

For each source, `DIR/NAME/` holds `NAME.pdf`, `NAME.docx`, `NAME.epub`, `NAME.html`, `model.json`
and `manifest.json`. NAME is the stem of the source's name. Where two sources of a folder share a
stem, both take their suffix into the name: `a-txt`, `a-docx`. Subfolders are mirrored. A folder
that was made from another source is never written into.

A source is built again only where it, its corrections (`a.txt.edits.toml` beside `a.txt`), the
theme, an option or a version of anything that shapes the bytes has changed, or where one of its
files is missing or has another size. Size and time stamp say whether a file was touched, its digest
whether it changed; `--checksum` compares the digest of every file, outputs too. `--force` builds
all the same. A source that is gone is reported, and `--prune` removes what was made of it.

Where a format wants a date, it is `SOURCE_DATE_EPOCH`, else the date that the document states,
else one fixed date: a clock never shows.

Standard output holds data alone. A document that fails is one line on standard error: `FILE: what
is wrong. What to do.` Nothing of it is written then, and what was written earlier stays.

## Exit codes

| code | meaning |
|---|---|"""

_SETTINGS = """
## Settings

`presswork.toml` beside `seeds/` may hold what the options say, so that it need not be typed again:

    theme = "mission"
    to = "pdf,html"

An option of the command line wins.

| setting | value |
|---|---|"""
_SOURCES = (
    ("render/context.py", ("Names",)),
    ("render/meta.py", ("MetaRow",)),
    ("render/flow.py", ("Flow", "Items", "Item", "TableParts")),
    ("render/runs.py", ("Piece", "Run")),
    ("model/kinds.py", ()),
    ("model/source.py", ()),
    ("model/document.py", ()),
    ("model/facts.py", ()),
    ("model/briefing.py", ()),
    ("theme/tokens.py", ("Tokens", "Colours", "Fonts", "Page")),
    ("lang/tables.py", ("Labels",)),
)
_UNSEEN = {"RawBlock", "Facts", "Publication"}


def _sections() -> Iterator[str]:
    for name, wanted in _SOURCES:
        tree = ast.parse((ROOT / "presswork" / name).read_text(encoding="utf-8"))
        classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
        for cls in wanted or [name for name in classes if name not in _UNSEEN]:
            yield from _section(classes[cls])


def _section(cls: ast.ClassDef) -> Iterator[str]:
    """Yield heading, sentence and table of one class."""
    rows = list(_rows(cls))
    if not rows:
        return
    yield f"## {cls.name}\n"
    yield f"{_joined(ast.get_docstring(cls) or '')}\n"
    yield "| field | type | what it holds |"
    yield "|---|---|---|"
    yield from rows
    yield ""


def _rows(cls: ast.ClassDef) -> Iterator[str]:
    for at, node in enumerate(cls.body):
        after = cls.body[at + 1] if at + 1 < len(cls.body) else None
        text = _joined(_string(after))
        if isinstance(node, ast.AnnAssign):
            kind = ast.unparse(node.annotation).replace("|", "or").replace("'", "")
            yield f"| `{ast.unparse(node.target)}` | `{kind}` | {text} |"
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            yield f"| `{ast.unparse(node.targets[0])}` | `{node.value.value!s}` | {text} |"


def _string(node: ast.stmt | None) -> str:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return str(node.value.value)
    return ""


def _joined(text: str) -> str:
    return " ".join(text.replace("|", "or").split())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
