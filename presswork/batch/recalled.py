"""What a run was made by, kept from one to the next: a stamp in, digest and versions out.

To read every rule, template and font takes a tenth of the time of one web page, in every folder
that is built into for the first time. What was found is kept beside the compiled modules, under the
stamp of all that it was found in; where nothing can be written there, nothing is kept.
"""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from presswork.kept_file import Entry, KeptFile, write

__all__ = ["recalled"]

Made = tuple[str, dict[str, str]]

_FILE = Path(__file__).resolve().parents[1] / "__pycache__" / "shapes.kept"
_MOST = 16
"""So many are kept, one for each theme and way of calling; after that all begin anew."""


def recalled(stamp: str, make: Callable[[], Made]) -> Made:
    """Return what was kept under *stamp*, or what *make* finds now, which is kept for later runs.

    A stamp is the digest of 32 hexadecimal digits of what is found in.
    """
    key = bytes.fromhex(stamp)
    kept: Mapping[bytes, Entry] = KeptFile.at(_FILE) or {}
    try:
        if key in kept:
            digest, versions = json.loads(bytes(kept[key]))
            return digest, versions
        made = make()
        if not sys.dont_write_bytecode:
            others = kept if len(kept) < _MOST else {}
            write(_FILE, {**others, key: json.dumps(made).encode()})
    finally:
        if isinstance(kept, KeptFile):
            kept.file.close()
    return made
