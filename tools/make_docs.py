"""Write the documents that are made from the code: `docs/`.

    python tools/make_docs.py [--check]

With `--check` nothing is written: the exit code is 1 where a document is not up to date.
"""

import ast
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from presswork import model_json  # noqa: E402  (the checkout, not what is installed)
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


DOCUMENTS: dict[str, Callable[[], str]] = {
    "docs/template-context.md": template_context,
    "docs/findings.md": findings,
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
_SOURCES = (
    ("render/context.py", ("Names",)),
    ("render/meta.py", ("MetaRow",)),
    ("render/flow.py", ("Flow", "Items", "Item", "TableParts")),
    ("render/runs.py", ("Piece", "Run")),
    ("model.py", ()),
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
            yield f"| `{ast.unparse(node.targets[0])}` | `{node.value.value}` | {text} |"


def _string(node: ast.stmt | None) -> str:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return str(node.value.value)
    return ""


def _joined(text: str) -> str:
    return " ".join(text.replace("|", "or").split())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
