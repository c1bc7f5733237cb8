"""The editor's corrections: a small text file beside the source in, a corrected model out.

`a.txt.edits.toml` stands beside `a.txt`. The pipeline applies it at three points: head fields
before facts are found, facts before the box is chosen, order and sentences after it.
"""

from presswork.edits.apply import edit_briefing, edit_facts, edit_head, wanted
from presswork.edits.parse import AddedFact, Edits, FactEdit, parse
from presswork.edits.write import fresh, merged

__all__ = [
    "AddedFact",
    "Edits",
    "FactEdit",
    "edit_briefing",
    "edit_facts",
    "edit_head",
    "fresh",
    "merged",
    "parse",
    "wanted",
]
