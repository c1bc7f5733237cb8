"""Invented statements as plain text, and the command line run as a user runs it."""

import os
import subprocess
import sys
from pathlib import Path

__all__ = ["HOME", "NORLAND", "SOUTHMARK", "START", "command", "python"]

HOME = Path(__file__).resolve().parent.parent
"""The folder of the project."""

START = "import sys; from presswork.cli import main; sys.exit(main())"
"""What the console script does."""

NORLAND = """\
Permanent Mission of the Republic of Norland to the United Nations

Statement by Ms. Ana Lindqvist, Minister for Water, at the Second Conference on Shared Rivers

14 June 2022, Port Ana

Madam President,

Norland thanks the host for its welcome. Since 2004 the River Dialogue has met every spring, and on
14 June 2019 it adopted the Harbour Charter in line with Security Council resolution 1325 (2000).

Over 2,400 families were moved out of the flood plain in 2021. The joint centre cost €40 million and
employs 96 engineers.

We will host the Third Conference from 7 to 8 November 2023 and invite all 64 parties.

I thank you.
"""

SOUTHMARK = """\
Ministry of Harbours of Southmark

Remarks by Mr. Tomas Berg, Minister of Harbours, at the opening of the new pier

Ladies and gentlemen,

The pier took three years to build and cost $12 million. Some 850 people worked on it.

By 2026 at least 75% of our ferries will run on electricity.

Thank you.
"""


def command(
    *arguments: str | Path,
    cwd: Path,
    stdin: bytes = b"",
    **environment: str,
) -> subprocess.CompletedProcess[bytes]:
    """Return how `presswork ARGUMENTS` ended in a process of its own."""
    return python("-c", START, *arguments, cwd=cwd, stdin=stdin, **environment)


def python(
    *arguments: str | Path,
    cwd: Path,
    stdin: bytes = b"",
    **environment: str,
) -> subprocess.CompletedProcess[bytes]:
    """Return how Python ended in a process of its own that finds presswork in this project."""
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        check=False,
        timeout=240,
        env={**os.environ, "PYTHONPATH": str(HOME), **environment},
    )
