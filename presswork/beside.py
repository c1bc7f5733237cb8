"""What lies beside a source: its path in, that of the editor's corrections out."""

from pathlib import Path

__all__ = ["EDITS_SUFFIX", "edits_path"]

EDITS_SUFFIX = ".edits.toml"
"""What the name of a file of corrections ends with: `a.txt.edits.toml` stands beside `a.txt`."""


def edits_path(source: Path) -> Path:
    """Return where the corrections of *source* stand."""
    return source.with_name(source.name + EDITS_SUFFIX)
